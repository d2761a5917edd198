// The keyring: the key of the data, closed once for each person and once for the recovery sheet, in a small file beside the data.
//
// A slot holds a pair of keys of its own: the private one under the person's password, the public one in sight. The key
// of the data is closed for the public one. So a password is changed without touching the data, and the data are given
// another key without knowing anybody's password; who was removed has no slot for which the new key could be closed.
import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { leerClaveDeRecuperacion } from '../../shared/domain/clave-de-recuperacion.ts';
import { Instante } from '../../shared/domain/tiempo.ts';
import { reemplazar } from './reemplazar.ts';
import { abrirBajoClave, abrirSobre, BajoClave, cerrarBajoClave, cerrarPara, nuevoPar, Sobre } from './sellado.ts';

const NOMBRE = 'llavero.json';

const Cerradura = z.strictObject({
  /** The private key, under the password. */
  privada: BajoClave,
  publica: z.base64(),
  /** The key of the data. */
  llave: Sobre,
  /** The key that takes its place; only while the data are being given another one. */
  nueva: Sobre.nullable(),
  /** Under the key of the data: shows that `publica` was put there by someone who was inside. */
  aval: z.base64(),
});
type Cerradura = z.infer<typeof Cerradura>;

export const Ranura = z.strictObject({ miembroId: z.int().positive(), nombre: z.string(), ...Cerradura.shape });
export type Ranura = z.infer<typeof Ranura>;

/** The slot of the recovery sheet. `probadaEn`: when somebody last showed that they hold the sheet and it opens. */
export const RanuraDeRecuperacion = z.strictObject({ hechaEn: Instante, probadaEn: Instante.nullable(), ...Cerradura.shape });
export type RanuraDeRecuperacion = z.infer<typeof RanuraDeRecuperacion>;

/** Names are readable, since one chooses one's own before entering; nothing else of the office is. */
const Llavero = z.strictObject({
  version: z.literal(1),
  oficina: z.uuid(),
  ugel: z.string(),
  ranuras: z.array(Ranura),
  recuperacion: RanuraDeRecuperacion.nullable().default(null),
  /** Persons whose slot was taken away since the data were last given a key: what they knew still opens them. */
  retiradas: z.int().nonnegative().default(0),
});
export type Llavero = z.infer<typeof Llavero>;

/** The keyring file is there but cannot be understood. */
export class UnreadableKeyring extends Error {
  override readonly name = 'UnreadableKeyring';
}

const deMiembro = (oficina: string, miembroId: number): string => `${oficina}:${miembroId}`;
const deRecuperacion = (oficina: string): string => `${oficina}:recuperacion`;
const paraLosDatos = (contexto: string): string => `${contexto}:llave`;

const avalar = (llave: Uint8Array, contexto: string, publica: string): Buffer =>
  createHmac('sha256', llave).update(`aval:${contexto}:${publica}`).digest();

async function cerradura(contexto: string, clave: string, llave: Uint8Array): Promise<Cerradura> {
  const { publica, privada } = nuevoPar();
  const bajoClave = await cerrarBajoClave(clave, privada, contexto);
  privada.fill(0);
  return {
    privada: bajoClave,
    publica,
    llave: cerrarPara(publica, llave, paraLosDatos(contexto)),
    nueva: null,
    aval: avalar(llave, contexto, publica).toString('base64'),
  };
}

/** What a slot opens. `nueva` is there only when giving the data another key was cut half way. The caller wipes both. */
export type LlavesAbiertas = { readonly llave: Buffer; readonly nueva: Buffer | null };

async function abrirCerradura(contexto: string, { privada, publica, llave, nueva }: Cerradura, clave: string): Promise<LlavesAbiertas | null> {
  const propia = await abrirBajoClave(clave, privada, contexto);
  if (!propia) return null;
  const abierta = abrirSobre(propia, publica, llave, paraLosDatos(contexto));
  const siguiente = nueva && abrirSobre(propia, publica, nueva, paraLosDatos(contexto));
  propia.fill(0);
  return abierta && { llave: abierta, nueva: siguiente };
}

/** The slot of a person under a password; any former one of theirs is to be replaced by it. */
export async function sellar(oficina: string, miembro: { readonly id: number; readonly nombre: string }, clave: string, llave: Uint8Array): Promise<Ranura> {
  return { miembroId: miembro.id, nombre: miembro.nombre, ...(await cerradura(deMiembro(oficina, miembro.id), clave, llave)) };
}

