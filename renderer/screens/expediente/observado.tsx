// A case that waits to be mended: what was asked, since when the term runs, and what may come.
import { Paperclip } from 'lucide-react';
import { faltantes } from '../../../shared/domain/observacion.ts';
import { loQueQueda } from '../../../shared/domain/plazos.ts';
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
  const { puntos, subsanados, dias, notificadaEl, vence } = observacion;
  const quedan = expediente.plazo?.quedan ?? 0;
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
          Notificado el {fechaCorta(notificadaEl)}. El plazo de {dias} {dias === 1 ? 'día hábil' : 'días hábiles'} llega hasta el{' '}
          <strong>{fechaCorta(vence)}</strong>: {loQueQueda(vence, quedan, hoy)}.
        </p>
      )}
      {vence !== null && vence < hoy && (
        <Notice kind="warning">
          <p>
            Terminó el plazo: corresponde darlo por no presentado y devolverlo con un oficio. Si la subsanación llegó a tiempo y falta registrarla, regístrela.
          </p>
        </Notice>
      )}
      <ol className={classes(styles.asked)}>
        {puntos.map((punto, i) => (
          <li key={punto}>
            {subsanados.includes(i) ? (
              <>
                <s>{punto}</s> <strong className={classes(styles.mended)}>Subsanado</strong>
              </>
            ) : (
              punto
            )}
          </li>
        ))}
      </ol>
      {subsanados.length > 0 && (
        <p>
          Se subsanó en parte: {faltantes(observacion).length === 1 ? 'falta 1 punto' : `faltan ${faltantes(observacion).length} puntos`}.
        </p>
      )}
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
