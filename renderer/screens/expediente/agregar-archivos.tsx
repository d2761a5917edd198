// More papers for a case that is already registered.
import { useState } from 'react';
import type { Result } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { FileList } from '../../parts/files/file-list.tsx';
import type { ReceivedFile } from '../../parts/files/received.ts';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { useFiles } from '../../parts/files/use-files.ts';
import { useTask } from '../../state/task.ts';
import { take, takeAndTell } from './store.ts';

/** Adds them one by one; when one is refused, those before it are in, and the rest waits to be tried again. */
export async function addFiles(expedienteId: number, files: readonly ReceivedFile[], onAdded: (file: ReceivedFile) => void): Promise<Result<ExpedienteVisto | null>> {
  let visto: ExpedienteVisto | null = null;
  for (const file of files) {
    const { nombre, clase, bytes } = file;
    const result = await call('adjuntos.agregar', { expedienteId, nombre, clase, bytes });
    if (!result.ok) return { ok: false, failure: { ...result.failure, message: `«${nombre}»: ${result.failure.message}` } };
    visto = result.value;
    take(visto);
    onAdded(file);
  }
  return { ok: true, value: visto };
}

export function AgregarArchivos({ expediente, onClose }: { readonly expediente: ExpedienteVisto; readonly onClose: () => void }) {
  const { files, refused, change, add } = useFiles(() => (expediente.estado === 'observado' ? 'subsanacion' : 'otro'));
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const task = useTask();
  useFileDrop(box, (dropped) => void add(dropped));

  const agregar = () => {
    let left = files;
    void task.run(
      () =>
        addFiles(expediente.id, files, (file) => {
          left = left.filter(({ key }) => key !== file.key);
          change(left);
        }),
      (visto) => {
        if (visto) takeAndTell(visto, files.length === 1 ? 'Archivo agregado.' : 'Archivos agregados.');
        onClose();
      },
    );
  };
  return (
    <Dialog
      title="Agregar archivos"
      onClose={onClose}
      onSave={agregar}
      failure={task.failure}
      busy={task.pending}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" pending={task.pending} isDisabled={files.length === 0} shortcut="guardar" onPress={agregar}>
            Agregar
          </Button>
        </>
      }
    >
      <div ref={setBox}>
        <FileList files={files} refused={refused} onChoose={(chosen) => void add(chosen)} onChange={change} />
      </div>
    </Dialog>
  );
}
