// What is checked of a letter before it is issued: on the letter as it is composed, so that each finding has its place on the page.
import { z } from 'zod';
import { campoEnPalabras } from './campos.ts';
import { CELDA_SIN_DATO, lineasDe, type Carta } from './carta.ts';
import { feriadosNacionales } from './feriados.ts';
import { cargoQueNoConcuerda, reparoDeFunciones, type Firmante } from './firmantes.ts';
import type { Pedido } from './pedido.ts';
import { enumerar } from './texto.ts';
import { MARCADORES, SIN_DATO, type MarcadorConHueco } from './textos.ts';
import { anioDe, diaDeSemana, fechaCorta, fechaEnPalabras, type Fecha } from './tiempo.ts';

/** `impide`: it cannot be issued · `avisa`: worth a look, and the specialist decides. */
export const GravedadDeCarta = z.enum(['impide', 'avisa']);

export const HallazgoDeCarta = z.strictObject({
  gravedad: GravedadDeCarta,
  mensaje: z.string(),
  /** The block of the letter that it is in; null of the letter as a whole. */
  bloque: z.int().nullable(),
});
export type HallazgoDeCarta = z.infer<typeof HallazgoDeCarta>;

/** A character that no font has, and the path of the datum it comes from. */
export type SinLetra = { readonly caracter: string; readonly campo: string | null };

export type Revision = {
  /** Null of a letter that is of no case. */
  readonly pedido: Pedido | null;
  readonly fecha: Fecha;
  readonly noLaborables: readonly { readonly fecha: Fecha; readonly motivo: string }[];
  /** Null when the office has nobody to sign. Only counts in a letter that is signed. */
  readonly firmante: Firmante | null;
  readonly sinLetra: readonly SinLetra[];
  /** Blocks that no page can hold, by their number. */
  readonly noCaben: readonly number[];
  /** Null when it could not be laid out. */
  readonly paginas: number | null;
};

/** What forbids issuing, in the same words wherever it is met. */
export const NO_HAY_FIRMANTE = 'No hay quien firme los oficios: escríbalo en Ajustes, en «Firmantes».';
export const NO_CABE = 'Un dato es tan largo que no cabe en una página. Acórtelo y vuelva a intentarlo.';
export const caracterSinLetra = ({ caracter, campo }: SinLetra): string =>
  `El carácter «${caracter}» no se puede imprimir${campo === null ? '' : ` (${campoEnPalabras(campo.replace(/^pedido\./, ''))})`}: ninguna letra lo tiene. Corrija ese dato y vuelva a intentarlo.`;

type Clase = Carta['bloques'][number]['clase'];

const avisa = (bloque: number | null, mensaje: string): HallazgoDeCarta => ({ gravedad: 'avisa', mensaje, bloque });
const impide = (bloque: number | null, mensaje: string): HallazgoDeCarta => ({ gravedad: 'impide', mensaje, bloque });

const unBlanco = (texto: string): string => texto.replaceAll(/\s+/g, ' ');
const plano = (texto: string): string => unBlanco(texto).toLocaleUpperCase('es');

/** Blocks that say nothing of the case. */
const DE_LA_OFICINA: ReadonlySet<Clase> = new Set<Clase>(['membrete', 'fecha', 'rotulo', 'firma', 'notas']);

/** The first block about the case that says that, as it is written or else in other capitals; null when none does. */
function bloqueQueDice(carta: Carta, texto: string): number | null {
  if (texto === '') return null;
  const halla = (comparable: (texto: string) => string): number =>
    carta.bloques.findIndex((bloque) => !DE_LA_OFICINA.has(bloque.clase) && lineasDe(bloque).some((linea) => comparable(linea).includes(comparable(texto))));
  const exacto = halla(unBlanco);
  const hallado = exacto < 0 ? halla(plano) : exacto;
  return hallado < 0 ? null : hallado;
}

const bloqueDe = (carta: Carta, clase: Clase): number | null => {
  const hallado = carta.bloques.findIndex((bloque) => bloque.clase === clase);
  return hallado < 0 ? null : hallado;
};

/** The first block, whatever it is about, that has that character; null when it is in the foot. */
function bloqueCon(carta: Carta, caracter: string): number | null {
  const hallado = carta.bloques.findIndex((bloque) => lineasDe(bloque).some((linea) => linea.normalize('NFC').includes(caracter)));
  return hallado < 0 ? null : hallado;
}

