// What comes next in a case, for the one button that every state has: decided by what it holds, never by the screen.
import { hojaDestruida } from '../../../shared/domain/destruccion.ts';
import { sePuede } from '../../../shared/domain/expediente.ts';
import { entregaCredencial } from '../../../shared/domain/pedido.ts';
import { porInactivar } from '../../../shared/domain/servicio.ts';
import { assertNever } from '../../../shared/failure.ts';
import type { CallName } from '../../../shared/contract.ts';
import type { DocumentoVisto, ExpedienteVisto } from '../../../shared/vistas.ts';

export type Paso =
  | 'iniciar'
  | 'aceptar'
  | 'calificar'
  | 'pedir_opinion'
  | 'registrar_opinion'
  | 'observar'
  | 'decidir'
  | 'notificar'
  | 'subsanar'
  | 'vencer'
  | 'devolver'
  | 'siagie'
  | 'responder'
  | 'esperar_visto'
  | 'hoja'
  | 'entregar'
  | 'inactivar_anterior'
  | 'archivar';

/** How the step is told on its button, and the call it ends in: whoever may not make it is not shown the step. */
export const PASOS: Readonly<Record<Paso, { readonly texto: string; readonly llamada: CallName }>> = {
  iniciar: { texto: 'Iniciar verificación', llamada: 'verificacion.iniciar' },
  aceptar: { texto: 'Aceptar lo sugerido', llamada: 'verificacion.calificar' },
  calificar: { texto: 'Seguir calificando', llamada: 'verificacion.calificar' },
  pedir_opinion: { texto: 'Pedir la opinión', llamada: 'verificacion.pedirOpinion' },
  registrar_opinion: { texto: 'Registrar la opinión', llamada: 'verificacion.recibirOpinion' },
  observar: { texto: 'Observar', llamada: 'observaciones.observar' },
  decidir: { texto: 'Decidir', llamada: 'decisiones.decidir' },
  notificar: { texto: 'Registrar la notificación', llamada: 'entregas.registrar' },
  subsanar: { texto: 'Registrar la subsanación', llamada: 'observaciones.subsanar' },
  vencer: { texto: 'Dar por no presentado', llamada: 'observaciones.vencer' },
  devolver: { texto: 'Emitir la devolución', llamada: 'documentos.emitir' },
  siagie: { texto: 'Hecho en SIAGIE', llamada: 'siagie.hecho' },
  responder: { texto: 'Emitir la respuesta', llamada: 'documentos.emitir' },
  esperar_visto: { texto: 'Ver el proyecto enviado', llamada: 'documentos.emitir' },
  hoja: { texto: 'Hoja de credenciales', llamada: 'credenciales.emitir' },
  entregar: { texto: 'Registrar la entrega', llamada: 'entregas.registrar' },
  inactivar_anterior: { texto: 'Inactivar a quien ejercía antes', llamada: 'siagie.inactivado' },
  archivar: { texto: 'Archivar', llamada: 'expedientes.archivar' },
};

type Caso = Pick<ExpedienteVisto, 'estado' | 'pedido' | 'servicios' | 'requisitos' | 'hallazgos' | 'documentos' | 'observaciones' | 'proyectos'>;

/** The document of that class in force; undefined when none was issued. */
export const vigente = ({ documentos }: Pick<Caso, 'documentos'>, clase: DocumentoVisto['clase']): DocumentoVisto | undefined =>
  documentos.find((uno) => uno.clase === clase && !uno.anulado);

/** The one about what is decided now: none of before the case was reopened. */
const deAhora = ({ documentos }: Pick<Caso, 'documentos'>, clase: DocumentoVisto['clase']): DocumentoVisto | undefined =>
  vigente({ documentos: documentos.filter(({ deAntes }) => !deAntes) }, clase);

export const hojaDe = (caso: Pick<Caso, 'documentos'>): DocumentoVisto | undefined => deAhora(caso, 'hoja');
export const devolucionDe = (caso: Pick<Caso, 'documentos'>): DocumentoVisto | undefined => deAhora(caso, 'devolucion');

export const concedidos = ({ servicios }: Pick<Caso, 'servicios'>) => servicios.filter(({ decision }) => decision === 'procedente');

/** Whether the case ends in a credential handed over on paper. */
export const esperaHoja = (caso: Pick<Caso, 'servicios' | 'pedido'>): boolean =>
  entregaCredencial(caso.pedido.tipo) && concedidos(caso).length > 0;

