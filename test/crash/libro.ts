// What the program has acknowledged: kept outside of it, and held against what is there after each death.
import type { ExpedienteVisto } from '../../shared/vistas.ts';

export type Asiento = { readonly numero: string; readonly estado: string; readonly rotulos: readonly string[]; readonly adjuntos: number };

/** By the case's id. */
export type Libro = ReadonlyMap<number, Asiento>;

export const asentar = (libro: Libro, caso: ExpedienteVisto): Libro =>
  new Map(libro).set(caso.id, {
    numero: caso.numero,
    estado: caso.estado,
    rotulos: caso.documentos.map(({ rotulo }) => rotulo),
    adjuntos: caso.adjuntos.length,
  });

/** What of the book is not in the register as it was acknowledged. `enElAire`: the case that the call cut by the death was about. */
export function faltasDelLibro(libro: Libro, hay: Libro, enElAire: number | null): string[] {
  const faltas: string[] = [];
  for (const [id, asiento] of libro) {
    const real = hay.get(id);
    if (!real) faltas.push(`se perdió el expediente ${asiento.numero}`);
    else {
      if (real.numero !== asiento.numero) faltas.push(`el expediente ${asiento.numero} es ahora ${real.numero}`);
      for (const rotulo of asiento.rotulos) if (!real.rotulos.includes(rotulo)) faltas.push(`se perdió ${rotulo}`);
      if (real.adjuntos < asiento.adjuntos) faltas.push(`se perdió un archivo de ${asiento.numero}`);
      if (id !== enElAire && (real.estado !== asiento.estado || real.rotulos.length !== asiento.rotulos.length)) {
        faltas.push(`${asiento.numero} cambió sin que nadie lo pidiera: ${asiento.estado} → ${real.estado}`);
      }
    }
  }
  // The call that was cut may have been the one that registers: one more at most.
  const demas = [...hay.keys()].filter((id) => !libro.has(id));
  if (demas.length > (enElAire === null ? 1 : 0)) faltas.push(`hay ${demas.length} expedientes que nadie registró`);
  return faltas;
}
