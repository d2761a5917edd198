// The head and the foot of every document, from the office's settings.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import type { Bloque } from '../../shared/domain/carta.ts';
import { lineasVigentes } from '../../shared/domain/lineas-del-anio.ts';
import type { Fecha } from '../../shared/domain/tiempo.ts';

/** Stands where the number will be, until the document is issued. */
export const SIN_NUMERO = 'PROYECTO – SIN NÚMERO';

/** The letterhead image or the organ lines, and the year lines that hold on that day: none, one or several. */
export const membreteDe = (ajustes: Ajustes, imagen: Uint8Array | null, dia: Fecha): Bloque => ({
  clase: 'membrete',
  imagen,
  organos: imagen === null ? ajustes.membrete.organos : [],
  lineasDelAnio: lineasVigentes(ajustes.lineasDelAnio, dia),
});

/** The letterhead of a half sheet: smaller, without year lines. */
export const membreteMenor = (ajustes: Ajustes, imagen: Uint8Array | null): Bloque => ({
  clase: 'membrete',
  imagen,
  organos: imagen === null ? ajustes.membrete.organos : [],
  lineasDelAnio: [],
  menor: true,
});

/** The foot: document and expediente, where it is of one, and where the office is. */
export function pieDe(ajustes: Ajustes, rotulo: string | null, expediente: string | null): string[] {
  const { ugel, direccion } = ajustes.oficina;
  return [`${rotulo ?? SIN_NUMERO}${expediente === null ? '' : ` · Expediente N.° ${expediente}`}`, ...(direccion === '' ? [] : [`${ugel} · ${direccion}`])];
}
