// What each class of document is called on the screen.
import { NOMBRE_CARTA } from '../../../shared/domain/textos.ts';
import type { ClaseDocumento } from '../../../shared/vistas.ts';

export const NOMBRE_DOCUMENTO: Readonly<Record<ClaseDocumento, string>> = {
  ...NOMBRE_CARTA,
  cargo: 'Cargo de recepción',
  hoja: 'Hoja de credenciales',
};
