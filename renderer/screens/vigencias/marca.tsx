// The box by which a row, or all of them, are chosen.
import { Check, Minus } from 'lucide-react';
import { Checkbox } from 'react-aria-components';
import { classes } from '../../parts/classes.ts';
import styles from './vigencias.module.css';

export function Marca() {
  return (
    <Checkbox slot="selection" className={classes(styles.mark)}>
      {({ isSelected, isIndeterminate }) => <span className={classes(styles.box)}>{isIndeterminate ? <Minus aria-hidden /> : isSelected && <Check aria-hidden />}</span>}
    </Checkbox>
  );
}
