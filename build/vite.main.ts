// The main side: the desktop program, the two other hosts and the office's thread → dist/app/*.js.
import { join } from 'node:path';
import type { InlineConfig } from 'vite';
import { APP, ROOT } from './places.ts';

/** What stays outside the bundle: Electron's own module, and the addon, which finds its binary beside itself. */
const EXTERNAL = ['electron', 'better-sqlite3'];

function mainSide(format: 'es' | 'cjs', entries: Readonly<Record<string, string>>): InlineConfig {
  return {
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    ssr: { noExternal: true, external: EXTERNAL, target: 'node' },
    build: {
      ssr: true,
      outDir: APP,
      emptyOutDir: false,
      target: 'node20',
      // Readable places in the log of bugs.
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, join(ROOT, file)])),
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'comun/[name]-[hash].js',
        },
      },
    },
  };
}

export const program = mainSide('es', {
  main: 'electron/main.ts',
  worker: 'electron/office/worker.ts',
  tarea: 'electron/office/tarea-worker.ts',
  informe: 'electron/office/informe-worker.ts',
  loopback: 'electron/hosts/loopback.ts',
  stdio: 'electron/hosts/stdio.ts',
});

/** A sandboxed preload can only be one CommonJS file. */
export const preload = mainSide('cjs', { preload: 'electron/preload.ts' });
