// The data of a request that a block of text states: an e-mail, or what was copied of a PDF. Everything found is only offered.
import { digitosDeCelular } from './contacto.ts';
import type { TipoSustento } from './resolucion.ts';
import { anioDe, leerFecha, type Fecha } from './tiempo.ts';

export type CampoLeido =
  | 'oficio.numero'
  | 'oficio.fecha'
  | 'servicios.codigoModular'
  | 'servicios.nombreIe'
  | 'servicios.centroPoblado'
  | 'servicios.distrito'
  | 'solicitante.documento'
  | 'solicitante.apellidos'
  | 'solicitante.nombres'
  | 'solicitante.celulares'
  | 'solicitante.correos'
  | 'sustento.tipo'
  | 'sustento.numero'
  | 'sustento.fecha'
  | 'sustento.desde'
  | 'sustento.hasta';

/** A datum and where it would go. Dates are AAAA-MM-DD; a document is `DNI 12345678` or `CE 003512874`. Fields that hold several repeat. */
export type DatoLeido = {
  readonly campo: CampoLeido;
  readonly valor: string;
  /** It may well be somebody else's: of the letterhead, or a second person. */
  readonly dudoso: boolean;
};

const NUM = String.raw`n(?:[úu]m(?:ero)?|ro)?\s?[.°ºo]{0,3}`;
const DIA = String.raw`\d{1,2}\s+de\s+\p{L}{3,10}(?:,?\s+del?\s+\d{4})?|\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:\d{4}|\d{2})`;
/** Words with a capital, with the particles that names have between them; `entre` is what may stand between two words. */
const nombre = (entre: string): string => String.raw`(?<!\p{L})\p{Lu}[\p{L}’'-]{0,30}(?:${entre}(?:(?:de|del|la|las|los|el|y)${entre}){0,3}\p{Lu}[\p{L}’'-]{0,30}){0,7}`;
const NOMBRE = nombre('[ ]');
/** In running text a name may go on in the next line. */
const NOMBRE_PARTIDO = nombre(String.raw`(?:[ ]?\n[ ]{0,4}|[ ])`);

/** A letter of several pages; what follows is not read. */
const LIMITE = 20_000;

const espacios = (texto: string): string => texto.replaceAll(/\s+/g, ' ').trim();
const limpio = (texto: string): string => espacios(texto).replace(/[\s.,;:–-]+$/, '');

/** The sheet's number: from its first digit to a comma, a wide gap, the end of the line, or a word of the sentence it stands in. */
function numeroDeOficio(texto: string): { readonly numero: string; readonly lugar: number } | null {
  const hallado =
    new RegExp(String.raw`^[^\S\n]*(oficio\s+(?:m[úu]ltiple\s+)?${NUM}\s*\d[^\n,;]{0,120})`, 'imu').exec(texto) ??
    new RegExp(String.raw`\b(oficio\s+(?:m[úu]ltiple\s+)?${NUM}\s*\d[^\n,;]{0,120})`, 'iu').exec(texto);
  if (!hallado?.[1]) return null;
  const [entero = ''] = hallado[1].split(/(?<=\d\S*)(?:\s{3,}|\s+(?=(?:de|del|que|y|con|se|por|en|el|la)\s))/u);
  return { numero: limpio(entero), lugar: hallado.index };
}

type Cita = { readonly numero: string; readonly desde: number; readonly hasta: number };

/** The RD, and where in the text it is cited. */
function resolucionCitada(texto: string): Cita | null {
  const hallada = new RegExp(
    String.raw`(?:resoluci[óo]n\s+directoral|\bR\.?\s?D\.?|\bmemor[aá]ndo\S*)[^\S\n]*(?:regional|ugel|institucional)?\s*(?:${NUM})?\s*[:]?\s*(\d{1,7}\s?[-–]\s?\d{4}(?:\s?[-–/](?:\s?\n)?\s*[^\s,;]{1,80}|[^\s,;]{0,80}))`,
    'iu',
  ).exec(texto);
  if (!hallada?.[1]) return null;
  return { numero: limpio(hallada[1].replaceAll(/\s*\n\s*/g, '')), desde: hallada.index, hasta: hallada.index + hallada[0].length };
}

