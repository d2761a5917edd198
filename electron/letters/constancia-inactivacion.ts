// The proof that somebody's permission in SIAGIE has ended: whose, at which servicios, since when, and by what request.
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import type { PersonaNombrada } from '../../shared/domain/pedido.ts';
import { inactivacionDe } from '../../shared/domain/servicio.ts';
import { componerCuerpo, rellenar } from '../../shared/domain/textos.ts';
import { fechaCorta, fechaEnLima } from '../../shared/domain/tiempo.ts';
import { enMayusculas } from './concordancia.ts';
import { SIN_NUMERO } from './letterhead.ts';
import { enPapelDeLaOficina, firmado, lugarYFecha, type Entrada } from './oficio.ts';
import { celdasDeServicio, columnasDeServicio } from './servicios.ts';
import { datosDe, documentoEnFrase } from './valores.ts';

export type EntradaDeConstancia = Entrada & { readonly titular: PersonaNombrada };

/** Only what was done: the day it was done in SIAGIE, and who of the office recorded it. */
function cuadro({ pedido, servicios }: Entrada['expediente']): Bloque[] {
  const filas = servicios.flatMap((servicio) => {
    const hecho = inactivacionDe(pedido.tipo, servicio);
    return hecho ? [[...celdasDeServicio(servicio), fechaCorta(fechaEnLima(hecho.en)), hecho.por]] : [];
  });
  return [{ clase: 'tabla', columnas: [...columnasDeServicio(0.72), { titulo: 'Inactivado el', ancho: 0.12 }, { titulo: 'Registrado por', ancho: 0.16 }], filas }];
}

export function componerConstancia(entrada: EntradaDeConstancia): Carta {
  const { ajustes, expediente, rotulo, firmante, titular } = entrada;
  const texto = ajustes.textos.constancia;
  const base = datosDe(expediente, ajustes, ajustes.plazos.observacion);
  const nombrado = [enMayusculas(titular.nombre), documentoEnFrase(titular)].filter((parte) => parte !== '').join(', ');
  const datos = { ...base, valores: { ...base.valores, titular: nombrado } };
  const asunto = rellenar(texto.asunto, datos);
  return enPapelDeLaOficina(entrada, asunto, expediente.numero, [
    { clase: 'titulo', texto: rotulo ?? `CONSTANCIA · ${SIN_NUMERO}` },
    { clase: 'titulo', texto: enMayusculas(asunto) },
    ...componerCuerpo(texto.cuerpo, datos, { inactivados: cuadro(expediente) }),
    lugarYFecha(entrada),
    ...firmado(firmante),
  ]);
}
