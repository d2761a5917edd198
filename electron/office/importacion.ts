// One padrón file on its way in: its parts as the screen sends them, read at the same time, in slices between other calls.
import { createHash, randomUUID } from 'node:crypto';
import { leerPadron, type Lectura } from '../registry/leer.ts';
import { recopilador, type Recopilado } from '../registry/recopilar.ts';
import type { AvanceDeImportacion } from '../../shared/vistas-padron.ts';
import { Refusal } from '../../shared/failure.ts';

/** Often enough to see it move, seldom enough not to cost. */
const ENTRE_AVISOS_MS = 150;

class Cancelada extends Error {
  override readonly name = 'Cancelada';
}

export type Leida = Lectura & Recopilado & { readonly huella: string };

const NADIE = (): void => {};

/** The parts in the order they came; who puts one waits until it is taken, so that they never pile up. */
function crearCola(tamano: number) {
  const partes: Buffer[] = [];
  let puestos = 0;
  let cancelada = false;
  let avisar = NADIE;
  let liberar = NADIE;
  const cambia = () =>
    new Promise<void>((resolve) => {
      avisar = resolve;
    });
  async function* bytes(): AsyncGenerator<Buffer> {
    let sacados = 0;
    while (sacados < tamano) {
      if (cancelada) throw new Cancelada();
      const parte = partes.shift();
      if (parte) {
        sacados += parte.length;
        yield parte;
        continue;
      }
      liberar();
      await cambia();
    }
    liberar();
  }
  return {
    bytes: bytes(),
    poner: async (parte: Buffer, acabada: Promise<unknown>): Promise<void> => {
      puestos += parte.length;
      if (puestos > tamano) throw new Refusal('padron_ilegible', 'El archivo cambió mientras se leía: vuelva a elegirlo.');
      partes.push(parte);
      const tomada = new Promise<void>((resolve) => {
        liberar = resolve;
      });
      avisar();
      await Promise.race([tomada, acabada]);
    },
    cancelar: () => {
      cancelada = true;
      avisar();
    },
    exigirVigente: () => {
      if (cancelada) throw new Cancelada();
    },
  };
}

export type Importacion = {
  readonly token: string;
  readonly miembroId: number;
  readonly nombre: string;
  readonly ugel: string;
  /** Milliseconds of the process's own clock at the last sign of life. */
  tocada(): number;
  poner(parte: Uint8Array): Promise<void>;
  avance(): AvanceDeImportacion;
  /** What was read; null while it is being read. Throws the refusal of a file that could not be. */
  leida(): Leida | null;
  cancelar(): void;
};

type Pedida = { readonly miembroId: number; readonly nombre: string; readonly tamano: number; readonly ugel: string };

/** Starts reading; nothing of it touches the store. @param avisar hears how far it has come. */
export function importar({ miembroId, nombre, tamano, ugel }: Pedida, avisar: (token: string, avance: AvanceDeImportacion) => void): Importacion {
  const token = randomUUID();
  const cola = crearCola(tamano);
  const huella = createHash('sha256');
  const { recibir, recopilado } = recopilador(ugel);
  const inicio = performance.now();
  let fin: { leida: Leida } | { error: unknown } | null = null;
  let fraccion = 0;
  let avisado = 0;
  let tocada = inicio;

  const avance = (): AvanceDeImportacion => {
    const llevado = performance.now() - inicio;
    return { filas: recopilado.filas, fraccion, restan: fraccion > 0.02 ? (llevado / fraccion) * (1 - fraccion) : null, terminada: fin !== null };
  };
  const avanzar = (leido: number) => {
    cola.exigirVigente();
    fraccion = leido;
    if (performance.now() - avisado < ENTRE_AVISOS_MS) return;
    avisado = performance.now();
    avisar(token, avance());
  };
  const leer = async () => {
    try {
      const lectura = await leerPadron({ nombre, tamano, bytes: cola.bytes }, recibir, avanzar);
      fin = { leida: { ...lectura, ...recopilado, huella: huella.digest('hex') } };
    } catch (error) {
      fin = { error };
    }
    avisar(token, avance());
  };
  const acabada = leer();
  return {
    token, miembroId, nombre, ugel, avance,
    tocada: () => tocada,
    poner: async (parte) => {
      tocada = performance.now();
      if (fin) return;
      huella.update(parte);
      await cola.poner(Buffer.from(parte.buffer, parte.byteOffset, parte.byteLength), acabada);
    },
    leida: () => {
      if (fin && 'error' in fin) throw fin.error;
      return fin?.leida ?? null;
    },
    cancelar: () => cola.cancelar(),
  };
}
