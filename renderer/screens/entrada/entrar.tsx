// Entry: choose a name, type the password, Enter.
import { useRef, useState } from 'react';
import { CLAVE_DE_DEMOSTRACION, PERSONA_DE_DEMOSTRACION } from '../../../shared/domain/demostracion.ts';
import type { EstadoDeSesion } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Countdown, useCountdown } from '../../parts/countdown.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { PasswordField } from '../../parts/fields/password-field.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useLock } from '../../state/lock.ts';
import { takeSession, useSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Entrada } from './entrada.tsx';
import styles from './entrada.module.css';
import { lastOneIn, rememberWhoEntered } from './last-one-in.ts';
import { Recuperar } from './recuperar.tsx';
import { useReplacing } from './en-lugar-de-otro.tsx';
import { Rescatar } from './rescatar.tsx';

export function Entrar({ estado }: { readonly estado: EstadoDeSesion }) {
  const { owner } = useLock();
  const restored = useSession((state) => state.restored);
  const last = owner?.miembroId ?? lastOneIn();
  const miembros = [...estado.miembros].sort((una, otra) => Number(otra.id === last) - Number(una.id === last));
  const [quien, setQuien] = useState(() => String(miembros[0]?.id ?? ''));
  const deMuestra = estado.demostracion && estado.miembros.some(({ nombre }) => nombre === PERSONA_DE_DEMOSTRACION);
  const [clave, setClave] = useState(deMuestra ? CLAVE_DE_DEMOSTRACION : '');
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  const wait = useCountdown(task.failure, task.forget);
  const [olvidada, setOlvidada] = useState(false);
  const replacing = useReplacing();
  const failures = fieldFailures(task.failure);

  const entrar = async () => {
    if (wait > 0) return;
    await task.run(
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
  };
  if (olvidada) return <Recuperar conHoja={estado.conHoja} onBack={() => setOlvidada(false)} />;

  const replaces = owner !== null && Number(quien) !== owner.miembroId;
  const pedir = () => replacing.ask(Number(quien), () => void entrar());

  return (
    <Entrada title={estado.ugel} first="clave">
      {restored && (
        <Notice kind="good">
          <p>
            <strong>Los datos se restauraron.</strong> Entre con la contraseña que tenía el día del respaldo; lo de antes quedó aparte y se puede traer de vuelta.
          </p>
        </Notice>
      )}
      {owner && (
        <Notice>
          <p>
            <strong>La pantalla está bloqueada.</strong>{' '}
            {replaces ? `${owner.nombre} dejó aquí su sesión.` : 'Escriba su contraseña: lo que estaba haciendo lo espera.'}
          </p>
        </Notice>
      )}
      {replacing.question}
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
              if (task.failure && wait === 0) task.forget();
            }}
            onEnter={pedir}
          />
        </FormNotes>
        <Countdown seconds={wait} />
      </div>
      <div className={classes(styles.actions)}>
        {task.failure?.code === 'datos_ilegibles' && <Rescatar onClose={task.forget} />}
        <Button kind="quiet" onPress={() => setOlvidada(true)}>
          Olvidé mi contraseña
        </Button>
        <Button kind="primary" pending={task.pending} isDisabled={wait > 0} onPress={pedir}>
          Entrar
        </Button>
      </div>
    </Entrada>
  );
}
