// The cases: their number, state and place in the tray.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Pendiente } from '../../shared/domain/bandeja.ts';
import { Estado } from '../../shared/domain/expediente.ts';
import { ListaUsada } from '../../shared/domain/gestion.ts';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { nombreCompleto, type Pedido } from '../../shared/domain/pedido.ts';
import { ClaseDePlazo } from '../../shared/domain/plazos.ts';
import { Fecha, Instante } from '../../shared/domain/tiempo.ts';
import { FilaExpediente, Persona } from '../../shared/vistas.ts';
import { columnsOf } from './pedidos.ts';

export type NuevoExpediente = {
  readonly uuid: string;
  readonly anio: number;
  readonly numero: number;
  readonly estado: Estado;
  readonly pedido: Pedido;
  readonly registradoEn: Instante;
  readonly registradoPor: number;
  /** Null: nobody yet. */
  readonly responsable: number | null;
};

const Caso = z.object({
  id: z.int(),
  uuid: z.string(),
  numero: z.string(),
  estado: Estado,
  registradoEn: Instante,
  registradoPor: z.string(),
  responsable: Persona.nullable(),
  porRecibir: z.boolean(),
  plazo: ClaseDePlazo.nullable(),
  vence: Fecha.nullable(),
  /** The answer to the decision in force. */
  respuestaId: z.int().nullable(),
  /** The list by which it is judged. */
  lista: ListaUsada.nullable(),
});
export type Caso = z.infer<typeof Caso>;

/** A row of the tray, before it is known what day it is. */
const FilaGuardada = FilaExpediente.extend({ plazo: FilaExpediente.shape.plazo.unwrap().omit({ quedan: true }).nullable() });
export type FilaGuardada = z.infer<typeof FilaGuardada>;

type FilaRow = {
  id: number; anio: number; numero: number; estado: string; tipo: string; recibidoFecha: string; recibidoHora: string; canal: string;
  oficio: string; plazo: string | null; vence: string | null; apellidos: string; nombres: string; tipoDocumento: string; numeroDocumento: string;
  ie: string; distrito: string; servicios: number; responsableId: number | null; responsable: string | null; porRecibir: number;
};

/** @param indice by which SQLite has to find the cases; '' lets it choose. */
const filaPor = (indice: string): string => `
  SELECT e.id, e.anio, e.numero, e.estado, e.tipo, e.recibido_fecha AS recibidoFecha, e.recibido_hora AS recibidoHora, e.canal,
    e.oficio_numero AS oficio, e.plazo, e.vence, s.apellidos, s.nombres, s.tipo_documento AS tipoDocumento,
    s.numero_documento AS numeroDocumento, v.nombre_ie AS ie, v.distrito,
    (SELECT count(*) FROM servicio WHERE expediente_id = e.id) AS servicios,
    e.responsable AS responsableId, r.nombre AS responsable, e.por_recibir AS porRecibir
  FROM expediente e ${indice}
  LEFT JOIN miembro r ON r.id = e.responsable
  JOIN solicitante s ON s.expediente_id = e.id
  JOIN servicio v ON v.expediente_id = e.id AND v.orden = 0`;

const toFila = ({ anio, numero, apellidos, nombres, tipoDocumento, numeroDocumento, plazo, vence, responsableId, responsable, porRecibir, ...row }: FilaRow): FilaGuardada =>
  FilaGuardada.parse({
    ...row,
    numero: numeroDeExpediente(anio, numero),
    solicitante: nombreCompleto({ apellidos, nombres }),
    documento: numeroDocumento === '' ? '' : `${tipoDocumento} ${numeroDocumento}`,
    plazo: plazo === null ? null : { clase: plazo, vence },
    responsable: responsableId === null ? null : { id: responsableId, nombre: responsable },
    porRecibir: porRecibir === 1,
  });

