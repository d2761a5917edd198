// Search over every visible field: FTS5 without accents, words by their beginnings, newest first.
import type { Database } from 'better-sqlite3';
import { marcasDe, marcasPedidas, type FiltroDeBandeja, type Situacion } from '../../shared/domain/bandeja.ts';
import { digitosDeCelular } from '../../shared/domain/contacto.ts';
import { numeroComparable } from '../../shared/domain/documento-identidad.ts';
import { NOMBRE_CANAL, NOMBRE_PEDIDO, type Pedido } from '../../shared/domain/pedido.ts';
import { palabras } from '../../shared/domain/texto.ts';
import { fechaCorta } from '../../shared/domain/tiempo.ts';

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

/** The FTS5 query of what a person typed: every word must begin some word of the text. Empty when no word was typed. */
export function ftsQuery(texto: string): string {
  const words = palabras(texto).map((palabra) => `"${palabra}"*`);
  return words.length === 0 ? '' : `texto : (${words.join(' AND ')})`;
}

const enConsulta = (marca: string): string => (marca.endsWith('*') ? `"${marca.slice(0, -1)}"*` : `"${marca}"`);

/**
 * The FTS5 query of a filter: empty when it asks for nothing, null when no case can fit. On which day a term ends is not in it.
 * @param quien who asks.
 */
export function consultaDeCasos(filtro: FiltroDeBandeja, quien: number): string | null {
  const marcas = marcasPedidas(filtro, quien);
  if (marcas.some((alternativas) => alternativas.length === 0)) return null;
  const pedidas = marcas.map((alternativas) => `marcas : (${alternativas.map(enConsulta).join(' OR ')})`);
  return [ftsQuery(filtro.texto), ...pedidas].filter((parte) => parte !== '').join(' AND ');
}

export function busquedaOf(db: Database) {
  const put = db.prepare<[number, string, string]>('INSERT OR REPLACE INTO busqueda (rowid, texto, marcas) VALUES (?, ?, ?)');
  const find = db.prepare<[string, number, number], { id: number }>(
    'SELECT rowid AS id FROM busqueda WHERE busqueda MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  );
  return {
    /** @param otros what the office added: case number, issued numbers, file names, user names. */
    indexar: (expedienteId: number, pedido: Pedido, situacion: Situacion, otros: readonly string[]): void => {
      put.run(expedienteId, [...otros, ...textoDePedido(pedido)].join(' '), marcasDe(pedido, situacion).join(' '));
    },
    /** Ids of the cases that fit, newest first, older than `despuesDe`. @param consulta of `consultaDeCasos`, not empty. */
    buscar: (consulta: string, despuesDe: number, limite: number): number[] => find.all(consulta, despuesDe, limite).map(({ id }) => id),
  };
}
