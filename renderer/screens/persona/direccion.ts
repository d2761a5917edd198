// Where the page of a person is, from their document as the register writes it.
import { TipoDocumento } from '../../../shared/domain/documento-identidad.ts';
import { hashOf } from '../../state/address.ts';

/** The address of whoever has `DNI 12345678`; null when nothing is written of them. */
export function hashDePersona(documento: string): string | null {
  const [tipo = '', ...resto] = documento.split(' ');
  const tipoDocumento = TipoDocumento.options.find((uno) => uno === tipo);
  const numeroDocumento = resto.join(' ');
  return tipoDocumento && numeroDocumento !== '' ? hashOf({ screen: 'persona', tipoDocumento, numeroDocumento }) : null;
}
