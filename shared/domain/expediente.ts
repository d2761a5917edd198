// The case: its states, and the acts that lead from one to another. What is not here is refused with a sentence.
import { z } from 'zod';
import type { ClaseOficio } from './textos.ts';

export const Estado = z.enum([
  'recibido',
  'en_verificacion',
  'espera_opinion',
  'observado',
  'no_presentado',
  'decidido',
  'atendido',
  'entregado',
  'archivado',
  'anulado',
]);
export type Estado = z.infer<typeof Estado>;

export const NOMBRE_ESTADO: Readonly<Record<Estado, string>> = {
  recibido: 'Recibido',
  en_verificacion: 'En verificación',
  espera_opinion: 'En espera de opinión',
  observado: 'Observado',
  no_presentado: 'No presentado',
  decidido: 'Decidido',
  atendido: 'Atendido',
  entregado: 'Entregado',
  archivado: 'Archivado',
  anulado: 'Anulado',
};

type Regla = {
  /** States in which the act is possible. */
  readonly desde: readonly Estado[];
  /** State it leads to; `igual` when the case stays where it is. */
  readonly hacia: Estado | 'igual';
  /** Verb phrase for the refusal: "No se puede …". */
  readonly frase: string;
};

const ABIERTOS = ['recibido', 'en_verificacion', 'espera_opinion', 'observado', 'no_presentado', 'decidido'] as const;
const CON_DATOS_ABIERTOS = ['recibido', 'en_verificacion', 'espera_opinion', 'observado'] as const;

/** States in which a letter is written. */
const CON_CARTA = ['en_verificacion', 'no_presentado', 'decidido', 'atendido', 'entregado'] as const;

/** Every act on a case. The transitions are those of the product's state table; a test compares both. */
export const ACTOS = {
  corregir: { desde: CON_DATOS_ABIERTOS, hacia: 'igual', frase: 'corregir los datos' },
  adjuntar: { desde: [...ABIERTOS, 'atendido', 'entregado'], hacia: 'igual', frase: 'agregar un archivo' },
  retirar_adjunto: { desde: CON_DATOS_ABIERTOS, hacia: 'igual', frase: 'retirar un archivo' },
  iniciar_verificacion: { desde: ['recibido'], hacia: 'en_verificacion', frase: 'iniciar la verificación' },
  calificar: { desde: ['en_verificacion'], hacia: 'igual', frase: 'calificar los requisitos' },
  pedir_opinion: { desde: ['en_verificacion'], hacia: 'espera_opinion', frase: 'pedir la opinión pedagógica' },
  recibir_opinion: { desde: ['espera_opinion'], hacia: 'en_verificacion', frase: 'registrar la opinión pedagógica' },
  observar: { desde: ['en_verificacion'], hacia: 'observado', frase: 'observar' },
  subsanar: { desde: ['observado'], hacia: 'en_verificacion', frase: 'registrar la subsanación' },
  subsanar_en_parte: { desde: ['observado'], hacia: 'igual', frase: 'registrar lo que se subsanó' },
  vencer: { desde: ['observado'], hacia: 'no_presentado', frase: 'darlo por no presentado' },
  retomar: { desde: ['no_presentado'], hacia: 'en_verificacion', frase: 'retomar la verificación' },
  decidir: { desde: ['en_verificacion'], hacia: 'decidido', frase: 'decidir' },
  hacer_en_siagie: { desde: ['decidido'], hacia: 'igual', frase: 'registrar lo hecho en SIAGIE' },
  inactivar_anterior: { desde: ['decidido', 'atendido', 'entregado'], hacia: 'igual', frase: 'registrar la inactivación de quien ejercía antes' },
  dispensar_inactivacion: { desde: ['decidido', 'atendido', 'entregado'], hacia: 'igual', frase: 'dispensar la inactivación de quien ejercía antes' },
  emitir_cargo: { desde: [...ABIERTOS, 'atendido', 'entregado'], hacia: 'igual', frase: 'emitir el cargo de recepción' },
  responder: { desde: ['decidido', 'atendido', 'entregado'], hacia: 'igual', frase: 'emitir el oficio de respuesta' },
  devolver: { desde: ['no_presentado'], hacia: 'igual', frase: 'emitir el oficio de devolución' },
  emitir_hoja: { desde: ['decidido', 'atendido'], hacia: 'igual', frase: 'emitir la hoja de credenciales' },
  reemitir_hoja: { desde: ['decidido', 'atendido', 'entregado'], hacia: 'igual', frase: 'reemitir la hoja de credenciales' },
  destruir_hoja: { desde: ['decidido', 'atendido', 'entregado'], hacia: 'igual', frase: 'destruir la hoja de credenciales' },
  emitir_constancia: { desde: ['decidido', 'atendido', 'entregado'], hacia: 'igual', frase: 'emitir la constancia de inactivación' },
  enviar_proyecto: { desde: CON_CARTA, hacia: 'igual', frase: 'enviar un proyecto a V.° B.°' },
  visar: { desde: CON_CARTA, hacia: 'igual', frase: 'dar el V.° B.°' },
  devolver_proyecto: { desde: CON_CARTA, hacia: 'igual', frase: 'devolver el proyecto' },
  retirar_proyecto: { desde: CON_CARTA, hacia: 'igual', frase: 'retirar el proyecto' },
  anular_documento: { desde: [...ABIERTOS, 'atendido', 'entregado'], hacia: 'igual', frase: 'anular un documento' },
  anular_observacion: { desde: ['observado'], hacia: 'en_verificacion', frase: 'anular el oficio de observación' },
  adjuntar_firmado: { desde: [...ABIERTOS, 'atendido', 'entregado', 'archivado'], hacia: 'igual', frase: 'adjuntar la versión firmada' },
  atender: { desde: ['decidido'], hacia: 'atendido', frase: 'darlo por atendido' },
  notificar: { desde: ['en_verificacion', 'observado', 'decidido', 'atendido', 'entregado', 'no_presentado'], hacia: 'igual', frase: 'registrar la notificación' },
  entregar: { desde: ['atendido'], hacia: 'entregado', frase: 'registrar la entrega' },
  volver_a_entregar: { desde: ['entregado'], hacia: 'igual', frase: 'registrar otra entrega' },
  archivar: { desde: ['atendido', 'entregado', 'no_presentado'], hacia: 'archivado', frase: 'archivar' },
  reabrir: { desde: ['archivado'], hacia: 'en_verificacion', frase: 'reabrir' },
  anular: { desde: ABIERTOS, hacia: 'anulado', frase: 'anular' },
  pasar: { desde: [...ABIERTOS, 'atendido', 'entregado'], hacia: 'igual', frase: 'pasar a otra persona' },
  recibir_pase: { desde: [...ABIERTOS, 'atendido', 'entregado'], hacia: 'igual', frase: 'recibir lo que se le pasó' },
} as const satisfies Readonly<Record<string, Regla>>;

