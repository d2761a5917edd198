// The guard of the data while the office is open: looks them through at the start, makes the day's backup by itself, and
// knows what to warn of. All of it in the background; nobody waits for it.
import { existsSync } from 'node:fs';
import { relojAtrasado, vaAtrasado, type MotivoDeRespaldo } from '../../shared/domain/respaldos.ts';
import { fechaEnLima, momentoCorto, type Instante } from '../../shared/domain/tiempo.ts';
import { Refusal, type Failure, type Result } from '../../shared/failure.ts';
import type { Cabeza } from '../../shared/vistas.ts';
import type { AvisoDeDatos, EstadoDeRespaldos, FinDeTrabajo } from '../../shared/vistas-respaldos.ts';
import { leerLlavero, UnreadableKeyring } from '../store/llavero.ts';
import { respaldosEn, type Hallado } from '../store/respaldo/lista.ts';
import { lugarPropio } from '../store/respaldo/respaldar.ts';
import { carpetaDeOficina, type Registro } from '../store/respaldo/registro.ts';
import type { Store } from '../store/store.ts';
import type { Carpetas } from './carpetas.ts';
import type { Clock } from './clock.ts';
import type { ClaseDeTarea, Tareas } from './tarea.ts';
import type { Taller } from './taller.ts';

/** How often it looks whether there is something to do: the day changed, or the second disc is back. */
const RONDA_MS = 15 * 60_000;

/** The office as its first entry opened it. `quien`: signs what the program does by itself. */
export type Abierta = { readonly store: Store; readonly llave: Uint8Array; readonly quien: number };

export type Guardia = {
  abierta(): Abierta | null;
  alAbrir(abierta: Abierta): void;
  /** What is under way is told to stop; nobody waits for it. */
  alCerrar(): void;
  estado(): EstadoDeRespaldos;
  /** This office's id; null when it is not set up here, or its keyring cannot be read. */
  oficina(): string | null;
  /** Its own backups, and those of the second place while it is there. */
  respaldos(donde: 'propia' | 'segunda'): Hallado[];
  exigirLibre(): void;
  /** One long work, whose end is told. Refuses when another is under way. */
  trabajar<C extends ClaseDeTarea>(clase: C, pide: Tareas[C]['pide'], dicho: (valor: Tareas[C]['da']) => string): Promise<Result<Tareas[C]['da']>>;
  /** Says what a work came to that is none of the workshop's. */
  decir(clase: FinDeTrabajo['clase'], dicho: string, falla: Failure | null): void;
  /** Backs up into the own place, and then into the second. Never rejects. */
  respaldarTodo(motivo: MotivoDeRespaldo, quien: number): Promise<void>;
  respaldarEn(lugar: string, motivo: MotivoDeRespaldo, rotar: boolean, quien: number): Promise<Result<Registro>>;
  comprobar(completa: boolean): Promise<void>;
  /** Writes an act into the open register. */
  anotar(quien: number, acto: string, detalle: Record<string, string | number | boolean>): void;
  /** What is to be done by itself now. */
  ronda(): Promise<void>;
};

export type MediosDeGuardia = {
  readonly datos: () => string;
  readonly clock: Clock;
  readonly taller: Taller;
  readonly carpetas: Carpetas;
  /** Milliseconds from entry to the first round; undefined: no rounds. */
  readonly espera: number | undefined;
  readonly avisar: () => void;
};

const NO_CONECTADA = 'No está conectada, o la carpeta ya no es la misma. El respaldo en esta PC sí se hace.';

/** Whether the chain passes through that end of it. */
export const contiene = ({ actuaciones }: Store, cabeza: Cabeza): boolean => ['igual', 'anterior'].includes(actuaciones.contiene(cabeza));

const esBueno = ({ registro }: Hallado): boolean => registro !== null && registro.reparos.length === 0;
const ultimoBueno = (lista: readonly Hallado[]): Registro | null => lista.find(esBueno)?.registro ?? null;

