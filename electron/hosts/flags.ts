// The flags of the hosts' command lines.

export type Flags = {
  /** `--datos`: the standard folder; `--datos DIR`: that one; null when it was not asked for. */
  readonly datos: { readonly dir: string | null } | null;
  /** Sample data in a throw-away folder. */
  readonly demo: boolean;
  /** Serve without opening a browser. */
  readonly sinAbrir: boolean;
  /** Time stands where the caller sets it. */
  readonly relojManual: boolean;
  /** `--carpeta DIR`, as often as wanted: the folders that may be chosen for backups where there is no dialog. */
  readonly carpetas: readonly string[];
  /** What was not understood: Chromium's own switches among others. */
  readonly unknown: readonly string[];
};

/** Reads `--datos [DIR]`, `--demo`, `--sin-abrir`, `--carpeta DIR` and `--reloj manual`; `--flag=value` too. */
export function readFlags(args: readonly string[]): Flags {
  const words = args.flatMap((arg) => {
    const at = arg.startsWith('--') ? arg.indexOf('=') : -1;
    return at < 0 ? [arg] : [arg.slice(0, at), arg.slice(at + 1)];
  });
  let datos: Flags['datos'] = null;
  let demo = false;
  let sinAbrir = false;
  let relojManual = false;
  const carpetas: string[] = [];
  const unknown: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (word === '--demo') demo = true;
    else if (word === '--sin-abrir') sinAbrir = true;
    else if (word === '--reloj' && next === 'manual') {
      relojManual = true;
      at += 1;
    } else if (word === '--carpeta' && next !== undefined && next !== '') {
      carpetas.push(next);
      at += 1;
    } else if (word === '--datos') {
      const dir = next !== undefined && next !== '' && !next.startsWith('--') ? next : null;
      datos = { dir };
      if (dir !== null) at += 1;
    } else unknown.push(word);
  }
  return { datos, demo, sinAbrir, relojManual, carpetas, unknown };
}
