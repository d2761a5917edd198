// Keeping something outside the program: it leaves the encrypted archive, and that is said before.
import type { ReactNode } from 'react';
import type { Result } from '../../shared/failure.ts';
import { tell } from '../state/notice.ts';
import { useTask } from '../state/task.ts';
import { Confirm } from './dialog.tsx';
import { saveFile } from './save-file.ts';

type Taken = { readonly bytes: Uint8Array; readonly nombre: string };

type TakeOutProps<T extends Taken> = {
  readonly title: string;
  readonly confirm: string;
  /** What leaves, and who will be able to read it. */
  readonly children: ReactNode;
  readonly take: () => Promise<Result<T>>;
  /** Its media type; a PDF where it is not said. */
  readonly type?: (taken: T) => string;
  /** What is told once it is out. */
  readonly done?: (taken: T) => string;
  readonly onClose: () => void;
};

export function TakeOut<T extends Taken>({ title, confirm, children, take, type, done, onClose }: TakeOutProps<T>) {
  const task = useTask();
  const out = (taken: T) => {
    saveFile(taken.bytes, taken.nombre, type?.(taken));
    if (done) tell({ text: done(taken) });
    onClose();
  };
  return (
    <Confirm title={title} confirm={confirm} onCancel={onClose} failure={task.failure} pending={task.pending} onConfirm={() => void task.run(take, out)}>
      {children}
    </Confirm>
  );
}

export const CSV = 'text/csv;charset=utf-8';
