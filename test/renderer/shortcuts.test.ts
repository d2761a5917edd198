import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hearerOf, SHORTCUTS, shortcutOf, type Listener, type Shortcut } from '../../renderer/parts/shortcuts.ts';

const pressed = (key: string, others: { control?: boolean; alt?: boolean; meta?: boolean } = {}) => ({
  key, ctrlKey: others.control ?? false, altKey: others.alt ?? false, metaKey: others.meta ?? false,
});
const names = Object.keys(SHORTCUTS) as Shortcut[];
const strokes = names.flatMap((name) => SHORTCUTS[name].strokes.map((stroke) => ({ name, ...stroke, control: 'control' in stroke })));

describe('the keys of the program', () => {
  test('none is heard with Alt, so none with Ctrl+Alt, which is AltGr: @ is AltGr+Q', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 1 }), fc.constantFrom('@', 'q', 'Enter', ...strokes.map(({ key }) => key))), fc.boolean(), fc.boolean(), (key, control, inField) => {
        expect(shortcutOf(pressed(key, { control, alt: true }), inField)).toBeUndefined();
      }),
    );
    for (const { keys, also, aria } of Object.values(SHORTCUTS)) expect(`${keys} ${also.join(' ')} ${aria}`).not.toMatch(/alt/i);
  });

  test('each is heard by its own keys, and no two by the same', () => {
    for (const { name, key, control } of strokes) expect(shortcutOf(pressed(key.length === 1 ? key : key.charAt(0).toUpperCase() + key.slice(1), { control }), false)).toBe(name);
    expect(new Set(strokes.map(({ key, control }) => `${control} ${key}`)).size).toBe(strokes.length);
  });

  test('what one types in a field is the field’s', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 1 }), (key) => {
        expect(shortcutOf(pressed(key), true)).toBeUndefined();
      }),
    );
    expect(shortcutOf(pressed('/'), false)).toBe('buscar');
  });

  test('are written as a person reads them and as a screen reader is told', () => {
    expect(SHORTCUTS.paleta).toMatchObject({ keys: 'Ctrl + K', aria: 'Control+K', also: [] });
    expect(SHORTCUTS.buscar).toMatchObject({ keys: 'F3', aria: 'F3', also: ['/'] });
    expect(SHORTCUTS.cerrar).toMatchObject({ keys: 'Esc', aria: 'Escape' });
  });
});

const listener = (over: Partial<Listener> = {}): Listener => ({ inDialog: false, inLock: false, run: () => undefined, ...over });

describe('whose a key is', () => {
  const free = { locked: false, dialog: false };

  test('the newest that may hear it', () => {
    const [screen, panel] = [listener(), listener()];
    expect(hearerOf([screen, panel], free)).toBe(panel);
    expect(hearerOf([], free)).toBeUndefined();
  });

  test('a dialog keeps its key, also from what comes under it later', () => {
    const [dialog, later] = [listener({ inDialog: true }), listener()];
    expect(hearerOf([dialog, later], { locked: false, dialog: true })).toBe(dialog);
    expect(hearerOf([later], { locked: false, dialog: true })).toBeNull();
  });

  test('behind the lock only what may be done there', () => {
    const [sheet, work] = [listener({ inLock: true }), listener()];
    expect(hearerOf([sheet, work], { locked: true, dialog: false })).toBe(sheet);
    expect(hearerOf([work], { locked: true, dialog: false })).toBeUndefined();
  });
});
