// The libro of issued documents: a page of it costs the same however many there are.
import type { Database } from 'better-sqlite3';
import { dosCifras, marcaPedida, type FiltroDeLibro } from '../../shared/domain/libro.ts';
import { huecosEntre, numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { palabras } from '../../shared/domain/texto.ts';
import type { FilaDeLibro } from '../../shared/vistas.ts';
import { COLUMNAS_DE_DOCUMENTO, CON_EMISOR_ENTREGA_Y_CASO, documentoVisto, type DocumentoRow } from './documentos.ts';
import { firmadosOf } from './firmados.ts';
import { PRIMERA_PAGINA } from './paging.ts';

type Row = DocumentoRow & {
  numero: number; tecleado: number; destinatario: string; anterior: number | null; anioDeExpediente: number | null; numeroDeExpediente: number | null;
};

const FILA = `
  SELECT ${COLUMNAS_DE_DOCUMENTO}, d.numero, d.tecleado, d.destinatario, e.anio AS anioDeExpediente, e.numero AS numeroDeExpediente,
    (SELECT max(a.numero) FROM documento a WHERE a.tipo = d.tipo AND a.anio = d.anio AND a.numero < d.numero) AS anterior
  FROM documento d ${CON_EMISOR_ENTREGA_Y_CASO}`;
const ANTES = 'd.tipo = ? AND d.anio = ? AND (d.numero, d.id) < (?, ?)';
const ORDEN = 'ORDER BY d.numero DESC, d.id DESC LIMIT ?';

export function libroOf(db: Database) {
  const firmados = firmadosOf(db);
  const page = db.prepare<[string, number, number, number, number], Row>(`${FILA} WHERE ${ANTES} ${ORDEN}`);
  const ofMonth = db.prepare<[string, number, number, number, string, number], Row>(`${FILA} WHERE ${ANTES} AND substr(d.fecha, 6, 2) = ? ${ORDEN}`);
  const find = db.prepare<[string, number, number], { id: number }>(
    'SELECT rowid AS id FROM busqueda_documento WHERE busqueda_documento MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?',
  );
  const chosen = db.prepare<[string], Row>(`${FILA} WHERE d.id IN (SELECT value FROM json_each(?)) ORDER BY d.id DESC`);
  const place = db.prepare<[number], { numero: number }>('SELECT numero FROM documento WHERE id = ?');

  const toFila = (row: Row, huecos: FilaDeLibro['huecos']): FilaDeLibro => ({
    documento: documentoVisto(row, firmados.deDocumento(row.id)),
    numero: row.numero,
    tecleado: row.tecleado === 1,
    destinatario: row.destinatario,
    expediente: row.expedienteId === null || row.anioDeExpediente === null || row.numeroDeExpediente === null
      ? null
      : { id: row.expedienteId, numero: numeroDeExpediente(row.anioDeExpediente, row.numeroDeExpediente) },
    huecos,
  });

  /** What was typed, among the words: in the order in which they were issued, for what is found has gaps by itself. */
  function hallados(filtro: FiltroDeLibro, despuesDe: number | null, limite: number): FilaDeLibro[] {
    const words = palabras(filtro.texto);
    if (words.length === 0) return [];
    const query = `marcas : "${marcaPedida(filtro)}" AND texto : (${words.map((word) => `"${word}"*`).join(' AND ')})`;
    const ids = find.all(query, despuesDe ?? PRIMERA_PAGINA, limite).map(({ id }) => id);
    return chosen.all(JSON.stringify(ids)).map((row) => toFila(row, []));
  }

  return {
    /**
     * A page, the newest number first. @param despuesDe id of the last document read; null to begin.
     * @param siguiente the correlative's next number in that type and year, which tells why others are absent.
     */
    pagina: (filtro: FiltroDeLibro, despuesDe: number | null, limite: number, siguiente: number): FilaDeLibro[] => {
      if (filtro.texto !== '') return hallados(filtro, despuesDe, limite);
      const { tipo, anio, mes } = filtro;
      const numero = despuesDe === null ? PRIMERA_PAGINA : (place.get(despuesDe)?.numero ?? 0);
      const id = despuesDe ?? PRIMERA_PAGINA;
      const rows = mes === null ? page.all(tipo, anio, numero, id, limite) : ofMonth.all(tipo, anio, numero, id, dosCifras(mes), limite);
      // Two documents may have one number, when other words make their labels differ: the gap is told once.
      return rows.map((row, i) => toFila(row, rows[i + 1]?.numero === row.numero ? [] : huecosEntre(row.anterior, row.numero, siguiente)));
    },
  };
}
