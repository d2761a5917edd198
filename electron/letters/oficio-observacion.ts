// What is missing or wrong, the term to mend it (TUO Ley 27444, art. 136), and a slip that proves the day of notification.
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import { conMayuscula, conPunto } from './concordancia.ts';
import { SIN_NUMERO } from './letterhead.ts';
import { componerOficio, type Entrada } from './oficio.ts';

export type EntradaDeObservacion = Entrada & {
  readonly puntos: readonly string[];
  /** Working days. */
  readonly dias: number;
};

/** From its date the term runs, so it stays with the office, signed. */
function cargoDeNotificacion({ rotulo, expediente }: Entrada): Bloque[] {
  return [
    { clase: 'corte', lugar: 'pie', texto: 'Cortar por aquí · cargo que queda en la UGEL' },
    { clase: 'parrafo', tono: 'menor', texto: `CARGO DE NOTIFICACIÓN. Recibí el ${rotulo ?? `oficio (${SIN_NUMERO.toLowerCase()})`}, del expediente N.° ${expediente.numero}.` },
    { clase: 'recibo', campos: ['Firma', 'Nombres y apellidos', 'DNI', 'Fecha', 'Hora'] },
  ];
}

export const componerObservacion = (entrada: EntradaDeObservacion): Carta =>
  componerOficio(entrada, {
    clase: 'observacion',
    dias: entrada.dias,
    bloques: {
      servicios_procedentes: [],
      servicios_improcedentes: [],
      puntos: [{ clase: 'lista', marca: 'letra', puntos: entrada.puntos.map((punto) => conPunto(conMayuscula(punto))) }],
      entrega: [],
    },
    alPie: cargoDeNotificacion(entrada),
  });
