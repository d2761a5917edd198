// A letter is seen before it is issued: issuing gives it its number and freezes it.
import { FileCheck, Printer } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import type { TipoDocumental } from '../../../shared/domain/numeracion.ts';
import type { PersonaNombrada } from '../../../shared/domain/pedido.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { Revisada } from '../../parts/revision/revisada.tsx';
import { AvisoDeReloj } from '../../parts/respaldo/edad-de-respaldo.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { useLatest } from '../../state/latest.ts';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { imprimir, type AImprimir } from './imprimir.ts';
import { NumeroEscrito } from './numero-escrito.tsx';
import { takeAndTell } from './store.ts';
import { AvisoDeVisto, PieDeVisto, SIN_VISTO, useVisto, type Visto } from './visto-bueno.tsx';

type Emitido = { readonly expediente: ExpedienteVisto; readonly documentoId: number };
type Previa = Output<'documentos.vistaPrevia'>;

type EmitirProps<T> = {
  readonly title: string;
  /** Draws the proyecto; both are read once. `firmante`: who was chosen to sign it, null when nobody was. */
  readonly preview: (firmante: string | null) => Promise<Result<Previa>>;
  /** @param numero what was written in place of the next one. */
  readonly issue: (firmante: string | null, numero: string) => Promise<Result<T>>;
  /** Shows what was issued, and gives back the document. */
  readonly onIssued: (value: T) => AImprimir | undefined;
  readonly mayIssue: boolean;
  readonly tipo: TipoDocumental;
  readonly visto?: Visto;
  readonly onClose: () => void;
};

const NINGUNO: Previa['hallazgos'] = [];

export function Emitir<T>({ title, preview, issue, onIssued, mayIssue, tipo, visto = SIN_VISTO, onClose }: EmitirProps<T>) {
  const [numero, setNumero] = useState('');
  const [ask] = useState(() => ({ firmante }: { readonly firmante: string | null }) => preview(firmante));
  const [question, setQuestion] = useState<{ readonly firmante: string | null }>({ firmante: null });
  const { value, failure: unseen, pending } = useLatest(question, ask);
  const task = useTask();
  const file = useMemo((): FileToShow | null => (value?.bytes ? { bytes: value.bytes, type: 'application/pdf' } : null), [value]);
  const hallazgos = value?.hallazgos ?? NINGUNO;
  const firmante = question.firmante ?? value?.firmante ?? null;

  const emitir = (alPapel: boolean) =>
    void task.run(() => issue(firmante, numero), (value) => {
      const documento = onIssued(value);
      onClose();
      if (alPapel && documento) void printAndTell(documento);
    });
  const enviar = () =>
    void task.run(() => visto.enviar(firmante), (expediente) => {
      takeAndTell(expediente, 'Enviado a V.° B.°.');
      onClose();
    });
  const seen = file !== null && !pending && !hallazgos.some(({ gravedad }) => gravedad === 'impide');
  const ready = seen && mayIssue && visto.modo === 'emitir';

  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      failure={task.failure?.field === 'numero' ? null : task.failure}
      busy={task.pending}
      {...(ready && { onSave: () => emitir(true) })}
      {...(visto.modo === 'enviar' && seen && { onSave: enviar })}
      footer={visto.modo === 'enviar' || visto.modo === 'espera' ? <PieDeVisto visto={visto} ready={seen} pending={task.pending} onEnviar={enviar} onClose={onClose} /> : (
        <>
          <FootNote>Proyecto sin número: al emitirlo toma el que le toca y ya no cambia.</FootNote>
          <Button onPress={onClose}>Cancelar</Button>
          <Button icon={FileCheck} isDisabled={!ready} pending={task.pending} onPress={() => emitir(false)}>
            {visto.esJefe ? 'Visar y emitir' : 'Emitir'}
          </Button>
          <Button kind="primary" icon={Printer} shortcut="guardar" isDisabled={!ready} pending={task.pending} onPress={() => emitir(true)}>
            {visto.esJefe ? 'Visar, emitir e imprimir' : 'Emitir e imprimir'}
          </Button>
        </>
      )}
    >
      <AvisoDeReloj />
      {visto.aviso !== null && <AvisoDeVisto visto={visto} firmante={firmante} />}
      {ready && <NumeroEscrito tipo={tipo} value={numero} onChange={setNumero} failure={task.failure} />}
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

function takeIssued({ expediente, documentoId }: Emitido): AImprimir | undefined {
  const documento = expediente.documentos.find(({ id }) => id === documentoId);
  takeAndTell(expediente, `Emitido: ${documento?.rotulo ?? 'el documento'}.`);
  return documento;
}

async function printAndTell(documento: AImprimir): Promise<void> {
  const result = await imprimir(documento);
  if (!result.ok) tell({ text: result.failure.message });
}

type EmitirCartaProps = {
  readonly expediente: ExpedienteVisto;
  readonly clase: 'cargo' | 'respuesta' | 'improcedencia' | 'devolucion';
  readonly onClose: () => void;
};

export function EmitirCarta({ expediente, clase, onClose }: EmitirCartaProps) {
  const may = useMay();
  const { id: expedienteId } = expediente;
  const visto = useVisto(expediente, clase, null);
  return (
    <Emitir
      key={visto.modo}
      visto={visto}
      tipo={clase === 'cargo' ? 'cargo' : 'oficio'}
      title={NOMBRE_DOCUMENTO[clase]}
      preview={(firmante) => call('documentos.vistaPrevia', { expedienteId, clase, firmante })}
      issue={(firmante, numero) =>
        clase === 'cargo' ? call('documentos.emitirCargo', { expedienteId, numero }) : call('documentos.emitir', { expedienteId, clase, firmante, numero })
      }
      onIssued={takeIssued}
      mayIssue={may(clase === 'cargo' ? 'documentos.emitirCargo' : 'documentos.emitir')}
      onClose={onClose}
    />
  );
}

type EmitirConstanciaProps = { readonly expedienteId: number; readonly titular: PersonaNombrada; readonly onClose: () => void };

export function EmitirConstancia({ expedienteId, titular, onClose }: EmitirConstanciaProps) {
  const may = useMay();
  return (
    <Emitir
      title={NOMBRE_DOCUMENTO.constancia}
      tipo="constancia"
      preview={(firmante) => call('documentos.vistaPrevia', { expedienteId, clase: 'constancia', titular, firmante })}
      issue={(firmante, numero) => call('documentos.emitir', { expedienteId, clase: 'constancia', titular, firmante, numero })}
      onIssued={takeIssued}
      mayIssue={may('documentos.emitir')}
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

export function EmitirObservacion({ expediente, puntos, dias, motivo, onClose }: EmitirObservacionProps) {
  const may = useMay();
  const { id: expedienteId } = expediente;
  const visto = useVisto(expediente, 'observacion', { puntos: [...puntos], dias, motivo });
  return (
    <Emitir
      key={visto.modo}
      visto={visto}
      tipo="oficio"
      title={NOMBRE_DOCUMENTO.observacion}
      preview={(firmante) => call('documentos.vistaPrevia', { expedienteId, clase: 'observacion', puntos: [...puntos], dias, firmante })}
      issue={async (firmante, numero) => {
        const result = await call('observaciones.observar', { expedienteId, puntos: [...puntos], dias, motivo, firmante, numero });
        if (!result.ok) return result;
        const documentoId = result.value.observaciones.at(-1)?.documentoId ?? 0;
        return { ok: true, value: { expediente: result.value, documentoId } };
      }}
      onIssued={takeIssued}
      mayIssue={may('observaciones.observar')}
      onClose={onClose}
    />
  );
}
