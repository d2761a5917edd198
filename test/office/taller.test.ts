import { expect, test } from 'vitest';
import { createFaultLog } from '../../electron/office/fault-log.ts';
import { createTaller } from '../../electron/office/taller.ts';
import type { Tareas } from '../../electron/office/tarea.ts';
import { folderOfTest } from '../support/store.ts';

const taller = () => createTaller(new URL('../support/hilo.ts', import.meta.url), createFaultLog(folderOfTest()), () => {});
const llave = new Uint8Array(32);
const verificar: Tareas['verificar']['pide'] = { hallado: { ruta: '', raiz: '', id: '', registro: null, defecto: null }, llave };

test('un trabajo termina con su respuesta, no con el fin de su hilo, y el siguiente va en el mismo', async () => {
  const uno = taller();
  const primero = await uno.hacer('verificar', verificar);
  expect(primero).toEqual({ ok: true, value: expect.any(Number) });
  expect(uno.enMarcha()).toBeNull();
  expect(await uno.hacer('verificar', verificar)).toEqual(primero);
});

test('si el hilo muere se dice, y el siguiente trabajo va en otro', async () => {
  const uno = taller();
  const antes = await uno.hacer('verificar', verificar);
  expect(await uno.hacer('comprobar', { datos: '', llave, completa: false })).toMatchObject({ ok: false, failure: { code: 'interno' } });
  expect(uno.enMarcha()).toBeNull();
  const despues = await uno.hacer('verificar', verificar);
  expect(despues).toMatchObject({ ok: true });
  expect(despues).not.toEqual(antes);
});
