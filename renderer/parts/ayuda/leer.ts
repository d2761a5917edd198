// Reads a page of the manual: the little of Markdown that its pages are written in, and what is its own:
//   # title    ## section    1. step    - case    > what to take care of
//   @ what is on the screen when F1 leads to the section: titles of dialogs, between |
//   ~ other words by which it is looked for
//   [[a label of the program]]   ((a key))   **strong**   [text](page#section)   {teclas}: the list of keys
import { palabras } from '../../../shared/domain/texto.ts';
import type { LugarDelManual } from '../../state/ayuda.ts';

/** `desde`: where it begins in its line. */
export type Trozo = { readonly desde: number; readonly texto: string } & (
  | { readonly clase: 'texto' | 'fuerte' | 'rotulo' | 'tecla' }
  | { readonly clase: 'enlace'; readonly lugar: LugarDelManual }
);

type Linea = readonly Trozo[];

export type Bloque =
  | { readonly clase: 'parrafo' | 'cuidado'; readonly linea: Linea }
  | { readonly clase: 'pasos' | 'casos'; readonly lineas: readonly Linea[] }
  | { readonly clase: 'teclas' };

export type Seccion = {
  /** Unique in its page; empty for what comes before its first section. */
  readonly id: string;
  readonly titulo: string;
  readonly delante: readonly string[];
  readonly otrasPalabras: string;
  readonly bloques: readonly Bloque[];
};

export type Pagina<Id extends string = string> = { readonly id: Id; readonly titulo: string; readonly secciones: readonly Seccion[] };

const TROZO = /\[\[(?<rotulo>.+?)\]\]|\(\((?<tecla>.+?)\)\)|\*\*(?<fuerte>.+?)\*\*|\[(?<enlace>[^\]]+)\]\((?<pagina>[\w-]*)(?:#(?<seccion>[\w-]+))?\)/g;

/** @param pagina the page it stands in, which a link to `#section` means. */
export function leerLinea(escrito: string, pagina: string): Trozo[] {
  const trozos: Trozo[] = [];
  let hasta = 0;
  const textoHasta = (fin: number) => {
    if (fin > hasta) trozos.push({ clase: 'texto', desde: hasta, texto: escrito.slice(hasta, fin) });
  };
  for (const hallado of escrito.matchAll(TROZO)) {
    const { rotulo, tecla, fuerte, enlace, pagina: otra = '', seccion = null } = hallado.groups ?? {};
    const { index: desde } = hallado;
    textoHasta(desde);
    hasta = desde + hallado[0].length;
    if (rotulo !== undefined) trozos.push({ clase: 'rotulo', desde, texto: rotulo });
    else if (tecla !== undefined) trozos.push({ clase: 'tecla', desde, texto: tecla });
    else if (fuerte !== undefined) trozos.push({ clase: 'fuerte', desde, texto: fuerte });
    else if (enlace !== undefined) trozos.push({ clase: 'enlace', desde, texto: enlace, lugar: { pagina: otra === '' ? pagina : otra, seccion } });
  }
  textoHasta(escrito.length);
  return trozos;
}

export const textoDe = (linea: Linea): string => linea.map(({ texto }) => texto).join('');

export const lineasDe = (bloque: Bloque): readonly Linea[] => {
  if (bloque.clase === 'teclas') return [];
  return 'linea' in bloque ? [bloque.linea] : bloque.lineas;
};

/** Tells a block from the others of its section. */
export const claveDe = (bloque: Bloque): string => lineasDe(bloque).map(textoDe).join(' ');

/** The name of a section in an address: its words. */
export const idDeSeccion = (titulo: string): string => palabras(titulo).join('-');

const PASO = /^\d+\.\s+/;
const CASO = /^-\s+/;

function leerBloque(lineas: readonly string[], pagina: string): Bloque {
  const [primera = ''] = lineas;
  if (primera === '{teclas}') return { clase: 'teclas' };
  if (primera.startsWith('> ')) return { clase: 'cuidado', linea: leerLinea(lineas.map((una) => una.replace(/^>\s*/, '')).join(' '), pagina) };
  const marca = [PASO, CASO].find((una) => una.test(primera));
  if (!marca) return { clase: 'parrafo', linea: leerLinea(lineas.join(' '), pagina) };
  const items: string[] = [];
  for (const linea of lineas) {
    if (marca.test(linea)) items.push(linea.replace(marca, ''));
    else items.push(`${items.pop() ?? ''} ${linea.trim()}`);
  }
  return { clase: marca === PASO ? 'pasos' : 'casos', lineas: items.map((uno) => leerLinea(uno, pagina)) };
}

function leerSeccion(titulo: string, escrito: string, pagina: string): Seccion {
  const lineas = escrito.split('\n');
  const marcadas = (marca: string) => lineas.filter((una) => una.startsWith(marca)).map((una) => una.slice(marca.length));
  const parrafos = lineas
    .filter((una) => !/^[@~] /.test(una))
    .join('\n')
    .split(/\n{2,}/)
    .map((uno) => uno.split('\n').filter((una) => una.trim() !== ''))
    .filter((uno) => uno.length > 0);
  return {
    id: idDeSeccion(titulo),
    titulo,
    delante: marcadas('@ ').flatMap((una) => una.split('|').map((uno) => uno.trim())),
    otrasPalabras: marcadas('~ ').join(' '),
    bloques: parrafos.map((uno) => leerBloque(uno, pagina)),
  };
}

export function leerPagina<Id extends string>(id: Id, escrito: string): Pagina<Id> {
  const [cabeza = '', ...partes] = escrito.trim().replaceAll('\r\n', '\n').split(/^## /m);
  const [titulo = '', ...resto] = cabeza.split('\n');
  return {
    id,
    titulo: titulo.replace(/^# /, ''),
    secciones: [
      leerSeccion('', resto.join('\n'), id),
      ...partes.map((parte) => {
        const [suTitulo = '', ...suyo] = parte.split('\n');
        return leerSeccion(suTitulo.trim(), suyo.join('\n'), id);
      }),
    ],
  };
}
