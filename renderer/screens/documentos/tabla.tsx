// The rows of the libro: only those in sight are drawn, and more are read as one scrolls. Absent numbers have a row of their own.
import { BookOpen, PenLine } from 'lucide-react';
import { Cell, Collection, Row, Table, TableBody, TableLayout, Virtualizer } from 'react-aria-components';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import { estadoEnLibro, huecoEnPalabras } from '../../../shared/domain/libro.ts';
import { NOMBRE_TIPO, type Hueco } from '../../../shared/domain/numeracion.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { FilaDeLibro } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import rows from '../../parts/rows/rows.module.css';
import { Heads, Long, MoreRows, type ColumnOfRows } from '../../parts/rows/rows.tsx';
import { hashOf } from '../../state/address.ts';
import styles from './documentos.module.css';
import { loadMore, useDocumentos } from './store.ts';

const LAYOUT = { rowHeight: 32, headingHeight: 32, loaderHeight: 32 };

const COLUMNS: readonly ColumnOfRows[] = [
  { id: 'numero', name: 'N.°', width: 76, least: 76 },
  { id: 'fecha', name: 'Fecha', width: 96, least: 96 },
  { id: 'documento', name: 'Documento', width: '4fr', least: 240 },
  { id: 'clase', name: 'Clase', width: 172, least: 172 },
  { id: 'expediente', name: 'Expediente', width: 104, least: 104 },
  { id: 'destinatario', name: 'Dirigido a', width: '3fr', least: 150 },
  { id: 'emisor', name: 'Emitido por', width: '2fr', least: 120 },
  { id: 'estado', name: 'Estado', width: '3fr', least: 160 },
];

type Renglon = { readonly key: string } & ({ readonly fila: FilaDeLibro } | { readonly hueco: Hueco });

const renglones = (filas: readonly FilaDeLibro[]): Renglon[] =>
  filas.flatMap((fila): Renglon[] => [
    { key: `d${fila.documento.id}`, fila },
    ...fila.huecos.toReversed().map((hueco) => ({ key: `h${hueco.desde}`, hueco })),
  ]);

export function TablaDeDocumentos({ onVer }: { readonly onVer: (documentoId: number) => void }) {
  const { filas, loadingMore, hayMas } = useDocumentos();
  return (
    <Virtualizer layout={TableLayout} layoutOptions={LAYOUT}>
      <Table aria-label="Documentos emitidos" className={classes(rows.table)}>
        <Heads columns={COLUMNS} naming="documento" />
        <TableBody renderEmptyState={() => <Empty />}>
          <Collection items={renglones(filas)}>
            {({ key, ...renglon }) => ('fila' in renglon ? <Fila id={key} fila={renglon.fila} onVer={onVer} /> : <FilaDeHueco id={key} hueco={renglon.hueco} />)}
          </Collection>
          {hayMas && <MoreRows loading={loadingMore} onMore={() => void loadMore()} />}
        </TableBody>
      </Table>
    </Virtualizer>
  );
}

function Empty() {
  const { filtro, loaded, failure } = useDocumentos();
  if (!filtro || !loaded) return <p className={classes(rows.empty)}>Leyendo…</p>;
  const { tipo, anio, mes, texto } = filtro;
  const nada = texto.trim() === '' && mes === null;
  return (
    <div className={classes(rows.empty)}>
      <BookOpen aria-hidden />
      <p>
        {failure
          ? 'No se pudo leer el libro.'
          : nada
            ? `${NOMBRE_TIPO[tipo]} de ${anio}: todavía no se ha emitido ninguno.`
            : `Nada coincide entre los ${NOMBRE_TIPO[tipo].toLowerCase()} de ${anio}. Pruebe con otro tipo, año o mes.`}
      </p>
    </div>
  );
}

function Fila({ id, fila, onVer }: { readonly id: string; readonly fila: FilaDeLibro; readonly onVer: (documentoId: number) => void }) {
  const { documento, numero, tecleado, expediente, destinatario } = fila;
  return (
    <Row id={id} className={classes(rows.row, documento.anulado && styles.annulled)} onAction={() => onVer(documento.id)} textValue={documento.rotulo}>
      <Cell className={classes(rows.cell, styles.number)}>
        {numero}
        {tecleado && (
          <span title="Número escrito a mano">
            <PenLine aria-label="escrito a mano" />
          </span>
        )}
      </Cell>
      <Cell className={classes(rows.cell)}>{fechaCorta(documento.fecha)}</Cell>
      <Long text={documento.rotulo} className={styles.name} />
      <Long text={NOMBRE_DOCUMENTO[documento.clase]} />
      <Cell className={classes(rows.cell)}>
        {expediente && (
          <a className={classes(styles.link)} href={hashOf({ screen: 'expediente', id: expediente.id })}>
            {expediente.numero}
          </a>
        )}
      </Cell>
      <Long text={destinatario || 'Sin nombre'} />
      <Long text={documento.emitidoPor} />
      <Long text={estadoEnLibro(fila)} />
    </Row>
  );
}

function FilaDeHueco({ id, hueco }: { readonly id: string; readonly hueco: Hueco }) {
  const { cuales, porque } = huecoEnPalabras(hueco);
  return (
    <Row id={id} className={classes(rows.row, styles.gap)} textValue={`${cuales}: ${porque}`}>
      <Cell className={classes(rows.cell)}> </Cell>
      <Cell className={classes(rows.cell)}> </Cell>
      <Cell className={classes(rows.cell)} colSpan={COLUMNS.length - 2}>
        {cuales}: {porque}
      </Cell>
    </Row>
  );
}
