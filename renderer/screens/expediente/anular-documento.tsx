// Annulling an issued document: why, and how whoever already has it was told.
import { useState } from 'react';
import type { DocumentoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { takeIfShown } from './store.ts';

type AnularProps = { readonly documento: Pick<DocumentoVisto, 'id' | 'rotulo' | 'clase' | 'entrega'>; readonly onClose: () => void };

export function AnularDocumento({ documento: { id: documentoId, rotulo, clase, entrega }, onClose }: AnularProps) {
  const [motivo, setMotivo] = useState('');
  const [comunicado, setComunicado] = useState('');
  const task = useTask();
  const failures = fieldFailures(task.failure);
  return (
    <Confirm
      title="Anular el documento"
      confirm="Anular"
      onCancel={onClose}
      pending={task.pending}
      failure={failures.some(({ field }) => field === 'motivo' || field === 'comunicado') ? null : task.failure}
      onConfirm={() =>
        void task.run(
          () => call('documentos.anular', { documentoId, motivo, comunicado }),
          (expediente) => {
            if (expediente) takeIfShown(expediente);
            tell({ text: `${rotulo}: anulado.` });
            onClose();
          },
        )
      }
    >
      <p>
        <strong>{rotulo}</strong> queda anulado: su número queda usado y su PDF, guardado con la marca «ANULADO». Después puede emitir otro.
        {clase === 'observacion' && ' Si el expediente sigue observado, vuelve a verificación.'}
      </p>
      <FormNotes failures={failures}>
        <LongTextField label="Motivo" path="motivo" value={motivo} onChange={setMotivo} />
        {entrega && (
          <TextField
            label="Cómo se comunicó a quien lo recibió"
            path="comunicado"
            size={12}
            value={comunicado}
            onChange={setComunicado}
            help={`Lo recibió ${entrega.recibidoPor}. Por ejemplo, con qué oficio se le dijo.`}
          />
        )}
      </FormNotes>
    </Confirm>
  );
}
