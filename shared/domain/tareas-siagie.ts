// What waits to be done in SIAGIE: what was granted, and the end of the permission of who held the post before.
import { z } from 'zod';
import type { Resultado } from './servicio.ts';

/** `conceder`: what the case was granted, whatever it ends in. `inactivar_anterior`: the task that a cambio de director opens. */
export const ClaseDeTarea = z.enum(['conceder', 'inactivar_anterior']);
export type ClaseDeTarea = z.infer<typeof ClaseDeTarea>;

/** How many are marked, or printed, at once. */
export const LIMITE_TAREAS = 500;

/** What is done there, as an order, by what it ends in. */
export const QUE_HACER: Readonly<Record<Resultado, string>> = {
  usuario_nuevo: 'Crear el usuario',
  usuario_existente: 'Dar permiso al usuario que tiene',
  clave_nueva: 'Resetear la contraseña',
  inactivado: 'Inactivar el usuario',
  modificado: 'Habilitar la modificación',
};