/** The answer of the case, granted or refused. */
export const respuestaDe = (caso: Pick<Caso, 'documentos'>): DocumentoVisto | undefined => deAhora(caso, 'respuesta') ?? deAhora(caso, 'improcedencia');

/** What may be handed over against signature and was not yet. */
export const porEntregar = ({ documentos }: Pick<Caso, 'documentos'>): DocumentoVisto[] =>
  documentos.filter((uno) => uno.clase !== 'cargo' && !uno.anulado && !uno.deAntes && uno.entrega === null);

/**
 * The requisitos that may be accepted at once as the machine suggests: those not yet marked, all of them in order, and only
 * when no finding is open. One that speaks of a requisito is open until a person has marked it; of the others, those of
 * something wrong or missing are.
 */
export function aceptables({ requisitos, hallazgos }: Pick<Caso, 'requisitos' | 'hallazgos'>) {
  const abierto = hallazgos.some(({ gravedad, requisito }) => {
    const suyo = requisitos.find(({ clave }) => clave === requisito);
    return suyo ? suyo.calificacion === null : gravedad !== 'aviso';
  });
  return abierto ? [] : requisitos.filter((uno) => uno.calificacion === null && uno.sugerida === 'cumple');
}

function enVerificacion(caso: Caso): Paso {
  const pendientes = caso.requisitos.filter(({ calificacion }) => calificacion === null);
  if (pendientes.length === 1 && pendientes[0]?.clave === 'opinion_favorable') return 'pedir_opinion';
  if (pendientes.length > 0) return aceptables(caso).length > 0 ? 'aceptar' : 'calificar';
  const falla = caso.requisitos.some(({ calificacion }) => calificacion === 'no_cumple');
  // The law allows one observation: the second time, the case is decided unless a reason is given.
  return falla && caso.observaciones.length === 0 ? 'observar' : 'decidir';
}

function observado({ observaciones }: Caso, hoy: string): Paso {
  const { vence = null } = observaciones.at(-1) ?? {};
  if (vence === null) return 'notificar';
  return vence < hoy ? 'vencer' : 'subsanar';
}

function noPresentado(caso: Caso): Paso {
  const devolucion = devolucionDe(caso);
  if (!devolucion) return 'devolver';
  return devolucion.entrega === null ? 'notificar' : 'archivar';
}

/** Issues the answer, or waits for whoever gives its V.° B.°. */
const responder = ({ proyectos }: Caso): Paso =>
  proyectos.some(({ clase, estado }) => (clase === 'respuesta' || clase === 'improcedencia') && estado === 'por_visar') ? 'esperar_visto' : 'responder';

/** It is archived, once whoever held the post before has no permission any more. */
const alArchivo = ({ pedido, servicios }: Caso): Paso => (porInactivar(pedido.tipo, servicios).length > 0 ? 'inactivar_anterior' : 'archivar');

function atendido(caso: Caso): Paso {
  // The answer was annulled.
  if (!respuestaDe(caso)) return responder(caso);
  if (esperaHoja(caso)) return hojaDe(caso) ? 'entregar' : hojaDestruida(caso.documentos) ? alArchivo(caso) : 'hoja';
  return respuestaDe(caso)?.entrega === null ? 'entregar' : alArchivo(caso);
}

/** @param hoy the day it is, AAAA-MM-DD. Null: nothing is left to do. */
export function siguientePaso(caso: Caso, hoy: string): Paso | null {
  const { estado } = caso;
  switch (estado) {
    case 'recibido':
      return 'iniciar';
    case 'en_verificacion':
      return enVerificacion(caso);
    case 'espera_opinion':
      return 'registrar_opinion';
    case 'observado':
      return observado(caso, hoy);
    case 'no_presentado':
      return noPresentado(caso);
    case 'decidido':
      return concedidos(caso).some(({ hecho }) => hecho === null) ? 'siagie' : responder(caso);
    case 'atendido':
      return atendido(caso);
    case 'entregado':
      return respuestaDe(caso) ? alArchivo(caso) : responder(caso);
    case 'archivado':
    case 'anulado':
      return null;
    default:
      return assertNever(estado);
  }
}

/** Whether a hoja may be made now: before or after SIAGIE, and again when one was spoiled or lost. */
export const cabeHoja = (caso: Caso): boolean => esperaHoja(caso) && sePuede('reemitir_hoja', caso.estado);
