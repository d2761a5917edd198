// Finds a servicio in the padrón by whatever is known of it, and fills it in.
import { useEffect, useState } from 'react';
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { ServicioPadron } from '../../../shared/domain/padron.ts';
import { call } from '../../bridge.ts';
import { classes } from '../../parts/classes.ts';
import { sizeClass } from '../../parts/fields/field-props.ts';
import fields from '../../parts/fields/fields.module.css';
import list from '../../parts/fields/list-box.module.css';
import styles from './formulario.module.css';

const idDe = ({ codigoModular, anexo }: ServicioPadron): string => `${codigoModular}-${anexo}`;

type BuscarEnPadronProps = { readonly onChoose: (servicio: ServicioPadron) => void };

export function BuscarEnPadron({ onChoose }: BuscarEnPadronProps) {
  const [texto, setTexto] = useState('');
  const [hallados, setHallados] = useState<readonly ServicioPadron[]>([]);
  useEffect(() => {
    let vigente = true;
    void call('padron.buscar', { texto }).then((result) => {
      if (vigente && result.ok) setHallados(result.value.servicios);
      return undefined;
    });
    return () => {
      vigente = false;
    };
  }, [texto]);
  return (
    <ComboBox
      className={classes(fields.field, sizeClass(12))}
      items={hallados}
      inputValue={texto}
      onInputChange={setTexto}
      selectedKey={null}
      onSelectionChange={(key) => {
        const elegido = hallados.find((uno) => idDe(uno) === key);
        if (!elegido) return;
        setTexto('');
        onChoose(elegido);
      }}
      menuTrigger="input"
      allowsEmptyCollection={texto.trim() !== ''}
      allowsCustomValue
    >
      <Label className={classes(fields.label)}>Buscar en el padrón</Label>
      <Input className={classes(fields.input)} placeholder="Código, nombre, centro poblado o distrito" autoComplete="off" spellCheck={false} />
      <Popover className={classes(list.popover)} offset={2}>
        <ListBox className={classes(list.listBox)} renderEmptyState={() => <p className={classes(styles.nada)}>Nada coincide en el padrón de su UGEL.</p>}>
          {(uno: ServicioPadron) => (
            <ListBoxItem id={idDe(uno)} textValue={`${uno.codigoModular} ${uno.nombre}`} className={classes(list.option)}>
              <Text slot="label">
                <b>{uno.codigoModular}</b>
                {uno.anexo !== '0' && `-${uno.anexo}`} {uno.nombre || 'Sin nombre'}
                {!uno.activo && ' (inactivo)'}
              </Text>
              <Text slot="description" className={classes(styles.hallado)}>
                {[uno.nivel, uno.centroPoblado, uno.distrito].filter((dato) => dato !== '').join(' · ')}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
