// Adding a person, changing one, and giving a new password to whoever forgot theirs.
import { ArrowLeftRight } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Estado } from '../../../shared/domain/expediente.ts';
import { NOMBRE_ROL, Rol } from '../../../shared/domain/miembro.ts';
import { estaAbierto, puedeEstarACargo } from '../../../shared/domain/responsable.ts';
import type { Miembro } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { tell } from '../../state/notice.ts';
import { loadSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { NewPassword, twiceFailure } from '../../parts/llaves/new-password.tsx';
import { loadMiembros } from './store.ts';

const ROLES = Rol.options.map((rol) => [rol, NOMBRE_ROL[rol]] as const);
const QUE_HACE: Readonly<Record<Rol, string>> = {
  mesa: 'Registra oficios, agrega archivos y registra entregas.',
  especialista: 'Todo el trabajo de un expediente.',
  jefe: 'Todo, y además los ajustes y las personas.',
  consulta: 'Solo lee.',
};

type PersonaDialogoProps = {
  /** Null: a new one. */
  readonly miembro: Miembro | null;
  readonly onClose: () => void;
  /** Whoever could enter no longer can. */
  readonly onRemoved: (nombre: string) => void;
  /** They leave with open cases: these are handed over first. */
  readonly onHandOver: (miembroId: number) => void;
};

export function PersonaDialogo({ miembro, onClose, onRemoved, onHandOver }: PersonaDialogoProps) {
  const [nombre, setNombre] = useState(miembro?.nombre ?? '');
  const [cargo, setCargo] = useState(miembro?.cargo ?? '');
  const [rol, setRol] = useState<Rol>(miembro?.rol ?? 'especialista');
  const [activo, setActivo] = useState(miembro?.activo ?? true);
  const [clave, setClave] = useState({ clave: '', otraVez: '' });
  const [pendientes, setPendientes] = useState(0);
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  useEffect(() => focusField(box.current, 'nombre'), []);

  /** Whether they are to do no more what their open cases need, and it has not been told yet. */
  const debeAvisar = async (): Promise<boolean> => {
    if (!miembro || pendientes > 0 || !puedeEstarACargo(miembro) || puedeEstarACargo({ rol, activo })) return false;
    const result = await call('expedientes.contar', { deQuien: miembro.id });
    if (!result.ok) return false;
    const abiertos = Estado.options.filter(estaAbierto).reduce((suma, estado) => suma + (result.value.porEstado[estado] ?? 0), 0);
    setPendientes(abiertos);
    return abiertos > 0;
  };
  const guardar = () => void debeAvisar().then((avisa) => !avisa && guardarYa());
  const guardarYa = () =>
    void task.run(
      async () => {
        if (miembro) return call('miembros.cambiar', { id: miembro.id, nombre, cargo, rol, activo });
        const twice = twiceFailure(clave);
        return twice ? refusal(twice) : call('miembros.agregar', { nombre, cargo, rol, clave: clave.clave });
      },
      ({ nombre: quien }) => {
        tell({ text: miembro ? `${quien}: guardado.` : `${quien} ya puede entrar.` });
        void loadMiembros();
        void loadSession();
        onClose();
        if (miembro?.activo && !activo) onRemoved(quien);
      },
    );
  const failures = fieldFailures(task.failure);

  return (
    <Dialog
      title={miembro ? 'Cambiar persona' : 'Agregar persona'}
      onClose={onClose}
      onSave={guardar}
      busy={task.pending}
      failure={failures.length === 0 ? task.failure : null}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={guardar}>
            {pendientes > 0 ? 'Guardar de todos modos' : 'Guardar'}
          </Button>
        </>
      }
    >
      {miembro && pendientes > 0 && (
        <Notice
          kind="warning"
          live
          actions={
            <Button icon={ArrowLeftRight} onPress={() => onHandOver(miembro.id)}>
              Entregar su cargo
            </Button>
          }
        >
          <p>
            {pendientes === 1 ? 'Tiene 1 expediente abierto a su cargo.' : `Tiene ${conMiles(pendientes)} expedientes abiertos a su cargo.`} Entregue primero su cargo: si guarda sin entregarlo,
            quedan a su nombre hasta que otra persona los tome.
          </p>
        </Notice>
      )}
      <FormNotes failures={failures}>
        <div ref={box} className={classes(grid.formBox)}>
          <div className={classes(grid.grid)}>
            <TextField label="Apellidos y nombres" path="nombre" size={12} value={nombre} onChange={setNombre} />
            <TextField label="Cargo" path="cargo" size={6} value={cargo} onChange={setCargo} />
            <SelectField label="Rol" path="rol" size={6} options={ROLES} value={rol} onChange={setRol} help={QUE_HACE[rol]} />
            {miembro ? (
              <CheckField label="Puede entrar al programa" path="activo" size={12} value={activo} onChange={setActivo} />
            ) : (
              <NewPassword path="clave" value={clave} onChange={setClave} onEnter={guardar} />
            )}
          </div>
        </div>
      </FormNotes>
    </Dialog>
  );
}

export function DarClave({ miembro, onClose }: { readonly miembro: Miembro; readonly onClose: () => void }) {
  const [clave, setClave] = useState({ clave: '', otraVez: '' });
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();
  useEffect(() => focusField(box.current, 'clave'), []);
  const dar = () =>
    void task.run(
      async () => {
        const twice = twiceFailure(clave);
        return twice ? refusal(twice) : call('miembros.darClave', { id: miembro.id, clave: clave.clave });
      },
      ({ nombre }) => {
        tell({ text: `${nombre} tiene una contraseña nueva.` });
        onClose();
      },
    );
  const failures = fieldFailures(task.failure);
  return (
    <Dialog
      title="Dar una contraseña nueva"
      size="small"
      onClose={onClose}
      onSave={dar}
      busy={task.pending}
      failure={failures.length === 0 ? task.failure : null}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={dar}>
            Dar contraseña
          </Button>
        </>
      }
    >
      <p>
        Para <strong>{miembro.nombre}</strong>. La de antes deja de servir; pídale que la cambie al entrar.
      </p>
      <FormNotes failures={failures}>
        <div ref={box} className={classes(grid.stack)}>
          <NewPassword label="Contraseña nueva" path="clave" value={clave} onChange={setClave} onEnter={dar} />
        </div>
      </FormNotes>
    </Dialog>
  );
}
