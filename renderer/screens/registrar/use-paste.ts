// A text pasted while no field has the keyboard, or of several lines where a field has only one, is for the whole form.
import { useEffect, useEffectEvent } from 'react';
import { isLocked } from '../../state/lock.ts';

const takesIt = (target: EventTarget | null, text: string): boolean =>
  target instanceof Element && (target.matches('textarea') || (target.matches('input') && !text.includes('\n')));

const dialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

export function usePaste(onText: (text: string) => void): void {
  const take = useEffectEvent(onText);
  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain').trim() ?? '';
      if (isLocked() || text === '' || dialogOpen() || takesIt(event.target, text)) return;
      event.preventDefault();
      take(text);
    };
    document.addEventListener('paste', hear, { capture: true });
    return () => document.removeEventListener('paste', hear, { capture: true });
  }, []);
}
