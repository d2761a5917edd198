// The issued sheet: printed as often as the paper asks, until it is said that it came out well; then it is forgotten.
import { CircleCheck, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../../bridge.ts';
import { Button } from '../../../parts/button.tsx';
import { Confirm, Dialog } from '../../../parts/dialog.tsx';
import { printPdf } from '../../../parts/impresion/print.ts';
import { Notice } from '../../../parts/notice.tsx';
import { useShortcut } from '../../../parts/shortcuts.ts';
import { Visor } from '../../../parts/visor/visor.tsx';
import { useTask } from '../../../state/task.ts';
import { take, takeAndTell } from '../store.ts';
import type { SecretFile } from '../../../parts/visor/use-secret-file.ts';

export type HojaEmitida = { readonly documentoId: number; readonly rotulo: string };

type ImprimirProps = { readonly hoja: HojaEmitida; readonly sheet: SecretFile; readonly onClose: () => void };

export function Imprimir({ hoja: { documentoId, rotulo }, sheet, onClose }: ImprimirProps) {
  const [times, setTimes] = useState(0);
  const [leaving, setLeaving] = useState(false);
  const printing = useTask();
  const answer = useTask();
  // It is here from the first moment until it is forgotten; only the lock forgets it without closing this dialog.
  const forgotten = sheet.file === null;

  const print = () => {
    const { file } = sheet;
    if (!file) return;
    void printing.run(
      async () => {
        const printed = await printPdf(file.bytes);
        return printed.ok ? call('credenciales.impresa', { documentoId }) : printed;
      },
      (visto) => {
        take(visto);
        setTimes((before) => before + 1);
      },
    );
  };
  // It goes to the printer by itself the first time: that is what «Emitir e imprimir» said.
  const printFirst = useRef(print);
  useEffect(() => printFirst.current(), []);
  useShortcut('imprimir', print, { inDialog: true });

  const forget = () => {
    sheet.show(null);
    onClose();
  };
  const salioBien = () =>
    void answer.run(
      () => call('documentos.salioBien', { documentoId }),
      (visto) => {
        if (visto) takeAndTell(visto, `${rotulo}: impresa. La contraseña ya no está en el programa.`);
        forget();
      },
    );

  return (
    <>
      <Dialog
        title={rotulo}
        size="large"
        onClose={() => setLeaving(true)}
        failure={printing.failure ?? answer.failure}
        busy={printing.pending || answer.pending}
        onSave={salioBien}
        footer={
          <>
            <Button icon={Printer} pending={printing.pending} isDisabled={forgotten} shortcut="imprimir" onPress={print}>
              {times === 0 ? 'Imprimir' : 'Imprimir otra vez'}
            </Button>
            <Button kind="primary" icon={CircleCheck} pending={answer.pending} isDisabled={times === 0} shortcut="guardar" onPress={salioBien}>
              Sí, salió bien
            </Button>
          </>
        }
      >
        <Notice kind={times === 0 && !forgotten ? 'info' : 'warning'} live>
          {forgotten ? (
            <p>
              <strong>La hoja se borró al bloquearse la pantalla</strong> y no se puede imprimir otra vez. {times > 0 && 'Si salió bien, dígalo. '}Si no, cierre esta
              ventana, restablezca la contraseña en SIAGIE y emita otra hoja.
            </p>
          ) : times === 0 ? (
            <p>La hoja está en la memoria del programa, y en ninguna otra parte, hasta que usted diga que se imprimió bien.</p>
          ) : (
            <p>
              <strong>¿Salió bien?</strong> Si el papel se atascó, imprímala otra vez: es la misma hoja. Después de responder que sí, otra hoja será una reemisión.
            </p>
          )}
        </Notice>
        {!forgotten && <Visor file={sheet.file} name={rotulo} kind="letter" />}
      </Dialog>
      {leaving && (
        <Confirm
          title="¿Cerrar sin confirmar la impresión?"
          confirm="Cerrar y olvidar la hoja"
          cancel="Volver a la hoja"
          onConfirm={forget}
          onCancel={() => setLeaving(false)}
        >
          <p>La hoja se borra de la memoria. Si no se imprimió bien, habrá que restablecer la contraseña en SIAGIE y emitir otra.</p>
        </Confirm>
      )}
    </>
  );
}