/** What is asked of whom: all cases, those of one person or of nobody, or those just passed on to one, which are few at any time. */
const DE = {
  todos: { indice: '', suyo: '', abierto: '' },
  uno: { indice: '', suyo: 'e.responsable IS @responsable AND', abierto: `e.estado NOT IN ('archivado', 'anulado') AND` },
  nuevos: { indice: 'INDEXED BY expediente_por_recibir', suyo: 'e.por_recibir = 1 AND e.responsable = @responsable AND', abierto: '' },
} as const;

/** Of whom cases are asked for. `responsable` null: nobody's. */
export type ACargoDe = { readonly de: 'todos' } | { readonly de: 'uno'; readonly responsable: number | null } | { readonly de: 'nuevos'; readonly responsable: number };
/** The row after which a page of terms begins. */
type Tras = { readonly vence: string; readonly id: number };

const conResponsable = (quien: ACargoDe): { readonly responsable?: number | null } => (quien.de === 'todos' ? {} : { responsable: quien.responsable });

export function expedientesOf(db: Database) {
  const last = db.prepare<[number], { ultimo: number | null }>('SELECT max(numero) AS ultimo FROM expediente WHERE anio = ?');
  const insert = db.prepare<[Record<string, unknown>]>(`
    INSERT INTO expediente (uuid, anio, numero, tipo, estado, recibido_fecha, recibido_hora, folios, canal, documento_externo,
      expediente_externo, oficio_numero, oficio_clave, oficio_fecha, nota, registrado_en, registrado_por, responsable)
    VALUES (@uuid, @anio, @numero, @tipo, @estado, @recibidoFecha, @recibidoHora, @folios, @canal, @documentoExterno,
      @expedienteExterno, @oficioNumero, @oficioClave, @oficioFecha, @nota, @registradoEn, @registradoPor, @responsable)`);
  const one = db.prepare<
    [number],
    { anio: number; numero: number; listaGestion: string | null; listaOrigen: string | null; responsableId: number | null; responsable: string | null; porRecibir: number }
  >(`
    SELECT e.id, uuid, anio, numero, estado, registrado_en AS registradoEn, m.nombre AS registradoPor, plazo, vence, respuesta_id AS respuestaId,
      lista_gestion AS listaGestion, lista_origen AS listaOrigen, e.responsable AS responsableId, r.nombre AS responsable, por_recibir AS porRecibir
    FROM expediente e JOIN miembro m ON m.id = e.registrado_por LEFT JOIN miembro r ON r.id = e.responsable WHERE e.id = ?`);
  const setResponsable = db.prepare<[number | null, number, number]>('UPDATE expediente SET responsable = ?, por_recibir = ? WHERE id = ?');
  const setEstado = db.prepare<[string, number]>('UPDATE expediente SET estado = ? WHERE id = ?');
  const setPlazo = db.prepare<[string | null, string | null, number]>('UPDATE expediente SET plazo = ?, vence = ? WHERE id = ?');
  const waiting = db.prepare<[], { id: number }>(`SELECT id FROM expediente WHERE vence >= '' ORDER BY vence, id`);
  const pendingOf = db.prepare<[number], { clase: string }>('SELECT clase FROM pendiente WHERE expediente_id = ?');
  const putPending = db.prepare<[string, number]>('INSERT INTO pendiente (clase, expediente_id) VALUES (?, ?)');
  const dropPending = db.prepare<[string, number]>('DELETE FROM pendiente WHERE clase = ? AND expediente_id = ?');
  const countsOfPending = db.prepare<[], { responsable: number; clase: string; cuantos: number }>('SELECT responsable, clase, cuantos FROM conteo_pendiente');
  const setRespuesta = db.prepare<[number | null, number]>('UPDATE expediente SET respuesta_id = ? WHERE id = ?');
  const reopen = db.prepare<[number]>(`
    UPDATE expediente SET respuesta_id = NULL, reabierto_tras = (SELECT max(id) FROM documento WHERE expediente_id = expediente.id) WHERE id = ?`);
  const setLista = db.prepare<[string, string, number]>('UPDATE expediente SET lista_gestion = ?, lista_origen = ? WHERE id = ?');
  const ofWhom = ({ indice, suyo, abierto }: (typeof DE)[ACargoDe['de']]) => {
    const fila = filaPor(indice);
    return {
      due: db.prepare<[Record<string, unknown>], { cuantos: number }>(`
        SELECT count(*) AS cuantos FROM expediente e ${indice} WHERE ${suyo} e.vence >= @desde AND e.vence <= @hasta`),
      pageOfDue: db.prepare<[Record<string, unknown>], FilaRow>(`
        ${fila} WHERE ${suyo} e.vence >= @desde AND e.vence <= @hasta AND (e.vence, e.id) > (@vence, @id) ORDER BY e.vence, e.id LIMIT @limite`),
      page: db.prepare<[Record<string, unknown>], FilaRow>(`${fila} WHERE ${suyo} ${abierto} e.id < @antes ORDER BY e.id DESC LIMIT @limite`),
      pageOfState: db.prepare<[Record<string, unknown>], FilaRow>(`${fila} WHERE ${suyo} e.estado = @estado AND e.id < @antes ORDER BY e.id DESC LIMIT @limite`),
    };
  };
  // Only what has a term running is looked for among the words and marks: what is open, few however large the register.
  const pageOfDueAmong = db.prepare<[Record<string, unknown>], FilaRow>(`
    ${filaPor('')} WHERE e.vence >= @desde AND e.vence <= @hasta AND (e.vence, e.id) > (@vence, @id)
      AND +e.id IN (SELECT rowid FROM busqueda WHERE busqueda MATCH @consulta)
    ORDER BY e.vence, e.id LIMIT @limite`);
  const cases = { todos: ofWhom(DE.todos), uno: ofWhom(DE.uno), nuevos: ofWhom(DE.nuevos) };
  const counts = db.prepare<[], { responsable: number; estado: string; cuantos: number }>('SELECT responsable, estado, cuantos FROM conteo');
  const newOnes = db.prepare<[number], { estado: string; cuantos: number }>(`
    SELECT estado, count(*) AS cuantos FROM expediente INDEXED BY expediente_por_recibir WHERE por_recibir = 1 AND responsable = ? GROUP BY estado`);
  const newPending = db.prepare<[number], { clase: string; cuantos: number }>(`
    SELECT p.clase, count(*) AS cuantos FROM expediente e INDEXED BY expediente_por_recibir JOIN pendiente p ON p.expediente_id = e.id
    WHERE e.por_recibir = 1 AND e.responsable = ? GROUP BY p.clase`);
  const openOf = db.prepare<[number], { id: number }>(`SELECT id FROM expediente WHERE responsable = ? AND estado NOT IN ('archivado', 'anulado') ORDER BY id`);
  const chosen = db.prepare<[string], FilaRow>(`${filaPor('')} WHERE e.id IN (SELECT value FROM json_each(?)) ORDER BY e.id DESC`);
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
      if (!row) return null;
      const { listaGestion: gestion, listaOrigen: origen } = row;
      const responsable = row.responsableId === null ? null : { id: row.responsableId, nombre: row.responsable };
      const lista = gestion === null ? null : { gestion, origen };
      return Caso.parse({ ...row, numero: numeroDeExpediente(row.anio, row.numero), responsable, porRecibir: row.porRecibir === 1, lista });
    },
    cambiarEstado: (id: number, estado: Estado): void => {
      setEstado.run(estado, id);
    },
    /** Who is in charge; null: nobody. @param porRecibir whether they have still to open it. */
    fijarResponsable: (id: number, responsable: number | null, porRecibir: boolean): void => {
      setResponsable.run(responsable, porRecibir ? 1 : 0, id);
    },
    /** The term that runs and its last day; null when none does. */
    fijarPlazo: (id: number, plazo: { readonly clase: ClaseDePlazo; readonly vence: Fecha } | null): void => {
      setPlazo.run(plazo?.clase ?? null, plazo?.vence ?? null, id);
    },
    /** Every case that has a term running. */
    conPlazo: (): number[] => waiting.all().map(({ id }) => id),
    /** How many terms end from one day to another, both counted. */
    contarQueVencen: (quien: ACargoDe, desde: string, hasta: string): number => cases[quien.de].due.get({ ...conResponsable(quien), desde, hasta })?.cuantos ?? 0,
    /** Those cases, what ends first before, after the one that ends on `tras.vence`. */
    paginaQueVence: (quien: ACargoDe, desde: string, hasta: string, tras: Tras, limite: number): FilaGuardada[] =>
      cases[quien.de].pageOfDue.all({ ...conResponsable(quien), desde, hasta, ...tras, limite }).map(toFila),
    /** Of them those that fit `consulta`, of `consultaDeCasos`. */
    paginaQueVenceEntre: (consulta: string, desde: string, hasta: string, tras: Tras, limite: number): FilaGuardada[] =>
      pageOfDueAmong.all({ consulta, desde, hasta, ...tras, limite }).map(toFila),
    /** What somebody has still to do with a case. Inside the transaction of what changed it. */
    fijarPendientes: (id: number, pendientes: readonly Pendiente[]): void => {
      const antes = pendingOf.all(id).map(({ clase }) => clase);
      for (const clase of antes) if (!pendientes.some((una) => una === clase)) dropPending.run(clase, id);
      for (const clase of pendientes) if (!antes.includes(clase)) putPending.run(clase, id);
    },
    /** How many cases of those wait for each thing. */
    contarPendientes: (quien: ACargoDe): Partial<Record<Pendiente, number>> => {
      const suyos = quien.de === 'nuevos' ? newPending.all(quien.responsable) : countsOfPending.all().filter(({ responsable }) => quien.de === 'todos' || responsable === (quien.responsable ?? 0));
      const cuenta: Partial<Record<Pendiente, number>> = {};
      for (const { clase, cuantos } of suyos) {
        const pendiente = Pendiente.parse(clase);
        cuenta[pendiente] = (cuenta[pendiente] ?? 0) + cuantos;
      }
      return cuenta;
    },
    /** The list by which it is judged. */
    fijarLista: (id: number, { gestion, origen }: ListaUsada): void => {
      setLista.run(gestion, origen, id);
    },
    /** The answer to the decision in force; null when there is none yet. */
    /** It is decided anew: what was issued until now is of before. */
    reabrir: (id: number): void => {
      reopen.run(id);
    },
    fijarRespuesta: (id: number, documentoId: number | null): void => {
      setRespuesta.run(documentoId, id);
    },
    /** How many there are of each state and of each person in charge; `responsable` null: of nobody. */
    contar: (): { readonly responsable: number | null; readonly estado: Estado; readonly cuantos: number }[] =>
      counts.all().map(({ responsable, estado, cuantos }) => ({ responsable: responsable || null, estado: Estado.parse(estado), cuantos })),
    /** Those passed on to that person and not opened yet. */
    contarNuevos: (responsable: number): { readonly responsable: number; readonly estado: Estado; readonly cuantos: number }[] =>
      newOnes.all(responsable).map(({ estado, cuantos }) => ({ responsable, estado: Estado.parse(estado), cuantos })),
    /** A page of the tray, newest first, of the cases older than `despuesDe`. Without a state, what is somebody's is what is open of it. */
    pagina: (quien: ACargoDe, estado: Estado | null, despuesDe: number, limite: number): FilaGuardada[] => {
      const asked = { ...conResponsable(quien), antes: despuesDe, limite };
      return (estado === null ? cases[quien.de].page.all(asked) : cases[quien.de].pageOfState.all({ ...asked, estado })).map(toFila);
    },
    /** The open cases of that person, the oldest first. */
    abiertosDe: (responsable: number): number[] => openOf.all(responsable).map(({ id }) => id),
    filas: (ids: readonly number[]): FilaGuardada[] => chosen.all(JSON.stringify(ids)).map(toFila),
    /** Cases with that oficio number, by its key for comparing. */
    conOficio: (clave: string): number[] => byOficio.all(clave).map(({ id }) => id),
    /** Cases of the person with that document. */
    dePersona: (documentoClave: string, tipo: string): number[] => byPerson.all(documentoClave, tipo).map(({ id }) => id),
  };
}
