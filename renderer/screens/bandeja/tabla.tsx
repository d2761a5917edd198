// The rows of the tray: only those in sight are drawn, and more are read as one scrolls.
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { Cell, Collection, Column, Row, Table, TableBody, TableHeader, TableLayout, TableLoadMoreItem, Virtualizer } from 'react-aria-components';
import { NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { loQueQueda, NOMBRE_PLAZO } from '../../../shared/domain/plazos.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { SelectionBox } from '../../parts/selection-box.tsx';
import { classes } from '../../parts/classes.ts';
import { hashOf } from '../../state/address.ts';
import { useMay, useToday } from '../../state/session.ts';
import styles from './bandeja.module.css';
import { choose, loadMore, useBandeja } from './store.ts';

const LAYOUT = { rowHeight: 36, headingHeight: 32, loaderHeight: 36 };

/** Widths in px; the wide columns share what is left. */
const COLUMNS = [
  { id: 'numero', name: 'N.°', width: 98, least: 98 },
  { id: 'recibido', name: 'Recibido', width: 122, least: 122 },
  { id: 'estado', name: 'Estado', width: 172, least: 172 },
  { id: 'pedido', name: 'Pedido', width: 132, least: 132 },
  { id: 'ie', name: 'Institución educativa', width: '3fr', least: 140 },
  { id: 'distrito', name: 'Distrito', width: '2fr', least: 90 },
  { id: 'solicitante', name: 'Solicitante', width: '3fr', least: 142 },
  { id: 'documento', name: 'Documento', width: 104, least: 104 },
  { id: 'oficio', name: 'Oficio', width: '2fr', least: 92 },
  { id: 'vence', name: 'Plazo', width: 196, least: 196 },
] as const;

const CHECK_WIDTH = 36;

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
        className={classes(styles.table)}
        selectionMode={mayChoose ? 'multiple' : 'none'}
        selectedKeys={new Set(elegidos.keys())}
        onSelectionChange={(keys) => (keys === 'all' ? onChooseAll() : choose(new Set([...keys].map(Number))))}
      >
        <TableHeader className={classes(styles.head)}>
          {mayChoose && (
            <Column id="elegir" className={classes(styles.column)} width={CHECK_WIDTH} minWidth={CHECK_WIDTH}>
              <SelectionBox />
            </Column>
          )}
          {COLUMNS.map((column) => (
            <Column
              key={column.id}
              id={column.id}
              isRowHeader={column.id === 'numero'}
              className={classes(styles.column)}
              width={column.width}
              minWidth={column.least}
            >
              {column.name}
            </Column>
          ))}
        </TableHeader>
        <TableBody renderEmptyState={() => empty}>
          <Collection items={filas} dependencies={[hoy, mayChoose]}>
            {(fila) => <Fila fila={fila} hoy={hoy} mayChoose={mayChoose} />}
          </Collection>
          {hayMas && (
            <TableLoadMoreItem onLoadMore={() => void loadMore()} isLoading={loadingMore} className={classes(styles.more)}>
              Leyendo más…
            </TableLoadMoreItem>
          )}
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
      className={classes(styles.row)}
      href={hashOf({ screen: 'expediente', id: fila.id })}
      textValue={`${fila.numero} ${fila.solicitante} ${fila.ie}`}
    >
      {mayChoose && (
        <Cell className={classes(styles.cell)}>
          <SelectionBox />
        </Cell>
      )}
      <Cell className={classes(styles.cell, styles.number)}>{fila.numero}</Cell>
      <Cell className={classes(styles.cell)}>
        {fechaCorta(fila.recibidoFecha)} <span className={classes(styles.hour)}>{fila.recibidoHora}</span>
      </Cell>
      <Cell className={classes(styles.cell)}>
        <EstadoBadge estado={fila.estado} />
      </Cell>
      <Long text={NOMBRE_PEDIDO[fila.tipo]} />
      <Long text={fila.ie === '' ? 'No la indica' : fila.ie}>
        {fila.servicios > 1 && <span className={classes(styles.count)}>+{fila.servicios - 1} serv.</span>}
      </Long>
      <Long text={fila.distrito} />
      <Long text={fila.solicitante === '' ? 'No lo indica' : fila.solicitante} />
      <Cell className={classes(styles.cell)}>{fila.documento}</Cell>
      <Long text={fila.oficio === '' ? 'Sin número' : fila.oficio} shown={sinLaPalabra(fila.oficio)} />
      <Cell className={classes(styles.cell, late && styles.late)}>
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

type LongProps = { readonly text: string; readonly shown?: string; readonly children?: ReactNode };

/** A text that may not fit: cut with dots, whole in its tooltip. */
function Long({ text, shown = '', children }: LongProps) {
  return (
    <Cell className={classes(styles.cell)} textValue={text}>
      <span className={classes(styles.long)} title={text}>
        {shown === '' ? text : shown}
      </span>
      {children}
    </Cell>
  );
}