const HUECOS = Object.keys(SIN_DATO).filter((clave): clave is MarcadorConHueco => Object.hasOwn(SIN_DATO, clave));

const falta = ({ solicitante, servicios, oficio, sustento }: Pedido): Readonly<Record<MarcadorConHueco, boolean>> => {
  const sinNombre = solicitante.apellidos === '' && solicitante.nombres === '';
  return {
    solicitante: sinNombre,
    documento: solicitante.numeroDocumento === '',
    persona: sinNombre && solicitante.numeroDocumento === '',
    ie: servicios.every(({ nombreIe, codigoModular }) => nombreIe === '' && codigoModular === ''),
    fecha_oficio: oficio.fecha === null,
    sustento: sustento === null || (sustento.tipo === 'otro' && sustento.numero === ''),
    fecha_sustento: sustento === null || sustento.fecha === null,
    celulares: solicitante.celulares.every((uno) => uno === ''),
    correos: solicitante.correos.every((uno) => uno === ''),
  };
};

/** Data that the letter would say and the case does not have: only where it says so. */
function vacios(carta: Carta, pedido: Pedido): HallazgoDeCarta[] {
  const faltan = falta(pedido);
  const dichos = HUECOS.flatMap((marcador) => {
    const frase = SIN_DATO[marcador];
    const bloque = faltan[marcador] ? bloqueQueDice(carta, frase) : null;
    return bloque === null ? [] : [{ marcador, frase, bloque }];
  });
  const distintos = dichos.filter(({ frase }, i) => dichos.findIndex((otro) => otro.frase === frase) === i);
  const { solicitante } = pedido;
  const porCodigo = pedido.servicios.some(({ nombreIe }) => nombreIe === '') ? bloqueQueDice(carta, 'institución educativa de código modular') : null;
  const [destinatario, sinNombre] = [bloqueDe(carta, 'destinatario'), faltan.solicitante];
  const medio = solicitante.apellidos === '' ? 'los apellidos' : solicitante.nombres === '' ? 'los nombres' : null;
  return [
    ...(destinatario !== null && sinNombre ? [avisa(destinatario, 'No consta el nombre de quien pide: el oficio se dirige a su cargo.')] : []),
    ...(destinatario !== null && !sinNombre && medio !== null ? [avisa(destinatario, `Faltan ${medio} de quien pide.`)] : []),
    ...(destinatario !== null && solicitante.trato === '' ? [avisa(destinatario, 'No consta si es señor o señora: sale «Señor(a)».')] : []),
    ...(destinatario !== null && pedido.servicios.every(({ centroPoblado, distrito }) => centroPoblado === '' && distrito === '')
      ? [avisa(destinatario, 'No consta el centro poblado ni el distrito: el destinatario sale sin lugar.')]
      : []),
    ...distintos.map(({ marcador, frase, bloque }) => avisa(bloque, `Falta «${MARCADORES[marcador]}»: sale «${frase}».`)),
    ...(pedido.oficio.numero === '' && bloqueDe(carta, 'etiquetado') !== null
      ? [avisa(bloqueQueDice(carta, 'Oficio S/N'), 'No consta el número del oficio recibido: sale «Oficio S/N».')]
      : []),
    ...(porCodigo === null ? [] : [avisa(porCodigo, 'Falta el nombre de la institución educativa: se la nombra por su código modular.')]),
  ];
}

/** One finding for each column in which a table lacks something. */
function celdasVacias(carta: Carta): HallazgoDeCarta[] {
  return carta.bloques.flatMap((bloque, i) => {
    if (bloque.clase !== 'tabla') return [];
    return bloque.columnas.flatMap(({ titulo }, columna) => {
      const filas = bloque.filas.flatMap((fila, j) => (fila[columna] === CELDA_SIN_DATO ? [String(j + 1)] : []));
      if (filas.length === 0) return [];
      const donde = filas.length === bloque.filas.length ? '' : filas.length === 1 ? ` en la fila ${filas.join()}` : ` en las filas ${enumerar(filas)}`;
      return [avisa(i, `En el cuadro falta «${titulo}»${donde}.`)];
    });
  });
}

