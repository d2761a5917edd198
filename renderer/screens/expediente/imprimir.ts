// Printing an issued document: until it is said that it came out well, printing again gives the original, not a copy.
import type { Result } from '../../../shared/failure.ts';
import type { DocumentoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { printIssued } from '../../parts/impresion/issue-and-print.ts';
import { tell } from '../../state/notice.ts';
import { takeIfShown } from './store.ts';

export type AImprimir = Pick<DocumentoVisto, 'id' | 'rotulo' | 'impreso'>;

export async function imprimir({ id, rotulo, impreso }: AImprimir): Promise<Result<null>> {
  const result = await printIssued([id]);
  if (result.ok && !impreso) tell({ text: `${rotulo} se mandó a la impresora.`, action: { label: 'Salió bien', run: () => void salioBien(id) } });
  return result;
}

export async function salioBien(documentoId: number): Promise<void> {
  const result = await call('documentos.salioBien', { documentoId });
  // It may be told from the libro, where another case, or none, is on the screen.
  if (!result.ok) tell({ text: result.failure.message });
  else if (result.value) takeIfShown(result.value);
}
