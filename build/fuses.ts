// Reads back the fuses of a packaged program, under the names that electron-builder's configuration gives them.
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';

const ON = '1'.charCodeAt(0);

export type Fuses = Readonly<Record<string, boolean>>;

/** @param program the executable, or on a Mac the one inside the `.app`. */
export async function readFuses(program: string): Promise<Fuses> {
  const wire = await getCurrentFuseWire(program.replace(/\.app[/\\]Contents[/\\].*$/, '.app'));
  if (wire.version !== FuseVersion.V1) throw new Error('the fuses of this Electron are of another version');
  return Object.fromEntries(
    Object.entries(FuseV1Options).flatMap(([name, place]) => (typeof place === 'number' ? [[`${name.charAt(0).toLowerCase()}${name.slice(1)}`, wire[place] === ON]] : [])),
  );
}

/** The names of the fuses that are not as they were asked for. */
export const unlikeFuses = (found: Fuses, asked: object): string[] =>
  Object.entries(asked).flatMap(([name, value]) => (found[name] === value ? [] : [name]));
