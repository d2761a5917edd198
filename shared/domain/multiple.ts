// The oficio múltiple: one letter to several addressees, of no case.
import { z } from 'zod';
import { Trato } from './pedido.ts';
import { linea, lineaObligatoria, sinTildes } from './texto.ts';
import { TextoDeMultiple } from './textos.ts';

export const LIMITE_DESTINATARIOS = 500;
export const LIMITE_REFERENCIAS = 10;

/** To whom: what is not known is left out, but for the institution, which is where the letter goes. */
export const Destinatario = z.strictObject({
  trato: Trato,
  nombre: linea(250),
  cargo: linea(120),
  institucion: lineaObligatoria(240, 'Escriba la institución a la que va.'),
  lugar: linea(240),
});
export type Destinatario = z.infer<typeof Destinatario>;

/** The same person at the same institution, however it was typed. */
export const claveDeDestinatario = ({ nombre, institucion, lugar }: Destinatario): string =>
  [nombre, institucion, lugar].map((dato) => sinTildes(dato).replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()).join('|');

/** Those of `nuevos` that are not among `antes` yet, each once. */
export function sinRepetir(antes: readonly Destinatario[], nuevos: readonly Destinatario[]): Destinatario[] {
  const vistas = new Set(antes.map(claveDeDestinatario));
  return nuevos.filter((uno) => {
    const clave = claveDeDestinatario(uno);
    return !vistas.has(clave) && vistas.add(clave);
  });
}

export const Multiple = z.strictObject({
  ...TextoDeMultiple.shape,
  referencias: z.array(lineaObligatoria(300)).max(LIMITE_REFERENCIAS, { error: `Caben hasta ${LIMITE_REFERENCIAS} referencias.` }),
  destinatarios: z
    .array(Destinatario)
    .min(1, { error: 'Agregue por lo menos un destinatario.' })
    .max(LIMITE_DESTINATARIOS, { error: `Caben hasta ${LIMITE_DESTINATARIOS} destinatarios: divídalos en dos oficios.` })
    .superRefine((destinatarios, contexto) => {
      const claves = destinatarios.map(claveDeDestinatario);
      const repetido = claves.findIndex((clave, i) => claves.indexOf(clave) < i);
      if (repetido === -1) return;
      const primero = claves.indexOf(claves[repetido] ?? '');
      contexto.addIssue({
        code: 'custom',
        path: [repetido, 'institucion'],
        message: `El destinatario ${repetido + 1} es el mismo que el ${primero + 1}: quite uno de los dos.`,
      });
    }),
});
export type Multiple = z.infer<typeof Multiple>;
