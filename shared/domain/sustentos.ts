// With what each calidad is proved: the documents that an applicant may bring, which the office makes its own.
import { z } from 'zod';
import { Calidad, NOMBRE_CALIDAD, type Pedido } from './pedido.ts';
import { NOMBRE_SUSTENTO, TipoSustento } from './resolucion.ts';

const Admitidos = z.array(TipoSustento).min(1, { error: 'Marque por lo menos un documento.' });

/** Of each calidad, those that prove it; the first one is the usual one. */
export const Sustentos = z.record(Calidad, Admitidos);
export type Sustentos = z.infer<typeof Sustentos>;

export const SUSTENTOS_INICIALES: Sustentos = {
  director_designado: ['designacion', 'otro'],
  director_encargado: ['encargatura', 'memorando', 'otro'],
  responsable_programa: ['reconocimiento', 'contrato', 'memorando', 'otro'],
  coordinadora_pronoei: ['contrato', 'reconocimiento', 'otro'],
  director_privada: ['reconocimiento', 'otro'],
  promotor_privada: ['reconocimiento', 'otro'],
  haga_sus_veces: ['memorando', 'encargatura', 'otro'],
};

export const sustentoUsual = (sustentos: Sustentos, calidad: Calidad): TipoSustento => sustentos[calidad][0] ?? 'otro';

/** With that document admitted or not: what was admitted keeps its order, and the new one goes last. */
export const conSustento = (sustentos: Sustentos, calidad: Calidad, tipo: TipoSustento, va: boolean): Sustentos => ({
  ...sustentos,
  [calidad]: va ? [...sustentos[calidad], tipo] : sustentos[calidad].filter((uno) => uno !== tipo),
});

/** Null when the document cited is one that proves that calidad, or none is cited; otherwise the sentence that says which ones do. */
export function reparoDeSustento({ solicitante: { calidad }, sustento }: Pick<Pedido, 'solicitante' | 'sustento'>, sustentos: Sustentos): string | null {
  if (!sustento || sustentos[calidad].includes(sustento.tipo)) return null;
  const admitidos = sustentos[calidad].map((tipo) => NOMBRE_SUSTENTO[tipo]).join(', ');
  return `El oficio cita «${NOMBRE_SUSTENTO[sustento.tipo]}»: la calidad «${NOMBRE_CALIDAD[calidad]}» se acredita con ${admitidos}.`;
}
