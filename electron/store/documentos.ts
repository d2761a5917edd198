// What was issued, with its number; the observations among them, and to whom each was handed over.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { marcasDeDocumento } from '../../shared/domain/libro.ts';
import { claveDeRotulo, type TipoDocumental } from '../../shared/domain/numeracion.ts';
import { Instante, type Fecha, type Hora } from '../../shared/domain/tiempo.ts';
import { DocumentoVisto, ObservacionVista, type ClaseDocumento, type FirmadoVisto } from '../../shared/vistas.ts';
import { firmadosOf } from './firmados.ts';

export type NuevoDocumento = {
  readonly uuid: string;
  /** Null of one that is of no case. */
  readonly expedienteId: number | null;
  readonly clase: ClaseDocumento;
  readonly tipo: TipoDocumental;
  readonly anio: number;
  readonly numero: number;
  /** The number was written by hand. */
  readonly tecleado: boolean;
  readonly rotulo: string;
  readonly destinatario: string;
  /** By what else the libro finds it. */
  readonly buscable: readonly string[];
  readonly fecha: Fecha;
  readonly texto: string;
  readonly huella: string;
  readonly conClave: boolean;
  readonly emitidoEn: Instante;
  readonly emitidoPor: number;
};

export type Anulacion = { readonly en: Instante; readonly por: number; readonly motivo: string; readonly comunicado: string };

export type NuevaEntrega = {
  readonly documentoId: number;
  readonly recibidoPor: string;
  readonly documento: string;
  readonly fecha: Fecha;
  readonly hora: Hora;
  readonly adjuntoId: number | null;
  readonly registradoEn: Instante;
  readonly registradoPor: number;
};

export type DocumentoRow = Record<string, unknown> & {
  id: number; expedienteId: number | null; conClave: number; impresoEn: string | null; anuladoEn: string | null; anuladoMotivo: string | null;
  recibidoPor: string | null; documentoIdentidad: string; entregaFecha: string; entregaHora: string; adjuntoId: number | null; deAntes: number;
};

export const COLUMNAS_DE_DOCUMENTO = `
  d.id, d.expediente_id AS expedienteId, d.clase, d.rotulo, d.fecha, d.emitido_en AS emitidoEn, m.nombre AS emitidoPor,
    d.huella, d.con_clave AS conClave, d.impreso_en AS impresoEn, d.anulado_en AS anuladoEn,
    d.anulado_motivo AS anuladoMotivo, d.emitido_por AS emitidoPorId, n.recibido_por AS recibidoPor, n.documento_identidad AS documentoIdentidad, n.fecha AS entregaFecha, n.hora AS entregaHora,
    n.adjunto_id AS adjuntoId, ifnull(d.id <= e.reabierto_tras, 0) AS deAntes`;
export const CON_EMISOR_ENTREGA_Y_CASO =
  'JOIN miembro m ON m.id = d.emitido_por LEFT JOIN entrega n ON n.documento_id = d.id LEFT JOIN expediente e ON e.id = d.expediente_id';
const VISTA = `SELECT ${COLUMNAS_DE_DOCUMENTO} FROM documento d ${CON_EMISOR_ENTREGA_Y_CASO}`;

export function documentoVisto(row: DocumentoRow, firmados: readonly FirmadoVisto[]): DocumentoVisto {
  const entrega = row.recibidoPor === null
    ? null
    : { recibidoPor: row.recibidoPor, documento: row.documentoIdentidad, fecha: row.entregaFecha, hora: row.entregaHora, adjuntoId: row.adjuntoId };
  return DocumentoVisto.parse({
    id: row['id'], clase: row['clase'], rotulo: row['rotulo'], fecha: row['fecha'], emitidoEn: row['emitidoEn'],
    emitidoPor: row['emitidoPor'], huella: row['huella'], conClave: row.conClave === 1,
    impreso: row.impresoEn !== null, anulado: row.anuladoEn !== null, motivoDeAnulacion: row.anuladoMotivo ?? '', deAntes: row.deAntes === 1, firmados, entrega,
  });
}

const ObservacionRow = z.object({
  puntos: z.string().transform((json) => z.array(z.string()).parse(JSON.parse(json))),
  dias: z.int(),
  documentoId: z.int(),
  notificadaEl: z.string().nullable(),
  vence: z.string().nullable(),
  subsanados: z.string().transform((json) => z.array(z.int()).parse(JSON.parse(json))),
  subsanadaEn: Instante.nullable(),
});

/** A document as it is shown, and who issued it. */
export type Documento = DocumentoVisto & { readonly expedienteId: number | null; readonly anuladoEn: Instante | null; readonly emitidoPorId: number };

