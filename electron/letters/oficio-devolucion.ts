// The return of a request whose observation was not mended in its term: it counts as not presented (TUO Ley 27444, art. 136).
import type { Carta } from '../../shared/domain/carta.ts';
import { fechaEnPalabras, type Fecha } from '../../shared/domain/tiempo.ts';
import { componerOficio, type Entrada } from './oficio.ts';

export type EntradaDeDevolucion = Entrada & {
  /** The letter of observation whose term ran out. */
  readonly observacion: { readonly rotulo: string; readonly fecha: Fecha; readonly dias: number; readonly notificadaEl: Fecha | null };
};

export function componerDevolucion(entrada: EntradaDeDevolucion): Carta {
  const { rotulo, fecha, dias, notificadaEl } = entrada.observacion;
  const notificada = notificadaEl === null ? '' : `, notificado el ${fechaEnPalabras(notificadaEl)}`;
  return componerOficio(entrada, {
    clase: 'devolucion',
    dias,
    otrasReferencias: [`${rotulo.replace(/^OFICIO/, 'Oficio')}, del ${fechaEnPalabras(fecha)}${notificada}`],
    bloques: { servicios_procedentes: [], servicios_improcedentes: [], puntos: [], entrega: [] },
  });
}