/** The slot of a new recovery sheet. @param texto the key's characters as `leerClaveDeRecuperacion` gives them. */
export async function sellarRecuperacion(oficina: string, texto: string, llave: Uint8Array, hechaEn: Instante): Promise<RanuraDeRecuperacion> {
  return { hechaEn, probadaEn: null, ...(await cerradura(deRecuperacion(oficina), texto, llave)) };
}

export const abrirRanura = (oficina: string, ranura: Ranura, clave: string): Promise<LlavesAbiertas | null> =>
  abrirCerradura(deMiembro(oficina, ranura.miembroId), ranura, clave);

/** Null when there is no sheet, or it is not its key. @param clave as it was typed. */
export async function abrirRanuraDeRecuperacion({ oficina, recuperacion }: Llavero, clave: string): Promise<LlavesAbiertas | null> {
  const leida = leerClaveDeRecuperacion(clave);
  return recuperacion && 'texto' in leida ? abrirCerradura(deRecuperacion(oficina), recuperacion, leida.texto) : null;
}

function soloLaLlave(abiertas: LlavesAbiertas | null): Buffer | null {
  abiertas?.nueva?.fill(0);
  return abiertas && abiertas.llave;
}

/** The key of the data, or null when the password is not that person's. The caller wipes the key when done. */
export const abrir = async (oficina: string, ranura: Ranura, clave: string): Promise<Buffer | null> => soloLaLlave(await abrirRanura(oficina, ranura, clave));

/** The key of the data by the recovery key, as it was typed; null when it does not open. The caller wipes the key when done. */
export const abrirConRecuperacion = async (llavero: Llavero, clave: string): Promise<Buffer | null> =>
  soloLaLlave(await abrirRanuraDeRecuperacion(llavero, clave));

/** The locks of a keyring changed one by one, as giving the data another key does. Throws whatever `cambiar` throws. */
function cadaCerradura(llavero: Llavero, cambiar: (cerradura: Cerradura, contexto: string, deQuien: string | null) => Cerradura): Llavero {
  const { oficina, recuperacion } = llavero;
  return {
    ...llavero,
    ranuras: llavero.ranuras.map((una) => ({ ...una, ...cambiar(soloCerradura(una), deMiembro(oficina, una.miembroId), una.nombre) })),
    recuperacion: recuperacion && { ...recuperacion, ...cambiar(soloCerradura(recuperacion), deRecuperacion(oficina), null) },
  };
}

const soloCerradura = ({ privada, publica, llave, nueva, aval }: Cerradura): Cerradura => ({ privada, publica, llave, nueva, aval });

/** A public key that nobody inside put there: the new key of the data must not be closed for it. */
export class ForeignLock extends Error {
  override readonly name = 'ForeignLock';
  /** Whose slot it is; null for the recovery sheet's. */
  readonly deQuien: string | null;

  constructor(deQuien: string | null) {
    super('a public key of the keyring was changed outside of the program');
    this.deQuien = deQuien;
  }
}

/** The keyring that opens both keys of the data. Throws ForeignLock. */
export function anunciarLlave(llavero: Llavero, llave: Uint8Array, nueva: Uint8Array): Llavero {
  return cadaCerradura(llavero, (cerradura, contexto, deQuien) => {
    const aval = Buffer.from(cerradura.aval, 'base64');
    if (aval.length !== 32 || !timingSafeEqual(aval, avalar(llave, contexto, cerradura.publica))) throw new ForeignLock(deQuien);
    return { ...cerradura, nueva: cerrarPara(cerradura.publica, nueva, paraLosDatos(contexto)) };
  });
}

/** The keyring of data that have their new key. @param nueva that key. */
export const asentarLlave = (llavero: Llavero, nueva: Uint8Array): Llavero => ({
  ...cadaCerradura(llavero, (cerradura, contexto) => ({
    ...cerradura,
    llave: cerradura.nueva ?? cerradura.llave,
    nueva: null,
    aval: avalar(nueva, contexto, cerradura.publica).toString('base64'),
  })),
  retiradas: 0,
});

/** The keyring of data that kept the key they had. */
export const desistirDeLlave = (llavero: Llavero): Llavero => cadaCerradura(llavero, (cerradura) => ({ ...cerradura, nueva: null }));

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
export function guardarLlavero(dir: string, llavero: z.input<typeof Llavero>): void {
  reemplazar(join(dir, NOMBRE), JSON.stringify(Llavero.parse(llavero), null, 1));
}
