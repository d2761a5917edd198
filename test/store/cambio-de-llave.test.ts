import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { gruposDe } from '../../shared/domain/clave-de-recuperacion.ts';
import { pasosDelCambio, terminarCambio } from '../../electron/store/cambio-de-llave.ts';
import {
  abrir, abrirConRecuperacion, abrirRanura, ForeignLock, guardarLlavero, leerLlavero, sellar, sellarRecuperacion, type Llavero, type LlavesAbiertas,
} from '../../electron/store/llavero.ts';
import { openDatabase, UnreadableDatabase } from '../../electron/store/open.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import type { AvanceDeLlave } from '../../shared/vistas-respaldos.ts';
import { anotar as anotarActo } from '../support/registro.ts';
import { AHORA, casoDePrueba, folderOfTest } from '../support/store.ts';

const CLAVE = 'la clave de Ana';
const HOJA = gruposDe(randomBytes(20)).join('-');
const PASOS = 8;

const anotar = (actuaciones: Store['actuaciones'], acto: string): number =>
  actuaciones.anotar({ expedienteId: null, en: AHORA, miembroId: 1, acto, estadoAntes: null, estadoDespues: null, detalle: {} });

type Oficina = { readonly dir: string; readonly llave: Buffer; readonly huella: string };

/** An office with two persons, a recovery sheet, a case and a scan. */
async function hacerOficina(dir: string): Promise<Oficina> {
  const llave = randomBytes(32);
  const id = randomUUID();
  const store = openStore(dir, llave);
  store.miembros.agregar({ nombre: 'Ana', cargo: '', rol: 'jefe' });
  store.miembros.agregar({ nombre: 'Luis', cargo: '', rol: 'mesa' });
  anotarActo(store, 'registrar', casoDePrueba(store));
  const huella = store.blobs.guardar(randomBytes(200_000));
  store.ajustes.guardar('membrete', { organos: [], imagen: huella });
  anotarActo(store, 'instalar');
  store.close();
  guardarLlavero(dir, {
    version: 1, oficina: id, ugel: 'UGEL X', retiradas: 1,
    ranuras: [await sellar(id, { id: 1, nombre: 'Ana' }, CLAVE, llave), await sellar(id, { id: 2, nombre: 'Luis' }, 'la clave de Luis', llave)],
    recuperacion: await sellarRecuperacion(id, HOJA.replaceAll('-', ''), llave, AHORA),
  });
  return { dir, llave, huella };
}

let hecha: Oficina | null = null;
beforeAll(async () => {
  hecha = await hacerOficina(mkdtempSync(join(tmpdir(), 'altas-prueba-')));
});
afterAll(() => {
  if (hecha) rmSync(hecha.dir, { recursive: true });
});

/** A copy of it, for one test. */
function oficina(): Oficina {
  if (!hecha) throw new Error('the office was not made');
  const dir = folderOfTest();
  cpSync(hecha.dir, dir, { recursive: true });
  return { ...hecha, dir };
}

function llaveroDe(dir: string): Llavero {
  const llavero = leerLlavero(dir);
  if (!llavero) throw new Error('no keyring');
  return llavero;
}

async function entrarComoAna(dir: string): Promise<LlavesAbiertas> {
  const [ana] = llaveroDe(dir).ranuras;
  const abiertas = ana ? await abrirRanura(llaveroDe(dir).oficina, ana, CLAVE) : null;
  if (!abiertas) throw new Error('Ana cannot enter');
  return abiertas;
}

/** What must hold whatever happened: Ana and the sheet open the same whole data, and nothing is left over. */
async function esperarEntera(dir: string, huella: string): Promise<{ llave: Buffer; actos: number }> {
  const llave = terminarCambio(dir, await entrarComoAna(dir));
  const llavero = llaveroDe(dir);
  const [ana, luis] = llavero.ranuras;
  if (!ana || !luis) throw new Error('a slot is gone');
  expect(await abrirConRecuperacion(llavero, HOJA)).toStrictEqual(llave);
  expect([ana.nueva, luis.nueva, llavero.recuperacion?.nueva]).toStrictEqual([null, null, null]);
  const store = openStore(dir, llave);
  expect(store.cadena.primeraRotura()).toBeNull();
  expect(store.expedientes.contar()).toStrictEqual([{ responsable: null, estado: 'recibido', cuantos: 1 }]);
  expect(store.blobs.leer(huella)).toHaveLength(200_000);
  store.close();
  const db = openDatabase(join(dir, 'oficina.db'), llave, 'oficina');
  const actos = Number(db.prepare<[], { n: number }>('SELECT count(*) AS n FROM actuacion').get()?.n);
  db.close();
  // A keyring cut while it was written is written over by the next one.
  expect(readdirSync(dir).filter((nombre) => nombre !== 'llavero.json.nuevo').sort()).toStrictEqual(['archivo.db', 'llavero.json', 'oficina.db']);
  return { llave, actos };
}

