// Files that pdf.js asks for by name while it draws: the 14 standard fonts, and its decoders of scans without WebAssembly
// (our content policy allows none). They go to pdfjs/ beside the screens; see renderer/parts/visor/pdf.ts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from './places.ts';

const PDFJS = join(ROOT, 'node_modules', 'pdfjs-dist');

const filesIn = (folder: string, wanted: RegExp): string[] =>
  readdirSync(join(PDFJS, folder))
    .filter((name) => wanted.test(name))
    .map((name) => join(PDFJS, folder, name));

export function pdfjsFiles(): Plugin {
  return {
    name: 'pdfjs-files',
    generateBundle() {
      for (const file of [...filesIn('standard_fonts', /\.(pfb|ttf)$/), ...filesIn('wasm', /nowasm_fallback\.js$/)]) {
        this.emitFile({ type: 'asset', fileName: `pdfjs/${file.split(/[\\/]/).at(-1) ?? ''}`, source: readFileSync(file) });
      }
    },
  };
}
