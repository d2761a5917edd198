// A section of the settings: what is written, whether it differs from what is kept, and its own «Guardar».
import { Save } from 'lucide-react';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import type { Result } from '../../../shared/failure.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { tell } from '../../state/notice.ts';
import { useUnsaved } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import styles from './ajustes.module.css';

export type Borrador<T> = {
  readonly value: T;
  readonly dirty: boolean;
  set(next: T): void;
  /** Back to what is kept; after saving, `kept` is what the office answered. */
  reset(kept?: T): void;
};

/** What is being written of a section; `kept` only counts when it is first shown. */
export function useBorrador<T>(kept: T): Borrador<T> {
  const [base, setBase] = useState(kept);
  const [value, set] = useState(kept);
  return {
    value,
    dirty: JSON.stringify(base) !== JSON.stringify(value),
    set,
    reset(next = base) {
      setBase(next);
      set(next);
    },
  };
}

type SeccionProps<T> = {
  readonly title: string;
  readonly borrador: Borrador<T>;
  readonly onSave: () => Promise<Result<Ajustes>>;
  /** The section as the office now keeps it. */
  readonly read: (ajustes: Ajustes) => T;
  readonly children: ReactNode;
  /** Where to show a failure whose own path has no field: `valor.organos.2` beside `valor.organos`. */
  readonly fieldOf?: (path: string) => string;
};

const samePath = (path: string): string => path;

export function SeccionGuardable<T>({ title, borrador, onSave, read, children, fieldOf = samePath }: SeccionProps<T>) {
  const may = useMay()('ajustes.guardar');
  const box = useRef<HTMLFieldSetElement>(null);
  const task = useTask();
  const { dirty, reset } = borrador;
  const failures = useMemo(() => fieldFailures(task.failure, 'valor.').map(({ field, message }) => ({ field: fieldOf(field), message })), [task.failure, fieldOf]);
  useUnsaved(dirty && may);

  const guardar = () =>
    void task.run(
      async () => {
        const result = await onSave();
        const [first] = result.ok ? [] : fieldFailures(result.failure, 'valor.');
        if (first) focusField(box.current, fieldOf(first.field));
        return result;
      },
      (ajustes) => {
        reset(read(ajustes));
        tell({ text: `${title}: guardado.` });
      },
    );
  // Of several sections on one screen, the one last written is saved.
  useShortcut('guardar', guardar, { active: may && dirty });

  return (
    <Section title={title}>
      {!may && (
        <Notice>
          <p>Solo el jefe puede cambiar los ajustes.</p>
        </Notice>
      )}
      <FormNotes failures={failures}>
        <fieldset ref={box} disabled={!may} className={classes(grid.stack, grid.formBox)} aria-label={title}>
          {children}
        </fieldset>
      </FormNotes>
      {task.failure && <FailureNotice failure={task.failure} prefix="valor." onField={(path) => focusField(box.current, fieldOf(path))} />}
      {may && (
        <div className={classes(styles.foot, styles.save)}>
          {dirty && (
            <Button
              onPress={() => {
                reset();
                task.forget();
              }}
            >
              Descartar los cambios
            </Button>
          )}
          <Button kind="primary" icon={Save} pending={task.pending} isDisabled={!dirty} shortcut="guardar" onPress={guardar}>
            Guardar
          </Button>
        </div>
      )}
    </Section>
  );
}

/** Days as they were typed; what is not a whole number becomes one that the contract refuses with its sentence. */
export const diasEscritos = (texto: string): number => (/^\d{1,3}$/.test(texto.trim()) ? Number(texto) : -1);

/** One text a line, as a list of lines; blank ones do not count. */
export const lineasDe = (texto: string): string[] =>
  texto
    .split('\n')
    .map((linea) => linea.trim())
    .filter((linea) => linea !== '');
