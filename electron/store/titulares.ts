// Who holds the user of each servicio: derived from what was done in SIAGIE, kept so that it can be asked of all of them at once.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { Estado } from '../../shared/domain/expediente.ts';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { Calidad, nombreCompleto, TipoPedido } from '../../shared/domain/pedido.ts';
import { TipoSustento } from '../../shared/domain/resolucion.ts';
import { Fecha } from '../../shared/domain/tiempo.ts';
import type { Titular } from '../../shared/domain/titulares.ts';
import { InactivacionAbierta, type HojaSinEntregar, type PersonaVista, type Tenencia } from '../../shared/vistas-vigencias.ts';
import type { DelServicio } from './escuelas.ts';

type Row = Record<string, unknown> & { anio: number; numero: number };

const Fila = z.object({
  codigoModular: z.string(), anexo: z.string(), documento: z.string(), persona: z.string(), usuario: z.string(), calidad: Calidad,
  rdTipo: TipoSustento.nullable(), rdNumero: z.string().nullable(), rdHasta: Fecha.nullable(), desde: Fecha, hasta: Fecha.nullable(),
  expedienteId: z.int(), nombreIe: z.string().nullable(), nivel: z.string().nullable(), distrito: z.string().nullable(), codigoLocal: z.string().nullable(),
});

/** The IE as the case of the holder names it; its building as the padrón does. */
const TENENCIA = `
  SELECT t.codigo_modular AS codigoModular, t.anexo, t.documento, t.persona, t.usuario, t.calidad, t.rd_tipo AS rdTipo, t.rd_numero AS rdNumero,
    t.rd_hasta AS rdHasta, t.desde, t.hasta, t.expediente_id AS expedienteId, e.anio, e.numero, v.nombre_ie AS nombreIe, v.nivel, v.distrito,
    p.codigo_local AS codigoLocal
  FROM titular t JOIN expediente e ON e.id = t.expediente_id
    LEFT JOIN servicio v ON v.expediente_id = t.expediente_id AND v.codigo_modular = t.codigo_modular AND iif(v.anexo = '', '0', v.anexo) = t.anexo
    LEFT JOIN padron_servicio p ON p.codigo_modular = t.codigo_modular AND p.anexo = t.anexo AND p.hasta IS NULL`;

function toTenencia({ anio, numero, ...row }: Row): Tenencia {
  const { rdTipo, rdNumero, rdHasta, nombreIe, nivel, distrito, codigoLocal, ...tenencia } = Fila.parse(row);
  return {
    ...tenencia,
    nombreIe: nombreIe ?? '',
    nivel: nivel ?? '',
    distrito: distrito ?? '',
    codigoLocal: codigoLocal ?? '',
    sustento: rdTipo === null ? null : { tipo: rdTipo, numero: rdNumero ?? '', hasta: rdHasta },
    numero: numeroDeExpediente(anio, numero),
  };
}

const Caso = z.object({ id: z.int(), tipo: TipoPedido, estado: Estado, recibidoFecha: Fecha, nombreIe: z.string().nullable() });
const InactivacionDeCambio = InactivacionAbierta.omit({ persona: true, documento: true, usuario: true });
type InactivacionDeCambio = z.infer<typeof InactivacionDeCambio>;
const Hoja = z.object({ documentoId: z.int(), rotulo: z.string(), fecha: Fecha, expedienteId: z.int(), nombreIe: z.string().nullable() });

