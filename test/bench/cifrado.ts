// What the encryption costs: the register of the program against the same register without a key, turn by turn in the same run.
// Both hold some years of cases, more than fits the page cache, so that pages are decrypted and not only found again.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { actuacionesOf } from '../../electron/store/actuaciones.ts';
import { busquedaOf, ftsQuery } from '../../electron/store/busqueda.ts';
import { documentosOf } from '../../electron/store/documentos.ts';
import { expedientesOf } from '../../electron/store/expedientes.ts';
import { miembrosOf } from '../../electron/store/miembros.ts';
import { migrate } from '../../electron/store/migrations/index.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { pedidosOf } from '../../electron/store/pedidos.ts';
import { requisitosOf } from '../../electron/store/requisitos.ts';
import { serviciosOf } from '../../electron/store/servicios.ts';
import { Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import type { Measure } from './measure.ts';

const CASOS = 20_000;
const WARM_UP = 10;
const TURNS = 150;
const LIMIT = 1.5;
const AHORA = instante(new Date('2026-03-11T15:45:00.000Z'));
/** The settings under which both work; the key is the only difference. */
const SETTINGS = ['page_size', 'cache_size', 'mmap_size', 'temp_store', 'journal_mode', 'synchronous', 'foreign_keys', 'wal_autocheckpoint'];

function openPlain(path: string, like: Database.Database): Database.Database {
  const db = new Database(path);
  for (const name of SETTINGS) db.pragma(`${name} = ${String(like.pragma(name, { simple: true }))}`);
  migrate(db, 'oficina');
  for (const name of SETTINGS) {
    if (db.pragma(name, { simple: true }) !== like.pragma(name, { simple: true })) throw new Error(`the plain register has another ${name}`);
  }
  return db;
}

/** A request with its own words, as most are. */
function pedidoNumero(n: number): Pedido {
  const cifras = String(n).padStart(5, '0');
  const [servicio] = pedidoCompleto.servicios;
  return Pedido.parse({
    ...pedidoCompleto,
    oficio: { numero: `${n}-2026-D-IE-${cifras}`, fecha: '2026-03-09' },
    servicios: [{ ...servicio, nombreIe: `N.° ${cifras} «Los Algarrobos ${n % 97}»`, distrito: `San Roque ${n % 41}` }],
    solicitante: { ...pedidoCompleto.solicitante, apellidos: `Chapoñán Ñique${n % 503}`, numeroDocumento: `400${cifras}`, correos: [`rosa${n}@ejemplo.pe`] },
  });
}

function registerOn(db: Database.Database) {
  const parts = {
    actuaciones: actuacionesOf(db), busqueda: busquedaOf(db), documentos: documentosOf(db), expedientes: expedientesOf(db),
    pedidos: pedidosOf(db), requisitos: requisitosOf(db), servicios: serviciosOf(db),
  };
  miembrosOf(db).agregar({ nombre: 'Bench', cargo: '', rol: 'jefe' });
  const { actuaciones, busqueda, documentos, expedientes, pedidos, requisitos, servicios } = parts;
  const write = (n: number) => {
    const pedido = pedidoNumero(n);
    const id = expedientes.crear({ uuid: `bench-${n}`, anio: 2026, numero: n, estado: 'recibido', pedido, registradoEn: AHORA, registradoPor: 1, responsable: 1 });
    pedidos.guardarPartes(id, pedido);
    requisitos.fijar(id, requisitosDe(pedido.tipo));
    actuaciones.anotar({ expedienteId: id, en: AHORA, miembroId: 1, acto: 'registrar', estadoAntes: null, estadoDespues: 'recibido', detalle: {} });
    busqueda.indexar(id, pedido, { estado: 'recibido', responsable: { id: 1 }, porRecibir: false, pendientes: [], conPlazo: false }, [`2026-${n}`]);
  };
  return {
    fill: db.transaction((from: number, to: number) => {
      for (let n = from; n < to; n += 1) write(n);
    }),
    register: db.transaction(write).immediate,
    search: (n: number) => expedientes.filas(busqueda.buscar(ftsQuery(`ñique${n % 503} algarrobos`), Number.MAX_SAFE_INTEGER, 50)).length,
    open: (id: number) =>
      [expedientes.leer(id), pedidos.leer(id), servicios.deExpediente(id), requisitos.leer(id), documentos.deExpediente(id), actuaciones.deExpediente(id)].length,
    page: (before: number) => expedientes.pagina({ de: 'todos' }, null, before, 50).length,
  };
}

type Register = ReturnType<typeof registerOn>;

/** One turn of each kind of work. Reads jump about the whole register, several at a time, so that the clock can tell. */
const WORKS: Readonly<Record<string, (register: Register, turn: number) => void>> = {
  write: ({ register }, turn) => register(CASOS + turn + 1),
  search: ({ search }, turn) => {
    for (let i = 0; i < 4; i += 1) search(turn * 37 + i * 101);
  },
  'open a case': ({ open }, turn) => {
    for (let i = 0; i < 20; i += 1) open(((turn * 20 + i) * 2657) % CASOS + 1);
  },
  'page of the tray': ({ page }, turn) => {
    for (let i = 0; i < 4; i += 1) page(((turn * 4 + i) * 1543) % (CASOS - 50) + 51);
  },
};

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Each value: the median, over the turns, of the time under the key over that without it. */
export async function run(): Promise<Measure[]> {
  const base = mkdtempSync(join(tmpdir(), 'altas-bench-'));
  const encrypted = openDatabase(join(base, 'cifrada.db'), Buffer.alloc(32, 9), 'oficina');
  const plain = openPlain(join(base, 'llana.db'), encrypted);
  try {
    const [ours, theirs] = [registerOn(encrypted), registerOn(plain)];
    for (const register of [ours, theirs]) register.fill.immediate(1, CASOS + 1);
    const ratios = Object.fromEntries(Object.keys(WORKS).map((name): [string, number[]] => [name, []]));
    for (let turn = 0; turn < WARM_UP + TURNS; turn += 1) {
      for (const [name, work] of Object.entries(WORKS)) {
        // Who goes first changes, so that neither always finds the disc as the other left it.
        const first = turn % 2 === 0 ? timed(() => work(ours, turn)) : Number.NaN;
        const floor = timed(() => work(theirs, turn));
        const mine = Number.isNaN(first) ? timed(() => work(ours, turn)) : first;
        if (turn >= WARM_UP) ratios[name]?.push(mine / floor);
      }
    }
    return Object.entries(ratios).map(([name, values]) => {
      const value = Math.round(median(values) * 1000) / 1000;
      return { bench: 'cifrado', measure: name, value, unit: 'times the plain register', limit: LIMIT, ok: value <= LIMIT };
    });
  } finally {
    encrypted.close();
    plain.close();
    rmSync(base, { recursive: true, force: true });
  }
}
