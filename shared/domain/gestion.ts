// Whose school it is, as the padrón says it: each gestión has its own requirement lists.
import { z } from 'zod';

export const Gestion = z.enum(['publica', 'privada', 'pronoei']);
export type Gestion = z.infer<typeof Gestion>;

export const NOMBRE_GESTION: Readonly<Record<Gestion, string>> = { publica: 'Pública', privada: 'Privada', pronoei: 'PRONOEI' };

/**
 * How the gestión of a case is known. `padron`: it says the same of all its servicios. `desconocida`: it does not say it of
 * any. `varias`: its servicios are of several. Of the last two the list of the public ones is used.
 */
export const OrigenDeGestion = z.enum(['padron', 'desconocida', 'varias']);
export type OrigenDeGestion = z.infer<typeof OrigenDeGestion>;

export const ListaUsada = z.strictObject({ gestion: Gestion, origen: OrigenDeGestion });
export type ListaUsada = z.infer<typeof ListaUsada>;

/** What the padrón says of a servicio, as far as it matters here. */
type EnPadron = { readonly codigoNivel: string; readonly nivel: string; readonly gestion: string };

function gestionDeUno({ codigoNivel, nivel, gestion }: EnPadron): Gestion | null {
  if (codigoNivel === 'A5' || /no escolarizad|pronoei/i.test(nivel)) return 'pronoei';
  if (/^\s*p[uú]b/i.test(gestion)) return 'publica';
  return /^\s*priv/i.test(gestion) ? 'privada' : null;
}

/** Which list a case is judged by. @param enPadron of each of its servicios; null of one that is not there. */
export function listaDeCaso(enPadron: readonly (EnPadron | null)[]): ListaUsada {
  const gestiones = new Set(enPadron.flatMap((uno) => (uno && gestionDeUno(uno)) ?? []));
  const [unica] = gestiones;
  if (unica === undefined) return { gestion: 'publica', origen: 'desconocida' };
  return gestiones.size === 1 ? { gestion: unica, origen: 'padron' } : { gestion: 'publica', origen: 'varias' };
}

/** The list used, for who judges by it. */
export function listaEnPalabras({ gestion, origen }: ListaUsada): string {
  switch (origen) {
    case 'padron':
      return gestion === 'pronoei' ? 'Lista de los PRONOEI, según el padrón' : `Lista de las IE de gestión ${NOMBRE_GESTION[gestion].toLowerCase()}, según el padrón`;
    case 'desconocida':
      return 'Lista de las IE de gestión pública: el padrón no dice la gestión';
    case 'varias':
      return 'Lista de las IE de gestión pública: sus servicios son de gestiones distintas';
  }
}
