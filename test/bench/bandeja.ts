// What the tray asks, each as a whole call through dispatch, on registers of 1,000 and of 100,000 cases; `MILLON=1` adds one of
// a million, for information. Its rows come from the program's own store; its calls are those of the screen.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { APP } from '../../build/places.ts';
import { createOffice, type Office } from '../../electron/office/office.ts';
import { openStore } from '../../electron/store/store.ts';
import { SIN_FILTRO, type FiltroDeBandeja } from '../../shared/domain/bandeja.ts';
import { Estado } from '../../shared/domain/expediente.ts';
import type { DeQuien } from '../../shared/domain/responsable.ts';
import { fecha, sumarDias } from '../../shared/domain/tiempo.ts';
import { instalacion } from '../support/office.ts';
import { llenar } from '../support/muchos-casos.ts';
import { keyOf } from '../support/register.ts';
import type { Measure } from './measure.ts';

const CHICO = 1_000;
const GRANDE = 100_000;
const MILLON = 1_000_000;
const TURNS = 60;
const PAGE = 60;
const P95_MS = 10;
const PRIMERA_MS = 50;
const CRECE = 3;
/** Below this, the clock and the machine's noise are more than the work. */
const PISO_MS = 0.5;

const open = (dir: string): Promise<Office> => createOffice({ dir, demostracion: false, clock: 'manual' }, pathToFileURL(`${join(APP, 'fonts')}/`), () => {});

async function must(office: Office, name: string, input: unknown): Promise<unknown> {
  const result = await office.call('bench', name, input);
  if (!result.ok) throw new Error(`${name}: ${result.failure.message}`);
  return result.value;
}

/** An office with that many cases, and somebody inside. */
async function officeOf(dir: string, casos: number): Promise<Office> {
  const vacia = await open(dir);
  await vacia.setClock(Date.parse('2026-03-11T10:45:00-05:00'));
  await must(vacia, 'sesion.instalar', instalacion);
  await vacia.close();
  const store = openStore(dir, await keyOf(dir, 1, instalacion.clave));
  llenar(store, casos);
  store.close();
  const office = await open(dir);
  await office.setClock(Date.parse('2026-03-11T11:00:00-05:00'));
  await must(office, 'sesion.entrar', { miembroId: 1, clave: instalacion.clave });
  return office;
}

const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;

const buscar = (texto: string, estado: Estado | null = null, despuesDe: number | null = null, deQuien: DeQuien | null = null): [string, unknown] => [
  'expedientes.buscar',
  { texto, estado, deQuien, despuesDe, limite: PAGE },
];

const filtrar = (filtro: Partial<FiltroDeBandeja>, limite = PAGE): [string, unknown] => ['expedientes.buscar', { ...SIN_FILTRO, ...filtro, despuesDe: null, limite }];

/** Filters of several marks: bounded in milliseconds, but the small register has too few of each to be compared with. */
const COMPUESTAS: ReadonlySet<string> = new Set(['past its term, of a kind and a district', 'by name, kind and channel']);

