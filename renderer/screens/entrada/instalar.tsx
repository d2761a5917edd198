// First start: the office and the first person of it.
import { useRef, useState } from 'react';
import type { Input } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { takeSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Entrada } from './entrada.tsx';
import styles from './entrada.module.css';
import { rememberWhoEntered } from './last-one-in.ts';
import { Rescatar } from './rescatar.tsx';
import { NewPassword, twiceFailure, type TwicePassword } from './new-password.tsx';

type Oficina = Input<'sesion.instalar'>['oficina'];

const OFICINA: Oficina = { ugel: '', codigo: '', etiquetaSuperior: 'DRE', superior: '', lugar: '', direccion: '' };

export function Instalar() {
  const [oficina, setOficina] = useState(OFICINA);
  const [persona, setPersona] = useState({ nombre: '', cargo: 'Especialista SIAGIE' });
  const [clave, setClave] = useState<TwicePassword>({ clave: '', otraVez: '' });
  const form = useRef<HTMLDivElement>(null);
  const task = useTask();
  const en = (campo: keyof Oficina) => ({
    path: `oficina.${campo}`,
    value: oficina[campo],
    onChange: (texto: string) => setOficina((antes) => ({ ...antes, [campo]: texto })),
  });

  const comenzar = () =>
    task.run(
      async () => {
        const twice = twiceFailure(clave);
        const result = twice ? refusal(twice) : await call('sesion.instalar', { oficina, miembro: persona, clave: clave.clave });
        if (!result.ok) focusField(form.current, result.failure.field ?? '');
        return result;
      },
      (estado) => {
        if (estado.sesion) rememberWhoEntered(estado.sesion.miembroId);
        takeSession(estado);
      },
    );
  useShortcut('guardar', () => void comenzar());

  return (
    <Entrada title="Configure su oficina para empezar" first="oficina.ugel" wide>
      <Rescatar pregunta="¿Ya tenía esta oficina en otra PC?" />
      <p>Solo se pide una vez. Todo se puede cambiar después en Ajustes. Los datos quedan en esta PC, cifrados con su contraseña.</p>
      <FormNotes failures={fieldFailures(task.failure)}>
        <div ref={form}>
          <fieldset className={classes(styles.group)}>
            <legend>La oficina</legend>
            <div className={classes(grid.grid)}>
              <TextField label="Nombre de la UGEL" size={8} help="Como va en los oficios; por ejemplo, UGEL Chiclayo." {...en('ugel')} />
              <TextField label="Código (opcional)" size={4} kind="digits" help="6 dígitos." {...en('codigo')} />
              <RadioField
                label="Depende de una"
                size={4}
                path="oficina.etiquetaSuperior"
                value={oficina.etiquetaSuperior}
                onChange={(etiquetaSuperior) => setOficina((antes) => ({ ...antes, etiquetaSuperior: etiquetaSuperior ?? 'DRE' }))}
                options={[
                  ['DRE', 'DRE'],
                  ['GRE', 'GRE'],
                ]}
              />
              <TextField
                label={`Nombre de la ${oficina.etiquetaSuperior}`}
                size={8}
                help={`Por ejemplo, ${oficina.etiquetaSuperior === 'DRE' ? 'Dirección' : 'Gerencia'} Regional de Educación Lambayeque.`}
                {...en('superior')}
              />
              <TextField label="Lugar" help="La ciudad que va en la fecha de los oficios." {...en('lugar')} />
              <TextField label="Dirección (opcional)" help="Dónde se recogen las credenciales." {...en('direccion')} />
            </div>
          </fieldset>
          <fieldset className={classes(styles.group)}>
            <legend>Usted</legend>
            <div className={classes(grid.grid)}>
              <TextField
                label="Apellidos y nombres"
                path="miembro.nombre"
                value={persona.nombre}
                onChange={(nombre) => setPersona((antes) => ({ ...antes, nombre }))}
                help="Quien configura queda como jefe y podrá agregar a otras personas."
              />
              <TextField
                label="Cargo"
                path="miembro.cargo"
                value={persona.cargo}
                onChange={(cargo) => setPersona((antes) => ({ ...antes, cargo }))}
              />
              <NewPassword value={clave} onChange={setClave} path="clave" onEnter={() => void comenzar()} />
            </div>
          </fieldset>
        </div>
        {task.failure && <FailureNotice failure={task.failure} onField={(path) => focusField(form.current, path)} />}
        <div className={classes(styles.actions)}>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={() => void comenzar()}>
            Comenzar
          </Button>
        </div>
      </FormNotes>
    </Entrada>
  );
}
