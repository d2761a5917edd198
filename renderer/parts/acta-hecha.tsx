// An acta that has just been made, or is seen again: to be printed and signed, or kept. One that names persons leaves the encrypted
// archive with it, which is said before and noted.
import { Download, Printer } from 'lucide-react';
import { useState } from 'react';
import { call } from '../bridge.ts';
import { useTask } from '../state/task.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { printPdf } from './impresion/print.ts';
import { Notice } from './notice.tsx';
import { saveFile } from './save-file.ts';
import { useShortcut } from './shortcuts.ts';
import { TakeOut } from './take-out.tsx';
import { Visor } from './visor/visor.tsx';

export type Acta = {
  /** As it is kept outside. */
  readonly nombre: string;
  readonly bytes: Uint8Array;
  /** The act that it tells of; absent of one that names nobody. */
  readonly actoId?: number;
  /** What was just done. */
  readonly hecho?: string;
};

type ActaHechaProps = { readonly title: string; readonly acta: Acta; readonly onClose: () => void };

export function ActaHecha({ title, acta, onClose }: ActaHechaProps) {
  const { nombre, bytes, actoId, hecho } = acta;
  const [file] = useState({ bytes, type: 'application/pdf' as const });
  const [saving, setSaving] = useState(false);
  const task = useTask();
  const print = () => void task.run(() => printPdf(bytes, actoId === undefined ? {} : { ready: () => call('actas.sacar', { actoId, para: 'imprimir' }) }));
  useShortcut('imprimir', print, { active: !saving, inDialog: true });
  return (
    <>
      <Dialog
        title={title}
        size="large"
        onClose={onClose}
        failure={task.failure}
        footer={
          <>
            <Button onPress={onClose}>Cerrar</Button>
            <Button icon={Download} onPress={() => (actoId === undefined ? saveFile(bytes, nombre) : setSaving(true))}>
              Guardar como…
            </Button>
            <Button kind="primary" icon={Printer} shortcut="imprimir" pending={task.pending} onPress={print}>
              Imprimir
            </Button>
          </>
        }
      >
        {hecho !== undefined && (
          <Notice kind="good" live>
            <p>{hecho}</p>
          </Notice>
        )}
        <Visor file={file} name={title} kind="letter" />
      </Dialog>
      {saving && actoId !== undefined && (
        <TakeOut title="Guardar el acta fuera del programa" confirm="Guardar la copia" take={() => call('actas.sacar', { actoId, para: 'guardar' })} done={() => 'Se guardó el acta.'} onClose={() => setSaving(false)}>
          <p>La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leer los nombres. Queda anotado quién la sacó y cuándo.</p>
        </TakeOut>
      )}
    </>
  );
}
