// Where the data live, and the throw-away folders of demonstrations and scripts.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';
import type { Flags } from './flags.ts';

export type DataFolder = {
  /** The office's folder (`datos/`). */
  readonly dir: string;
  /** Chromium's own folder; holds nothing of the office. */
  readonly profile: string;
  /** Sample or trial data, deleted at the end. */
  readonly throwAway: boolean;
  /** Deletes it if it is a throw-away one. To be called when nothing uses it any more. */
  discard(): void;
};

/** Why the folder asked for cannot hold the data: a sentence for the person. */
export type Unfit = { readonly unfit: string };

/** The folder of this program among those of the account. Local, never one that travels with the account (Roaming). */
function ownFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'AltasSIAGIE');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'AltasSIAGIE');
  const share = env['XDG_DATA_HOME'];
  return join(share !== undefined && isAbsolute(share) ? share : join(home, '.local', 'share'), 'altas-siagie');
}

/** The folder of the account's data. */
export function standardFolder(platform = process.platform, env = process.env, home = homedir()): DataFolder {
  const own = ownFolder(platform, env, home);
  return { dir: join(own, 'datos'), profile: join(own, 'perfil'), throwAway: false, discard: () => {} };
}

/** A folder the person names. Its profile stays on this PC, one for each folder, so that each has its own window. */
export function namedFolder(path: string, platform = process.platform, env = process.env, home = homedir()): DataFolder | Unfit {
  const dir = resolve(path);
  const standard = standardFolder(platform, env, home);
  if (dir === standard.dir) return standard;
  if (basename(dir).toLowerCase() === 'databases') {
    return { unfit: 'La carpeta de datos no puede llamarse «databases»: Chromium borra las que se llaman así. Elija otro nombre.' };
  }
  const mark = createHash('sha256').update(dir).digest('hex').slice(0, 8);
  return { ...standard, dir, profile: `${standard.profile}-${mark}` };
}

export function throwAwayFolder(): DataFolder {
  const base = mkdtempSync(join(tmpdir(), 'altas-siagie-'));
  return {
    dir: join(base, 'datos'),
    profile: join(base, 'perfil'),
    throwAway: true,
    // Windows keeps a file that a program has open for a moment longer.
    discard: () => rmSync(base, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}

/** The folder that the flags ask for, or `otherwise`. */
export function chooseFolder({ demo, datos }: Flags, otherwise: () => DataFolder): DataFolder | Unfit {
  if (demo && datos) return { unfit: '«--demo» usa una carpeta pasajera: no lo combine con «--datos».' };
  if (demo) return throwAwayFolder();
  if (!datos) return otherwise();
  return datos.dir === null ? standardFolder() : namedFolder(datos.dir);
}
