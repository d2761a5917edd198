// How issued documents are numbered: one correlative per type and year, written as the office's mask says. Never a gap
// made by us, never a number twice. A number that another system gave may be written by hand: the correlative keeps its own
// count and passes over it.
import { z } from 'zod';
import { linea, lineaObligatoria, sinTildes } from './texto.ts';

/** Types that carry a correlative of their own. All letters to one director are an OFICIO. */
export const TipoDocumental = z.enum(['oficio', 'multiple', 'constancia', 'cargo', 'hoja']);
export type TipoDocumental = z.infer<typeof TipoDocumental>;

export const NOMBRE_TIPO: Readonly<Record<TipoDocumental, string>> = {
  oficio: 'Oficios',
  multiple: 'Oficios múltiples',
  constancia: 'Constancias',
  cargo: 'Cargos de recepción',
  hoja: 'Hojas de credenciales',
};

/** What a mask may hold, offered by name. */
export const MARCADORES_DE_MASCARA = { numero: 'Correlativo', anio: 'Año', siglas: 'Siglas' } as const;
type Marcador = keyof typeof MARCADORES_DE_MASCARA;

export const MASCARA_INICIAL: Readonly<Record<TipoDocumental, string>> = {
  oficio: 'OFICIO N.° {numero}-{anio}-{siglas}',
  multiple: 'OFICIO MÚLTIPLE N.° {numero}-{anio}-{siglas}',
  constancia: 'CONSTANCIA N.° {numero}-{anio}-{siglas}',
  cargo: 'CARGO N.° {numero}-{anio}',
  hoja: 'HOJA DE CREDENCIALES N.° {numero}-{anio}',
};

const MARCADOR = /\{([^{}]*)\}/g;
const esMarcador = (nombre: string): nombre is Marcador => Object.hasOwn(MARCADORES_DE_MASCARA, nombre);
const conMarcador = (mascara: string, marcador: Marcador): boolean => mascara.includes(`{${marcador}}`);

/** Null when labels written by that mask tell their number and year; otherwise the sentence that says why not. */
export function revisarMascara(mascara: string): string | null {
  const nombres = [...mascara.matchAll(MARCADOR)].map(([, nombre = '']) => nombre);
  const raro = nombres.find((nombre) => !esMarcador(nombre));
  if (raro !== undefined) return `No existe el marcador {${raro}}: use {numero}, {anio} y {siglas}.`;
  if (/[{}]/.test(mascara.replaceAll(MARCADOR, ''))) return 'Hay una llave { o } suelta: un marcador se escribe {así}.';
  const repetido = nombres.find((nombre, i) => nombres.indexOf(nombre) !== i);
  if (repetido !== undefined) return `El marcador {${repetido}} va una sola vez.`;
  if (!conMarcador(mascara, 'numero')) return 'Falta {numero}: sin él todos los documentos se llamarían igual.';
  if (!conMarcador(mascara, 'anio')) return 'Falta {anio}: la cuenta vuelve a 1 cada año y los números se repetirían.';
  if (/\d\{|\}\d|\}\{/.test(mascara)) return 'Separe los marcadores de las cifras y entre sí, por ejemplo con un guion.';
  return null;
}

/** How an office numbers one type: the mask of the label, its siglas, digits of padding, and where the first year starts. */
export const Numeracion = z
  .strictObject({
    mascara: lineaObligatoria(120, 'Escriba cómo se numera, por ejemplo OFICIO N.° {numero}-{anio}-{siglas}.').superRefine((mascara, contexto) => {
      const falla = revisarMascara(mascara);
      if (falla !== null) contexto.addIssue({ code: 'custom', message: falla });
    }),
    siglas: linea(80).refine((siglas) => !/[{}]/.test(siglas), { error: 'Las siglas no llevan llaves.' }),
    relleno: z.int().min(1).max(8),
    primero: z.strictObject({ anio: z.int().min(1900).max(2199), numero: z.int().min(1).max(99_999_999) }),
  })
  .superRefine(({ mascara, siglas }, contexto) => {
    if (siglas === '' && conMarcador(mascara, 'siglas')) {
      contexto.addIssue({ code: 'custom', path: ['siglas'], message: 'Escriba las siglas, o quite {siglas} de la máscara.' });
    }
  });
export type Numeracion = z.infer<typeof Numeracion>;
type Escritura = Pick<Numeracion, 'mascara' | 'siglas' | 'relleno'>;

/** `OFICIO N.° 0123-2026-UGEL-CH/SIAGIE`: the label as the mask writes it. */
export const rotulo = (numero: number, anio: number, { mascara, siglas, relleno }: Escritura): string =>
  mascara.replaceAll(MARCADOR, (entero, nombre: string) => {
    if (!esMarcador(nombre)) return entero;
    return { numero: String(numero).padStart(relleno, '0'), anio: String(anio), siglas }[nombre];
  });

/** «N.°», «Nº», «N°», «No.» and «Nro.» are one sign. */
const SIGNO_DE_NUMERO = /(?<!\p{L})n(?:\s*\.?\s*[°º]|ro(?!\p{L})|o(?!\p{L}))\.?/gu;

