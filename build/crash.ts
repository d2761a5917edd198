// `npm run test:crash`: kills the program 200 times and looks at what is left. --muertes N, --semilla N.
import { parseArgs } from 'node:util';
import { matarMuchasVeces } from '../test/crash/muertes.ts';
import { bundleMain } from './bundle.ts';

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { muertes: { type: 'string', default: '200' }, semilla: { type: 'string' } } });
  const semilla = values.semilla === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.semilla);
  const muertes = Number(values.muertes);
  if (!Number.isInteger(semilla) || !Number.isInteger(muertes) || muertes < 1) {
    console.error('npm run test:crash -- [--muertes N] [--semilla N]');
    return 2;
  }
  await bundleMain();
  console.log(`semilla ${semilla}`);
  let malas = 0;
  await matarMuchasVeces(semilla, muertes, ({ numero, modo, faltas, casos, cambio }) => {
    malas += faltas.length > 0 ? 1 : 0;
    console.log(`${String(numero).padStart(4)} ${modo.padEnd(12)} ${casos} expedientes${cambio ? ', se restauró' : ''}${faltas.map((falta) => `\n     ${falta}`).join('')}`);
  });
  console.log(`${muertes} muertes, ${malas} con faltas`);
  return malas === 0 ? 0 : 1;
}
