// Search over every visible field: FTS5 without accents, words by their beginnings, newest first.
import type { Database } from 'better-sqlite3';
import { digitosDeCelular } from '../../shared/domain/contacto.ts';
import { numeroComparable } from '../../shared/domain/documento-identidad.ts';
import type { Estado } from '../../shared/domain/expediente.ts';
import { NOMBRE_CANAL, NOMBRE_PEDIDO, type Pedido } from '../../shared/domain/pedido.ts';
import { estaAbierto } from '../../shared/domain/responsable.ts';
import { palabras } from '../../shared/domain/texto.ts';
import { fechaCorta } from '../../shared/domain/tiempo.ts';
import type { ACargoDe } from './expedientes.ts';

/** Everything of the request that a screen shows, as one text. */
function textoDePedido({ tipo, recepcion, oficio, servicios, solicitante, sustento, nota }: Pedido): string[] {
  return [
    NOMBRE_PEDIDO[tipo],
    NOMBRE_CANAL[recepcion.canal],
    fechaCorta(recepcion.fecha),
    recepcion.documentoExterno,
    recepcion.expedienteExterno,
    oficio.numero,
    oficio.fecha === null ? '' : fechaCorta(oficio.fecha),
    ...servicios.flatMap(({ codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito }) => [codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito]),
    solicitante.apellidos,
    solicitante.nombres,
    solicitante.numeroDocumento,
    numeroComparable(solicitante.numeroDocumento),
    ...solicitante.celulares.flatMap((celular) => [celular, digitosDeCelular(celular)]),
    ...solicitante.correos,
    sustento?.numero ?? '',
    nota,
  ];
}

/** How a case stands: by this it is asked for, apart from its words. */
export type Situacion = { readonly estado: Estado; readonly responsable: { readonly id: number } | null; readonly porRecibir: boolean };

/** One word per state, that no split can break. */
const marca = (estado: Estado): string => estado.replaceAll('_', '');

/** Who is in charge, as one word: `r0` is nobody. */
const marcaDe = (responsable: number | null): string => `r${responsable ?? 0}`;

const marcasDe = ({ estado, responsable, porRecibir }: Situacion): string =>
  [marca(estado), marcaDe(responsable?.id ?? null), ...(estaAbierto(estado) ? ['abierto'] : []), ...(porRecibir ? ['porrecibir'] : [])].join(' ');

/** The words a case must have to be that person's; without a state, to be open too. */
function marcasPedidas(estado: Estado | null, quien: ACargoDe): string[] {
  const suyas = quien.de === 'todos' ? [] : [marcaDe(quien.responsable), ...(quien.de === 'nuevos' ? ['porrecibir'] : []), ...(estado === null && quien.de === 'uno' ? ['abierto'] : [])];
  return estado === null ? suyas : [marca(estado), ...suyas];
}

/** The FTS5 query of what a person typed: every word must begin some word of the case. Empty when no word was typed. */
export function ftsQuery(texto: string, estado: Estado | null, quien: ACargoDe = { de: 'todos' }): string {
  const words = palabras(texto).map((palabra) => `"${palabra}"*`);
  if (words.length === 0) return '';
  return [`texto : (${words.join(' AND ')})`, ...marcasPedidas(estado, quien).map((una) => `estado : "${una}"`)].join(' AND ');
}

export function busquedaOf(db: Database) {
  const put = db.prepare<[number, string, string]>('INSERT OR REPLACE INTO busqueda (rowid, texto, estado) VALUES (?, ?, ?)');
  const find = db.prepare<[string, number, number], { id: number }>(
    'SELECT rowid AS id FROM busqueda WHERE busqueda MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  );
  return {
    /** @param otros what the office added: case number, issued numbers, file names, user names. */
    indexar: (expedienteId: number, pedido: Pedido, situacion: Situacion, otros: readonly string[]): void => {
      put.run(expedienteId, [...otros, ...textoDePedido(pedido)].join(' '), marcasDe(situacion));
    },
    /** Ids of the cases that hold all the words, newest first, older than `despuesDe`; null when no word was typed. */
    buscar: (texto: string, estado: Estado | null, despuesDe: number, limite: number, quien: ACargoDe = { de: 'todos' }): number[] | null => {
      const query = ftsQuery(texto, estado, quien);
      return query === '' ? null : find.all(query, despuesDe, limite).map(({ id }) => id);
    },
  };
}
