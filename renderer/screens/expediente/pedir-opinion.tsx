// Sends the case to wait for the opinion of the especialista pedagógico.
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { useTask } from '../../state/task.ts';
import { takeAndTell } from './store.ts';

export function PedirOpinion({ expedienteId, onClose }: { readonly expedienteId: number; readonly onClose: () => void }) {
  const [nota, setNota] = useState('');
  const task = useTask();
  const pedir = () =>
    void task.run(
      () => call('verificacion.pedirOpinion', { expedienteId, nota }),
      (visto) => {
        takeAndTell(visto, 'Queda en espera de la opinión.');
        onClose();
      },
    );
  return (
    <Dialog
      title="Pedir la opinión del especialista pedagógico"
      size="small"
      onClose={onClose}
      onSave={pedir}
      failure={task.failure}
      busy={task.pending}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={pedir}>
            Queda en espera
          </Button>
        </>
      }
    >
      <p>El expediente espera hasta que se registre la opinión.</p>
      <LongTextField label="A quién se pidió (opcional)" value={nota} onChange={setNota} />
    </Dialog>
  );
}
