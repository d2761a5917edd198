import { describe, expect, test } from 'vitest';
import { consultaDeCasos, ftsQuery } from '../../electron/store/busqueda.ts';
import type { Store } from '../../electron/store/store.ts';
import { SIN_FILTRO, type Situacion } from '../../shared/domain/bandeja.ts';
import type { Estado } from '../../shared/domain/expediente.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { casoDePrueba, storeOfTest } from '../support/store.ts';

const TODOS = Number.MAX_SAFE_INTEGER;

const RECIBIDO: Situacion = { estado: 'recibido', responsable: null, porRecibir: false, pendientes: [], conPlazo: false };

/** Null when it asks for nothing. */
function buscar({ busqueda }: Store, texto: string, estado: Estado | null, despuesDe: number, limite: number): number[] | null {
  const consulta = consultaDeCasos({ ...SIN_FILTRO, texto, estado }, 1);
  return consulta === '' || consulta === null ? null : busqueda.buscar(consulta, despuesDe, limite);
}

describe('búsqueda', () => {
  test.each([
    ['sin tildes ni mayúsculas', 'chaponan'],
    ['con ñ y tilde', 'Chapoñán'],
    ['el comienzo de una palabra', 'algar'],
    ['el código modular', '1234566'],
    ['el DNI', '12345678'],
    ['el celular', '979412086'],
    ['el correo', 'rosa@ejemplo.pe'],
    ['el número del oficio', '015-2026'],
    ['la RD', '004821-2023'],
    ['dos palabras de campos distintos', 'rosa molino'],
    ['el tipo de pedido', 'alta de usu'],
    ['el canal', 'físico'],
    ['con signos que no son sintaxis', '"rosa" (*)'],
  ])('encuentra por %s', (_, texto) => {
    const { store } = storeOfTest();
    const id = casoDePrueba(store);
    expect(buscar(store, texto, null, TODOS, 10)).toEqual([id]);
  });

  test.each(['zzz', 'rosa zzz', '99999999'])('«%s» no encuentra nada', (texto) => {
    const { store } = storeOfTest();
    casoDePrueba(store);
    expect(buscar(store, texto, null, TODOS, 10)).toEqual([]);
  });

  test.each(['', '   ', '"', '*** ()', ':'])('«%s» no es una búsqueda', (texto) => {
    const { store } = storeOfTest();
    expect(buscar(store, texto, null, TODOS, 10)).toBeNull();
    expect(ftsQuery(texto)).toBe('');
  });

  test.each(['a AND b', 'NOT', 'texto : x', 'a"b', "a'b", 'NEAR(a b)', 'estado:recibido', '^a', 'a + b', '-a', '{a b}: c'])('lo tecleado nunca es sintaxis: «%s»', (texto) => {
    const { store } = storeOfTest();
    casoDePrueba(store);
    expect(() => buscar(store, texto, null, TODOS, 10)).not.toThrow();
  });

  test('lo más nuevo primero, por páginas y por estado', () => {
    const { store } = storeOfTest();
    const ids = [1, 2, 3, 4, 5].map(() => casoDePrueba(store));
    const [primero, segundo] = ids;
    expect(buscar(store, 'rosa', null, TODOS, 2)).toEqual([ids[4], ids[3]]);
    expect(buscar(store, 'rosa', null, ids[3] ?? 0, 10)).toEqual([ids[2], segundo, primero]);
    store.write(() => {
      store.expedientes.cambiarEstado(segundo ?? 0, 'en_verificacion');
      store.busqueda.indexar(segundo ?? 0, pedidoCompleto, { ...RECIBIDO, estado: 'en_verificacion' }, []);
    });
    expect(buscar(store, 'rosa', 'en_verificacion', TODOS, 10)).toEqual([segundo]);
    expect(buscar(store, 'enverificacion', null, TODOS, 10)).toEqual([]);
  });

  test('al corregir, lo que ya no dice deja de encontrarse', () => {
    const { store } = storeOfTest();
    const id = casoDePrueba(store);
    const corregido = Pedido.parse({ ...pedidoCompleto, solicitante: { ...pedidoCompleto.solicitante, apellidos: 'Mendoza' } });
    store.write(() => store.busqueda.indexar(id, corregido, RECIBIDO, []));
    expect(buscar(store, 'chaponan', null, TODOS, 10)).toEqual([]);
    expect(buscar(store, 'mendoza', null, TODOS, 10)).toEqual([id]);
  });
});

describe('cuenta por estado', () => {
  test('la base la lleva sola, también cuando un cambio se deshace', () => {
    const { store } = storeOfTest();
    const [uno] = [casoDePrueba(store), casoDePrueba(store)];
    const cuenta = () => Object.fromEntries(store.expedientes.contar().flatMap(({ estado, responsable, cuantos }) => (responsable === null && cuantos > 0 ? [[estado, cuantos]] : [])));
    expect(cuenta()).toEqual({ recibido: 2 });
    store.write(() => store.expedientes.cambiarEstado(uno ?? 0, 'anulado'));
    expect(() =>
      store.write(() => {
        store.expedientes.cambiarEstado(uno ?? 0, 'recibido');
        throw new Error('a mitad');
      }),
    ).toThrow('a mitad');
    expect(cuenta()).toEqual({ recibido: 1, anulado: 1 });
    store.write(() => store.expedientes.fijarResponsable(uno ?? 0, 1, false));
    expect(cuenta()).toEqual({ recibido: 1 });
    expect(store.expedientes.contar()).toContainEqual({ responsable: 1, estado: 'anulado', cuantos: 1 });
  });
});
