// The structure of a document beside its drawing (PDF 32000-1, 14.7 and 14.8): what each part of the pages is, in reading order.
import { PDFArray, PDFHexString, PDFName, PDFNumber, type PDFContext, type PDFDict, type PDFRef } from 'pdf-lib';

export type Role = 'Document' | 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Caption' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure' | 'Span';

/** `scope`: of a TH. `numbering`: of an L. `alt` and `box` (left, bottom, right, top, from the foot of the sheet): of a Figure. `reads`: of a Span, what its text is read as. */
export type Attributes = {
  readonly scope?: 'Row' | 'Column';
  readonly numbering?: 'LowerAlpha' | 'Decimal' | 'None';
  readonly alt?: string;
  readonly box?: readonly [number, number, number, number];
  readonly reads?: string;
};

/** An element that is not yet anywhere: it takes its place under its parent when it is first drawn. */
export type Element = Attributes & { readonly role: Role; readonly parent: Element | null };

/** Without a parent, it hangs from the document. */
export const element = (role: Role, parent: Element | null = null, attributes: Attributes = {}): Element => ({ ...attributes, role, parent });

/** Something of an element: another, or what is drawn between two marks of a page. */
type Kid = Element | { readonly page: number; readonly mark: number };

export type Structure = {
  /** Gives the element its place, if it has none: also that of a cell without text. */
  readonly place: (one: Element) => void;
  /** What is drawn next on that page (from 0) is of the element; gives the number of the mark. */
  readonly mark: (one: Element, page: number) => number;
  /** Writes the tree. The pages must bear `StructParents` with their number from 0. */
  readonly write: (context: PDFContext, pages: readonly PDFRef[]) => PDFRef;
};

/** The attribute objects are few and the same: each is written once for the document. */
function attributesOf({ scope, numbering, box }: Element, context: PDFContext, known: Map<string, PDFRef>): PDFRef | undefined {
  const entries = scope
    ? { O: 'Table', Scope: scope }
    : numbering
      ? { O: 'List', ListNumbering: numbering }
      : box
        ? { O: 'Layout', Placement: 'Block', BBox: [...box] }
        : null;
  if (entries === null) return undefined;
  const key = JSON.stringify(entries);
  const ref = known.get(key) ?? context.register(context.obj(entries));
  known.set(key, ref);
  return ref;
}

function point(dict: PDFDict, key: string, to: PDFRef | undefined): void {
  if (to) dict.set(PDFName.of(key), to);
}

export function createStructure(): Structure {
  const root = element('Document');
  const kidsOf = new Map<Element, Kid[]>([[root, []]]);
  const owners: Element[][] = [];

  const placed = (one: Element): Kid[] => {
    const known = kidsOf.get(one);
    if (known) return known;
    const kids: Kid[] = [];
    placed(one.parent ?? root).push(one);
    kidsOf.set(one, kids);
    return kids;
  };

  return {
    place: (one) => void placed(one),
    mark: (one, page) => {
      const marks = (owners[page] ??= []);
      placed(one).push({ page, mark: marks.length });
      marks.push(one);
      return marks.length - 1;
    },
    write: (context, pages) => {
      const tree = context.nextRef();
      const refs = new Map([...kidsOf.keys()].map((one) => [one, context.nextRef()] as const));
      const attributes = new Map<string, PDFRef>();
      const refOf = (one: Element): PDFRef => {
        const ref = refs.get(one);
        if (!ref) throw new Error(`a ${one.role} without its place`);
        return ref;
      };
      for (const [one, kids] of kidsOf) {
        const dict = context.obj({ S: one.role, P: one === root ? tree : refOf(one.parent ?? root) });
        // Marks of the page named in the element are bare numbers; those of another name theirs.
        const home = kids.find((kid) => 'page' in kid)?.page;
        if (home !== undefined) point(dict, 'Pg', pages[home]);
        point(dict, 'A', attributesOf(one, context, attributes));
        if (one.alt !== undefined) dict.set(PDFName.of('Alt'), PDFHexString.fromText(one.alt));
        const values = kids.map((kid) => {
          if (!('page' in kid)) return refOf(kid);
          if (kid.page === home) return PDFNumber.of(kid.mark);
          const reference = context.obj({ Type: 'MCR', MCID: kid.mark });
          point(reference, 'Pg', pages[kid.page]);
          return reference;
        });
        const [only] = values;
        if (only) dict.set(PDFName.of('K'), values.length === 1 ? only : context.obj(values));
        context.assign(refOf(one), dict);
      }
      const numbers = PDFArray.withContext(context);
      pages.forEach((_, page) => {
        numbers.push(PDFNumber.of(page));
        numbers.push(context.obj((owners[page] ?? []).map(refOf)));
      });
      const parents = context.register(context.obj({ Nums: numbers }));
      context.assign(tree, context.obj({ Type: 'StructTreeRoot', K: refOf(root), ParentTree: parents, ParentTreeNextKey: pages.length }));
      return tree;
    },
  };
}
