// Moving a large page by dragging it with the mouse; a finger already scrolls.
import { useEffect } from 'react';

export function useDrag(box: HTMLElement | null): void {
  useEffect(() => {
    if (!box) return undefined;
    let from: { readonly x: number; readonly y: number } | null = null;
    const stop = new AbortController();
    const listen = <K extends 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel'>(type: K, run: (event: PointerEvent) => void) =>
      box.addEventListener(type, run, { signal: stop.signal });
    const release = () => {
      from = null;
    };

    listen('pointerdown', (event) => {
      const onScrollBar = event.clientX > box.getBoundingClientRect().left + box.clientWidth;
      if (event.pointerType !== 'mouse' || event.button !== 0 || onScrollBar) return;
      from = { x: box.scrollLeft + event.clientX, y: box.scrollTop + event.clientY };
      box.setPointerCapture(event.pointerId);
    });
    listen('pointermove', (event) => {
      if (from) box.scrollTo(from.x - event.clientX, from.y - event.clientY);
    });
    listen('pointerup', release);
    listen('pointercancel', release);
    return () => stop.abort();
  }, [box]);
}
