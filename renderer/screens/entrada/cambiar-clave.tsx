// Changing one's own password.
import { useEffect, useRef, useState } from 'react';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { Countdown, useCountdown } from '../../parts/countdown.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { PasswordField } from '../../parts/fields/password-field.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { NewPassword, twiceFailure } from '../../parts/llaves/new-password.tsx';

export function CambiarClave({ onClose }: { readonly onClose: () => void }) {
  const [actual, setActual] = useState('');
  const [nueva, setNueva] = useState({ clave: '', otraVez: '' });
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  useEffect(() => focusField(box.current, 'actual'), []);

  const wait = useCountdown(task.failure, task.forget);
  const cambiar = () => {
    if (wait > 0) return;
    const twice = twiceFailure(nueva);
    void task.run(
      async () => (twice ? refusal(twice) : call('sesion.cambiarClave', { actual, nueva: nueva.clave })),
      () => {
        tell({ text: 'Su contraseña se cambió.' });
        onClose();
      },
    );
  };
  const failures = fieldFailures(task.failure);

  return (
    <Dialog
      title="Cambiar mi contraseña"
      size="small"
      onClose={onClose}
      onSave={cambiar}
      busy={task.pending}
      failure={failures.length === 0 ? task.failure : null}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" pending={task.pending} isDisabled={wait > 0} shortcut="guardar" onPress={cambiar}>
            Cambiar
          </Button>
        </>
      }
    >
      <div ref={box} className={classes(grid.stack)}>
        <FormNotes failures={failures}>
          <PasswordField label="Contraseña de ahora" path="actual" of="person" value={actual} onChange={setActual} />
          <NewPassword label="Contraseña nueva" path="nueva" value={nueva} onChange={setNueva} onEnter={cambiar} />
        </FormNotes>
        <Countdown seconds={wait} />
      </div>
    </Dialog>
  );
}
