// Letters on their way to their V.° B.°: one open at a time of each kind in a case.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { nombreCompleto } from '../../shared/domain/pedido.ts';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { ClaseOficio } from '../../shared/domain/textos.ts';
import { Fecha, Instante } from '../../shared/domain/tiempo.ts';
import { ProyectoPorVisar, ProyectoVisto } from '../../shared/vistas.ts';

const Observacion = z
  .string()
  .nullable()
  .transform((json) => ProyectoVisto.shape.observacion.parse(json === null ? null : JSON.parse(json)));

const Proyecto = z.object({
  id: z.int(),
  expedienteId: z.int(),
  clase: ClaseOficio,
  observacion: Observacion,
  /** Who signs it; null: nobody could. */
  firmante: z.string().nullable(),
  fecha: Fecha,
  texto: z.string(),
  estado: z.enum(['por_visar', 'visado', 'devuelto', 'retirado', 'emitido']),
  enviadoEn: Instante,
  enviadoPor: z.string(),
  vistoEn: Instante.nullable(),
  vistoPor: z.string().nullable().transform((nombre) => nombre ?? ''),
  nota: z.string(),
});
export type Proyecto = z.infer<typeof Proyecto>;

/** What is sent to its V.° B.°. `texto`: all that it says, without number. */
export type Envio = {
  readonly expedienteId: number;
  readonly clase: ClaseOficio;
  readonly observacion: ProyectoVisto['observacion'];
  readonly firmante: string | null;
  readonly fecha: Fecha;
  readonly texto: string;
  readonly en: Instante;
  readonly por: number;
};

type PorVisarRow = Record<string, unknown> & { expedienteId: number; anio: number; numero: number; apellidos: string; nombres: string };

const ABIERTO = `p.estado IN ('por_visar', 'visado', 'devuelto')`;
const VISTA = `
  SELECT p.id, p.expediente_id AS expedienteId, p.clase, p.observacion, p.firmante, p.fecha, p.texto, p.estado, p.enviado_en AS enviadoEn, e.nombre AS enviadoPor,
    p.visto_en AS vistoEn, v.nombre AS vistoPor, p.nota
  FROM proyecto p JOIN miembro e ON e.id = p.enviado_por LEFT JOIN miembro v ON v.id = p.visto_por`;

export function proyectosOf(db: Database) {
  const insert = db.prepare<[Record<string, unknown>]>(`
    INSERT INTO proyecto (expediente_id, clase, observacion, firmante, fecha, texto, estado, enviado_en, enviado_por)
    VALUES (@expedienteId, @clase, @observacion, @firmante, @fecha, @texto, 'por_visar', @en, @por)`);
  const sendAgain = db.prepare<[Record<string, unknown>]>(`
    UPDATE proyecto SET observacion = @observacion, firmante = @firmante, fecha = @fecha, texto = @texto, estado = 'por_visar', enviado_en = @en, enviado_por = @por,
      visto_en = NULL, visto_por = NULL, nota = ''
    WHERE id = @id`);
  const one = db.prepare<[number], unknown>(`${VISTA} WHERE p.id = ?`);
  const open = db.prepare<[number, string], unknown>(`${VISTA} WHERE p.expediente_id = ? AND p.clase = ? AND ${ABIERTO}`);
  const ofCase = db.prepare<[number], unknown>(`${VISTA} WHERE p.expediente_id = ? AND ${ABIERTO} ORDER BY p.id`);
  const waiting = db.prepare<[], PorVisarRow>(`
    SELECT p.id, p.clase, p.expediente_id AS expedienteId, x.anio, x.numero, s.apellidos, s.nombres, p.enviado_en AS enviadoEn, m.nombre AS enviadoPor
    FROM proyecto p JOIN expediente x ON x.id = p.expediente_id JOIN solicitante s ON s.expediente_id = x.id JOIN miembro m ON m.id = p.enviado_por
    WHERE p.estado = 'por_visar' ORDER BY p.id`);
  const approve = db.prepare<[string, string, number, number]>(`UPDATE proyecto SET estado = 'visado', texto = ?, visto_en = ?, visto_por = ?, nota = '' WHERE id = ?`);
  const giveBack = db.prepare<[string, string, number, number]>(`UPDATE proyecto SET estado = 'devuelto', nota = ?, visto_en = ?, visto_por = ? WHERE id = ?`);
  const close = db.prepare<['retirado' | 'emitido', number]>('UPDATE proyecto SET estado = ? WHERE id = ?');
  return {
    /** A new one, or the one of that kind that was given back or has changed. */
    enviar: (envio: Envio, abierto: Proyecto | null): void => {
      const row = { ...envio, observacion: envio.observacion === null ? null : JSON.stringify(envio.observacion) };
      if (abierto) sendAgain.run({ ...row, id: abierto.id });
      else insert.run(row);
    },
    leer: (id: number): Proyecto | null => Proyecto.nullable().parse(one.get(id) ?? null),
    abierto: (expedienteId: number, clase: string): Proyecto | null => Proyecto.nullable().parse(open.get(expedienteId, clase) ?? null),
    abiertos: (expedienteId: number): Proyecto[] => ofCase.all(expedienteId).map((row) => Proyecto.parse(row)),
    /** Those that wait, in the order in which they were sent. */
    porVisar: (): ProyectoPorVisar[] =>
      waiting.all().map(({ expedienteId, anio, numero, apellidos, nombres, ...row }) =>
        ProyectoPorVisar.parse({ ...row, expediente: { id: expedienteId, numero: numeroDeExpediente(anio, numero) }, destinatario: nombreCompleto({ apellidos, nombres }) }),
      ),
    /** @param texto what it said when it was seen. */
    visar: (id: number, texto: string, en: Instante, por: number): void => {
      approve.run(texto, en, por, id);
    },
    devolver: (id: number, nota: string, en: Instante, por: number): void => {
      giveBack.run(nota, en, por, id);
    },
    cerrar: (id: number, estado: 'retirado' | 'emitido'): void => {
      close.run(estado, id);
    },
  };
}
