// The room a scrolling box has for what it shows.
import { useEffect, useState } from 'react';
import type { PageSize } from './document.ts';

/** Margin around the pages, in px; the same as in the style sheet. */
const MARGIN = 8;

/** Kept up to date as the box changes its size. */
export function useRoom(box: HTMLElement | null): PageSize {
  const [room, setRoom] = useState<PageSize>({ width: 600, height: 800 });
  useEffect(() => {
    if (!box) return undefined;
    const observer = new ResizeObserver(() => {
      const width = Math.max(80, box.clientWidth - 2 * MARGIN);
      const height = Math.max(80, box.clientHeight - 2 * MARGIN);
      setRoom((before) => (before.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [box]);
  return room;
}
