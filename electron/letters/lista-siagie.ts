// What is to be typed in SIAGIE, on paper: the internet may be in another room, or in another town. No secret is in it.
import { CELDA_SIN_DATO, type Carta } from '../../shared/domain/carta.ts';
import { NOMBRE_CALIDAD, NOMBRE_PEDIDO } from '../../shared/domain/pedido.ts';
import { QUE_HACER } from '../../shared/domain/tareas-siagie.ts';
import { momentoCorto } from '../../shared/domain/tiempo.ts';
import type { TareaEnSiagie } from '../../shared/vistas-siagie.ts';
import { membreteDe } from './letterhead.ts';
import type { Base } from './oficio.ts';

export type EntradaDeLista = Pick<Base, 'ajustes' | 'imagenMembrete' | 'momento' | 'fecha'> & {
  readonly filas: readonly TareaEnSiagie[];
  /** How many there are in all. */
  readonly cuantas: number;
  readonly quien: string;
};

const TITULO = 'Por hacer en SIAGIE';

const COLUMNAS = [
  { titulo: 'N.°', ancho: 0.05 },
  { titulo: 'Qué hacer', ancho: 0.16 },
  { titulo: 'Institución educativa', ancho: 0.25 },
  { titulo: 'Persona', ancho: 0.33 },
  { titulo: 'Usuario', ancho: 0.13 },
  { titulo: 'Hecho', ancho: 0.08 },
];

const juntas = (partes: readonly string[]): string => partes.filter((parte) => parte !== '').join(' · ');

function filaDe({ numero, tipo, resultado, codigoModular, anexo, nombreIe, nivel, persona, documento, celulares, correos, calidad, usuario }: TareaEnSiagie, i: number): string[] {
  return [
    String(i + 1),
    juntas([QUE_HACER[resultado], resultado === 'inactivado' ? NOMBRE_PEDIDO[tipo] : '', numero]),
    juntas([codigoModular === '' ? '' : `${codigoModular}-${anexo}`, nombreIe, nivel]) || CELDA_SIN_DATO,
    juntas([persona || 'Quien ejercía antes', documento, calidad === null ? '' : NOMBRE_CALIDAD[calidad], ...celulares, ...correos]),
    usuario || CELDA_SIN_DATO,
    '',
  ];
}

export function componerListaDeSiagie({ ajustes, imagenMembrete, momento, fecha, filas, cuantas, quien }: EntradaDeLista): Carta {
  const { ugel } = ajustes.oficina;
  const todas = cuantas > filas.length ? `Las ${filas.length} primeras de ${cuantas}` : String(filas.length);
  return {
    titulo: TITULO,
    autor: ugel,
    momento,
    pie: [`${TITULO} · ${ugel}`, 'Lleva datos personales: cuando termine, archívela o destrúyala.'],
    bloques: [
      membreteDe(ajustes, imagenMembrete, fecha),
      { clase: 'titulo', texto: TITULO.toUpperCase() },
      { clase: 'datos', filas: [{ etiqueta: 'Filas', valor: todas }, { etiqueta: 'Impresa el', valor: `${momentoCorto(momento)}, por ${quien}` }] },
      { clase: 'tabla', columnas: COLUMNAS, filas: filas.map(filaDe) },
    ],
  };
}
