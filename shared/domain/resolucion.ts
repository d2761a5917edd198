// The support of the request: the RD (or other document) that makes the applicant who they say they are.
import { z } from 'zod';
import { linea } from './texto.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

export const TipoSustento = z.enum(['designacion', 'encargatura', 'contrato', 'reconocimiento', 'memorando', 'otro']);
export type TipoSustento = z.infer<typeof TipoSustento>;

export const NOMBRE_SUSTENTO: Readonly<Record<TipoSustento, string>> = {
  designacion: 'RD de designación',
  encargatura: 'RD de encargatura',
  contrato: 'RD de contrato',
  reconocimiento: 'RD de reconocimiento',
  memorando: 'Memorando de encargo',
  otro: 'Otro documento',
};

/** The support as the oficio cites it; `adjunta`: whether its copy came with the oficio. */
export const Resolucion = z.strictObject({
  tipo: TipoSustento,
  numero: linea(120),
  fecha: Fecha.nullable(),
  desde: Fecha.nullable(),
  hasta: Fecha.nullable(),
  adjunta: z.boolean(),
});
export type Resolucion = z.infer<typeof Resolucion>;

export type RevisionVigencia = { readonly gravedad: 'error' | 'aviso'; readonly mensaje: string; readonly campo: 'desde' | 'hasta' | 'fecha' };

/**
 * What is wrong with the support's dates, judged on the day of reception. Dates not stated are not invented:
 * an encargatura without its end is a notice, since it usually ends on 31 December.
 */
export function revisarVigencia(rd: Resolucion, recepcion: Fecha): RevisionVigencia[] {
  const halladas: RevisionVigencia[] = [];
  const que = NOMBRE_SUSTENTO[rd.tipo];
  const anotar = (gravedad: 'error' | 'aviso', campo: RevisionVigencia['campo'], mensaje: string) =>
    halladas.push({ gravedad, campo, mensaje });
  if (rd.desde !== null && rd.hasta !== null && rd.desde > rd.hasta) {
    anotar('error', 'hasta', `La vigencia de la ${que} termina (${fechaCorta(rd.hasta)}) antes de empezar (${fechaCorta(rd.desde)}).`);
  } else if (rd.hasta !== null && rd.hasta < recepcion) {
    anotar('error', 'hasta', `La ${que} venció el ${fechaCorta(rd.hasta)}: no estaba vigente el día de la recepción (${fechaCorta(recepcion)}).`);
  } else if (rd.desde !== null && rd.desde > recepcion) {
    anotar('error', 'desde', `La ${que} rige recién desde el ${fechaCorta(rd.desde)}: no estaba vigente el día de la recepción (${fechaCorta(recepcion)}).`);
  }
  if (rd.fecha !== null && rd.fecha > recepcion) {
    anotar('error', 'fecha', `La ${que} tiene fecha ${fechaCorta(rd.fecha)}, posterior a la recepción (${fechaCorta(recepcion)}).`);
  }
  if (rd.tipo === 'encargatura' && rd.hasta === null) {
    anotar('aviso', 'hasta', 'No consta hasta cuándo rige la encargatura (lo usual es el 31 de diciembre): búsquelo en la RD.');
  }
  return halladas;
}