export type ActoDeExpediente = keyof typeof ACTOS;

/** What to do next in each state, for the person whose act was refused. */
const CONSEJO: Readonly<Record<Estado, string>> = {
  recibido: 'Inicie primero la verificación.',
  en_verificacion: 'Está en verificación: termine de calificarlo, obsérvelo o decídalo.',
  espera_opinion: 'Registre primero la opinión del especialista pedagógico.',
  observado: 'Registre primero la subsanación.',
  no_presentado: 'Archívelo, o retome la verificación con un motivo.',
  decidido: 'Ya está decidido: emita la respuesta, o deshaga la decisión si nada se ha emitido.',
  atendido: 'Ya fue atendido: registre la entrega o archívelo.',
  entregado: 'Ya fue entregado: solo queda archivarlo.',
  archivado: 'Está archivado: pida al jefe que lo reabra.',
  anulado: 'Está anulado y ya no cambia: registre un expediente nuevo.',
};

/** Null when the act is possible in that state, otherwise the sentence that refuses it and says what to do. */
export function impedimento(acto: ActoDeExpediente, estado: Estado): string | null {
  const regla: Regla = ACTOS[acto];
  if (regla.desde.includes(estado)) return null;
  return `No se puede ${regla.frase} en un expediente «${NOMBRE_ESTADO[estado]}». ${CONSEJO[estado]}`;
}

export const sePuede = (acto: ActoDeExpediente, estado: Estado): boolean => impedimento(acto, estado) === null;

/** The state after a possible act. */
export function despuesDe(acto: ActoDeExpediente, estado: Estado): Estado {
  const { hacia }: Regla = ACTOS[acto];
  return hacia === 'igual' ? estado : hacia;
}

/** The act in which each letter is issued. */
export const ACTO_DE_CARTA: Readonly<Record<ClaseOficio, ActoDeExpediente>> = {
  respuesta: 'responder',
  improcedencia: 'responder',
  observacion: 'observar',
  devolucion: 'devolver',
};

/** Steps that whoever took them may take back. Undoing is an act of its own. */
export const DESHACIBLES: readonly ActoDeExpediente[] = [
  'corregir',
  'retirar_adjunto',
  'iniciar_verificacion',
  'calificar',
  'pedir_opinion',
  'recibir_opinion',
  'subsanar',
  'subsanar_en_parte',
  'vencer',
  'retomar',
  'decidir',
  'hacer_en_siagie',
  'inactivar_anterior',
  'dispensar_inactivacion',
  'enviar_proyecto',
  'visar',
  'devolver_proyecto',
  'retirar_proyecto',
  'atender',
  'archivar',
  'reabrir',
  'anular',
  'pasar',
];