/** Names that are written in capitals because they are abbreviations. */
const SIGLAS = /(?<!\p{L})(II?\.?\s?EE?\.?[IPS]?\.?|PRONOEI|CEBA|CEBE|CETPRO|PRITE|UGEL|DRE|GRE|RD|DNI|SIAGIE|MINEDU|[IVXLC]+)(?!\p{L})/gu;

/** All in capitals, abbreviations and short words apart. */
export function enMayusculasEntero(texto: string): boolean {
  const palabras = texto.replaceAll(SIGLAS, ' ').match(/\p{L}{4,}/gu) ?? [];
  return palabras.length > 0 && palabras.every((palabra) => palabra === palabra.toLocaleUpperCase('es') && palabra !== palabra.toLocaleLowerCase('es'));
}

/** Blanks that a careful typist would not leave: two together, one before a sign that closes, one after a sign that opens. */
export const conBlancosDeMas = (texto: string): boolean => /\s{2}|\s[,;:.)»”]|[(«“]\s/u.test(texto);

type Escrito = { readonly campo: string; readonly valor: string; /** Printed with its own capitals. */ readonly tal: boolean };

/** What the letter prints as somebody typed it. What came from the padrón is the State's own spelling. */
function escritos({ servicios, solicitante, oficio, sustento }: Pedido): Escrito[] {
  return [
    { campo: 'solicitante.nombres', valor: solicitante.nombres, tal: false },
    { campo: 'solicitante.apellidos', valor: solicitante.apellidos, tal: false },
    { campo: 'oficio.numero', valor: oficio.numero, tal: false },
    ...(sustento === null ? [] : [{ campo: 'sustento.numero', valor: sustento.numero, tal: false }]),
    ...servicios.flatMap(({ delPadron, ...servicio }, i) =>
      (['nombreIe', 'centroPoblado', 'distrito'] as const).map((dato) => ({ campo: `servicios.${i}.${dato}`, valor: servicio[dato], tal: !delPadron.includes(dato) })),
    ),
  ];
}

/** What the specialist wrote for this letter: the points of a list, a ground that is a paragraph. */
const textosEnMayusculas = (carta: Carta): HallazgoDeCarta[] =>
  carta.bloques.flatMap((bloque, i) => {
    if (bloque.clase === 'parrafo') return enMayusculasEntero(bloque.texto) ? [avisa(i, 'Este párrafo está todo en mayúsculas.')] : [];
    if (bloque.clase !== 'lista') return [];
    return bloque.puntos.flatMap((punto, j) => (enMayusculasEntero(punto) ? [avisa(i, `El punto ${j + 1} está todo en mayúsculas.`)] : []));
  });

/** Each value once, however many servicios share it. */
function maneras(carta: Carta, pedido: Pedido): HallazgoDeCarta[] {
  const todos = escritos(pedido);
  return todos
    .filter(({ valor }, i) => todos.findIndex((otro) => otro.valor === valor) === i)
    .flatMap(({ campo, valor, tal }) => {
      const bloque = bloqueQueDice(carta, valor);
      if (bloque === null) return [];
      return [
        ...(tal && enMayusculasEntero(valor) ? [avisa(bloque, `${campoEnPalabras(campo)}: «${valor}» está todo en mayúsculas.`)] : []),
        ...(conBlancosDeMas(valor) ? [avisa(bloque, `${campoEnPalabras(campo)}: «${valor}» tiene espacios de más.`)] : []),
      ];
    });
}

const DIAS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const;

/** Why the State does not work that day; null when it does. */
export function porQueNoEsHabil(dia: Fecha, noLaborables: Revision['noLaborables']): string | null {
  const feriado = feriadosNacionales(anioDe(dia)).find(({ fecha }) => fecha === dia);
  if (feriado) return `es feriado (${feriado.nombre})`;
  const propio = noLaborables.find(({ fecha }) => fecha === dia);
  if (propio) return propio.motivo === '' ? 'es día no laborable' : `es día no laborable (${propio.motivo})`;
  const semana = diaDeSemana(dia);
  return semana === 0 || semana === 6 ? `es ${DIAS[semana] ?? ''}` : null;
}

function fechaPropia(carta: Carta, { fecha, noLaborables }: Revision): HallazgoDeCarta[] {
  const bloque = bloqueDe(carta, 'fecha');
  const porque = bloque === null ? null : porQueNoEsHabil(fecha, noLaborables);
  return porque === null ? [] : [avisa(bloque, `La fecha del documento, ${fechaCorta(fecha)}, ${porque}.`)];
}

function fechasCitadas(carta: Carta, { oficio, recepcion, sustento }: Pedido, fecha: Fecha): HallazgoDeCarta[] {
  const referencia = oficio.fecha === null ? null : bloqueQueDice(carta, fechaEnPalabras(oficio.fecha));
  const citado = sustento === null ? null : bloqueQueDice(carta, sustento.numero);
  return [
    ...(oficio.fecha !== null && referencia !== null && oficio.fecha > recepcion.fecha
      ? [avisa(referencia, `El oficio recibido tiene fecha ${fechaCorta(oficio.fecha)}, posterior a su recepción (${fechaCorta(recepcion.fecha)}).`)]
      : []),
    ...(sustento?.fecha && citado !== null && sustento.fecha > fecha ? [avisa(citado, `El sustento tiene fecha ${fechaCorta(sustento.fecha)}, que aún no llega.`)] : []),
  ];
}

function firma(carta: Carta, { firmante, fecha }: Revision): HallazgoDeCarta[] {
  const bloque = bloqueDe(carta, 'firma');
  if (bloque === null) return [];
  if (firmante === null) return [impide(bloque, NO_HAY_FIRMANTE)];
  const reparo = reparoDeFunciones(firmante, fecha);
  const genero = cargoQueNoConcuerda(firmante);
  return [
    ...(reparo === null ? [] : [avisa(bloque, `El cargo de ${firmante.nombre} ${reparo}: el documento es del ${fechaCorta(fecha)}.`)]),
    ...(firmante.postfirma.length === 0 ? [avisa(bloque, `${firmante.nombre} no tiene post-firma: no se dice con qué cargo firma.`)] : []),
    ...(genero === null ? [] : [avisa(bloque, `La post-firma dice «${genero.dice}»: de ${firmante.nombre} sería «${genero.seria}».`)]),
  ];
}

/** Servicios and points to a page of a letter, over and above the first page. */
const POR_PAGINA = 8;

/** How many pages a letter of that many servicios and points usually takes. */
function paginasUsuales(carta: Carta): number {
  const renglones = carta.bloques.reduce((suma, bloque) => suma + (bloque.clase === 'tabla' ? bloque.filas.length : bloque.clase === 'lista' ? bloque.puntos.length : 0), 0);
  return 1 + Math.floor(renglones / POR_PAGINA);
}

function forma(carta: Carta, { sinLetra, noCaben, paginas }: Revision): HallazgoDeCarta[] {
  const usuales = paginasUsuales(carta);
  return [
    ...sinLetra.map((uno) => impide(bloqueCon(carta, uno.caracter), caracterSinLetra(uno))),
    ...noCaben.map((bloque) => impide(bloque, NO_CABE)),
    ...(paginas !== null && paginas > usuales ? [avisa(null, `Ocupa ${paginas} páginas: lo usual sería ${usuales}. Vea si algo se puede acortar.`)] : []),
  ];
}

/** What forbids first; then in the order of the page, and last what is of the letter as a whole. */
const orden = ({ gravedad, bloque }: HallazgoDeCarta): number => (gravedad === 'impide' ? 0 : 10_000) + (bloque ?? 9_999);

/**
 * What is against issuing a letter as it is, what forbids it first. The same data give the same findings in the preview and
 * when it is issued.
 */
export function revisarCarta(carta: Carta, revision: Revision): HallazgoDeCarta[] {
  const hallazgos = [
    ...forma(carta, revision),
    ...firma(carta, revision),
    ...(revision.pedido === null ? [] : [...vacios(carta, revision.pedido), ...maneras(carta, revision.pedido), ...fechasCitadas(carta, revision.pedido, revision.fecha)]),
    ...celdasVacias(carta),
    ...textosEnMayusculas(carta),
    ...fechaPropia(carta, revision),
  ];
  return hallazgos.toSorted((uno, otro) => orden(uno) - orden(otro));
}
