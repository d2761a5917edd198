import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../build/places.ts';
import { textOf } from '../support/pdf-text.ts';
import { folderOfTest } from '../support/store.ts';

const run = promisify(execFile);
const CASOS = join(ROOT, '..', 'shared', 'data', 'oficios');

async function demo(...args: string[]) {
  const salida = folderOfTest();
  const { stdout } = await run(process.execPath, [join(ROOT, 'build', 'run.mjs'), 'demo', '--salida', salida, ...args]);
  return { stdout, salida, papeles: readdirSync(salida).sort() };
}

describe('npm run demo', () => {
  test('tramita las muestras sin pantalla y deja cada papel, que otro programa lee', async () => {
    const { stdout, salida, papeles } = await demo();
    expect(papeles.map((nombre) => nombre.replace(/-\d+\.pdf$|\.pdf$/, ''))).toEqual([
      '01-cargo', '01-hoja', '01-respuesta', '02-cargo', '02-hoja', '02-observacion', '02-respuesta', '03-cargo', '03-hoja', '03-respuesta', '04-cargo', '04-improcedencia',
    ]);
    expect(stdout).toContain('3 archivado');
    const leer = (nombre: string) => textOf(new Uint8Array(readFileSync(join(salida, papeles.find((papel) => papel.startsWith(nombre)) ?? ''))));
    expect(await leer('01-respuesta')).toMatch(/0901017.*0901025/);
    expect(await leer('02-observacion')).toContain('Adjuntar copia de la resolución');
    expect(await leer('03-hoja')).toContain('No asignar usuarios a otras personas');
    expect(await leer('04-improcedencia')).toContain('los asigna y revoca quien dirige la institución');
  });

  test.skipIf(!existsSync(CASOS))('los oficios de prueba: concede los completos y observa justo lo que falta o está errado', async () => {
    const { stdout } = await demo('--casos', CASOS);
    const truth = readdirSync(CASOS).filter((nombre) => nombre.endsWith('.json')).map((nombre) => JSON.parse(readFileSync(join(CASOS, nombre), 'utf8')));
    for (const { caso, asunto_tipo, faltan, errores } of truth) {
      const relato = stdout.split(`${caso}: `)[1]?.split('\n\n')[0] ?? '';
      const malos = faltan.length + errores.length;
      expect({ caso, fin: /Expediente \S+: (\w+)\./.exec(relato)?.[1], vistos: relato.split('✗').length - 1 }).toEqual({
        caso, fin: asunto_tipo === 'docente' ? 'atendido' : malos > 0 ? 'observado' : 'entregado', vistos: malos,
      });
      expect(relato).not.toContain('se ve en el escaneo');
    }
  });
});
