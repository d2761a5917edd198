// A case to see a letter with, found by its number or by anything the tray finds it by.
import { useMemo, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { classes } from '../../parts/classes.ts';
import { sizeClass } from '../../parts/fields/field-props.ts';
import fields from '../../parts/fields/fields.module.css';
import list from '../../parts/fields/list-box.module.css';
import { useLatest } from '../../state/latest.ts';
import styles from './ajustes.module.css';

const LIMITE = 8;
const buscar = ({ texto }: { readonly texto: string }) => call('expedientes.buscar', { texto, estado: null, despuesDe: null, limite: LIMITE });

type Elegido = Pick<FilaExpediente, 'id' | 'numero'>;

export function ElegirExpediente({ elegido, onChoose }: { readonly elegido: Elegido | null; readonly onChoose: (expediente: Elegido | null) => void }) {
  const [texto, setTexto] = useState('');
  const { value } = useLatest(useMemo(() => ({ texto }), [texto]), buscar);
  const filas = value?.filas ?? [];
  return (
    <ComboBox
      className={classes(fields.field, sizeClass(12))}
      items={filas}
      inputValue={texto}
      onInputChange={(escrito) => {
        setTexto(escrito);
        if (escrito === '') onChoose(null);
      }}
      selectedKey={elegido?.id ?? null}
      onSelectionChange={(key) => {
        const elegida = filas.find(({ id }) => id === key);
        if (!elegida) return;
        setTexto(elegida.numero);
        onChoose(elegida);
      }}
      menuTrigger="focus"
      allowsEmptyCollection={texto.trim() !== ''}
    >
      <Label className={classes(fields.label)}>Ver con los datos de</Label>
      <Input className={classes(fields.input)} placeholder="Datos de ejemplo; o busque un expediente" autoComplete="off" spellCheck={false} />
      <Popover className={classes(list.popover)} offset={2}>
        <ListBox className={classes(list.listBox)} renderEmptyState={() => <p className={classes(styles.none)}>Ningún expediente coincide.</p>}>
          {(una: FilaExpediente) => (
            <ListBoxItem id={una.id} textValue={una.numero} className={classes(list.option)}>
              <Text slot="label">
                <b>{una.numero}</b> {una.solicitante}
              </Text>
              <Text slot="description" className={classes(styles.found)}>
                {una.ie}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
