// The jefe reads a proyecto: gives the V.° B.°, gives it and issues at once, or gives the proyecto back with a note.
import { FileCheck, Stamp, Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto, ProyectoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FirstFocus } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';

type Leido = { readonly file: FileToShow; readonly huella: string; readonly cambiado: boolean };

type VisarProps = {
  readonly expedienteId: number;
  readonly proyecto: Pick<ProyectoVisto, 'id' | 'clase' | 'observacion'>;
  /** The case as it is after the act. */
  readonly onDone: (expediente: ExpedienteVisto) => void;
  readonly onClose: () => void;
};

export function Visar({ expedienteId, proyecto, onDone, onClose }: VisarProps) {
  const { id: proyectoId, clase, observacion } = proyecto;
  const [leido, setLeido] = useState<Leido | null>(null);
  const [unseen, setUnseen] = useState<Failure | null>(null);
  const [nota, setNota] = useState<string | null>(null);
  const task = useTask();
  useEffect(() => {
    let gone = false;
    const see = async () => {
      const result = await call('proyectos.ver', { proyectoId });
      if (gone) return;
      if (result.ok) setLeido({ ...result.value, file: { bytes: result.value.bytes, type: 'application/pdf' } });
      else setUnseen(result.failure);
    };
    void see();
    return () => {
      gone = true;
    };
  }, [proyectoId]);

  const hacer = (acto: () => Promise<Result<ExpedienteVisto>>, text: string) =>
    void task.run(acto, (expediente) => {
      onDone(expediente);
      tell({ text });
      onClose();
    });
  const visar = () => call('proyectos.visar', { proyectoId, huella: leido?.huella ?? '' });
  const visarYEmitir = async (): Promise<Result<ExpedienteVisto>> => {
    const visado = await visar();
    if (!visado.ok) return visado;
    if (observacion !== null) return call('observaciones.observar', { expedienteId, ...observacion });
    if (clase === 'observacion') return visado;
    const emitido = await call('documentos.emitir', { expedienteId, clase });
    return emitido.ok ? { ok: true, value: emitido.value.expediente } : emitido;
  };
  const devuelve = nota !== null;
  const darVisto = () => hacer(visar, 'V.° B.° dado.');

  return (
    <Dialog
      title={`Proyecto: ${NOMBRE_DOCUMENTO[clase]}`}
      size="large"
      onClose={onClose}
      failure={task.failure?.field === 'nota' ? null : task.failure}
      busy={task.pending}
      {...(leido && !devuelve && { onSave: darVisto })}
      footer={
        devuelve ? (
          <>
            <Button onPress={() => setNota(null)}>Volver</Button>
            <Button kind="primary" icon={Undo2} pending={task.pending} onPress={() => hacer(() => call('proyectos.devolver', { proyectoId, nota }), 'Proyecto devuelto.')}>
              Devolver con esta nota
            </Button>
          </>
        ) : (
          <>
            <Button onPress={onClose}>Cerrar</Button>
            <Button icon={Undo2} isDisabled={!leido} onPress={() => setNota('')}>
              Devolver…
            </Button>
            <Button icon={FileCheck} isDisabled={!leido} pending={task.pending} onPress={() => hacer(visarYEmitir, 'Visado y emitido.')}>
              Visar y emitir
            </Button>
            <Button kind="primary" icon={Stamp} shortcut="guardar" isDisabled={!leido} pending={task.pending} onPress={darVisto}>
              Dar el V.° B.°
            </Button>
          </>
        )
      }
    >
      {leido?.cambiado && (
        <Notice kind="warning">
          <p>Los datos del expediente cambiaron después de que lo enviaron: esto es lo que diría ahora.</p>
        </Notice>
      )}
      {devuelve && (
        <FormNotes failures={fieldFailures(task.failure)}>
          <FirstFocus>
            <LongTextField label="Qué debe corregirse" path="nota" rows={2} value={nota} onChange={setNota} />
          </FirstFocus>
        </FormNotes>
      )}
      {unseen ? <FailureNotice failure={unseen} /> : <Visor file={leido?.file ?? null} name={NOMBRE_DOCUMENTO[clase]} kind="letter" />}
    </Dialog>
  );
}
