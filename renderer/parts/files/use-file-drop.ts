// Files dragged or pasted onto a part of the screen. The keyboard has its button.
import { useEffect, useEffectEvent, useState } from 'react';

const filesIn = (transfer: DataTransfer | null): File[] => [...(transfer?.files ?? [])];
const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** A file dropped where nothing takes it would be opened by the browser in our place. */
export function startDropGuard(): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener(
    'dragover',
    (event) => {
      if (event.defaultPrevented || !bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'none';
    },
    { signal },
  );
  window.addEventListener('drop', (event) => event.preventDefault(), { signal });
  return () => stop.abort();
}

/** Whether files are now held over `target`; hands over those that are dropped there, or pasted anywhere. */
export function useFileDrop(target: HTMLElement | null, onFiles: (files: readonly File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    if (!target) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    target.addEventListener(
      'dragover',
      (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    target.addEventListener(
      'dragleave',
      (event) => {
        if (!(event.relatedTarget instanceof Node && target.contains(event.relatedTarget))) setOver(false);
      },
      { signal },
    );
    target.addEventListener(
      'drop',
      (event) => {
        if (!bringsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        take(filesIn(event.dataTransfer));
      },
      { signal },
    );
    document.addEventListener(
      'paste',
      (event) => {
        const files = filesIn(event.clipboardData);
        if (files.length === 0) return;
        event.preventDefault();
        take(files);
      },
      { signal },
    );
    return () => stop.abort();
  }, [target]);
  return over;
}
