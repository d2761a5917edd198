// Places of a page that are marked: a line beside it, and a veil over it.
import { useEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import styles from './visor.module.css';

/** `page` from 0; `top` and `bottom` are shares of its height. `strong`: what keeps the document from going out. */
export type Mark = { readonly id: number; readonly page: number; readonly top: number; readonly bottom: number; readonly strong: boolean };

export function MarkOf({ mark, gone }: { readonly mark: Mark; /** Brought into sight. */ readonly gone: { readonly mark: number } | null }) {
  const box = useRef<HTMLSpanElement>(null);
  const { top, bottom, id } = mark;
  // Its geometry is computed, so no style sheet can hold it.
  useEffect(() => {
    box.current?.style.setProperty('--mark-top', `${top * 100}%`);
    box.current?.style.setProperty('--mark-height', `${(bottom - top) * 100}%`);
  }, [top, bottom]);
  const here = gone?.mark === id;
  useEffect(() => {
    if (gone?.mark === id) box.current?.scrollIntoView({ block: 'center' });
  }, [gone, id]);
  return <span ref={box} aria-hidden data-mark={id} data-here={here || undefined} className={classes(styles.mark, mark.strong && styles.strong, here && styles.here)} />;
}
