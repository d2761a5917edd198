// In a cambio de director, the end of the permission of who held the post before: done in SIAGIE, or waived with a reason.
import { useState } from 'react';
import { sePuede } from '../../../shared/domain/expediente.ts';
import { porInactivar } from '../../../shared/domain/servicio.ts';
import { fechaCorta, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto, TitularAnterior } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { refusal } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import styles from './cierre.module.css';
import type { AbrirDialogo } from './dialogos.tsx';
import { concedidos } from './pasos.ts';
import { servicioEnPalabras } from './servicio-en-palabras.ts';
import { ID_DEL_PANEL } from './siguiente-paso.tsx';
import { takeAndTell } from './store.ts';
import trabajoStyles from './trabajo.module.css';

/** `Rosa Ñique (DNI 12345678, usuario 12345678)`; who it is, is not always known. */
function quienEjercia(anterior: TitularAnterior | undefined): string {
  if (!anterior) return 'quien ejercía antes (el registro no sabe quién: véalo en SIAGIE)';
  const { persona, documento, usuario, hasta } = anterior;
  const datos = [documento, usuario && `usuario ${usuario}`].filter((dato) => dato !== '').join(', ');
  return `${persona}${datos && ` (${datos})`}${hasta === null ? '' : `; consta inactivado desde el ${fechaCorta(hasta)}`}`;
}

type InactivarAnteriorProps = {
  readonly expediente: ExpedienteVisto;
  readonly onDialogo: AbrirDialogo;
  /** Whether it is the step that the case is at: then it hears Ctrl + Enter. */
  readonly current: boolean;
};

export function InactivarAnterior({ expediente, onDialogo, current }: InactivarAnteriorProps) {
  const may = useMay();
  const task = useTask();
  const [sin, setSin] = useState<ReadonlySet<number>>(new Set());
  const { id: expedienteId, estado, pedido, anteriores } = expediente;
  const pendientes = porInactivar(pedido.tipo, concedidos(expediente));
  const puede = pendientes.length > 0 && sePuede('inactivar_anterior', estado) && may('siagie.inactivado');
  const elegidos = pendientes.filter(({ id }) => !sin.has(id)).map(({ id }) => id);
  const de = (servicioId: number) => quienEjercia(anteriores.find((uno) => uno.servicioId === servicioId));

  const registrar = () =>
    void task.run(
      async () =>
        elegidos.length === 0
          ? refusal({ field: 'servicios', message: 'Marque por lo menos un servicio.' })
          : call('siagie.inactivado', { expedienteId, servicios: elegidos }),
      (visto) => takeAndTell(visto, 'Registrado: quien ejercía antes está inactivado en SIAGIE.'),
    );
  useShortcut('guardar', registrar, { active: puede && current });

  return (
    <>
      {task.failure && <FailureNotice failure={task.failure} />}
      <ul className={classes(styles.decided)}>
        {concedidos(expediente).map(({ id, inactivado, dispensado, ...servicio }) =>
          inactivado ? (
            <li key={id}>
              {servicioEnPalabras(servicio)}: inactivado · {inactivado.por}, {momentoCorto(inactivado.en)}
            </li>
          ) : dispensado ? (
            <li key={id}>
              {servicioEnPalabras(servicio)}: no corresponde inactivar · {dispensado.por}, {momentoCorto(dispensado.en)}
              <p className={classes(trabajoStyles.nota)}>{dispensado.motivo}</p>
            </li>
          ) : (
            pendientes.length === 1 && (
              <li key={id}>
                {servicioEnPalabras(servicio)}: falta inactivar a {de(id)}
              </li>
            )
          ),
        )}
      </ul>
      {pendientes.length > 1 && (
        <fieldset className={classes(trabajoStyles.checks)} aria-label="Dónde inactivar a quien ejercía antes">
          {pendientes.map(({ id, ...servicio }) => (
            <CheckField
              key={id}
              label={`${servicioEnPalabras(servicio)}: ${de(id)}`}
              value={!sin.has(id)}
              onChange={(va) =>
                setSin((antes) => {
                  const otros = new Set(antes);
                  if (va) otros.delete(id);
                  else otros.add(id);
                  return otros;
                })
              }
            />
          ))}
        </fieldset>
      )}
      {puede && (
        <div id={current ? ID_DEL_PANEL : undefined} className={classes(styles.acts)}>
          <Button kind={current ? 'primary' : 'normal'} pending={task.pending} onPress={registrar} {...(current && { shortcut: 'guardar' })}>
            Ya está inactivado en SIAGIE
          </Button>
          <Button isDisabled={elegidos.length === 0} onPress={() => onDialogo({ tipo: 'dispensar', servicios: elegidos })}>
            No corresponde…
          </Button>
        </div>
      )}
    </>
  );
}
