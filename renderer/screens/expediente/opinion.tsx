// The opinion of the especialista pedagógico, that a modificación excepcional waits for.
import { useRef, useState } from 'react';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { Section } from '../../parts/section.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import styles from './trabajo.module.css';
import { ID_DEL_PANEL } from './siguiente-paso.tsx';
import { takeAndTell } from './store.ts';

export function Opinion({ expediente }: { readonly expediente: ExpedienteVisto }) {
  const [favorable, setFavorable] = useState<'si' | 'no' | null>(null);
  const [nota, setNota] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const may = useMay()('verificacion.recibirOpinion');

  const registrar = () =>
    void task.run(
      async () => {
        const result =
          favorable === null
            ? refusal({ field: 'favorable', message: 'Elija si la opinión es favorable.' })
            : await call('verificacion.recibirOpinion', { expedienteId: expediente.id, favorable: favorable === 'si', nota });
        if (!result.ok) focusField(box.current, result.failure.field ?? '');
        return result;
      },
      (visto) => takeAndTell(visto, 'Opinión registrada.'),
    );
  useShortcut('guardar', registrar, { active: may });

  return (
    <Section title="Opinión del especialista pedagógico">
      <p>La modificación excepcional espera su opinión. Cuando llegue, regístrela aquí y siga con la verificación.</p>
      {may && (
        <FormNotes failures={fieldFailures(task.failure)}>
          <div ref={box} id={ID_DEL_PANEL} className={classes(grid.stack)}>
            {task.failure && fieldFailures(task.failure).length === 0 && <FailureNotice failure={task.failure} />}
            <RadioField
              label="La opinión es"
              path="favorable"
              value={favorable}
              onChange={setFavorable}
              options={[
                ['si', 'Favorable'],
                ['no', 'No favorable'],
              ]}
            />
            <LongTextField label="Quién la dio y qué dice" path="nota" value={nota} onChange={setNota} />
            <div className={classes(styles.foot)}>
              <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={registrar}>
                Registrar la opinión
              </Button>
            </div>
          </div>
        </FormNotes>
      )}
    </Section>
  );
}
