// The acts: only the rows in sight are drawn, and more are read as one scrolls.
import { Cell, Collection, Row, Table, TableBody, TableLayout, Virtualizer } from 'react-aria-components';
import { detallesDe } from '../../../shared/domain/acto-en-palabras.ts';
import { fraseDe } from '../../../shared/domain/actos.ts';
import { momentoEnPalabras } from '../../../shared/domain/comprobacion.ts';
import type { ActoAuditado } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import rows from '../../parts/rows/rows.module.css';
import { Heads, Long, MoreRows, type ColumnOfRows } from '../../parts/rows/rows.tsx';
import { hashOf } from '../../state/address.ts';
import styles from './auditoria.module.css';
import { loadMore, useAuditoria } from './store.ts';

const LAYOUT = { rowHeight: 32, headingHeight: 32, loaderHeight: 32 };

const COLUMNS: readonly ColumnOfRows[] = [
  { id: 'id', name: 'N.°', width: 84, least: 84 },
  { id: 'en', name: 'Fecha y hora', width: 136, least: 136 },
  { id: 'por', name: 'Persona', width: '2fr', least: 140 },
  { id: 'acto', name: 'Acto', width: '4fr', least: 240 },
  { id: 'expediente', name: 'Expediente', width: 108, least: 108 },
  { id: 'detalle', name: 'Detalle', width: '5fr', least: 220 },
];

export function TablaDeActos({ onVer }: { readonly onVer: (acto: ActoAuditado) => void }) {
  const { actos, loaded, loadingMore, hayMas, failure } = useAuditoria();
  const empty = failure ? 'Corrija el filtro para ver los actos.' : 'Ningún acto coincide con los filtros.';
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table aria-label="Actos" className={classes(rows.table)}>
        <Heads columns={COLUMNS} naming="acto" />
        <TableBody renderEmptyState={() => <p className={classes(rows.empty)}>{loaded ? empty : 'Leyendo…'}</p>}>
          <Collection items={actos}>{(acto) => <Fila acto={acto} onVer={() => onVer(acto)} />}</Collection>
          {hayMas && <MoreRows loading={loadingMore} onMore={() => void loadMore()} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function Fila({ acto, onVer }: { readonly acto: ActoAuditado; readonly onVer: () => void }) {
  const frase = fraseDe(acto.acto);
  return (
    <Row className={classes(rows.row)} onAction={onVer} textValue={`${frase}, ${acto.por}, ${momentoEnPalabras(acto.en)}`}>
      <Cell className={classes(rows.cell, styles.number)}>{acto.id}</Cell>
      <Cell className={classes(rows.cell)}>{momentoEnPalabras(acto.en)}</Cell>
      <Long text={acto.por} />
      <Long text={frase} />
      <Cell className={classes(rows.cell)}>
        {acto.expediente && (
          <a className={classes(styles.link)} href={hashOf({ screen: 'expediente', id: acto.expediente.id })}>
            {acto.expediente.numero}
          </a>
        )}
      </Cell>
      <Long text={detallesDe(acto).join(' · ')} />
    </Row>
  );
}
