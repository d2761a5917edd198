// Opens a document for as long as its viewer is shown.
import { useEffect, useState } from 'react';
import type { TipoArchivo } from '../../../shared/domain/archivo.ts';
import { Unshowable, type OpenDocument } from './document.ts';
import { openImage } from './image.ts';
import { openPdf } from './pdf.ts';

export type FileToShow = { readonly bytes: Uint8Array; readonly type: TipoArchivo };

/** `key` tells one opening from another. `current`: it is the file that was asked for last, and not the one before it. */
export type Opened =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly source: OpenDocument; readonly key: number; readonly current: boolean }
  | { readonly state: 'failed'; readonly message: string };

const OPENING: Opened = { state: 'opening' };

let lastKey = 0;

async function open({ bytes, type }: FileToShow): Promise<OpenDocument> {
  return type === 'application/pdf' ? openPdf(bytes) : openImage(bytes, type);
}

/**
 * `file` must be the same object as long as it is the same file. Null: nothing to show yet.
 * @param steady what was open stays until the next file is.
 */
export function useDocument(file: FileToShow | null, steady = false): Opened {
  const [opened, setOpened] = useState<{ readonly file: FileToShow | null; readonly as: Opened }>({ file: null, as: OPENING });
  useEffect(() => {
    if (!file) return undefined;
    let gone = false;
    let source: OpenDocument | null = null;
    const show = async () => {
      try {
        const one = await open(file);
        if (gone) one.close();
        else {
          source = one;
          lastKey += 1;
          setOpened({ file, as: { state: 'open', source: one, key: lastKey, current: true } });
        }
      } catch (error) {
        const message = error instanceof Unshowable ? error.message : 'Este archivo no se puede mostrar.';
        if (!gone) setOpened({ file, as: { state: 'failed', message } });
      }
    };
    void show();
    return () => {
      gone = true;
      if (!steady) source?.close();
    };
  }, [file, steady]);
  // The pages are drawn from the next one before the former is closed: effects below this one end first.
  useEffect(() => {
    if (!steady || opened.as.state !== 'open') return undefined;
    const { source } = opened.as;
    return () => source.close();
  }, [steady, opened]);
  if (opened.file === file) return opened.as;
  return steady && opened.as.state === 'open' ? { ...opened.as, current: false } : OPENING;
}
