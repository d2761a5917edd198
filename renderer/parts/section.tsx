// A part of a form or of a screen, under its own heading.
import { useId, type ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './section.module.css';

type SectionProps = { readonly title: string; readonly children: ReactNode; readonly aside?: ReactNode };

export function Section({ title, children, aside }: SectionProps) {
  const id = useId();
  return (
    <section className={classes(styles.section)} aria-labelledby={id}>
      <header className={classes(styles.head)}>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
