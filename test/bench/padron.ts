// The official padrón, from its zip to the store, against zlib alone inflating the same bytes in the same run; and lookups.
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { crc32, createDeflateRaw, createInflateRaw } from 'node:zlib';
import { z } from 'zod';
import { APP } from '../../build/places.ts';
import { startOffice, type OfficeClient } from '../../electron/hosts/office-client.ts';
import { readOutput, type CallName, type Input, type OfficeEvent, type Output } from '../../shared/contract.ts';
import { cabeceraDbf, filaDePrueba, registroDbf } from '../support/padron.ts';
import type { Measure } from './measure.ts';

/** As the official one: rows, and one UGEL of 2,000 servicios among 90. */
const FILAS = 180_859;
const UGELES = 90;
const PARTE = 1024 * 1024;
const BUSQUEDAS = 300;
const TURNOS = 3;
/** Of the clock that watches the event loop, which counts its own pulse into every delay. */
const PULSO_MS = 5;
const MB = 1024 * 1024;
const NOMBRE = Buffer.from('Padron_web.dbf');

const ugelDe = (i: number): string => `01${String((i % UGELES) + 1).padStart(4, '0')}`;

/** Letters that no compressor foresees, the same in every run: what names and addresses are to one. */
function crearLetras(): (cuantas: number) => string {
  let estado = 20_250_701;
  return (cuantas) => {
    let letras = '';
    for (let i = 0; i < cuantas; i += 1) {
      estado = (Math.imul(estado, 1_664_525) + 1_013_904_223) >>> 0;
      letras += String.fromCharCode(65 + Math.floor((estado / 2 ** 32) * 26));
    }
    return letras;
  };
}

/** Writes the zip as it is generated: nothing of its 290 MB is ever held. */
async function escribirZip(ruta: string): Promise<void> {
  const salida = createWriteStream(ruta);
  const deflate = createDeflateRaw({ level: 6 });
  const local = Buffer.alloc(30);
  local.write('PK\x03\x04\x14\0\x08\0\x08\0', 'latin1');
  local.writeUInt16LE(NOMBRE.length, 26);
  salida.write(Buffer.concat([local, NOMBRE]));
  let inflado = 0;
  let comprimido = 0;
  let suma = 0;
  deflate.on('data', (trozo: Buffer) => {
    comprimido += trozo.length;
    salida.write(trozo);
  });
  const letras = crearLetras();
  const fila = (i: number) => ({ ...filaDePrueba(i, ugelDe(i)), DIRECTOR: letras(48), DIR_CEN: letras(30), PROMOTOR: letras(10) });
  const dar = async (bytes: Buffer) => {
    inflado += bytes.length;
    suma = crc32(bytes, suma);
    if (!deflate.write(bytes)) await once(deflate, 'drain');
  };
  await dar(cabeceraDbf(FILAS));
  for (let i = 0; i < FILAS; i += 1000) {
    await dar(Buffer.concat(Array.from({ length: Math.min(1000, FILAS - i) }, (_, j) => registroDbf(fila(i + j)))));
  }
  await dar(Buffer.from([0x1a]));
  deflate.end();
  await once(deflate, 'end');
  const comun = Buffer.alloc(20);
  comun.writeUInt16LE(8, 2);
  comun.writeUInt32LE(suma, 8);
  comun.writeUInt32LE(comprimido, 12);
  comun.writeUInt32LE(inflado, 16);
  const central = Buffer.concat([Buffer.from('PK\x01\x02\x14\0\x14\0\x08\0', 'latin1'), comun.subarray(2), Buffer.from([NOMBRE.length, 0]), Buffer.alloc(16), NOMBRE]);
  const fin = Buffer.alloc(22);
  fin.write('PK\x05\x06', 'latin1');
  fin.writeUInt16LE(1, 8);
  fin.writeUInt16LE(1, 10);
  fin.writeUInt32LE(central.length, 12);
  fin.writeUInt32LE(30 + NOMBRE.length + comprimido, 16);
  salida.end(Buffer.concat([central, fin]));
  await once(salida, 'finish');
}

/** What zlib alone takes, with large pieces that nobody looks at. */
async function soloInflar(ruta: string): Promise<{ ms: number; bytes: number }> {
  const inicio = performance.now();
  let bytes = 0;
  const fin = statSync(ruta).size - 22 - 46 - NOMBRE.length - 1;
  for await (const trozo of createReadStream(ruta, { start: 30 + NOMBRE.length, end: fin }).pipe(createInflateRaw({ chunkSize: 256 * 1024 }))) {
    bytes += Buffer.byteLength(trozo);
  }
  return { ms: performance.now() - inicio, bytes };
}

const llamar =
  (office: OfficeClient) =>
  async <N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const result = await office.call('bench', name, input);
    if (!result.ok) throw new Error(`${name}: ${result.failure.message}`);
    return readOutput(name, result.value);
  };

type Llamar = ReturnType<typeof llamar>;

