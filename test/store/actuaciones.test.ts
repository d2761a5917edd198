import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../electron/store/open.ts';
import type { Store } from '../../electron/store/store.ts';
import { AHORA, casoDePrueba, storeOfTest } from '../support/store.ts';

const anotar = (store: Store, expedienteId: number, acto: string) =>
  store.actuaciones.anotar({ expedienteId, en: AHORA, miembroId: 1, acto, estadoAntes: null, estadoDespues: 'recibido', detalle: { acto } });

/** A connection of its own that may break what the program never would. */
function manipular(dir: string, key: Buffer, sql: string): void {
  const db = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
  onTestFinished(() => {
    db.close();
  });
  db.exec(`DROP TRIGGER actuacion_fija; DROP TRIGGER actuacion_queda; ${sql}`);
}

function conCadena() {
  const prueba = storeOfTest();
  const id = casoDePrueba(prueba.store);
  for (const acto of ['uno', 'dos', 'tres', 'cuatro']) prueba.store.write(() => anotar(prueba.store, id, acto));
  return { ...prueba, id };
}

describe('cadena de actuaciones', () => {
  test('escrita por el programa está entera, la más nueva primero', () => {
    const { store, id } = conCadena();
    expect(store.actuaciones.primerEslabonRoto()).toBeNull();
    expect(store.actuaciones.deExpediente(id).map(({ actuacion }) => actuacion.acto)).toEqual(['cuatro', 'tres', 'dos', 'uno']);
  });

  test.each([
    ['cambiar el detalle', `UPDATE actuacion SET detalle = '{}' WHERE id = 2`, 2],
    ['cambiar quién', `INSERT INTO miembro VALUES (9, 'Otro', '', 'jefe', 1); UPDATE actuacion SET miembro_id = 9 WHERE id = 3`, 3],
    ['cambiar la hora', `UPDATE actuacion SET en = '2020-01-01T00:00:00.000Z' WHERE id = 1`, 1],
    ['borrar una', 'DELETE FROM actuacion WHERE id = 2', 2],
    ['borrar y correr los números', 'DELETE FROM actuacion WHERE id = 2; UPDATE actuacion SET id = id - 1 WHERE id > 2', 2],
  ])('%s se descubre, y se dice cuál', (_, sql, roto) => {
    const { store, dir, key } = conCadena();
    manipular(dir, key, sql);
    expect(store.actuaciones.primerEslabonRoto()).toBe(roto);
  });

  test('la base misma impide cambiar o borrar actuaciones y expedientes', () => {
    const { dir, key } = conCadena();
    const db = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
    onTestFinished(() => {
      db.close();
    });
    expect(() => db.exec(`UPDATE actuacion SET acto = 'x'`)).toThrow('actuacion is never changed');
    expect(() => db.exec('DELETE FROM actuacion')).toThrow('actuacion is never deleted');
    expect(() => db.exec('DELETE FROM expediente')).toThrow('expediente is never deleted');
  });

  test('lo anotado dentro de una transacción que falla no queda', () => {
    const { store, id } = conCadena();
    expect(() =>
      store.write(() => {
        anotar(store, id, 'perdida');
        throw new Error('a mitad');
      }),
    ).toThrow('a mitad');
    expect(store.actuaciones.deExpediente(id)).toHaveLength(4);
    expect(store.actuaciones.primerEslabonRoto()).toBeNull();
  });
});
