// The keyring: the key of the data, wrapped once under each person's password, in a small file beside the data.
import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** N = 2¹⁷, r = 8, p = 1: 128 MB and some tenths of a second on an office PC (OWASP's first choice for scrypt). */
const COSTE = { N: 2 ** 17, r: 8, p: 1 } as const;
const MAXMEM = 256 * 1024 * 1024;
const NOMBRE = 'llavero.json';

const Base64 = z.base64();

const Ranura = z.strictObject({
  miembroId: z.int().positive(),
  nombre: z.string(),
  N: z.int(),
  r: z.int(),
  p: z.int(),
  sal: Base64,
  nonce: Base64,
  sellada: Base64,
  etiqueta: Base64,
});
export type Ranura = z.infer<typeof Ranura>;

/** Names are readable, since one chooses one's own before entering; nothing else of the office is. */
const Llavero = z.strictObject({ version: z.literal(1), oficina: z.uuid(), ugel: z.string(), ranuras: z.array(Ranura) });
export type Llavero = z.infer<typeof Llavero>;

/** The keyring file is there but cannot be understood. */
export class UnreadableKeyring extends Error {
  override readonly name = 'UnreadableKeyring';
}

const derive = (clave: string, sal: Uint8Array, { N, r, p }: Pick<Ranura, 'N' | 'r' | 'p'>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N, r, p, maxmem: MAXMEM };
    // NFKC: the same password typed on another keyboard gives the same bytes.
    scrypt(clave.normalize('NFKC'), sal, 32, options, (error, derived) => (error ? reject(error) : resolve(derived)));
  });

const context = (oficina: string, miembroId: number): Buffer => Buffer.from(`${oficina}:${miembroId}`);

/** Wraps the 32-byte key of the data under a person's password. */
export async function sellar(
  oficina: string,
  miembro: { readonly id: number; readonly nombre: string },
  clave: string,
  llave: Uint8Array,
): Promise<Ranura> {
  const sal = randomBytes(32);
  const nonce = randomBytes(12);
  const bajo = await derive(clave, sal, COSTE);
  const cifrador = createCipheriv('aes-256-gcm', bajo, nonce).setAAD(context(oficina, miembro.id));
  const sellada = Buffer.concat([cifrador.update(llave), cifrador.final()]);
  bajo.fill(0);
  return {
    miembroId: miembro.id,
    nombre: miembro.nombre,
    ...COSTE,
    sal: sal.toString('base64'),
    nonce: nonce.toString('base64'),
    sellada: sellada.toString('base64'),
    etiqueta: cifrador.getAuthTag().toString('base64'),
  };
}

/** The key of the data, or null when the password is not that person's. The caller wipes the key when done. */
export async function abrir(oficina: string, ranura: Ranura, clave: string): Promise<Buffer | null> {
  const bajo = await derive(clave, Buffer.from(ranura.sal, 'base64'), ranura);
  const descifrador = createDecipheriv('aes-256-gcm', bajo, Buffer.from(ranura.nonce, 'base64'))
    .setAAD(context(oficina, ranura.miembroId))
    .setAuthTag(Buffer.from(ranura.etiqueta, 'base64'));
  try {
    const llave = descifrador.update(Buffer.from(ranura.sellada, 'base64'));
    descifrador.final();
    return llave;
  } catch {
    return null;
  } finally {
    bajo.fill(0);
  }
}

/** Null when the office has not been set up there. Throws UnreadableKeyring for a file that is not a keyring. */
export function leerLlavero(dir: string): Llavero | null {
  const ruta = join(dir, NOMBRE);
  if (!existsSync(ruta)) return null;
  try {
    return Llavero.parse(JSON.parse(readFileSync(ruta, 'utf8')));
  } catch (error) {
    throw new UnreadableKeyring(`cannot read ${NOMBRE}`, { cause: error });
  }
}

/** Replaces the keyring whole: a cut of power leaves the former one or the new one, never a half. */
export function guardarLlavero(dir: string, llavero: Llavero): void {
  const ruta = join(dir, NOMBRE);
  const nuevo = `${ruta}.nuevo`;
  const archivo = openSync(nuevo, 'w', 0o600);
  try {
    writeSync(archivo, JSON.stringify(Llavero.parse(llavero), null, 1));
    fsyncSync(archivo);
  } finally {
    closeSync(archivo);
  }
  renameSync(nuevo, ruta);
  syncFolder(dirname(ruta));
}

/** Makes renames and new files in a folder last; Windows has no such call and needs none. */
export function syncFolder(dir: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dir, 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