/** From the file on the disc to the padrón in the store, as a screen brings it in. */
async function importar(call: Llamar, eventos: readonly OfficeEvent[], ruta: string): Promise<number> {
  const inicio = performance.now();
  const { importacion } = await call('padron.empezar', { nombre: 'Padron_web_20250701.zip', tamano: statSync(ruta).size, ugel: ugelDe(0) });
  for await (const bytes of createReadStream(ruta, { highWaterMark: PARTE })) await call('padron.parte', { importacion, bytes });
  while (!eventos.some((event) => event.type === 'padron' && event.importacion === importacion && event.terminada)) {
    await new Promise((resolve) => {
      setTimeout(resolve, 5);
    });
  }
  const paso = await call('padron.revisar', { importacion });
  if (paso.paso !== 'listo' || paso.previa.filas !== FILAS) throw new Error('not all rows were read');
  await call('padron.aceptar', { importacion });
  return performance.now() - inicio;
}

const p95 = (tiempos: readonly number[]): number => tiempos.toSorted((a, b) => a - b)[Math.floor(tiempos.length * 0.95)] ?? Number.NaN;

async function medir(veces: number, trabajo: (i: number) => Promise<unknown>): Promise<number> {
  const tiempos: number[] = [];
  for (let i = 0; i < veces; i += 1) {
    const inicio = performance.now();
    await trabajo(i);
    tiempos.push(performance.now() - inicio);
  }
  return p95(tiempos);
}

/** The words of a servicio as a person types them: a few letters of each. */
const TECLEADOS = ['n', 'ni', 'nino je', 'senor mil', 'mol', 'roque', 'san jose', 'vir pue', '901', 'nunoa mon', 'pam gra mar'] as const;

const measure = (name: string, value: number, unit: string, limit: number): Measure => ({
  bench: 'padron', measure: name, value: Math.round(value * 1000) / 1000, unit, limit, ok: value <= limit,
});

async function conOficina(base: string, ruta: string): Promise<Measure[]> {
  const eventos: OfficeEvent[] = [];
  const office = startOffice(new URL('worker.js', pathToFileURL(`${APP}/`)), { dir: join(base, 'datos'), demostracion: false, clock: 'system' });
  office.onEvent((event) => eventos.push(event));
  const call = llamar(office);
  try {
    await call('sesion.instalar', {
      oficina: { ugel: 'UGEL X', codigo: ugelDe(0), etiquetaSuperior: 'DRE', superior: '', lugar: 'X', direccion: '' },
      miembro: { nombre: 'Bench', cargo: '' },
      clave: 'clave de prueba',
    });
    const antes = process.memoryUsage.rss();
    let memoria = antes;
    const vigia = setInterval(() => {
      memoria = Math.max(memoria, process.memoryUsage.rss());
    }, 10);
    const retraso = monitorEventLoopDelay({ resolution: PULSO_MS });
    retraso.enable();
    const primera = await importar(call, eventos, ruta);
    retraso.disable();
    clearInterval(vigia);
    const nuestras = [primera];
    const suyas = [(await soloInflar(ruta)).ms];
    for (let turno = 1; turno < TURNOS; turno += 1) {
      suyas.push((await soloInflar(ruta)).ms);
      nuestras.push(await importar(call, eventos, ruta));
    }
    const escribir = await medir(BUSQUEDAS, (i) => call('padron.buscar', { texto: TECLEADOS[i % TECLEADOS.length] ?? '' }));
    const porCodigo = await medir(BUSQUEDAS, (i) => {
      const { COD_MOD: codigoModular = '' } = filaDePrueba(i * 601);
      return call('padron.juzgar', { servicios: [{ codigoModular, anexo: '0', nombreIe: '', nivel: '', centroPoblado: '', distrito: '' }] });
    });
    return [
      measure('ratio', Math.min(...nuestras) / Math.min(...suyas), 'times zlib alone', 4),
      measure('rss', (memoria - antes) / MB, 'MB', 150),
      measure('event-loop', retraso.max / 1e6 - PULSO_MS, 'ms (p100)', 50),
      measure('as-you-type', escribir, 'ms (p95)', 5),
      measure('by-codigo', porCodigo, 'ms (p95)', 5),
    ];
  } finally {
    await office.stop();
  }
}

const Ruta = z.object({ ruta: z.string() });

/** The file is generated in a thread that is gone by the time anything is measured. */
async function generar(ruta: string): Promise<void> {
  const hilo = new Worker(new URL(import.meta.url), { workerData: { ruta } });
  const [codigo] = await once(hilo, 'exit');
  if (codigo !== 0) throw new Error('the padrón could not be generated');
}

if (!isMainThread && parentPort) await escribirZip(Ruta.parse(workerData).ruta);

/** `ratio`: best of our turns over the best of zlib's. `rss` and `event-loop` are of the first import. */
export async function run(): Promise<Measure[]> {
  const base = mkdtempSync(join(tmpdir(), 'altas-bench-'));
  const ruta = join(base, 'Padron_web.zip');
  try {
    await generar(ruta);
    const { bytes } = await soloInflar(ruta);
    const veces = bytes / statSync(ruta).size;
    console.error(`${FILAS} rows, ${Math.round(bytes / MB)} MB, zipped at ${veces.toFixed(1)}×`);
    return await conOficina(base, ruta);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
