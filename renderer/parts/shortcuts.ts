// The keys of the program, in one list: what they do, how they are written, and where they are heard.
// None uses Ctrl+Alt, which is AltGr on a Spanish keyboard.
import { useEffect, useRef } from 'react';
import { isLocked } from '../state/lock.ts';

export const SHORTCUTS = {
  registrar: { keys: 'F2', aria: 'F2', text: 'Registrar un oficio' },
  buscar: { keys: 'F3', aria: 'F3', text: 'Buscar en la bandeja (también Ctrl + K o la tecla /)' },
  teclas: { keys: 'F1', aria: 'F1', text: 'Ver esta lista de teclas (también ?)' },
  guardar: { keys: 'Ctrl + Enter', aria: 'Control+Enter', text: 'Guardar o dar el paso principal de la pantalla' },
  cerrar: { keys: 'Esc', aria: 'Escape', text: 'Cerrar una ventana o un menú' },
  imprimir: { keys: 'Ctrl + P', aria: 'Control+P', text: 'Imprimir el documento que se está viendo, o las cartas de los expedientes elegidos' },
  bloquear: { keys: 'F9', aria: 'F9', text: 'Bloquear la pantalla: lo que está escrito espera a que usted vuelva' },
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, [role="spinbutton"]') || target.isContentEditable);

function heard(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey) return false;
  switch (shortcut) {
    case 'registrar':
      return event.key === 'F2';
    case 'buscar':
      return event.key === 'F3' || (control && event.key.toLowerCase() === 'k') || (event.key === '/' && !control && !isTyping(event.target));
    case 'bloquear':
      return event.key === 'F9';
    case 'teclas':
      return event.key === 'F1' || (event.key === '?' && !isTyping(event.target));
    case 'guardar':
      return control && event.key === 'Enter';
    case 'imprimir':
      return control && event.key.toLowerCase() === 'p';
    case 'cerrar':
      return false; // each overlay hears it by itself
  }
}

const dialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

/** The newest listener of a shortcut is the one that hears it. */
const listeners = new Map<Shortcut, (() => void)[]>();

function onKeyDown(event: KeyboardEvent): void {
  if (isLocked()) return;
  for (const [shortcut, stack] of listeners) {
    const run = stack.at(-1);
    if (!run || !heard(shortcut, event)) continue;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) run();
    return;
  }
}

/**
 * Runs `action` on that key while the component is shown and `active`.
 * Under an open dialog only what stands `inDialog` hears.
 */
export function useShortcut(shortcut: Shortcut, action: () => void, { active = true, inDialog = false } = {}): void {
  const latest = useRef(action);
  useEffect(() => {
    latest.current = action;
  });
  useEffect(() => {
    if (!active) return undefined;
    const run = () => {
      if (inDialog || !dialogOpen()) latest.current();
    };
    listeners.set(shortcut, [...(listeners.get(shortcut) ?? []), run]);
    return () => {
      listeners.set(shortcut, (listeners.get(shortcut) ?? []).filter((one) => one !== run));
    };
  }, [shortcut, active, inDialog]);
}

/** Listens on the window; called once. Before the fields see the key, so that a text area does not take Ctrl + Enter. */
export function startShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
