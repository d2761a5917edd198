// What the disc, SQLite and the backups may say, as sentences that tell a person what to do.
import { tamanoEnPalabras } from '../../shared/domain/respaldos.ts';
import { Refusal, type Failure } from '../../shared/failure.ts';
import { RegistroDanado, RespaldoInservible, SinEspacio, type Defecto } from '../store/respaldo/errores.ts';
import { Cancelado } from '../store/respaldo/marcha.ts';
import { UnreadableDatabase } from '../store/open.ts';

const DEFECTO: Readonly<Record<Defecto, string>> = {
  cortado: 'Este respaldo está incompleto: se cortó al hacerlo o al copiarlo. Elija otro.',
  danado: 'Este respaldo está dañado o alguien lo cambió: no coincide con su propio registro. Elija otro.',
  otra_oficina: 'Este respaldo es de otra oficina. Sus datos no se mezclan con los de esta.',
  mas_nuevo: 'Este respaldo lo hizo una versión más nueva del programa. Instale esa versión para usarlo.',
  faltan_archivos: 'A este respaldo le faltan escaneos u oficios emitidos, o están dañados. Si copió la carpeta a mano, cópiela entera; si no, elija otro respaldo.',
};

export const fraseDeDefecto = (defecto: Defecto): string => DEFECTO[defecto];

type Regla = readonly [codigo: RegExp, code: Failure['code'], frase: string];

const REGLAS: readonly Regla[] = [
  [/^(SQLITE_FULL|ENOSPC|EDQUOT)/, 'disco_lleno', 'El disco está lleno: no se guardó. Libere espacio (vacíe la papelera o mueva archivos) y vuelva a intentarlo. Lo anterior no se pierde.'],
  [/^(SQLITE_READONLY|EROFS|EACCES|EPERM|SQLITE_CANTOPEN|SQLITE_PERM)/, 'disco_protegido', 'No se puede escribir en la carpeta: es de solo lectura o su cuenta no tiene permiso. No se guardó nada. Pida acceso a quien administra la PC.'],
  [/^(SQLITE_CORRUPT|SQLITE_NOTADB)/, 'datos_ilegibles', 'La base de datos está dañada en el disco. No se ha tocado nada: en Ajustes › Respaldos puede restaurar el último respaldo bueno; lo de ahora queda aparte.'],
  [/^(EFBIG)/, 'disco', 'El disco no admite un archivo tan grande. Use uno con formato exFAT o NTFS.'],
  [/^(SQLITE_IOERR|EIO|ENODEV|ENOENT|ENOTDIR|ENXIO|ENOTCONN|ESTALE|EBUSY)/, 'disco', 'No se pudo leer o escribir en la carpeta: el disco o la memoria USB ya no responde o se retiró. Conéctelo de nuevo y vuelva a intentarlo.'],
];

/** The sentence for what is nobody's bug; null for anything else. */
export function fallaDeDisco(error: unknown): Failure | null {
  if (error instanceof Refusal) return error.failure;
  if (error instanceof Cancelado) return { code: 'cancelado', message: 'Se detuvo. Lo que se había empezado se quitó.' };
  if (error instanceof RespaldoInservible) return { code: 'respaldo_inservible', message: DEFECTO[error.defecto] };
  if (error instanceof SinEspacio) {
    return { code: 'disco_lleno', message: `No hay espacio en el disco: faltan ${tamanoEnPalabras(error.falta)}. Libere espacio o elija otro disco. Lo anterior no se pierde.` };
  }
  if (error instanceof RegistroDanado || error instanceof UnreadableDatabase) {
    return { code: 'datos_ilegibles', message: 'La base de datos está dañada: no se hizo el respaldo, y los anteriores quedan. No se ha tocado nada: restaure el último respaldo bueno; lo de ahora queda aparte.' };
  }
  if (!(error instanceof Error) || !('code' in error)) return null;
  const codigo = String(error.code);
  const regla = REGLAS.find(([patron]) => patron.test(codigo));
  return regla ? { code: regla[1], message: regla[2] } : null;
}
