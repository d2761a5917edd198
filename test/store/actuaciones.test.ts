import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../electron/store/open.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { AHORA, casoDePrueba, folderOfTest, storeOfTest } from '../support/store.ts';

const anotar = (store: Store, expedienteId: number, acto: string) =>
  store.actuaciones.anotar({ expedienteId, en: AHORA, miembroId: 1, acto, estadoAntes: null, estadoDespues: 'recibido', detalle: { acto } });

function conCadena() {
  const prueba = storeOfTest();
  const id = casoDePrueba(prueba.store);
  for (const acto of ['uno', 'dos', 'tres', 'cuatro']) prueba.store.write(() => anotar(prueba.store, id, acto));
  return { ...prueba, id };
}

describe('cadena de actuaciones', () => {
  test('la más nueva primero, y sin las consultas, que no cambian el expediente', () => {
    const { store, id } = conCadena();
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: id, en: AHORA, miembroId: 1, acto: 'ver_expediente', estadoAntes: null, estadoDespues: null, detalle: {} }),
    );
    expect(store.actuaciones.deExpediente(id).map(({ actuacion }) => actuacion.acto)).toEqual(['cuatro', 'tres', 'dos', 'uno']);
    expect(store.cadena.primeraRotura()).toBeNull();
  });

  test('un archivo viejo puesto en lugar del nuevo se descubre con la cabeza anotada, también cuando ya se siguió trabajando', () => {
    const { store, dir, key, id } = conCadena();
    const copia = folderOfTest();
    store.close();
    cpSync(dir, copia, { recursive: true });
    const nuevo = openStore(dir, key);
    const vieja = nuevo.actuaciones.cabeza();
    for (const acto of ['cinco', 'seis']) nuevo.write(() => anotar(nuevo, id, acto));
    const anotada = nuevo.actuaciones.cabeza();
    expect(nuevo.actuaciones.contiene(vieja)).toBe('anterior');
    nuevo.close();
    const repuesto = openStore(copia, key);
    onTestFinished(() => repuesto.close());
    expect(repuesto.cadena.primeraRotura()).toBeNull();
    expect(repuesto.actuaciones.contiene(anotada)).toBe('ausente');
    for (const acto of ['otro cinco', 'otro seis']) repuesto.write(() => anotar(repuesto, id, acto));
    expect(repuesto.cadena.primeraRotura()).toBeNull();
    expect(repuesto.actuaciones.contiene(anotada)).toBe('distinta');
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
    expect(store.cadena.primeraRotura()).toBeNull();
  });
});
