// The grounds of what is refused: one paragraph when they are the same for all, a list when each has its own.
import type { Bloque } from '../../shared/domain/carta.ts';
import { enumerar } from '../../shared/domain/texto.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { conMayuscula, conPunto } from './concordancia.ts';
import { servicioEnFrase } from './servicios.ts';

const SIN_MOTIVO = 'no reúne los requisitos del pedido';

function porMotivo(servicios: readonly ServicioVisto[]): { motivo: string; servicios: ServicioVisto[] }[] {
  const grupos: { motivo: string; servicios: ServicioVisto[] }[] = [];
  for (const servicio of servicios) {
    const motivo = servicio.motivo.replaceAll(/\s+/g, ' ').trim() || SIN_MOTIVO;
    const grupo = grupos.find((otro) => otro.motivo === motivo);
    if (grupo) grupo.servicios.push(servicio);
    else grupos.push({ motivo, servicios: [servicio] });
  }
  return grupos;
}

/** Why it is refused. `nombrar`: says of which servicios even when the ground is one. */
export function motivosDe(servicios: readonly ServicioVisto[], nombrar: boolean): Bloque[] {
  const grupos = porMotivo(servicios);
  const [unico] = grupos;
  if (!unico) return [];
  if (grupos.length === 1 && !nombrar) return [{ clase: 'parrafo', texto: conPunto(conMayuscula(unico.motivo)) }];
  return [{ clase: 'lista', marca: grupos.length === 1 ? 'guion' : 'letra', puntos: grupos.map((grupo) => `${enumerar(grupo.servicios.map(servicioEnFrase))}: ${conPunto(grupo.motivo)}`) }];
}
