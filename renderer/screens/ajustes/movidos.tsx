// Which due dates the last change of days or terms moved.
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Notice } from '../../parts/notice.tsx';
import { hashOf } from '../../state/address.ts';
import styles from './plazos.module.css';
import { forgetMovidos, useAjustes } from './store.ts';

/** The section that was saved may be far below. */
const bringIntoSight = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });

export function Movidos() {
  const { movidos } = useAjustes();
  if (movidos.length === 0) return null;
  return (
    <div key={JSON.stringify(movidos)} ref={bringIntoSight}>
      <Notice live actions={<Button onPress={forgetMovidos}>Entendido</Button>}>
        <p>
          {movidos.length === 1
            ? 'Cambió la fecha límite de 1 expediente. Queda anotado en su historia:'
            : `Cambió la fecha límite de ${movidos.length} expedientes. Queda anotado en la historia de cada uno:`}
        </p>
        <ul className={classes(styles.movidos)}>
          {movidos.map(({ expedienteId, numero, de, a }) => (
            <li key={expedienteId}>
              <a href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>: del {fechaCorta(de)} al {fechaCorta(a)}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