export function titularesOf(db: Database) {
  const drop = db.prepare<[DelServicio]>('DELETE FROM titular WHERE codigo_modular = @codigoModular AND anexo = @anexo');
  const put = db.prepare<[Record<string, unknown>]>(`
    INSERT INTO titular (codigo_modular, anexo, orden, documento, persona, usuario, calidad, rd_tipo, rd_numero, rd_hasta, desde, hasta, expediente_id)
    VALUES (@codigoModular, @anexo, @orden, @documento, @persona, @usuario, @calidad, @rdTipo, @rdNumero, @rdHasta, @desde, @hasta, @expedienteId)`);
  const today = db.prepare<[], Row>(`${TENENCIA.replace('FROM titular t', 'FROM titular t INDEXED BY titular_de_hoy')} WHERE t.hasta IS NULL ORDER BY t.rd_hasta IS NULL, t.rd_hasta`);
  const ending = db.prepare<[string], { cuantos: number }>('SELECT count(*) AS cuantos FROM titular WHERE hasta IS NULL AND rd_hasta = ?');
  const ofPerson = db.prepare<[string], Row>(`${TENENCIA} WHERE t.documento = ? ORDER BY t.hasta IS NULL DESC, t.desde DESC`);
  const casesOf = db.prepare<[string, string], Row>(`
    SELECT e.id, e.anio, e.numero, e.tipo, e.estado, e.recibido_fecha AS recibidoFecha, v.nombre_ie AS nombreIe
    FROM solicitante s JOIN expediente e ON e.id = s.expediente_id LEFT JOIN servicio v ON v.expediente_id = e.id AND v.orden = 0
    WHERE s.documento_clave = ? AND s.tipo_documento = ? AND s.documento_clave <> '' ORDER BY e.id DESC LIMIT 500`);
  const undelivered = db.prepare<[], Row & { apellidos: string; nombres: string }>(`
    SELECT d.id AS documentoId, d.rotulo, d.fecha, e.id AS expedienteId, e.anio, e.numero, s.apellidos, s.nombres, v.nombre_ie AS nombreIe
    FROM expediente e JOIN documento d ON d.expediente_id = e.id JOIN solicitante s ON s.expediente_id = e.id
      LEFT JOIN servicio v ON v.expediente_id = e.id AND v.orden = 0
    WHERE e.estado IN ('decidido', 'atendido', 'entregado') AND d.clase = 'hoja' AND d.anulado_en IS NULL
      AND NOT EXISTS (SELECT 1 FROM entrega n WHERE n.documento_id = d.id)
    ORDER BY d.fecha, d.id`);

  const openInactivations = db.prepare<[], Row>(`
    SELECT e.id AS expedienteId, e.anio, e.numero, e.tipo, e.estado, v.codigo_modular AS codigoModular, iif(v.anexo = '', '0', v.anexo) AS anexo,
      v.nombre_ie AS nombreIe, s.tipo_documento || ' ' || s.documento_clave AS documento, coalesce(t.persona, '') AS persona,
      coalesce(t.usuario, '') AS usuario
    FROM expediente e JOIN servicio v ON v.expediente_id = e.id JOIN solicitante s ON s.expediente_id = e.id
      LEFT JOIN titular t ON t.codigo_modular = v.codigo_modular AND t.anexo = iif(v.anexo = '', '0', v.anexo) AND t.hasta IS NULL
        AND t.documento = s.tipo_documento || ' ' || s.documento_clave
    WHERE e.estado IN ('recibido', 'en_verificacion', 'observado', 'no_presentado', 'decidido') AND e.tipo = 'inactivacion' AND v.hecho_en IS NULL`);
  const ofChanges = db.prepare<[], Row>(`
    SELECT e.id AS expedienteId, e.anio, e.numero, e.tipo, e.estado, v.codigo_modular AS codigoModular, iif(v.anexo = '', '0', v.anexo) AS anexo,
      v.nombre_ie AS nombreIe
    FROM servicio v INDEXED BY servicio_por_inactivar JOIN expediente e ON e.id = v.expediente_id
    WHERE v.por_inactivar = 1 ORDER BY v.expediente_id, v.id`);

  return {
    /** Writes anew who has held the user of that servicio; `titulares` newest first. Inside a transaction. */
    rehacer: (servicio: DelServicio, titulares: readonly Titular[]): void => {
      drop.run(servicio);
      titulares.forEach((titular, orden) =>
        put.run({ ...servicio, ...titular, orden, rdTipo: titular.sustento?.tipo ?? null, rdNumero: titular.sustento?.numero ?? null, rdHasta: titular.sustento?.hasta ?? null }),
      );
    },
    /** Who holds a user today, the posts that end first before. */
    deHoy: (): Tenencia[] => today.all().map(toTenencia),
    /** How many of those who hold a user today have a post that ends on that day. */
    cuantosTerminan: (dia: Fecha): number => ending.get(dia)?.cuantos ?? 0,
    /** All that the person with that document (type and number for comparing) holds or has held. */
    dePersona: (documento: string): Tenencia[] => ofPerson.all(documento).map(toTenencia),
    expedientesDePersona: (documentoClave: string, tipo: string): PersonaVista['expedientes'] =>
      casesOf.all(documentoClave, tipo).map(({ anio, numero, ...row }) => {
        const caso = Caso.parse(row);
        return { ...caso, nombreIe: caso.nombreIe ?? '', numero: numeroDeExpediente(anio, numero) };
      }),
    /** What is asked to be inactivated and has not been yet. */
    inactivacionesAbiertas: (): InactivacionAbierta[] =>
      openInactivations.all().map(({ anio, numero, ...row }) => InactivacionAbierta.parse({ ...row, numero: numeroDeExpediente(anio, numero) })),
    /** The inactivations that cambios de director wait for, the oldest case first; whose they are is for the office to find. */
    inactivacionesDeCambios: (): InactivacionDeCambio[] =>
      ofChanges.all().map(({ anio, numero, ...row }) => InactivacionDeCambio.parse({ ...row, numero: numeroDeExpediente(anio, numero) })),
    /** Sheets that nobody has received, the oldest first. */
    hojasSinEntregar: (): HojaSinEntregar[] =>
      undelivered.all().map(({ anio, numero, apellidos, nombres, ...row }) => {
        const hoja = Hoja.parse(row);
        return { ...hoja, nombreIe: hoja.nombreIe ?? '', persona: nombreCompleto({ apellidos, nombres }), numero: numeroDeExpediente(anio, numero) };
      }),
  };
}
