// A password: hidden until its owner asks to see it.
import { Eye, EyeOff } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { Group, Input, Label, TextField as AriaTextField, ToggleButton } from 'react-aria-components';
import { classes } from '../classes.ts';
import { useWipeOnLock } from '../../state/lock.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

type PasswordFieldProps = FieldProps<string> & {
  readonly onEnter?: () => void;
  /**
   * `person`: of someone who enters the program. `sheet`: the one of a hoja de credenciales, which no browser
   * may offer to keep, so the field is of plain text, masked by its style.
   */
  readonly of: 'person' | 'sheet';
};

/** The clipboard is read by other programs and kept by some: this password never goes there. */
const prevent = (event: SyntheticEvent): void => event.preventDefault();

export function PasswordField({ label, path, help, size, of, onEnter, isDisabled, ...value }: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  useWipeOnLock(() => {
    setShown(false);
    value.onChange('');
  });
  return (
    <AriaTextField
      {...value}
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      type={of === 'person' && !shown ? 'password' : 'text'}
      isInvalid={useFieldError(path, value.value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      autoComplete="off"
      autoCorrect="off"
      spellCheck="false"
      onKeyDown={(event) => {
        if (onEnter && event.key === 'Enter' && !event.ctrlKey) {
          // A dialog that it opens has a button with the keyboard: the rest of this same key would press it.
          event.preventDefault();
          onEnter();
        } else event.continuePropagation();
      }}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Group className={classes(styles.input, styles.passwordGroup)}>
        <Input
          className={classes(styles.bare, styles.fixed, of === 'sheet' && !shown && styles.masked)}
          autoCapitalize="off"
          {...(onEnter && { 'data-own-enter': true })}
          {...(of === 'sheet' && { onCopy: prevent, onCut: prevent, onDragStart: prevent })}
        />
        <ToggleButton className={classes(styles.inner)} isSelected={shown} onChange={setShown} aria-label="Mostrar lo escrito">
          {shown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        </ToggleButton>
      </Group>
      <FieldNotes path={path} help={help} />
    </AriaTextField>
  );
}
