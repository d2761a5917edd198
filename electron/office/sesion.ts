// Who has entered, and the office that their password unlocked: opened with the first, closed and forgotten with the last.
import { Refusal } from '../../shared/failure.ts';
import type { EstadoDeSesion } from '../../shared/vistas.ts';
import type { Fonts } from '../letters/fonts.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { StoreInUse, tomarCandado } from '../store/candado.ts';
import { abrir, leerLlavero, UnreadableKeyring, type Llavero } from '../store/llavero.ts';
import { UnknownStoreVersion } from '../store/migrations/index.ts';
import { UnreadableDatabase } from '../store/open.ts';
import { openStore, type Store } from '../store/store.ts';
import type { Clock } from './clock.ts';
import type { Part, Turno } from './handler.ts';
import { createInactividad } from './inactividad.ts';
import { instalar } from './instalacion.ts';
import { llavesDe, type Llaves } from './llaves.ts';

type Abierta = { readonly store: Store; readonly llave: Uint8Array; readonly llaves: Llaves; readonly soltar: () => void };

export type Sesiones = {
  readonly part: Omit<Part<'sesion'>, 'sesion.cambiarClave'>;
  /** What a call is given; null when that caller has not entered, or has been quiet for too long: its session ends then. */
  turno(caller: string): Turno | null;
  /** A call of that caller was answered: it has been at work until now. */
  atendido(caller: string): void;
  /** Ends the sessions of the callers that have been quiet for too long. Answers whether there was one. */
  bloquearInactivas(): boolean;
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
      throw new Refusal('datos_ilegibles', 'La base de datos está dañada o no corresponde al archivo de llaves. No se ha tocado nada: recupérela de una copia de seguridad.');
    }
    throw error;
  }
}

/** @param dir folder of the data. @param demostracion told to the screens, which say so. */
export function createSesiones(dir: string, demostracion: boolean, clock: Clock, fonts: Fonts, monotono: () => number): Sesiones {
  const sesiones = new Map<string, number>();
  const inactividad = createInactividad(monotono);
  let abierta: Abierta | null = null;

  const inactiva = (caller: string): boolean =>
    abierta !== null && inactividad.vencida(caller, abierta.store.ajustes.leer().seguridad.minutosDeBloqueo);

  const dentro = (caller: string): Turno | null => {
    if (inactiva(caller)) terminar(caller, 'bloquear', { porque: 'inactividad' });
    const miembroId = sesiones.get(caller);
    if (abierta === null || miembroId === undefined) return null;
    const { store, llaves } = abierta;
    const miembro = store.miembros.leer(miembroId);
    if (!miembro?.activo) return null;
    return { miembro, ahora: clock.now(), hoy: clock.today(), store, ajustes: store.ajustes.leer(), fonts, llaves };
  };

  const turno = (caller: string): Turno | null => {
    const suyo = dentro(caller);
    if (suyo) inactividad.oir(caller);
    return suyo;
  };

  const anotar = (store: Store, miembroId: number, acto: 'entrar' | 'salir' | 'bloquear', detalle: Detalle = {}) =>
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: null, en: clock.now(), miembroId, acto, estadoAntes: null, estadoDespues: null, detalle }),
    );

  const cerrar = () => {
    sesiones.clear();
    abierta?.llave.fill(0);
    abierta?.store.close();
    abierta?.soltar();
    abierta = null;
  };

  /** Ends the caller's session, if it has one. The key is forgotten with the last, even when the act cannot be written. */
  const terminar = (caller: string, acto: 'salir' | 'bloquear', detalle: Detalle = {}) => {
    const miembroId = sesiones.get(caller);
    sesiones.delete(caller);
    inactividad.olvidar(caller);
    try {
      if (abierta && miembroId !== undefined) anotar(abierta.store, miembroId, acto, detalle);
    } finally {
      if (sesiones.size === 0) cerrar();
    }
  };

  const salir = (caller: string) => terminar(caller, 'salir');

  const estado = (caller: string): EstadoDeSesion => {
    const llavero = leer(dir);
    const suyo = dentro(caller);
    return {
      configurada: llavero !== null,
      ugel: llavero?.ugel ?? '',
      miembros: (llavero?.ranuras ?? []).map(({ miembroId, nombre }) => ({ id: miembroId, nombre })),
      sesion: suyo && {
        miembroId: suyo.miembro.id,
        nombre: suyo.miembro.nombre,
        rol: suyo.miembro.rol,
        minutosDeBloqueo: suyo.ajustes.seguridad.minutosDeBloqueo,
      },
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
    return estado(caller);
  };

  return {
    turno,
    atendido: (caller) => {
      if (sesiones.has(caller)) inactividad.oir(caller);
    },
    bloquearInactivas: () => {
      const inactivas = [...sesiones.keys()].filter(inactiva);
      for (const caller of inactivas) terminar(caller, 'bloquear', { porque: 'inactividad' });
      return inactivas.length > 0;
    },
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
      'sesion.bloquear': (caller, { porque }) => {
        terminar(caller, 'bloquear', { porque });
        return estado(caller);
      },
      'sesion.sigo': () => ({}),
    },
  };
}
