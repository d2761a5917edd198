// Entering with the recovery sheet: its key, which jefe, a new password.
import { useRef, useState } from 'react';
import type { Output } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Countdown, useCountdown } from '../../parts/countdown.tsx';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { takeSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Entrada } from './entrada.tsx';
import styles from './entrada.module.css';
import { useReplacing } from './en-lugar-de-otro.tsx';
import { rememberWhoEntered } from './last-one-in.ts';
import { NewPassword, twiceFailure } from '../../parts/llaves/new-password.tsx';

type Jefes = Output<'sesion.jefesConHoja'>['jefes'];

type RecuperarProps = { readonly conHoja: boolean; readonly onBack: () => void };

export function Recuperar({ conHoja, onBack }: RecuperarProps) {
  const [clave, setClave] = useState('');
  /** Null until the key has opened. */
  const [jefes, setJefes] = useState<Jefes | null>(null);
  const [quien, setQuien] = useState('');
  const [nueva, setNueva] = useState({ clave: '', otraVez: '' });
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const wait = useCountdown(task.failure, task.forget);
  const failures = fieldFailures(task.failure);

  const abrir = () =>
    void task.run(
      async () => {
        const result = await call('sesion.jefesConHoja', { clave });
        if (!result.ok) focusField(box.current, 'clave');
        return result;
      },
      (abierta) => {
        setJefes(abierta.jefes);
        setQuien(String(abierta.jefes[0]?.id ?? ''));
      },
    );
  const entrar = () =>
    void task.run(
      async () => {
        const twice = twiceFailure(nueva);
        const result = twice ? refusal(twice) : await call('sesion.entrarConHoja', { clave, miembroId: Number(quien), nueva: nueva.clave });
        if (!result.ok) focusField(box.current, result.failure.field ?? '');
        return result;
      },
      (estado) => {
        rememberWhoEntered(Number(quien));
        takeSession(estado);
      },
    );
  const replacing = useReplacing();
  const seguir = () => {
    if (wait > 0) return;
    if (jefes) replacing.ask(Number(quien), entrar);
    else abrir();
  };
  useShortcut('guardar', seguir, { active: conHoja });

  return (
    <Entrada title="Olvidé mi contraseña" first={jefes ? 'nueva' : 'clave'}>
      {replacing.question}
      {!jefes && (
        <Notice>
          <p>Si usted no es el jefe de la oficina, pídale que le dé otra contraseña: en Ajustes, en «Personas».</p>
        </Notice>
      )}
      {conHoja ? (
        <div ref={box} className={classes(grid.stack)}>
          <FormNotes failures={failures}>
            {task.failure && failures.length === 0 && <FailureNotice failure={task.failure} />}
            {jefes ? (
              <>
                <p>La clave abre los datos. Elija quién entra y escriba su contraseña nueva; la anterior deja de servir.</p>
                <SelectField label="Quién entra" path="miembroId" size={12} value={quien} onChange={setQuien} options={jefes.map(({ id, nombre }) => [String(id), nombre] as const)} />
                <NewPassword label="Contraseña nueva" path="nueva" value={nueva} onChange={setNueva} onEnter={seguir} />
              </>
            ) : (
              <TextField
                label="Clave de la hoja de recuperación"
                path="clave"
                size={12}
                value={clave}
                onChange={(texto) => {
                  setClave(texto);
                  if (task.failure && wait === 0) task.forget();
                }}
                onEnter={seguir}
                help="8 grupos de 5 caracteres, con guiones, espacios o nada entre ellos."
              />
            )}
          </FormNotes>
          <Countdown seconds={wait} />
        </div>
      ) : (
        <p>Esta oficina no tiene hoja de recuperación. Si el jefe olvidó su contraseña y nadie más es jefe, los datos solo se pueden abrir con la contraseña de otra persona de la oficina.</p>
      )}
      <div className={classes(styles.actions)}>
        <Button isDisabled={task.pending} onPress={onBack}>
          Volver
        </Button>
        {conHoja && (
          <Button kind="primary" pending={task.pending} isDisabled={wait > 0} shortcut="guardar" onPress={seguir}>
            {jefes ? 'Entrar' : 'Siguiente'}
          </Button>
        )}
      </div>
    </Entrada>
  );
}
