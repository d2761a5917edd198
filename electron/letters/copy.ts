// The mark of a copy, or of what was annulled: the issued PDF, page for page, with the word and its date in the upper margin.
import { createHash } from 'node:crypto';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, type PDFRef } from 'pdf-lib';
import { momentoCorto, type Instante } from '../../shared/domain/tiempo.ts';
import { createCanvas } from './canvas.ts';
import { WEIGHTS } from './cut-font.ts';
import { embedCut } from './embed.ts';
import type { CutFace, Fonts } from './fonts.ts';
import { createShaper, cutResource, joinRuns } from './shaping.ts';
import { HAIRLINE, RIGHT } from './sheet.ts';
import { createStructure } from './structure.ts';

const SIZE = 8;
const BASELINE = 26;

/** The second half of the identifier changes with each version of a file (PDF 32000-1, 14.4); the first names the original. */
function identifierOf(doc: PDFDocument, momento: Instante) {
  const first = doc.context.lookupMaybe(doc.context.trailerInfo.ID, PDFArray)?.lookupMaybe(0, PDFHexString) ?? PDFHexString.of('00');
  const second = createHash('sha256').update(`${first.asString()} ${momento}`).digest('hex').slice(0, 32);
  return doc.context.obj([first, PDFHexString.of(second)]);
}

/** The fonts of the mark have names of their own beside those of the document. */
const ownName = (resource: string): string => `Copia${resource}`;

/** Whether that font of a document is the cut that the program has now, which another version of it may not have had. */
function isCut(font: PDFDict | undefined, cut: CutFace): boolean {
  const descendant = font?.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)?.lookupMaybe(0, PDFDict);
  const program = descendant?.lookupMaybe(PDFName.of('FontDescriptor'), PDFDict)?.lookup(PDFName.of('FontFile2'));
  return program instanceof PDFRawStream && Buffer.compare(program.contents, cut.program) === 0;
}

/** The bytes given are left as they are. The same mark at the same moment has the same bytes. */
export async function mark(pdf: Uint8Array, word: 'COPIA' | 'ANULADO', momento: Instante, fonts: Fonts): Promise<Uint8Array> {
  const doc = await PDFDocument.load(pdf, { updateMetadata: false });
  doc.context.trailerInfo.ID = identifierOf(doc, momento);
  const shaper = createShaper(fonts);
  const { runs, width: thousandths } = joinRuns([shaper.shape(word, 'bold'), shaper.shape(`  ${momentoCorto(momento)}`, 'regular')]);
  // Our own pages, as drawCarta leaves them: one stream of content, and the fonts that all of them share. What is there is not embedded again.
  const [first] = doc.getPages();
  const inDocument = first?.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const added = new Map<string, PDFRef>();
  for (const weight of WEIGHTS) {
    const resource = cutResource(weight);
    if (!isCut(inDocument?.lookupMaybe(PDFName.of(resource), PDFDict), fonts[weight].cut)) added.set(resource, embedCut(doc.context, fonts, weight));
  }
  const width = (thousandths * SIZE) / 1000;
  // An artifact: the structure of the document, which is that of the original, says nothing of it.
  const canvas = createCanvas(0, createStructure());
  const [left, up, right, down] = [RIGHT - width - 8, BASELINE - 9, RIGHT, BASELINE + 4];
  canvas.artifact('Header', () => {
    canvas.text({ runs: runs.map((run) => (added.has(run.font) ? { ...run, font: ownName(run.font) } : run)), width: thousandths }, RIGHT - width - 4, BASELINE, SIZE);
    for (const y of [up, down]) canvas.rule(left, y, right, y, HAIRLINE);
    for (const x of [left, right]) canvas.rule(x, up, x, down, HAIRLINE);
  });

  const stream = doc.context.register(doc.context.flateStream(canvas.operators()));
  for (const { node } of doc.getPages()) {
    const fontsOfPage = node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
    for (const [resource, ref] of added) fontsOfPage?.set(PDFName.of(ownName(resource)), ref);
    node.set(PDFName.of('Contents'), doc.context.obj([node.get(PDFName.of('Contents')), stream]));
  }
  return doc.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false });
}
