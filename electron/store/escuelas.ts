// What the register has done at one servicio, over all its cases.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { nombreCompleto } from '../../shared/domain/pedido.ts';
import { Resultado } from '../../shared/domain/servicio.ts';
import { Instante } from '../../shared/domain/tiempo.ts';
import type { HechoEnSiagie } from '../../shared/domain/titulares.ts';
import { Escuela } from '../../shared/vistas-padron.ts';

type Row = Record<string, unknown> & { anio: number; numero: number; apellidos: string; nombres: string };

const ExpedienteDeEscuela = Escuela.shape.expedientes.element;
const Hecho = z.object({ en: Instante, resultado: Resultado, tipoDocumento: z.string(), documentoClave: z.string(), usuario: z.string(), expedienteId: z.int() });

/** An oficio that states no annex means the principal one. */
const DEL_SERVICIO = `v.codigo_modular = @codigoModular AND v.codigo_modular <> '' AND v.anexo IN (@anexo, CASE @anexo WHEN '0' THEN '' ELSE @anexo END)`;

export type DelServicio = { readonly codigoModular: string; readonly anexo: string };

export function escuelasOf(db: Database) {
  const cases = db.prepare<[DelServicio], Row>(`
    SELECT e.id, e.anio, e.numero, e.estado, e.tipo, e.recibido_fecha AS recibidoFecha, s.apellidos, s.nombres, v.nombre_ie AS nombreIe
    FROM servicio v JOIN expediente e ON e.id = v.expediente_id JOIN solicitante s ON s.expediente_id = e.id
    WHERE ${DEL_SERVICIO} GROUP BY e.id ORDER BY e.id DESC LIMIT 500`);
  const done = db.prepare<[DelServicio], Row>(`
    SELECT v.hecho_en AS en, v.hecho_resultado AS resultado, v.usuario, v.expediente_id AS expedienteId, e.anio, e.numero,
      s.apellidos, s.nombres, s.tipo_documento AS tipoDocumento, s.documento_clave AS documentoClave
    FROM servicio v JOIN expediente e ON e.id = v.expediente_id JOIN solicitante s ON s.expediente_id = e.id
    WHERE ${DEL_SERVICIO} AND v.hecho_en IS NOT NULL ORDER BY v.hecho_en, v.id`);
  return {
    expedientes: (servicio: DelServicio): Escuela['expedientes'] =>
      cases.all(servicio).map(({ anio, numero, apellidos, nombres, ...row }) =>
        ExpedienteDeEscuela.parse({ ...row, numero: numeroDeExpediente(anio, numero), solicitante: nombreCompleto({ apellidos, nombres }) }),
      ),
    /** What was done there in SIAGIE, oldest first. */
    hechos: (servicio: DelServicio): HechoEnSiagie[] =>
      done.all(servicio).map(({ anio, numero, apellidos, nombres, ...row }) => {
        const { tipoDocumento, documentoClave, ...hecho } = Hecho.parse(row);
        return {
          ...hecho,
          persona: nombreCompleto({ apellidos, nombres }),
          documento: documentoClave === '' ? '' : `${tipoDocumento} ${documentoClave}`,
          numero: numeroDeExpediente(anio, numero),
        };
      }),
  };
}
