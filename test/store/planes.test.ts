// Every query the store prepares, as SQLite would run it: none may read a growing table from end to end.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { actuacionesOf } from '../../electron/store/actuaciones.ts';
import { adjuntosOf } from '../../electron/store/adjuntos.ts';
import { auditoriaOf } from '../../electron/store/auditoria.ts';
import { busquedaOf } from '../../electron/store/busqueda.ts';
import { cadenaOf } from '../../electron/store/cadena.ts';
import { documentosOf } from '../../electron/store/documentos.ts';
import { escuelasOf } from '../../electron/store/escuelas.ts';
import { expedientesOf } from '../../electron/store/expedientes.ts';
import { firmadosOf } from '../../electron/store/firmados.ts';
import { huellasOf } from '../../electron/store/huellas.ts';
import { multiplesOf } from '../../electron/store/multiples.ts';
import { libroOf } from '../../electron/store/libro.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { padronOf } from '../../electron/store/padron.ts';
import { pasosOf } from '../../electron/store/pasos.ts';
import { pedidosOf } from '../../electron/store/pedidos.ts';
import { preferenciasOf } from '../../electron/store/preferencias.ts';
import { proveidosOf } from '../../electron/store/proveidos.ts';
import { proyectosOf } from '../../electron/store/proyectos.ts';
import { requisitosOf } from '../../electron/store/requisitos.ts';
import { serviciosOf } from '../../electron/store/servicios.ts';
import { tareasSiagieOf } from '../../electron/store/tareas-siagie.ts';
import { titularesOf } from '../../electron/store/titulares.ts';
import { folderOfTest } from '../support/store.ts';

/** Small by nature (who holds a user today is one person for each servicio; what waits to be done in SIAGIE is what is open), or left after one row (the newest act). */
const LEIDAS_ENTERAS = [
  'conteo', 'json_each', 'FROM miembro ORDER', 'FROM ajuste ORDER', 'FROM actuacion ORDER BY id DESC LIMIT 1', 'FROM padron_corte c', 'INDEXED BY titular_de_hoy',
  'INDEXED BY servicio_por_hacer', 'INDEXED BY servicio_por_inactivar',
  'FROM multiple m JOIN documento d ON d.id = m.documento_id ORDER', 'FROM multiple m JOIN firmado',
];

const Plan = z.array(z.object({ detail: z.string() }));

/** The SQL that a family of queries prepares. */
function preparedBy(db: Database, family: (db: Database) => unknown): string[] {
  const prepared: string[] = [];
  family(
    new Proxy(db, {
      get: (target, name) =>
        name === 'prepare'
          ? (sql: string) => {
              prepared.push(sql);
              return target.prepare(sql);
            }
          : Reflect.get(target, name, target),
    }),
  );
  return prepared;
}

const familias = {
  actuacionesOf, adjuntosOf, auditoriaOf, busquedaOf, cadenaOf, documentosOf, escuelasOf, expedientesOf, firmadosOf, huellasOf, libroOf, multiplesOf, padronOf,
  pasosOf, pedidosOf, preferenciasOf, proveidosOf, proyectosOf, requisitosOf, serviciosOf, tareasSiagieOf, titularesOf,
};

function recorridosEnteros(db: Database, familia: (db: Database) => unknown): string[] {
  return preparedBy(db, familia)
    .flatMap((sql) =>
      // EXPLAIN needs no values: any constant stands for a parameter.
      Plan.parse(db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?]|@\w+/g, 'NULL')}`).all())
        .map(({ detail }) => detail)
        .filter((detail) => detail.startsWith('SCAN ') && !/VIRTUAL TABLE INDEX \d+:.*[M<=>]/.test(detail))
        .map((detail) => `${detail} ← ${sql.trim()}`),
    )
    .filter((uno) => !LEIDAS_ENTERAS.some((entera) => uno.includes(entera)));
}

function opened(): Database {
  const db = openDatabase(join(folderOfTest(), 'oficina.db'), randomBytes(32), 'oficina');
  onTestFinished(() => {
    db.close();
  });
  return db;
}

describe('planes de consulta', () => {
  test.each(Object.entries(familias))('%s usa siempre un índice', (_, familia) => {
    expect(preparedBy(opened(), familia).length).toBeGreaterThan(1);
    expect(recorridosEnteros(opened(), familia)).toEqual([]);
  });

  test('una página de lo que falta hacer en SIAGIE sale de sus dos índices, ya en orden', () => {
    const db = opened();
    const pagina = preparedBy(db, tareasSiagieOf).find((sql) => sql.includes('UNION ALL')) ?? '';
    const detalles = Plan.parse(db.prepare(`EXPLAIN QUERY PLAN ${pagina.replaceAll(/@\w+/g, '7')}`).all()).map(({ detail }) => detail);
    expect(detalles.filter((detalle) => /SEARCH|SCAN|B-TREE/.test(detalle))).toEqual([
      'SEARCH v USING COVERING INDEX servicio_por_hacer (expediente_id>?)',
      'SEARCH v USING COVERING INDEX servicio_por_inactivar (expediente_id>?)',
    ]);
  });

  test('lo que vence se cuenta y se lee en su orden, por el índice de las fechas límite', () => {
    const db = opened();
    const deVence = preparedBy(db, expedientesOf).filter((sql) => sql.includes('vence >=') && !sql.includes('@responsable'));
    expect(deVence).toHaveLength(4);
    for (const sql of deVence) {
      const detalles = Plan.parse(db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?]|@\w+/g, 'NULL')}`).all()).map(({ detail }) => detail);
      expect(detalles[0]).toMatch(/^SEARCH (e|expediente) USING (COVERING )?INDEX expediente_por_vence/);
      expect(detalles.join(' ')).not.toContain('TEMP B-TREE');
    }
  });

  test('lo que está a cargo de alguien se cuenta y se lee en su orden, por el índice de quién y de lo que se pide', () => {
    const db = opened();
    const suyos = preparedBy(db, expedientesOf).filter((sql) => /responsable (IS|=) (@responsable|[?]) AND|responsable = [?]/.test(sql) && !sql.includes('UPDATE'));
    const planes = suyos.map((sql) =>
      Plan.parse(db.prepare(`EXPLAIN QUERY PLAN ${sql.replaceAll(/[?]|@\w+/g, '1')}`).all()).map(({ detail }) => detail),
    );
    expect(planes.map(([primero = '']) => primero.replace(/^SEARCH (e|expediente) USING (COVERING )?INDEX /, ''))).toEqual([
      'expediente_a_cargo_por_vence (responsable=? AND vence>? AND vence<?)',
      'expediente_a_cargo_por_vence (responsable=? AND vence>? AND vence<?)',
      'expediente_a_cargo (responsable=? AND id<?)',
      'expediente_a_cargo_por_estado (responsable=? AND estado=? AND id<?)',
      ...['', '', ' AND id<?', ' AND id<?', '', ''].map((mas) => `expediente_por_recibir (responsable=?${mas})`),
      'expediente_a_cargo (responsable=?)',
    ]);
    // What is newly passed on to one is little at any time; all else comes in its order.
    expect(planes.slice(0, 4).flat().join(' ')).not.toContain('TEMP B-TREE');
  });

  test('sin el índice, este examen lo notaría', () => {
    const db = opened();
    db.exec('DROP INDEX expediente_por_oficio');
    expect(recorridosEnteros(db, expedientesOf)).toEqual([expect.stringContaining('SCAN expediente')]);
  });
});
