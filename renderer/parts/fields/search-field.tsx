// Finds one of many by whatever is known of it, as one types.
import { useEffect, useEffectEvent, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { classes } from '../classes.ts';
import { sizeClass } from './field-props.ts';
import fields from './fields.module.css';
import list from './list-box.module.css';
import styles from './search-field.module.css';

export type Found = { readonly id: string; readonly strong: string; readonly text: string; readonly detail: string };

type SearchFieldProps = {
  readonly label: string;
  readonly placeholder: string;
  /** What is said when nothing answers to what was typed. */
  readonly nothing: string;
  readonly size: 6 | 12;
  readonly search: (texto: string) => Promise<readonly Found[]>;
  readonly onChoose: (id: string) => void;
  /** What is being looked for. */
  readonly onText?: (texto: string) => void;
};

export function SearchField({ label, placeholder, nothing, size, search, onChoose, onText }: SearchFieldProps) {
  const [texto, setTexto] = useState('');
  const [found, setFound] = useState<readonly Found[]>([]);
  const ask = useEffectEvent(search);
  useEffect(() => {
    let current = true;
    void ask(texto).then((those) => {
      if (current) setFound(those);
      return undefined;
    });
    return () => {
      current = false;
    };
  }, [texto]);
  const type = (typed: string) => {
    setTexto(typed);
    onText?.(typed);
  };
  return (
    <ComboBox
      className={classes(fields.field, sizeClass(size))}
      items={found}
      inputValue={texto}
      onInputChange={type}
      selectedKey={null}
      onSelectionChange={(key) => {
        if (!found.some(({ id }) => id === key)) return;
        type('');
        onChoose(String(key));
      }}
      menuTrigger="input"
      allowsEmptyCollection={texto.trim() !== ''}
      allowsCustomValue
    >
      <Label className={classes(fields.label)}>{label}</Label>
      <Input className={classes(fields.input)} placeholder={placeholder} autoComplete="off" spellCheck={false} />
      <Popover className={classes(list.popover)} offset={2}>
        <ListBox className={classes(list.listBox)} renderEmptyState={() => <p className={classes(styles.nothing)}>{nothing}</p>}>
          {({ id, strong, text, detail }: Found) => (
            <ListBoxItem id={id} textValue={`${strong} ${text}`} className={classes(list.option)}>
              <Text slot="label">
                <b>{strong}</b> {text}
              </Text>
              <Text slot="description" className={classes(styles.detail)}>
                {detail}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
