// Hojas that nobody came for, destroyed before witnesses: chosen, why, who saw it; and the acta that is signed on paper.
import { FileX, Plus } from 'lucide-react';
import { useMemo, useState } from 'react';
import { LIMITE_HOJAS, LIMITE_TESTIGOS, type Testigo } from '../../../shared/domain/destruccion.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { HojaSinEntregar } from '../../../shared/vistas-vigencias.ts';
import { call } from '../../bridge.ts';
import { ActaHecha, type Acta } from '../../parts/acta-hecha.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { Dialog, FootNote } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useTask } from '../../state/task.ts';
import { ACTA_DE_DESTRUCCION } from './acta.tsx';
import styles from './vigencias.module.css';

export type HojaPorDestruir = Pick<HojaSinEntregar, 'documentoId' | 'rotulo' | 'fecha' | 'persona' | 'numero'>;

type DestruirProps = {
  readonly hojas: readonly HojaPorDestruir[];
  /** All of them are chosen to begin with. */
  readonly todas?: boolean;
  readonly onClose: () => void;
};

const SIN_TESTIGO: Testigo = { nombre: '', cargo: '' };

/** The fields that have a place of their own to say what is wrong. */
const EN_SU_CAMPO = /^(motivo|testigos\.\d)/;

export function Destruir({ hojas, todas = false, onClose }: DestruirProps) {
  const [elegidas, setElegidas] = useState<ReadonlySet<number>>(() => new Set(todas ? hojas.map(({ documentoId }) => documentoId) : []));
  const [motivo, setMotivo] = useState('Su titular no se presentó a recogerla.');
  const [testigos, setTestigos] = useState<readonly Testigo[]>([SIN_TESTIGO]);
  const [acta, setActa] = useState<Acta | null>(null);
  const task = useTask();
  const refused = fieldFailures(task.failure);
  // The same list as long as it is the same refusal: by it a field knows that it was mended.
  const failures = useMemo(() => refused.filter(({ field }) => EN_SU_CAMPO.test(field)), [refused]);
  // The list of hojas has no field of its own: what is against it is said at the head, beside whatever else is refused.
  const deLaLista = refused.find(({ field }) => field.startsWith('documentoIds'));
  const marcar = (id: number, si: boolean) => setElegidas((antes) => new Set(si ? [...antes, id] : [...antes].filter((una) => una !== id)));
  const escribir = (i: number, cambio: Partial<Testigo>) => setTestigos((antes) => antes.map((uno, j) => (j === i ? { ...uno, ...cambio } : uno)));
  const destruir = () =>
    void task.run(
      () =>
        call('destrucciones.destruir', {
          documentoIds: [...elegidas],
          motivo,
          // A row left empty is no witness, unless it is the only one.
          testigos: testigos.filter(({ nombre, cargo }, i) => i === 0 || nombre.trim() !== '' || cargo.trim() !== ''),
        }),
      ({ cuantas, ...hecha }) =>
        setActa({
          ...hecha,
          hecho: `${cuantas === 1 ? 'La hoja quedó' : 'Las hojas quedaron'} sin efecto. Imprima el acta, fírmenla y archívela; puede volver a verla en Vigencias, en «Hojas sin entregar».`,
        }),
    );

  if (acta) return <ActaHecha title={ACTA_DE_DESTRUCCION} acta={acta} onClose={onClose} />;
  return (
    <Dialog
      title={hojas.length === 1 ? 'Destruir la hoja de credenciales' : 'Destruir hojas de credenciales'}
      size="large"
      onClose={onClose}
      onSave={destruir}
      busy={task.pending}
      failure={deLaLista && task.failure ? { code: task.failure.code, message: deLaLista.message } : failures.length === 0 ? task.failure : null}
      footer={
        <>
          <FootNote>{elegidas.size === 1 ? '1 hoja elegida.' : `${conMiles(elegidas.size)} hojas elegidas.`}</FootNote>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" icon={FileX} shortcut="guardar" pending={task.pending} onPress={destruir}>
            Destruir y hacer el acta
          </Button>
        </>
      }
    >
      <Notice kind="warning">
        <p>
          Rompa las hojas ante el testigo. Quedan <strong>sin efecto</strong> y no se recuperan: si la persona viene después, se restablece su contraseña en SIAGIE y se hace otra.
        </p>
      </Notice>
      <FormNotes failures={failures}>
        <div className={classes(grid.stack)}>
          {hojas.length > 1 && (
            <div className={classes(styles.acts)}>
              <Button onPress={() => setElegidas(new Set(hojas.slice(0, LIMITE_HOJAS).map(({ documentoId }) => documentoId)))}>Elegir todas</Button>
              <Button isDisabled={elegidas.size === 0} onPress={() => setElegidas(new Set())}>
                Ninguna
              </Button>
            </div>
          )}
          <section aria-label="Hojas que se destruyen" className={classes(styles.sheets)}>
            {hojas.map(({ documentoId, rotulo, fecha, persona, numero }) => (
              <CheckField
                key={documentoId}
                label={`${rotulo} · ${fechaCorta(fecha)} · ${persona || 'Sin nombre'} · Exp. ${numero}`}
                path={`hoja.${documentoId}`}
                value={elegidas.has(documentoId)}
                onChange={(si) => marcar(documentoId, si)}
              />
            ))}
          </section>
          <LongTextField label="Motivo" path="motivo" rows={2} value={motivo} onChange={setMotivo} />
          {testigos.map((testigo, i) => (
            <div key={`testigo ${String(i)}`} className={classes(grid.grid)}>
              <TextField
                label={i === 0 ? 'Testigo: apellidos y nombres' : `Testigo ${i + 1}: apellidos y nombres`}
                path={`testigos.${i}.nombre`}
                size={6}
                maxLength={120}
                value={testigo.nombre}
                onChange={(nombre) => escribir(i, { nombre })}
              />
              <TextField label={i === 0 ? 'Su cargo' : `Su cargo (testigo ${i + 1})`} path={`testigos.${i}.cargo`} size={6} optional maxLength={120} value={testigo.cargo} onChange={(cargo) => escribir(i, { cargo })} />
            </div>
          ))}
          {testigos.length < LIMITE_TESTIGOS && (
            <div>
              <Button icon={Plus} onPress={() => setTestigos([...testigos, SIN_TESTIGO])}>
                Otro testigo
              </Button>
            </div>
          )}
        </div>
      </FormNotes>
    </Dialog>
  );
}
