// Who has entered, and the office that their password unlocked: opened with the first, closed and forgotten with the last.
import { Refusal } from '../../shared/failure.ts';
import type { EstadoDeSesion } from '../../shared/vistas.ts';
import type { Fonts } from '../letters/fonts.ts';
import { StoreInUse, tomarCandado } from '../store/candado.ts';
import { abrir, leerLlavero, UnreadableKeyring, type Llavero } from '../store/llavero.ts';
import { UnknownStoreVersion } from '../store/migrations/index.ts';
import { UnreadableDatabase } from '../store/open.ts';
import { hayCambioAMedias, recuperarCambio } from '../store/respaldo/cambio.ts';
import { respaldarAntesDeMigrar } from '../store/respaldo/migracion.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';
import type { Clock } from './clock.ts';
import { fallaDeDisco } from './fallas-de-disco.ts';
import type { Part, Turno } from './handler.ts';
import { instalar } from './instalacion.ts';
import { llavesDe, type Llaves } from './llaves.ts';
import { contarCambio, ponerEnOrden } from './restauracion.ts';

type Abierta = { readonly store: Store; readonly llave: Uint8Array; readonly llaves: Llaves; readonly soltar: () => void };

export type Sesiones = {
  readonly part: Omit<Part<'sesion'>, 'sesion.cambiarClave'>;
  /** What a call is given; null when that caller has not entered. */
  turno(caller: string): Turno | null;
  salir(caller: string): void;
  cerrar(): void;
  /** Ends every session and closes the data; holds their lock while `cambiar` runs, and then lets go of it. */
  conDatosCerrados(cambiar: () => void): void;
  /** Whether nobody can enter: the office is not set up here, or its data could not be opened. */
  sinEntrada(): boolean;
};

/** Hears that the data were opened, and that they are closed. */
export type Vigia = { alAbrir(abierta: { readonly store: Store; readonly llave: Uint8Array; readonly quien: number }): void; alCerrar(): void };

function leer(dir: string): Llavero | null {
  if (hayCambioAMedias(dir)) ponerEnOrden(dir);
  try {
    return leerLlavero(dir);
  } catch (error) {
    if (!(error instanceof UnreadableKeyring)) throw error;
    throw new Refusal('datos_ilegibles', 'El archivo de llaves (llavero.json) está dañado. No se ha tocado nada: restaure el último respaldo bueno; lo de ahora queda aparte.');
  }
}

function abrirOficina(dir: string, llave: Uint8Array, ahora: Instante): Abierta {
  let soltar: (() => void) | undefined;
  try {
    soltar = tomarCandado(dir);
    recuperarCambio(dir);
    respaldarAntesDeMigrar(dir, llave, ahora);
    const store = openStore(dir, llave);
    store.blobs.barrer();
    return { store, llave, llaves: llavesDe(dir, llave), soltar };
  } catch (error) {
    soltar?.();
    if (error instanceof StoreInUse) {
      throw new Refusal('en_uso', `Los datos ya están abiertos por ${error.quien}. Ciérrelo allí y vuelva a entrar.`);
    }
    if (error instanceof UnknownStoreVersion) {
      throw new Refusal('datos_ilegibles', 'Los datos son de una versión más nueva del programa. Instale esa versión para abrirlos; no se ha tocado nada.');
    }
    if (error instanceof UnreadableDatabase) {
      throw new Refusal('datos_ilegibles', 'La base de datos está dañada o no corresponde al archivo de llaves. No se ha tocado nada: restaure el último respaldo bueno; lo de ahora queda aparte.');
    }
    throw error;
  }
}

