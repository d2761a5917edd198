// The tasks, a row each: only those in sight are drawn, and more are read as one scrolls.
import type { ReactNode } from 'react';
import { Cell, Collection, Row, Table, TableBody, TableLayout, Virtualizer } from 'react-aria-components';
import { NOMBRE_CALIDAD, NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { QUE_HACER } from '../../../shared/domain/tareas-siagie.ts';
import type { TareaEnSiagie } from '../../../shared/vistas-siagie.ts';
import { classes } from '../../parts/classes.ts';
import rows from '../../parts/rows/rows.module.css';
import { ChoosingCell, Doble, Heads, Long, MoreRows, type ColumnOfRows } from '../../parts/rows/rows.tsx';
import { hashOf } from '../../state/address.ts';
import { claveDe, elegir, elegirTodas, loadMoreSiagie, useSiagie } from './store.ts';

const LAYOUT = { rowHeight: 52, headingHeight: 32, loaderHeight: 36 };

const COLUMNS: readonly ColumnOfRows[] = [
  { id: 'numero', name: 'Expediente', width: 104, least: 98 },
  { id: 'que', name: 'Qué hacer', width: '3fr', least: 150 },
  { id: 'codigo', name: 'Código modular', width: 112, least: 112 },
  { id: 'ie', name: 'Institución educativa', width: '4fr', least: 170 },
  { id: 'persona', name: 'Persona', width: '4fr', least: 170 },
  { id: 'contacto', name: 'Celular y correo', width: '3fr', least: 150 },
  { id: 'rol', name: 'Rol', width: 160, least: 140 },
  { id: 'usuario', name: 'Usuario', width: 112, least: 100 },
];

export function TablaDeTareas({ empty }: { readonly empty: ReactNode }) {
  const { filas, hayMas, loadingMore, elegidas } = useSiagie();
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table
        aria-label="Por hacer en SIAGIE"
        className={classes(rows.table)}
        selectionMode="multiple"
        selectedKeys={elegidas}
        onSelectionChange={(keys) => (keys === 'all' ? void elegirTodas() : elegir([...keys].map(String)))}
      >
        <Heads columns={COLUMNS} naming="que" choosable />
        <TableBody renderEmptyState={() => empty}>
          <Collection items={filas.map((tarea) => ({ id: claveDe(tarea), tarea }))}>{({ id, tarea }) => <Fila key={id} tarea={tarea} />}</Collection>
          {hayMas && <MoreRows loading={loadingMore} onMore={() => void loadMoreSiagie()} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function Fila({ tarea }: { readonly tarea: TareaEnSiagie }) {
  const { expedienteId, numero, tipo, resultado, codigoModular, anexo, nombreIe, nivel, persona, documento, celulares, correos, calidad, usuario } = tarea;
  const [celular = '', ...otros] = celulares;
  return (
    <Row id={claveDe(tarea)} className={classes(rows.row)} textValue={`${numero} ${QUE_HACER[resultado]} ${persona}`}>
      <ChoosingCell />
      <Cell className={classes(rows.cell)}>
        <a href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>
      </Cell>
      <Doble arriba={QUE_HACER[resultado]} abajo={NOMBRE_PEDIDO[tipo]} texto={`${QUE_HACER[resultado]} · ${NOMBRE_PEDIDO[tipo]}`} />
      <Cell className={classes(rows.cell)}>{codigoModular === '' ? 'No lo indica' : `${codigoModular}-${anexo}`}</Cell>
      <Doble arriba={nombreIe || 'No la indica'} abajo={nivel} texto={`${nombreIe} ${nivel}`} />
      <Doble arriba={persona || 'Quien ejercía antes'} abajo={documento || 'el registro no sabe quién'} texto={`${persona} ${documento}`} />
      <Doble arriba={otros.length > 0 ? `${celular} (+${otros.length})` : celular} abajo={correos.join(', ')} texto={[...celulares, ...correos].join(', ')} />
      <Long text={calidad === null ? '' : NOMBRE_CALIDAD[calidad]} />
      <Long text={usuario} />
    </Row>
  );
}
