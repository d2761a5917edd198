// The settings by the names they have on their screen, for telling what was changed.
import { z } from 'zod';
import { cambioDeListas } from './cambio-de-listas.ts';
import { diferencias, type Diferencia } from './diferencias.ts';
import { ListasPropias } from './requisitos.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

const SECCIONES: Readonly<Record<string, string>> = {
  oficina: 'Oficina',
  membrete: 'Membrete',
  firmantes: 'Firmantes',
  numeracion: 'Numeración',
  vistoBueno: 'V.° B.°',
  lineasDelAnio: 'Líneas del año',
  requisitos: 'Requisitos',
  sustentos: 'Con qué se acredita cada calidad',
  textos: 'Textos de los oficios',
  plazos: 'Plazos',
  noLaborables: 'Días no laborables',
  distancia: 'Término de la distancia',
};

const CAMPOS: Readonly<Record<string, string>> = {
  ugel: 'UGEL',
  codigo: 'código',
  etiquetaSuperior: 'DRE o GRE',
  superior: 'nombre de la DRE o GRE',
  direccion: 'dirección',
  imagen: 'imagen',
  organos: 'línea',
  postfirma: 'post-firma',
  copias: 'con copia a',
  mascara: 'máscara',
  relleno: 'cifras del número',
  primero: 'primer número',
  anio: 'año',
  numero: 'número',
  observacion: 'observación',
  tramite: 'atender',
  notificacion: 'notificación',
  dias: 'días',
  devolucion: 'devolución',
  multiple: 'múltiple',
};

/** `numeracion.oficio.primero.anio` → `oficio, primer número, año`; what has no name here is told by its own. */
function campoEnPalabras(campo: string): string {
  return campo
    .split('.')
    .map((parte) => (/^\d+$/.test(parte) ? String(Number(parte) + 1) : (CAMPOS[parte] ?? parte.replaceAll('_', ' ').replaceAll(/\p{Lu}/gu, (letra) => ` ${letra.toLowerCase()}`))))
    .join(', ');
}

function valorEnPalabras(valor: Diferencia['antes']): string {
  if (valor === null || valor === '') return 'nada';
  if (typeof valor === 'boolean') return valor ? 'sí' : 'no';
  if (typeof valor === 'number') return String(valor);
  if (typeof valor !== 'string') return Object.keys(valor).length === 0 ? 'nada' : `«${JSON.stringify(valor)}»`;
  const dia = Fecha.safeParse(valor);
  return dia.success ? fechaCorta(dia.data) : `«${valor}»`;
}

const leido = z.string().transform((texto, context) => {
  try {
    return z.json().parse(JSON.parse(texto));
  } catch {
    context.addIssue('not JSON');
    return z.NEVER;
  }
});

/** A change of settings, a line for each datum. @param antes JSON of the section, as the act keeps it. */
export function cambioDeAjustes(seccion: string, antes: unknown, despues: unknown): string[] {
  const nombre = SECCIONES[seccion] ?? seccion;
  const [primero, segundo] = [leido.safeParse(antes), leido.safeParse(despues)];
  if (!primero.success || !segundo.success) return [nombre];
  const listas = seccion === 'requisitos' ? [ListasPropias.safeParse(primero.data), ListasPropias.safeParse(segundo.data)] as const : null;
  if (listas?.[0].success && listas[1].success) {
    const lineas = cambioDeListas(listas[0].data, listas[1].data);
    return lineas.length === 0 ? [`${nombre}: se guardó sin cambios`] : lineas.map((linea) => `${nombre}, ${linea}`);
  }
  const cambios = diferencias(primero.data, segundo.data);
  if (cambios.length === 0) return [`${nombre}: se guardó sin cambios`];
  return cambios.map(({ campo, antes: fue, despues: es }) => {
    const de = campo === '' ? nombre : `${nombre}, ${campoEnPalabras(campo)}`;
    return `${de}: ${valorEnPalabras(fue)} → ${valorEnPalabras(es)}`;
  });
}
