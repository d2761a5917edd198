// What is filtered, as a sheet kept outside the program: that is said before.
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { saveFile } from '../../parts/save-file.ts';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { filtroEscrito, useAuditoria } from './store.ts';

export function Exportar({ onClose }: { readonly onClose: () => void }) {
  const filtro = useAuditoria((state) => state.filtro);
  const task = useTask();
  return (
    <Confirm
      title="Exportar los actos"
      confirm="Exportar"
      onCancel={onClose}
      failure={task.failure}
      pending={task.pending}
      onConfirm={() =>
        void task.run(
          () => call('auditoria.exportar', { filtro: filtroEscrito(filtro) }),
          ({ nombre, bytes, cuantos }) => {
            saveFile(bytes, nombre, 'text/csv;charset=utf-8');
            tell({ text: cuantos === 1 ? 'Se exportó 1 acto.' : `Se exportaron ${cuantos} actos.` });
            onClose();
          },
        )
      }
    >
      <p>
        Se guardará lo que muestran los filtros en un archivo que Excel abre. La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leer nombres y
        números de documento. Queda anotado quién la sacó y cuándo.
      </p>
    </Confirm>
  );
}
