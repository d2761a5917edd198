// Entry: choose a name, type the password, Enter.
import { useRef, useState } from 'react';
import { CLAVE_DE_DEMOSTRACION, PERSONA_DE_DEMOSTRACION } from '../../../shared/domain/demostracion.ts';
import type { EstadoDeSesion } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { PasswordField } from '../../parts/fields/password-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { takeSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Entrada } from './entrada.tsx';
import styles from './entrada.module.css';
import { lastOneIn, rememberWhoEntered } from './last-one-in.ts';
import { Rescatar } from './rescatar.tsx';

export function Entrar({ estado }: { readonly estado: EstadoDeSesion }) {
  const last = lastOneIn();
  const miembros = [...estado.miembros].sort((una, otra) => Number(otra.id === last) - Number(una.id === last));
  const [quien, setQuien] = useState(() => String(miembros[0]?.id ?? ''));
  const deMuestra = estado.demostracion && estado.miembros.some(({ nombre }) => nombre === PERSONA_DE_DEMOSTRACION);
  const [clave, setClave] = useState(deMuestra ? CLAVE_DE_DEMOSTRACION : '');
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const failures = fieldFailures(task.failure);

  const entrar = () =>
    task.run(
      async () => {
        const result = await call('sesion.entrar', { miembroId: Number(quien), clave });
        if (!result.ok) focusField(box.current, 'clave');
        return result;
      },
      (session) => {
        rememberWhoEntered(Number(quien));
        takeSession(session);
      },
    );

  return (
    <Entrada title={estado.ugel} first="clave">
      {deMuestra && (
        <Notice>
          <p>
            Oficina de demostración. La contraseña, <strong>{CLAVE_DE_DEMOSTRACION}</strong>, ya está escrita: pulse Entrar.
          </p>
        </Notice>
      )}
      <div ref={box} className={classes(grid.stack)}>
        <FormNotes failures={failures}>
          {task.failure && failures.length === 0 && <FailureNotice failure={task.failure} onRetry={() => void entrar()} />}
          <SelectField
            label="Su nombre"
            path="miembroId"
            size={12}
            value={quien}
            onChange={(id) => {
              setQuien(id);
              setClave('');
              task.forget();
            }}
            options={miembros.map(({ id, nombre }) => [String(id), nombre] as const)}
          />
          <PasswordField
            label="Contraseña"
            path="clave"
            of="person"
            size={12}
            value={clave}
            onChange={(texto) => {
              setClave(texto);
              if (task.failure) task.forget();
            }}
            onEnter={() => void entrar()}
          />
        </FormNotes>
      </div>
      <div className={classes(styles.actions)}>
        {task.failure?.code === 'datos_ilegibles' && <Rescatar onClose={task.forget} />}
        <Button kind="primary" pending={task.pending} onPress={() => void entrar()}>
          Entrar
        </Button>
      </div>
    </Entrada>
  );
}
