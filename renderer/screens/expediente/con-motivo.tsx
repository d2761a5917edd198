// Acts that need a reason in writing: annulling, reopening, taking up again, taking a file out.
import { useState } from 'react';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import type { Result } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { useTask } from '../../state/task.ts';
import { takeAndTell } from './store.ts';

export type ActoConMotivo = 'anular' | 'reabrir' | 'retomar';

type Adjunto = { readonly adjuntoId: number; readonly nombre: string };

type ConMotivoProps = { readonly expedienteId: number; readonly onClose: () => void } & (
  | { readonly acto: ActoConMotivo; readonly adjunto?: undefined; readonly servicios?: undefined }
  | { readonly acto: 'retirar'; readonly adjunto: Adjunto; readonly servicios?: undefined }
  | { readonly acto: 'dispensar'; readonly adjunto?: undefined; readonly servicios: readonly number[] }
);

const TEXTOS = {
  anular: {
    title: 'Anular el expediente',
    aviso: 'El expediente queda anulado y ya no cambia; su número queda usado. Usted puede deshacerlo solo si no se emitió ningún documento.',
    confirm: 'Anular',
    hecho: 'Expediente anulado.',
  },
  reabrir: {
    title: 'Reabrir el expediente',
    aviso: 'Vuelve a verificación. Lo que ya se emitió queda como está.',
    confirm: 'Reabrir',
    hecho: 'Expediente reabierto.',
  },
  retomar: {
    title: 'Retomar la verificación',
    aviso: 'El expediente deja de estar como no presentado y vuelve a verificación.',
    confirm: 'Retomar',
    hecho: 'Verificación retomada.',
  },
  dispensar: {
    title: 'No corresponde inactivar a quien ejercía antes',
    aviso: 'El expediente se podrá archivar sin esa inactivación. El motivo queda en el expediente y en su historia.',
    confirm: 'Dejar constancia',
    hecho: 'Quedó constancia de que no corresponde inactivar.',
  },
  retirar: {
    title: 'Retirar el archivo',
    aviso: 'El archivo deja de verse en el expediente; queda en la historia que se retiró y por qué.',
    confirm: 'Retirar',
    hecho: 'Archivo retirado.',
  },
} as const;

export function ConMotivo({ expedienteId, acto, adjunto, servicios, onClose }: ConMotivoProps) {
  const [motivo, setMotivo] = useState('');
  const task = useTask();
  const { title, aviso, confirm, hecho } = TEXTOS[acto];
  const failures = fieldFailures(task.failure);

  const hacer = (): Promise<Result<ExpedienteVisto>> => {
    if (adjunto) return call('adjuntos.retirar', { adjuntoId: adjunto.adjuntoId, motivo });
    if (servicios) return call('siagie.dispensar', { expedienteId, servicios: [...servicios], motivo });
    switch (acto) {
      case 'anular':
        return call('expedientes.anular', { expedienteId, motivo });
      case 'reabrir':
        return call('expedientes.reabrir', { expedienteId, motivo });
      case 'retomar':
        return call('observaciones.retomar', { expedienteId, motivo });
    }
  };

  return (
    <Confirm
      title={title}
      confirm={confirm}
      onCancel={onClose}
      pending={task.pending}
      failure={failures.some(({ field }) => field === 'motivo') ? null : task.failure}
      onConfirm={() =>
        void task.run(hacer, (visto) => {
          takeAndTell(visto, hecho);
          onClose();
        })
      }
    >
      {adjunto && <p>{adjunto.nombre}</p>}
      <p>{aviso}</p>
      <FormNotes failures={failures}>
        <LongTextField label="Motivo" path="motivo" value={motivo} onChange={setMotivo} />
      </FormNotes>
    </Confirm>
  );
}
