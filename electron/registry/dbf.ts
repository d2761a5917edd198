// The official DBF: fixed width, so a row needs no library. Its header is read and distrusted.
// Codes are read from the bytes; text is decoded only when somebody asks for it.
import { Refusal } from '../../shared/failure.ts';
import { exigirColumnas, ubicarColumnas } from './columnas.ts';
import { decodificarCp850 } from './cp850.ts';
import { ILEGIBLE, type Bytes, type Columna, type Fila, type RecibirFila } from './fila.ts';

const FIJO = 32;
const MAXIMO_DE_CABECERA = 16_384;
const MAXIMO_DE_FILAS = 2_000_000;
const FIN_DE_CAMPOS = 0x0d;
const FIN_DE_ARCHIVO = 0x1a;
const BLANCO = 0x20;
const BORRADA = 0x2a;
/** Language drivers of Windows-1252; any other file is read as cp850, as the official one is. */
const WINDOWS_1252: ReadonlySet<number> = new Set([0x03, 0x57, 0x58, 0x59]);

type Campo = { readonly nombre: string; readonly desde: number; readonly hasta: number };

type Cabecera = {
  readonly filas: number;
  readonly largo: number;
  readonly ancho: number;
  readonly campos: readonly Campo[];
  readonly decodificar: (bytes: Uint8Array) => string;
  /** Day of its last writing, as `AAAA-MM-DD`; may not exist. */
  readonly escritoEl: string;
};

const danado = (que: string): Refusal =>
  new Refusal('padron_ilegible', `El archivo DBF está dañado: ${que}. Descárguelo de nuevo de ESCALE.`);

const cuantas = (filas: number): string => filas.toLocaleString('es-PE');

const cortado = (leidas: number, filas: number): Refusal => danado(`trae ${cuantas(leidas)} de las ${cuantas(filas)} filas que dice tener`);

function leerCampos(bytes: Buffer, largo: number): Campo[] {
  const campos: Campo[] = [];
  let desde = 1;
  for (let en = FIJO; en + FIJO <= largo && bytes[en] !== FIN_DE_CAMPOS; en += FIJO) {
    const nombre = bytes.subarray(en, en + 11).toString('latin1').replace(/\0.*$/s, '').trim();
    const hasta = desde + bytes.readUInt8(en + 16);
    campos.push({ nombre, desde, hasta });
    desde = hasta;
  }
  return campos;
}

/** Null while there are too few bytes to know. */
function leerCabecera(bytes: Buffer): Cabecera | null {
  if (bytes.length < FIJO) return null;
  const largo = bytes.readUInt16LE(8);
  const ancho = bytes.readUInt16LE(10);
  const filas = bytes.readUInt32LE(4);
  if (largo < FIJO * 2 + 1 || largo > MAXIMO_DE_CABECERA) throw danado('su cabecera no dice dónde empiezan las filas');
  if (bytes.length < largo) return null;
  const campos = leerCampos(bytes, largo);
  const suma = campos.at(-1)?.hasta ?? 1;
  if (campos.length === 0 || suma !== ancho) throw danado('el ancho de sus columnas no suma el de sus filas');
  if (filas > MAXIMO_DE_FILAS) throw danado(`dice tener ${cuantas(filas)} filas`);
  const windows = new TextDecoder('windows-1252');
  const [anio, mes, dia] = [bytes.readUInt8(1), bytes.readUInt8(2), bytes.readUInt8(3)];
  return {
    filas, largo, ancho, campos,
    decodificar: WINDOWS_1252.has(bytes.readUInt8(29)) ? (texto) => windows.decode(texto) : decodificarCp850,
    escritoEl: `${anio < 80 ? 2000 + anio : 1900 + anio}-${String(mes).padStart(2, '0')}-${String(dia).padStart(2, '0')}`,
  };
}

const esRelleno = (byte: number | undefined): boolean => byte === BLANCO || byte === 0;

/** The row under the cursor: moved from one to the next, never made anew. */
class FilaDbf implements Fila {
  linea = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private inicio = 0;
  private readonly decodificar: Cabecera['decodificar'];
  private readonly campos = new Map<Columna, Campo>();

