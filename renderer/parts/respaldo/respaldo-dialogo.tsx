// One backup: what it holds, how it stands to the register of now, and restoring it with a password of then.
import { useEffect, useRef, useState } from 'react';
import { fraseDe } from '../../../shared/domain/actos.ts';
import { tamanoEnPalabras } from '../../../shared/domain/respaldos.ts';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { Result } from '../../../shared/failure.ts';
import type { RespaldoMirado } from '../../../shared/vistas-respaldos.ts';
import { useTask } from '../../state/task.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { Countdown, useCountdown } from '../countdown.tsx';
import { Dialog } from '../dialog.tsx';
import { fieldFailures } from '../failure-fields.ts';
import grid from '../fields/grid.module.css';
import { focusField, FormNotes } from '../fields/notes.tsx';
import { PasswordField } from '../fields/password-field.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { cuenta } from './lista-de-respaldos.tsx';
import { Notice } from '../notice.tsx';
import styles from './respaldo.module.css';

/** In place of a person. */
const HOJA = 'hoja';

export type Restaurar = (con: { readonly persona: number | null; readonly clave: string }) => Promise<Result<unknown>>;

type RespaldoProps = {
  readonly mirado: RespaldoMirado;
  readonly onClose: () => void;
  /** Absent for whoever may not. */
  readonly restaurar?: Restaurar | undefined;
  readonly verificar?: (() => Promise<Result<unknown>>) | undefined;
};

export function RespaldoDialogo({ mirado, onClose, restaurar, verificar }: RespaldoProps) {
  const [pide, setPide] = useState(false);
  const task = useTask();
  if (pide && restaurar) return <PedirClave mirado={mirado} onClose={onClose} restaurar={restaurar} />;
  const verificarlo = verificar && (() => void task.run(verificar, onClose));
  return (
    <Dialog
      title={`Respaldo del ${mirado.registro ? momentoCorto(mirado.registro.en) : mirado.id}`}
      onClose={onClose}
      failure={task.failure}
      busy={task.pending}
      footer={
        <>
          <Button onPress={onClose}>Cerrar</Button>
          {verificarlo && (
            <Button pending={task.pending} onPress={verificarlo}>
              Verificar que esté entero
            </Button>
          )}
          {restaurar && <Button onPress={() => setPide(true)}>Restaurar este respaldo</Button>}
        </>
      }
    >
      <Contenido mirado={mirado} />
    </Dialog>
  );
}

function Contenido({ mirado: { registro, ultimosActos, comparado } }: { readonly mirado: RespaldoMirado }) {
  if (!registro) return null;
  return (
    <>
      {comparado !== null && (
        <Notice>
          <p>{comparado}</p>
        </Notice>
      )}
      {registro.reparos.map((reparo) => (
        <Notice key={reparo} kind="warning">
          <p>{reparo}</p>
        </Notice>
      ))}
      <dl className={classes(styles.datos)}>
        <dt>Oficina</dt>
        <dd>{registro.ugel}</dd>
        <dt>Tiene</dt>
        <dd>
          {cuenta(registro.expedientes, 'expediente')}, {cuenta(registro.documentos, 'documento')}, {cuenta(registro.archivos, 'archivo')} y {cuenta(registro.actuaciones, 'acto')}
        </dd>
        <dt>Tamaño</dt>
        <dd>{tamanoEnPalabras(registro.bytes)}</dd>
        <dt>Hecho con</dt>
        <dd>
          versión {registro.programa} (datos {registro.esquema})
        </dd>
        {ultimosActos && <dt>Últimos actos</dt>}
        {ultimosActos && (
          <dd>
            <ul className={classes(styles.actos)}>
              {ultimosActos.map(({ en, por, acto }, i) => (
                <li key={`${en} ${String(i)}`}>
                  {momentoCorto(en)}, {por}: {fraseDe(acto)}
                </li>
              ))}
            </ul>
          </dd>
        )}
      </dl>
    </>
  );
}

function PedirClave({ mirado, onClose, restaurar }: { readonly mirado: RespaldoMirado; readonly onClose: () => void; readonly restaurar: Restaurar }) {
  const [quien, setQuien] = useState(String(mirado.personas[0]?.id ?? ''));
  const [clave, setClave] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  useEffect(() => focusField(box.current, 'clave'), []);
  const wait = useCountdown(task.failure, task.forget);
  // What is wrong with the backup itself has no field here.
  const failures = fieldFailures(task.failure).filter(({ field }) => field === 'persona' || field === 'clave');
  const ahora = () => {
    if (wait > 0) return;
    void task.run(async () => {
      const result = await restaurar({ persona: quien === HOJA ? null : Number(quien), clave });
      if (!result.ok) focusField(box.current, 'clave');
      return result;
    }, onClose);
  };
  return (
    <Dialog
      title="Restaurar este respaldo"
      size="small"
      onClose={onClose}
      onSave={ahora}
      busy={task.pending}
      failure={failures.length === 0 ? task.failure : null}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="danger" pending={task.pending} isDisabled={wait > 0} shortcut="guardar" onPress={ahora}>
            Restaurar
          </Button>
        </>
      }
    >
      {mirado.comparado !== null && mirado.comparado !== task.failure?.message && (
        <Notice kind="warning">
          <p>{mirado.comparado}</p>
        </Notice>
      )}
      <p>Todos saldrán del programa. Lo que hay ahora se guarda aparte, entero, y se puede traer de vuelta.</p>
      <FormNotes failures={failures}>
        <div ref={box} className={classes(grid.stack)}>
          <SelectField
            label={mirado.conHoja ? 'Con la contraseña de' : 'Persona de ese respaldo'}
            path="persona"
            value={quien}
            onChange={(otro) => {
              setQuien(otro);
              setClave('');
              task.forget();
            }}
            options={[...mirado.personas.map(({ id, nombre }) => [String(id), nombre] as const), ...(mirado.conHoja ? [[HOJA, 'La hoja de recuperación'] as const] : [])]}
          />
          <PasswordField
            label={quien === HOJA ? 'Clave de recuperación' : 'Su contraseña de entonces'}
            path="clave"
            of="person"
            help={quien === HOJA ? 'La de la hoja impresa que estaba en uso entonces.' : 'La que tenía el día en que se hizo el respaldo.'}
            value={clave}
            onChange={(texto) => {
              setClave(texto);
              if (task.failure && wait === 0) task.forget();
            }}
            onEnter={ahora}
          />
        </div>
      </FormNotes>
      <Countdown seconds={wait} />
    </Dialog>
  );
}