function keyChanger(dir: string, pasos: number): ChildProcess {
  const script = fileURLToPath(new URL('../support/key-changer.ts', import.meta.url));
  const child = fork(script, [dir, CLAVE, String(pasos)], { execArgv: ['--no-warnings'] });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

describe('cambiar la llave de los datos', () => {
  test('después, la de antes ya no abre nada, y todos entran con la contraseña que tenían', async () => {
    const { dir, llave, huella } = oficina();
    const antes = { dir: folderOfTest() };
    cpSync(dir, antes.dir, { recursive: true });
    for (const paso of pasosDelCambio({ dir, llave, nueva: randomBytes(32), cerrar: () => {}, avanzar: () => {}, anotar: (actos) => anotar(actos, 'cambiar_llave') })) paso();
    const despues = await esperarEntera(dir, huella);
    expect(despues.llave.equals(llave)).toBe(false);
    expect(despues.actos).toBe(3);
    const { oficina: id, ranuras, retiradas } = llaveroDe(dir);
    expect(retiradas).toBe(0);
    expect(ranuras[1] && (await abrir(id, ranuras[1], 'la clave de Luis'))).toStrictEqual(despues.llave);
    expect(() => openStore(dir, llave)).toThrow(UnreadableDatabase);
    // An older copy opens as it did, with the passwords of its day.
    expect((await esperarEntera(antes.dir, huella)).llave.equals(llave)).toBe(true);
  });

  test('dice qué hace con qué archivo, y cuánto va, hasta el todo', () => {
    const { dir, llave } = oficina();
    const avances: AvanceDeLlave[] = [];
    for (const paso of pasosDelCambio({ dir, llave, nueva: randomBytes(32), cerrar: () => {}, avanzar: (avance) => void avances.push(avance), anotar: () => {} })) paso();
    expect(avances.map(({ fichero, paso }) => `${fichero} ${paso}`)).toEqual([
      'oficina copiar', 'oficina cifrar', 'oficina revisar', 'archivo copiar', 'archivo cifrar', 'archivo revisar', 'oficina poner',
    ]);
    const partes = avances.map(({ hecho, total }) => hecho / total);
    expect(partes).toEqual(partes.toSorted((una, otra) => una - otra));
    expect([partes.at(0), partes.at(-1)]).toEqual([0, 1]);
  });

  test.each(Array.from({ length: PASOS + 1 }, (_, pasos) => pasos))('cortado de golpe después de %i pasos, los datos quedan enteros, con una llave o con la otra', async (pasos) => {
    const { dir, llave, huella } = oficina();
    const child = keyChanger(dir, pasos);
    const [, signal] = await once(child, 'exit');
    expect(signal).toBe('SIGKILL');
    const { llave: despues, actos } = await esperarEntera(dir, huella);
    // The register has its new key, and the act that says so, from the moment its copy took its place.
    expect(despues.equals(llave)).toBe(pasos < 6);
    expect(actos).toBe(pasos < 6 ? 2 : 3);
  });

  test('cortado a cualquier instante, también', async () => {
    const { dir, huella } = oficina();
    for (const espera of [1, 4, 9, 15, 25, 40]) {
      const child = keyChanger(dir, PASOS);
      await once(child, 'message');
      const timer = setTimeout(() => child.kill('SIGKILL'), espera);
      await once(child, 'exit');
      clearTimeout(timer);
      expect((await esperarEntera(dir, huella)).actos).toBeGreaterThan(0);
    }
  });

  test('no se cierra para una llave que alguien puso en el llavero desde afuera', async () => {
    const { dir, llave, huella } = oficina();
    const llavero = llaveroDe(dir);
    const [ana, luis] = llavero.ranuras;
    const intruso = await sellar(llavero.oficina, { id: 2, nombre: 'Luis' }, 'del intruso', randomBytes(32));
    if (!ana || !luis) throw new Error('a slot is gone');
    guardarLlavero(dir, { ...llavero, ranuras: [ana, { ...luis, publica: intruso.publica, privada: intruso.privada }] });
    const pasos = pasosDelCambio({ dir, llave, nueva: randomBytes(32), cerrar: () => {}, avanzar: () => {}, anotar: () => {} });
    expect(() => pasos.forEach((paso) => paso())).toThrow(ForeignLock);
    guardarLlavero(dir, llavero);
    expect((await esperarEntera(dir, huella)).llave.equals(llave)).toBe(true);
  });

  test('mientras dura, ni la llave nueva ni los datos se leen en ningún archivo', async () => {
    const { dir, llave } = oficina();
    const nueva = randomBytes(32);
    const pasos = pasosDelCambio({ dir, llave, nueva, cerrar: () => {}, avanzar: () => {}, anotar: () => {} });
    for (const paso of pasos) {
      paso();
      for (const nombre of readdirSync(dir).filter((uno) => statSync(join(dir, uno)).isFile())) {
        const bytes = readFileSync(join(dir, nombre));
        for (const secreto of [nueva, nueva.toString('base64'), nueva.toString('hex'), 'Chapoñán', 'SQLite format 3']) expect(bytes.includes(secreto)).toBe(false);
      }
    }
  });
});
