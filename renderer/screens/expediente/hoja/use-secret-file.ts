// A PDF that holds a password: in memory only, overwritten as soon as it is no longer shown.
import { useCallback, useEffect, useRef, useState } from 'react';
import { isLocked, whenLocked } from '../../../state/lock.ts';
import type { FileToShow } from '../../../parts/visor/use-document.ts';

export type SecretFile = {
  readonly file: FileToShow | null;
  /** Shows these bytes, which are ours from now on, and overwrites those before. Null: forgets. Behind the lock nothing is kept. */
  show(bytes: Uint8Array | null): void;
};

export function useSecretFile(): SecretFile {
  const [file, setFile] = useState<FileToShow | null>(null);
  const held = useRef<Uint8Array | null>(null);
  const show = useCallback((bytes: Uint8Array | null) => {
    held.current?.fill(0);
    if (isLocked()) bytes?.fill(0);
    held.current = isLocked() ? null : bytes;
    setFile(held.current && { bytes: held.current, type: 'application/pdf' });
  }, []);
  useEffect(() => whenLocked(() => show(null)), [show]);
  // Leaving by any way (closed, another screen, the session ended) takes the sheet out of memory.
  useEffect(
    () => () => {
      held.current?.fill(0);
      held.current = null;
    },
    [],
  );
  return { file, show };
}
