// What the new year needs of the office, and where each thing stands: read from the data, each with the place where it is done.
import { Check, Circle, CircleDashed } from 'lucide-react';
import { useEffect } from 'react';
import { NOMBRE_TAREA, type PasoDeAnioNuevo, type TareaDeAnioNuevo } from '../../../shared/domain/anio-nuevo.ts';
import { classes } from '../../parts/classes.ts';
import desk from '../../parts/desk.module.css';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Notice } from '../../parts/notice.tsx';
import rows from '../../parts/rows/rows.module.css';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import { hashOf, type Route } from '../../state/address.ts';
import { useBackupNews, useRegisterChange } from '../../state/events.ts';
import { useMay, useToday } from '../../state/session.ts';
import { elegirVista } from '../vigencias/store.ts';
import styles from './anio-nuevo.module.css';
import { loadAnioNuevo, useAnioNuevo } from './store.ts';

const DONDE: Readonly<Record<TareaDeAnioNuevo, { readonly texto: string; readonly route: Route }>> = {
  encargaturas: { texto: 'Ver los titulares', route: { screen: 'vigencias' } },
  firmante: { texto: 'Firmantes', route: { screen: 'ajustes', seccion: 'firmantes' } },
  noLaborables: { texto: 'Plazos y días', route: { screen: 'ajustes', seccion: 'plazos' } },
  respaldo: { texto: 'Copias de seguridad', route: { screen: 'ajustes', seccion: 'respaldos' } },
  padron: { texto: 'Padrón', route: { screen: 'padron' } },
  lineas: { texto: 'Líneas del año', route: { screen: 'ajustes', seccion: 'lineas' } },
  numeracion: { texto: 'Numeración', route: { screen: 'ajustes', seccion: 'numeracion' } },
};

const SIGNO = { hecho: [Check, 'Hecho'], pendiente: [Circle, 'Pendiente'], puede_faltar: [CircleDashed, 'Puede faltar'] } as const;

export function AnioNuevo() {
  const { visto, failure } = useAnioNuevo();
  const may = useMay()('anioNuevo.ver');
  useEffect(() => {
    if (may) void loadAnioNuevo();
  }, [may]);
  useRegisterChange(() => void loadAnioNuevo());
  useBackupNews(() => void loadAnioNuevo());
  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <ScreenTitle>{visto ? `Año nuevo ${visto.anio}` : 'Año nuevo'}</ScreenTitle>
      </div>
      {!may && (
        <Notice>
          <p>Lo prepara el jefe de la oficina.</p>
        </Notice>
      )}
      {failure && <FailureNotice failure={failure} onRetry={() => void loadAnioNuevo()} />}
      {visto ? (
        <ul className={classes(styles.pasos)}>
          {visto.pasos.map((paso) => (
            <Paso key={paso.tarea} paso={paso} />
          ))}
        </ul>
      ) : (
        may && !failure && <p className={classes(rows.empty)}>Leyendo…</p>
      )}
    </div>
  );
}

function Paso({ paso: { tarea, estado, dicho } }: { readonly paso: PasoDeAnioNuevo }) {
  const [Icon, palabra] = SIGNO[estado];
  const { texto, route } = DONDE[tarea];
  const enEnero = useToday().slice(5, 7) === '01';
  return (
    <li className={classes(styles.paso, styles[estado])}>
      <Icon aria-hidden />
      <div>
        <h2>
          {NOMBRE_TAREA[tarea]} <small>{palabra}</small>
        </h2>
        <p>{dicho}</p>
      </div>
      <a
        href={hashOf(route)}
        onClick={() => {
          // The list is shown as this speaks of it: those who are about to end, or who have.
          if (tarea === 'encargaturas') elegirVista(enEnero ? 'terminada' : 'en30');
        }}
      >
        {texto}
      </a>
    </li>
  );
}
