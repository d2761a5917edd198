// The acta of the hojas that were destroyed: seen, and printed to be signed. The ones made before can be had again.
import { Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { printPdf } from '../../parts/impresion/print.ts';
import { Listing } from '../../parts/listing.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { useRegisterChange } from '../../state/events.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { loadActas, useVigencias } from './store.ts';
import styles from './vigencias.module.css';

type VerActaProps = {
  readonly bytes: Uint8Array;
  /** The hojas have just been destroyed. */
  readonly reciente?: boolean;
  readonly onClose: () => void;
};

export function VerActa({ bytes, reciente = false, onClose }: VerActaProps) {
  const [file] = useState({ bytes, type: 'application/pdf' as const });
  const task = useTask();
  const print = () => void task.run(() => printPdf(bytes));
  useShortcut('imprimir', print, { inDialog: true });
  return (
    <Dialog
      title="Acta de destrucción"
      size="large"
      onClose={onClose}
      failure={task.failure}
      footer={
        <>
          <Button onPress={onClose}>Cerrar</Button>
          <Button kind="primary" icon={Printer} shortcut="imprimir" pending={task.pending} onPress={print}>
            Imprimir
          </Button>
        </>
      }
    >
      {reciente && (
        <Notice>
          <p>Las hojas quedaron sin efecto. Imprima el acta, fírmenla y archívela; puede volver a verla en Vigencias, en «Hojas sin entregar».</p>
        </Notice>
      )}
      <Visor file={file} name="Acta de destrucción" kind="letter" />
    </Dialog>
  );
}

/** The actas made before; nothing when there are none. */
export function ActasHechas() {
  const actas = useVigencias((state) => state.actas);
  const [vista, setVista] = useState<Uint8Array | null>(null);
  const may = useMay();
  const task = useTask();
  useEffect(() => void loadActas(), []);
  useRegisterChange(() => void loadActas());
  if (actas.length === 0) return null;
  return (
    <div className={classes(styles.actas)}>
      {task.failure && <FailureNotice failure={task.failure} />}
      <Listing
        label="Actas de destrucción"
        heads={['Acta de destrucción del', 'Hojas', 'Motivo', 'La hizo', '']}
        rows={actas.map(({ actoId, en, cuantas, motivo, por }) => [
          actoId,
          momentoCorto(en),
          cuantas,
          motivo,
          por,
          may('destrucciones.acta') ? (
            <Button key="b" aria-label={`Ver el acta del ${momentoCorto(en)}`} onPress={() => void task.run(() => call('destrucciones.acta', { actoId }), ({ bytes }) => setVista(bytes))}>
              Ver
            </Button>
          ) : (
            ''
          ),
        ])}
      />
      {vista && <VerActa bytes={vista} onClose={() => setVista(null)} />}
    </div>
  );
}
