// What changed from one statement or setting to the next: for the history and the audit.
import type { z } from 'zod';

type Valor = z.core.util.JSONType;

export type Diferencia = { readonly campo: string; readonly antes: Valor; readonly despues: Valor };

/** What differs between two values, by the path of each datum. */
export function diferencias(antes: Valor, despues: Valor, ruta = ''): Diferencia[] {
  if (antes === despues) return [];
  const hijos = (valor: Valor): Record<string, Valor> =>
    typeof valor === 'object' && valor !== null ? Object.fromEntries(Object.entries(valor)) : {};
  const [unos, otros] = [hijos(antes), hijos(despues)];
  const claves = [...new Set([...Object.keys(unos), ...Object.keys(otros)])];
  // Two empty lists are the same, though not the same object.
  if (claves.length === 0) return JSON.stringify(antes) === JSON.stringify(despues) ? [] : [{ campo: ruta, antes, despues }];
  return claves.flatMap((clave) => diferencias(unos[clave] ?? null, otros[clave] ?? null, ruta === '' ? clave : `${ruta}.${clave}`));
}
