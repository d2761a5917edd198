// The cases: their number, state and place in the tray.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Pendiente } from '../../shared/domain/bandeja.ts';
import { Estado } from '../../shared/domain/expediente.ts';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { nombreCompleto, type Pedido } from '../../shared/domain/pedido.ts';
import { ClaseDePlazo } from '../../shared/domain/plazos.ts';
import { Fecha, Instante } from '../../shared/domain/tiempo.ts';
import { FilaExpediente } from '../../shared/vistas.ts';
import { columnsOf } from './pedidos.ts';

export type NuevoExpediente = {
  readonly uuid: string;
  readonly anio: number;
  readonly numero: number;
  readonly estado: Estado;
  readonly pedido: Pedido;
  readonly registradoEn: Instante;
  readonly registradoPor: number;
};

const Caso = z.object({
  id: z.int(),
  uuid: z.string(),
  numero: z.string(),
  estado: Estado,
  registradoEn: Instante,
  registradoPor: z.string(),
  plazo: ClaseDePlazo.nullable(),
  vence: Fecha.nullable(),
  /** The answer to the decision in force. */
  respuestaId: z.int().nullable(),
});
export type Caso = z.infer<typeof Caso>;

/** A row of the tray, before it is known what day it is. */
const FilaGuardada = FilaExpediente.extend({ plazo: FilaExpediente.shape.plazo.unwrap().omit({ quedan: true }).nullable() });
export type FilaGuardada = z.infer<typeof FilaGuardada>;

type FilaRow = {
  id: number; anio: number; numero: number; estado: string; tipo: string; recibidoFecha: string; recibidoHora: string; canal: string;
  oficio: string; plazo: string | null; vence: string | null; apellidos: string; nombres: string; tipoDocumento: string; numeroDocumento: string;
  ie: string; distrito: string; servicios: number;
};

const FILA = `
  SELECT e.id, e.anio, e.numero, e.estado, e.tipo, e.recibido_fecha AS recibidoFecha, e.recibido_hora AS recibidoHora, e.canal,
    e.oficio_numero AS oficio, e.plazo, e.vence, s.apellidos, s.nombres, s.tipo_documento AS tipoDocumento,
    s.numero_documento AS numeroDocumento, v.nombre_ie AS ie, v.distrito,
    (SELECT count(*) FROM servicio WHERE expediente_id = e.id) AS servicios
  FROM expediente e
  JOIN solicitante s ON s.expediente_id = e.id
  JOIN servicio v ON v.expediente_id = e.id AND v.orden = 0`;

const toFila = ({ anio, numero, apellidos, nombres, tipoDocumento, numeroDocumento, plazo, vence, ...row }: FilaRow): FilaGuardada =>
  FilaGuardada.parse({
    ...row,
    numero: numeroDeExpediente(anio, numero),
    solicitante: nombreCompleto({ apellidos, nombres }),
    documento: numeroDocumento === '' ? '' : `${tipoDocumento} ${numeroDocumento}`,
    plazo: plazo === null ? null : { clase: plazo, vence },
  });

