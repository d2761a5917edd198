// Who has entered, and the office that their password unlocked: opened with the first, closed and forgotten with the last.
import { Refusal } from '../../shared/failure.ts';
import type { EstadoDeSesion } from '../../shared/vistas.ts';
import type { AvanceDeLlave } from '../../shared/vistas-respaldos.ts';
import type { Fonts } from '../letters/fonts.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { unirALaCadena } from '../store/entradas-fallidas.ts';
import { abrirRanura, abrirRanuraDeRecuperacion, type Llavero, type LlavesAbiertas } from '../store/llavero.ts';
import type { Store } from '../store/store.ts';
import { tomarCandado } from '../store/candado.ts';
import { abrirOficina, cambiarLlave, cerrarDatos, leerOficina, olvidar, type Abierta } from './apertura.ts';
import { guardarCabezaVista } from './cabeza-vista.ts';
import type { Clock } from './clock.ts';
import { fallaDeDisco } from './fallas-de-disco.ts';
import type { Guardia } from './guardia.ts';
import type { Handler, Part, Turno } from './handler.ts';
import { createInactividad } from './inactividad.ts';
import { instalar } from './instalacion.ts';
import { createIntentos, type Intentos } from './intentos.ts';
import { carpetaEnUso, lugaresDe, prepararLugar } from './lugares.ts';
import type { OfficeOptions } from './protocol.ts';
import { contarCambio, ponerEnOrden } from './restauracion.ts';
import { exigirBienCopiada, seguridadDe } from './seguridad.ts';

export type Sesiones = {
  readonly part: Omit<Part<'sesion'>, 'sesion.cambiarClave'> & { readonly 'seguridad.cambiarLlave': Handler<'seguridad.cambiarLlave'> };
  /** What a call is given; null when that caller has not entered, or has been quiet for too long: its session ends then. */
  turno(caller: string): Turno | null;
  readonly intentos: Intentos;
  /** A call of that caller was answered: it has been at work until now. */
  atendido(caller: string): void;
  /** Ends the sessions of the callers that have been quiet for too long. Answers whether there was one. */
  bloquearInactivas(): boolean;
  salir(caller: string): void;
  cerrar(): void;
  /** Ends every session and closes the data; holds their lock while `cambiar` runs, and then lets go of it. */
  conDatosCerrados(cambiar: () => void): void;
  /** Whether nobody can enter: the office is not set up here, or its data could not be opened. */
  sinEntrada(): boolean;
};

type ActoDePuerta = 'entrar' | 'entrar_con_hoja' | 'salir' | 'bloquear' | 'cabeza_no_hallada' | 'alteracion_hallada';

const SIN_CONFIGURAR = 'Todavía no se ha configurado la oficina: complete primero los datos de inicio.';

const jefes = ({ store }: Abierta) => store.miembros.listar().filter(({ activo, rol }) => activo && rol === 'jefe');

export type Vigilancia = {
  /** Milliseconds that only run forward, by which it is known who has been quiet. */
  monotono(): number;
  /** Hears of who is about to leave. */
  alSalir(caller: string, turno: Turno): void;
  /** Hears how far a change of key is. */
  alCambiarLlave(avance: AvanceDeLlave): void;
  /** Hears that the data are open for somebody, that they have another key, and that they are closed. */
  readonly guardia: Pick<Guardia, 'alAbrir' | 'alCerrar' | 'exigirLibre'>;
};

