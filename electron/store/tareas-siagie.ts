// What waits to be done in SIAGIE, over all the cases: read by two indexes that hold nothing else.
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { numeroDeExpediente } from '../../shared/domain/numeracion.ts';
import { Calidad, nombreCompleto, TipoPedido } from '../../shared/domain/pedido.ts';
import { Resultado } from '../../shared/domain/servicio.ts';
import { ClaseDeTarea } from '../../shared/domain/tareas-siagie.ts';
import { LugarDeTarea, type TareaEnSiagie } from '../../shared/vistas-siagie.ts';

const CLASES = ClaseDeTarea.options;

type Place = { expedienteId: number; servicioId: number; clase: number };
type Row = Record<string, unknown> & {
  anio: number; numero: number; apellidos: string; nombres: string; tipoDocumento: string; documentoClave: string; celulares: string; correos: string;
  porHacer: number; porInactivar: number;
};

const Leida = z.object({
  expedienteId: z.int(), servicioId: z.int(), tipo: TipoPedido, resultado: Resultado, codigoModular: z.string(), anexo: z.string(),
  nombreIe: z.string(), nivel: z.string(), calidad: Calidad,
});
const Valores = z.array(z.string());

/** A task as its case states it: of whom it speaks, where that is not the applicant, is for the office to find. */
export type TareaLeida = Omit<TareaEnSiagie, 'clase' | 'calidad'> & { readonly calidad: Calidad };

/** What waits at a servicio. */
export type Pendientes = { readonly clases: readonly ClaseDeTarea[]; readonly tarea: TareaLeida };

const contactos = (clase: 'celular' | 'correo'): string =>
  `(SELECT json_group_array(valor) FROM (SELECT valor FROM contacto WHERE expediente_id = v.expediente_id AND clase = '${clase}' ORDER BY orden))`;

export function tareasSiagieOf(db: Database) {
  // `previo`: the servicio before which the second kind begins, so that both of one servicio may be told apart by a page's end.
  const page = db.prepare<[{ expedienteId: number; servicioId: number; previo: number; limite: number }], Place>(`
    SELECT v.expediente_id AS expedienteId, v.id AS servicioId, 0 AS clase FROM servicio v INDEXED BY servicio_por_hacer
    WHERE v.por_hacer = 1 AND (v.expediente_id, v.id) > (@expedienteId, @servicioId)
    UNION ALL
    SELECT v.expediente_id, v.id, 1 FROM servicio v INDEXED BY servicio_por_inactivar
    WHERE v.por_inactivar = 1 AND (v.expediente_id, v.id) > (@expedienteId, @previo)
    ORDER BY 1, 2, 3 LIMIT @limite`);
  const count = db.prepare<[], { cuantas: number }>(`
    SELECT (SELECT count(*) FROM servicio INDEXED BY servicio_por_hacer WHERE por_hacer = 1)
      + (SELECT count(*) FROM servicio INDEXED BY servicio_por_inactivar WHERE por_inactivar = 1) AS cuantas`);
  const chosen = db.prepare<[string], Row>(`
    SELECT v.id AS servicioId, v.expediente_id AS expedienteId, v.por_hacer AS porHacer, v.por_inactivar AS porInactivar, e.anio, e.numero, e.tipo, v.resultado, v.codigo_modular AS codigoModular,
      iif(v.anexo = '', '0', v.anexo) AS anexo, v.nombre_ie AS nombreIe, v.nivel, s.apellidos, s.nombres, s.tipo_documento AS tipoDocumento,
      s.documento_clave AS documentoClave, s.calidad, ${contactos('celular')} AS celulares, ${contactos('correo')} AS correos
    FROM servicio v JOIN expediente e ON e.id = v.expediente_id JOIN solicitante s ON s.expediente_id = e.id
    WHERE v.id IN (SELECT value FROM json_each(?)) AND (v.por_hacer = 1 OR v.por_inactivar = 1)`);
  return {
    /** The places of those that follow, the oldest case first. */
    pagina: (tras: LugarDeTarea | null, limite: number): LugarDeTarea[] => {
      const { expedienteId, servicioId, clase } = tras ?? { expedienteId: 0, servicioId: 0, clase: 'inactivar_anterior' };
      const previo = clase === 'conceder' ? servicioId - 1 : servicioId;
      return page.all({ expedienteId, servicioId, previo, limite }).map((row) => LugarDeTarea.parse({ ...row, clase: CLASES[row.clase] }));
    },
    contar: (): number => count.get()?.cuantas ?? 0,
    /** What the cases of those servicios state, by servicio, where anything waits; the user proposed is the document's number. */
    leer: (servicioIds: readonly number[]): ReadonlyMap<number, Pendientes> =>
      new Map(
        chosen.all(JSON.stringify(servicioIds)).map(({ anio, numero, apellidos, nombres, tipoDocumento, documentoClave, celulares, correos, porHacer, porInactivar, ...row }) => {
          const leida = Leida.parse(row);
          const tarea: TareaLeida = {
            ...leida,
            numero: numeroDeExpediente(anio, numero),
            persona: nombreCompleto({ apellidos, nombres }),
            documento: documentoClave === '' ? '' : `${tipoDocumento} ${documentoClave}`,
            celulares: Valores.parse(JSON.parse(celulares)),
            correos: Valores.parse(JSON.parse(correos)),
            usuario: documentoClave,
          };
          const clases: ClaseDeTarea[] = [...(porHacer === 1 ? ['conceder' as const] : []), ...(porInactivar === 1 ? ['inactivar_anterior' as const] : [])];
          return [leida.servicioId, { clases, tarea }];
        }),
      ),
  };
}
