// Reception and registration are two moments: terms run from the true day of the first, whatever the second.
import { esDiaHabil, type NoLaborables } from './feriados.ts';
import type { Hallazgo } from './hallazgos.ts';
import { nombreDelDia } from './no-laborables.ts';
import type { Recepcion } from './pedido.ts';
import { diasEntre, fechaCorta, fechaEnLima, type Fecha, type Instante } from './tiempo.ts';

/** Days after which a late registration is more likely a slip in the date. */
export const DIAS_DE_TARDANZA = 7;

/** The day it was registered, when that is a later one than that of its reception; null when it is the same. */
export function registradoDespues({ fecha }: Pick<Recepcion, 'fecha'>, registradoEn: Instante): Fecha | null {
  const dia = fechaEnLima(registradoEn);
  return dia > fecha ? dia : null;
}

const aviso = (mensaje: string): Hallazgo => ({ gravedad: 'aviso', requisito: null, campo: 'recepcion.fecha', mensaje, propuestas: [] });

/** What is worth a look in a reception, which is received all the same. @param registrado the day on which it is, or was, registered. */
export function avisosDeRecepcion({ fecha }: Pick<Recepcion, 'fecha'>, registrado: Fecha, noLaborables: NoLaborables): Hallazgo[] {
  const dias = diasEntre(fecha, registrado);
  return [
    ...(dias > DIAS_DE_TARDANZA ? [aviso(`Se recibió ${dias} días antes de registrarse: revise la fecha. Si es así, sus plazos se cuentan desde entonces.`)] : []),
    ...(esDiaHabil(fecha, noLaborables) ? [] : [aviso(`El ${nombreDelDia(fecha)} ${fechaCorta(fecha)} no es día hábil: revise la fecha. Si es así, sus plazos se cuentan desde el día hábil siguiente.`)]),
  ];
}
