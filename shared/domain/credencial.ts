// The credential: its user name, its temporary password, and the six duties of who holds it.
import { z } from 'zod';
import { sinTildes } from './texto.ts';

/** No look-alikes: without 0 O o 1 l I i, nor letters that a laser print confuses (5 S, 2 Z, 8 B). */
const MAYUSCULAS = 'ACDEFGHJKLMNPQRTUVWXY';
const MINUSCULAS = 'abcdefghjkmnpqrstuvwxyz';
const CIFRAS = '34679';
const SIGNOS = '*#$%+=?@';
export const LARGO_CLAVE = 14;

/** A user name or a password as SIAGIE may give them: printable, without blanks nor the soft hyphen, which no one would see. */
export const Usuario = z
  .string()
  .regex(/^[\p{L}\p{N}@._-]{3,60}$/u, { error: 'Escriba el usuario sin espacios (de 3 a 60 caracteres).' });
export const Clave = z
  .string()
  .regex(/^[!-~¡-¬®-ÿ]{4,60}$/, { error: 'Escriba la contraseña sin espacios (de 4 a 60 caracteres).' });

/** Whether the password holds a piece (4 or more characters) of what anyone may know of the holder. */
export function contieneDatos(clave: string, datos: readonly string[]): boolean {
  const comparable = sinTildes(clave);
  return datos
    .flatMap((dato) => sinTildes(dato).split(/[^\p{L}\p{N}]+/u))
    .some((dato) => dato.length >= 4 && comparable.includes(dato));
}

/**
 * A temporary password of 14 characters with every class, no look-alikes and none of `datos`
 * (document, names, código modular). `azar(n)` gives an integer from 0 to n−1 from a CSPRNG.
 */
export function proponerClave(azar: (menorQue: number) => number, datos: readonly string[]): string {
  const uno = (alfabeto: string) => alfabeto.charAt(azar(alfabeto.length));
  const todos = MAYUSCULAS + MINUSCULAS + CIFRAS + SIGNOS;
  for (;;) {
    const letras = [uno(MAYUSCULAS), uno(MINUSCULAS), uno(CIFRAS), uno(SIGNOS)];
    while (letras.length < LARGO_CLAVE) letras.push(uno(todos));
    for (let i = letras.length - 1; i > 0; i -= 1) {
      const j = azar(i + 1);
      const guardada = letras[i] ?? '';
      letras[i] = letras[j] ?? '';
      letras[j] = guardada;
    }
    const clave = letras.join('');
    if (!contieneDatos(clave, datos)) return clave;
  }
}

/** The six duties of the guide, in our own words; f) differs for PRONOEI, whose responsables assign no further users. */
export const deberes = (pronoei: boolean): readonly string[] => [
  'Usar la cuenta de manera exclusiva y personal, y cuidar el usuario y la contraseña: no se prestan ni se comparten.',
  'Registrar la matrícula y la evaluación de los estudiantes, y sus cambios, en los plazos y términos que fijan las normas; lo registrado no puede ser cambiado después por otro funcionario.',
  'Responder por la veracidad, la consistencia y la actualización oportuna de los datos de los estudiantes, de las nóminas de matrícula y de las actas de evaluación.',
  'Conservar el archivo físico de las nóminas de matrícula y de las actas de evaluación de cada periodo lectivo.',
  'Pedir por escrito a la UGEL, con su sustento y la opinión favorable del especialista pedagógico, todo registro o cambio excepcional.',
  pronoei
    ? 'No asignar usuarios a otras personas: por tratarse de un PRONOEI, la cuenta no habilita a crear usuarios adicionales.'
    : 'Asignar y revocar los usuarios de los docentes de la institución educativa que tengan vínculo laboral vigente, verificando antes sus datos.',
];
