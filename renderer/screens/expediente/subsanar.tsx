// What the applicant brought to mend the observation; then the case is verified again.
import { useState } from 'react';
import { faltantes } from '../../../shared/domain/observacion.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { FileList } from '../../parts/files/file-list.tsx';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { useFiles } from '../../parts/files/use-files.ts';
import { AvisoDeReloj } from '../../parts/respaldo/edad-de-respaldo.tsx';
import { goTo } from '../../state/route.ts';
import { useTask } from '../../state/task.ts';
import { addFiles } from './agregar-archivos.tsx';
import styles from './trabajo.module.css';
import { takeAndTell } from './store.ts';

export function Subsanar({ expediente, onClose }: { readonly expediente: ExpedienteVisto; readonly onClose: () => void }) {
  const { id: expedienteId, observaciones } = expediente;
  const observacion = observaciones.at(-1);
  const faltan = observacion ? faltantes(observacion) : [];
  const [marcados, setMarcados] = useState<readonly number[]>(faltan);
  const todo = marcados.length === faltan.length;
  const [nota, setNota] = useState('');
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { files, refused, change, add } = useFiles(() => 'subsanacion');
  const task = useTask();
  useFileDrop(box, (dropped) => void add(dropped));

  const subsanar = (corregir: boolean) => {
    let left = files;
    void task.run(
      async () => {
        const added = await addFiles(expedienteId, files, (file) => {
          left = left.filter(({ key }) => key !== file.key);
          change(left);
        });
        return added.ok ? call('observaciones.subsanar', { expedienteId, puntos: [...marcados], nota }) : added;
      },
      (visto) => {
        takeAndTell(visto, todo ? 'Subsanación registrada: vuelve a verificación.' : 'Se registró lo que se subsanó: espera lo que falta.');
        onClose();
        if (corregir) goTo({ screen: 'corregir', id: expedienteId });
      },
    );
  };
  return (
    <Dialog
      title="Registrar la subsanación"
      onClose={onClose}
      {...(marcados.length > 0 && { onSave: () => subsanar(todo) })}
      failure={task.failure}
      busy={task.pending}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          {todo && (
            <Button pending={task.pending} onPress={() => subsanar(false)}>
              Registrar y verificar
            </Button>
          )}
          <Button kind="primary" isDisabled={marcados.length === 0} pending={task.pending} shortcut="guardar" onPress={() => subsanar(todo)}>
            {todo ? 'Registrar y corregir los datos' : 'Registrar lo subsanado'}
          </Button>
        </>
      }
    >
      <AvisoDeReloj />
      <fieldset aria-label="Qué se subsanó" className={classes(styles.checks)}>
        <p>Se pidió lo que sigue: deje marcado lo que se subsanó.</p>
        {faltan.map((i) => (
          <CheckField
            key={i}
            label={observacion?.puntos[i] ?? ''}
            size={12}
            value={marcados.includes(i)}
            onChange={(marcado) => setMarcados(faltan.filter((uno) => (uno === i ? marcado : marcados.includes(uno))))}
          />
        ))}
      </fieldset>
      {!todo && <p>El expediente sigue observado y espera lo que falta, mientras corre el plazo.</p>}
      <div ref={setBox}>
        <FileList files={files} refused={refused} onChoose={(chosen) => void add(chosen)} onChange={change} />
      </div>
      <LongTextField label="Nota (opcional)" rows={2} value={nota} onChange={setNota} help="Por ejemplo, con qué oficio se presentó y cuándo." />
    </Dialog>
  );
}
