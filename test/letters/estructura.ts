// The structure of a PDF read back with two programs that are not ours: PDF.js and poppler.
import { execFileSync } from 'node:child_process';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element with the text of its own and what it holds, in reading order. */
export type Nodo = { readonly papel: string; readonly atributos: readonly string[]; readonly partes: readonly (Nodo | string)[] };

export const textoDe = (nodo: Nodo): string => nodo.partes.map((parte) => (typeof parte === 'string' ? parte : textoDe(parte))).join('');

export const todos = (nodo: Nodo, papel: string): Nodo[] =>
  nodo.partes.flatMap((parte) => (typeof parte === 'string' ? [] : [...(parte.papel === papel ? [parte] : []), ...todos(parte, papel)]));

export const hijos = (nodo: Nodo): Nodo[] => nodo.partes.filter((parte) => typeof parte !== 'string');

/** The whole document as `pdfinfo -struct-text` tells it: two blanks of indent for each level. */
export function estructuraSegunPoppler(ruta: string): Nodo {
  type Abierto = { papel: string; atributos: string[]; partes: (Nodo | string)[] };
  const raiz: Abierto = { papel: '', atributos: [], partes: [] };
  const abiertos: Abierto[] = [raiz];
  for (const linea of execFileSync('pdfinfo', ['-struct-text', ruta], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }).split('\n')) {
    const [, sangria = '', resto = ''] = /^( *)(.*)$/.exec(linea) ?? [];
    if (resto === '') continue;
    const nivel = Math.floor(sangria.length / 2);
    if (resto.startsWith('/')) abiertos[Math.floor((sangria.length - 1) / 2)]?.atributos.push(resto);
    else if (resto.startsWith('"')) abiertos[nivel]?.partes.push(resto.slice(1, -1));
    else {
      const nodo: Abierto = { papel: resto.replace(/[ :].*$/, ''), atributos: [], partes: [] };
      abiertos[nivel]?.partes.push(nodo);
      abiertos.splice(nivel + 1, abiertos.length, nodo);
    }
  }
  const [documento] = hijos(raiz);
  if (!documento || raiz.partes.length !== 1) throw new Error('one root was expected');
  return documento;
}

export type PaginaLeida = {
  /** Text of the structure, in its order. */
  readonly texto: string;
  readonly figuras: readonly string[];
  /** Text that is in no element: of artifacts, and of nothing at all. */
  readonly artefactos: string;
  readonly suelto: string;
};

type NodoPdfjs = { readonly role?: string; readonly alt?: string; readonly type?: string; readonly id?: string; readonly children?: readonly NodoPdfjs[] };

/** Each page as PDF.js gives it. */
export async function paginasSegunPdfjs(pdf: Uint8Array): Promise<PaginaLeida[]> {
  const task = getDocument({ data: pdf.slice(), verbosity: 0 });
  const doc = await task.promise;
  const paginas: PaginaLeida[] = [];
  for (let numero = 1; numero <= doc.numPages; numero += 1) {
    const pagina = await doc.getPage(numero);
    const porMarca = new Map<string, string>();
    let artefactos = '';
    let suelto = '';
    const abiertas: { id: string | null; tag: string }[] = [];
    for (const item of (await pagina.getTextContent({ includeMarkedContent: true })).items) {
      if ('type' in item) {
        if (item.type === 'endMarkedContent') abiertas.pop();
        else abiertas.push({ id: item.id ?? null, tag: 'tag' in item ? String(item.tag) : '' });
        continue;
      }
      const abierta = abiertas.at(-1);
      if (!abierta) suelto += item.str;
      else if (abierta.tag === 'Artifact') artefactos += item.str;
      else porMarca.set(String(abierta.id), `${porMarca.get(String(abierta.id)) ?? ''}${item.str}`);
    }
    const figuras: string[] = [];
    const leer = (nodo: NodoPdfjs): string => {
      if (nodo.type === 'content') {
        const texto = porMarca.get(nodo.id ?? '') ?? '';
        porMarca.delete(nodo.id ?? '');
        return texto;
      }
      if (nodo.role === 'Figure') figuras.push(nodo.alt ?? '');
      return (nodo.children ?? []).map(leer).join('');
    };
    const texto = leer((await pagina.getStructTree()) ?? {});
    paginas.push({ texto, figuras, artefactos, suelto: `${suelto}${[...porMarca.values()].join('')}` });
  }
  await task.destroy();
  return paginas;
}
