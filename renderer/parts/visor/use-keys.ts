// Single keys that a focused box hears.
import { useEffect, useRef } from 'react';

/** `actions`: by the key's own character, lower case. */
export function useKeys(box: HTMLElement | null, actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    box?.addEventListener('keydown', hear);
    return () => box?.removeEventListener('keydown', hear);
  }, [box]);
}
