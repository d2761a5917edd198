// Looks through the manual: every word typed begins a word of the section or of its page's title; titles come first.
import { palabras, sinTildes } from '../../../shared/domain/texto.ts';
import type { LugarDelManual } from '../../state/ayuda.ts';
import { lineasDe, textoDe, type Pagina, type Seccion } from './leer.ts';

export type Hallado = {
  readonly lugar: LugarDelManual;
  readonly titulo: string;
  /** The page, when what was found is one of its sections. */
  readonly pagina: string;
  /** The line that holds most of the words typed. */
  readonly extracto: string;
};

const EN_SU_TITULO = 100;
const EN_EL_DE_SU_PAGINA = 20;
const ENTERA = 5;

type Puntos = { readonly hallado: Hallado; readonly puntos: number };

type Palabras = { readonly titulo: readonly string[]; readonly dePagina: readonly string[]; readonly cuerpo: readonly string[]; readonly otras: readonly string[] };

/** The words of each section, taken apart the first time that something is looked for. */
const conocidas = new WeakMap<Seccion, Palabras>();

function palabrasDe(pagina: Pagina, seccion: Seccion): Palabras {
  const known = conocidas.get(seccion);
  if (known) return known;
  const otras = palabras(seccion.otrasPalabras);
  const suyas: Palabras = {
    titulo: palabras(seccion.id === '' ? pagina.titulo : seccion.titulo),
    dePagina: palabras(pagina.titulo),
    cuerpo: [...new Set([...seccion.bloques.flatMap(lineasDe).flatMap((linea) => palabras(textoDe(linea))), ...otras])],
    otras,
  };
  conocidas.set(seccion, suyas);
  return suyas;
}

const empieza = (suyas: readonly string[], escrita: string): boolean => suyas.some((una) => una.startsWith(escrita));

function puntosDe(escritas: readonly string[], pagina: Pagina, seccion: Seccion): Puntos | null {
  const esIntro = seccion.id === '';
  const { titulo, dePagina, cuerpo, otras } = palabrasDe(pagina, seccion);
  if (!escritas.every((una) => empieza(titulo, una) || empieza(dePagina, una) || empieza(cuerpo, una))) return null;
  // A section of which only its page's title answers is told by the page itself.
  if (!esIntro && !escritas.some((una) => empieza(titulo, una) || empieza(cuerpo, una))) return null;
  const puntos = escritas.reduce(
    (suma, una) =>
      suma +
      (empieza(titulo, una) ? EN_SU_TITULO : 0) +
      (empieza(dePagina, una) ? EN_EL_DE_SU_PAGINA : 0) +
      (titulo.includes(una) || cuerpo.includes(una) ? ENTERA : 0) +
      (empieza(otras, una) ? EN_EL_DE_SU_PAGINA : 0),
    0,
  );
  const cuantas = (linea: string) => escritas.filter((una) => empieza(palabras(linea), una)).length;
  const lineas = seccion.bloques.flatMap(lineasDe).map(textoDe);
  const extracto = lineas.reduce((mejor, una) => (cuantas(una) > cuantas(mejor) ? una : mejor), lineas[0] ?? '');
  return {
    puntos,
    hallado: {
      lugar: { pagina: pagina.id, seccion: esIntro ? null : seccion.id },
      titulo: esIntro ? pagina.titulo : seccion.titulo,
      pagina: esIntro ? '' : pagina.titulo,
      extracto,
    },
  };
}

/** What answers to that text, best first; nothing for an empty one. */
export function buscarEnManual(escrito: string, paginas: readonly Pagina[]): Hallado[] {
  const escritas = palabras(escrito);
  if (escritas.length === 0) return [];
  return paginas
    .flatMap((pagina) => pagina.secciones.map((seccion) => puntosDe(escritas, pagina, seccion)))
    .filter((uno) => uno !== null)
    .toSorted((uno, otro) => otro.puntos - uno.puntos)
    .map(({ hallado }) => hallado);
}

const LARGO = 110;

/** A piece of a line, and where it begins in it. */
export type Marcado = { readonly desde: number; readonly texto: string; readonly marca: boolean };

/** The part of a line around the first of the words typed, in pieces: those that answer are marked. */
export function marcar(linea: string, escrito: string): Marcado[] {
  const escritas = palabras(escrito);
  const trozos = [...linea.matchAll(/[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu)].map(({ 0: texto, index: desde }) => ({
    desde,
    texto,
    marca: escritas.some((una) => sinTildes(texto).startsWith(una)),
  }));
  const primera = trozos.find(({ marca }) => marca)?.desde ?? 0;
  const deAqui = (desde: number) => desde >= primera - LARGO / 3 && desde < primera + LARGO;
  const vistos = trozos.filter(({ desde }) => deAqui(desde));
  return [
    ...(vistos[0]?.desde === 0 ? [] : [{ desde: -1, texto: '…', marca: false }]),
    ...vistos,
    ...(vistos.at(-1) === trozos.at(-1) ? [] : [{ desde: linea.length, texto: '…', marca: false }]),
  ];
}
