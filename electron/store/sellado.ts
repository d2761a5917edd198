// The two ways in which the keyring closes a secret: under a password, and for whoever holds a private key.
import {
  createCipheriv, createDecipheriv, createPrivateKey, createPublicKey, diffieHellman, generateKeyPairSync, hkdfSync, randomBytes, scrypt,
  type KeyObject, type ScryptOptions,
} from 'node:crypto';
import { z } from 'zod';

/** N = 2¹⁷, r = 8, p = 1: 128 MB and some tenths of a second on an office PC (OWASP's first choice for scrypt). */
const COSTE = { N: 2 ** 17, r: 8, p: 1 } as const;
const MAXMEM = 256 * 1024 * 1024;

const Base64 = z.base64();

/** AES-256-GCM. */
const Cofre = z.strictObject({ nonce: Base64, sellada: Base64, etiqueta: Base64 });
type Cofre = z.infer<typeof Cofre>;

/** Closed under a password by scrypt. */
export const BajoClave = z.strictObject({ N: z.int().max(2 ** 20), r: z.int().max(32), p: z.int().max(4), sal: Base64, ...Cofre.shape });
export type BajoClave = z.infer<typeof BajoClave>;

/** Closed for the holder of an X25519 key: `efimera` is the public key of the pair made for this one time. */
export const Sobre = z.strictObject({ efimera: Base64, ...Cofre.shape });
export type Sobre = z.infer<typeof Sobre>;

const bytes = (texto: string): Buffer => Buffer.from(texto, 'base64');
const texto = (dato: Uint8Array): string => Buffer.from(dato).toString('base64');

/** @param contexto what it belongs to: opened in another place, it does not open. */
function cerrar(bajo: Uint8Array, dato: Uint8Array, contexto: string): Cofre {
  const nonce = randomBytes(12);
  const cifrador = createCipheriv('aes-256-gcm', bajo, nonce).setAAD(Buffer.from(contexto));
  const sellada = Buffer.concat([cifrador.update(dato), cifrador.final()]);
  return { nonce: texto(nonce), sellada: texto(sellada), etiqueta: texto(cifrador.getAuthTag()) };
}

function abrir(bajo: Uint8Array, cofre: Cofre, contexto: string): Buffer | null {
  try {
    const descifrador = createDecipheriv('aes-256-gcm', bajo, bytes(cofre.nonce), { authTagLength: 16 })
      .setAAD(Buffer.from(contexto))
      .setAuthTag(bytes(cofre.etiqueta));
    const dato = descifrador.update(bytes(cofre.sellada));
    descifrador.final();
    return dato;
  } catch {
    return null;
  }
}

const derivar = (clave: string, sal: Uint8Array, { N, r, p }: Pick<BajoClave, 'N' | 'r' | 'p'>): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const options: ScryptOptions = { N, r, p, maxmem: MAXMEM };
    // NFKC: the same password typed on another keyboard gives the same bytes.
    scrypt(clave.normalize('NFKC'), sal, 32, options, (error, derivada) => (error ? reject(error) : resolve(derivada)));
  });

export async function cerrarBajoClave(clave: string, dato: Uint8Array, contexto: string): Promise<BajoClave> {
  const sal = randomBytes(32);
  const bajo = await derivar(clave, sal, COSTE);
  const cofre = cerrar(bajo, dato, contexto);
  bajo.fill(0);
  return { ...COSTE, sal: texto(sal), ...cofre };
}

/** Null when it is not that password. */
export async function abrirBajoClave(clave: string, cofre: BajoClave, contexto: string): Promise<Buffer | null> {
  const bajo = await derivar(clave, bytes(cofre.sal), cofre);
  const dato = abrir(bajo, cofre, contexto);
  bajo.fill(0);
  return dato;
}

/** A pair of X25519 keys, in DER: the public one as base64 text. */
export function nuevoPar(): { readonly publica: string; readonly privada: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  return { publica: texto(publicKey.export({ format: 'der', type: 'spki' })), privada: privateKey.export({ format: 'der', type: 'pkcs8' }) };
}

const leerPublica = (publica: string): KeyObject => createPublicKey({ key: bytes(publica), format: 'der', type: 'spki' });

/** The key that both ends come to; bound to both public keys, so that neither can be changed for another. */
function acordada(privada: KeyObject, otra: KeyObject, efimera: string, publica: string): Buffer {
  const secreto = diffieHellman({ privateKey: privada, publicKey: otra });
  const clave = Buffer.from(hkdfSync('sha256', secreto, Buffer.concat([bytes(efimera), bytes(publica)]), 'altas-siagie sobre', 32));
  secreto.fill(0);
  return clave;
}

/** Whoever holds the private key of `publica` can open it; nobody needs to know it to close it. */
export function cerrarPara(publica: string, dato: Uint8Array, contexto: string): Sobre {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const efimera = texto(publicKey.export({ format: 'der', type: 'spki' }));
  const bajo = acordada(privateKey, leerPublica(publica), efimera, publica);
  const cofre = cerrar(bajo, dato, contexto);
  bajo.fill(0);
  return { efimera, ...cofre };
}

/** Null when it was not closed for that key. */
export function abrirSobre(privada: Uint8Array, publica: string, sobre: Sobre, contexto: string): Buffer | null {
  try {
    const propia = createPrivateKey({ key: Buffer.from(privada), format: 'der', type: 'pkcs8' });
    const bajo = acordada(propia, leerPublica(sobre.efimera), sobre.efimera, publica);
    const dato = abrir(bajo, sobre, contexto);
    bajo.fill(0);
    return dato;
  } catch {
    return null;
  }
}
