// Kills the program at chosen instants, over and over on the same data, and looks at what is left each time.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { OFICINA_DE_MUESTRA } from '../../electron/hosts/demo-data.ts';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { openToRead } from '../../electron/store/open.ts';
import { apartadosEn } from '../../electron/store/respaldo/cambio.ts';
import { ponerEnOrden } from '../../electron/office/restauracion.ts';
import { filasDe } from '../../electron/store/respaldo/revision.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { registro } from '../fixtures/pedidos.ts';
import { createAzar, type Azar } from './azar.ts';
import { asentar, faltasDelLibro, type Libro } from './libro.ts';
import { Muerta, nacer, Rehusada, type Vida } from './oficina.ts';
import { faltasDeLosDatos, faltasDeLosRespaldos, libroDe } from './revision.ts';

export const MODOS = ['registro', 'archivo', 'respaldo', 'restauracion', 'migracion'] as const;
export type Modo = (typeof MODOS)[number];

/** What one death left. `cambio`: the restore that it cut was done all the same. */
export type Muerte = { readonly numero: number; readonly modo: Modo; readonly faltas: readonly string[]; readonly casos: number; readonly cambio: boolean };

const MB = 1024 * 1024;
const CLAVE = OFICINA_DE_MUESTRA.clave;

type Mundo = {
  readonly datos: string;
  readonly llave: Buffer;
  readonly azar: Azar;
  libro: Libro;
  /** The book as the last backup holds it. */
  respaldado: Libro | null;
  /** The case that a call under way is about; null also for one that registers. */
  enElAire: number | null;
};

/** A file that passes for a scan. */
function escaneo(azar: Azar, tamano: number): Uint8Array {
  const bytes = new Uint8Array(tamano);
  bytes.set([0xff, 0xd8, 0xff, 0xe0]);
  bytes.set(azar.bytes(64), 16);
  bytes.set([0xff, 0xd9], tamano - 2);
  return bytes;
}

async function registrar(mundo: Mundo, vida: Vida, tamano: number): Promise<void> {
  mundo.enElAire = null;
  const archivos = tamano === 0 ? [] : [{ nombre: 'oficio.jpg', clase: 'oficio' as const, bytes: escaneo(mundo.azar, tamano) }];
  mundo.libro = asentar(mundo.libro, await vida.pide('expedientes.registrar', { ...registro(), archivos, aunqueSeParezca: true }));
}

/** One step of a case chosen by chance: to its answer, through its cargo. */
async function avanzar(mundo: Mundo, vida: Vida): Promise<void> {
  const ids = [...mundo.libro.keys()];
  const expedienteId = ids[mundo.azar.bajo(ids.length)];
  if (expedienteId === undefined) return;
  mundo.enElAire = expedienteId;
  const caso = await vida.pide('expedientes.ver', { expedienteId });
  mundo.libro = asentar(mundo.libro, await paso(mundo, vida, caso));
}

async function paso({ azar }: Mundo, vida: Vida, { id: expedienteId, estado, requisitos, servicios, documentos }: ExpedienteVisto): Promise<ExpedienteVisto> {
  if (documentos.length === 0 && azar.bajo(2) === 0) return (await vida.pide('documentos.emitirCargo', { expedienteId })).expediente;
  if (estado === 'recibido') return vida.pide('verificacion.iniciar', { expedienteId });
  if (estado === 'en_verificacion' && requisitos.some(({ calificacion }) => calificacion === null)) {
    return vida.pide('verificacion.calificar', { expedienteId, calificaciones: requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple', nota: '' })) });
  }
  if (estado === 'en_verificacion') {
    return vida.pide('decisiones.decidir', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, decision: 'improcedente' as const, motivo: 'por prueba', resultado: null })) });
  }
  if (estado === 'decidido') return (await vida.pide('documentos.emitir', { expedienteId, clase: 'improcedencia' })).expediente;
  return vida.pide('expedientes.ver', { expedienteId });
}

