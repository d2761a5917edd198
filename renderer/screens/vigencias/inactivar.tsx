// Opens the inactivation of all who were chosen, with one reason for all.
import { useState } from 'react';
import type { Tenencia } from '../../../shared/vistas-vigencias.ts';
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { claveDe, elegirVista, loadVigencias, useVigencias } from './store.ts';

const NOMBRADOS = 6;

export function Inactivar({ titulares, onClose }: { readonly titulares: readonly Tenencia[]; readonly onClose: () => void }) {
  const { elegidos } = useVigencias();
  const [motivo, setMotivo] = useState('Terminó el cargo por el que tenía el usuario.');
  const task = useTask();
  const suyos = titulares.filter((una) => elegidos.has(claveDe(una)));
  const failures = fieldFailures(task.failure);
  return (
    <Confirm
      title={suyos.length === 1 ? 'Abrir una inactivación' : `Abrir ${suyos.length} inactivaciones`}
      confirm="Abrir"
      onCancel={onClose}
      pending={task.pending}
      failure={failures.some(({ field }) => field === 'motivo') ? null : task.failure}
      onConfirm={() =>
        void task.run(
          () => call('vigencias.inactivar', { titulares: suyos.map(({ codigoModular, anexo, documento }) => ({ codigoModular, anexo, documento })), motivo }),
          ({ abiertos, yaAbiertos }) => {
            const hechos = abiertos.length === 1 ? `Se abrió el expediente ${abiertos[0]?.numero ?? ''}.` : `Se abrieron ${abiertos.length} expedientes de inactivación.`;
            tell({ text: yaAbiertos === 0 ? hechos : `${hechos} ${yaAbiertos === 1 ? 'Otro ya lo tenía' : `Otros ${yaAbiertos} ya lo tenían`} abierto.` });
            elegirVista('por_inactivar');
            void loadVigencias();
            onClose();
          },
        )
      }
    >
      <p>Se abre de oficio un expediente por cada titular y servicio; el usuario sigue activo hasta que se haga en SIAGIE.</p>
      <ul>
        {suyos.slice(0, NOMBRADOS).map((una) => (
          <li key={claveDe(una)}>
            {una.persona}: {una.nombreIe} ({una.codigoModular})
          </li>
        ))}
        {suyos.length > NOMBRADOS && <li>y {suyos.length - NOMBRADOS} más</li>}
      </ul>
      <FormNotes failures={failures}>
        <LongTextField label="Motivo" path="motivo" value={motivo} onChange={setMotivo} />
      </FormNotes>
    </Confirm>
  );
}
