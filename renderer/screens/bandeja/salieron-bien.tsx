// «¿Salieron bien?»: of all that was sent, or of all but some. What is not confirmed stays to be printed, as the original.
import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import type { CartaDeLote } from '../../../shared/domain/lote.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { hashOf } from '../../state/address.ts';
import { useTask } from '../../state/task.ts';
import styles from './cartas.module.css';

type SalieronBienProps = {
  readonly cartas: readonly CartaDeLote[];
  readonly onClose: () => void;
  /** How many did not come out well. */
  readonly onAnswered: (malas: number) => void;
};

export function SalieronBien({ cartas, onClose, onAnswered }: SalieronBienProps) {
  const originales = cartas.filter(({ copia }) => !copia);
  const [malas, setMalas] = useState<ReadonlySet<number>>(new Set());
  const task = useTask();

  const mark = (id: number, bien: boolean) => setMalas((before) => new Set(bien ? [...before].filter((una) => una !== id) : [...before, id]));
  const answer = () => {
    const documentoIds = originales.flatMap(({ documento: { id } }) => (malas.has(id) ? [] : [id]));
    if (documentoIds.length === 0) onAnswered(malas.size);
    else void task.run(() => call('documentos.salieronBien', { documentoIds }), () => onAnswered(malas.size));
  };

  return (
    <Dialog
      title="¿Salieron bien?"
      size="large"
      onClose={onClose}
      failure={task.failure}
      busy={task.pending}
      onSave={answer}
      footer={
        <>
          <FootNote>Si cierra sin responder, todo queda por imprimir.</FootNote>
          <Button onPress={() => setMalas(new Set(originales.map(({ documento }) => documento.id)))}>Ninguno salió bien</Button>
          <Button kind="primary" icon={CircleCheck} shortcut="guardar" pending={task.pending} onPress={answer}>
            {malas.size > 0 ? `Volver a imprimir los que no (${conMiles(malas.size)})` : originales.length === 1 ? 'Sí, salió bien' : `Sí, salieron bien los ${conMiles(originales.length)}`}
          </Button>
        </>
      }
    >
      <Notice>
        <p>
          Mire el papel y <strong>quite la marca de lo que no salió bien</strong>: se podrá imprimir otra vez sin que sea una copia. ¿Salió más pequeño o corrido?{' '}
          <a href={hashOf({ screen: 'ajustes', seccion: 'impresion' })}>Imprima la hoja de calibración</a>.
        </p>
      </Notice>
      <section aria-label="Documentos que salieron bien" className={classes(styles.answers)}>
        {originales.map(({ documento: { id, rotulo }, expediente }) => (
          <CheckField key={id} label={`${rotulo} · Exp. ${expediente}`} path={`documento.${id}`} value={!malas.has(id)} onChange={(bien) => mark(id, bien)} />
        ))}
      </section>
    </Dialog>
  );
}
