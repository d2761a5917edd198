// What is filtered of the libro, as a sheet kept outside the program.
import { call } from '../../bridge.ts';
import { CSV, TakeOut } from '../../parts/take-out.tsx';
import { useDocumentos } from './store.ts';

export function Exportar({ onClose }: { readonly onClose: () => void }) {
  const filtro = useDocumentos((state) => state.filtro);
  if (!filtro) return null;
  return (
    <TakeOut
      title="Exportar el libro"
      confirm="Exportar"
      take={() => call('libro.exportar', { filtro })}
      type={() => CSV}
      done={({ cuantos }) => (cuantos === 1 ? 'Se exportó 1 documento.' : `Se exportaron ${cuantos} documentos.`)}
      onClose={onClose}
    >
      <p>
        Se guardará lo que muestran los filtros en un archivo que Excel abre. La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leer los
        nombres. Queda anotado quién la sacó y cuándo.
      </p>
    </TakeOut>
  );
}
