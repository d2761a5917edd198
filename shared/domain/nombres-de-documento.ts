// What each class of document is called.
import type { ClaseDocumento } from '../vistas.ts';
import { NOMBRE_CARTA } from './textos.ts';

export const NOMBRE_DOCUMENTO: Readonly<Record<ClaseDocumento, string>> = {
  ...NOMBRE_CARTA,
  cargo: 'Cargo de recepción',
  hoja: 'Hoja de credenciales',
};
