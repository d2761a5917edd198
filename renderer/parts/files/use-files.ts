// The files of a form: read as they are chosen, dropped or pasted, with those refused told.
import { useState } from 'react';
import type { ClaseAdjunto } from '../../../shared/vistas.ts';
import { readFiles, type ReceivedFile } from './received.ts';

export type Files = {
  readonly files: readonly ReceivedFile[];
  readonly refused: readonly string[];
  change(files: readonly ReceivedFile[]): void;
  /** Reads and adds them; answers those added. */
  add(chosen: readonly File[]): Promise<readonly ReceivedFile[]>;
};

/** `classOf`: what the file in that place usually is. */
export function useFiles(classOf: (place: number) => ClaseAdjunto): Files {
  const [files, setFiles] = useState<readonly ReceivedFile[]>([]);
  const [refused, setRefused] = useState<readonly string[]>([]);
  return {
    files,
    refused,
    change(next) {
      setFiles(next);
      setRefused([]);
    },
    async add(chosen) {
      if (chosen.length === 0) return [];
      const reading = await readFiles(chosen, files, classOf);
      setFiles([...files, ...reading.files]);
      setRefused(reading.refused);
      return reading.files;
    },
  };
}
