// What stands under a field: its help, what the machine found in it, and why it was refused. Fields find theirs by path.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { Button, FieldError, Group, Text } from 'react-aria-components';
import type { Hallazgo } from '../../../shared/domain/hallazgos.ts';
import type { FieldFailure } from '../../../shared/failure.ts';
import { classes } from '../classes.ts';
import { enterField, goOnByEnter } from './go-on.ts';
import styles from './notes.module.css';
import { FindingLine } from './findings.tsx';

type Notes = {
  readonly errors: ReadonlyMap<string, string>;
  readonly findings: readonly Hallazgo[];
  readonly onProposal: ((path: string, value: string) => void) | null;
};

const NO_FINDINGS: readonly Hallazgo[] = [];

const NotesContext = createContext<Notes>({ errors: new Map(), findings: NO_FINDINGS, onProposal: null });

type FormNotesProps = {
  readonly failures: readonly FieldFailure[];
  readonly findings?: readonly Hallazgo[];
  /** A proposed correction was chosen. */
  readonly onProposal?: (path: string, value: string) => void;
  readonly children: ReactNode;
};

/** A form: gives the fields within it the failures and findings of their paths, and goes from one to the next by Enter. */
export function FormNotes({ failures, findings = NO_FINDINGS, onProposal, children }: FormNotesProps) {
  const notes = useMemo<Notes>(
    () => ({
      errors: new Map(failures.map(({ field, message }) => [field, message])),
      findings,
      onProposal: onProposal ?? null,
    }),
    [failures, findings, onProposal],
  );
  return (
    <NotesContext value={notes}>
      <div className={classes(styles.form)} onKeyDownCapture={(event) => goOnByEnter(event.nativeEvent, event.currentTarget)}>
        {children}
      </div>
    </NotesContext>
  );
}

/** Why the field of that path was refused with that value; undefined once another is written in it. */
export function useFieldError(path: string | undefined, value: unknown): string | undefined {
  const { errors } = use(NotesContext);
  const [refused, setRefused] = useState({ errors, value });
  if (refused.errors !== errors) setRefused({ errors, value });
  const corrected = refused.errors === errors && refused.value !== value;
  return path === undefined || corrected ? undefined : errors.get(path);
}

type FieldNotesProps = {
  readonly path?: string | undefined;
  readonly help?: ReactNode;
  /** What the field itself has against what is written in it. */
  readonly error?: string | undefined;
};

/** Inside a field: linked to its control for screen readers. */
export function FieldNotes({ path, help, error }: FieldNotesProps) {
  const { errors, findings, onProposal } = use(NotesContext);
  const mine = path === undefined || error !== undefined ? [] : findings.filter((finding) => finding.campo === path);
  const hasText = (help !== undefined && help !== '') || mine.length > 0;
  return (
    <>
      {hasText && (
        <Text slot="description" className={classes(styles.help)}>
          {help}
          {mine.map((finding) => (
            <FindingLine key={finding.mensaje} finding={finding} />
          ))}
        </Text>
      )}
      {onProposal &&
        path !== undefined &&
        mine.map(
          (finding) =>
            finding.propuestas.length > 0 && (
              <Group key={finding.mensaje} className={classes(styles.proposals)} aria-label="Correcciones posibles">
                <span>¿Quiso decir?</span>
                {finding.propuestas.slice(0, 8).map(({ valor, que }) => (
                  <Button
                    key={valor}
                    className={classes(styles.proposal)}
                    onPress={() => onProposal(path, valor)}
                    aria-label={`Cambiar por ${valor}${que === '' ? '' : `: ${que}`}`}
                  >
                    {valor}
                    {que !== '' && <span className={classes(styles.which)}>{que}</span>}
                  </Button>
                ))}
              </Group>
            ),
        )}
      {/* Shown only while the field says that it is not valid. */}
      <FieldError className={classes(styles.refused)}>{error ?? (path === undefined ? undefined : errors.get(path))}</FieldError>
    </>
  );
}

/** The findings of a path that has no field of its own. */
export function PathFindings({ path }: { readonly path: string }) {
  const { findings } = use(NotesContext);
  return findings.filter((finding) => finding.campo === path).map((finding) => <FindingLine key={finding.mensaje} finding={finding} />);
}

/** Takes the keyboard to the field of that path. */
export function focusField(container: HTMLElement | null, path: string): void {
  const field = container?.querySelector(`[data-path="${CSS.escape(path)}"]`);
  const control = field?.querySelector<HTMLElement>('input, textarea, [role="spinbutton"], button');
  if (control) enterField(control);
}
