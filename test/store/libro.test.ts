// A page of the libro costs the same however many documents there are: it is read straight from an index, in its order.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { libroOf } from '../../electron/store/libro.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { openStore } from '../../electron/store/store.ts';
import type { FiltroDeLibro } from '../../shared/domain/libro.ts';
import { casoDePrueba, folderOfTest } from '../support/store.ts';

const TODO: FiltroDeLibro = { tipo: 'oficio', anio: 2026, mes: null, texto: '' };
const CUANTOS = 20_000;

const Plan = z.array(z.object({ detail: z.string() }));

/** A register with that many oficios of one year, a day after another, written behind the program's back. */
function registroGrande(): { readonly db: Database; readonly libro: ReturnType<typeof libroOf> } {
  const dir = folderOfTest();
  const key = randomBytes(32);
  const store = openStore(dir, key);
  store.miembros.agregar({ nombre: 'Ana Prueba', cargo: '', rol: 'jefe' });
  const expedienteId = casoDePrueba(store);
  store.close();
  const db = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
  onTestFinished(() => {
    db.close();
  });
  db.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${CUANTOS})
    INSERT INTO documento (id, uuid, expediente_id, clase, tipo, anio, numero, tecleado, rotulo, clave, destinatario, fecha, texto, huella, con_clave, emitido_en, emitido_por)
    SELECT i, 'u' || i, ${expedienteId}, 'respuesta', 'oficio', 2026, i, 0, 'OFICIO ' || i, 'oficio ' || i, 'Rosa', date('2026-01-01', '+' || (i * 360 / ${CUANTOS}) || ' days'),
      '', '', 0, '2026-01-01T00:00:00.000Z', 1
    FROM n;
    INSERT INTO busqueda_documento (rowid, texto, marcas) SELECT id, rotulo || ' rosa', 'oficio2026 oficio2026m' || substr(fecha, 6, 2) FROM documento`);
  return { db, libro: libroOf(db) };
}

describe('libro de muchos documentos', () => {
  test('de la primera a la última página, por mes y por palabras, sin perder ni repetir ninguno', () => {
    const { libro } = registroGrande();
    const recorrer = (filtro: FiltroDeLibro): number[] => {
      const numeros: number[] = [];
      for (let despuesDe: number | null = null; ; ) {
        const filas = libro.pagina(filtro, despuesDe, 200, CUANTOS + 1);
        numeros.push(...filas.map(({ numero }) => numero));
        expect(filas.every(({ huecos }) => huecos.length === 0)).toBe(true);
        const ultima = filas.at(-1);
        if (!ultima) return numeros;
        despuesDe = ultima.documento.id;
      }
    };
    const alReves = Array.from({ length: CUANTOS }, (_, i) => CUANTOS - i);
    expect(recorrer(TODO)).toEqual(alReves);
    expect(recorrer({ ...TODO, texto: 'rosa' })).toEqual(alReves);
    const marzo = recorrer({ ...TODO, mes: 3 });
    expect(marzo).toEqual(alReves.filter((numero) => marzo.includes(numero)));
    expect(marzo.length).toBeGreaterThan(1000);
  }, 60_000);

  test('cada página se lee en el orden del índice: nada se ordena ni se recorre entero', () => {
    const prepared: string[] = [];
    const { db } = registroGrande();
    libroOf(new Proxy(db, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              prepared.push(sql);
              return target.prepare(sql);
            }
          : Reflect.get(target, name, target),
    }));
    const paginas = prepared.filter((sql) => sql.includes('ORDER BY d.numero DESC'));
    const planes = paginas.map((sql) => Plan.parse(db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll('?', 'NULL')}`).all()).map(({ detail }) => detail));
    expect(planes.map(([primero]) => primero)).toEqual([
      expect.stringContaining('SEARCH d USING INDEX documento_por_numero (tipo=? AND anio=? AND numero<?)'),
      expect.stringContaining('SEARCH d USING INDEX documento_por_mes (tipo=? AND anio=? AND <expr>=? AND numero<?)'),
    ]);
    for (const detalle of planes.flat()) expect(detalle).not.toMatch(/TEMP B-TREE|^SCAN/);
  });
});
