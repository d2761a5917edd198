// What the calls on the work list of SIAGIE answer.
import { z } from 'zod';
import { Calidad, TipoPedido } from './domain/pedido.ts';
import { Resultado } from './domain/servicio.ts';
import { ClaseDeTarea } from './domain/tareas-siagie.ts';
import { Id } from './vistas.ts';

/** Which task it is; the list stands in the order of these three. */
export const LugarDeTarea = z.strictObject({ expedienteId: Id, servicioId: Id, clase: ClaseDeTarea });
export type LugarDeTarea = z.infer<typeof LugarDeTarea>;

/** Something to be done in SIAGIE, with all that is typed there; never a password. */
export const TareaEnSiagie = LugarDeTarea.extend({
  numero: z.string(),
  tipo: TipoPedido,
  /** What it ends in. */
  resultado: Resultado,
  codigoModular: z.string(),
  anexo: z.string(),
  nombreIe: z.string(),
  nivel: z.string(),
  /** Whose user it is; '' when an inactivation does not say it and the register does not know. */
  persona: z.string(),
  /** Type and number: `DNI 12345678`. */
  documento: z.string(),
  celulares: z.array(z.string()),
  correos: z.array(z.string()),
  /** By which they hold the user; null of whom is inactivated. */
  calidad: Calidad.nullable(),
  /** Proposed, or known. */
  usuario: z.string(),
});
export type TareaEnSiagie = z.infer<typeof TareaEnSiagie>;