const fichas = (texto: string): string[] =>
  sinTildes(texto)
    .replaceAll(SIGNO_DE_NUMERO, ' n ')
    .replaceAll(/[°ºª]/g, ' ')
    .match(/\p{L}+|\p{Nd}+/gu)
    ?.map((ficha) => ficha.replace(/^0+(?=\d)/, '')) ?? [];

/** The label for comparing: no two documents have the same, however their signs, blanks, accents and zeros are written. */
export const claveDeRotulo = (texto: string): string => fichas(texto).join(' ');

/** Whether two types could write the same label: the same words and figures around whatever number and year. */
export function seConfunden(uno: Escritura, otro: Escritura): boolean {
  const sinCifras = (numeracion: Escritura) => fichas(rotulo(1, 2000, numeracion)).map((ficha) => ficha.replace(/^\d+$/, '#')).join(' ');
  return sinCifras(uno) === sinCifras(otro);
}

/** The next correlative, given the last one that the program gave in that type and year (null: none yet). */
export function siguienteNumero(ultimo: number | null, anio: number, { primero }: Pick<Numeracion, 'primero'>): number {
  const inicial = anio === primero.anio ? primero.numero : 1;
  return ultimo === null ? inicial : Math.max(ultimo + 1, inicial);
}

/** The next number and its label, passing over those that were written by hand. */
export function siguienteLibre(ultimo: number | null, anio: number, numeracion: Numeracion, usado: (clave: string) => boolean): { numero: number; rotulo: string } {
  for (let numero = siguienteNumero(ultimo, anio, numeracion); ; numero += 1) {
    const nombre = rotulo(numero, anio, numeracion);
    if (!usado(claveDeRotulo(nombre))) return { numero, rotulo: nombre };
  }
}

const CIFRAS_DE_UN_NUMERO = 8;

/**
 * What a person wrote in place of the next number: a number alone is written by the mask; a label is kept as it is, and one
 * that begins with its number gets the mask's opening before it. Otherwise, `porque` says what is wrong with it.
 */
export function leerNumeroEscrito(texto: string, anio: number, numeracion: Escritura): { numero: number; rotulo: string } | { porque: string } {
  const soloNumero = /^\d+$/.test(texto);
  const [apertura = ''] = numeracion.mascara.split('{');
  const nombre = soloNumero ? rotulo(Number(texto), anio, numeracion) : /^\d/.test(texto) ? `${apertura}${texto}` : texto;
  const todas = fichas(soloNumero ? texto : nombre);
  const signo = todas.findIndex((ficha, i) => ficha === 'n' && /^\d/.test(todas[i + 1] ?? ''));
  const lugar = signo >= 0 ? signo + 1 : todas.findIndex((ficha) => /^\d/.test(ficha));
  const cifras = todas[lugar] ?? '';
  if (!/^[1-9]/.test(cifras)) return { porque: 'Escriba el número, o el rótulo completo con su número.' };
  if (cifras.length > CIFRAS_DE_UN_NUMERO) return { porque: `El número tiene más de ${CIFRAS_DE_UN_NUMERO} cifras: revíselo.` };
  const anios = todas.filter((ficha, i) => i !== lugar && /^(19|20|21)\d\d$/.test(ficha));
  if (anios.length > 0 && !anios.includes(String(anio))) return { porque: `Ese número es de ${anios[0]} y el documento sale con fecha de ${anio}.` };
  return { numero: Number(cifras), rotulo: nombre };
}

/** Numbers that no document has, below one that does: `primero` were never this program's, over `tecleado` a number written by hand went. */
export type Hueco = { readonly desde: number; readonly hasta: number; readonly razon: 'primero' | 'tecleado' };

/**
 * Why numbers are absent between two neighbours of the libro.
 * @param anterior the nearest lower number in use; null when there is none. @param siguiente the correlative's next.
 */
export function huecosEntre(anterior: number | null, numero: number, siguiente: number): Hueco[] {
  const desde = (anterior ?? 0) + 1;
  const hasta = numero - 1;
  const huecos: Hueco[] = [
    { desde, hasta: Math.min(hasta, siguiente - 1), razon: 'primero' },
    { desde: Math.max(desde, siguiente), hasta, razon: 'tecleado' },
  ];
  return huecos.filter((hueco) => hueco.desde <= hueco.hasta);
}

/** `2026-00017`, the number of an expediente of this program. */
export const numeroDeExpediente = (anio: number, numero: number): string => `${anio}-${String(numero).padStart(5, '0')}`;

/** The year and number that a person wrote: `2026-00017`, or `17` of `anio`; null when it is no number of ours. */
export function leerNumeroDeExpediente(texto: string, anio: number): { readonly anio: number; readonly numero: number } | null {
  const [, escrito = String(anio), numero] = /^(?:(\d{4})\s*-\s*)?0*(\d{1,8})$/.exec(texto.trim()) ?? [];
  return numero === undefined ? null : { anio: Number(escrito), numero: Number(numero) };
}
