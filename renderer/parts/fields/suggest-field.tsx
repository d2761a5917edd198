// A text for which usual values are offered; any other may be written.
import { ChevronDown } from 'lucide-react';
import { Button, ComboBox, Group, Input, Label, ListBox, ListBoxItem, Popover } from 'react-aria-components';
import { classes } from '../classes.ts';
import { sizeClass, type FieldProps } from './field-props.ts';
import styles from './fields.module.css';
import list from './list-box.module.css';
import { FieldNotes, useFieldError } from './notes.tsx';

type SuggestFieldProps = FieldProps<string> & { readonly suggestions: readonly string[] };

export function SuggestField({ label, path, help, size, suggestions, value, onChange, isDisabled }: SuggestFieldProps) {
  return (
    <ComboBox
      className={classes(styles.field, sizeClass(size))}
      data-path={path}
      inputValue={value}
      onInputChange={onChange}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={useFieldError(path, value) !== undefined}
      isDisabled={isDisabled ?? false}
      validationBehavior="aria"
    >
      <Label className={classes(styles.label)}>{label}</Label>
      <Group className={classes(styles.input, styles.passwordGroup)}>
        <Input className={classes(styles.bare)} autoComplete="off" spellCheck={false} />
        <Button className={classes(styles.inner)}>
          <ChevronDown aria-hidden />
        </Button>
      </Group>
      <FieldNotes path={path} help={help} />
      <Popover className={classes(list.popover)} offset={2}>
        <ListBox className={classes(list.listBox)}>
          {suggestions.map((one) => (
            <ListBoxItem key={one} id={one} textValue={one} className={classes(list.option)}>
              {one}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
