// Mobile numbers and e-mails as people write them.

/** Digits only, without the country's +51: `+51 979-412 086` → `979412086`. */
export function digitosDeCelular(escrito: string): string {
  const digitos = escrito.replaceAll(/\D/g, '');
  return digitos.length === 11 && digitos.startsWith('51') ? digitos.slice(2) : digitos;
}

/** Null when it is a Peruvian mobile; otherwise the sentence that says what is odd. A landline is a notice of its own. */
export function revisarCelular(escrito: string): { readonly gravedad: 'error' | 'aviso'; readonly mensaje: string } | null {
  const digitos = digitosDeCelular(escrito);
  if (/^9\d{8}$/.test(digitos) && /^[\d\s+().-]+$/.test(escrito)) return null;
  if (/^0\d{7,8}$/.test(digitos)) {
    return { gravedad: 'aviso', mensaje: `«${escrito}» parece un teléfono fijo, no un celular.` };
  }
  const cuenta = /^[\d\s+().-]+$/.test(escrito) ? `tiene ${digitos.length} dígitos` : 'tiene caracteres que no son de un teléfono';
  if (digitos.length === 9) return { gravedad: 'error', mensaje: `El celular «${escrito}» no empieza con 9.` };
  return { gravedad: 'error', mensaje: `El celular «${escrito}» ${cuenta}: debe tener 9 y empezar con 9.` };
}

/** Null when the e-mail has the usual shape; otherwise the sentence. Any domain is good. */
export function revisarCorreo(escrito: string): { readonly gravedad: 'error'; readonly mensaje: string } | null {
  if (/^[^\s@,;<>"()]+@[^\s@,;<>"().]+(\.[^\s@,;<>"().]+)+$/u.test(escrito) && !/\.\.|\.@|^\./.test(escrito)) return null;
  return { gravedad: 'error', mensaje: `El correo «${escrito}» está incompleto o mal escrito: compárelo con el oficio.` };
}
