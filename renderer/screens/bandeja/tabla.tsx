// The rows of the tray: only those in sight are drawn, and more are read as one scrolls.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Cell, Collection, Row, Table, TableBody, TableLayout, Virtualizer } from 'react-aria-components';
import { NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { loQueQueda, NOMBRE_PLAZO } from '../../../shared/domain/plazos.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import rows from '../../parts/rows/rows.module.css';
import { ChoosingCell, Heads, Long, MoreRows, type ColumnOfRows } from '../../parts/rows/rows.tsx';
import { hashOf } from '../../state/address.ts';
import { useMay, useToday } from '../../state/session.ts';
import styles from './bandeja.module.css';
import { choose, loadMore, useBandeja } from './store.ts';

const LAYOUT = { rowHeight: 36, headingHeight: 32, loaderHeight: 36 };

const COLUMNS: readonly ColumnOfRows[] = [
  { id: 'numero', name: 'N.°', width: 94, least: 94 },
  { id: 'recibido', name: 'Recibido', width: 121, least: 121 },
  { id: 'estado', name: 'Estado', width: 172, least: 172 },
  { id: 'pedido', name: 'Pedido', width: 104, least: 104 },
  { id: 'ie', name: 'Institución educativa', width: '3fr', least: 146 },
  { id: 'distrito', name: 'Distrito', width: '2fr', least: 78 },
  { id: 'solicitante', name: 'Solicitante', width: '3fr', least: 120 },
  { id: 'documento', name: 'Documento', width: 104, least: 104 },
  { id: 'oficio', name: 'Oficio', width: '2fr', least: 76 },
  { id: 'responsable', name: 'A cargo de', width: '2fr', least: 92 },
  { id: 'vence', name: 'Plazo', width: 174, least: 174 },
];

type TablaProps = { readonly empty: ReactNode; readonly onChooseAll: () => void };

export function TablaDeExpedientes({ empty, onChooseAll }: TablaProps) {
  const { filas, loadingMore, hayMas, elegidos } = useBandeja();
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
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        ref={table}
        aria-label="Expedientes"
        className={classes(rows.table)}
        selectionMode={mayChoose ? 'multiple' : 'none'}
        selectedKeys={new Set(elegidos.keys())}
        onSelectionChange={(keys) => (keys === 'all' ? onChooseAll() : choose(new Set([...keys].map(Number))))}
      >
        <Heads columns={COLUMNS} naming="numero" choosable={mayChoose} />
        <TableBody renderEmptyState={() => empty}>
          <Collection items={filas} dependencies={[hoy, mayChoose]}>
            {(fila) => <Fila fila={fila} hoy={hoy} mayChoose={mayChoose} />}
          </Collection>
          {hayMas && <MoreRows loading={loadingMore} onMore={() => void loadMore()} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

type FilaProps = { readonly fila: FilaExpediente; readonly hoy: string; readonly mayChoose: boolean };

function Fila({ fila, hoy, mayChoose }: FilaProps) {
  const { plazo } = fila;
  const late = plazo !== null && plazo.vence <= hoy;
  // Nothing happens by itself: whoever opens it finds it as the next step.
  const noPresentado = plazo?.clase === 'subsanar' && plazo.vence < hoy;
  return (
    <Row
      id={fila.id}
      className={classes(rows.row)}
      href={hashOf({ screen: 'expediente', id: fila.id })}
      textValue={`${fila.numero} ${fila.solicitante} ${fila.ie}`}
    >
      {mayChoose && <ChoosingCell />}
      <Cell className={classes(rows.cell, styles.number)}>{fila.numero}</Cell>
      <Cell className={classes(rows.cell)}>
        {fechaCorta(fila.recibidoFecha)} <span className={classes(styles.hour)}>{fila.recibidoHora}</span>
      </Cell>
      <Cell className={classes(rows.cell)}>
        <EstadoBadge estado={fila.estado} />
      </Cell>
      <Long text={NOMBRE_PEDIDO[fila.tipo]} />
      <Long text={fila.ie === '' ? 'No la indica' : fila.ie}>
        {fila.servicios > 1 && <span className={classes(styles.count)}>+{fila.servicios - 1} serv.</span>}
      </Long>
      <Long text={fila.distrito} />
      <Long text={fila.solicitante === '' ? 'No lo indica' : fila.solicitante} />
      <Cell className={classes(rows.cell)}>{fila.documento}</Cell>
      <Long text={fila.oficio === '' ? 'Sin número' : fila.oficio} shown={sinLaPalabra(fila.oficio)} />
      <Long
        text={`${fila.responsable?.nombre ?? 'Sin asignar'}${fila.porRecibir ? ' (todavía no lo abre)' : ''}`}
        shown={fila.responsable?.nombre ?? ''}
        className={fila.responsable === null ? styles.nobody : fila.porRecibir ? styles.new : undefined}
      />
      <Cell className={classes(rows.cell, late && styles.late)}>
        {plazo && (
          <span className={classes(styles.term)} title={`${NOMBRE_PLAZO[plazo.clase]}: hasta el ${fechaCorta(plazo.vence)}`}>
            {loQueQueda(plazo.vence, plazo.quedan, hoy)}
            {noPresentado && <em>→ dar por no presentado</em>}
          </span>
        )}
      </Cell>
    </Row>
  );
}

/** The column already says that it is an oficio: what follows is what tells one from another. */
const sinLaPalabra = (oficio: string): string => oficio.replace(/^\s*oficio\s*(m[uú]ltiple\s*)?(n\s*[.°ºo]*)?\s*(?=\S)/i, '');