/** @param options where the data are, or may be; `demostracion` is told to the screens, which say so. */
export function createSesiones(options: OfficeOptions, clock: Clock, fonts: Fonts, { monotono, alSalir, alCambiarLlave, guardia }: Vigilancia): Sesiones {
  const sesiones = new Map<string, number>();
  const inactividad = createInactividad(monotono);
  let abierta: Abierta | null = null;
  /** The data were tried with the right key, and could not be opened. */
  let ilegible = false;
  const dir = () => abierta?.dir ?? carpetaEnUso(options);
  /** With somebody inside, what happens at the door is told at once. */
  const unirFallidas = () => {
    const [alguien] = sesiones.values();
    if (abierta && alguien !== undefined) unirALaCadena(abierta.dir, abierta.store, alguien, clock.now());
  };
  const intentos = createIntentos(dir, clock, unirFallidas);

  ponerEnOrden(dir());

  const inactiva = (caller: string): boolean =>
    abierta !== null && inactividad.vencida(caller, abierta.store.ajustes.leer().seguridad.minutosDeBloqueo);

  const turnoDe = (caller: string): Turno | null => {
    const miembroId = sesiones.get(caller);
    if (abierta === null || miembroId === undefined) return null;
    const { store, llaves } = abierta;
    const miembro = store.miembros.leer(miembroId);
    if (!miembro?.activo) return null;
    return { miembro, ahora: clock.now(), hoy: clock.today(), store, ajustes: store.ajustes.leer(), fonts, llaves, intentos };
  };

  const dentro = (caller: string): Turno | null => {
    if (inactiva(caller)) terminar(caller, 'bloquear', { porque: 'inactividad' });
    return turnoDe(caller);
  };

  const turno = (caller: string): Turno | null => {
    const suyo = dentro(caller);
    if (suyo) inactividad.oir(caller);
    return suyo;
  };

  const anotar = (store: Store, miembroId: number, acto: ActoDePuerta, detalle: Detalle = {}) =>
    store.write(() =>
      store.actuaciones.anotar({ expedienteId: null, en: clock.now(), miembroId, acto, estadoAntes: null, estadoDespues: null, detalle }),
    );

  /** Closes the data and answers their lock, still held; undefined when they were closed. */
  const cerrarSinSoltar = (): (() => void) | undefined => {
    sesiones.clear();
    guardia.alCerrar();
    const esta = abierta;
    abierta = null;
    if (!esta) return undefined;
    guardarCabezaVista(esta);
    cerrarDatos(esta);
    return esta.soltar;
  };

  const cerrar = () => cerrarSinSoltar()?.();

  /** Ends the caller's session, if it has one. The key is forgotten with the last, even when the act cannot be written. */
  const terminar = (caller: string, acto: 'salir' | 'bloquear', detalle: Detalle = {}) => {
    const miembroId = sesiones.get(caller);
    const saliente = turnoDe(caller);
    sesiones.delete(caller);
    inactividad.olvidar(caller);
    try {
      if (saliente) alSalir(caller, saliente);
      if (abierta && miembroId !== undefined) anotar(abierta.store, miembroId, acto, detalle);
    } finally {
      if (sesiones.size === 0) cerrar();
    }
  };

  const estado = (caller: string): EstadoDeSesion => {
    const llavero = leerOficina(dir());
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
      conHoja: llavero !== null && llavero.recuperacion !== null,
      enRiesgo: llavero !== null && suyo?.miembro.rol === 'jefe' && seguridadDe(llavero).enRiesgo,
      demostracion: options.demostracion,
      hoy: clock.today(),
    };
  };

  /**
   * The office, opened if it was not, for as long as `work` takes: it closes again unless somebody is inside by then.
   * Takes the keys: they are wiped when it closes, or now if it was open already.
   */
  const conOficina = async <T>(abiertas: LlavesAbiertas, work: (abierta: Abierta) => T | Promise<T>): Promise<T> => {
    if (abierta) olvidar(abiertas);
    else {
      try {
        abierta = abrirOficina(dir(), abiertas, clock.now());
        ilegible = false;
      } catch (error) {
        ilegible = fallaDeDisco(error)?.code === 'datos_ilegibles';
        throw error;
      }
    }
    const esta = abierta;
    try {
      return await work(esta);
    } finally {
      if (sesiones.size === 0) cerrar();
    }
  };

  /** The caller is inside from here on. */
  const pasar = (caller: string, miembroId: number, esta: Abierta, acto: 'entrar' | 'entrar_con_hoja' = 'entrar'): EstadoDeSesion => {
    const { store } = esta;
    if (!store.miembros.leer(miembroId)?.activo) throw new Refusal('sin_permiso', 'Su cuenta está desactivada. Pida al jefe que la active.');
    const antes = sesiones.get(caller);
    const saliente = turnoDe(caller);
    if (saliente) alSalir(caller, saliente);
    if (antes !== undefined) anotar(store, antes, 'salir');
    const primero = sesiones.size === 0;
    sesiones.set(caller, miembroId);
    inactividad.oir(caller);
    const contado = primero && contarCambio(esta.dir, store, miembroId, clock);
    unirALaCadena(esta.dir, store, miembroId, clock.now());
    anotar(store, miembroId, acto);
    if (primero) {
      if (!store.cadena.oficinaIntacta()) anotar(store, miembroId, 'alteracion_hallada');
      // A restore, which the chain tells of, is why the last act seen here is not there any more.
      if (esta.perdida && !contado) anotar(store, miembroId, 'cabeza_no_hallada', esta.perdida);
      guardarCabezaVista(esta);
      guardia.alAbrir({ store, llave: esta.llave, quien: miembroId });
    }
    return estado(caller);
  };

  const exigirLlavero = (): Llavero => {
    const llavero = leerOficina(dir());
    if (!llavero) throw new Refusal('sin_configurar', SIN_CONFIGURAR);
    return llavero;
  };

  /** The keys that the recovery key opens. A key that is not well copied is no attempt: it is told which group is wrong. */
  const abrirConHoja = async (clave: string): Promise<LlavesAbiertas> => {
    const llavero = exigirLlavero();
    if (!llavero.recuperacion) throw new Refusal('no_existe', 'Esta oficina todavía no tiene hoja de recuperación. Pida al jefe que le dé otra contraseña.', 'clave');
    exigirBienCopiada(clave);
    return intentos.comprobar('hoja', 'clave', () => abrirRanuraDeRecuperacion(llavero, clave));
  };

  return {
    turno, intentos,
    atendido: (caller) => {
      if (sesiones.has(caller)) inactividad.oir(caller);
    },
    bloquearInactivas: () => {
      const inactivas = [...sesiones.keys()].filter(inactiva);
      for (const caller of inactivas) terminar(caller, 'bloquear', { porque: 'inactividad' });
      return inactivas.length > 0;
    },
    salir: (caller) => terminar(caller, 'salir'),
    cerrar,
    conDatosCerrados: (cambiar) => {
      const soltar = cerrarSinSoltar() ?? tomarCandado(dir());
      try {
        cambiar();
        ilegible = false;
      } finally {
        soltar();
      }
    },
    sinEntrada: () => {
      try {
        return ilegible || leerOficina(dir()) === null;
      } catch (error) {
        if (error instanceof Refusal) return true;
        throw error;
      }
    },
    part: {
      'sesion.estado': (caller) => estado(caller),
      'sesion.lugares': () => ({ lugares: lugaresDe(options) }),
      'sesion.instalar': async (caller, { lugar, ...datos }) => {
        if (leerOficina(dir())) throw new Refusal('ya_configurado', 'Esta oficina ya está configurada: elija su nombre y escriba su contraseña.');
        const { miembroId, llave } = await instalar(prepararLugar(options, lugar), datos, clock.now(), clock.today());
        return conOficina({ llave, nueva: null }, (oficina) => pasar(caller, miembroId, oficina));
      },
      'sesion.entrar': async (caller, { miembroId, clave }) => {
        const { oficina, ranuras } = exigirLlavero();
        const ranura = ranuras.find((una) => una.miembroId === miembroId);
        if (!ranura) throw new Refusal('no_existe', 'Esa persona ya no puede entrar. Elija otro nombre.', 'miembroId');
        const abiertas = await intentos.comprobar(miembroId, 'clave', () => abrirRanura(oficina, ranura, clave));
        return conOficina(abiertas, (esta) => pasar(caller, miembroId, esta));
      },
      'sesion.jefesConHoja': async (_caller, { clave }) =>
        conOficina(await abrirConHoja(clave), (esta) => ({ jefes: jefes(esta).map(({ id, nombre }) => ({ id, nombre })) })),
      'sesion.entrarConHoja': async (caller, { clave, miembroId, nueva }) =>
        conOficina(await abrirConHoja(clave), async (esta) => {
          const jefe = jefes(esta).find(({ id }) => id === miembroId);
          if (!jefe) throw new Refusal('no_existe', 'Con la hoja de recuperación solo entra un jefe de la oficina. Elija uno.', 'miembroId');
          await esta.llaves.dar(jefe, nueva);
          esta.llaves.hojaProbada(clock.now());
          return pasar(caller, miembroId, esta, 'entrar_con_hoja');
        }),
      'sesion.salir': (caller) => {
        terminar(caller, 'salir');
        return estado(caller);
      },
      'sesion.bloquear': (caller, { porque }) => {
        terminar(caller, 'bloquear', { porque });
        return estado(caller);
      },
      'sesion.sigo': () => ({}),
      'seguridad.cambiarLlave': ({ llaves, miembro }) => {
        if (!abierta) throw new Error('nobody is inside');
        guardia.exigirLibre();
        guardia.alCerrar();
        const { retiradas } = llaves.leer();
        try {
          const cambio = cambiarLlave(abierta, {
            avanzar: alCambiarLlave,
            anotar: (actuaciones) =>
              actuaciones.anotar({
                expedienteId: null, en: clock.now(), miembroId: miembro.id, acto: 'cambiar_llave', estadoAntes: null, estadoDespues: null, detalle: { retiradas },
              }),
          });
          abierta = cambio.abierta;
          guardia.alAbrir({ store: abierta.store, llave: abierta.llave, quien: miembro.id });
          if (cambio.falla) throw cambio.falla;
          return seguridadDe(abierta.llaves.leer());
        } catch (error) {
          if (!abierta.store.abierto()) cerrar();
          throw error;
        }
      },
    },
  };
}
