// The calibration page: seen, and printed like any document, to be measured with a ruler.
import { Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { printPdf } from '../../parts/impresion/print.ts';
import { Section } from '../../parts/section.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { useTask } from '../../state/task.ts';
import styles from './ajustes.module.css';

export function Impresion() {
  const [file, setFile] = useState<FileToShow | null>(null);
  const reading = useTask();
  const printing = useTask();
  const read = () => void reading.run(() => call('ajustes.hojaDeCalibracion', {}), ({ bytes }) => setFile({ bytes, type: 'application/pdf' }));
  const readFirst = useRef(read);
  useEffect(() => readFirst.current(), []);
  const print = () => {
    if (file) void printing.run(() => printPdf(file.bytes));
  };
  useShortcut('imprimir', print);

  return (
    <Section title="Comprobar la impresora">
      <p>
        Para que los oficios salgan a su tamaño, la impresora no debe reducirlos. Imprima esta hoja y mida las reglas: deben tener 10 cm exactos. Si miden menos, elija
        «Tamaño real» o «100 %» en la ventana de imprimir, nunca «Ajustar a la página».
      </p>
      {reading.failure && <FailureNotice failure={reading.failure} onRetry={read} />}
      {printing.failure && <FailureNotice failure={printing.failure} />}
      <div className={classes(styles.foot)}>
        <Button icon={Printer} kind="primary" shortcut="imprimir" isDisabled={!file} pending={printing.pending} onPress={print}>
          Imprimir la hoja
        </Button>
      </div>
      <div className={classes(styles.sample)}>
        <Visor file={file} name="Hoja de calibración" kind="letter" />
      </div>
    </Section>
  );
}