/** Works until it dies. What is refused is chosen anew. */
async function trabajarHastaMorir(mundo: Mundo, vida: Vida, tamano: () => number): Promise<never> {
  for (;;) {
    try {
      if (mundo.libro.size < 3 || mundo.azar.bajo(3) === 0 || tamano() > 0) await registrar(mundo, vida, tamano());
      else await avanzar(mundo, vida);
    } catch (error) {
      if (!(error instanceof Rehusada)) throw error;
    }
  }
}

async function respaldarEntero(mundo: Mundo, vida: Vida): Promise<void> {
  await vida.pide('respaldos.hacer', { carpeta: null });
  mundo.respaldado = mundo.libro;
  while ((await vida.pide('respaldos.estado', {})).trabajo) await new Promise((resolve) => setTimeout(resolve, 20));
}

async function morirRestaurando(mundo: Mundo, vida: Vida): Promise<void> {
  const { azar } = mundo;
  await respaldarEntero(mundo, vida);
  await registrar(mundo, vida, 1000);
  const [ultimo] = (await vida.pide('respaldos.listar', { carpeta: null })).respaldos;
  mundo.enElAire = null;
  // Some in the middle of getting it ready, and some among the renames that put it in place.
  if (azar.bajo(2) === 0) vida.matarCuando(/^entrante/, azar.bajo(400));
  else vida.matarCuando(/^cambio\.json/, azar.bajo(12));
  await vida.pide('respaldos.restaurar', { respaldo: ultimo?.respaldo ?? '', persona: 1, clave: CLAVE });
}

async function morirMigrando({ datos, llave, azar }: Mundo): Promise<string[]> {
  const copia = mkdtempSync(join(tmpdir(), 'altas-migra-'));
  try {
    const suyos = join(copia, 'datos');
    cpSync(datos, suyos, { recursive: true });
    const antes = filasDe(abierta(suyos, llave));
    const migrador = fork(fileURLToPath(new URL('../support/migrator.ts', import.meta.url)), [suyos, llave.toString('hex')], { execArgv: ['--no-warnings'], silent: true });
    const palabra = azar.uno(['respaldando', 'migrando'] as const);
    migrador.stdout?.on('data', (dicho: Buffer) => {
      if (dicho.toString().includes(palabra)) setTimeout(() => migrador.kill('SIGKILL'), azar.bajo(palabra === 'migrando' ? 120 : 300));
    });
    await once(migrador, 'exit');
    return faltasDeMigrar(suyos, llave, antes);
  } finally {
    rmSync(copia, { recursive: true, force: true });
  }
}

const abierta = (datos: string, llave: Uint8Array) => openToRead(join(datos, 'oficina.db'), llave);

/** Either as it was, or migrated whole; and migrated only with a whole backup of before. */
function faltasDeMigrar(datos: string, llave: Uint8Array, antes: Record<string, number>): string[] {
  const faltas = faltasDeLosRespaldos(datos, llave);
  const db = abierta(datos, llave);
  try {
    const version = Number(db.pragma('user_version', { simple: true }));
    const { nueva, ...filas } = filasDe(db);
    const columna = db.prepare(`SELECT count(*) FROM pragma_table_info('expediente') WHERE name = 'nuevo'`).pluck().get();
    if ((nueva !== undefined) !== version > 1 || Number(columna) !== (version > 1 ? 1 : 0)) faltas.push(`migración a medias en la versión ${version}`);
    if (JSON.stringify(filas) !== JSON.stringify(antes)) faltas.push('la migración perdió filas');
    const respaldos = readdirSync(join(datos, 'respaldos'), { recursive: true, encoding: 'utf8' }).filter((ruta) => ruta.endsWith('registro.json'));
    if (version > 1 && respaldos.length === 0) faltas.push('se migró sin respaldo');
  } finally {
    db.close();
  }
  return faltas;
}

