// The sheet on which set-up and entry are written.
import { useEffect, useRef, type ReactNode } from 'react';
import { classes } from '../../parts/classes.ts';
import { focusField } from '../../parts/fields/notes.tsx';
import styles from './entrada.module.css';

type EntradaProps = {
  readonly title: string;
  /** A word over the title: which step this is. */
  readonly above?: string;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** Path of the field that has the keyboard at first. */
  readonly first: string;
};

export function Entrada({ title, above, children, first, wide = false }: EntradaProps) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => focusField(sheet.current, first), [first]);
  return (
    <div className={classes(styles.page)}>
      <main ref={sheet} className={classes(styles.sheet, wide && styles.wide)}>
        <p className={classes(styles.brand)}>Altas SIAGIE{above !== undefined && <span> · {above}</span>}</p>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
