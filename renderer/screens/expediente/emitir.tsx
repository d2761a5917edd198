// A letter is seen before it is issued: issuing gives it its number and freezes it.
import { FileCheck, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { Revisada } from '../../parts/revision/revisada.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { useLatest } from '../../state/latest.ts';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { imprimir } from './imprimir.ts';
import { NOMBRE_DOCUMENTO } from './nombres.ts';
import { takeAndTell } from './store.ts';

type Emitido = { readonly expediente: ExpedienteVisto; readonly documentoId: number };
type Previa = Output<'documentos.vistaPrevia'>;

type EmitirProps = {
  readonly title: string;
  /** Draws the proyecto; both are read once. `firmante`: who was chosen to sign it, null when nobody was. */
  readonly preview: (firmante: string | null) => Promise<Result<Previa>>;
  readonly issue: (firmante: string | null) => Promise<Result<Emitido>>;
  readonly mayIssue: boolean;
  readonly onClose: () => void;
};

const NINGUNO: Previa['hallazgos'] = [];

function Emitir({ title, preview, issue, mayIssue, onClose }: EmitirProps) {
  const [ask] = useState(() => ({ firmante }: { readonly firmante: string | null }) => preview(firmante));
  const [question, setQuestion] = useState<{ readonly firmante: string | null }>({ firmante: null });
  const { value, failure: unseen, pending } = useLatest(question, ask);
  const task = useTask();
  const file = useMemo((): FileToShow | null => (value?.bytes ? { bytes: value.bytes, type: 'application/pdf' } : null), [value]);
  const hallazgos = value?.hallazgos ?? NINGUNO;
  const firmante = question.firmante ?? value?.firmante ?? null;

  const emitir = (alPapel: boolean) =>
    void task.run(() => issue(firmante), ({ expediente, documentoId }) => {
      const documento = expediente.documentos.find(({ id }) => id === documentoId);
      takeAndTell(expediente, `Emitido: ${documento?.rotulo ?? title}.`);
      onClose();
      if (alPapel && documento) void printAndTell(documento);
    });
  const ready = file !== null && mayIssue && !pending && !hallazgos.some(({ gravedad }) => gravedad === 'impide');

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
      {unseen ? (
        <FailureNotice failure={unseen} />
      ) : (
        <Revisada file={file} hallazgos={hallazgos} name={title} allGood="Nada que observar en el documento." steady lista="beside">
          {value && value.firmantes.length > 1 && firmante !== null && (
            <SelectField
              label="Quién firma"
              options={value.firmantes.map(({ nombre, cargo, reparo }) => [nombre, [nombre, cargo, reparo ?? ''].filter((parte) => parte !== '').join(' · ')])}
              value={firmante}
              onChange={(elegido) => setQuestion({ firmante: elegido })}
            />
          )}
        </Revisada>
      )}
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
      preview={(firmante) => call('documentos.vistaPrevia', { expedienteId, clase, firmante })}
      issue={(firmante) => (clase === 'cargo' ? call('documentos.emitirCargo', { expedienteId }) : call('documentos.emitir', { expedienteId, clase, firmante }))}
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
      preview={(firmante) => call('documentos.vistaPrevia', { expedienteId, clase: 'observacion', puntos: [...puntos], dias, firmante })}
      issue={async (firmante) => {
        const result = await call('observaciones.observar', { expedienteId, puntos: [...puntos], dias, motivo, firmante });
        if (!result.ok) return result;
        const documentoId = result.value.observaciones.at(-1)?.documentoId ?? 0;
        return { ok: true, value: { expediente: result.value, documentoId } };
      }}
      mayIssue={may('observaciones.observar')}
      onClose={onClose}
    />
  );
}
