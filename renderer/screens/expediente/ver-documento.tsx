// An issued document, as it was frozen: seen, printed, kept outside.
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import type { DocumentoVisto, FirmadoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { TakeOut } from '../../parts/take-out.tsx';
import { useOpened } from '../../parts/visor/use-opened.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { imprimir, salioBien } from './imprimir.ts';

type VerDocumentoProps = {
  readonly documento: Pick<DocumentoVisto, 'id' | 'clase' | 'rotulo' | 'impreso'> & { readonly firmados?: DocumentoVisto['firmados'] };
  readonly onFirmado?: (firmado: FirmadoVisto) => void;
  readonly onClose: () => void;
};

const abrir = (documentoId: number) => call('documentos.abrir', { documentoId });

export function VerDocumento({ documento, onFirmado, onClose }: VerDocumentoProps) {
  const { id: documentoId } = documento;
  const { file, failure } = useOpened(documentoId, abrir);
  const [saving, setSaving] = useState(false);
  const [printed, setPrinted] = useState(false);
  const task = useTask();
  const may = useMay()('documentos.paraImprimir');

  const hoja = documento.clase === 'hoja';
  const firmado = documento.firmados?.[0];
  const print = () => void task.run(() => imprimir(documento), () => setPrinted(true));
  useShortcut('imprimir', print, { active: may && !hoja, inDialog: true });
  return (
    <>
      <Dialog
        title={documento.rotulo}
        size="large"
        onClose={onClose}
        failure={failure ?? task.failure}
        footer={
          <>
            <Button onPress={onClose}>Cerrar</Button>
            {onFirmado && firmado && <Button onPress={() => onFirmado(firmado)}>Ver el firmado</Button>}
            {may && !hoja && (
              <>
                {printed && !documento.impreso && <Button onPress={() => void salioBien(documentoId)}>Salió bien</Button>}
                <Button icon={Download} onPress={() => setSaving(true)}>
                  Guardar como…
                </Button>
                <Button kind="primary" icon={Printer} shortcut="imprimir" pending={task.pending} onPress={print}>
                  {documento.impreso ? 'Imprimir copia' : 'Imprimir'}
                </Button>
              </>
            )}
          </>
        }
      >
        {hoja && (
          <Notice>
            <p>Es el ejemplar del archivo, sin la contraseña, que no queda guardada en ninguna parte. Para entregar otra, haga una hoja nueva.</p>
          </Notice>
        )}
        <Visor file={file} name={documento.rotulo} kind="letter" />
      </Dialog>
      {saving && (
        <TakeOut
          title="Guardar una copia fuera del programa"
          confirm="Guardar la copia"
          take={() => call('documentos.guardar', { documentoId })}
          onClose={() => setSaving(false)}
        >
          <p>La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leerla. Queda anotado quién la guardó y cuándo.</p>
        </TakeOut>
      )}
    </>
  );
}
