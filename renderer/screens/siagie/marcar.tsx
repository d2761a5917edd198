// What was done in SIAGIE of the rows chosen: with which user name, and what it ended in.
import { memo, useCallback, useRef, useState } from 'react';
import { entregaCredencial } from '../../../shared/domain/pedido.ts';
import { NOMBRE_RESULTADO, RESULTADOS_DE, type Resultado } from '../../../shared/domain/servicio.ts';
import { QUE_HACER } from '../../../shared/domain/tareas-siagie.ts';
import type { TareaEnSiagie } from '../../../shared/vistas-siagie.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import { sizeClass } from '../../parts/fields/field-props.ts';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import styles from './siagie.module.css';
import { claveDe, refreshSiagie } from './store.ts';

type Escrito = { readonly usuario: string; readonly resultado: Resultado };

/** How the user name that is recorded is asked for; null where none is: it is that of who held the post before. */
function usuarioDe({ clase, tipo }: TareaEnSiagie): string | null {
  if (clase === 'inactivar_anterior') return null;
  if (tipo === 'inactivacion') return 'Usuario que se inactivó (si consta)';
  return entregaCredencial(tipo) ? 'Usuario que quedó en SIAGIE' : null;
}

const opcionesDe = ({ clase, tipo }: TareaEnSiagie): readonly Resultado[] => (clase === 'conceder' ? RESULTADOS_DE[tipo] : []);

export function Marcar({ tareas, onClose }: { readonly tareas: readonly TareaEnSiagie[]; readonly onClose: () => void }) {
  const [escritos, setEscritos] = useState<ReadonlyMap<string, Escrito>>(new Map());
  const task = useTask();
  const box = useRef<HTMLDivElement>(null);
  const de = (tarea: TareaEnSiagie): Escrito => {
    const { usuario, resultado } = escritos.get(claveDe(tarea)) ?? tarea;
    return { usuario, resultado };
  };
  const escribir = useCallback((tarea: TareaEnSiagie, cambio: Partial<Escrito>) => {
    setEscritos((antes) => {
      const { usuario, resultado } = antes.get(claveDe(tarea)) ?? tarea;
      return new Map([...antes, [claveDe(tarea), { usuario, resultado, ...cambio }]]);
    });
  }, []);

  const registrar = () =>
    void task.run(
      async () => {
        const result = await call('siagie.hechos', {
          tareas: tareas.map((tarea) => {
            const { usuario, resultado } = de(tarea);
            return { servicioId: tarea.servicioId, clase: tarea.clase, usuario: usuarioDe(tarea) === null ? '' : usuario.trim(), resultado: tarea.clase === 'conceder' ? resultado : null };
          }),
        });
        if (!result.ok && result.failure.field !== undefined) focusField(box.current, result.failure.field);
        return result;
      },
      ({ hechas }) => {
        tell({ text: hechas === 1 ? 'Registrado como hecho en SIAGIE.' : `Se registraron ${hechas} como hechas en SIAGIE.` });
        void refreshSiagie();
        onClose();
      },
    );

  const failures = fieldFailures(task.failure);
  const placed = failures.length > 0 && failures.every(({ field }) => /^tareas\.\d+\.(usuario|resultado)$/.test(field));
  return (
    <Dialog
      title={tareas.length === 1 ? 'Hecho en SIAGIE' : `Hechas en SIAGIE: ${tareas.length}`}
      onClose={onClose}
      onSave={registrar}
      busy={task.pending}
      failure={placed ? null : task.failure}
      footer={
        <>
          <Button onPress={onClose} isDisabled={task.pending}>
            Cancelar
          </Button>
          <Button kind="primary" shortcut="guardar" pending={task.pending} onPress={registrar}>
            {tareas.length === 1 ? 'Registrar como hecha' : 'Registrar todas como hechas'}
          </Button>
        </>
      }
    >
      <FormNotes failures={failures}>
        <div ref={box}>
          {tareas.map((tarea, i) => (
            <Tarea key={claveDe(tarea)} tarea={tarea} lugar={i} {...de(tarea)} onChange={escribir} />
          ))}
        </div>
      </FormNotes>
    </Dialog>
  );
}

type TareaProps = Escrito & {
  readonly tarea: TareaEnSiagie;
  /** Its place among those that are marked. */
  readonly lugar: number;
  readonly onChange: (tarea: TareaEnSiagie, cambio: Partial<Escrito>) => void;
};

/** There may be hundreds: only the one that is written is drawn again. */
const Tarea = memo(function Tarea({ tarea, lugar, usuario, resultado, onChange }: TareaProps) {
  const opciones = opcionesDe(tarea);
  const comoSePide = usuarioDe(tarea);
  const quien = tarea.persona || 'Quien ejercía antes';
  const datos = [tarea.documento, tarea.codigoModular && `${tarea.codigoModular}-${tarea.anexo}`, tarea.nombreIe, tarea.numero].filter((dato) => dato !== '');
  return (
    <section aria-label={`${QUE_HACER[tarea.resultado]} · ${quien} · ${tarea.numero}`} className={classes(styles.tarea)} data-path={`tareas.${lugar}.servicioId`}>
      <p>
        <strong>{quien}</strong> <small>{datos.join(' · ')}</small>
      </p>
      <div className={classes(grid.grid)}>
        {opciones.length > 1 ? (
          <RadioField
            label="Qué resultó"
            path={`tareas.${lugar}.resultado`}
            size={7}
            options={opciones.map((una) => [una, NOMBRE_RESULTADO[una]] as const)}
            value={resultado}
            onChange={(elegido) => elegido && onChange(tarea, { resultado: elegido })}
          />
        ) : (
          <p className={classes(sizeClass(7))}>{QUE_HACER[tarea.resultado]}</p>
        )}
        {comoSePide !== null && (
          <TextField label={comoSePide} path={`tareas.${lugar}.usuario`} size={5} value={usuario} onChange={(texto) => onChange(tarea, { usuario: texto })} />
        )}
      </div>
    </section>
  );
});
