// Shows that the printed sheet opens: its key is typed, and the office remembers when.
import { CircleCheck } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Seguridad } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { Countdown, useCountdown } from '../countdown.tsx';
import { fieldFailures } from '../failure-fields.ts';
import { FailureNotice } from '../failure-notice.tsx';
import grid from '../fields/grid.module.css';
import { focusField, FormNotes } from '../fields/notes.tsx';
import { TextField } from '../fields/text-field.tsx';
import { useWipeOnLock } from '../../state/lock.ts';
import { useTask } from '../../state/task.ts';

export function ProbarHoja({ onTested }: { readonly onTested: (seguridad: Seguridad) => void }) {
  const [clave, setClave] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const wait = useCountdown(task.failure, task.forget);
  const failures = fieldFailures(task.failure);
  useWipeOnLock(() => setClave(''));

  const probar = () => {
    if (wait > 0) return;
    void task.run(
      async () => {
        const result = await call('seguridad.probarHoja', { clave });
        if (!result.ok) focusField(box.current, 'clave');
        return result;
      },
      (seguridad) => {
        setClave('');
        onTested(seguridad);
      },
    );
  };

  return (
    <div ref={box} className={classes(grid.stack)}>
      <FormNotes failures={failures}>
        {task.failure && failures.length === 0 && <FailureNotice failure={task.failure} />}
        <TextField
          label="Clave de la hoja impresa"
          path="clave"
          size={12}
          value={clave}
          onChange={(texto) => {
            setClave(texto);
            if (task.failure && wait === 0) task.forget();
          }}
          onEnter={probar}
          help="Cópiela del papel: 8 grupos de 5 caracteres, con guiones, espacios o nada entre ellos."
        />
      </FormNotes>
      <div>
        <Button icon={CircleCheck} pending={task.pending} isDisabled={wait > 0} onPress={probar}>
          Probar la hoja
        </Button>
        <Countdown seconds={wait} />
      </div>
    </div>
  );
}
