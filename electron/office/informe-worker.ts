// The thread in which a long report is drawn, one at a time: neither the office nor the window waits for it.
import { parentPort } from 'node:worker_threads';
import { drawCarta } from '../letters/draw.ts';
import { LayoutOverflow } from '../letters/errors.ts';
import { loadFonts, missingGlyphs } from '../letters/fonts.ts';
import { conHuecos } from '../letters/huecos.ts';
import type { DeInforme, EncargoDeInforme } from './informe.ts';

/** What is told of the progress, at most this often. */
const CADA_MS = 150;

class Dejado extends Error {}

if (!parentPort) throw new Error('this work runs in a worker thread');
const port = parentPort;

async function dibujar({ carta, fuentes, parar }: EncargoDeInforme): Promise<DeInforme> {
  const palabra = new Int32Array(parar);
  let avisado = performance.now();
  try {
    const fonts = await loadFonts(new URL(fuentes));
    const bytes = await drawCarta(conHuecos(carta, missingGlyphs(carta, fonts), fonts), fonts, (hecho) => {
      if (Atomics.load(palabra, 0) === 1) throw new Dejado();
      if (performance.now() - avisado < CADA_MS) return;
      avisado = performance.now();
      port.postMessage({ que: 'avance', hecho } satisfies DeInforme);
    });
    return { que: 'fin', bytes };
  } catch (error) {
    if (error instanceof Dejado) return { que: 'dejado' };
    if (error instanceof LayoutOverflow) return { que: 'no_cabe' };
    return { que: 'falla', nombre: error instanceof Error ? error.name : typeof error, lugares: error instanceof Error ? (error.stack ?? '') : '' };
  }
}

port.on('message', async (encargo: EncargoDeInforme) => port.postMessage(await dibujar(encargo)));
