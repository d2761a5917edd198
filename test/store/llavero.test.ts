import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { StoreInUse, tomarCandado } from '../../electron/store/candado.ts';
import { abrir, abrirConRecuperacion, guardarLlavero, leerLlavero, sellar, sellarRecuperacion, UnreadableKeyring, type Llavero } from '../../electron/store/llavero.ts';
import { gruposDe } from '../../shared/domain/clave-de-recuperacion.ts';
import { AHORA, folderOfTest } from '../support/store.ts';

const OFICINA = randomUUID();
const ANA = { id: 1, nombre: 'Ana' };

describe('llavero', () => {
  test('la contraseña abre, otra no, y la de otra persona u otra oficina tampoco', async () => {
    const llave = randomBytes(32);
    const ranura = await sellar(OFICINA, ANA, 'una clave ñandú', llave);
    expect((await abrir(OFICINA, ranura, 'una clave ñandú'))?.equals(llave)).toBe(true);
    expect(await abrir(OFICINA, ranura, 'una clave nandu')).toBeNull();
    expect(await abrir(OFICINA, { ...ranura, miembroId: 2 }, 'una clave ñandú')).toBeNull();
    expect(await abrir(randomUUID(), ranura, 'una clave ñandú')).toBeNull();
  });

  test('la misma contraseña tecleada con otra composición de la ñ también abre', async () => {
    const ranura = await sellar(OFICINA, ANA, 'ñandú'.normalize('NFC'), randomBytes(32));
    expect(await abrir(OFICINA, ranura, 'ñandú'.normalize('NFD'))).not.toBeNull();
  });

  test('ni la llave ni la contraseña se leen en el archivo, que se reemplaza entero', async () => {
    const dir = folderOfTest();
    const llave = randomBytes(32);
    const ranura = await sellar(OFICINA, ANA, 'contraseña-visible', llave);
    guardarLlavero(dir, { version: 1, oficina: OFICINA, ugel: 'UGEL X', ranuras: [ranura] });
    guardarLlavero(dir, { version: 1, oficina: OFICINA, ugel: 'UGEL Y', ranuras: [ranura] });
    const texto = readFileSync(join(dir, 'llavero.json'), 'utf8');
    for (const secreto of ['contraseña-visible', llave.toString('base64'), llave.toString('hex')]) expect(texto).not.toContain(secreto);
    expect(leerLlavero(dir)).toMatchObject({ ugel: 'UGEL Y' });
    expect(readdirSync(dir)).toEqual(['llavero.json']);
  });

  test('el costo es el que pide la norma de la casa', async () => {
    const { N, r, p } = (await sellar(OFICINA, ANA, 'x', randomBytes(32))).privada;
    expect([N, r, p]).toEqual([131_072, 8, 1]);
  });

  test('la clave de la hoja abre, como se copie; otra no, ni la de otra oficina', async () => {
    const llave = randomBytes(32);
    const grupos = gruposDe(randomBytes(20));
    const recuperacion = await sellarRecuperacion(OFICINA, grupos.join(''), llave, AHORA);
    const llavero: Llavero = { version: 1, oficina: OFICINA, ugel: '', ranuras: [], recuperacion, retiradas: 0 };
    expect((await abrirConRecuperacion(llavero, grupos.join(' - ').toLowerCase()))?.equals(llave)).toBe(true);
    expect(await abrirConRecuperacion(llavero, gruposDe(randomBytes(20)).join('-'))).toBeNull();
    expect(await abrirConRecuperacion({ ...llavero, oficina: randomUUID() }, grupos.join('-'))).toBeNull();
    expect(await abrirConRecuperacion({ ...llavero, recuperacion: null }, grupos.join('-'))).toBeNull();
  });

  test.each(['', '{', '{}', '[]', '{"version":2}'])('un llavero dañado («%s») se dice, no se toma por vacío', (texto) => {
    const dir = folderOfTest();
    writeFileSync(join(dir, 'llavero.json'), texto);
    expect(() => leerLlavero(dir)).toThrow(UnreadableKeyring);
  });

  test('sin llavero no hay oficina', () => {
    expect(leerLlavero(folderOfTest())).toBeNull();
  });
});

describe('candado', () => {
  test('un segundo programa no entra y se le dice quién está; al soltarlo, entra', () => {
    const dir = folderOfTest();
    const soltar = tomarCandado(dir);
    expect(() => tomarCandado(dir)).toThrow(StoreInUse);
    expect(() => tomarCandado(dir)).toThrow(`proceso ${process.pid}`);
    soltar();
    tomarCandado(dir)();
  });

  test('si quien lo tenía muere de golpe, queda libre', async () => {
    const dir = folderOfTest();
    const tenedor = fork(fileURLToPath(new URL('../support/lock-holder.ts', import.meta.url)), [dir], { execArgv: ['--no-warnings'] });
    onTestFinished(() => {
      tenedor.kill('SIGKILL');
    });
    await once(tenedor, 'message');
    expect(() => tomarCandado(dir)).toThrow(StoreInUse);
    tenedor.kill('SIGKILL');
    await once(tenedor, 'exit');
    tomarCandado(dir)();
  });
});
