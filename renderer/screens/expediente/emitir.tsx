// A letter is seen before it is issued: issuing gives it its number and freezes it.
import { FileCheck, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TipoDocumental } from '../../../shared/domain/numeracion.ts';
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
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import { NumeroEscrito } from './numero-escrito.tsx';
import { takeAndTell } from './store.ts';
import { AvisoDeVisto, PieDeVisto, useVisto, type Visto } from './visto-bueno.tsx';

type Emitido = { readonly expediente: ExpedienteVisto; readonly documentoId: number };

type EmitirProps = {
  readonly title: string;
  /** Draws the proyecto; read once. */
  readonly preview: () => Promise<Result<{ readonly bytes: Uint8Array }>>;
  /** @param numero what was written in place of the next one. */
  readonly issue: (numero: string) => Promise<Result<Emitido>>;
  readonly mayIssue: boolean;
  readonly tipo: TipoDocumental;
  readonly visto: Visto;
  readonly onClose: () => void;
};

function Emitir({ title, preview, issue, mayIssue, tipo, visto, onClose }: EmitirProps) {
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
    void task.run(() => issue(numero), ({ expediente, documentoId }) => {
      const documento = expediente.documentos.find(({ id }) => id === documentoId);
      takeAndTell(expediente, `Emitido: ${documento?.rotulo ?? title}.`);
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
      {visto.aviso !== null && <AvisoDeVisto visto={visto} />}
      {ready && <NumeroEscrito tipo={tipo} value={numero} onChange={setNumero} failure={task.failure} />}
      {unseen ? <FailureNotice failure={unseen} /> : <Visor file={file} name={title} fit="reading" />}
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
      mayIssue={may('observaciones.observar')}
      onClose={onClose}
    />
  );
}
