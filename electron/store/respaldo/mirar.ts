// What a backup tells of itself to whoever has its key.
import { join } from 'node:path';
import { z } from 'zod';
import { Instante } from '../../../shared/domain/tiempo.ts';
import { openToRead } from '../open.ts';
import type { Hallado } from './lista.ts';

const Acto = z.object({ en: Instante, por: z.string(), acto: z.string() });
export type UltimoActo = z.infer<typeof Acto>;

/** Its last acts, newest first. */
export function ultimosActos({ ruta }: Hallado, llave: Uint8Array): UltimoActo[] {
  const copia = openToRead(join(ruta, 'oficina.db'), llave);
  try {
    return z.array(Acto).parse(
      copia
        .prepare('SELECT a.en, m.nombre AS por, a.acto FROM actuacion a JOIN miembro m ON m.id = a.miembro_id ORDER BY a.id DESC LIMIT 5')
        .all(),
    );
  } finally {
    copia.close();
  }
}
