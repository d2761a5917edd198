// A case past its term to mend: it is returned with a letter, or taken up again with a reason.
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import { FilaDeDocumento } from './fila-de-documento.tsx';
import styles from './trabajo.module.css';
import { devolucionDe } from './pasos.ts';
import { takeAndTell } from './store.ts';

type NoPresentadoProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function NoPresentado({ expediente, onDialogo }: NoPresentadoProps) {
  const may = useMay();
  const task = useTask();
  const devolucion = devolucionDe(expediente);
  const { vence = null } = expediente.observaciones.at(-1) ?? {};
  return (
    <Section title="No presentado">
      <p>
        Venció el plazo{vence !== null && `, el ${fechaCorta(vence)},`} sin que se subsanara: el pedido se devuelve con un oficio y se archiva. Si la subsanación llegó a tiempo y no se registró, retome la
        verificación con ese motivo.
      </p>
      {task.failure && <FailureNotice failure={task.failure} />}
      {devolucion && <FilaDeDocumento documento={devolucion} onDialogo={onDialogo} />}
      <div className={classes(styles.foot)}>
        {devolucion?.entrega === null && may('expedientes.archivar') && (
          <Button pending={task.pending} onPress={() => void task.run(() => call('expedientes.archivar', { expedienteId: expediente.id }), (visto) => takeAndTell(visto, 'Expediente archivado.'))}>
            Archivar sin notificar
          </Button>
        )}
        {may('observaciones.retomar') && (
          <Button onPress={() => onDialogo({ tipo: 'motivo', acto: 'retomar' })}>Retomar la verificación…</Button>
        )}
      </div>
    </Section>
  );
}
