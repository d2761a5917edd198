// What is changed behind the acts' back is found, whatever it is, and the first thing that does not fit is named.
import fc from 'fast-check';
import type { Database } from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import type { Store } from '../../electron/store/store.ts';
import type { CursorDeCadena } from '../../shared/vistas.ts';
import { anotar, intruso, registroConTodo } from '../support/registro.ts';

/** Every table that holds what the office works with; the others are indexes and counts that are made from these. */
const TABLAS = [
  'miembro', 'ajuste', 'expediente', 'solicitante', 'contacto', 'resolucion', 'servicio', 'adjunto', 'requisito', 'documento', 'firmado',
  'proyecto', 'observacion', 'entrega', 'actuacion',
] as const;

type Columna = { readonly tabla: string; readonly nombre: string; readonly tipo: string };

const columnasDe = (db: Database): Columna[] =>
  TABLAS.flatMap((tabla) =>
    db.prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)').all(tabla).map(({ name, type }) => ({ tabla, nombre: name, tipo: type })),
  );

/** Another value of that column's type, near the one it has. */
function otro({ tipo }: Columna, valor: unknown, semilla: number): unknown {
  if (tipo === 'INTEGER') return (typeof valor === 'number' ? valor : 0) + semilla;
  if (tipo === 'BLOB') return Buffer.from(valor instanceof Uint8Array ? valor : Buffer.alloc(32)).map((byte, i) => (i === semilla % 32 ? byte ^ 1 : byte));
  return `${typeof valor === 'string' ? valor : ''}${semilla}`;
}

