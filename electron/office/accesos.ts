// The log of accesses (DS 016-2024-JUS): who saw whose data. Written here alone, after the call that showed them went well.
import type { CallName, Output, ParsedInput } from '../../shared/contract.ts';
import { NOMBRE_COMPARACION, resultadoEnPalabras } from '../../shared/domain/comprobacion.ts';
import type { Fecha } from '../../shared/domain/tiempo.ts';
import type { Detalle } from '../store/actuaciones.ts';
import type { Turno } from './handler.ts';

type Vista = {
  readonly acto: string;
  readonly expedienteId: number | null;
  readonly detalle: Detalle;
  /** Written each time; the others once for each session and day, however often a screen reads them again. */
  readonly siempre?: boolean;
};

type Visto<N extends CallName> = (turno: Turno, input: ParsedInput<N>, output: Output<N>) => Vista | null;

const expediente = (_: Turno, { expedienteId }: { readonly expedienteId: number }): Vista => ({ acto: 'ver_expediente', expedienteId, detalle: {} });

/** What each call shows of a person. A call that is not here shows nobody's data, or is an act by itself. */
const VISTAS: { readonly [N in CallName]?: Visto<N> } = {
  'expedientes.ver': expediente,
  'expedientes.historia': expediente,
  'documentos.vistaPrevia': expediente,
  'credenciales.vistaPrevia': expediente,
  'ajustes.muestra': (_, { expedienteId }) => expedienteId === null ? null : { acto: 'ver_expediente', expedienteId, detalle: {} },
  'expedientes.buscar': (_, { texto }, { filas, hayMas }) =>
    texto === '' || filas.length === 0 ? null : { acto: 'buscar', expedienteId: null, detalle: { texto, hallados: filas.length, hayMas } },
  'personas.conocida': ({ store }, { tipoDocumento, numeroDocumento }, { persona }) => persona && {
    acto: 'consultar_persona',
    expedienteId: store.pedidos.personaConocida(tipoDocumento, numeroDocumento)?.expedienteId ?? null,
    detalle: { tipoDocumento, numeroDocumento },
  },
  'adjuntos.abrir': ({ store }, { adjuntoId }, { nombre }) => ({
    acto: 'ver_adjunto', expedienteId: store.adjuntos.leer(adjuntoId)?.expedienteId ?? null, detalle: { adjuntoId, nombre },
  }),
  'documentos.abrir': ({ store }, { documentoId }, { rotulo }) => ({
    acto: 'ver_documento', expedienteId: store.documentos.leer(documentoId)?.expedienteId ?? null, detalle: { rotulo },
  }),
  'auditoria.buscar': () => ({ acto: 'ver_auditoria', expedienteId: null, detalle: {} }),
  'auditoria.comprobar': (_, __, { sigue, rotura, total }) => sigue ? null : {
    acto: 'comprobar_registro',
    expedienteId: rotura?.expediente?.id ?? null,
    detalle: { resultado: resultadoEnPalabras(rotura), total },
    siempre: true,
  },
  'auditoria.comparar': (_, { id, hash }, { resultado }) => ({
    acto: 'comparar_cabeza', expedienteId: null, detalle: { id, hash, resultado: NOMBRE_COMPARACION[resultado] }, siempre: true,
  }),
};

type AnyVisto = (turno: Turno, input: unknown, output: unknown) => Vista | null;
// The table pairs each name with its types; here only the name is known, so the pairing is by name alone.
const POR_NOMBRE = VISTAS as Readonly<Partial<Record<CallName, AnyVisto>>>;

/** Read by the tray itself beside each search: not a step of the person. */
const DE_LA_BANDEJA: ReadonlySet<CallName> = new Set(['expedientes.contar', 'expedientes.buscar']);

/** What one session has seen today, and the search it may still be typing. */
type Memoria = { readonly miembroId: number; readonly dia: Fecha; readonly vistas: Set<string>; busqueda: Vista | null };

const textoDe = (busqueda: Vista): string => String(busqueda.detalle['texto']);

/** Whether one text is the other one with more or less of it typed. */
const siguenLoMismo = (una: string, otra: string): boolean => una.startsWith(otra) || otra.startsWith(una);

export type Accesos = {
  /** Notes what a call that went well showed. Throws when it cannot be noted: then nothing is to be shown. */
  anotar(caller: string, turno: Turno, name: CallName, input: unknown, output: unknown): void;
  /** The session ends. */
  cerrar(caller: string, turno: Turno): void;
};

export function createAccesos(): Accesos {
  const memorias = new Map<string, Memoria>();

  const memoriaDe = (caller: string, { miembro, hoy }: Turno): Memoria => {
    const guardada = memorias.get(caller);
    if (guardada?.miembroId === miembro.id && guardada.dia === hoy) return guardada;
    const nueva: Memoria = { miembroId: miembro.id, dia: hoy, vistas: new Set(), busqueda: null };
    memorias.set(caller, nueva);
    return nueva;
  };

  const escribir = ({ store, ahora, miembro }: Turno, memoria: Memoria, vistas: readonly (Vista | null)[]) => {
    const nuevas = vistas.flatMap((vista) => {
      if (vista === null) return [];
      const { siempre = false, ...acto } = vista;
      const clave = siempre ? null : JSON.stringify([acto.acto, acto.expedienteId, acto.acto === 'buscar' ? textoDe(acto) : acto.detalle]);
      return clave !== null && memoria.vistas.has(clave) ? [] : [{ acto, clave }];
    });
    if (nuevas.length === 0) return;
    store.write(() => {
      for (const { acto } of nuevas) {
        store.actuaciones.anotar({ ...acto, en: ahora, miembroId: miembro.id, estadoAntes: null, estadoDespues: null });
      }
    });
    for (const { clave } of nuevas) if (clave !== null) memoria.vistas.add(clave);
  };

  /** Each letter typed is a search: the one at which the person stopped is noted, when they go on to something else. */
  const pensar = (turno: Turno, memoria: Memoria, busqueda: Vista | null) => {
    if (busqueda === null) return;
    const anterior = memoria.busqueda;
    memoria.busqueda = busqueda;
    if (anterior && !siguenLoMismo(textoDe(anterior), textoDe(busqueda))) escribir(turno, memoria, [anterior]);
  };

  return {
    anotar: (caller, turno, name, input, output) => {
      const memoria = memoriaDe(caller, turno);
      const vista = POR_NOMBRE[name]?.(turno, input, output) ?? null;
      if (name === 'expedientes.buscar') pensar(turno, memoria, vista);
      if (DE_LA_BANDEJA.has(name)) return;
      const { busqueda } = memoria;
      memoria.busqueda = null;
      escribir(turno, memoria, [busqueda, vista]);
    },
    cerrar: (caller, turno) => {
      const memoria = memorias.get(caller);
      memorias.delete(caller);
      if (memoria?.busqueda && memoria.miembroId === turno.miembro.id) escribir(turno, memoria, [memoria.busqueda]);
    },
  };
}
