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

const documento = ({ store }: Turno, { documentoId }: { readonly documentoId: number }): Vista => {
  const visto = store.documentos.leer(documentoId);
  return { acto: 'ver_documento', expedienteId: visto?.expedienteId ?? null, detalle: { rotulo: visto?.rotulo ?? '' } };
};

const SACAR_ACTA = { ver: 'ver_acta', imprimir: 'imprimir_acta', guardar: 'guardar_acta' } as const;

/** What each call shows of a person. A call that is not here shows nobody's data, or is an act by itself. */
const VISTAS: { readonly [N in CallName]?: Visto<N> } = {
  'expedientes.ver': expediente,
  'expedientes.historia': expediente,
  'documentos.vistaPrevia': expediente,
  'credenciales.vistaPrevia': expediente,
  'multiples.destinatarios': (_, peticion) => (peticion.de === 'expediente' ? { acto: 'ver_expediente', expedienteId: peticion.expedienteId, detalle: {} } : null),
  'siagie.titularAnterior': (_, __, { titular }) => titular && {
    acto: 'consultar_persona', expedienteId: null, detalle: { tipoDocumento: titular.tipoDocumento, numeroDocumento: titular.numeroDocumento },
  },
  'siagie.porHacer': (_, __, { filas }) => (filas.length === 0 ? null : { acto: 'ver_por_hacer', expedienteId: null, detalle: {} }),
  'siagie.lista': (_, __, { cuantas }) => ({ acto: 'imprimir_por_hacer', expedienteId: null, detalle: { cuantas }, siempre: true }),
  'ajustes.muestra': (_, { expedienteId }) => expedienteId === null ? null : { acto: 'ver_expediente', expedienteId, detalle: {} },
  'expedientes.buscar': (_, { texto }, { filas, hayMas }) =>
    texto === '' || filas.length === 0 ? null : { acto: 'buscar', expedienteId: null, detalle: { texto, hallados: filas.length, hayMas } },
  'personas.conocida': ({ store }, { tipoDocumento, numeroDocumento }, { persona }) => persona && {
    acto: 'consultar_persona',
    expedienteId: store.pedidos.personaConocida(tipoDocumento, numeroDocumento)?.expedienteId ?? null,
    detalle: { tipoDocumento, numeroDocumento },
  },
  'personas.ver': (_, { tipoDocumento, numeroDocumento }) => ({ acto: 'ver_persona', expedienteId: null, detalle: { tipoDocumento, numeroDocumento } }),
  'vigencias.ver': (_, __, { tenencias, inactivaciones }) => (tenencias.length + inactivaciones.length === 0 ? null : { acto: 'ver_vigencias', expedienteId: null, detalle: {} }),
  'cargos.vistaPrevia': ({ store }, { de }, { casos }) => (casos === 0 ? null : { acto: 'ver_cargo', expedienteId: null, detalle: { nombre: store.miembros.leer(de)?.nombre ?? '' } }),
  'actas.sacar': (_, { para }, { nombre }) => ({ acto: SACAR_ACTA[para], expedienteId: null, detalle: { nombre }, siempre: para !== 'ver' }),
  'padron.escuela': (_, { codigoModular, anexo }, { expedientes }) =>
    expedientes.length === 0 ? null : { acto: 'ver_escuela', expedienteId: null, detalle: { codigoModular, anexo } },
  'adjuntos.abrir': ({ store }, { adjuntoId }, { nombre }) => ({
    acto: 'ver_adjunto', expedienteId: store.adjuntos.leer(adjuntoId)?.expedienteId ?? null, detalle: { adjuntoId, nombre },
  }),
  'documentos.abrir': documento,
  'documentos.paraImprimir': documento,
  'proyectos.ver': ({ store }, { proyectoId }) => ({
    acto: 'ver_expediente', expedienteId: store.proyectos.leer(proyectoId)?.expedienteId ?? null, detalle: {},
  }),
  'firmados.abrir': ({ store }, { firmadoId }, { nombre }) => {
    const firmado = store.firmados.leer(firmadoId);
    const documento = firmado && store.documentos.leer(firmado.documentoId);
    return { acto: 'ver_firmado', expedienteId: documento?.expedienteId ?? null, detalle: { rotulo: documento?.rotulo ?? '', nombre } };
  },
  'libro.ver': (_, { filtro: { texto } }, { filas, hayMas }) =>
    texto === '' || filas.length === 0 ? null : { acto: 'buscar_documento', expedienteId: null, detalle: { texto, hallados: filas.length, hayMas } },
  'libro.verInforme': (_, __, { hecho }) => hecho && { acto: 'ver_libro', expedienteId: null, detalle: { nombre: hecho.nombre, cuantos: hecho.cuantos } },
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

/** Searched as one types. */
const BUSQUEDAS: ReadonlySet<CallName> = new Set(['expedientes.buscar', 'libro.ver']);
/** Read by the tray, the libro and the frame themselves beside each search: not a step of the person. */
const DE_PASO: ReadonlySet<CallName> = new Set([...BUSQUEDAS, 'expedientes.contar', 'miembros.listar', 'bandeja.preferencias', 'libro.cuenta', 'proyectos.porVisar']);

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
      const clave = siempre ? null : JSON.stringify([acto.acto, acto.expedienteId, Object.hasOwn(acto.detalle, 'texto') ? textoDe(acto) : acto.detalle]);
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
      if (BUSQUEDAS.has(name)) pensar(turno, memoria, vista);
      if (DE_PASO.has(name)) return;
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
