// The screens: renderer/ → dist/app/renderer.
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { InlineConfig } from 'vite';
import { pdfjsFiles } from './pdfjs-files.ts';
import { APP, ROOT } from './places.ts';

export const renderer: InlineConfig = {
  configFile: false,
  root: join(ROOT, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), pdfjsFiles()],
  build: {
    outDir: join(APP, 'renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The content policy knows 'self' and no data: for scripts and styles; a polyfill would be an inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One program read from the disc, not a page fetched over a network: few large files are what is quick here.
    chunkSizeWarningLimit: 3000,
    reportCompressedSize: false,
  },
  worker: { format: 'es' },
};
