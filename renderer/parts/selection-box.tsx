// The box by which a row of a table, or all of them, are chosen. Its name comes from the table: «Seleccionar», with the row's.
import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './selection-box.module.css';

export function SelectionBox() {
  return (
    <Checkbox slot="selection" className={classes(styles.mark)}>
      {({ isSelected, isIndeterminate }) => <span className={classes(styles.box)}>{isIndeterminate ? <Minus aria-hidden /> : isSelected && <Check aria-hidden />}</span>}
    </Checkbox>
  );
}
