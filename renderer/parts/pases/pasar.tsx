// Passing one case or many on to another person, with the words of the proveído.
import { Send } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { impedimentoDePase, puedeEstarACargo } from '../../../shared/domain/responsable.ts';
import type { FilaExpediente, Miembro } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { useSession } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { conMiles } from '../con-miles.ts';
import { Dialog } from '../dialog.tsx';
import { fieldFailures, refusal } from '../failure-fields.ts';
import grid from '../fields/grid.module.css';
import { focusField, FormNotes } from '../fields/notes.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { SuggestField } from '../fields/suggest-field.tsx';
import { Notice } from '../notice.tsx';
import styles from './pasar.module.css';

type PasarCasosProps = {
  readonly casos: readonly Pick<FilaExpediente, 'id' | 'numero' | 'estado' | 'responsable' | 'porRecibir'>[];
  readonly onClose: () => void;
  /** @param text what was done, to be told. */
  readonly onPassed: (text: string) => void;
};

const expedientes = (cuantos: number): string => (cuantos === 1 ? '1 expediente' : `${conMiles(cuantos)} expedientes`);

export function PasarCasos({ casos, onClose, onPassed }: PasarCasosProps) {
  const sesion = useSession(({ estado }) => estado?.sesion ?? null);
  const [miembros, setMiembros] = useState<readonly Miembro[]>([]);
  const [frases, setFrases] = useState<readonly string[]>([]);
  const [para, setPara] = useState('');
  const [proveido, setProveido] = useState('');
  const box = useRef<HTMLDivElement>(null);
  const reading = useTask();
  const task = useTask();
  const read = () => {
    void reading.run(() => call('miembros.listar', {}), (leido) => setMiembros(leido.miembros));
    void call('pases.frases', {}).then((result) => result.ok && setFrases(result.value.frases));
  };
  const readFirst = useRef(read);
  useEffect(() => readFirst.current(), []);

  const juzgados = casos.map((caso) => ({ caso, porque: sesion ? impedimentoDePase(caso, { id: sesion.miembroId, rol: sesion.rol }) : null }));
  const van = juzgados.flatMap(({ caso, porque }) => (porque === null ? [caso] : []));
  const quedan = juzgados.filter(({ porque }) => porque !== null);
  const quienes = miembros.filter(puedeEstarACargo).map(({ id, nombre }) => [String(id), id === sesion?.miembroId ? `${nombre} (usted)` : nombre] as const);
  const aSi = para === String(sesion?.miembroId);

  const pasar = () => {
    if (van.length === 0) return;
    void task.run(
      async () => {
        const result =
          para === ''
            ? refusal({ field: 'para', message: 'Elija a quién se pasa.' })
            : await call('pases.pasar', { casos: van.map(({ id, responsable }) => ({ expedienteId: id, de: responsable?.id ?? null })), para: Number(para), proveido });
        if (!result.ok) focusField(box.current, result.failure.field ?? '');
        return result;
      },
      () => {
        const quien = miembros.find(({ id }) => id === Number(para))?.nombre ?? '';
        onClose();
        onPassed(aSi ? `${van.length === 1 ? 'Quedó' : 'Quedaron'} a su cargo: ${expedientes(van.length)}.` : `${van.length === 1 ? 'Se pasó' : 'Se pasaron'} ${expedientes(van.length)} a ${quien}.`);
      },
    );
  };
  const failures = fieldFailures(task.failure);
  // What is against one of the cases has no field of its own.
  const atField = failures.some(({ field }) => field === 'para' || field === 'proveido');

  return (
    <Dialog
      title={casos.length === 1 ? `Pasar el ${casos[0]?.numero ?? ''}` : 'Pasar a otra persona'}
      onClose={onClose}
      onSave={pasar}
      busy={task.pending}
      failure={reading.failure ?? (atField ? null : task.failure)}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" icon={Send} shortcut="guardar" pending={task.pending} isDisabled={van.length === 0} onPress={pasar}>
            {casos.length === 1 ? 'Pasar' : `Pasar ${expedientes(van.length)}`}
          </Button>
        </>
      }
    >
      {quedan.length > 0 && (
        <Notice kind="warning">
          <p>
            <strong>{van.length === 0 ? 'No se puede pasar ninguno:' : `No se ${quedan.length === 1 ? 'pasa' : 'pasan'}:`}</strong>
          </p>
          <ul className={classes(styles.left)}>
            {quedan.map(({ caso, porque }) => (
              <li key={caso.id}>
                {caso.numero}: {porque}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <FormNotes failures={failures}>
        <div ref={box} className={classes(grid.stack)}>
          <SelectField label="Para" path="para" options={quienes} value={para} onChange={setPara} />
          <SuggestField label={aSi ? 'Proveído (si hace falta)' : 'Proveído'} path="proveido" suggestions={frases} value={proveido} onChange={setProveido} />
        </div>
      </FormNotes>
    </Dialog>
  );
}
