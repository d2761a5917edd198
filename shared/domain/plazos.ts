// Terms in working days: which one a case has running, when it ends, and how much of it is left.
// TUO Ley 27444 arts. 143 (the office's own terms), 24 (notification), 136 (observation), 144-146 (counting and distance).
import { z } from 'zod';
import { assertNever } from '../failure.ts';
import type { ActoDeExpediente, Estado } from './expediente.ts';
import { esDiaHabil, type NoLaborables } from './feriados.ts';
import { lineaObligatoria, palabras } from './texto.ts';
import { fechaCorta, sumarDias, type Fecha } from './tiempo.ts';

/**
 * Last day of a term of `dias` working days counted from the working day after `desde`. A term of no days ends
 * that same day, or on the first working day after one that is not.
 */
export function vencimiento(desde: Fecha, dias: number, noLaborables: NoLaborables): Fecha {
  if (!Number.isInteger(dias) || dias < 0 || dias > 365) throw new RangeError(`term of ${dias} days`);
  let dia = desde;
  let faltan = dias;
  if (dias === 0 && !esDiaHabil(desde, noLaborables)) faltan = 1;
  while (faltan > 0) {
    dia = sumarDias(dia, 1);
    if (esDiaHabil(dia, noLaborables)) faltan -= 1;
  }
  return dia;
}

const diasDePlazo = (minimo: number) =>
  z
    .int({ error: 'Escriba los días en números.' })
    .min(minimo, { error: `El plazo es de ${minimo} o más días hábiles.` })
    .max(60, { error: 'El plazo es de hasta 60 días hábiles.' });

/** Working days of each term, as the office sets them. */
export const Plazos = z.strictObject({
  /** From reception until its verification begins; 0: the same day. */
  derivar: diasDePlazo(0),
  /** From reception, or from when it came back, until it is attended. */
  tramite: diasDePlazo(1),
  /** To mend an observation. */
  observacion: diasDePlazo(1).max(30, { error: 'El plazo es de hasta 30 días hábiles.' }),
  /** To give the opinion that was asked for. */
  informe: diasDePlazo(1),
  /** To notify what was issued. */
  notificacion: diasDePlazo(1),
});
export type Plazos = z.infer<typeof Plazos>;

export const PLAZOS_INICIALES: Plazos = { derivar: 0, tramite: 3, observacion: 2, informe: 7, notificacion: 5 };

const claveDeDistrito = (distrito: string): string => palabras(distrito).join(' ');

/** The term of the distance: days that are added to those an applicant is given, by district. */
export const Distancias = z
  .array(
    z.strictObject({
      distrito: lineaObligatoria(80, 'Escriba el distrito.'),
      dias: z.int({ error: 'Escriba los días en números.' }).min(1, { error: 'Es de 1 día o más.' }).max(30, { error: 'Es de hasta 30 días.' }),
    }),
  )
  .max(300, { error: 'Caben hasta 300 distritos.' })
  .superRefine((lista, context) => {
    lista.forEach(({ distrito }, i) => {
      const antes = lista.findIndex((otro) => claveDeDistrito(otro.distrito) === claveDeDistrito(distrito));
      if (antes < i) context.addIssue({ code: 'custom', path: [i, 'distrito'], message: `«${distrito}» ya está en la fila ${antes + 1}: deje una sola.` });
    });
  });
export type Distancias = z.infer<typeof Distancias>;

/** Days that distance adds; of several districts, those of the farthest. Written with or without accents and capitals. */
export function distanciaDe(distritos: readonly string[], distancias: Distancias): number {
  const suyos = new Set(distritos.map(claveDeDistrito));
  return Math.max(0, ...distancias.filter(({ distrito }) => suyos.has(claveDeDistrito(distrito))).map(({ dias }) => dias));
}

export const ClaseDePlazo = z.enum(['derivar', 'atender', 'informe', 'subsanar', 'notificar']);
export type ClaseDePlazo = z.infer<typeof ClaseDePlazo>;

/** What has to be done by that day. */
export const NOMBRE_PLAZO: Readonly<Record<ClaseDePlazo, string>> = {
  derivar: 'Plazo para iniciar la verificación',
  atender: 'Plazo para atender',
  informe: 'Plazo para la opinión',
  subsanar: 'Plazo para subsanar',
  notificar: 'Plazo para notificar',
};

/** What decides the term of a case. */
export type EnTramite = {
  readonly estado: Estado;
  readonly recibido: Fecha;
  /** The last observation; `emitida`: the day of its letter. */
  readonly observacion: { readonly dias: number; readonly emitida: Fecha; readonly notificadaEl: Fecha | null } | null;
  /** The day of the answer or the return; `notificada`: whether it was handed over. Null when none is in force. */
  readonly respuesta: { readonly emitida: Fecha; readonly notificada: boolean } | null;
  /** The day on which one of those acts was last done; null when none ever was. */
  readonly diaDe: (actos: readonly ActoDeExpediente[]) => Fecha | null;
};

export type PlazoEnCurso = { readonly clase: ClaseDePlazo; readonly desde: Fecha; readonly dias: number };

/** Acts by which a case comes back to the office's hands: its term to attend it begins anew. */
const VUELVE: readonly ActoDeExpediente[] = ['recibir_opinion', 'subsanar', 'retomar', 'reabrir'];

/** The one term that a case has running, which is that of the step it is in; null when nothing waits for a day. */
export function plazoEnCurso(caso: EnTramite, plazos: Plazos): PlazoEnCurso | null {
  const { estado, recibido, observacion, respuesta, diaDe } = caso;
  const porNotificar = (emitida: Fecha): PlazoEnCurso => ({ clase: 'notificar', desde: emitida, dias: plazos.notificacion });
  switch (estado) {
    case 'recibido':
      return { clase: 'derivar', desde: recibido, dias: plazos.derivar };
    case 'en_verificacion':
    case 'decidido':
      return { clase: 'atender', desde: diaDe(VUELVE) ?? recibido, dias: plazos.tramite };
    case 'espera_opinion':
      return { clase: 'informe', desde: diaDe(['pedir_opinion']) ?? recibido, dias: plazos.informe };
    case 'observado': {
      if (observacion === null) return null;
      const { dias, emitida, notificadaEl } = observacion;
      if (notificadaEl === null) return porNotificar(emitida);
      return { clase: 'subsanar', desde: notificadaEl, dias };
    }
    case 'no_presentado':
      if (respuesta === null) return { clase: 'atender', desde: diaDe(['vencer']) ?? recibido, dias: plazos.tramite };
      return respuesta.notificada ? null : porNotificar(respuesta.emitida);
    case 'atendido':
      return respuesta === null || respuesta.notificada ? null : porNotificar(respuesta.emitida);
    case 'entregado':
    case 'archivado':
    case 'anulado':
      return null;
    default:
      return assertNever(estado);
  }
}

/**
 * How much is left, as it is said: «vence hoy», «faltan 2 días hábiles», «venció hace 1 día hábil».
 * @param quedan working days from today to that day; below zero when it is past.
 */
export function loQueQueda(vence: Fecha, quedan: number, hoy: string): string {
  if (vence === hoy) return 'vence hoy';
  const cuantos = Math.abs(quedan);
  const dias = cuantos === 1 ? '1 día hábil' : `${cuantos} días hábiles`;
  if (vence > hoy) return cuantos === 1 ? `falta ${dias}` : `faltan ${dias}`;
  return cuantos === 0 ? `venció el ${fechaCorta(vence)}` : `venció hace ${dias}`;
}
