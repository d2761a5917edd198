// Tells that pages are being prepared for the printer, and lets it be given up.
import { Label, ProgressBar } from 'react-aria-components';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { conMiles } from '../con-miles.ts';
import { cancelPrinting, usePrinting } from './print.ts';
import styles from './progress.module.css';

export function PrintProgress() {
  const { progress } = usePrinting();
  if (!progress) return null;
  return (
    <div className={classes(styles.box)}>
      <ProgressBar value={progress.done} maxValue={progress.total} className={classes(styles.bar)}>
        <Label>
          Preparando la impresión: {progress.unit} {conMiles(progress.done + 1)} de {conMiles(progress.total)}
        </Label>
      </ProgressBar>
      <Button onPress={cancelPrinting}>Cancelar</Button>
    </div>
  );
}