const SUSTENTOS: readonly (readonly [TipoSustento, RegExp])[] = [
  ['encargatura', /encarg/i],
  ['designacion', /design/i],
  ['contrato', /contrat/i],
  ['reconocimiento', /reconoc/i],
  ['memorando', /memor[aá]nd/i],
];

/** What kind of document: by the word nearest to where it is cited. */
function tipoDeSustento(texto: string, { desde, hasta }: Cita): TipoSustento | null {
  const cerca = texto.slice(Math.max(0, desde - 250), hasta + 250);
  return SUSTENTOS.find(([, palabra]) => palabra.test(cerca))?.[0] ?? null;
}

/** From when to when: `del 1 de abril al 31 de diciembre de 2026`. The year that the first day leaves out is the other's. */
function vigencia(texto: string, leer: (dia: string) => Fecha | null): { readonly desde: Fecha | null; readonly hasta: Fecha | null } {
  const ambas = new RegExp(String.raw`(?:del?|desde(?:\s+el)?|a\s+partir\s+del?)\s+(${DIA}|\d{1,2}\s+de\s+\p{L}{3,10})\s+(?:al|hasta(?:\s+el)?)\s+(${DIA})`, 'iu').exec(texto);
  if (ambas?.[1] && ambas[2]) {
    const hasta = leer(ambas[2]);
    const conAnio = /\d{4}$|[/.-]\d{2}$/.test(ambas[1]) || hasta === null ? ambas[1] : `${ambas[1]} de ${anioDe(hasta)}`;
    return { desde: leer(conAnio), hasta };
  }
  const desde = new RegExp(String.raw`(?:desde\s+el|a\s+partir\s+del?|vigente\s+desde)\s+(${DIA})`, 'iu').exec(texto)?.[1];
  const hasta = new RegExp(String.raw`(?:hasta\s+el|vigente\s+hasta|vigencia\s+hasta)\s*:?\s*(${DIA})`, 'iu').exec(texto)?.[1];
  return { desde: desde ? leer(desde) : null, hasta: hasta ? leer(hasta) : null };
}

const PARTICULA = /^(?:de|del|la|las|los|y)$/i;

/** The last two of a full name, each with its particles: `Yesenia Maribel Neciosup De la Cruz`. */
function porElFinal(palabras: readonly string[]): { readonly apellidos: string; readonly nombres: string } {
  let corte = palabras.length;
  for (let quedan = 2; quedan > 0 && corte > 0; quedan -= 1) {
    corte -= 1;
    while (corte > 0 && PARTICULA.test(palabras[corte - 1] ?? '')) corte -= 1;
  }
  return { apellidos: palabras.slice(corte).join(' '), nombres: palabras.slice(0, corte).join(' ') };
}

function porElComienzo(palabras: readonly string[]): { readonly apellidos: string; readonly nombres: string } {
  let corte = 0;
  for (let quedan = 2; quedan > 0 && corte < palabras.length; quedan -= 1) {
    while (corte < palabras.length - 1 && PARTICULA.test(palabras[corte] ?? '')) corte += 1;
    corte += 1;
  }
  return { apellidos: palabras.slice(0, corte).join(' '), nombres: palabras.slice(corte).join(' ') };
}

const esMayuscula = (palabra: string): boolean => palabra === palabra.toUpperCase() && /\p{L}{2}/u.test(palabra);

/** Splits a whole name: by its comma, by the surnames in capitals, or by its order. */
function separado(entero: string, apellidosPrimero: boolean): { readonly apellidos: string; readonly nombres: string } {
  const [apellidos = '', nombres] = espacios(entero).split(/\s*,\s*/);
  if (nombres !== undefined) return { apellidos, nombres };
  const palabras = espacios(entero).split(' ');
  const enMayuscula = palabras.filter((palabra) => esMayuscula(palabra));
  const resto = palabras.filter((palabra) => !esMayuscula(palabra));
  if (enMayuscula.length > 0 && resto.some((palabra) => !PARTICULA.test(palabra))) return { apellidos: enMayuscula.join(' '), nombres: resto.join(' ') };
  return apellidosPrimero ? porElComienzo(palabras) : porElFinal(palabras);
}

const TITULOS = String.raw`(?:(?:Lic|Prof|Mg|Dra?|Ing|Bach)[.a-z]*\s+)?`;