/** One turn of each thing that is asked; turns ask about other cases, so that nothing is only found again. */
function preguntas(casos: number): Readonly<Record<string, (turn: number) => readonly [name: string, input: unknown][]>> {
  const uno = (turn: number) => ((turn * 2657) % casos) + 1;
  return {
    'open the tray': () => [['expedientes.contar', {}], buscar('')],
    'the counts': () => [['expedientes.contar', {}]],
    'the list of a count': (turn) => [buscar('', Estado.options[turn % Estado.options.length])],
    'what is past its term': () => [filtrar({ espera: 'vencidos' })],
    'past its term, of a kind and a district': (turn) => [filtrar({ espera: 'vencidos', tipo: 'alta', distrito: `San Roque ${turn % 41}` })],
    'what is to be printed': () => [filtrar({ espera: 'por_imprimir' })],
    // As many as the small register has of each: it is the search that is compared, not how much it finds.
    'by kind and district': (turn) => [filtrar({ tipo: 'reseteo', distrito: `San Roque ${turn % 41}` }, 2)],
    'by channel and dates of reception': (turn) => [filtrar({ canal: 'correo', desde: sumarDias(fecha('2023-01-10'), turn * 7), hasta: sumarDias(fecha('2023-05-20'), turn * 7) })],
    'by marks that hardly meet': (turn) => [filtrar({ estado: 'observado', canal: 'whatsapp', distrito: `San Roque ${turn % 41}`, tipo: 'reseteo' })],
    'by name, kind and channel': (turn) => [filtrar({ texto: `nique${turn % 503}`, tipo: 'alta', canal: 'fisico' })],
    'by DNI': (turn) => [buscar(String(40_000_000 + uno(turn)))],
    'by part of a name': (turn) => [buscar(`nique${turn % 503}`)],
    'by a name that all have': () => [buscar('chapo')],
    'by number': (turn) => [buscar(`2026-${String(uno(turn)).padStart(5, '0')}`)],
    'of one person': () => [['expedientes.contar', { deQuien: 1 }], buscar('', null, null, 1)],
    'of nobody': () => [['expedientes.contar', { deQuien: 'sin_asignar' }], buscar('', null, null, 'sin_asignar')],
    'of one person, archived': (turn) => [buscar('', 'archivado', Math.max(PAGE + 1, uno(turn)), 1)],
    'of one person, by a name that all have': () => [buscar('chapo', null, null, 1)],
    'past its term, of one person': () => [filtrar({ espera: 'vencidos', deQuien: 1 })],
    'next page': (turn) => [buscar('', null, Math.max(PAGE + 1, uno(turn)))],
  };
}

async function timesOf(office: Office, casos: number): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const [name, asked] of Object.entries(preguntas(casos))) {
    const values: number[] = [];
    for (let turn = 0; turn < TURNS + 5; turn += 1) {
      const start = performance.now();
      for (const [call, input] of asked(turn)) await must(office, call, input);
      if (turn >= 5) values.push(performance.now() - start);
    }
    times.set(name, p95(values));
  }
  return times;
}

async function first(office: Office): Promise<number> {
  const start = performance.now();
  for (const [call, input] of preguntas(1)['open the tray']?.(0) ?? []) await must(office, call, input);
  return performance.now() - start;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
const measure = (name: string, value: number, unit: string, limit: number): Measure => ({ bench: 'bandeja', measure: name, value: rounded(value), unit, limit, ok: value <= limit });

export async function run(): Promise<Measure[]> {
  const measures: Measure[] = [];
  const base = mkdtempSync(join(tmpdir(), 'altas-bandeja-'));
  try {
    const chico = await officeOf(join(base, 'chico'), CHICO);
    const antes = await timesOf(chico, CHICO);
    await chico.close();
    const grande = await officeOf(join(base, 'grande'), GRANDE);
    measures.push(measure("first screen's data", await first(grande), 'ms', PRIMERA_MS));
    for (const [name, value] of await timesOf(grande, GRANDE)) {
      measures.push(measure(name, value, 'ms (p95 at 100,000)', P95_MS));
      const crece = value / Math.max(antes.get(name) ?? PISO_MS, PISO_MS);
      if (COMPUESTAS.has(name)) measures.push(measure(`${name}, growth`, crece, 'times that of 1,000, for information', Number.MAX_VALUE));
      else measures.push(measure(`${name}, growth`, crece, 'times that of 1,000', CRECE));
    }
    await grande.close();
    if (process.env['MILLON'] !== undefined) {
      const enorme = await officeOf(join(base, 'enorme'), MILLON);
      for (const [name, value] of await timesOf(enorme, MILLON)) measures.push(measure(`${name}, a million`, value, 'ms (p95), for information', Number.MAX_VALUE));
      await enorme.close();
    }
    return measures;
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
