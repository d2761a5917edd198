// `npm run demo -- --salida DIR [--casos DIR]`: the main job without a screen, through the stdio host, on a fresh store.
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleMain } from './bundle.ts';
import { tramitarCasos } from './demo/casos.ts';
import { tramitarMuestras } from './demo/muestras.ts';
import { abrirSalida } from './demo/salida.ts';
import { startStdio } from './stdio-client.ts';

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { salida: { type: 'string' }, casos: { type: 'string' } } });
  await bundleMain();
  const salida = await abrirSalida(values.salida ?? (await mkdtemp(join(tmpdir(), 'altas-demo-'))));
  const client = startStdio();
  try {
    console.log('Altas SIAGIE, sin pantalla: el mismo programa de la ventana, por su entrada de líneas JSON.');
    if (values.casos === undefined) await tramitarMuestras(client, salida);
    else await tramitarCasos(client, salida, resolve(values.casos));
    const { porEstado } = await client.ask('expedientes.contar', {});
    const resumen = Object.entries(porEstado).filter(([, cuantos]) => cuantos > 0).map(([estado, cuantos]) => `${cuantos} ${estado}`);
    console.log(`\n${resumen.join(', ')}. ${salida.papeles} PDF en ${salida.dir}`);
  } finally {
    await client.close();
  }
  return 0;
}
