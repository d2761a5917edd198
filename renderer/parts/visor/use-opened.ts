// A file of the archive, opened to be looked at.
import { useEffect, useState } from 'react';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { FileToShow } from './use-document.ts';

type Opened = { readonly bytes: FileToShow['bytes']; readonly tipo?: FileToShow['type'] };

/** @param open the same function at each rendering; a PDF where it answers no `tipo`. */
export function useOpened(id: number, open: (id: number) => Promise<Result<Opened>>): { readonly file: FileToShow | null; readonly failure: Failure | null } {
  const [file, setFile] = useState<FileToShow | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    const see = async () => {
      const result = await open(id);
      if (gone) return;
      if (result.ok) setFile({ bytes: result.value.bytes, type: result.value.tipo ?? 'application/pdf' });
      else setFailure(result.failure);
    };
    void see();
    return () => {
      gone = true;
    };
  }, [id, open]);
  return { file, failure };
}
