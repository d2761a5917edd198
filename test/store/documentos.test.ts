import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { uuidV7 } from '../../electron/store/uuid.ts';
import type { NuevoDocumento } from '../../electron/store/documentos.ts';
import { AHORA, casoDePrueba, HOY, storeOfTest } from '../support/store.ts';

const TAKER = fileURLToPath(new URL('../support/number-taker.ts', import.meta.url));

const documento = (expedienteId: number, numero: number): NuevoDocumento => ({
  uuid: uuidV7(Date.now()), expedienteId, clase: 'respuesta', tipo: 'oficio', anio: 2026, numero, tecleado: false, rotulo: `OFICIO ${numero}-2026`,
  destinatario: 'Rosa', buscable: [],
  fecha: HOY, texto: 'texto', huella: 'a'.repeat(64), conClave: false, emitidoEn: AHORA, emitidoPor: 1,
});

describe('numeración de documentos', () => {
  test('dos procesos que piden números a la vez: ni uno repetido, ni un hueco', async () => {
    const { store, dir, key } = storeOfTest();
    const caso = casoDePrueba(store);
    const procesos = [1, 2].map(() => fork(TAKER, [dir, key.toString('hex'), String(caso), '150'], { execArgv: ['--no-warnings'] }));
    await Promise.all(procesos.map((proceso) => once(proceso, 'message')));
    const respuestas = await Promise.all(
      procesos.map((proceso) => {
        const respuesta = once(proceso, 'message');
        proceso.send('go');
        return respuesta;
      }),
    );
    const tomados = respuestas.flatMap(([numeros]) => z.array(z.int()).length(150).parse(numeros)).sort((a, b) => a - b);
    expect(tomados).toEqual(Array.from({ length: 300 }, (_, i) => i + 1));
  });

  test('el mismo número dos veces lo impide la base', () => {
    const { store } = storeOfTest();
    const caso = casoDePrueba(store);
    store.documentos.emitir(documento(caso, 1));
    const repetido = 'UNIQUE constraint failed';
    expect(() => store.documentos.emitir(documento(caso, 1))).toThrow(repetido);
    // The number with other words, and the same words with another sign and other zeros.
    expect(() => store.documentos.emitir({ ...documento(caso, 1), rotulo: 'OFICIO 1-2026-OTRA' })).toThrow(repetido);
    expect(() => store.documentos.emitir({ ...documento(caso, 2), rotulo: 'Oficio  0001-2026', tecleado: true })).toThrow(repetido);
  });

  test('un número tomado en una transacción que falla queda libre', () => {
    const { store } = storeOfTest();
    const caso = casoDePrueba(store);
    expect(() =>
      store.write(() => {
        store.documentos.emitir(documento(caso, 1));
        throw new Error('sin tinta');
      }),
    ).toThrow('sin tinta');
    expect(store.documentos.ultimoNumero('oficio', 2026)).toBeNull();
  });

  test('cada año y tipo llevan su cuenta, en la que no entran los números escritos a mano', () => {
    const { store } = storeOfTest();
    const caso = casoDePrueba(store);
    store.documentos.emitir(documento(caso, 7));
    store.documentos.emitir({ ...documento(caso, 50), tecleado: true });
    expect(store.documentos.ultimoNumero('oficio', 2026)).toBe(7);
    expect(store.documentos.ultimoNumero('oficio', 2027)).toBeNull();
    expect(store.documentos.ultimoNumero('cargo', 2026)).toBeNull();
  });
});

test('un UUIDv7 lleva la hora, su versión y su variante, y no se repite', () => {
  const hora = 1_773_243_900_123;
  const uuids = Array.from({ length: 1000 }, () => uuidV7(hora));
  expect(new Set(uuids).size).toBe(1000);
  for (const uuid of uuids) {
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16)).toBe(hora);
  }
});