/** Who asks: as a form labels it, as the letter says it, or as it is signed. */
function solicitante(texto: string): { readonly apellidos: string; readonly nombres: string } | null {
  const rotulo = (cual: string): string | undefined => new RegExp(String.raw`(?:^|[\n|•▪·*-])[^\S\n]*${cual}\s*:[^\S\n]*([^\n|;]{2,80})`, 'iu').exec(texto)?.[1];
  const [apellidos, nombres] = [rotulo('apellidos'), rotulo('nombres')];
  if (apellidos && nombres) return { apellidos: limpio(apellidos), nombres: limpio(nombres) };
  const primero = rotulo(String.raw`(?:\p{L}+\s+)?apellidos\s+y\s+nombres(?:\s+del?\s+\p{L}+)?`);
  if (primero) return separado(limpio(primero), true);
  const despues = rotulo(String.raw`(?:nombres?\s+y\s+apellidos|nombre\s+completo|directora?(?:\s*\([ae]\))?|solicitante|responsable|coordinadora?)`);
  if (despues) return separado(limpio(despues).replace(new RegExp(`^${TITULOS}`, 'iu'), ''), false);
  const dicho =
    new RegExp(String.raw`(?:suscrit[oa]|\byo)\s*,?\s+${TITULOS}(${NOMBRE_PARTIDO}(?:,\s*${NOMBRE_PARTIDO})?)\s*,`, 'u').exec(texto)?.[1] ??
    new RegExp(String.raw`(${NOMBRE_PARTIDO})\s*,?\s+(?:identificad[oa]|con)\s+(?:con\s+)?D\.?\s?N\.?\s?I`, 'u').exec(texto)?.[1] ??
    new RegExp(String.raw`[Aa]tentamente[\s,._-]+${TITULOS}(${NOMBRE})[^\S\n]*\n`, 'u').exec(texto)?.[1];
  return dicho ? separado(dicho, false) : null;
}

