// The actas of the hojas that were destroyed before, to be had again.
import { useEffect, useState } from 'react';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import { call } from '../../bridge.ts';
import { ActaHecha, type Acta } from '../../parts/acta-hecha.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Listing } from '../../parts/listing.tsx';
import { useRegisterChange } from '../../state/events.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { loadActas, useVigencias } from './store.ts';
import styles from './vigencias.module.css';

export const ACTA_DE_DESTRUCCION = 'Acta de destrucción';

/** The actas made before; nothing when there are none. */
export function ActasHechas() {
  const actas = useVigencias((state) => state.actas);
  const [vista, setVista] = useState<Acta | null>(null);
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
          may('actas.sacar') ? (
            <Button key="b" aria-label={`Ver el acta del ${momentoCorto(en)}`} onPress={() => void task.run(() => call('actas.sacar', { actoId, para: 'ver' }), (acta) => setVista({ ...acta, actoId }))}>
              Ver
            </Button>
          ) : (
            ''
          ),
        ])}
      />
      {vista && <ActaHecha title={ACTA_DE_DESTRUCCION} acta={vista} onClose={() => setVista(null)} />}
    </div>
  );
}