export function createGuardia({ datos, clock, taller, carpetas, espera, avisar }: MediosDeGuardia): Guardia {
  let abierta: Abierta | null = null;
  let fin: FinDeTrabajo | null = null;
  let hallado: { readonly danos: readonly string[]; readonly faltas: readonly string[] } | null = null;
  let reemplazado: string | null = null;
  let primera: NodeJS.Timeout | undefined;
  let cada: NodeJS.Timeout | undefined;

  const oficina = (): string | null => {
    try {
      return leerLlavero(datos())?.oficina ?? null;
    } catch (error) {
      if (error instanceof UnreadableKeyring) return null;
      throw error;
    }
  };

  /** The folder of this office's backups in a place. */
  const raizEn = (lugar: string): string => carpetaDeOficina(lugar, oficina() ?? '');
  /** Null while its disc is not there: on a folder that only bears its name, nothing is written. */
  const raizSegunda = (): string | null => {
    const segunda = carpetas.segunda();
    return segunda && oficina() !== null && existsSync(raizEn(segunda.ruta)) ? raizEn(segunda.ruta) : null;
  };
  const respaldos = (donde: 'propia' | 'segunda'): Hallado[] => {
    if (oficina() === null) return [];
    const raiz = donde === 'propia' ? raizEn(lugarPropio(datos())) : raizSegunda();
    return raiz === null ? [] : respaldosEn(raiz);
  };
  const decir = (clase: FinDeTrabajo['clase'], dicho: string, falla: Failure | null) => {
    fin = { clase, en: clock.now(), dicho, falla };
    avisar();
  };

  const anotar = (quien: number, acto: string, detalle: Record<string, string | number | boolean>) =>
    abierta?.store.write(() =>
      abierta?.store.actuaciones.anotar({ expedienteId: null, en: clock.now(), miembroId: quien, acto, estadoAntes: null, estadoDespues: null, detalle }),
    );

  const exigirLibre = () => {
    if (taller.enMarcha()) throw new Refusal('ocupado', 'Hay un trabajo en marcha sobre los datos: espere a que termine, o deténgalo.');
  };

  const trabajar = async <C extends ClaseDeTarea>(clase: C, pide: Tareas[C]['pide'], dicho: (valor: Tareas[C]['da']) => string): Promise<Result<Tareas[C]['da']>> => {
    exigirLibre();
    const resultado = await taller.hacer(clase, pide);
    decir(clase, resultado.ok ? dicho(resultado.value) : '', resultado.ok ? null : resultado.failure);
    return resultado;
  };

  const respaldarEn = async (lugar: string, motivo: MotivoDeRespaldo, rotar: boolean, quien: number): Promise<Result<Registro>> => {
    if (!abierta) throw new Error('the office is closed');
    const pide = { datos: datos(), lugar, llave: abierta.llave, en: clock.now(), motivo, rotar };
    const resultado = await trabajar('respaldar', pide, ({ reparos }) =>
      reparos.length === 0 ? 'Respaldo hecho y comprobado.' : `Se hizo el respaldo, pero los datos tienen fallas: ${reparos.join(' ')}`,
    );
    if (resultado.ok) {
      const { id, cabeza, reparos } = resultado.value;
      anotar(quien, 'respaldar', { respaldo: id, motivo, cabeza: `${cabeza.id}:${cabeza.hash}`, bueno: reparos.length === 0 });
    }
    return resultado;
  };

  const respaldarSegunda = async (motivo: MotivoDeRespaldo, quien: number): Promise<void> => {
    const segunda = carpetas.segunda();
    if (!segunda || !abierta) return;
    if (raizSegunda() === null) return;
    const resultado = await respaldarEn(segunda.ruta, motivo, true, quien);
    carpetas.guardarSegunda(
      resultado.ok ? { ...segunda, ultimo: resultado.value.en, falla: null } : { ...segunda, falla: resultado.failure.message },
    );
  };

  /** The good end of the second one would hide that the own one failed. */
  const noCallar = (propio: Result<Registro>) => {
    if (!propio.ok) decir('respaldar', '', propio.failure);
  };

  const respaldarTodo = async (motivo: MotivoDeRespaldo, quien: number): Promise<void> => {
    const propio = await respaldarEn(lugarPropio(datos()), motivo, true, quien);
    if (abierta && !taller.enMarcha()) await respaldarSegunda(motivo, quien);
    noCallar(propio);
    avisar();
  };

  /** Whether something changed since the last good one there, and it is not of today. */
  const toca = (lista: readonly Hallado[]): boolean => {
    const ultimo = ultimoBueno(lista);
    if (!abierta) return false;
    if (!ultimo) return true;
    return fechaEnLima(ultimo.en) !== clock.today() && (!contiene(abierta.store, ultimo.cabeza) || abierta.store.respaldos.actosDesde(ultimo.cabeza.id) > 0);
  };

  /**
   * The register against the newest backup there is: one that is not a continuation of it was put in place of the true
   * one. One act behind is what a cut of power may leave; a restore that the chain tells of explains it.
   */
  const compararCabezas = (): void => {
    if (!abierta) return;
    const [ultimo] = [...respaldos('propia'), ...respaldos('segunda')]
      .flatMap(({ registro }) => (registro ? [registro] : []))
      .sort((uno, otro) => otro.en.localeCompare(uno.en));
    const { store } = abierta;
    const sigue = (cabeza: Cabeza): boolean => contiene(store, cabeza) || cabeza.id === store.actuaciones.cabeza().id + 1;
    reemplazado =
      !ultimo || sigue(ultimo.cabeza) || store.respaldos.restauradoDesde(ultimo.en)
        ? null
        : `El registro no continúa el respaldo del ${momentoCorto(ultimo.en)}: pudo ser reemplazado por un archivo más antiguo. Avise al jefe; en Ajustes › Respaldos puede restaurar el último respaldo.`;
  };

  const comprobar = async (completa: boolean): Promise<void> => {
    if (!abierta) return;
    const { quien } = abierta;
    const resultado = await trabajar('comprobar', { datos: datos(), llave: abierta.llave, completa }, ({ danos, faltas }) =>
      danos.length + faltas.length === 0 ? 'Los datos están sanos.' : 'Los datos tienen fallas: lea el aviso.',
    );
    if (resultado.ok) hallado = resultado.value;
    compararCabezas();
    if (completa && resultado.ok) anotar(quien, 'comprobar', { danos: resultado.value.danos.length, faltas: resultado.value.faltas.length });
    avisar();
  };

  const ronda = async (): Promise<void> => {
    if (!abierta || taller.enMarcha()) return;
    const esta = abierta;
    if (!hallado) await comprobar(false);
    // Another may have entered meanwhile, or something else may have been asked.
    if (abierta !== esta || taller.enMarcha()) return;
    const propio = toca(respaldos('propia')) ? await respaldarEn(lugarPropio(datos()), 'diario', true, esta.quien) : null;
    if (abierta !== esta || taller.enMarcha()) return;
    const segunda = carpetas.segunda();
    if (segunda && raizSegunda() !== null && toca(respaldos('segunda'))) await respaldarSegunda('diario', esta.quien);
    if (propio) noCallar(propio);
    avisar();
  };

  /** Nobody asked for it: what a round could not do is told by its own end, and tried again in the next. */
  const sola = () => void ronda().catch(() => {});

  const avisos = (): AvisoDeDatos[] => {
    const ultimoActo: Instante | null = abierta?.store.respaldos.ultimoActo() ?? null;
    const lista: AvisoDeDatos[] = [];
    if (hallado && hallado.danos.length > 0) {
      lista.push({ clase: 'dano', mensaje: 'La base de datos está dañada en el disco. No se ha tocado nada: restaure el último respaldo bueno en Ajustes › Respaldos; lo de ahora queda aparte.' });
    }
    if (hallado && hallado.faltas.length > 0) lista.push({ clase: 'faltas', mensaje: hallado.faltas.join(' ') });
    if (reemplazado !== null) lista.push({ clase: 'reemplazado', mensaje: reemplazado });
    if (ultimoActo && relojAtrasado(clock.now(), ultimoActo)) {
      lista.push({ clase: 'reloj', mensaje: `El reloj de esta PC está atrasado: lo último se registró el ${momentoCorto(ultimoActo)}. Corrija la fecha y la hora de Windows; mientras tanto, las fechas y los plazos salen mal.` });
    }
    return lista;
  };

  return {
    abierta: () => abierta,
    alAbrir: (nueva) => {
      abierta = nueva;
      hallado = null;
      compararCabezas();
      if (espera === undefined) return;
      primera = setTimeout(sola, espera).unref();
      cada = setInterval(sola, RONDA_MS).unref();
    },
    alCerrar: () => {
      abierta = null;
      clearTimeout(primera);
      clearInterval(cada);
      void taller.parar();
    },
    estado: () => {
      const ultimo = ultimoBueno(respaldos('propia'))?.en ?? null;
      const segunda = carpetas.segunda();
      return {
        ultimo,
        atrasado: vaAtrasado(ultimo, clock.today()),
        segunda: segunda && { etiqueta: segunda.etiqueta, ultimo: segunda.ultimo, falla: raizSegunda() === null ? NO_CONECTADA : segunda.falla },
        trabajo: taller.enMarcha(),
        fin,
        avisos: avisos(),
      };
    },
    oficina, respaldos, exigirLibre, trabajar, decir, respaldarTodo, respaldarEn, comprobar, anotar, ronda,
  };
}

