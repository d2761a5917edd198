// Which of the possible folders holds the office, and getting the chosen one ready before anything is made in it.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Output } from '../../shared/contract.ts';
import type { Lugar } from '../../shared/domain/lugar.ts';
import { Refusal } from '../../shared/failure.ts';
import { probarAcceso } from '../store/acceso.ts';
import type { OfficeOptions } from './protocol.ts';

const configurada = (dir: string): boolean => existsSync(join(dir, 'llavero.json'));

/**
 * The folder of the office that has been set up; the account's while none has. If both have, the shared one: it is the
 * office's, which everybody works in; the other is what one account tried before, and would hide it from that account alone.
 */
export function carpetaEnUso({ dir, lugares }: OfficeOptions): string {
  return lugares && configurada(lugares.equipo.dir) ? lugares.equipo.dir : dir;
}

/** What the set-up offers; empty when there is nothing to choose. */
export function lugaresDe({ lugares }: OfficeOptions): Output<'sesion.lugares'>['lugares'] {
  if (!lugares) return [];
  return (['cuenta', 'equipo'] as const).map((lugar) => ({ lugar, carpeta: lugares[lugar].dir, impedimento: lugares[lugar].impedimento }));
}

export type LugarPreparado = { readonly dir: string; readonly deTodos: boolean };

/** The folder in which to set up, once it is known that it can be written, read and deleted in, and has room. */
export function prepararLugar({ dir, lugares }: OfficeOptions, lugar: Lugar): LugarPreparado {
  const elegido = lugares?.[lugar] ?? { dir, impedimento: null };
  const deTodos = lugares !== undefined && lugar === 'equipo';
  const impedimento = elegido.impedimento ?? probarAcceso(dirname(elegido.dir), deTodos);
  if (impedimento !== null) throw new Refusal('carpeta_no_apta', impedimento, 'lugar');
  return { dir: elegido.dir, deTodos };
}
