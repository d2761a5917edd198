// Fields of text: one line or several.
import { Input, Label, TextArea, TextField as AriaTextField } from 'react-aria-components';
import { classes } from '../classes.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

type TextFieldProps = FieldProps<string> & {
  readonly onBlur?: () => void;
  readonly onEnter?: () => void;
  /** `digits`: fixed-width figures and the numeric keys of a touch screen. */
  readonly kind?: 'text' | 'digits' | 'email' | 'tel';
  readonly placeholder?: string;
  readonly maxLength?: number;
  /** Most have none: Ctrl + ↓ passes it by. */
  readonly optional?: boolean;
};

const INPUT_MODE = { text: 'text', digits: 'numeric', email: 'email', tel: 'tel' } as const;

export function TextField({ label, path, help, size, kind = 'text', placeholder, maxLength, optional, onEnter, onBlur, isDisabled, ...value }: TextFieldProps) {
  return (
    <AriaTextField
      {...value}
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      {...(optional && { 'data-optional': true })}
      isInvalid={useFieldError(path, value.value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      autoComplete="off"
      spellCheck="false"
      onBlur={() => onBlur?.()}
      onKeyDown={(event) => {
        if (onEnter && event.key === 'Enter' && !event.ctrlKey) {
          // A dialog that it opens has a button with the keyboard: the rest of this same key would press it.
          event.preventDefault();
          onEnter();
        } else event.continuePropagation();
      }}
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Input
        className={classes(styles.input, kind === 'digits' && styles.digits)}
        inputMode={INPUT_MODE[kind]}
        {...(onEnter && { 'data-own-enter': true })}
        {...(placeholder !== undefined && { placeholder })}
        {...(maxLength !== undefined && { maxLength })}
      />
      <FieldNotes path={path} help={help} />
    </AriaTextField>
  );
}

type LongTextFieldProps = FieldProps<string> & { readonly rows?: number; readonly spellCheck?: boolean };

export function LongTextField({ label, path, help, size = 12, rows = 3, spellCheck = true, isDisabled, ...value }: LongTextFieldProps) {
  return (
    <AriaTextField
      {...value}
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      isInvalid={useFieldError(path, value.value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      autoComplete="off"
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <TextArea className={classes(styles.input, styles.area)} rows={rows} spellCheck={spellCheck} />
      <FieldNotes path={path} help={help} />
    </AriaTextField>
  );
}
