// What is filtered of the acts, as a sheet kept outside the program.
import { call } from '../../bridge.ts';
import { CSV, TakeOut } from '../../parts/take-out.tsx';
import { filtroEscrito, useAuditoria } from './store.ts';

export function Exportar({ onClose }: { readonly onClose: () => void }) {
  const filtro = useAuditoria((state) => state.filtro);
  return (
    <TakeOut
      title="Exportar los actos"
      confirm="Exportar"
      take={() => call('auditoria.exportar', { filtro: filtroEscrito(filtro) })}
      type={() => CSV}
      done={({ cuantos }) => (cuantos === 1 ? 'Se exportó 1 acto.' : `Se exportaron ${cuantos} actos.`)}
      onClose={onClose}
    >
      <p>
        Se guardará lo que muestran los filtros en un archivo que Excel abre. La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leer nombres y
        números de documento. Queda anotado quién la sacó y cuándo.
      </p>
    </TakeOut>
  );
}
