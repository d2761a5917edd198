import { copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { anotarFallida, intentosDe, olvidarIntentos, unirALaCadena } from '../../electron/store/entradas-fallidas.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import { storeOfTest } from '../support/store.ts';

const a = (segundo: number) => instante(new Date(Date.UTC(2026, 2, 11, 15, 0, segundo)));
const NOMBRE = 'entradas-fallidas.json';

/** The failed entries that the chain holds, as they are told. */
function enLaCadena({ dir, key }: { dir: string; key: Buffer }) {
  const db = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
  const filas = db.prepare<[], { miembroId: number; detalle: string }>(`SELECT miembro_id AS miembroId, detalle FROM actuacion WHERE acto = 'entrada_fallida' ORDER BY id`).all();
  db.close();
  return filas.map(({ miembroId, detalle }) => {
    const { lote: _, ...resto } = JSON.parse(detalle);
    return { miembroId, ...resto };
  });
}

function conFallidas(cuantas: number) {
  const prueba = storeOfTest();
  for (let i = 0; i < cuantas; i += 1) anotarFallida(prueba.dir, 1, a(i));
  return prueba;
}

function sinEscribir(): never {
  throw new Error('the disc is full');
}

describe('entradas fallidas', () => {
  test('esperan en un archivo y se unen a la cadena una sola vez, en su orden y con su hora', () => {
    const prueba = conFallidas(2);
    anotarFallida(prueba.dir, 'hoja', a(2));
    unirALaCadena(prueba.dir, prueba.store, 1, a(9));
    unirALaCadena(prueba.dir, prueba.store, 1, a(10));
    expect(enLaCadena(prueba)).toStrictEqual([
      { miembroId: 1, clase: 'contrasena', ocurrioEn: a(0), numero: 1 },
      { miembroId: 1, clase: 'contrasena', ocurrioEn: a(1), numero: 2 },
      { miembroId: 1, clase: 'hoja', ocurrioEn: a(2), numero: 3 },
    ]);
    expect(prueba.store.cadena.primeraRotura()).toBeNull();
  });

  test('si el programa muere entre unirlas y vaciar el archivo, ni se pierden ni se repiten', () => {
    const prueba = conFallidas(3);
    const archivo = join(prueba.dir, NOMBRE);
    copyFileSync(archivo, `${archivo}.antes`);
    unirALaCadena(prueba.dir, prueba.store, 1, a(9));
    copyFileSync(`${archivo}.antes`, archivo);
    anotarFallida(prueba.dir, 1, a(20));
    unirALaCadena(prueba.dir, prueba.store, 1, a(30));
    expect(enLaCadena(prueba).map(({ numero }) => numero)).toStrictEqual([1, 2, 3, 4]);
  });

  test('si no se pudieron escribir en la cadena, siguen esperando', () => {
    const prueba = conFallidas(2);
    expect(() => unirALaCadena(prueba.dir, { ...prueba.store, write: sinEscribir }, 1, a(5))).toThrow('full');
    unirALaCadena(prueba.dir, prueba.store, 1, a(6));
    expect(enLaCadena(prueba).map(({ numero }) => numero)).toStrictEqual([1, 2]);
  });

  test('lo que no cupo se cuenta, también si la lista se llena dos veces', () => {
    const prueba = conFallidas(250);
    expect(statSync(join(prueba.dir, NOMBRE)).size).toBeLessThan(30_000);
    unirALaCadena(prueba.dir, prueba.store, 1, a(300));
    const primera = enLaCadena(prueba);
    expect(primera[0]).toStrictEqual({ miembroId: 1, clase: 'sin_detalle', cuantas: 50, numero: 50 });
    expect(primera).toHaveLength(201);
    for (let i = 0; i < 203; i += 1) anotarFallida(prueba.dir, 1, a(400 + i));
    unirALaCadena(prueba.dir, prueba.store, 1, a(900));
    expect(enLaCadena(prueba)[201]).toStrictEqual({ miembroId: 1, clase: 'sin_detalle', cuantas: 3, numero: 253 });
  });

  test('a nombre de quien la oficina no conoce, las firma quien entra', () => {
    const prueba = storeOfTest();
    anotarFallida(prueba.dir, 77, a(0));
    unirALaCadena(prueba.dir, prueba.store, 1, a(1));
    expect(enLaCadena(prueba)).toMatchObject([{ miembroId: 1, clase: 'contrasena' }]);
  });

  test('un archivo dañado se dice en la cadena, una vez, y no impide entrar', () => {
    const prueba = conFallidas(1);
    writeFileSync(join(prueba.dir, NOMBRE), '{"version":1');
    expect(intentosDe(prueba.dir, 1, a(2))).toBeNull();
    unirALaCadena(prueba.dir, prueba.store, 1, a(3));
    unirALaCadena(prueba.dir, prueba.store, 1, a(4));
    expect(enLaCadena(prueba)).toMatchObject([{ clase: 'archivo_ilegible', numero: 1 }]);
  });

  test('los fallos de cada persona se cuentan aparte, siguen tras reiniciar y se olvidan al acertar', () => {
    const { dir } = conFallidas(2);
    anotarFallida(dir, 'hoja', a(3));
    expect(intentosDe(dir, 1, a(5))).toStrictEqual({ fallos: 2, ultimo: a(1) });
    expect(intentosDe(dir, 'hoja', a(5))).toStrictEqual({ fallos: 1, ultimo: a(3) });
    expect(intentosDe(dir, 2, a(5))).toBeNull();
    olvidarIntentos(dir, 1, a(6));
    expect(intentosDe(dir, 1, a(7))).toBeNull();
    expect(intentosDe(dir, 'hoja', a(7))).not.toBeNull();
  });

  test('con el reloj atrasado, el fallo pasa a ser de ahora y así queda escrito', () => {
    const { dir } = conFallidas(0);
    anotarFallida(dir, 1, a(5000));
    expect(intentosDe(dir, 1, a(10))).toStrictEqual({ fallos: 1, ultimo: a(10) });
    expect(intentosDe(dir, 1, a(20))).toStrictEqual({ fallos: 1, ultimo: a(10) });
    expect(readFileSync(join(dir, NOMBRE), 'utf8')).toContain(a(10));
  });
});
