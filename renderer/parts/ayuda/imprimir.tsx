// The manual on paper: one page of it or all, as text, on the sheet that only paper sees.
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Result } from '../../../shared/failure.ts';
import { printSheet } from '../impresion/print.ts';
import type { Pagina } from './leer.ts';
import './papel.css';
import { TextoDelManual } from './texto.tsx';

/** Prints those pages, each on a sheet of its own; of several, a list of them goes before. */
export async function imprimirManual(paginas: readonly Pagina[]): Promise<Result<null>> {
  const sheet = document.createElement('div');
  sheet.lang = 'es-PE';
  const root = createRoot(sheet);
  flushSync(() => root.render(<Papel paginas={paginas} />));
  try {
    return await printSheet(sheet, 'manual-sheet');
  } finally {
    root.unmount();
  }
}

function Papel({ paginas }: { readonly paginas: readonly Pagina[] }) {
  return (
    <>
      {paginas.length > 1 && (
        <section>
          <h1>Manual de Altas SIAGIE</h1>
          <ol className="manual-contents">
            {paginas.map(({ id, titulo }) => (
              <li key={id}>{titulo}</li>
            ))}
          </ol>
        </section>
      )}
      {paginas.map(({ id, titulo, secciones }) => (
        <section key={id}>
          <h2>{titulo}</h2>
          <TextoDelManual secciones={secciones} />
        </section>
      ))}
    </>
  );
}
