// One of a few named values.
import { ChevronDown } from 'lucide-react';
import { Button, Label, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import { classes } from '../classes.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import list from './list-box.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

type SelectFieldProps<T extends string> = FieldProps<T> & {
  /** Value and name, in the order shown. */
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly placeholder?: string;
  /** The label is only for screen readers: the context says it. */
  readonly hideLabel?: boolean;
};

export function SelectField<T extends string>({ label, hideLabel, path, help, size, options, value, onChange, isDisabled, placeholder }: SelectFieldProps<T>) {
  return (
    <Select
      autoComplete="off"
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      value={options.some(([one]) => one === value) ? value : null}
      onChange={(key) => {
        const chosen = options.find(([one]) => one === key);
        if (chosen) onChange(chosen[0]);
      }}
      isInvalid={useFieldError(path, value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
      placeholder={placeholder ?? 'Elija'}
      {...(hideLabel && { 'aria-label': label })}
    >
      {!hideLabel && <Label className={classes(styles.label)}>{label}</Label>}
      <Button className={classes(styles.input, styles.select)}>
        <SelectValue className={classes(styles.selectValue)} />
        <ChevronDown aria-hidden />
      </Button>
      <FieldNotes path={path} help={help} />
      <Popover className={classes(list.popover)} offset={2}>
        <ListBox className={classes(list.listBox)}>
          {options.map(([one, name]) => (
            <ListBoxItem key={one} id={one} textValue={name} className={classes(list.option)}>
              {name}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
