// Identity documents as the oficio states them: DNI (with its optional check character), carné de extranjería, pasaporte.
import { z } from 'zod';

export const TipoDocumento = z.enum(['DNI', 'CE', 'PAS', 'OTRO']);
export type TipoDocumento = z.infer<typeof TipoDocumento>;

export const NOMBRE_TIPO_DOCUMENTO: Readonly<Record<TipoDocumento, string>> = {
  DNI: 'DNI',
  CE: 'Carné de extranjería',
  PAS: 'Pasaporte',
  OTRO: 'Otro documento',
};

const PESOS = [3, 2, 7, 6, 5, 4, 3, 2] as const;
const DIGITOS = '65432110987';
const LETRAS = 'KJIHGFEDCBA';

/** The two forms (digit, letter) of the check character of an eight-digit DNI: weighted sum mod 11. */
export function verificadoresDeDni(dni: string): { readonly digito: string; readonly letra: string } {
  const resto = PESOS.reduce((suma, peso, i) => suma + peso * Number(dni[i]), 0) % 11;
  return { digito: DIGITOS.charAt(resto), letra: LETRAS.charAt(resto) };
}

/** The number for comparing: letters in upper case, without blanks, dots or dashes. */
export const numeroComparable = (numero: string): string => numero.toUpperCase().replaceAll(/[\s.-]/g, '');

export type RevisionDocumento =
  | { readonly estado: 'bien' }
  | { readonly estado: 'vacio' }
  | { readonly estado: 'error' | 'aviso'; readonly campo: 'numero' | 'verificador'; readonly mensaje: string };

/**
 * Judges an identity document as written. `verificador` is the optional check character of a DNI
 * ('' when the oficio gives none; it proves nothing then). An `error` makes the requisito fail, an `aviso` does not.
 */
export function revisarDocumento(tipo: TipoDocumento, numero: string, verificador: string): RevisionDocumento {
  if (numero === '') return { estado: 'vacio' };
  const limpio = numeroComparable(numero);
  switch (tipo) {
    case 'DNI': {
      if (!/^\d{8}$/.test(limpio)) {
        const cuenta = /^\d+$/.test(limpio) ? `tiene ${limpio.length} dígitos` : 'tiene caracteres que no son dígitos';
        return { estado: 'error', campo: 'numero', mensaje: `El DNI «${numero}» ${cuenta}: debe tener 8.` };
      }
      if (verificador === '') return { estado: 'bien' };
      const { digito, letra } = verificadoresDeDni(limpio);
      const dado = verificador.toUpperCase();
      if (dado === digito || dado === letra) return { estado: 'bien' };
      return {
        estado: 'error',
        campo: 'verificador',
        mensaje: `El carácter de verificación «${verificador}» no corresponde al DNI ${limpio} (le toca ${digito} o ${letra}): revise el número.`,
      };
    }
    case 'CE':
      if (!/^[A-Z0-9]{8,12}$/.test(limpio)) {
        return { estado: 'error', campo: 'numero', mensaje: `El carné de extranjería «${numero}» debe tener de 8 a 12 letras o dígitos.` };
      }
      if (!/^\d{9}$/.test(limpio)) {
        return { estado: 'aviso', campo: 'numero', mensaje: `El carné de extranjería «${numero}» no tiene 9 dígitos, que es lo usual: compárelo con el documento.` };
      }
      return { estado: 'bien' };
    case 'PAS':
      return /^[A-Z0-9]{5,15}$/.test(limpio)
        ? { estado: 'bien' }
        : { estado: 'aviso', campo: 'numero', mensaje: `El pasaporte «${numero}» tiene una forma poco usual: compárelo con el documento.` };
    case 'OTRO':
      return { estado: 'bien' };
  }
}
