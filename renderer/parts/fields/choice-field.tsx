// A yes or no, and one of a few values all in sight.
import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, Label, Radio, RadioGroup } from 'react-aria-components';
import { classes } from '../classes.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import choice from './choice-field.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

type CheckFieldProps = Omit<FieldProps<boolean>, 'help' | 'label'> & { readonly label: ReactNode };

export function CheckField({ label, path, size, value, onChange, isDisabled }: CheckFieldProps) {
  return (
    <Checkbox
      className={classes(choice.check, sizeClass(size))}
      data-path={path}
      isSelected={value}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
    >
      <span className={classes(choice.box)} aria-hidden>
        <Check />
      </span>
      {label}
    </Checkbox>
  );
}

type RadioFieldProps<T extends string> = FieldProps<T | null> & {
  readonly options: readonly (readonly [value: T, name: ReactNode])[];
  readonly hideLabel?: boolean;
  /** Id of what describes the choice, beside the field. */
  readonly describedBy?: string;
};

export function RadioField<T extends string>({ label, hideLabel, describedBy, path, help, size, options, value, onChange, isDisabled }: RadioFieldProps<T>) {
  return (
    <RadioGroup
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      value={value}
      onChange={(key) => {
        const chosen = options.find(([one]) => one === key);
        if (chosen) onChange(chosen[0]);
      }}
      orientation="horizontal"
      isInvalid={useFieldError(path, value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      {...(hideLabel && { 'aria-label': label })}
      {...(describedBy !== undefined && { 'aria-describedby': describedBy })}
    >
      {!hideLabel && <Label className={classes(styles.label)}>{label}</Label>}
      <div className={classes(choice.radios)}>
        {options.map(([one, name]) => (
          <Radio key={one} value={one} className={classes(choice.radio)}>
            <span className={classes(choice.dot)} aria-hidden />
            {name}
          </Radio>
        ))}
      </div>
      <FieldNotes path={path} help={help} />
    </RadioGroup>
  );
}
