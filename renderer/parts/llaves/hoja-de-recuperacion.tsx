// The recovery sheet just made: shown and printed from memory until it is said that it came out well; then it is forgotten.
import { CircleCheck, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../bridge.ts';
import { Button } from '../button.tsx';
import { Confirm, Dialog } from '../dialog.tsx';
import { printPdf } from '../impresion/print.ts';
import { Notice } from '../notice.tsx';
import { useShortcut } from '../shortcuts.ts';
import { useSecretFile } from '../visor/use-secret-file.ts';
import { Visor } from '../visor/visor.tsx';
import { useUnsaved } from '../../state/route.ts';
import { useTask } from '../../state/task.ts';

const TITULO = 'Hoja de recuperación';
const SE_PIERDE = 'La hoja se borra de la memoria y no se puede volver a ver. Si no se imprimió bien, haga otra.';

type HojaDeRecuperacionProps = {
  /** The sheet is in force: told as soon as it is made. */
  readonly onMade: () => void;
  readonly onClose: () => void;
};

export function HojaDeRecuperacion({ onMade, onClose }: HojaDeRecuperacionProps) {
  const [made, setMade] = useState(false);
  const [printed, setPrinted] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const sheet = useSecretFile();
  const making = useTask();
  const printing = useTask();
  useUnsaved(sheet.file !== null, SE_PIERDE);

  const make = () =>
    void making.run(
      () => call('seguridad.hacerHoja', {}),
      ({ bytes }) => {
        sheet.show(bytes);
        setMade(true);
        onMade();
      },
    );
  const makeFirst = useRef(make);
  useEffect(() => makeFirst.current(), []);
  // Behind the lock no sheet is kept: whoever comes back is told so.
  const wiped = made && sheet.file === null;
  const print = () => {
    const { file } = sheet;
    if (file) void printing.run(() => printPdf(file.bytes), () => setPrinted(true));
  };
  useShortcut('imprimir', print, { inDialog: true });
  const forget = () => {
    sheet.show(null);
    onClose();
  };

  return (
    <>
      <Dialog
        title={TITULO}
        size="large"
        onClose={() => (sheet.file && !printed ? setLeaving(true) : forget())}
        failure={making.failure ?? printing.failure}
        busy={making.pending || printing.pending}
        onSave={printed ? forget : print}
        footer={
          <>
            <Button icon={Printer} kind={printed ? 'normal' : 'primary'} pending={printing.pending} isDisabled={!sheet.file} shortcut="imprimir" onPress={print}>
              {printed ? 'Imprimir otra vez' : 'Imprimir'}
            </Button>
            <Button icon={CircleCheck} kind={printed ? 'primary' : 'normal'} isDisabled={!printed} shortcut="guardar" onPress={forget}>
              Sí, salió bien
            </Button>
          </>
        }
      >
        <Notice kind={printed || wiped ? 'warning' : 'info'} live>
          {wiped ? (
            <p>La hoja se borró de la memoria. Si no se imprimió bien, cierre esta ventana y haga otra.</p>
          ) : printed ? (
            <p>
              <strong>¿Salió bien?</strong> Si el papel se atascó, imprímala otra vez. Después de responder que sí, la clave queda solo en el papel.
            </p>
          ) : (
            <p>La clave está en la memoria del programa y en ninguna otra parte: imprímala ahora. Ninguna hoja anterior sirve ya.</p>
          )}
        </Notice>
        {!wiped && <Visor file={sheet.file} name={TITULO} kind="letter" />}
      </Dialog>
      {leaving && (
        <Confirm title="¿Cerrar sin imprimir la hoja?" confirm="Cerrar y olvidar la hoja" cancel="Volver a la hoja" onConfirm={forget} onCancel={() => setLeaving(false)}>
          <p>{SE_PIERDE}</p>
        </Confirm>
      )}
    </>
  );
}
