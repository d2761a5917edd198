// A case past its term to mend: it is returned with a letter, or taken up again with a reason.
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Section } from '../../parts/section.tsx';
import { useMay } from '../../state/session.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import { FilaDeDocumento } from './fila-de-documento.tsx';
import styles from './trabajo.module.css';
import { vigente } from './pasos.ts';

type NoPresentadoProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function NoPresentado({ expediente, onDialogo }: NoPresentadoProps) {
  const may = useMay();
  const devolucion = vigente(expediente, 'devolucion');
  const { vence = null } = expediente.observaciones.at(-1) ?? {};
  return (
    <Section title="No presentado">
      <p>
        Venció el plazo{vence !== null && `, el ${fechaCorta(vence)},`} sin que se subsanara: el pedido se devuelve con un oficio y se archiva. Si la subsanación llegó a tiempo y no se registró, retome la
        verificación con ese motivo.
      </p>
      {devolucion && <FilaDeDocumento documento={devolucion} onDialogo={onDialogo} />}
      <div className={classes(styles.foot)}>
        {devolucion && devolucion.entrega === null && may('entregas.registrar') && (
          <Button onPress={() => onDialogo({ tipo: 'entregar', documentoIds: [devolucion.id] })}>Registrar la notificación</Button>
        )}
        {may('observaciones.retomar') && (
          <Button onPress={() => onDialogo({ tipo: 'motivo', acto: 'retomar' })}>Retomar la verificación…</Button>
        )}
      </div>
    </Section>
  );
}
