// How the letters name institutions and servicios: as they were typed, without repeating «I.E.», and told apart well.
import { CELDA_SIN_DATO } from '../../shared/domain/carta.ts';
import { esPronoei } from '../../shared/domain/codigo-modular.ts';
import type { ServicioPedido } from '../../shared/domain/pedido.ts';
import { enumerar, sinTildes } from '../../shared/domain/texto.ts';
import { conMayuscula, de } from './concordancia.ts';
import { SIN_DATO } from '../../shared/domain/textos.ts';

/** What a typed name may already begin with, by the article it takes. */
const FEMENINAS = /^(i\.?\s?e\.?(\s?[ieps]\.?){0,3}(?=[\s«“"]|n[°º.]|$)|ii\.?ee|instituci[oó]n|escuela|unidad)/i;
const MASCULINAS = /^(ceba|cebe|cetpro|pronoei|prite|c\.?e\.?[bipo]{0,2}\.?(?=\s)|colegio|centro|jard[ií]n|programa|instituto|liceo|complejo)/i;

const PRONOEI_PREFIJO = /^(el\s+)?pronoei\s+/i;

type Nombrada = { readonly articulo: 'el' | 'la'; readonly prefijo: string; readonly nombre: string };

/** The name in parts: `la` + `I.E.` + `N° 10132`; the prefix is empty when the typed name brings its own. */
function nombrada(servicio: ServicioPedido): Nombrada {
  const escrito = servicio.nombreIe.trim();
  if (esPronoei(servicio) && !MASCULINAS.test(escrito) && escrito !== '') return { articulo: 'el', prefijo: 'PRONOEI', nombre: escrito };
  if (PRONOEI_PREFIJO.test(escrito)) return { articulo: 'el', prefijo: 'PRONOEI', nombre: escrito.replace(PRONOEI_PREFIJO, '') };
  if (MASCULINAS.test(escrito)) return { articulo: 'el', prefijo: '', nombre: escrito };
  if (FEMENINAS.test(escrito)) return { articulo: 'la', prefijo: '', nombre: escrito };
  if (escrito !== '') return { articulo: 'la', prefijo: 'I.E.', nombre: escrito };
  return servicio.codigoModular === ''
    ? { articulo: 'la', prefijo: '', nombre: SIN_DATO.ie.slice(3) }
    : { articulo: 'la', prefijo: '', nombre: `institución educativa de código modular ${servicio.codigoModular}` };
}

const sinArticulo = ({ prefijo, nombre }: Nombrada): string => (prefijo === '' ? nombre : `${prefijo} ${nombre}`);

/** `I.E. N° 10132 “Jesús Divino Maestro”`, `PRONOEI Mi Mundo Feliz`, `CEBA San José`. */
export function nombreDeIe(servicio: ServicioPedido): string {
  return sinArticulo(nombrada(servicio));
}

const sola = (una: Nombrada): string => `${una.articulo} ${sinArticulo(una)}`;

const clave = ({ prefijo, nombre }: Nombrada): string => sinTildes(`${prefijo} ${nombre}`).replaceAll(/[^\p{L}\p{N}]+/gu, ' ');

const MAXIMO_NOMBRADAS = 3;

/** The institutions of some servicios, each once with its article: a phrase for each, or one for those that share a plural or are too many. */
function frasesDe(servicios: readonly ServicioPedido[]): string[] {
  const todas = servicios.map(nombrada);
  const distintas = todas.filter((una, i) => todas.findIndex((otra) => clave(otra) === clave(una)) === i);
  const [primera] = distintas;
  if (!primera) return [SIN_DATO.ie];
  if (distintas.length > MAXIMO_NOMBRADAS) {
    const demas = distintas.length - 1;
    return [primera.prefijo === 'PRONOEI' ? `${sola(primera)} y otros ${demas} programas` : `${sola(primera)} y otras ${demas} instituciones educativas`];
  }
  const iguales = distintas.length > 1 && primera.prefijo !== '' && distintas.every((una) => una.prefijo === primera.prefijo);
  if (!iguales) return distintas.map(sola);
  const plural = primera.prefijo === 'PRONOEI' ? 'los PRONOEI' : 'las II.EE.';
  return [`${plural} ${enumerar(distintas.map((una) => una.nombre))}`];
}

/**
 * The institutions of some servicios, with their article, each once: `la I.E. X`, `las II.EE. X e Y`,
 * `los PRONOEI A, B y C`, `la I.E. X y el CEBA Y`, `la I.E. X y otras 4 instituciones educativas`.
 */
export const institucionesDe = (servicios: readonly ServicioPedido[]): string => enumerar(frasesDe(servicios));

/** `de la I.E. X`, `de las II.EE. X e Y`, `de la I.E. X y del CEBA Y`: what somebody is director of. */
export const deInstituciones = (servicios: readonly ServicioPedido[]): string => enumerar(frasesDe(servicios).map(de));

/** Levels are common nouns: those typed in capitals are brought down. */
export const nivelPresentable = (nivel: string): string =>
  nivel.length > 4 && nivel === nivel.toUpperCase() ? nivel.charAt(0) + nivel.slice(1).toLowerCase() : nivel;

/** `institucionesDe`, and the levels in brackets when one institution asks for several. */
export function institucionesConNiveles(servicios: readonly ServicioPedido[]): string {
  const instituciones = institucionesDe(servicios);
  const niveles = [...new Set(servicios.map(({ nivel }) => nivelPresentable(nivel)).filter((nivel) => nivel !== ''))];
  const sonVarias = new Set(servicios.map((servicio) => clave(nombrada(servicio)))).size > 1;
  return sonVarias || niveles.length < 2 || niveles.length > 4 ? instituciones : `${instituciones} (${enumerar(niveles)})`;
}

/** `Totoras – Incahuasi`; once when both are the same. */
export function lugarDe({ centroPoblado, distrito }: ServicioPedido): string {
  const partes = [centroPoblado, distrito].filter((parte) => parte !== '');
  const [uno = '', otro] = partes;
  return otro === undefined || sinTildes(uno) === sinTildes(otro) ? uno : `${uno} – ${otro}`;
}

/** The place of all of them when it is one; otherwise empty. */
export function lugarComun(servicios: readonly ServicioPedido[]): string {
  const lugares = new Set(servicios.map(lugarDe));
  const [lugar = ''] = lugares;
  return lugares.size === 1 ? lugar : '';
}

/** `0346098`, `0346098 (anexo 1)`; the principal (0) goes unsaid. */
export const codigoConAnexo = ({ codigoModular, anexo }: ServicioPedido): string =>
  anexo === '' || anexo === '0' ? codigoModular : `${codigoModular} (anexo ${anexo})`;

/** `I.E. N° 10132 “…”, Primaria (código modular 0346098)`. */
export function servicioEnFrase(servicio: ServicioPedido): string {
  const nivel = servicio.nivel === '' ? '' : `, ${nivelPresentable(servicio.nivel)}`;
  const anexo = servicio.anexo === '' || servicio.anexo === '0' ? '' : `, anexo ${servicio.anexo}`;
  const codigo = servicio.codigoModular === '' ? '' : ` (código modular ${servicio.codigoModular}${anexo})`;
  return `${nombreDeIe(servicio)}${nivel}${codigo}`;
}

const COLUMNAS = [
  ['Código modular', 0.139],
  ['Anexo', 0.118],
  ['Institución educativa', 0.535],
  ['Nivel o modalidad', 0.208],
] as const;

/** The columns of the letters' tables that say which servicio it is, in that share of the table's width. */
export const columnasDeServicio = (parte: number): { titulo: string; ancho: number }[] => COLUMNAS.map(([titulo, ancho]) => ({ titulo, ancho: ancho * parte }));

export const celdasDeServicio = (servicio: ServicioPedido): string[] => [
  servicio.codigoModular || CELDA_SIN_DATO,
  servicio.anexo || (servicio.codigoModular === '' ? CELDA_SIN_DATO : '0'),
  conMayuscula(nombreDeIe(servicio)),
  nivelPresentable(servicio.nivel) || CELDA_SIN_DATO,
];

export const celdaDeLugar = (servicio: ServicioPedido): string => lugarDe(servicio) || CELDA_SIN_DATO;
