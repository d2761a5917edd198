// One page of the viewer: drawn when it comes into sight, forgotten when it goes.
import { useEffect, useRef, useState } from 'react';
import { classes } from '../classes.ts';
import type { OpenDocument, Turn } from './document.ts';
import { MarkedPlace, type GoTo, type Mark } from './marks.tsx';
import styles from './visor.module.css';
import { densityFor, turnedSize } from './zoom.ts';

type PageProps = {
  readonly source: OpenDocument;
  readonly index: number;
  readonly scale: number;
  readonly turn: Turn;
  readonly label: string;
  /** The box that scrolls. */
  readonly room: HTMLElement | null;
  readonly onInSight: (index: number, share: number) => void;
  readonly marks: readonly Mark[];
  readonly goTo: GoTo | null;
  /** What was drawn stays until what takes its place is. */
  readonly steady: boolean;
};

const SHARES = [0, 0.25, 0.5, 0.75, 1];

export function Page({ source, index, scale, turn, label, room, onInSight, marks, goTo, steady }: PageProps) {
  const box = useRef<HTMLElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [near, setNear] = useState(false);
  const [broken, setBroken] = useState(false);
  const [drawn, setDrawn] = useState(false);
  const own = source.pages[index];
  const size = own ? turnedSize(own, turn) : { width: 1, height: 1 };

  // Its geometry is computed, so no style sheet can hold it.
  useEffect(() => {
    box.current?.style.setProperty('--visor-width', `${size.width * scale}px`);
    box.current?.style.setProperty('--visor-height', `${size.height * scale}px`);
  }, [size.width, size.height, scale]);

  useEffect(() => {
    const element = box.current;
    if (!element || !room) return undefined;
    const nearness = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting === true), { root: room, rootMargin: '100% 0px' });
    const sight = new IntersectionObserver(
      ([entry]) => {
        if (entry) onInSight(index, entry.intersectionRect.height);
      },
      { root: room, threshold: SHARES },
    );
    nearness.observe(element);
    sight.observe(element);
    return () => {
      nearness.disconnect();
      sight.disconnect();
    };
  }, [room, index, onInSight]);

  useEffect(() => {
    const target = canvas.current;
    if (!near || !target) return undefined;
    const stop = new AbortController();
    const density = densityFor({ width: size.width, height: size.height }, scale, window.devicePixelRatio);
    const apart = steady ? document.createElement('canvas') : target;
    const draw = async () => {
      try {
        await source.draw(index, apart, scale * density, turn, stop.signal);
        if (stop.signal.aborted) return;
        setDrawn(true);
        if (apart === target) return;
        target.width = apart.width;
        target.height = apart.height;
        target.getContext('2d')?.drawImage(apart, 0, 0);
        apart.width = 0;
      } catch {
        if (!stop.signal.aborted) setBroken(true);
      }
    };
    void draw();
    return () => {
      stop.abort();
      if (!steady) target.width = 0; // gives its memory back, and leaves nothing of a secret
    };
  }, [near, source, index, scale, turn, size.width, size.height, steady]);

  return (
    <figure ref={box} className={classes(styles.page)} aria-label={label} aria-busy={!drawn && !broken}>
      {broken && <p className={classes(styles.broken)}>Esta página está dañada y no se puede mostrar.</p>}
      {/* A new canvas for each size: pdf.js may still be leaving the one before. */}
      {near && !broken && <canvas key={`${scale} ${turn}`} ref={canvas} />}
      {turn === 0 && marks.map((mark) => mark.page === index && <MarkedPlace key={mark.top} mark={mark} goTo={goTo} />)}
    </figure>
  );
}
