// «Hecho en SIAGIE»: which servicios were attended there, and with which user name.
import { useMemo, useRef, useState } from 'react';
import { numeroComparable } from '../../../shared/domain/documento-identidad.ts';
import { entregaCredencial } from '../../../shared/domain/pedido.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { fieldFailures, refusal } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useTask } from '../../state/task.ts';
import styles from './trabajo.module.css';
import { concedidos } from './pasos.ts';
import { servicioEnPalabras } from './servicio-en-palabras.ts';
import { ID_DEL_PANEL } from './siguiente-paso.tsx';
import { takeAndTell } from './store.ts';

export function HechoEnSiagie({ expediente }: { readonly expediente: ExpedienteVisto }) {
  const { id: expedienteId, pedido } = expediente;
  const pendientes = concedidos(expediente).filter(({ hecho }) => hecho === null);
  const conUsuario = entregaCredencial(pedido.tipo);
  const [usuario, setUsuario] = useState(() => numeroComparable(pedido.solicitante.numeroDocumento));
  const [sin, setSin] = useState<ReadonlySet<number>>(new Set());
  const box = useRef<HTMLDivElement>(null);
  const task = useTask();

  const registrar = () =>
    void task.run(
      async () => {
        const hechos = pendientes.filter(({ id }) => !sin.has(id));
        const result =
          hechos.length === 0
            ? refusal({ field: 'servicios', message: 'Marque por lo menos un servicio.' })
            : await call('siagie.hecho', {
                expedienteId,
                servicios: hechos.map(({ id }) => ({ servicioId: id, usuario: conUsuario ? usuario.trim() : '' })),
              });
        if (!result.ok) focusField(box.current, 'usuario');
        return result;
      },
      (visto) => takeAndTell(visto, 'Registrado como hecho en SIAGIE.'),
    );
  useShortcut('guardar', registrar);

  // One user name serves all: whatever row it was refused in, it is told beside the one field.
  const failures = useMemo(
    () => fieldFailures(task.failure).map(({ field, message }) => ({ field: field.endsWith('.usuario') ? 'usuario' : field, message })),
    [task.failure],
  );
  const placed = failures.some(({ field }) => field === 'usuario');

  return (
    <FormNotes failures={failures}>
      <div ref={box} id={ID_DEL_PANEL} className={classes(grid.stack, grid.formBox)}>
        {task.failure && !placed && <FailureNotice failure={task.failure} />}
        {pendientes.length > 1 && (
          <fieldset className={classes(styles.checks)} aria-label="Servicios hechos en SIAGIE">
            {pendientes.map((servicio) => (
              <CheckField
                key={servicio.id}
                label={servicioEnPalabras(servicio)}
                value={!sin.has(servicio.id)}
                onChange={(va) =>
                  setSin((antes) => {
                    const otros = new Set(antes);
                    if (va) otros.delete(servicio.id);
                    else otros.add(servicio.id);
                    return otros;
                  })
                }
              />
            ))}
          </fieldset>
        )}
        <div className={classes(grid.grid)}>
          {conUsuario && (
            <TextField label="Usuario que quedó en SIAGIE" path="usuario" size={6} value={usuario} onChange={setUsuario} onEnter={registrar} />
          )}
        </div>
        <div className={classes(styles.foot)}>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={registrar}>
            Hecho en SIAGIE
          </Button>
        </div>
      </div>
    </FormNotes>
  );
}
