// An acta that has just been made, or is seen again: to be printed and signed, or kept.
import { Download, Printer } from 'lucide-react';
import { useTask } from '../state/task.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { printPdf } from './impresion/print.ts';
import { Notice } from './notice.tsx';
import { saveFile } from './save-file.ts';
import { Visor } from './visor/visor.tsx';

type ActaHechaProps = {
  readonly title: string;
  /** As it is kept outside. */
  readonly nombre: string;
  readonly bytes: Uint8Array;
  /** What was just done. */
  readonly hecho?: string;
  readonly onClose: () => void;
};

export function ActaHecha({ title, nombre, bytes, hecho, onClose }: ActaHechaProps) {
  const task = useTask();
  return (
    <Dialog
      title={title}
      size="large"
      onClose={onClose}
      failure={task.failure}
      footer={
        <>
          <Button onPress={onClose}>Cerrar</Button>
          <Button icon={Download} onPress={() => saveFile(bytes, nombre)}>
            Guardar como…
          </Button>
          <Button kind="primary" icon={Printer} pending={task.pending} onPress={() => void task.run(() => printPdf(bytes))}>
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
      <Visor file={{ bytes, type: 'application/pdf' }} name={title} kind="letter" />
    </Dialog>
  );
}