/** Its number, its name in quotes, or both; of several mentions the longest. */
function nombreDeIe(texto: string): string | null {
  const menciones = texto.matchAll(
    /(?:instituci[óo]n\s+educativa|\bI\.?\s?E\.?\s?[IP]?\.?(?=[\s:N“"«])|\bprograma|\bPRONOEI|\bCETPRO|\bCEBA|\bCEBE)\s*(?:inicial|primaria|secundaria|privada|particular|p[úu]blica)?\s*:?\s*((?:n\s?\.?\s?[°º]\s?)?\d{2,5}(?:-\w+)?(?!\d))?\s*([“"«][^”"»\n]{2,80}[”"»])?/giu,
  );
  const nombres = [...menciones].map(([, numero = '', nombre = '']) => espacios(`${numero} ${nombre}`)).filter((uno) => uno !== '');
  return nombres.toSorted((uno, otro) => otro.length - uno.length)[0] ?? null;
}

/** After its label with a colon, or after the words of a sentence; the heading of a table is in capitals and has no colon. */
const lugar = (texto: string, cual: string): string | null =>
  new RegExp(String.raw`(?:(?:${cual}|${cual.toUpperCase()})[^\S\n]*:[^\S\n]*|(?:${cual})\s(?:de\s)?)(${NOMBRE})`, 'u').exec(texto)?.[1] ?? null;

const unicos = (todos: readonly string[]): string[] => [...new Set(todos)];

/** The first day written in the text, outside of the citation of the RD: an oficio is dated at its head. */
function fechaDelOficio(texto: string, numero: number, cita: Cita | null, leer: (dia: string) => Fecha | null): Fecha | null {
  const dias = [...texto.matchAll(new RegExp(DIA, 'giu'))].filter(({ index }) => !cita || index < cita.desde || index > cita.hasta + 250);
  const suya = dias.find(({ index }) => index > numero && index < numero + 200 && /(?:de\s+fecha|del)\s+$/i.test(texto.slice(0, index)));
  const [primera] = suya ?? dias.find(({ index, 0: dia }) => /\d{4}$|\d{2}$/.test(dia) && index < numero + 400) ?? [];
  return primera === undefined ? null : leer(primera);
}

/**
 * What that text states of a request, in the order of the form. It is read as a person skims: by labels and by the usual
 * sentences; what it does not find is not there, and what it finds may be wrong.
 */
export function leerTexto(escrito: string, hoy: Fecha): DatoLeido[] {
  const texto = escrito
    .slice(0, LIMITE)
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[^\S\n]{4,}/g, '    ')
    .replaceAll(/\n\s*\n/g, '\n\n');
  const leer = (dia: string): Fecha | null => leerFecha(espacios(dia).replaceAll(/\s?([/.-])\s?/g, '$1'), hoy, 'pasado');
  const oficio = numeroDeOficio(texto);
  const membrete = oficio?.lugar ?? 0;
  const cita = resolucionCitada(texto);
  const leidos: DatoLeido[] = [];
  const anotar = (campo: CampoLeido, valor: string | null, dudoso = false): void => {
    if (valor !== null && valor !== '') leidos.push({ campo, valor, dudoso });
  };
  const contactos = (campo: CampoLeido, hallados: readonly RegExpExecArray[], forma: (uno: string) => string): void => {
    const propios = hallados.filter(({ index }) => index >= membrete).map(([uno]) => forma(uno));
    for (const uno of unicos(propios)) anotar(campo, uno);
    for (const uno of unicos(hallados.map(([valor]) => forma(valor)))) if (!propios.includes(uno)) anotar(campo, uno, true);
  };

  anotar('oficio.numero', oficio?.numero ?? null);
  anotar('oficio.fecha', fechaDelOficio(texto, membrete, cita, leer));

  const codigos = [...texto.matchAll(/(?<![\d-])[0-4]\d{6}(?![\d-])/g)].filter(
    ({ index }) => !/(?:D\.?\s?N\.?\s?I\b|exp(?:ediente|te)?\b|reg(?:istro)?\b|doc(?:umento)?\b|plaza)[^\d\n]{0,18}$/i.test(texto.slice(0, index)),
  );
  for (const codigo of unicos(codigos.map(([uno]) => uno))) anotar('servicios.codigoModular', codigo);
  anotar('servicios.nombreIe', nombreDeIe(texto));
  anotar('servicios.centroPoblado', lugar(texto, '[Cc]entro [Pp]oblado|[Cc]aser[íi]o'));
  anotar('servicios.distrito', lugar(texto, '[Dd]istrito'));

  const dnis = [...texto.matchAll(/\bD\.?\s?N\.?\s?I\.?[^\d\n]{0,15}(\d{7,9})(?!\d)/gi)].map(([, numero = '']) => `DNI ${numero}`);
  const carnes = [...texto.matchAll(/(?:carn[ée]\s+de\s+extranjer[íi]a|\bC\.\s?E\.?)[^\d\n]{0,15}(\d{8,12})(?!\d)/gi)].map(([, numero = '']) => `CE ${numero}`);
  unicos([...dnis, ...carnes]).forEach((documento, i) => anotar('solicitante.documento', documento, i > 0));
  const persona = solicitante(texto);
  anotar('solicitante.apellidos', persona?.apellidos ?? null);
  anotar('solicitante.nombres', persona?.nombres ?? null);
  contactos('solicitante.celulares', [...texto.matchAll(/(?<![\d-])(?:\+?51[\s-]?)?9\d{2}[\s.-]?\d{3}[\s.-]?\d{3}(?![\d-])/g)], digitosDeCelular);
  contactos('solicitante.correos', [...texto.matchAll(/(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,5}/gu)], (correo) => correo.toLowerCase());

  if (cita) {
    anotar('sustento.tipo', tipoDeSustento(texto, cita));
    anotar('sustento.numero', cita.numero);
    const despues = texto.slice(cita.hasta, cita.hasta + 120);
    const suFecha = new RegExp(String.raw`^(?:\s*\[[^\]\n]{0,40}\])?[^\d]{0,25}?(?:de\s+fecha|fecha|del|de)\s*:?\s+(${DIA})(?!\s+(?:al|hasta))`, 'iu').exec(despues)?.[1];
    anotar('sustento.fecha', suFecha ? leer(suFecha) : null);
    const { desde, hasta } = vigencia(texto, leer);
    anotar('sustento.desde', desde);
    anotar('sustento.hasta', hasta);
  }
  return leidos;
}
