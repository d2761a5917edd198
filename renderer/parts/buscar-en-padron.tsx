// Finds a servicio in the padrón by whatever is known of it, and fills it in.
import { useRef } from 'react';
import type { ServicioPadron } from '../../shared/domain/padron.ts';
import { call } from '../bridge.ts';
import { SearchField, type Found } from './fields/search-field.tsx';

const halladoDe = ({ codigoModular, anexo, nombre, activo, nivel, centroPoblado, distrito }: ServicioPadron): Found => ({
  id: `${codigoModular}-${anexo}`,
  strong: anexo === '0' ? codigoModular : `${codigoModular}-${anexo}`,
  text: `${nombre || 'Sin nombre'}${activo ? '' : ' (inactivo)'}`,
  detail: [nivel, centroPoblado, distrito].filter((dato) => dato !== '').join(' · '),
});

type BuscarEnPadronProps = {
  readonly onChoose: (servicio: ServicioPadron) => void;
  readonly onText?: (texto: string) => void;
  readonly size?: 6 | 12;
};

export function BuscarEnPadron({ onChoose, onText, size = 12 }: BuscarEnPadronProps) {
  const hallados = useRef<readonly ServicioPadron[]>([]);
  return (
    <SearchField
      label="Buscar en el padrón"
      placeholder="Código, nombre, centro poblado o distrito"
      nothing="Nada coincide en el padrón de su UGEL."
      size={size}
      search={async (texto) => {
        const result = await call('padron.buscar', { texto });
        if (result.ok) hallados.current = result.value.servicios;
        return hallados.current.map(halladoDe);
      }}
      onChoose={(id) => {
        const elegido = hallados.current.find((uno) => halladoDe(uno).id === id);
        if (elegido) onChoose(elegido);
      }}
      {...(onText && { onText })}
    />
  );
}
