// A letter is seen before it is issued: issuing gives it its number and freezes it.
import { FileCheck, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import type { TipoDocumental } from '../../../shared/domain/numeracion.ts';
import type { PersonaNombrada } from '../../../shared/domain/pedido.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { AvisoDeReloj } from '../../parts/respaldo/edad-de-respaldo.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { imprimir, type AImprimir } from './imprimir.ts';
import { NumeroEscrito } from './numero-escrito.tsx';
import { takeAndTell } from './store.ts';
import { AvisoDeVisto, PieDeVisto, SIN_VISTO, useVisto, type Visto } from './visto-bueno.tsx';

type Emitido = { readonly expediente: ExpedienteVisto; readonly documentoId: number };

type EmitirProps<T> = {
  readonly title: string;
  /** Draws the proyecto; read once. */
  readonly preview: () => Promise<Result<{ readonly bytes: Uint8Array }>>;
  /** @param numero what was written in place of the next one. */
  readonly issue: (numero: string) => Promise<Result<T>>;
  /** Shows what was issued, and gives back the document. */
  readonly onIssued: (value: T) => AImprimir | undefined;
  readonly mayIssue: boolean;
  readonly tipo: TipoDocumental;
  readonly visto?: Visto;
  readonly onClose: () => void;
};

export function Emitir<T>({ title, preview, issue, onIssued, mayIssue, tipo, visto = SIN_VISTO, onClose }: EmitirProps<T>) {
  const [numero, setNumero] = useState('');
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
    void task.run(() => issue(numero), (value) => {
      const documento = onIssued(value);
      onClose();
      if (alPapel && documento) void printAndTell(documento);
    });
  const enviar = () =>
    void task.run(visto.enviar, (expediente) => {
      takeAndTell(expediente, 'Enviado a V.° B.°.');
      onClose();
    });
  const ready = file !== null && mayIssue && visto.modo === 'emitir';

  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      failure={task.failure?.field === 'numero' ? null : task.failure}
      busy={task.pending}
      {...(ready && { onSave: () => emitir(true) })}
      {...(visto.modo === 'enviar' && file !== null && { onSave: enviar })}
      footer={visto.modo === 'enviar' || visto.modo === 'espera' ? <PieDeVisto visto={visto} ready={file !== null} pending={task.pending} onEnviar={enviar} onClose={onClose} /> : (
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
      {visto.aviso !== null && <AvisoDeVisto visto={visto} />}
      {ready && <NumeroEscrito tipo={tipo} value={numero} onChange={setNumero} failure={task.failure} />}
      {unseen ? <FailureNotice failure={unseen} /> : <Visor file={file} name={title} kind="letter" />}
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
      preview={() => call('documentos.vistaPrevia', { expedienteId, clase })}
      issue={(numero) => (clase === 'cargo' ? call('documentos.emitirCargo', { expedienteId, numero }) : call('documentos.emitir', { expedienteId, clase, numero }))}
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
      preview={() => call('documentos.vistaPrevia', { expedienteId, clase: 'constancia', titular })}
      issue={(numero) => call('documentos.emitir', { expedienteId, clase: 'constancia', titular, numero })}
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
      preview={() => call('documentos.vistaPrevia', { expedienteId, clase: 'observacion', puntos: [...puntos], dias })}
      issue={async (numero) => {
        const result = await call('observaciones.observar', { expedienteId, puntos: [...puntos], dias, motivo, numero });
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
