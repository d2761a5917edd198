// Terms in working days. TUO Ley 27444 arts. 144-145: a term runs from the working day after the notification.
import { esDiaHabil } from './feriados.ts';
import { sumarDias, type Fecha } from './tiempo.ts';

/**
 * Last day of a term of `dias` working days (1 or more) counted from the working day
 * after `notificado`. The State's and the region's extra free days are in `noLaborables`.
 */
export function vencimiento(notificado: Fecha, dias: number, noLaborables: ReadonlySet<string>): Fecha {
  if (!Number.isInteger(dias) || dias < 1 || dias > 365) throw new RangeError(`term of ${dias} days`);
  let dia = notificado;
  let faltan = dias;
  while (faltan > 0) {
    dia = sumarDias(dia, 1);
    if (esDiaHabil(dia, noLaborables)) faltan -= 1;
  }
  return dia;
}
