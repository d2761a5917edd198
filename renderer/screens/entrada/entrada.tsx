// The sheet on which set-up and entry are written.
import { CircleHelp } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { openManualHere } from '../../parts/ayuda/ayuda.tsx';
import { IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { focusField } from '../../parts/fields/notes.tsx';
import { useTopic } from '../../state/ayuda.ts';
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
  useTopic(title);
  return (
    <div className={classes(styles.page)}>
      <main ref={sheet} className={classes(styles.sheet, wide && styles.wide)}>
        <div className={classes(styles.top)}>
          <p className={classes(styles.brand)}>Altas SIAGIE{above !== undefined && <span> · {above}</span>}</p>
          <IconButton icon={CircleHelp} label="Ayuda" shortcut="ayuda" onPress={() => openManualHere(true)} />
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
