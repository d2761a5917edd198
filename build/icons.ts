// `node build/run.mjs icons`: draws build/icons/icon.svg as the PNG and the ICO that are kept beside it. Run after changing the drawing.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser, sandboxSwitches } from '../electron/hosts/browser.ts';
import { ROOT } from './places.ts';

const FOLDER = join(ROOT, 'build', 'icons');
const PNG_SIZE = 512;
const ICO_SIZES = [256, 128, 64, 48, 32, 24, 16];

async function draw(svg: string, sizes: readonly number[]): Promise<Buffer[]> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('a Chromium browser is needed to draw the icon');
  const browser = await chromium.launch({ executablePath, args: sandboxSwitches() });
  const page = await browser.newPage();
  const pictures: Buffer[] = [];
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>html,body{margin:0;background:none}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    pictures.push(await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return pictures;
}

/** The ICO format: a head, one entry of 16 bytes for each picture, and the pictures as PNG. */
function ico(pictures: readonly Buffer[], sizes: readonly number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [i, picture] of pictures.entries()) {
    const at = 6 + 16 * i;
    const size = sizes[i] ?? 0;
    // 0 stands for 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(picture.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += picture.length;
  }
  return Buffer.concat([head, ...pictures]);
}

export async function main(): Promise<number> {
  const svg = await readFile(join(FOLDER, 'icon.svg'), 'utf8');
  const [png, ...small] = await draw(svg, [PNG_SIZE, ...ICO_SIZES]);
  if (!png) return 1;
  await writeFile(join(FOLDER, 'icon.png'), png);
  await writeFile(join(FOLDER, 'icon.ico'), ico(small, ICO_SIZES));
  return 0;
}
