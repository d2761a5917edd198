// The código modular: seven digits, its measured check digit, and the codes a mistyped one may have meant.

import type { ServicioPedido } from './pedido.ts';

/**
 * Whether the measured check holds: double the 2nd, 4th and 6th digit (minus 9 if > 9), add all
 * seven; escolarizado services give a multiple of 10, PRONOEI never do. Standing: measured on public
 * data, no published rule; so it warns and never blocks.
 */
export function cumpleDigitoVerificador(codigo: string): boolean {
  let suma = 0;
  for (let i = 0; i < codigo.length; i += 1) {
    const digito = Number(codigo[i]);
    const valor = i % 2 === 1 ? digito * 2 : digito;
    suma += valor > 9 ? valor - 9 : valor;
  }
  return suma % 10 === 0;
}

/** What the first digit says of the service: 0 or 1 escolarizado, 2 or 4 PRONOEI, 3 either. */
export function claseDeCodigo(codigo: string): 'escolarizado' | 'no_escolarizado' | 'cualquiera' | 'desconocida' {
  switch (codigo[0]) {
    case '0':
    case '1':
      return 'escolarizado';
    case '2':
    case '4':
      return 'no_escolarizado';
    case '3':
      return 'cualquiera';
    default:
      return 'desconocida';
  }
}

/** The seven-digit form: spreadsheets and hurried hands lose the leading zeros. Anything else is given back as it came. */
export function conCerosALaIzquierda(escrito: string): string {
  const limpio = escrito.replaceAll(/[\s.-]/g, '');
  return /^\d{1,7}$/.test(limpio) ? limpio.padStart(7, '0') : escrito;
}

/** The codes that one mistyped digit or two swapped neighbours make of `codigo` (seven digits): swaps first, then by place. */
export function codigosVecinos(codigo: string): string[] {
  if (!/^\d{7}$/.test(codigo)) return [];
  const vecinos = new Set<string>();
  for (let i = 0; i < 6; i += 1) vecinos.add(codigo.slice(0, i) + (codigo[i + 1] ?? '') + (codigo[i] ?? '') + codigo.slice(i + 2));
  for (let i = 0; i < 7; i += 1) {
    for (let digito = 0; digito <= 9; digito += 1) vecinos.add(codigo.slice(0, i) + String(digito) + codigo.slice(i + 1));
  }
  vecinos.delete(codigo);
  return [...vecinos];
}

/** Of the neighbours of a code, the escolarizado ones that pass the check. */
export function correcciones(codigo: string): string[] {
  return codigosVecinos(codigo).filter((vecino) => {
    const clase = claseDeCodigo(vecino);
    return (clase === 'escolarizado' || clase === 'cualquiera') && cumpleDigitoVerificador(vecino);
  });
}

export type RevisionCodigo =
  | { readonly estado: 'bien' }
  | { readonly estado: 'vacio' }
  | { readonly estado: 'forma'; readonly mensaje: string; readonly propuestas: readonly string[] }
  | { readonly estado: 'digito'; readonly mensaje: string; readonly propuestas: readonly string[] };

/** What the stated level says of the service; PRONOEI are the only ones that break the check. */
export function claseDeNivel(nivel: string): 'escolarizado' | 'no_escolarizado' | 'cualquiera' {
  if (/pronoei|no\s+escolarizad/i.test(nivel)) return 'no_escolarizado';
  return /primaria|secundaria|cuna|jard[ií]n|\bEB[AE]\b|cetpro|adultos/i.test(nivel) ? 'escolarizado' : 'cualquiera';
}

/**
 * Judges a código modular as it was written, with the level the oficio states (may be empty).
 * `forma`: not seven digits (with the left-padded code when only zeros were lost);
 * `digito`: seven digits that contradict the check, the first digit or the level, with the corrections that pass.
 */
export function revisarCodigoModular(escrito: string, nivel = ''): RevisionCodigo {
  if (escrito === '') return { estado: 'vacio' };
  if (!/^\d{7}$/.test(escrito)) {
    const completo = conCerosALaIzquierda(escrito);
    const sirve = /^\d{7}$/.test(completo) && completo !== escrito;
    return {
      estado: 'forma',
      mensaje: `El código modular «${escrito}» no tiene 7 dígitos.`,
      propuestas: sirve ? [completo] : [],
    };
  }
  const pasa = cumpleDigitoVerificador(escrito);
  const porCodigo = claseDeCodigo(escrito);
  const porNivel = claseDeNivel(nivel);
  if (porNivel === 'no_escolarizado') {
    if (!pasa && porCodigo !== 'escolarizado') return { estado: 'bien' };
    return {
      estado: 'digito',
      mensaje: `El código modular ${escrito} parece de un servicio escolarizado, pero el oficio dice «${nivel}»: compárelos.`,
      propuestas: [],
    };
  }
  if (pasa) {
    if (porCodigo !== 'no_escolarizado') return { estado: 'bien' };
    return {
      estado: 'digito',
      mensaje: `El código modular ${escrito} empieza como los de PRONOEI, pero pasa el control de los escolarizados: compárelo con el oficio.`,
      propuestas: [],
    };
  }
  if (porNivel === 'cualquiera' && (porCodigo === 'no_escolarizado' || porCodigo === 'cualquiera')) return { estado: 'bien' };
  return {
    estado: 'digito',
    mensaje: `El código modular ${escrito} no pasa su dígito de control: es probable que tenga un dígito errado.`,
    propuestas: correcciones(escrito),
  };
}

/** Whether a servicio is a PRONOEI: its level or name says so, or its code where the level is silent. */
export function esPronoei({ nivel, codigoModular, nombreIe }: Pick<ServicioPedido, 'nivel' | 'codigoModular' | 'nombreIe'>): boolean {
  if (claseDeNivel(`${nivel} ${nombreIe}`) === 'no_escolarizado') return true;
  if (claseDeNivel(nivel) === 'escolarizado' || !/^\d{7}$/.test(codigoModular)) return false;
  const clase = claseDeCodigo(codigoModular);
  return clase === 'no_escolarizado' || (clase === 'cualquiera' && !cumpleDigitoVerificador(codigoModular));
}
