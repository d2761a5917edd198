// The padrón's imports, and the one that is under way.
import { create } from 'zustand';
import { LIMITE_PARTE } from '../../../shared/domain/padron.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { AvanceDeImportacion, CorteVisto, PasoDeImportacion } from '../../../shared/vistas-padron.ts';
import { call } from '../../bridge.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { tell } from '../../state/notice.ts';
import { whenSessionEnds } from '../../state/session.ts';

/** Smaller than the most one call carries: the window stays quick, and the progress moves. */
const PARTE = Math.min(LIMITE_PARTE, 1024 * 1024);

export type EnCurso = {
  readonly archivo: File;
  readonly importacion: string;
  readonly avance: AvanceDeImportacion | null;
  /** What to do now that it is read: choose a UGEL, or accept. */
  readonly paso: Exclude<PasoDeImportacion, { paso: 'leyendo' }> | null;
};

type PadronState = {
  readonly cortes: readonly CorteVisto[] | null;
  readonly enCurso: EnCurso | null;
  readonly failure: Failure | null;
};

const EMPTY: PadronState = { cortes: null, enCurso: null, failure: null };

export const usePadron = create<PadronState>()(() => EMPTY);

export async function loadCortes(): Promise<void> {
  const result = await call('padron.ver', {});
  if (result.ok) usePadron.setState({ cortes: result.value.cortes });
  else usePadron.setState({ failure: result.failure });
}

/** The import under way, while it is still the one named. */
const laMisma = (importacion: string): EnCurso | null => {
  const { enCurso } = usePadron.getState();
  return enCurso?.importacion === importacion ? enCurso : null;
};

const fallar = (failure: Failure): void => usePadron.setState({ enCurso: null, failure });

async function revisar(importacion: string): Promise<void> {
  const result = await call('padron.revisar', { importacion });
  const enCurso = laMisma(importacion);
  if (!enCurso) return;
  if (!result.ok) fallar(result.failure);
  else if (result.value.paso !== 'leyendo') usePadron.setState({ enCurso: { ...enCurso, paso: result.value } });
}

/** Sends the file part by part. @param ugel '' when the office's own code is to be used, or the file's are to be listed. */
export async function importar(archivo: File, ugel = ''): Promise<void> {
  usePadron.setState({ failure: null });
  const begun = await call('padron.empezar', { nombre: archivo.name, tamano: archivo.size, ugel });
  if (!begun.ok) return fallar(begun.failure);
  const { importacion } = begun.value;
  usePadron.setState({ enCurso: { archivo, importacion, avance: null, paso: null } });
  for (let en = 0; en < archivo.size && laMisma(importacion); en += PARTE) {
    const bytes = new Uint8Array(await archivo.slice(en, en + PARTE).arrayBuffer());
    const sent = await call('padron.parte', { importacion, bytes });
    if (!sent.ok && laMisma(importacion)) return fallar(sent.failure);
  }
  // A small file may have been read before its first word of progress could be heard.
  return revisar(importacion);
}

/** Hears how far the office has come, and asks for the preview when it has read all. */
export async function oirAvance(importacion: string, avance: AvanceDeImportacion): Promise<void> {
  const enCurso = laMisma(importacion);
  if (!enCurso) return;
  usePadron.setState({ enCurso: { ...enCurso, avance } });
  if (avance.terminada) await revisar(importacion);
}

export async function cancelar(): Promise<void> {
  const { enCurso } = usePadron.getState();
  usePadron.setState({ enCurso: null, failure: null });
  if (enCurso) await call('padron.cancelar', { importacion: enCurso.importacion });
}

export async function aceptar(): Promise<void> {
  const { enCurso } = usePadron.getState();
  if (!enCurso) return;
  const result = await call('padron.aceptar', { importacion: enCurso.importacion });
  if (!result.ok) return fallar(result.failure);
  usePadron.setState({ enCurso: null });
  tell({ text: `Padrón importado: ${conMiles(result.value.propias)} servicios de su UGEL.` });
  return loadCortes();
}

whenSessionEnds(() => usePadron.setState(EMPTY));
