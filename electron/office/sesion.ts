// Who has entered, and the office that their password unlocked: opened with the first, closed and forgotten with the last.
import { Refusal } from '../../shared/failure.ts';
import type { Cabeza, EstadoDeSesion } from '../../shared/vistas.ts';
import type { Fonts } from '../letters/fonts.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { StoreInUse, tomarCandado } from '../store/candado.ts';
import { abrir, leerLlavero, UnreadableKeyring, type Llavero } from '../store/llavero.ts';
import { UnknownStoreVersion } from '../store/migrations/index.ts';
import { UnreadableDatabase } from '../store/open.ts';
import { openStore, type Store } from '../store/store.ts';
import { cabezaPerdida, guardarCabezaVista } from './cabeza-vista.ts';
import type { Clock } from './clock.ts';
import type { Part, Turno } from './handler.ts';
import { instalar } from './instalacion.ts';
import { llavesDe, type Llaves } from './llaves.ts';

type Abierta = {
  readonly store: Store;
  readonly llave: Uint8Array;
  readonly llaves: Llaves;
  readonly oficina: string;
  /** The last act seen on this PC, when the register lacks it. */
  readonly perdida: Cabeza | null;
  readonly soltar: () => void;
};

export type Sesiones = {
  readonly part: Omit<Part<'sesion'>, 'sesion.cambiarClave'>;
  /** What a call is given; null when that caller has not entered. */
  turno(caller: string): Turno | null;
  salir(caller: string): void;
  cerrar(): void;
};

function leer(dir: string): Llavero | null {
  try {
    return leerLlavero(dir);
  } catch (error) {
    if (!(error instanceof UnreadableKeyring)) throw error;
    throw new Refusal('datos_ilegibles', 'El archivo de llaves (llavero.json) está dañado. No se ha tocado nada: recupérelo de una copia de seguridad.');
  }
}

function abrirOficina(dir: string, llave: Uint8Array): Abierta {
  let soltar: (() => void) | undefined;
  try {
    soltar = tomarCandado(dir);
    const store = openStore(dir, llave);
    store.blobs.barrer();
    const oficina = leer(dir)?.oficina ?? '';
    return { store, llave, llaves: llavesDe(dir, llave), oficina, perdida: cabezaPerdida(dir, oficina, store), soltar };
  } catch (error) {
    soltar?.();
    if (error instanceof StoreInUse) {
      throw new Refusal('en_uso', `Los datos ya están abiertos por ${error.quien}. Ciérrelo allí y vuelva a entrar.`);
    }
    if (error instanceof UnknownStoreVersion) {
      throw new Refusal('datos_ilegibles', 'Los datos son de una versión más nueva del programa. Instale esa versión para abrirlos; no se ha tocado nada.');
    }
    if (error instanceof UnreadableDatabase) {
      throw new Refusal('datos_ilegibles', 'La base de datos está dañada o no corresponde al archivo de llaves. No se ha tocado nada: recupérela de una copia de seguridad.');
    }
    throw error;
  }
}

/** @param dir folder of the data. @param demostracion told to the screens, which say so. @param alSalir hears of who is about to leave. */
export function createSesiones(
  dir: string,
  demostracion: boolean,
  clock: Clock,
  fonts: Fonts,
  alSalir: (caller: string, turno: Turno) => void,
): Sesiones {
  const sesiones = new Map<string, number>();
  let abierta: Abierta | null = null;

  const turno = (caller: string): Turno | null => {
    const miembroId = sesiones.get(caller);
    if (abierta === null || miembroId === undefined) return null;
    const { store, llaves } = abierta;
    const miembro = store.miembros.leer(miembroId);
    if (!miembro?.activo) return null;
    return { miembro, ahora: clock.now(), hoy: clock.today(), store, ajustes: store.ajustes.leer(), fonts, llaves };
  };

  const anotar = (store: Store, miembroId: number, acto: 'entrar' | 'salir' | 'cabeza_no_hallada' | 'alteracion_hallada', detalle: Detalle = {}) =>
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: null, en: clock.now(), miembroId, acto, estadoAntes: null, estadoDespues: null, detalle }),
    );

  const cerrar = () => {
    sesiones.clear();
    if (abierta) guardarCabezaVista(dir, abierta.oficina, abierta.store);
    abierta?.store.close();
    abierta?.llave.fill(0);
    abierta?.soltar();
    abierta = null;
  };

  const salir = (caller: string) => {
    const miembroId = sesiones.get(caller);
    const saliente = turno(caller);
    sesiones.delete(caller);
    if (saliente) alSalir(caller, saliente);
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
        abierta = abrirOficina(dir, llave);
      } catch (error) {
        llave.fill(0);
        throw error;
      }
    }
    sesiones.set(caller, miembroId);
    if (!turno(caller)) {
      sesiones.delete(caller);
      if (sesiones.size === 0) cerrar();
      throw new Refusal('sin_permiso', 'Su cuenta está desactivada. Pida al jefe que la active.');
    }
    anotar(abierta.store, miembroId, 'entrar');
    if (sesiones.size === 1) {
      if (!abierta.store.cadena.oficinaIntacta()) anotar(abierta.store, miembroId, 'alteracion_hallada');
      if (abierta.perdida) anotar(abierta.store, miembroId, 'cabeza_no_hallada', abierta.perdida);
      guardarCabezaVista(dir, abierta.oficina, abierta.store);
    }
    return estado(caller);
  };

  return {
    turno,
    salir,
    cerrar,
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
