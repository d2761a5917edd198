// The register compared with a head that was noted elsewhere: on a signed acta, or in a backup's record.
import { useState } from 'react';
import { momentoEnPalabras } from '../../../shared/domain/comprobacion.ts';
import { enGrupos } from '../../../shared/domain/auditoria.ts';
import type { Output } from '../../../shared/contract.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import grid from '../../parts/fields/grid.module.css';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useTask } from '../../state/task.ts';
import styles from './auditoria.module.css';
import { useAuditoria } from './store.ts';

type Comparada = Output<'auditoria.comparar'>;

export function Comparar({ onClose }: { readonly onClose: () => void }) {
  const cabeza = useAuditoria((state) => state.cabeza?.cabeza ?? null);
  const [id, setId] = useState('');
  const [hash, setHash] = useState('');
  const [comparada, setComparada] = useState<Comparada | null>(null);
  const task = useTask();
  const comparar = () => {
    setComparada(null);
    const numero = /^\d{1,15}$/.test(id.trim()) ? Number(id) : 0;
    void task.run(
      async () => (numero > 0 ? call('auditoria.comparar', { id: numero, hash }) : refusal({ field: 'id', message: 'Escriba el número del acto, solo con cifras.' })),
      setComparada,
    );
  };
  return (
    <Dialog
      title="Comparar con una cabeza anotada"
      onClose={onClose}
      onSave={comparar}
      failure={task.failure?.field === undefined ? task.failure : null}
      footer={
        <>
          <Button onPress={onClose}>Cerrar</Button>
          <Button kind="primary" shortcut="guardar" pending={task.pending} onPress={comparar}>
            Comparar
          </Button>
        </>
      }
    >
      <p>Escriba lo que dice un acta de auditoría firmada, o la ficha de una copia de seguridad.</p>
      <FormNotes failures={fieldFailures(task.failure)}>
        <div className={classes(grid.grid)}>
          <TextField label="Número del último acto" path="id" kind="digits" size={4} value={id} onChange={setId} onEnter={comparar} />
          <TextField label="Huella" path="hash" size={8} value={hash} onChange={setHash} onEnter={comparar} help="Bastan los cuatro primeros grupos." />
        </div>
      </FormNotes>
      {comparada && <Resultado comparada={comparada} id={Number(id)} />}
      {cabeza && (
        <p className={classes(styles.now)}>
          Ahora el último acto es el n.° {cabeza.id}: <span className={classes(styles.hash)}>{enGrupos(cabeza.hash)}</span>
        </p>
      )}
    </Dialog>
  );
}

function Resultado({ comparada: { resultado, acto, ultimo }, id }: { readonly comparada: Comparada; readonly id: number }) {
  const cual = acto ? `, de ${acto.por}, del ${momentoEnPalabras(acto.en)}` : '';
  switch (resultado) {
    case 'igual':
      return (
        <Notice kind="good" live>
          <p>
            <b>Coincide.</b> Es el último acto del registro{cual}: nada falta ni cambió.
          </p>
        </Notice>
      );
    case 'anterior':
      return (
        <Notice kind="good" live>
          <p>
            <b>Coincide.</b> El registro tiene ese acto{cual}, y siguió después hasta el n.° {ultimo}. Hasta él nada falta ni cambió.
          </p>
        </Notice>
      );
    case 'ausente':
      return (
        <Notice kind="warning" live>
          <p>
            <b>Faltan actos.</b> El registro termina en el n.° {ultimo}, antes del n.° {id}: es más antiguo que lo anotado. Si no se restauró una copia de
            seguridad, alguien repuso un archivo viejo o borró los últimos actos. No siga registrando y recupere la última copia buena.
          </p>
        </Notice>
      );
    case 'distinta':
      return (
        <Notice kind="warning" live>
          <p>
            <b>No coincide.</b> El acto n.° {id} de este registro{cual} tiene otra huella. Revise primero lo que escribió. Si está bien escrito, el registro es
            otro o fue escrito de nuevo: no siga registrando y compárelo con la última copia de seguridad.
          </p>
        </Notice>
      );
  }
}
