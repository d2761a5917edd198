// Places of a page that are marked: a line beside it, and a veil over it.
import { useEffect, useRef } from 'react';
import { classes } from '../classes.ts';
import styles from './visor.module.css';

/** `findings`: what is found there, by number; `page` from 0; `top` and `bottom` are shares of its height. `strong`: what keeps the document from going out. */
export type Mark = { readonly findings: readonly number[]; readonly page: number; readonly top: number; readonly bottom: number; readonly strong: boolean };

/** The finding whose place is to be seen; each new object brings it into sight again. */
export type GoTo = { readonly finding: number };

/** Where a finding is marked within the pages. */
export const markOf = (pages: HTMLElement | null, { finding }: GoTo): Element | null => pages?.querySelector(`[data-findings~="${finding}"]`) ?? null;

export function MarkedPlace({ mark: { findings, top, bottom, strong }, goTo }: { readonly mark: Mark; readonly goTo: GoTo | null }) {
  const box = useRef<HTMLSpanElement>(null);
  // Its geometry is computed, so no style sheet can hold it.
  useEffect(() => {
    box.current?.style.setProperty('--mark-top', `${top * 100}%`);
    box.current?.style.setProperty('--mark-height', `${(bottom - top) * 100}%`);
  }, [top, bottom]);
  const here = goTo !== null && findings.includes(goTo.finding);
  return <span ref={box} aria-hidden data-findings={findings.join(' ')} className={classes(styles.mark, strong && styles.strong, here && styles.here)} />;
}
