// The keys of the program, in one list: what they do, how they are written, and where they are heard.
// None uses Ctrl+Alt, which is AltGr on a Spanish keyboard: a key with Alt is never ours.
import { useEffectEvent, useLayoutEffect } from 'react';
import { isLocked } from '../state/lock.ts';

type Stroke = {
  /** As `KeyboardEvent.key` says it, in lower case. */
  readonly key: string;
  readonly control?: true;
  /** A letter or sign that a field takes for itself. */
  readonly onlyOutsideFields?: true;
};

const capital = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);
const written = ({ key, control }: Stroke): string => `${control ? 'Ctrl + ' : ''}${key === 'escape' ? 'Esc' : capital(key)}`;

/** The first stroke is the usual one, which buttons and tooltips show: `keys`, and `aria` for `aria-keyshortcuts`. */
function does(text: string, strokes: readonly [Stroke, ...Stroke[]]) {
  const [usual, ...others] = strokes;
  return { text, strokes, keys: written(usual), aria: `${usual.control ? 'Control+' : ''}${capital(usual.key)}`, also: others.map(written) };
}

export const SHORTCUTS = {
  registrar: does('Registrar un oficio', [{ key: 'f2' }]),
  buscar: does('Buscar en la bandeja', [{ key: 'f3' }, { key: '/', onlyOutsideFields: true }]),
  paleta: does('Ir a un expediente, una escuela o una persona, o hacer lo que sea escribiendo cómo se llama', [{ key: 'k', control: true }]),
  ayuda: does('Abrir el manual en la página de lo que se está viendo', [{ key: 'f1' }]),
  teclas: does('Ver esta lista de teclas', [{ key: '?', onlyOutsideFields: true }]),
  guardar: does('Guardar o dar el paso principal de la pantalla', [{ key: 'enter', control: true }]),
  /** No one listens to it here: each overlay hears it by itself. */
  cerrar: does('Cerrar una ventana o un menú', [{ key: 'escape' }]),
  deshacer: does('En un expediente: deshacer el último paso, si es suyo y no se emitió nada después', [{ key: 'z', control: true, onlyOutsideFields: true }]),
  imprimir: does('Imprimir el documento que se está viendo, o las cartas de los expedientes elegidos', [{ key: 'p', control: true }]),
  bloquear: does('Bloquear la pantalla: lo que está escrito espera a que usted vuelva', [{ key: 'f9' }]),
} as const;
export type Shortcut = keyof typeof SHORTCUTS;

const isShortcut = (name: string): name is Shortcut => name in SHORTCUTS;
const ALL = Object.keys(SHORTCUTS).filter(isShortcut);

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The shortcut that those keys are; undefined when none. @param inField they are for a field that takes letters and signs. */
export function shortcutOf({ key, ctrlKey, metaKey, altKey }: Pressed, inField: boolean): Shortcut | undefined {
  if (altKey) return undefined;
  const control = ctrlKey || metaKey;
  const is = (stroke: Stroke) => stroke.key === key.toLowerCase() && control === (stroke.control ?? false) && !(stroke.onlyOutsideFields && inField);
  return ALL.find((name) => SHORTCUTS[name].strokes.some(is));
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.matches('input, textarea, [role="spinbutton"]') || target.isContentEditable);

const dialogOpen = (): boolean => document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;

export type Listener = { readonly inDialog: boolean; readonly inLock: boolean; readonly run: () => void };

/** Those of a shortcut, the oldest first. */
const listeners = new Map<Shortcut, Listener[]>();

/**
 * Whose the key is: the newest that may hear it now. What lies under a dialog may come after it, when what was being done before it
 * is answered, and does not take its key. Null: under a dialog that hears it not, where it does nothing. Undefined: it is not ours.
 */
export function hearerOf(all: readonly Listener[], now: { readonly locked: boolean; readonly dialog: boolean }): Listener | null | undefined {
  const awake = all.filter(({ inLock }) => inLock || !now.locked);
  return awake.length === 0 ? undefined : (awake.findLast(({ inDialog }) => inDialog || !now.dialog) ?? null);
}

function onKeyDown(event: KeyboardEvent): void {
  const shortcut = shortcutOf(event, isTyping(event.target));
  const hearer = shortcut && hearerOf(listeners.get(shortcut) ?? [], { locked: isLocked(), dialog: dialogOpen() });
  if (hearer === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  if (!event.repeat) hearer?.run();
}

/**
 * Runs `action` on that key while the component is shown and `active`.
 * Under an open dialog only what stands `inDialog` hears; while the screen is locked, only what may be done `inLock`.
 */
export function useShortcut(shortcut: Shortcut, action: () => void, { active = true, inDialog = false, inLock = false } = {}): void {
  const run = useEffectEvent(action);
  // As soon as it is shown, for a hand that is faster than the screen.
  useLayoutEffect(() => {
    if (!active) return undefined;
    const listener: Listener = { inDialog, inLock, run: () => run() };
    listeners.set(shortcut, [...(listeners.get(shortcut) ?? []), listener]);
    return () => {
      listeners.set(shortcut, (listeners.get(shortcut) ?? []).filter((one) => one !== listener));
    };
  }, [shortcut, active, inDialog, inLock]);
}

/** Listens on the window; called once. Before the fields see the key, so that a text area does not take Ctrl + Enter. */
export function startShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown, { capture: true });
  return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
}
