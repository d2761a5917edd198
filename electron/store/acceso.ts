// Whether a folder can really hold the data: tried, not supposed.
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Room to start with: some hundreds of cases with their scans. */
const ESPACIO_MB = 512;

const USERS_OF_THE_PC = '*S-1-5-32-545';

/**
 * In ProgramData each account may change only what it made itself: the group of users of the PC is given the right to
 * change everything in `base`, and what is made in it inherits that. Whoever makes a folder may do so without being administrator.
 */
export function abrirATodos(base: string): void {
  if (process.platform !== 'win32') {
    chmodSync(base, 0o777);
    return;
  }
  const icacls = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'icacls.exe');
  execFileSync(icacls, [base, '/grant', `${USERS_OF_THE_PC}:(OI)(CI)M`], { windowsHide: true, stdio: 'ignore' });
}

/** Null when data can live under `base`, which is made; otherwise why not, as a sentence. */
export function probarAcceso(base: string, deTodos: boolean): string | null {
  const prueba = join(base, `.prueba-${randomUUID()}`);
  try {
    mkdirSync(base, { recursive: true });
    if (deTodos) abrirATodos(base);
    writeFileSync(prueba, prueba, { flush: true, flag: 'wx' });
    if (readFileSync(prueba, 'utf8') !== prueba) throw new Error('what was written is not what is read');
    rmSync(prueba);
  } catch {
    return deTodos
      ? `Esta PC no permite que todas las cuentas guarden datos en ${base}. Elija «Solo mi cuenta», o pida al administrador de la PC que lo permita.`
      : `No se puede escribir en ${base}. Revise los permisos de esa carpeta, o elija otra.`;
  }
  const { bavail, bsize } = statfsSync(base);
  const libres = Math.floor((bavail * bsize) / 1024 / 1024);
  return libres < ESPACIO_MB ? `En el disco de ${base} quedan ${libres} MB libres, y hacen falta ${ESPACIO_MB}. Libere espacio y vuelva a intentarlo.` : null;
}
