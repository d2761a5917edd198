// The audit of a register with a million acts: each page of each filter, and one stretch of the verification.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { consultaDeActos } from '../../electron/store/auditoria.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { SIN_FILTRO, type FiltroDeActos } from '../../shared/domain/auditoria.ts';
import { fecha, instante } from '../../shared/domain/tiempo.ts';
import type { CursorDeCadena } from '../../shared/vistas.ts';
import type { Measure } from './measure.ts';

const ACTOS = 1_000_000;
const POR_TRANSACCION = 20_000;
const TURNS = 15;
const PAGE = 101;
const INICIO = Date.parse('2026-01-02T13:00:00.000Z');
/** Some 900 acts a day. */
const PASO_MS = 32_000;
const CLASES = ['ver_expediente', 'buscar', 'calificar', 'entrar', 'imprimir', 'ver_documento', 'registrar', 'salir', 'cambiar_ajustes', 'notificar'] as const;

/** Dates far back and the most frequent word of all are the worst there can be: a quarter of a second is still at once. */
const PEOR = 250;
const FILTROS: readonly (readonly [name: string, filtro: FiltroDeActos, limit?: number])[] = [
  ['sin filtro', SIN_FILTRO],
  ['persona', { ...SIN_FILTRO, miembroId: 3 }],
  ['grupo', { ...SIN_FILTRO, grupo: 'vistas' }],
  ['fechas', { ...SIN_FILTRO, desde: fecha('2026-02-10'), hasta: fecha('2026-11-20') }, PEOR],
  ['texto', { ...SIN_FILTRO, texto: 'oficio 77' }, PEOR],
  ['todo', { desde: fecha('2026-02-10'), hasta: fecha('2026-11-20'), miembroId: 2, grupo: 'documentos', expediente: '', texto: 'oficio' }, PEOR],
];

function fill(store: Store): void {
  for (let miembro = 0; miembro < 5; miembro += 1) store.write(() => store.miembros.agregar({ nombre: `Persona ${miembro}`, cargo: '', rol: 'jefe' }));
  for (let desde = 0; desde < ACTOS; desde += POR_TRANSACCION) {
    store.write(() => {
      for (let i = desde; i < desde + POR_TRANSACCION; i += 1) {
        const acto = CLASES[(i * 7) % CLASES.length] ?? 'buscar';
        store.actuaciones.anotar({
          expedienteId: null, en: instante(new Date(INICIO + i * PASO_MS)), miembroId: 1 + ((i * 13) % 5), acto, estadoAntes: null, estadoDespues: null,
          detalle: { rotulo: `OFICIO N.° ${i % 5000}-2026`, nombre: `Apellido${i % 700} Nombre${i % 90}` },
        });
      }
    });
  }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const timed = (work: () => unknown): number =>
  median(Array.from({ length: TURNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));

const measure = (name: string, value: number, limit: number): Measure => ({ bench: 'auditoria', measure: name, value: Math.round(value * 10) / 10, unit: 'ms', limit, ok: value <= limit });

/** The median of 15 for each: the first page of each filter, a page half way, and stretches as the screen asks for them. */
export async function run(): Promise<Measure[]> {
  const dir = mkdtempSync(join(tmpdir(), 'altas-auditoria-'));
  const store = openStore(dir, randomBytes(32));
  try {
    fill(store);
    const pages = FILTROS.flatMap(([name, filtro, limit = 50]) => {
      const consulta = consultaDeActos(filtro, null) ?? '';
      return [
        measure(`primera página, ${name}`, timed(() => store.auditoria.pagina(consulta, Number.MAX_SAFE_INTEGER, PAGE)), limit),
        measure(`página de en medio, ${name}`, timed(() => store.auditoria.pagina(consulta, ACTOS / 2, PAGE)), limit),
      ];
    });
    let desde: CursorDeCadena | null = null;
    const tramo = timed(() => {
      desde = store.cadena.tramo(desde, { actos: 2000, expedientes: 150 }).sigue;
    });
    return [...pages, measure('un tramo de la comprobación', tramo, 50)];
  } finally {
    store.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
