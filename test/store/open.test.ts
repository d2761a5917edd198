import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { migrate, MIGRATIONS, UnknownStoreVersion } from '../../electron/store/migrations/index.ts';
import { openDatabase, UnreadableDatabase } from '../../electron/store/open.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { casoDePrueba, folderOfTest, storeOfTest } from '../support/store.ts';

const opened = (dir: string, key: Buffer) => {
  const db = openDatabase(join(dir, 'oficina.db'), key, 'oficina');
  onTestFinished(() => {
    db.close();
  });
  return db;
};

describe('abrir la base', () => {
  test('cada protección se lee de vuelta: cifrado, WAL con FULL, temporales en memoria, llaves foráneas', () => {
    const db = opened(folderOfTest(), randomBytes(32));
    const leidas = ['cipher', 'legacy', 'journal_mode', 'synchronous', 'temp_store', 'foreign_keys'].map((nombre) => String(db.pragma(nombre, { simple: true })));
    expect(leidas).toEqual(['sqlcipher', '4', 'wal', '2', '2', '1']);
  });

  test('con otra llave no se abre, y el archivo queda intacto', () => {
    const dir = folderOfTest();
    const key = randomBytes(32);
    openDatabase(join(dir, 'oficina.db'), key, 'oficina').close();
    const antes = readFileSync(join(dir, 'oficina.db'));
    expect(() => openDatabase(join(dir, 'oficina.db'), randomBytes(32), 'oficina')).toThrow(UnreadableDatabase);
    expect(readFileSync(join(dir, 'oficina.db')).equals(antes)).toBe(true);
    openDatabase(join(dir, 'oficina.db'), key, 'oficina').close();
  });

  test('un archivo que no es una base se rechaza sin tocarlo', () => {
    const dir = folderOfTest();
    writeFileSync(join(dir, 'oficina.db'), 'esto no es una base de datos'.repeat(400));
    expect(() => openDatabase(join(dir, 'oficina.db'), randomBytes(32), 'oficina')).toThrow(UnreadableDatabase);
    expect(readFileSync(join(dir, 'oficina.db'), 'utf8')).toMatch(/^esto no es/);
  });

  test('nada de lo registrado se puede leer en los archivos, ni en el diario mientras está abierta', () => {
    const { store, dir } = storeOfTest();
    casoDePrueba(store);
    store.blobs.guardar(Buffer.from('CONTENIDO DEL ESCANEO'));
    const bytes = readdirSync(dir).map((nombre) => readFileSync(join(dir, nombre)).toString('latin1')).join('');
    for (const secreto of ['Rosa', 'Algarrobos', '12345678', 'CONTENIDO', 'CREATE TABLE', 'SQLite format']) expect(bytes).not.toContain(secreto);
    expect(readdirSync(dir)).toContain('oficina.db-wal');
  });

  test('lo guardado está al abrir de nuevo, y el pedido vuelve como se escribió', () => {
    const dir = folderOfTest();
    const key = randomBytes(32);
    const db = opened(dir, key);
    db.exec(`INSERT INTO miembro (nombre, cargo, rol, activo) VALUES ('Ñusta', '', 'jefe', 1)`);
    db.close();
    expect(opened(dir, key).prepare('SELECT nombre FROM miembro').pluck().get()).toBe('Ñusta');
    const { store } = storeOfTest();
    expect(store.pedidos.leer(casoDePrueba(store))).toEqual(pedidoCompleto);
  });
});

describe('migraciones', () => {
  test('una base vacía llega a la última versión, y otra vez no cambia nada', () => {
    const db = new Database(':memory:');
    migrate(db, 'oficina');
    expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.at(-1)?.version);
    migrate(db, 'oficina');
    expect(db.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'expediente'`).pluck().get()).toBe(1);
  });

  test('una base de un programa más nuevo se rechaza sin tocarla', () => {
    const db = new Database(':memory:');
    migrate(db, 'oficina');
    db.pragma('user_version = 9999');
    expect(() => migrate(db, 'oficina')).toThrow(UnknownStoreVersion);
    expect(db.pragma('user_version', { simple: true })).toBe(9999);
  });

  test('una base de otro programa se rechaza', () => {
    const db = new Database(':memory:');
    db.pragma('user_version = 1');
    expect(() => migrate(db, 'oficina')).toThrow(UnknownStoreVersion);
  });

  test('si una falla, ninguna de las pendientes queda', () => {
    const db = new Database(':memory:');
    const rotas = [...MIGRATIONS, { version: 2, oficina: 'CREATE TABLE a (x TEXT) STRICT', archivo: '' }, { version: 3, oficina: 'NO ES SQL', archivo: '' }];
    expect(() => migrate(db, 'oficina', rotas)).toThrow('syntax error');
    expect(db.pragma('user_version', { simple: true })).toBe(0);
    expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
  });
});
