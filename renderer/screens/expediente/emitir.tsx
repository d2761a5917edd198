// A letter is seen before it is issued: issuing gives it its number and freezes it.
import { FileCheck, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { imprimir } from './imprimir.ts';
import { NOMBRE_DOCUMENTO } from './nombres.ts';
import { takeAndTell } from './store.ts';

type Emitido = { readonly expediente: ExpedienteVisto; readonly documentoId: number };

type EmitirProps = {
  readonly title: string;
  /** Draws the proyecto; read once. */
  readonly preview: () => Promise<Result<{ readonly bytes: Uint8Array }>>;
  readonly issue: () => Promise<Result<Emitido>>;
  readonly mayIssue: boolean;
  readonly onClose: () => void;
};

function Emitir({ title, preview, issue, mayIssue, onClose }: EmitirProps) {
  const [file, setFile] = useState<FileToShow | null>(null);
  const [unseen, setUnseen] = useState<Failure | null>(null);
  const [first] = useState(() => preview);
  const task = useTask();
  useEffect(() => {
    let gone = false;
    const see = async () => {
      const result = await first();
      if (gone) return;
      if (result.ok) setFile({ bytes: result.value.bytes, type: 'application/pdf' });
      else setUnseen(result.failure);
    };
    void see();
    return () => {
      gone = true;
    };
  }, [first]);

  const emitir = (alPapel: boolean) =>
    void task.run(issue, ({ expediente, documentoId }) => {
      const documento = expediente.documentos.find(({ id }) => id === documentoId);
      takeAndTell(expediente, `Emitido: ${documento?.rotulo ?? title}.`);
      onClose();
      if (alPapel && documento) void printAndTell(documento);
    });
  const ready = file !== null && mayIssue;

  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      failure={task.failure}
      busy={task.pending}
      {...(ready && { onSave: () => emitir(true) })}
      footer={
        <>
          <FootNote>Proyecto sin número: al emitirlo toma el que le toca y ya no cambia.</FootNote>
          <Button onPress={onClose}>Cancelar</Button>
          <Button icon={FileCheck} isDisabled={!ready} pending={task.pending} onPress={() => emitir(false)}>
            Emitir
          </Button>
          <Button kind="primary" icon={Printer} shortcut="guardar" isDisabled={!ready} pending={task.pending} onPress={() => emitir(true)}>
            Emitir e imprimir
          </Button>
        </>
      }
    >
      {unseen ? <FailureNotice failure={unseen} /> : <Visor file={file} name={title} kind="letter" />}
    </Dialog>
  );
}

async function printAndTell(documento: Parameters<typeof imprimir>[0]): Promise<void> {
  const result = await imprimir(documento);
  if (!result.ok) tell({ text: result.failure.message });
}

type EmitirCartaProps = {
  readonly expediente: ExpedienteVisto;
  readonly clase: 'cargo' | 'respuesta' | 'improcedencia' | 'devolucion';
  readonly onClose: () => void;
};

export function EmitirCarta({ expediente: { id: expedienteId }, clase, onClose }: EmitirCartaProps) {
  const may = useMay();
  return (
    <Emitir
      title={NOMBRE_DOCUMENTO[clase]}
      preview={() => call('documentos.vistaPrevia', { expedienteId, clase })}
      issue={() => (clase === 'cargo' ? call('documentos.emitirCargo', { expedienteId }) : call('documentos.emitir', { expedienteId, clase }))}
      mayIssue={may(clase === 'cargo' ? 'documentos.emitirCargo' : 'documentos.emitir')}
      onClose={onClose}
    />
  );
}

type EmitirObservacionProps = {
  readonly expediente: ExpedienteVisto;
  readonly puntos: readonly string[];
  readonly dias: number;
  readonly motivo: string;
  readonly onClose: () => void;
};

export function EmitirObservacion({ expediente: { id: expedienteId }, puntos, dias, motivo, onClose }: EmitirObservacionProps) {
  const may = useMay();
  return (
    <Emitir
      title={NOMBRE_DOCUMENTO.observacion}
      preview={() => call('documentos.vistaPrevia', { expedienteId, clase: 'observacion', puntos: [...puntos], dias })}
      issue={async () => {
        const result = await call('observaciones.observar', { expedienteId, puntos: [...puntos], dias, motivo });
        if (!result.ok) return result;
        const documentoId = result.value.observaciones.at(-1)?.documentoId ?? 0;
        return { ok: true, value: { expediente: result.value, documentoId } };
      }}
      mayIssue={may('observaciones.observar')}
      onClose={onClose}
    />
  );
}