/** What it does until it dies. Any call may be the one that it does not live to answer. */
async function vivir(modo: Exclude<Modo, 'migracion'>, mundo: Mundo, vida: Vida): Promise<void> {
  const { azar } = mundo;
  await vida.pide('sesion.entrar', { miembroId: 1, clave: CLAVE });
  switch (modo) {
    case 'registro':
      vida.matar(azar.bajo(700));
      await trabajarHastaMorir(mundo, vida, () => 0);
      return;
    case 'archivo':
      vida.matarCuando(/archivo\.db-wal$/, azar.bajo(250));
      await trabajarHastaMorir(mundo, vida, () => (1 + azar.bajo(3)) * MB);
      return;
    case 'respaldo':
      await registrar(mundo, vida, 200_000);
      vida.matarCuando(/\.tmp/, azar.bajo(350));
      await vida.pide('respaldos.hacer', { carpeta: null });
      await trabajarHastaMorir(mundo, vida, () => 0);
      return;
    case 'restauracion':
      await morirRestaurando(mundo, vida);
  }
}

async function morir(modo: Modo, mundo: Mundo): Promise<string[]> {
  if (modo === 'migracion') return morirMigrando(mundo);
  const vida = nacer(mundo.datos);
  await vivir(modo, mundo, vida).catch((error: unknown) => {
    if (!(error instanceof Muerta)) throw error;
  });
  await vida.muerta();
  return [];
}

/** What is there after a death against the book; a restore that was carried to its end brings the book of its backup back. */
function revisar(mundo: Mundo, modo: Modo, apartadosAntes: number): { faltas: string[]; cambio: boolean } {
  const { datos, llave } = mundo;
  ponerEnOrden(datos);
  const faltas: string[] = [];
  const apartados = apartadosEn(datos);
  const cambio = apartados.length > apartadosAntes;
  if (cambio) {
    const [apartado] = apartados;
    faltas.push(...faltasDelLibro(mundo.libro, libroDe(join(datos, apartado?.nombre ?? ''), llave), null).map((falta) => `en lo apartado: ${falta}`));
    if (modo !== 'restauracion') faltas.push('se restauró sin que nadie lo pidiera');
    mundo.libro = mundo.respaldado ?? new Map();
    // Kept long enough to be looked at.
    for (const { nombre } of apartados) rmSync(join(datos, nombre), { recursive: true });
  }
  const hay = libroDe(datos, llave);
  faltas.push(...faltasDelLibro(mundo.libro, hay, mundo.enElAire), ...faltasDeLosDatos(datos, llave), ...faltasDeLosRespaldos(datos, llave));
  mundo.libro = hay;
  return { faltas, cambio };
}

/** The modes in an order of chance, each as often as the others. */
function ordenDe(muertes: number, azar: Azar): Modo[] {
  const peso: readonly Modo[] = ['registro', 'archivo', 'respaldo', 'restauracion', 'registro', 'archivo', 'respaldo', 'restauracion', 'migracion'];
  return Array.from({ length: muertes }, (_, i) => ({ modo: peso[i % peso.length] ?? 'registro', azar: azar.bajo(1_000_000) }))
    .sort((uno, otro) => uno.azar - otro.azar)
    .map(({ modo }) => modo);
}

/** Sets an office up, and kills it `muertes` times. @param alMorir hears of each death as it is looked at. */
export async function matarMuchasVeces(semilla: number, muertes: number, alMorir: (muerte: Muerte) => void): Promise<void> {
  const base = mkdtempSync(join(tmpdir(), 'altas-muertes-'));
  try {
    const datos = join(base, 'datos');
    const primera = nacer(datos);
    await primera.pide('sesion.instalar', OFICINA_DE_MUESTRA);
    const azar = createAzar(semilla);
    const llavero = leerLlavero(datos);
    const ranura = llavero?.ranuras[0];
    const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, CLAVE) : null;
    if (!llave) throw new Error('the office cannot be opened');
    const mundo: Mundo = { datos, llave, azar, libro: new Map(), respaldado: null, enElAire: null };
    for (let i = 0; i < 3; i += 1) await registrar(mundo, primera, 1000);
    await respaldarEntero(mundo, primera);
    primera.matar(0);
    await primera.muerta();
    for (const [i, modo] of ordenDe(muertes, azar).entries()) {
      const apartados = apartadosEn(datos).length;
      const suyas = await morir(modo, mundo);
      const { faltas, cambio } = revisar(mundo, modo, apartados);
      alMorir({ numero: i + 1, modo, faltas: [...suyas, ...faltas], casos: mundo.libro.size, cambio });
    }
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}
