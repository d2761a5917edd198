// Where the data live, and the throw-away folders of demonstrations and scripts.
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, isAbsolute, join, resolve } from 'node:path';
import type { OfficeOptions } from '../office/protocol.ts';
import type { Flags } from './flags.ts';
import { factsOf, whyUnfit } from './unfit-place.ts';

export type DataFolder = {
  /** The office's folder (`datos/`): this account's, where there is a choice. */
  readonly dir: string;
  /** What the set-up chooses from; undefined when the folder was named or is a throw-away one. */
  readonly lugares?: OfficeOptions['lugares'];
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

/**
 * The folder of this program among those of all the accounts: ProgramData on Windows. Elsewhere /var/lib, which only the
 * administrator may write in, or the folder that ALTAS_SIAGIE_EQUIPO names.
 */
function sharedFolder(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  if (platform === 'win32') return join(env['ProgramData'] ?? join('C:', 'ProgramData'), 'AltasSIAGIE');
  if (platform === 'darwin') return join('/Users', 'Shared', 'AltasSIAGIE');
  const named = env['ALTAS_SIAGIE_EQUIPO'];
  return named !== undefined && isAbsolute(named) ? named : join('/var', 'lib', 'altas-siagie');
}

/** The folders where nobody named any: the account's or that of the whole PC, as the set-up chose or will choose. */
export function standardFolder(platform = process.platform, env = process.env, home = homedir()): DataFolder {
  const own = ownFolder(platform, env, home);
  const place = (dir: string) => ({ dir, impedimento: whyUnfit(factsOf(dir, env)) });
  const lugares = { cuenta: place(join(own, 'datos')), equipo: place(join(sharedFolder(platform, env), 'datos')) };
  return { dir: lugares.cuenta.dir, lugares, profile: join(own, 'perfil'), throwAway: false, discard: () => {} };
}

/** A folder the person names. Its profile stays on this PC, one for each folder, so that each has its own window. */
export function namedFolder(path: string, platform = process.platform, env = process.env, home = homedir()): DataFolder | Unfit {
  const dir = resolve(path);
  if (basename(dir).toLowerCase() === 'databases') {
    return { unfit: 'La carpeta de datos no puede llamarse «databases»: Chromium borra las que se llaman así. Elija otro nombre.' };
  }
  const unfit = whyUnfit(factsOf(dir, env));
  if (unfit !== null) return { unfit };
  const mark = createHash('sha256').update(dir).digest('hex').slice(0, 8);
  return { dir, profile: join(ownFolder(platform, env, home), `perfil-${mark}`), throwAway: false, discard: () => {} };
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
