// Who is in charge of a case: who may be, and who may pass it on to whom.
import { z } from 'zod';
import { impedimento, type Estado } from './expediente.ts';
import type { Rol } from './miembro.ts';

/** Of whom cases are looked for: nobody's, those just passed to whoever asks, or a person's. */
export const DeQuien = z.union([z.enum(['sin_asignar', 'por_recibir']), z.int().positive()]);
export type DeQuien = z.infer<typeof DeQuien>;

/** What is offered as a proveído before the office has written its own. */
export const FRASES_DE_PROVEIDO: readonly string[] = ['Para su atención.', 'Verificar y atender.', 'Para su conocimiento y fines.', 'Atender con urgencia.', 'Coordinar con la IE.'];

export const LIMITE_PROVEIDO = 200;

type Persona = { readonly id: number; readonly nombre: string };

/** What of a case decides who may pass it on. */
export type ACargo = { readonly estado: Estado; readonly responsable: Persona | null; readonly porRecibir: boolean };

/** Nobody works on them any more. */
export const CERRADOS = ['archivado', 'anulado'] as const satisfies readonly Estado[];
export const estaAbierto = (estado: Estado): boolean => !CERRADOS.some((uno) => uno === estado);

/** Whoever resolves may be in charge, as long as they work here. */
export const puedeEstarACargo = ({ rol, activo }: { readonly rol: Rol; readonly activo: boolean }): boolean => activo && resuelve(rol);

/** Whether that role resolves cases. */
export const resuelve = (rol: Rol): boolean => rol === 'especialista' || rol === 'jefe';

/**
 * Null when that person may pass the case on; otherwise the sentence that refuses it. The jefe passes on anyone's; a specialist their own and
 * nobody's; mesa de partes what it received, until somebody has opened it.
 */
export function impedimentoDePase({ estado, responsable, porRecibir }: ACargo, quien: { readonly id: number; readonly rol: Rol }): string | null {
  const porEstado = impedimento('pasar', estado);
  if (porEstado !== null || quien.rol === 'jefe') return porEstado;
  if (quien.rol === 'especialista') {
    return responsable === null || responsable.id === quien.id ? null : `Está a cargo de ${responsable.nombre}: lo pasa esa persona, o el jefe.`;
  }
  if (quien.rol === 'mesa' && estado === 'recibido' && (responsable === null || porRecibir)) return null;
  return 'Ya hay quien lo atiende: pida a esa persona, o al jefe, que lo pase.';
}
