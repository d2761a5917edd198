// Agreement of the letters' Spanish: gender by how the applicant is addressed, contractions, numbers in words.
import type { Calidad, Trato } from '../../shared/domain/pedido.ts';

/** The form for a man, for a woman, or for whom the oficio does not let one know. */
const segun = (trato: Trato, masculino: string, femenino: string, ambos: string): string => {
  switch (trato) {
    case 'senor':
      return masculino;
    case 'senora':
      return femenino;
    case '':
      return ambos;
  }
};

/** `Señor`, `Señora`, `Señor(a)`. */
export const senor = (trato: Trato): string => segun(trato, 'Señor', 'Señora', 'Señor(a)');

/** The post as the addressee bears it, before «de la I.E. …»: `Directora encargada`. */
export function cargoDe(calidad: Calidad, trato: Trato): string {
  switch (calidad) {
    case 'director_designado':
    case 'director_privada':
      return segun(trato, 'Director', 'Directora', 'Director(a)');
    case 'director_encargado':
      return segun(trato, 'Director encargado', 'Directora encargada', 'Director(a) encargado(a)');
    case 'responsable_programa':
      return 'Responsable';
    case 'coordinadora_pronoei':
      return segun(trato, 'Coordinador', 'Coordinadora', 'Coordinador(a)');
    case 'promotor_privada':
      return segun(trato, 'Promotor', 'Promotora', 'Promotor(a)');
    case 'haga_sus_veces':
      return segun(trato, 'Encargado de la Dirección', 'Encargada de la Dirección', 'Encargado(a) de la Dirección');
  }
}

/** `señora directora`: how one is spoken to, without what the post is of. */
export function usted(calidad: Calidad, trato: Trato): string {
  const cargo = (calidad === 'director_encargado' ? cargoDe('director_designado', trato) : cargoDe(calidad, trato)).toLowerCase();
  return calidad === 'haga_sus_veces' ? senor(trato).toLowerCase() : `${senor(trato).toLowerCase()} ${cargo}`;
}

/** `de` and a phrase with its article: `del CEBA …`, `de la I.E. …`. */
export const de = (frase: string): string => (frase.startsWith('el ') ? `del ${frase.slice(3)}` : `de ${frase}`);

export const enMayusculas = (texto: string): string => texto.toLocaleUpperCase('es');

export const conMayuscula = (texto: string): string => texto.charAt(0).toLocaleUpperCase('es') + texto.slice(1);

export const conMinuscula = (texto: string): string => texto.charAt(0).toLocaleLowerCase('es') + texto.slice(1);

/** With its full stop. */
export const conPunto = (texto: string): string => (/[.!?…]$/.test(texto.trim()) ? texto.trim() : `${texto.trim()}.`);

const NUMEROS = [
  'cero', 'un', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez',
  'once', 'doce', 'trece', 'catorce', 'quince', 'dieciséis', 'diecisiete', 'dieciocho', 'diecinueve', 'veinte',
  'veintiún', 'veintidós', 'veintitrés', 'veinticuatro', 'veinticinco', 'veintiséis', 'veintisiete', 'veintiocho', 'veintinueve', 'treinta',
] as const;

/** `2 (dos) días hábiles`, `1 (un) día hábil`. */
export function diasHabiles(dias: number): string {
  const palabra = NUMEROS[dias];
  const cifra = palabra === undefined ? String(dias) : `${dias} (${palabra})`;
  return dias === 1 ? `${cifra} día hábil` : `${cifra} días hábiles`;
}

export const folios = (cuantos: number): string => (cuantos === 1 ? '1 folio' : `${cuantos} folios`);