export function expedientesOf(db: Database) {
  const last = db.prepare<[number], { ultimo: number | null }>('SELECT max(numero) AS ultimo FROM expediente WHERE anio = ?');
  const insert = db.prepare<[Record<string, unknown>]>(`
    INSERT INTO expediente (uuid, anio, numero, tipo, estado, recibido_fecha, recibido_hora, folios, canal, documento_externo,
      expediente_externo, oficio_numero, oficio_clave, oficio_fecha, nota, registrado_en, registrado_por)
    VALUES (@uuid, @anio, @numero, @tipo, @estado, @recibidoFecha, @recibidoHora, @folios, @canal, @documentoExterno,
      @expedienteExterno, @oficioNumero, @oficioClave, @oficioFecha, @nota, @registradoEn, @registradoPor)`);
  const one = db.prepare<[number], { anio: number; numero: number }>(`
    SELECT e.id, uuid, anio, numero, estado, registrado_en AS registradoEn, m.nombre AS registradoPor, plazo, vence, respuesta_id AS respuestaId
    FROM expediente e JOIN miembro m ON m.id = e.registrado_por WHERE e.id = ?`);
  const setEstado = db.prepare<[string, number]>('UPDATE expediente SET estado = ? WHERE id = ?');
  const setPlazo = db.prepare<[string | null, string | null, number]>('UPDATE expediente SET plazo = ?, vence = ? WHERE id = ?');
  const waiting = db.prepare<[], { id: number }>(`SELECT id FROM expediente WHERE vence >= '' ORDER BY vence, id`);
  const due = db.prepare<[string, string], { cuantos: number }>('SELECT count(*) AS cuantos FROM expediente WHERE vence >= ? AND vence <= ?');
  const pageOfDue = db.prepare<[string, string, string, number, number], FilaRow>(`
    ${FILA} WHERE e.vence >= ? AND e.vence <= ? AND (e.vence, e.id) > (?, ?) ORDER BY e.vence, e.id LIMIT ?`);
  // Only what has a term running is looked for among the words and marks: what is open, few however large the register.
  const pageOfDueAmong = db.prepare<[string, string, string, number, string, number], FilaRow>(`
    ${FILA} WHERE e.vence >= ? AND e.vence <= ? AND (e.vence, e.id) > (?, ?)
      AND +e.id IN (SELECT rowid FROM busqueda WHERE busqueda MATCH ?)
    ORDER BY e.vence, e.id LIMIT ?`);
  const pendingOf = db.prepare<[number], { clase: string }>('SELECT clase FROM pendiente WHERE expediente_id = ?');
  const putPending = db.prepare<[string, number]>('INSERT INTO pendiente (clase, expediente_id) VALUES (?, ?)');
  const dropPending = db.prepare<[string, number]>('DELETE FROM pendiente WHERE clase = ? AND expediente_id = ?');
  const countsOfPending = db.prepare<[], { clase: string; cuantos: number }>('SELECT clase, cuantos FROM conteo_pendiente');
  const setRespuesta = db.prepare<[number | null, number]>('UPDATE expediente SET respuesta_id = ? WHERE id = ?');
  const counts = db.prepare<[], { estado: string; cuantos: number }>('SELECT estado, cuantos FROM conteo');
  const page = db.prepare<[number, number], FilaRow>(`${FILA} WHERE e.id < ? ORDER BY e.id DESC LIMIT ?`);
  const pageOfState = db.prepare<[string, number, number], FilaRow>(`${FILA} WHERE e.estado = ? AND e.id < ? ORDER BY e.id DESC LIMIT ?`);
  const chosen = db.prepare<[string], FilaRow>(`${FILA} WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.id DESC`);
  const byOficio = db.prepare<[string], { id: number }>(`
    SELECT id FROM expediente WHERE oficio_clave = ? AND oficio_clave <> '' ORDER BY id DESC LIMIT 50`);
  const byPerson = db.prepare<[string, string], { id: number }>(`
    SELECT expediente_id AS id FROM solicitante
    WHERE documento_clave = ? AND tipo_documento = ? AND documento_clave <> '' ORDER BY expediente_id DESC LIMIT 50`);

  return {
    /** The number the next case of that year takes; use it inside the transaction that writes the case. */
    siguienteNumero: (anio: number): number => (last.get(anio)?.ultimo ?? 0) + 1,
    /** Writes the row of the case; its parts are pedidos' to write. Answers its id. */
    crear: ({ pedido, ...caso }: NuevoExpediente): number => Number(insert.run({ ...caso, ...columnsOf(pedido) }).lastInsertRowid),
    leer: (id: number): Caso | null => {
      const row = one.get(id);
      return row ? Caso.parse({ ...row, numero: numeroDeExpediente(row.anio, row.numero) }) : null;
    },
    cambiarEstado: (id: number, estado: Estado): void => {
      setEstado.run(estado, id);
    },
    /** The term that runs and its last day; null when none does. */
    fijarPlazo: (id: number, plazo: { readonly clase: ClaseDePlazo; readonly vence: Fecha } | null): void => {
      setPlazo.run(plazo?.clase ?? null, plazo?.vence ?? null, id);
    },
    /** Every case that has a term running. */
    conPlazo: (): number[] => waiting.all().map(({ id }) => id),
    /** How many terms end from one day to another, both counted. */
    contarQueVencen: (desde: string, hasta: string): number => due.get(desde, hasta)?.cuantos ?? 0,
    /**
     * Those cases, what ends first before, after the one that ends on `tras.vence`.
     * @param consulta of `consultaDeCasos`: only those that fit it; empty: all.
     */
    paginaQueVence: (desde: string, hasta: string, consulta: string, tras: { readonly vence: string; readonly id: number }, limite: number): FilaGuardada[] =>
      (consulta === '' ? pageOfDue.all(desde, hasta, tras.vence, tras.id, limite) : pageOfDueAmong.all(desde, hasta, tras.vence, tras.id, consulta, limite)).map(toFila),
    /** What somebody has still to do with a case. Inside the transaction of what changed it. */
    fijarPendientes: (id: number, pendientes: readonly Pendiente[]): void => {
      const antes = pendingOf.all(id).map(({ clase }) => clase);
      for (const clase of antes) if (!pendientes.some((una) => una === clase)) dropPending.run(clase, id);
      for (const clase of pendientes) if (!antes.includes(clase)) putPending.run(clase, id);
    },
    contarPendientes: (): Partial<Record<Pendiente, number>> =>
      Object.fromEntries(countsOfPending.all().map(({ clase, cuantos }) => [Pendiente.parse(clase), cuantos])),
    /** The answer to the decision in force; null when there is none yet. */
    fijarRespuesta: (id: number, documentoId: number | null): void => {
      setRespuesta.run(documentoId, id);
    },
    contar: (): Partial<Record<Estado, number>> =>
      Object.fromEntries(counts.all().map(({ estado, cuantos }) => [Estado.parse(estado), cuantos])),
    /** A page of the tray, newest first, of the cases older than `despuesDe`. */
    pagina: (estado: Estado | null, despuesDe: number, limite: number): FilaGuardada[] =>
      (estado === null ? page.all(despuesDe, limite) : pageOfState.all(estado, despuesDe, limite)).map(toFila),
    filas: (ids: readonly number[]): FilaGuardada[] => chosen.all(JSON.stringify(ids)).map(toFila),
    /** Cases with that oficio number, by its key for comparing. */
    conOficio: (clave: string): number[] => byOficio.all(clave).map(({ id }) => id),
    /** Cases of the person with that document. */
    dePersona: (documentoClave: string, tipo: string): number[] => byPerson.all(documentoClave, tipo).map(({ id }) => id),
  };
}
