// The rows of the tray: only those in sight are drawn, and more are read as one scrolls.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Cell, Collection, Row, Table, TableBody, TableLayout, Virtualizer } from 'react-aria-components';
import type { Columna } from '../../../shared/domain/bandeja.ts';
import { NOMBRE_CANAL, NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { loQueQueda, NOMBRE_PLAZO } from '../../../shared/domain/plazos.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import { assertNever } from '../../../shared/failure.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import rows from '../../parts/rows/rows.module.css';
import { ChoosingCell, Heads, Long, MoreRows, type ColumnOfRows } from '../../parts/rows/rows.tsx';
import { hashOf } from '../../state/address.ts';
import { useMay, useToday } from '../../state/session.ts';
import styles from './bandeja.module.css';
import { usePreferencias } from './preferencias.ts';
import { choose, loadMore, useBandeja } from './store.ts';

const LAYOUT = { rowHeight: 36, headingHeight: 32, loaderHeight: 36 };

/** Narrow enough that all of them fit on the office's screen. */
const COLUMNS: Readonly<Record<Columna, Omit<ColumnOfRows, 'id'>>> = {
  numero: { name: 'N.°', width: 94, least: 94 },
  recibido: { name: 'Recibido', width: 121, least: 121 },
  estado: { name: 'Estado', width: 172, least: 172 },
  pedido: { name: 'Pedido', width: 104, least: 104 },
  ie: { name: 'Institución educativa', width: '7fr', least: 104 },
  distrito: { name: 'Distrito', width: '4fr', least: 70 },
  solicitante: { name: 'Solicitante', width: '6fr', least: 104 },
  documento: { name: 'Documento', width: 104, least: 104 },
  oficio: { name: 'Oficio', width: '4fr', least: 70 },
  canal: { name: 'Canal', width: 88, least: 88 },
  responsable: { name: 'A cargo de', width: '4fr', least: 80 },
  vence: { name: 'Plazo', width: 174, least: 174 },
};

/** As its head says it; the number in a word. */
export const nombreDeColumna = (columna: Columna): string => (columna === 'numero' ? 'Número' : COLUMNS[columna].name);

type TablaProps = { readonly empty: ReactNode; readonly onChooseAll: () => void };

export function TablaDeExpedientes({ empty, onChooseAll }: TablaProps) {
  const { filas, loadingMore, hayMas, elegidos } = useBandeja();
  const { columnas } = usePreferencias();
  const mayChoose = useMay()('documentos.paraImprimir');
  const hoy = useToday();
  const table = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = table.current;
    if (!element) return undefined;
    element.scrollTop = useBandeja.getState().scrollTop;
    const remember = () => useBandeja.setState({ scrollTop: element.scrollTop });
    element.addEventListener('scrollend', remember);
    return () => element.removeEventListener('scrollend', remember);
  }, []);

  return (
    // The layout keeps the widths of the columns that it began with.
    <Virtualizer key={columnas.join(' ')} layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        ref={table}
        aria-label="Expedientes"
        className={classes(rows.table)}
        selectionMode={mayChoose ? 'multiple' : 'none'}
        selectedKeys={new Set(elegidos.keys())}
        onSelectionChange={(keys) => (keys === 'all' ? onChooseAll() : choose(new Set([...keys].map(Number))))}
      >
        <Heads columns={columnas.map((id) => ({ id, ...COLUMNS[id] }))} naming="numero" choosable={mayChoose} />
        <TableBody renderEmptyState={() => empty}>
          <Collection items={filas} dependencies={[hoy, mayChoose, columnas]}>
            {(fila) => <Fila fila={fila} hoy={hoy} mayChoose={mayChoose} columnas={columnas} />}
          </Collection>
          {hayMas && <MoreRows loading={loadingMore} onMore={() => void loadMore()} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

type FilaProps = { readonly fila: FilaExpediente; readonly hoy: string; readonly mayChoose: boolean; readonly columnas: readonly Columna[] };

function Fila({ fila, hoy, mayChoose, columnas }: FilaProps) {
  return (
    <Row
      id={fila.id}
      className={classes(rows.row)}
      href={hashOf({ screen: 'expediente', id: fila.id })}
      textValue={`${fila.numero} ${fila.solicitante} ${fila.ie}`}
    >
      {mayChoose && <ChoosingCell />}
      {columnas.map((columna) => (
        <Celda key={columna} columna={columna} fila={fila} hoy={hoy} />
      ))}
    </Row>
  );
}

function Celda({ columna, fila, hoy }: Pick<FilaProps, 'fila' | 'hoy'> & { readonly columna: Columna }) {
  switch (columna) {
    case 'numero':
      return <Cell className={classes(rows.cell, styles.number)}>{fila.numero}</Cell>;
    case 'recibido':
      return (
        <Cell className={classes(rows.cell)}>
          {fechaCorta(fila.recibidoFecha)} <span className={classes(styles.hour)}>{fila.recibidoHora}</span>
        </Cell>
      );
    case 'estado':
      return (
        <Cell className={classes(rows.cell)}>
          <EstadoBadge estado={fila.estado} />
        </Cell>
      );
    case 'pedido':
      return <Long text={NOMBRE_PEDIDO[fila.tipo]} />;
    case 'ie':
      return (
        <Long text={fila.ie === '' ? 'No la indica' : fila.ie}>
          {fila.servicios > 1 && <span className={classes(styles.count)}>+{fila.servicios - 1} serv.</span>}
        </Long>
      );
    case 'distrito':
      return <Long text={fila.distrito} />;
    case 'solicitante':
      return <Long text={fila.solicitante === '' ? 'No lo indica' : fila.solicitante} />;
    case 'documento':
      return <Cell className={classes(rows.cell)}>{fila.documento}</Cell>;
    case 'oficio':
      return <Long text={fila.oficio === '' ? 'Sin número' : fila.oficio} shown={sinLaPalabra(fila.oficio)} />;
    case 'canal':
      return <Long text={NOMBRE_CANAL[fila.canal]} />;
    case 'responsable':
      return (
        <Long
          text={`${fila.responsable?.nombre ?? 'Sin asignar'}${fila.porRecibir ? ' (todavía no lo abre)' : ''}`}
          shown={fila.responsable?.nombre ?? ''}
          className={fila.responsable === null ? styles.nobody : fila.porRecibir ? styles.new : undefined}
        />
      );
    case 'vence':
      return <CeldaDePlazo plazo={fila.plazo} hoy={hoy} />;
    default:
      return assertNever(columna);
  }
}

function CeldaDePlazo({ plazo, hoy }: Pick<FilaExpediente, 'plazo'> & { readonly hoy: string }) {
  const late = plazo !== null && plazo.vence <= hoy;
  // Nothing happens by itself: whoever opens it finds it as the next step.
  const noPresentado = plazo?.clase === 'subsanar' && plazo.vence < hoy;
  return (
    <Cell className={classes(rows.cell, late && styles.late)}>
      {plazo && (
        <span className={classes(styles.term)} title={`${NOMBRE_PLAZO[plazo.clase]}: hasta el ${fechaCorta(plazo.vence)}`}>
          {loQueQueda(plazo.vence, plazo.quedan, hoy)}
          {noPresentado && <em>→ dar por no presentado</em>}
        </span>
      )}
    </Cell>
  );
}

/** The column already says that it is an oficio: what follows is what tells one from another. */
const sinLaPalabra = (oficio: string): string => oficio.replace(/^\s*oficio\s*(m[uú]ltiple\s*)?(n\s*[.°ºo]*)?\s*(?=\S)/i, '');
