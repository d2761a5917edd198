// Pages of a PDF as a printer would put them on paper: rasterised by another program, and measured.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const DOTS_PER_MM = 300 / 25.4;

/** 300 dots an inch; `dark`: whether there is ink. */
export type Papel = { readonly width: number; readonly height: number; dark(x: number, y: number): boolean };

function inFile<T>(pdf: Uint8Array, read: (file: string, dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'papel-'));
  try {
    const file = join(dir, 'papel.pdf');
    writeFileSync(file, pdf);
    return read(file, dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Number of pages, and size of the first in mm. */
export function sizeOf(pdf: Uint8Array): { readonly pages: number; readonly width: number; readonly height: number } {
  const said = inFile(pdf, (file) => execFileSync('pdfinfo', [file], { encoding: 'utf8' }));
  const [, pages, width, height] = /Pages:\s+(\d+)[\s\S]*Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(said) ?? [];
  return { pages: Number(pages), width: (Number(width) * 25.4) / 72, height: (Number(height) * 25.4) / 72 };
}

/** @param page from 1. */
export function papelOf(pdf: Uint8Array, page: number): Papel {
  return inFile(pdf, (file, dir) => {
    execFileSync('pdftoppm', ['-r', '300', '-gray', '-f', `${page}`, '-l', `${page}`, '-singlefile', file, join(dir, 'hoja')]);
    const pgm = readFileSync(join(dir, 'hoja.pgm'));
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(pgm.subarray(0, 40).toString('latin1'));
    const [start, width, height] = [head?.[0].length ?? 0, Number(head?.[1]), Number(head?.[2])];
    return { width, height, dark: (x, y) => x < width && y < height && (pgm[start + y * width + x] ?? 255) < 128 };
  });
}

/** The longest unbroken line of ink that lies across, and that stands upright, in mm. */
export function longestLines({ width, height, dark }: Papel, within: { readonly below: number; readonly above: number }): { readonly across: number; readonly upright: number } {
  const [from, to] = [within.below * DOTS_PER_MM, within.above * DOTS_PER_MM].map(Math.round);
  const longest = (lines: number, first: number, end: number, at: (line: number, along: number) => boolean): number => {
    let best = 0;
    for (let line = 0; line < lines; line += 1) {
      let run = 0;
      for (let along = first; along < end; along += 1) {
        run = at(line, along) ? run + 1 : 0;
        if (run > best) best = run;
      }
    }
    return best / DOTS_PER_MM;
  };
  return {
    across: longest((to ?? height) - (from ?? 0), 0, width, (line, x) => dark(x, line + (from ?? 0))),
    upright: longest(width, from ?? 0, to ?? height, dark),
  };
}

const REACH = 12;

/** Ink in each column, or in each row, of a part of the page. */
function profile({ dark }: Papel, part: Part, along: 'x' | 'y'): number[] {
  const [length, other] = along === 'x' ? [part.width, part.height] : [part.height, part.width];
  return Array.from({ length }, (_, i) => {
    let ink = 0;
    for (let j = 0; j < other; j += 1) if (along === 'x' ? dark(part.x + i, part.y + j) : dark(part.x + j, part.y + i)) ink += 1;
    return ink;
  });
}

type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How many dots the second profile must be moved to lie best on the first. */
function shiftOf(one: readonly number[], other: readonly number[]): number {
  let best = { shift: 0, apart: Number.POSITIVE_INFINITY };
  for (let shift = -REACH; shift <= REACH; shift += 1) {
    let apart = 0;
    for (let i = REACH; i < one.length - REACH; i += 1) apart += Math.abs((one[i] ?? 0) - (other[i + shift] ?? 0));
    if (apart < best.apart) best = { shift, apart };
  }
  return best.shift;
}

/** How far, in mm, the ink of each quarter of a page lies from where it is in the other; quarters without ink are left out. */
export function shiftsBetween(one: Papel, other: Papel, top = 0): readonly { readonly x: number; readonly y: number }[] {
  const start = Math.round(top * DOTS_PER_MM);
  const [width, height] = [Math.floor(one.width / 2), Math.floor((one.height - start) / 2)];
  const quarters = [0, width].flatMap((x) => [start, start + height].map((y): Part => ({ x, y, width, height })));
  return quarters.flatMap((part) => {
    const across = profile(one, part, 'x');
    if (across.every((ink) => ink === 0)) return [];
    const x = shiftOf(across, profile(other, part, 'x'));
    const y = shiftOf(profile(one, part, 'y'), profile(other, part, 'y'));
    return [{ x: x / DOTS_PER_MM, y: y / DOTS_PER_MM }];
  });
}

/** Dots that ink may lie apart: 0.17 mm. */
const NEAR = 2;

/** Share of the ink of one page that has none of the other's near it: near 0 for the same text in the same place. */
function stray(one: Papel, other: Papel): number {
  let [ink, alone] = [0, 0];
  const near = (x: number, y: number): boolean => {
    for (let dy = -NEAR; dy <= NEAR; dy += 1) for (let dx = -NEAR; dx <= NEAR; dx += 1) if (other.dark(x + dx, y + dy)) return true;
    return false;
  };
  for (let y = NEAR; y < one.height - NEAR; y += 1) {
    for (let x = NEAR; x < one.width - NEAR; x += 1) {
      if (!one.dark(x, y)) continue;
      ink += 1;
      if (!near(x, y)) alone += 1;
    }
  }
  return alone / ink;
}

export const strayInk = (one: Papel, other: Papel): number => Math.max(stray(one, other), stray(other, one));
