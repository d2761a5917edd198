// Where the demo leaves its papers, and how it tells what happened.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Ask } from '../../electron/hosts/demo-desk.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';

export type Salida = {
  /** Writes a PDF and tells it in a line. */
  papel(nombre: string, bytes: Uint8Array, que: string): Promise<void>;
  readonly dir: string;
  readonly papeles: number;
};

const enNombre = (texto: string): string => texto.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '').toLowerCase();

export async function abrirSalida(dir: string): Promise<Salida> {
  const lugar = resolve(dir);
  await mkdir(lugar, { recursive: true });
  let papeles = 0;
  return {
    dir: lugar,
    get papeles() {
      return papeles;
    },
    papel: async (nombre, bytes, que) => {
      papeles += 1;
      const archivo = `${enNombre(nombre)}.pdf`;
      await writeFile(join(lugar, archivo), bytes);
      console.log(`     ${que} → ${archivo}`);
    },
  };
}

/** Writes every document of a case that is not a hoja: of a hoja only the sheet handed over is a paper. */
export async function sacarPapeles(ask: Ask, salida: Salida, prefijo: string, { documentos }: ExpedienteVisto): Promise<void> {
  for (const { id, clase, rotulo } of documentos.filter((uno) => uno.clase !== 'hoja')) {
    const { bytes } = await ask('documentos.abrir', { documentoId: id });
    await salida.papel(`${prefijo}-${clase}-${id}`, bytes, rotulo);
  }
}