/** @param dir folder of the data. @param demostracion told to the screens, which say so. */
export function createSesiones(dir: string, demostracion: boolean, clock: Clock, fonts: Fonts, vigia: Vigia): Sesiones {
  const sesiones = new Map<string, number>();
  let abierta: Abierta | null = null;
  /** The data were tried with the right key, and could not be opened. */
  let ilegible = false;

  ponerEnOrden(dir);

  const turno = (caller: string): Turno | null => {
    const miembroId = sesiones.get(caller);
    if (abierta === null || miembroId === undefined) return null;
    const { store, llaves } = abierta;
    const miembro = store.miembros.leer(miembroId);
    if (!miembro?.activo) return null;
    return { miembro, ahora: clock.now(), hoy: clock.today(), store, ajustes: store.ajustes.leer(), fonts, llaves };
  };

  const anotar = (store: Store, miembroId: number, acto: 'entrar' | 'salir') =>
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: null, en: clock.now(), miembroId, acto, estadoAntes: null, estadoDespues: null, detalle: {} }),
    );

  /** Closes the data and answers their lock, still held; undefined when they were closed. */
  const cerrarDatos = (): (() => void) | undefined => {
    sesiones.clear();
    vigia.alCerrar();
    const soltar = abierta?.soltar;
    abierta?.store.close();
    abierta?.llave.fill(0);
    abierta = null;
    return soltar;
  };

  const cerrar = () => cerrarDatos()?.();

  const salir = (caller: string) => {
    const miembroId = sesiones.get(caller);
    sesiones.delete(caller);
    if (abierta && miembroId !== undefined) anotar(abierta.store, miembroId, 'salir');
    if (sesiones.size === 0) cerrar();
  };

  const estado = (caller: string): EstadoDeSesion => {
    const llavero = leer(dir);
    const quien = turno(caller)?.miembro;
    return {
      configurada: llavero !== null,
      ugel: llavero?.ugel ?? '',
      miembros: (llavero?.ranuras ?? []).map(({ miembroId, nombre }) => ({ id: miembroId, nombre })),
      sesion: quien ? { miembroId: quien.id, nombre: quien.nombre, rol: quien.rol } : null,
      demostracion,
      hoy: clock.today(),
    };
  };

  /** The caller is inside from here on. Takes the key: it is wiped when the office closes, or now if it was open already. */
  const pasar = (caller: string, miembroId: number, llave: Uint8Array): EstadoDeSesion => {
    salir(caller);
    if (abierta) llave.fill(0);
    else {
      try {
        abierta = abrirOficina(dir, llave, clock.now());
        ilegible = false;
      } catch (error) {
        llave.fill(0);
        ilegible = fallaDeDisco(error)?.code === 'datos_ilegibles';
        throw error;
      }
      contarCambio(dir, abierta.store, miembroId, clock);
      vigia.alAbrir({ store: abierta.store, llave: abierta.llave, quien: miembroId });
    }
    sesiones.set(caller, miembroId);
    if (!turno(caller)) {
      sesiones.delete(caller);
      if (sesiones.size === 0) cerrar();
      throw new Refusal('sin_permiso', 'Su cuenta está desactivada. Pida al jefe que la active.');
    }
    anotar(abierta.store, miembroId, 'entrar');
    return estado(caller);
  };

  return {
    turno,
    salir,
    cerrar,
    conDatosCerrados: (cambiar) => {
      const soltar = cerrarDatos() ?? tomarCandado(dir);
      try {
        cambiar();
        ilegible = false;
      } finally {
        soltar();
      }
    },
    sinEntrada: () => {
      try {
        return ilegible || leer(dir) === null;
      } catch (error) {
        if (error instanceof Refusal) return true;
        throw error;
      }
    },
    part: {
      'sesion.estado': (caller) => estado(caller),
      'sesion.instalar': async (caller, input) => {
        const { miembroId, llave } = await instalar(dir, input, clock.now(), clock.today());
        return pasar(caller, miembroId, llave);
      },
      'sesion.entrar': async (caller, { miembroId, clave }) => {
        const llavero = leer(dir);
        if (!llavero) throw new Refusal('sin_configurar', 'Todavía no se ha configurado la oficina: complete primero los datos de inicio.');
        const ranura = llavero.ranuras.find((una) => una.miembroId === miembroId);
        const llave = ranura ? await abrir(llavero.oficina, ranura, clave) : null;
        if (!llave) throw new Refusal('clave_errada', 'La contraseña no es correcta. Revise las mayúsculas y vuelva a escribirla.', 'clave');
        return pasar(caller, miembroId, llave);
      },
      'sesion.salir': (caller) => {
        salir(caller);
        return estado(caller);
      },
    },
  };
}
