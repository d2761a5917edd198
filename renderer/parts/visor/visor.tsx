// The viewer of documents received and issued, PDF and image alike.
import type { ReactNode } from 'react';
import { classes } from '../classes.ts';
import { FailureNotice } from '../failure-notice.tsx';
import type { GoTo, Mark } from './marks.tsx';
import { Pages } from './pages.tsx';
import { useDocument, type FileToShow } from './use-document.ts';
import styles from './visor.module.css';
import type { Kind } from './zoom.ts';

type VisorProps = {
  readonly file: FileToShow | null;
  /** What is shown, for its name: `oficio.pdf`. */
  readonly name: string;
  /** More buttons, at the end of the bar. */
  readonly actions?: ReactNode;
  readonly kind?: Exclude<Kind, 'photo'>;
  readonly marks?: readonly Mark[];
  readonly goTo?: GoTo | null;
  /** Each new file is the same document drawn anew: the former stays until it is there, and place and zoom stay. */
  readonly steady?: boolean;
};

const NO_MARKS: readonly Mark[] = [];

export function Visor({ file, name, actions, kind = 'paper', marks = NO_MARKS, goTo = null, steady = false }: VisorProps) {
  const opened = useDocument(file, steady);
  const isPhoto = file !== null && file.type !== 'application/pdf';
  return (
    <section className={classes(styles.visor)} aria-label={name}>
      {opened.state === 'failed' && <FailureNotice failure={{ code: 'archivo_danado', message: opened.message }} />}
      {opened.state === 'opening' && <output className={classes(styles.opening)}>Abriendo…</output>}
      {opened.state === 'open' && (
        <Pages
          key={steady ? 'same' : opened.key}
          source={opened.source}
          name={name}
          actions={actions}
          kind={isPhoto ? 'photo' : kind}
          marks={opened.current ? marks : NO_MARKS}
          goTo={goTo}
          steady={steady}
        />
      )}
    </section>
  );
}
