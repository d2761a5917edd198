// What is filtered of the libro, as a sheet kept outside the program: that is said before.
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { useDocumentos } from './store.ts';

export function Exportar({ onClose }: { readonly onClose: () => void }) {
  const filtro = useDocumentos((state) => state.filtro);
  const task = useTask();
  if (!filtro) return null;
  return (
    <Confirm
      title="Exportar el libro"
      confirm="Exportar"
      onCancel={onClose}
      failure={task.failure}
      pending={task.pending}
      onConfirm={() =>
        void task.run(
          () => call('libro.exportar', { filtro }),
          ({ nombre, bytes, cuantos }) => {
            saveFile(bytes, nombre, 'text/csv;charset=utf-8');
            tell({ text: cuantos === 1 ? 'Se exportó 1 documento.' : `Se exportaron ${cuantos} documentos.` });
            onClose();
          },
        )
      }
    >
      <p>
        Se guardará lo que muestran los filtros en un archivo que Excel abre. La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leer los
        nombres. Queda anotado quién la sacó y cuándo.
      </p>
    </Confirm>
  );
}
