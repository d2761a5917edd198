// Whose cases the tray shows: of whoever, of who looks, just passed on to them, of nobody, or of a person.
import { Inbox } from 'lucide-react';
import { puedeEstarACargo, resuelve, type DeQuien } from '../../../shared/domain/responsable.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { useSession } from '../../state/session.ts';
import styles from './bandeja.module.css';
import { filter, useBandeja } from './store.ts';

const TODOS = 'todos';

export function AQuien() {
  const { filtro, abiertos, miembros } = useBandeja();
  const { deQuien } = filtro;
  const sesion = useSession(({ estado }) => estado?.sesion ?? null);
  const suyo = sesion && resuelve(sesion.rol) ? sesion.miembroId : null;
  // Whoever left may still have some.
  const otros = miembros.filter((uno) => resuelve(uno.rol) && uno.id !== suyo && (puedeEstarACargo(uno) || uno.id === deQuien));
  const options: (readonly [valor: string, nombre: string])[] = [
    [TODOS, 'De todos'],
    ...(suyo === null ? [] : [[String(suyo), `Míos (${conMiles(abiertos.mios)})`] as const]),
    ...(suyo === null ? [] : [['por_recibir', `Nuevos para mí (${conMiles(abiertos.porRecibir)})`] as const]),
    ['sin_asignar', `Sin asignar (${conMiles(abiertos.sinAsignar)})`],
    ...otros.map(({ id, nombre }) => [String(id), `De ${nombre}`] as const),
  ];
  const choose = (valor: string) => filter({ deQuien: valor === TODOS ? null : deQuienEs(valor) });
  return (
    <div className={classes(styles.whose)}>
      <div className={classes(styles.who)}>
        <SelectField label="A cargo de" hideLabel options={options} value={deQuien === null ? TODOS : String(deQuien)} onChange={choose} />
      </div>
      {suyo !== null && abiertos.porRecibir > 0 && deQuien !== 'por_recibir' && (
        <Button icon={Inbox} onPress={() => filter({ deQuien: 'por_recibir' })}>
          {abiertos.porRecibir === 1 ? '1 nuevo para usted' : `${conMiles(abiertos.porRecibir)} nuevos para usted`}
        </Button>
      )}
    </div>
  );
}

const deQuienEs = (valor: string): DeQuien => (valor === 'por_recibir' || valor === 'sin_asignar' ? valor : Number(valor));
