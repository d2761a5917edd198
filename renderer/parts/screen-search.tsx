// The search at the head of a screen: its key leads to it, and ↓ from it into what it found.
import { Search, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button, Input, SearchField } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './desk.module.css';
import { SHORTCUTS, useShortcut } from './shortcuts.ts';

type ScreenSearchProps = {
  readonly label: string;
  /** What can be looked for, in words. */
  readonly what: string;
  readonly value: string;
  readonly onChange: (texto: string) => void;
  /** Whether whoever comes to the screen begins here. */
  readonly first?: boolean;
};

export function ScreenSearch({ label, what, value, onChange, first = false }: ScreenSearchProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (first) input.current?.focus();
  }, [first]);
  useShortcut('buscar', () => {
    input.current?.focus();
    input.current?.select();
  });
  return (
    <SearchField
      aria-label={label}
      // A browser keeps what was typed in a field that does not say so.
      autoComplete="off"
      className={classes(styles.search)}
      value={value}
      onChange={onChange}
      onKeyDown={(event) => {
        // The table gives the focus to its row.
        if (event.key !== 'ArrowDown') event.continuePropagation();
        else input.current?.closest('main')?.querySelector<HTMLElement>('[role="grid"]')?.focus();
      }}
    >
      <Search aria-hidden />
      <Input ref={input} className={classes(styles.input)} placeholder={`${what}… (${SHORTCUTS.buscar.keys})`} maxLength={200} spellCheck={false} />
      {value !== '' && (
        <Button className={classes(styles.clear)} aria-label="Borrar la búsqueda">
          <X aria-hidden />
        </Button>
      )}
    </SearchField>
  );
}
