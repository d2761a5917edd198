// The recovery key as people read and type it: 8 groups of 5 characters, the last of each checking the other four.
//
// Crockford's 32 characters: no I, L, O or U; whoever types I or L means 1, and O means 0. The check is a sum over
// GF(32) with a different weight for each place and a constant for each group: any one mistyped character, any two
// exchanged neighbours and any two exchanged groups are found, and the group at fault is named.

const ALFABETO = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const GRUPOS = 8;
const DATOS_POR_GRUPO = 4;
const LARGO_GRUPO = DATOS_POR_GRUPO + 1;
/** 160 bits. */
export const BYTES_DE_LA_CLAVE = (GRUPOS * DATOS_POR_GRUPO * 5) / 8;

/** Twice a value in GF(32), modulo x⁵ + x² + 1. */
const doble = (valor: number): number => (valor & 16 ? (valor << 1) ^ 0b100101 : valor << 1);

/** The check of a group's four values: each is doubled once more than the one after it. */
function control(valores: readonly number[], grupo: number): number {
  return valores.reduce((suma, valor) => doble(suma ^ valor), grupo + 1);
}

const letra = (valor: number): string => ALFABETO.charAt(valor);

/** The groups of a key. @param bytes 20 random bytes. */
export function gruposDe(bytes: Uint8Array): string[] {
  if (bytes.length !== BYTES_DE_LA_CLAVE) throw new RangeError(`a recovery key is of ${BYTES_DE_LA_CLAVE} bytes`);
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: GRUPOS }, (_, grupo) => {
    const valores = Array.from({ length: DATOS_POR_GRUPO }, (__, i) => {
      const desde = (grupo * DATOS_POR_GRUPO + i) * 5;
      return Number.parseInt(bits.slice(desde, desde + 5), 2);
    });
    return [...valores, control(valores, grupo)].map(letra).join('');
  });
}

/** `texto`: the 40 characters, as the key is used. Otherwise a sentence that says which group to look at. */
export type ClaveLeida = { readonly texto: string } | { readonly falla: string };

const normalizar = (escrito: string): string =>
  escrito.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '').replace(/[IL]/g, '1').replaceAll('O', '0');

function grupoEstaBien(grupo: string, lugar: number): boolean {
  const valores = [...grupo].map((caracter) => ALFABETO.indexOf(caracter));
  if (valores.includes(-1)) return false;
  return control(valores.slice(0, DATOS_POR_GRUPO), lugar) === valores[DATOS_POR_GRUPO];
}

/** Reads a key as it was typed: in small or capital letters, with or without dashes and spaces. */
export function leerClaveDeRecuperacion(escrito: string): ClaveLeida {
  const texto = normalizar(escrito);
  if (texto === '') return { falla: 'Escriba la clave de la hoja de recuperación.' };
  const grupos = texto.match(new RegExp(`.{1,${LARGO_GRUPO}}`, 'gu')) ?? [];
  const malo = grupos.findIndex((grupo, lugar) => grupo.length === LARGO_GRUPO && !grupoEstaBien(grupo, lugar));
  if (malo >= 0 && malo < GRUPOS) {
    return { falla: `El grupo ${malo + 1} («${grupos[malo] ?? ''}») no está bien copiado: compárelo con la hoja, carácter por carácter.` };
  }
  const largo = GRUPOS * LARGO_GRUPO;
  if (texto.length < largo) return { falla: `La clave tiene ${GRUPOS} grupos de ${LARGO_GRUPO} caracteres: faltan ${largo - texto.length}.` };
  if (texto.length > largo) return { falla: `La clave tiene ${GRUPOS} grupos de ${LARGO_GRUPO} caracteres: sobran ${texto.length - largo}.` };
  return { texto };
}
