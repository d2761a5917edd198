// `npm run build`: everything that is shipped, into dist/app. What has not changed since the last time is left alone.
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { build, type Rolldown, type InlineConfig } from 'vite';
import { cutFonts } from './fonts.ts';
import { APP, ROOT } from './places.ts';
import { preload, program } from './vite.main.ts';
import { renderer } from './vite.renderer.ts';

/** Every file below the folders given, in a fixed order. */
async function filesBelow(folders: readonly string[]): Promise<string[]> {
  const listed = await Promise.all(
    folders.map(async (folder) => {
      const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    }),
  );
  return listed.flat().sort();
}

/** What a part is made of, in one hash: its sources, how they are bundled, and the packages. */
async function fingerprint(folders: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of [...(await filesBelow([...folders, 'build'])), join(ROOT, 'package-lock.json')]) {
    hash.update(relative(ROOT, file)).update('\0').update(await readFile(file)).update('\0');
  }
  return hash.digest('hex');
}

async function readStamp(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return null;
  }
}

/** Runs `make` unless the sources in `folders` are those of the last time. */
async function whenChanged(part: string, folders: readonly string[], make: () => Promise<void>): Promise<void> {
  const stamp = join(APP, `.${part}`);
  const now = await fingerprint(folders);
  if ((await readStamp(stamp)) === now) return;
  await rm(stamp, { force: true });
  const start = performance.now();
  await make();
  await writeFile(stamp, now);
  console.error(`${part}: ${Math.round(performance.now() - start)} ms`);
}

async function filesOf(config: InlineConfig): Promise<string[]> {
  const made = await build(config);
  const outputs = Array.isArray(made) ? made : [made];
  return outputs
    .filter((output): output is Rolldown.RolldownOutput => 'output' in output)
    .flatMap(({ output }) => output.map((file) => file.fileName));
}

/** Removes the shared pieces of former bundles. */
async function sweep(made: readonly string[]): Promise<void> {
  const folder = join(APP, 'comun');
  await mkdir(folder, { recursive: true });
  const old = (await readdir(folder)).filter((name) => !made.includes(`comun/${name}`));
  await Promise.all(old.map((name) => rm(join(folder, name))));
}

/** The main side alone, with its fonts: what the tests of the hosts need. */
export async function bundleMain(): Promise<void> {
  await mkdir(APP, { recursive: true });
  await whenChanged('principal', ['electron', 'shared'], async () => {
    const made = await filesOf(program);
    await filesOf(preload);
    await sweep(made);
    await copyFile(join(ROOT, 'build', 'icons', 'icon.png'), join(APP, 'icon.png'));
  });
  await cutFonts(join(APP, 'fonts'));
}

/** Everything that is shipped. Answers what it was made of, in one text. */
export async function bundle(): Promise<string> {
  await bundleMain();
  await whenChanged('pantallas', ['renderer', 'shared'], async () => {
    await build(renderer);
  });
  return `${await readStamp(join(APP, '.principal'))} ${await readStamp(join(APP, '.pantallas'))}`;
}

export async function main(): Promise<number> {
  await bundle();
  return 0;
}