const filas = (db: Database, tabla: string): number => db.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${tabla}`).get()?.n ?? 0;

describe('el registro comprobado', () => {
  test('escrito por el programa está entero', () => {
    const { store } = registroConTodo();
    expect(store.cadena.primeraRotura()).toBeNull();
  });

  test('un cambio en cualquier columna de cualquier fila se descubre', () => {
    const { store, dir, key } = registroConTodo();
    const db = intruso(dir, key);
    const columnas = columnasDe(db);
    expect(columnas.length).toBeGreaterThan(90);
    fc.assert(
      fc.property(fc.constantFrom(...columnas), fc.nat(), fc.integer({ min: 1000, max: 9999 }), (columna, lugar, semilla) => {
        const { tabla, nombre } = columna;
        const fila = lugar % filas(db, tabla);
        // Some tables have no rowid: the row is told by its place in an order that the change may not touch.
        const todas = db.prepare<[], Record<string, unknown>>(`SELECT * FROM ${tabla}`).all();
        const antes = todas[fila] ?? {};
        const suya = Object.keys(antes).map((clave) => `${clave} IS ?`).join(' AND ');
        db.prepare(`UPDATE ${tabla} SET ${nombre} = ? WHERE ${suya}`).run(otro(columna, antes[nombre], semilla), ...Object.values(antes));
        const rotura = store.cadena.primeraRotura();
        const despues = { ...antes, [nombre]: otro(columna, antes[nombre], semilla) };
        db.prepare(`UPDATE ${tabla} SET ${nombre} = ? WHERE ${suya}`).run(antes[nombre], ...Object.values(despues));
        return rotura !== null && store.cadena.primeraRotura() === null;
      }),
      { numRuns: 400 },
    );
  });

  test.each(TABLAS.filter((tabla) => tabla !== 'actuacion'))('una fila borrada de «%s» se descubre', (tabla) => {
    const { store, dir, key } = registroConTodo();
    const db = intruso(dir, key);
    const [primera = ''] = columnasDe(db).filter((columna) => columna.tabla === tabla).map(({ nombre }) => nombre);
    db.exec(`DELETE FROM ${tabla} WHERE ${primera} = (SELECT min(${primera}) FROM ${tabla})`);
    expect(store.cadena.primeraRotura()).not.toBeNull();
  });

  test.each([
    ['cambiar quién', `UPDATE actuacion SET miembro_id = 9 WHERE id = 2`, { clase: 'cambiado', actoId: 2 }],
    ['cambiar la hora', `UPDATE actuacion SET en = '2020-01-01T00:00:00.000Z' WHERE id = 1`, { clase: 'cambiado', actoId: 1 }],
    ['borrar uno de en medio', 'DELETE FROM actuacion WHERE id = 2', { clase: 'falta', actoId: 2 }],
    ['borrar uno y correr los números', 'DELETE FROM actuacion WHERE id = 2; UPDATE actuacion SET id = id - 1 WHERE id > 2', { clase: 'cambiado', actoId: 2 }],
    ['cambiar dos de lugar', 'UPDATE actuacion SET id = -1 WHERE id = 2; UPDATE actuacion SET id = 2 WHERE id = 3; UPDATE actuacion SET id = 3 WHERE id = -1', { clase: 'cambiado', actoId: 2 }],
    ['agregar uno inventado', `INSERT INTO actuacion SELECT 5, expediente_id, en, miembro_id, 'anular', estado_antes, 'anulado', detalle, huella, hash FROM actuacion WHERE id = 3`, { clase: 'cambiado', actoId: 5 }],
    ['cambiar el estado de un expediente', `UPDATE expediente SET estado = 'anulado' WHERE id = 1`, { clase: 'estado', actoId: 2, expediente: { id: 1, numero: '2026-00001' } }],
    ['cambiar a quién se entregó', `UPDATE entrega SET recibido_por = 'Otro' WHERE documento_id = 2`, { clase: 'expediente', actoId: 3, expediente: { id: 2, numero: '2026-00002' } }],
    ['cambiar el texto de un documento', `UPDATE documento SET texto = 'Otro' WHERE id = 1`, { clase: 'expediente', actoId: 2 }],
    ['borrar un expediente', 'DELETE FROM expediente WHERE id = 2', { clase: 'sin_expediente', actoId: 3 }],
    ['inventar un expediente', `INSERT INTO expediente SELECT 3, 'x', anio, 3, tipo, estado, recibido_fecha, recibido_hora, folios, canal, documento_externo, expediente_externo, oficio_numero, oficio_clave, oficio_fecha, nota, plazo, vence, respuesta_id, reabierto_tras, lista_gestion, lista_origen, registrado_en, registrado_por, responsable, por_recibir FROM expediente WHERE id = 1`, { clase: 'estado', actoId: null }],
    ['cambiar el rol de una persona', `UPDATE miembro SET rol = 'mesa' WHERE id = 1`, { clase: 'oficina', actoId: 1, acto: 'instalar' }],
  ] as const)('%s: se dice qué es lo primero que no concuerda', (_, sql, rotura) => {
    const { store, dir, key } = registroConTodo();
    intruso(dir, key).exec(sql);
    expect(store.cadena.primeraRotura()).toMatchObject(rotura);
  });

  test('entrar y salir después no da por bueno lo que se alteró', () => {
    const { store, dir, key } = registroConTodo();
    intruso(dir, key).exec(`UPDATE miembro SET nombre = 'Otra'`);
    store.write(() => anotar(store, 'salir'));
    expect(store.cadena.primeraRotura()).toMatchObject({ clase: 'oficina', actoId: 1 });
  });

  test('por tramos dice lo mismo que de una vez, y mientras tanto se puede seguir trabajando', () => {
    const { store, dir, key } = registroConTodo();
    const porTramos = (alPasar: () => void = () => {}) => {
      for (let desde: CursorDeCadena | null = null; ; alPasar()) {
        const { sigue, rotura } = store.cadena.tramo(desde, { actos: 1, expedientes: 1 });
        if (sigue === null) return rotura;
        desde = sigue;
      }
    };
    let trabajos = 0;
    expect(porTramos(() => {
      trabajos += 1;
      if (trabajos < 20) store.write(() => anotar(store, 'entrar'));
    })).toBeNull();
    expect(trabajos).toBeGreaterThan(20);
    intruso(dir, key).exec(`UPDATE expediente SET nota = 'x' WHERE id = 2`);
    expect(porTramos()).toEqual(store.cadena.primeraRotura());
  });

  test('lo que ya se había mirado y cambia entre tramo y tramo se nota', () => {
    const { store, dir, key } = registroConTodo();
    const { sigue } = store.cadena.tramo(null, { actos: 2, expedientes: 1 });
    intruso(dir, key).exec(`UPDATE actuacion SET hash = zeroblob(32) WHERE id = 2`);
    expect(store.cadena.tramo(sigue, { actos: 2, expedientes: 1 }).rotura).toMatchObject({ clase: 'cambiado', actoId: 2 });
  });
});

/** Writes the whole chain anew from `desde`, as somebody who holds the key and knows how could. */
function reescribir(store: Store, db: Database, desde: number): void {
  const guardadas = db.prepare<[number], Parameters<Store['actuaciones']['anotar']>[0] & { detalle: string }>(`
    SELECT expediente_id AS expedienteId, en, miembro_id AS miembroId, acto, estado_antes AS estadoAntes, estado_despues AS estadoDespues, detalle
    FROM actuacion WHERE id >= ? ORDER BY id`).all(desde);
  db.prepare('DELETE FROM actuacion WHERE id >= ?').run(desde);
  for (const una of guardadas) store.actuaciones.anotar({ ...una, miembroId: 1, detalle: {} });
}

describe('una cabeza anotada en otra parte', () => {
  test('es la última, o quedó atrás por los actos que siguieron, o por un corte de luz', () => {
    const { store } = registroConTodo();
    const cabeza = store.actuaciones.cabeza();
    expect(store.actuaciones.contiene(cabeza)).toBe('igual');
    expect(store.actuaciones.contiene({ ...cabeza, hash: cabeza.hash.slice(0, 8) })).toBe('igual');
    store.write(() => anotar(store, 'salir'));
    expect(store.actuaciones.contiene(cabeza)).toBe('anterior');
    expect(store.actuaciones.contiene({ id: 0, hash: '0'.repeat(64) })).toBe('anterior');
  });

  test.each([1, 2, 3, 4])('descubre que se borraron los últimos %i actos', (cuantos) => {
    const { store, dir, key } = registroConTodo();
    const cabeza = store.actuaciones.cabeza();
    intruso(dir, key).prepare('DELETE FROM actuacion WHERE id > ?').run(cabeza.id - cuantos);
    expect(store.actuaciones.contiene(cabeza)).toBe('ausente');
  });

  test('descubre que la cadena se escribió de nuevo entera, aunque por sí sola concuerde', () => {
    const { store, dir, key } = registroConTodo();
    const cabeza = store.actuaciones.cabeza();
    reescribir(store, intruso(dir, key), 2);
    expect(store.actuaciones.cabeza().id).toBe(cabeza.id);
    expect(store.actuaciones.contiene(cabeza)).toBe('distinta');
  });
});
