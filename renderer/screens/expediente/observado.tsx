// A case that waits to be mended: what was asked, since when the term runs, and what may come.
import { Paperclip } from 'lucide-react';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Notice } from '../../parts/notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useMay, useToday } from '../../state/session.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import { FilaDeDocumento } from './fila-de-documento.tsx';
import styles from './trabajo.module.css';
import { siguientePaso } from './pasos.ts';

type ObservadoProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function Observado({ expediente, onDialogo }: ObservadoProps) {
  const may = useMay();
  const hoy = useToday();
  const observacion = expediente.observaciones.at(-1);
  const oficio = expediente.documentos.find(({ id }) => id === observacion?.documentoId);
  if (!observacion) return null;
  const { puntos, dias, notificadaEl, vence } = observacion;
  return (
    <Section title="Observado">
      {notificadaEl === null || vence === null ? (
        <Notice kind="warning">
          <p>
            El plazo de {dias} {dias === 1 ? 'día hábil' : 'días hábiles'} todavía no corre: empieza cuando se registre el día en que se notificó el oficio.
          </p>
        </Notice>
      ) : (
        <p>
          Notificado el {fechaCorta(notificadaEl)}. El plazo vence el <strong>{fechaCorta(vence)}</strong>.
        </p>
      )}
      <ol className={classes(styles.asked)}>
        {puntos.map((punto) => (
          <li key={punto}>{punto}</li>
        ))}
      </ol>
      {oficio && <FilaDeDocumento documento={oficio} onDialogo={onDialogo} />}
      <div className={classes(styles.foot)}>
        {siguientePaso(expediente, hoy) !== 'subsanar' && may('observaciones.subsanar') && (
          <Button icon={Paperclip} onPress={() => onDialogo({ tipo: 'subsanar' })}>
            Registrar la subsanación
          </Button>
        )}
      </div>
    </Section>
  );
}
