// The persons of the office who use the program, and their roles.
import { z } from 'zod';
import { linea, lineaObligatoria } from './texto.ts';

export const Rol = z.enum(['mesa', 'especialista', 'jefe', 'consulta']);
export type Rol = z.infer<typeof Rol>;

export const NOMBRE_ROL: Readonly<Record<Rol, string>> = {
  mesa: 'Mesa de partes',
  especialista: 'Especialista',
  jefe: 'Jefe',
  consulta: 'Consulta',
};

export const DatosMiembro = z.strictObject({
  nombre: lineaObligatoria(120, 'Escriba los nombres y apellidos.'),
  cargo: linea(120),
  rol: Rol,
});
export type DatosMiembro = z.infer<typeof DatosMiembro>;

/** A new password of a person of the office. */
export const ClaveNueva = z
  .string()
  .min(8, { error: 'La contraseña debe tener por lo menos 8 caracteres.' })
  .max(128, { error: 'La contraseña puede tener como máximo 128 caracteres.' });
