// From a letter as data to its PDF: the blocks are measured, paginated and drawn. The same letter gives the same bytes.
import { createHash } from 'node:crypto';
import { PDFDocument, PDFHexString, PDFName, PDFNumber, PDFObjectCopier, type PDFRef } from 'pdf-lib';
import { lineasDe, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import { corte, datos, grupos, pliegue, recibo, tabla } from './blocks-form.ts';
import { destinatario, etiquetado, fecha, firma, firmas, lista, membrete, notas, parrafo, rotulo, titulo } from './blocks-text.ts';
import { regla } from './blocks-regla.ts';
import { createCanvas, type Canvas } from './canvas.ts';
import { embedFonts } from './embed.ts';
import type { Fonts } from './fonts.ts';
import { readImage } from './images.ts';
import { paginate, type Page, type Section } from './paginate.ts';
import { setAll, textColumn, type Piece, type Workshop } from './pieces.ts';
import { createShaper, type Shaper } from './shaping.ts';
import { HAIRLINE, HEAD_TOP, LISTING, MARGIN, ON_ITS_SIDE, STYLES, TINY, UPRIGHT } from './sheet.ts';
import { createStructure } from './structure.ts';

const PROGRAM = 'Altas SIAGIE';

function piecesOf(bloque: Bloque, workshop: Workshop): Piece[] {
  switch (bloque.clase) {
    case 'membrete':
      return membrete(bloque, workshop);
    case 'fecha':
      return fecha(bloque, workshop);
    case 'rotulo':
      return rotulo(bloque, workshop);
    case 'titulo':
      return titulo(bloque, workshop);
    case 'destinatario':
      return destinatario(bloque, workshop);
    case 'etiquetado':
      return etiquetado(bloque, workshop);
    case 'parrafo':
      return parrafo(bloque, workshop);
    case 'lista':
      return lista(bloque, workshop);
    case 'tabla':
      return tabla(bloque, workshop);
    case 'datos':
      return datos(bloque, workshop);
    case 'grupos':
      return grupos(bloque, workshop);
    case 'firma':
      return firma(bloque, workshop);
    case 'firmas':
      return firmas(bloque, workshop);
    case 'notas':
      return notas(bloque, workshop);
    case 'pliegue':
      return pliegue(bloque, workshop);
    case 'corte':
      return corte(bloque, workshop);
    case 'recibo':
      return recibo(bloque, workshop);
    case 'regla':
      return regla(workshop);
  }
}

/** The last lines of a block, bound to what follows. */
const bound = (pieces: readonly Piece[]): Piece[] => pieces.map((piece, i) => (i >= pieces.length - 2 ? { ...piece, keep: true } : piece));

type Sections = { readonly sections: readonly Section[]; /** The block that each piece is of. */ readonly bloqueDe: ReadonlyMap<Piece, number> };

/** How many blocks a signature takes along: the two that take leave, and the last lines of what the letter says, so that it never signs a page of courtesies. */
const BOUND_ABOVE = 3;

/** The blocks as pieces in sections: a signature is bound to what is above it and to the notes below. */
function sectionsOf(carta: Carta, workshop: Workshop): Sections {
  const sections: { place: Section['place']; pieces: Piece[] }[] = [{ place: 'flow', pieces: [] }];
  const bloqueDe = new Map<Piece, number>();
  carta.bloques.forEach((bloque, i) => {
    const pieces = piecesOf(bloque, workshop);
    if (bloque.clase === 'corte') sections.push({ place: bloque.lugar, pieces: [] });
    const next = carta.bloques[i + 1]?.clase;
    const above = carta.bloques.slice(i + 1, i + 1 + BOUND_ABOVE);
    const signed = above.some(({ clase }) => clase === 'firma' || clase === 'firmas') || (bloque.clase === 'firma' && next === 'notas');
    const spaced = pieces.map((piece) => ({ ...piece, gap: piece.gap * workshop.style.gap }));
    const set = signed ? bound(spaced) : spaced;
    for (const piece of set) {
      for (const one of piece.repeat ? [piece, piece.repeat] : [piece]) bloqueDe.set(one, i);
    }
    sections.at(-1)?.pieces.push(...set);
  });
  return { sections, bloqueDe };
}

function hasLetterhead({ bloques: [first] }: Carta): boolean {
  return first?.clase === 'membrete' && (first.imagen !== null || lineasDe(first).length > 0);
}

async function imagesOf(carta: Carta): Promise<Workshop['images']> {
  const bytes = new Set(carta.bloques.flatMap((bloque) => (bloque.clase === 'membrete' && bloque.imagen ? [bloque.imagen] : [])));
  return new Map(await Promise.all([...bytes].map(async (one, i) => [one, { ...(await readImage(one)), resource: `I${i}` }] as const)));
}

type Layout = { readonly pages: readonly Page[]; readonly workshop: Workshop; readonly bloqueDe: Sections['bloqueDe'] };

/** The pages in the roomiest of the styles that take the fewest pages. */
async function layOut(carta: Carta, shaper: Shaper, onRow: () => void = () => {}): Promise<Layout> {
  const images = await imagesOf(carta);
  const sheet = carta.apaisada ? ON_ITS_SIDE : UPRIGHT;
  let best: Layout | null = null;
  for (const style of carta.apaisada ? [LISTING] : STYLES) {
    const workshop = { style, sheet, shaper, images, office: carta.autor, onRow };
    const { sections, bloqueDe } = sectionsOf(carta, workshop);
    const pages = paginate(sections, hasLetterhead(carta) ? HEAD_TOP : MARGIN, sheet);
    if (!best || pages.length < best.pages.length) best = { pages, workshop, bloqueDe };
    if (best.pages.length === 1) break;
  }
  if (!best) throw new Error('no style to lay out with');
  return best;
}

/** Where a block fell on a page: its number in `carta.bloques`, the page from 0, and points from the top of the sheet. */
export type Trazo = { readonly bloque: number; readonly pagina: number; readonly arriba: number; readonly abajo: number };

/**
 * Where each block of a letter falls when it is drawn, one entry for each page that it is on, in reading order.
 * A block that draws nothing has none. Throws as `drawCarta` does.
 */
export async function trazar(carta: Carta, fonts: Fonts): Promise<readonly Trazo[]> {
  const { pages, bloqueDe } = await layOut(carta, createShaper(fonts));
  return pages.flatMap((placed, pagina) => {
    const trazos = new Map<number, Trazo>();
    for (const { piece, top } of placed) {
      const bloque = bloqueDe.get(piece);
      if (bloque === undefined || piece.height === 0) continue;
      trazos.set(bloque, { bloque, pagina, arriba: trazos.get(bloque)?.arriba ?? top, abajo: top + piece.height });
    }
    return [...trazos.values()];
  });
}

/** The foot: the lines of the letter to the left, the page to the right, under a rule. Each page repeats it: it is no content. */
function drawFoot(canvas: Canvas, carta: Carta, page: number, pages: number, { shaper, sheet }: Workshop): void {
  const { footTop, right, textWidth } = sheet;
  canvas.artifact('Footer', () => {
    canvas.rule(MARGIN, footTop - 3, right, footTop - 3, HAIRLINE);
    const number = `Página ${page} de ${pages}`;
    setAll(number, textColumn(sheet, TINY, 'regular', 'right'), shaper).draw(canvas, footTop);
    const column = { ...textColumn(sheet, TINY), width: textWidth - 70 };
    let top = footTop;
    for (const linea of carta.pie) {
      const { height, draw } = setAll(linea, column, shaper);
      draw(canvas, top);
      top += height;
    }
  });
}

/**
 * The identifier of the file, from the title and the moment alone. It must say nothing of what is drawn:
 * a hoja holds a password, and not even a hash of it may exist.
 */
const identifierOf = (carta: Carta): PDFHexString =>
  PDFHexString.of(createHash('sha256').update(JSON.stringify([carta.titulo, carta.autor, carta.momento])).digest('hex').slice(0, 32));

function describe(doc: PDFDocument, carta: Carta): void {
  const momento = new Date(carta.momento);
  doc.setTitle(carta.titulo, { showInWindowTitleBar: true });
  doc.setAuthor(carta.autor);
  doc.setCreator(PROGRAM);
  doc.setProducer(PROGRAM);
  doc.setCreationDate(momento);
  doc.setModificationDate(momento);
  doc.setLanguage('es-PE');
  const id = identifierOf(carta);
  doc.context.trailerInfo.ID = doc.context.obj([id, id]);
  doc.convertToPDFA({ conformance: '2B' });
}

/** From so many pages on, the library takes longer to pack the objects together than to write them: its time grows with their square. */
const PAGES_TO_PACK = 20;

/** Of the time of a long document, what goes by until its rows are set. */
const SETTING = 0.6;

/**
 * The PDF of a letter: A4, PDF/A-2b, tagged, fonts embedded, dates taken from `carta.momento`.
 * `onProgress` hears, very often, how much is done, from 0 to 1; what it throws ends the drawing. Throws `LayoutOverflow`, `MissingGlyph` (see `missingGlyphs`) or `UnusableImage`.
 */
export async function drawCarta(carta: Carta, fonts: Fonts, onProgress: (done: number) => void = () => {}): Promise<Uint8Array> {
  const shaper = createShaper(fonts);
  const rows = carta.bloques.reduce((sum, bloque) => sum + (bloque.clase === 'tabla' ? bloque.filas.length : 0), 0);
  let set = 0;
  const { pages, workshop } = await layOut(carta, shaper, () => {
    set += 1;
    onProgress((SETTING * set) / Math.max(rows, set));
  });
  const structure = createStructure();
  const canvases = pages.map((placed, i) => {
    onProgress(SETTING + ((1 - SETTING) * i) / pages.length);
    const canvas = createCanvas(i, structure, workshop.sheet);
    for (const { piece, top } of placed) piece.draw(canvas, top);
    drawFoot(canvas, carta, i + 1, pages.length, workshop);
    return canvas;
  });

  const doc = await PDFDocument.create({ updateMetadata: false });
  describe(doc, carta);
  const xObjects: Record<string, PDFRef> = {};
  for (const { resource, context, ref } of workshop.images.values()) xObjects[resource] = PDFObjectCopier.for(context, doc.context).copy(ref);
  const resources = doc.context.register(doc.context.obj({ Font: embedFonts(doc.context, fonts, shaper), XObject: xObjects }));
  const pageRefs = canvases.map((canvas, i) => {
    const { node, ref } = doc.addPage([workshop.sheet.width, workshop.sheet.height]);
    node.set(PDFName.of('Resources'), resources);
    node.set(PDFName.of('Contents'), doc.context.register(doc.context.flateStream(canvas.operators())));
    node.set(PDFName.of('StructParents'), PDFNumber.of(i));
    return ref;
  });
  doc.catalog.set(PDFName.of('MarkInfo'), doc.context.obj({ Marked: true }));
  doc.catalog.set(PDFName.of('StructTreeRoot'), structure.write(doc.context, pageRefs));
  return doc.save({ useObjectStreams: pages.length < PAGES_TO_PACK, objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false });
}
