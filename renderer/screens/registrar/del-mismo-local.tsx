// The other servicios of the building, offered together: the director of three levels asks once.
import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ServicioPadron } from '../../../shared/domain/padron.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { ServicioEscrito } from './escrito.ts';
import { clave, useEnPadron } from './en-padron.ts';

type DelMismoLocalProps = { readonly servicios: readonly ServicioEscrito[]; readonly onAdd: (otros: readonly ServicioPadron[]) => void };

export function DelMismoLocal({ servicios, onAdd }: DelMismoLocalProps) {
  const { sabidos } = useEnPadron();
  const [delLocal, setDelLocal] = useState<readonly ServicioPadron[]>([]);
  const primero = servicios.map((servicio) => sabidos.get(clave(servicio))?.servicio).find((servicio) => servicio && servicio.codigoLocal !== '');
  const { codigoModular, anexo } = primero ?? { codigoModular: '', anexo: '' };
  useEffect(() => {
    let vigente = true;
    void call('padron.porCodigo', { codigoModular, anexo }).then((result) => {
      if (vigente && result.ok) setDelLocal(result.value.delLocal);
      return undefined;
    });
    return () => {
      vigente = false;
    };
  }, [codigoModular, anexo]);
  const escritos = new Set(servicios.map(clave));
  const otros = delLocal.filter((uno) => uno.activo && !escritos.has(clave(uno)));
  if (otros.length === 0) return null;
  return (
    <Notice
      live
      actions={
        <Button icon={Plus} onPress={() => onAdd(otros)}>
          {otros.length === 1 ? 'Agregarlo' : `Agregar los ${otros.length}`}
        </Button>
      }
    >
      <p>En el mismo local: {otros.map(({ codigoModular: codigo, nivel }) => `${codigo} ${nivel}`).join(' · ')}.</p>
    </Notice>
  );
}
