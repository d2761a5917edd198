// The acts as sentences, with their detail in words.
import type { Actuacion } from '../vistas.ts';
import { fraseDe } from './actos.ts';
import { campoEnPalabras, valorEnPalabras } from './campos.ts';

type Detalle = Actuacion['detalle'];

const texto = (detalle: Detalle, nombre: string): string => {
  const valor = detalle[nombre];
  return typeof valor === 'string' ? valor : '';
};

function cambios(detalle: Detalle): string[] {
  const lista = detalle['cambios'];
  if (!Array.isArray(lista)) return [];
  return lista.flatMap((uno) => {
    if (typeof uno !== 'object' || uno === null || Array.isArray(uno)) return [];
    const campo = String(uno['campo']);
    return [`${campoEnPalabras(campo)}: ${valorEnPalabras(campo, uno['antes'])} → ${valorEnPalabras(campo, uno['despues'])}`];
  });
}

function detallesDe({ acto, detalle }: Actuacion): string[] {
  const puntos = detalle['puntos'];
  const recibidoPor = texto(detalle, 'recibidoPor');
  const anula = texto(detalle, 'anula');
  return [
    texto(detalle, 'rotulo'),
    recibidoPor && `Recibió ${recibidoPor}${texto(detalle, 'documento') && `, documento ${texto(detalle, 'documento')}`}`,
    texto(detalle, 'nombre'),
    ...(acto === 'observar' && Array.isArray(puntos) ? puntos.map((punto, i) => `${i + 1}. ${String(punto)}`) : []),
    anula && `Deja sin efecto ${anula}`,
    texto(detalle, 'motivo') && `Motivo: ${texto(detalle, 'motivo')}`,
    texto(detalle, 'nota'),
    acto === 'deshacer' ? fraseDe(texto(detalle, 'acto')) : '',
    ...cambios(detalle),
  ].filter((linea) => linea !== '');
}

export type ActoEnPalabras = Pick<Actuacion, 'id' | 'en' | 'por' | 'estadoAntes' | 'estadoDespues'> & {
  readonly frase: string;
  readonly detalles: readonly string[];
};

export const enPalabras = (actuacion: Actuacion): ActoEnPalabras => ({
  id: actuacion.id,
  en: actuacion.en,
  por: actuacion.por,
  estadoAntes: actuacion.estadoAntes,
  estadoDespues: actuacion.estadoDespues,
  frase: fraseDe(actuacion.acto),
  detalles: detallesDe(actuacion),
});

/** Each mark on the checklist is an act: a row of them by one person is told once, as the last. */
export const sinRepetidas = (actuaciones: readonly Actuacion[]): ActoEnPalabras[] =>
  actuaciones
    .filter(({ acto, por }, i) => {
      const antes = actuaciones[i - 1];
      return !(acto === 'calificar' && antes?.acto === 'calificar' && antes.por === por);
    })
    .map(enPalabras);