  constructor({ campos, decodificar }: Cabecera) {
    this.decodificar = decodificar;
    const lugares = ubicarColumnas(campos.map(({ nombre }) => nombre));
    exigirColumnas(lugares);
    for (const [columna, lugar] of lugares) {
      const campo = campos[lugar];
      if (campo) this.campos.set(columna, campo);
    }
  }

  mover(bytes: Buffer, inicio: number): void {
    this.bytes = bytes;
    this.inicio = inicio;
    this.linea += 1;
  }

  /** The digits of a cell, padded with blanks or NUL on either side. */
  private numero(columna: Columna, digitos: number): number {
    const campo = this.campos.get(columna);
    if (!campo) return ILEGIBLE;
    const { bytes } = this;
    let en = this.inicio + campo.desde;
    let fin = this.inicio + campo.hasta;
    while (en < fin && esRelleno(bytes[en])) en += 1;
    while (fin > en && esRelleno(bytes[fin - 1])) fin -= 1;
    if (en === fin || fin - en > digitos) return ILEGIBLE;
    let numero = 0;
    for (; en < fin; en += 1) {
      const digito = (bytes[en] ?? 0) - 0x30;
      if (digito < 0 || digito > 9) return ILEGIBLE;
      numero = numero * 10 + digito;
    }
    return numero;
  }

  get codigoModular(): number {
    return this.numero('codigoModular', 7);
  }

  get anexo(): number {
    return this.campos.has('anexo') ? this.numero('anexo', 1) : 0;
  }

  get ugel(): number {
    return this.numero('ugel', 6);
  }

  get activo(): boolean {
    const campo = this.campos.get('estado');
    if (!campo) return true;
    const byte = this.bytes[this.inicio + campo.desde];
    return byte === 0x31 || byte === 0x41 || byte === 0x61;
  }

  texto(columna: Columna): string {
    const campo = this.campos.get(columna);
    if (!campo) return '';
    const texto = this.decodificar(this.bytes.subarray(this.inicio + campo.desde, this.inicio + campo.hasta));
    return texto.replaceAll('\0', ' ').trim().normalize('NFC');
  }
}

/**
 * Reads a DBF as its bytes come, one `recibir` for each row that is not deleted. Answers the day of its last writing.
 * Refuses one that is cut, or whose header lies of its rows or widths, at the byte where it shows.
 */
export async function leerDbf(bytes: Bytes, recibir: RecibirFila): Promise<string> {
  let resto: Buffer = Buffer.alloc(0);
  let cabecera: Cabecera | null = null;
  let fila: FilaDbf | null = null;
  let leidas = 0;
  for await (const parte of bytes) {
    let trozo = resto.length === 0 ? parte : Buffer.concat([resto, parte]);
    if (!cabecera || !fila) {
      cabecera = leerCabecera(trozo);
      if (!cabecera) {
        resto = trozo;
        continue;
      }
      fila = new FilaDbf(cabecera);
      trozo = trozo.subarray(cabecera.largo);
    }
    const { ancho, filas } = cabecera;
    let en = 0;
    for (; leidas < filas && en + ancho <= trozo.length; en += ancho) {
      const marca = trozo[en];
      if (marca !== BLANCO && marca !== BORRADA) {
        throw marca === FIN_DE_ARCHIVO ? cortado(leidas, filas) : danado(`la fila ${leidas + 1} no empieza donde debe`);
      }
      leidas += 1;
      fila.mover(trozo, en);
      if (marca === BLANCO) recibir(fila);
    }
    resto = trozo.subarray(en);
    if (leidas === filas && resto.some((byte) => byte !== FIN_DE_ARCHIVO && byte !== 0)) {
      throw danado(`trae más filas que las ${cuantas(filas)} que dice tener`);
    }
  }
  if (!cabecera) throw danado('se corta en su cabecera');
  if (leidas < cabecera.filas) throw cortado(leidas, cabecera.filas);
  return cabecera.escritoEl;
}
