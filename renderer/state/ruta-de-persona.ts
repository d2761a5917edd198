// Where the page of a person is, from their document as the register writes it.
import { TipoDocumento } from '../../shared/domain/documento-identidad.ts';
import type { Route } from './address.ts';

/** The screen of whoever has `DNI 12345678`; null when nothing is written of them. */
export function rutaDePersona(documento: string): Route | null {
  const [tipo = '', ...resto] = documento.split(' ');
  const tipoDocumento = TipoDocumento.options.find((uno) => uno === tipo);
  const numeroDocumento = resto.join(' ');
  return tipoDocumento && numeroDocumento !== '' ? { screen: 'persona', tipoDocumento, numeroDocumento } : null;
}