export function documentosOf(db: Database) {
  const firmados = firmadosOf(db);
  const last = db.prepare<[string, number], { ultimo: number | null }>(
    'SELECT max(numero) AS ultimo FROM documento WHERE tipo = ? AND anio = ? AND tecleado = 0',
  );
  const withLabel = db.prepare<[string], { rotulo: string; expedienteId: number | null }>('SELECT rotulo, expediente_id AS expedienteId FROM documento WHERE clave = ?');
  const insert = db.prepare<[Record<string, unknown>]>(`
    INSERT INTO documento (uuid, expediente_id, clase, tipo, anio, numero, tecleado, rotulo, clave, destinatario, fecha, texto, huella, con_clave,
      emitido_en, emitido_por)
    VALUES (@uuid, @expedienteId, @clase, @tipo, @anio, @numero, @tecleado, @rotulo, @clave, @destinatario, @fecha, @texto, @huella, @conClave,
      @emitidoEn, @emitidoPor)`);
  const index = db.prepare<[number, string, string]>('INSERT INTO busqueda_documento (rowid, texto, marcas) VALUES (?, ?, ?)');
  const one = db.prepare<[number], DocumentoRow>(`${VISTA} WHERE d.id = ?`);
  const ofCase = db.prepare<[number], DocumentoRow>(`${VISTA} WHERE d.expediente_id = ? ORDER BY d.id`);
  const printed = db.prepare<[string, number]>('UPDATE documento SET impreso_en = ? WHERE id = ? AND impreso_en IS NULL');
  const annul = db.prepare<[string, number, string, string, number]>(
    'UPDATE documento SET anulado_en = ?, anulado_por = ?, anulado_motivo = ?, anulado_comunicado = ? WHERE id = ?',
  );
  const observe = db.prepare<[number, number, string, number]>('INSERT INTO observacion (documento_id, expediente_id, puntos, dias) VALUES (?, ?, ?, ?)');
  const observations = db.prepare<[number]>(`
    SELECT puntos, dias, documento_id AS documentoId, notificada_el AS notificadaEl, vence, subsanados, subsanada_en AS subsanadaEn
    FROM observacion o JOIN documento d ON d.id = o.documento_id
    WHERE o.expediente_id = ? AND d.anulado_en IS NULL ORDER BY documento_id`);
  const notify = db.prepare<[string, number]>('UPDATE observacion SET notificada_el = ? WHERE documento_id = ?');
  const setEnd = db.prepare<[string, number]>('UPDATE observacion SET vence = ? WHERE documento_id = ?');
  const mendPoints = db.prepare<[string, number]>('UPDATE observacion SET subsanados = ? WHERE documento_id = ?');
  const mend = db.prepare<[string, number]>('UPDATE observacion SET subsanada_en = ? WHERE expediente_id = ? AND subsanada_en IS NULL');
  const deliver = db.prepare<[NuevaEntrega]>(`
    INSERT INTO entrega (documento_id, recibido_por, documento_identidad, fecha, hora, adjunto_id, registrado_en, registrado_por)
    VALUES (@documentoId, @recibidoPor, @documento, @fecha, @hora, @adjuntoId, @registradoEn, @registradoPor)`);

  const annulledSince = db.prepare<[string], { rotulo: string; anuladoEn: string; motivo: string }>(`
    SELECT rotulo, anulado_en AS anuladoEn, anulado_motivo AS motivo FROM documento WHERE anulado_en >= ? ORDER BY anulado_en, id`);

  const toVista = (row: DocumentoRow): DocumentoVisto => documentoVisto(row, firmados.deDocumento(row.id));

  return {
    /** The last number of the correlative; null when none yet. Read it inside the transaction that takes the next. */
    ultimoNumero: (tipo: TipoDocumental, anio: number): number | null => last.get(tipo, anio)?.ultimo ?? null,
    /** The document with that label, by its key for comparing; null when there is none. */
    conRotulo: (clave: string): { readonly rotulo: string; readonly expedienteId: number | null } | null => withLabel.get(clave) ?? null,
    emitir: ({ buscable, ...documento }: NuevoDocumento): number => {
      const { tipo, anio, fecha, rotulo, destinatario, tecleado, conClave } = documento;
      const row = { ...documento, clave: claveDeRotulo(rotulo), tecleado: tecleado ? 1 : 0, conClave: conClave ? 1 : 0 };
      const id = Number(insert.run(row).lastInsertRowid);
      index.run(id, [rotulo, destinatario, ...buscable].join(' '), marcasDeDocumento(tipo, anio, fecha).join(' '));
      return id;
    },
    leer: (id: number): Documento | null => {
      const row = one.get(id);
      if (!row) return null;
      return { ...toVista(row), expedienteId: row.expedienteId, anuladoEn: Instante.nullable().parse(row.anuladoEn), emitidoPorId: Number(row['emitidoPorId']) };
    },
    deExpediente: (expedienteId: number): DocumentoVisto[] => ofCase.all(expedienteId).map(toVista),
    /** The paper is good: what is printed from now on is a copy. */
    salioBien: (id: number, en: Instante): void => {
      printed.run(en, id);
    },
    /** Those annulled from that moment on, in order. */
    anuladosDesde: (desde: Instante): { rotulo: string; anuladoEn: Instante; motivo: string }[] =>
      annulledSince.all(desde).map((row) => ({ ...row, anuladoEn: Instante.parse(row.anuladoEn) })),
    /** Its number stays used. */
    anular: (id: number, { en, por, motivo, comunicado }: Anulacion): void => {
      annul.run(en, por, motivo, comunicado, id);
    },
    observar: (documentoId: number, expedienteId: number, puntos: readonly string[], dias: number): void => {
      observe.run(documentoId, expedienteId, JSON.stringify(puntos), dias);
    },
    observaciones: (expedienteId: number): ObservacionVista[] =>
      observations.all(expedienteId).map((row) => {
        const { subsanadaEn, ...observacion } = ObservacionRow.parse(row);
        return ObservacionVista.parse({ ...observacion, subsanada: subsanadaEn !== null });
      }),
    notificarObservacion: (documentoId: number, el: Fecha): void => {
      notify.run(el, documentoId);
    },
    /** The last day of the term to mend it. */
    fijarVenceDeObservacion: (documentoId: number, vence: Fecha): void => {
      setEnd.run(vence, documentoId);
    },
    subsanarPuntos: (documentoId: number, subsanados: readonly number[]): void => {
      mendPoints.run(JSON.stringify(subsanados), documentoId);
    },
    subsanar: (expedienteId: number, en: Instante): void => {
      mend.run(en, expedienteId);
    },
    entregar: (entrega: NuevaEntrega): void => {
      deliver.run(entrega);
    },
  };
}
