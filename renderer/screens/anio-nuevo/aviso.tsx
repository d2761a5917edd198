// In the frame, from the middle of December to the end of January: the jefe is told what the new year still needs.
import { CalendarSync } from 'lucide-react';
import { useEffect } from 'react';
import { esTemporada } from '../../../shared/domain/anio-nuevo.ts';
import { Fecha } from '../../../shared/domain/tiempo.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { hashOf } from '../../state/address.ts';
import { useRegisterChange } from '../../state/events.ts';
import { useMay, useToday } from '../../state/session.ts';
import styles from './anio-nuevo.module.css';
import { loadAnioNuevo, posponer, useAnioNuevo } from './store.ts';

export function AvisoDeAnioNuevo() {
  const hoy = Fecha.safeParse(useToday());
  const dia = hoy.success ? hoy.data : null;
  const active = useMay()('anioNuevo.ver') && dia !== null && esTemporada(dia);
  const visto = useAnioNuevo((state) => state.visto);
  useEffect(() => {
    if (active) void loadAnioNuevo();
  }, [active]);
  useRegisterChange(() => {
    if (active) void loadAnioNuevo();
  });
  if (!active || !visto?.avisar) return null;
  const pendientes = visto.pasos.filter(({ estado }) => estado === 'pendiente').length;
  return (
    <aside aria-label="Año nuevo" className={classes(styles.aviso)}>
      <CalendarSync aria-hidden />
      <span>
        Año {visto.anio}: {pendientes === 1 ? 'queda 1 cosa por preparar' : `quedan ${pendientes} cosas por preparar`}. <a href={hashOf({ screen: 'anio-nuevo' })}>Ver cuáles</a>
      </span>
      <Button kind="quiet" onPress={() => void posponer()}>
        {dia.slice(5, 7) === '12' ? 'No avisar hasta enero' : 'No avisar más'}
      </Button>
    </aside>
  );
}
