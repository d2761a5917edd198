// The work list of SIAGIE: what was granted and is not yet done there, of every case; printed, and marked one by one or many at once.
import { CheckCheck, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { LIMITE_TAREAS } from '../../../shared/domain/tareas-siagie.ts';
import type { TareaEnSiagie } from '../../../shared/vistas-siagie.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import desk from '../../parts/desk.module.css';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { printPdf } from '../../parts/impresion/print.ts';
import rows from '../../parts/rows/rows.module.css';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useRegisterChange } from '../../state/events.ts';
import { useTask } from '../../state/task.ts';
import { Marcar } from './marcar.tsx';
import styles from './siagie.module.css';
import { elegidasDe, lugarDe, refreshSiagie, useSiagie } from './store.ts';
import { TablaDeTareas } from './tabla.tsx';

export function Siagie() {
  const state = useSiagie();
  const { failure, loaded, cuantas, filas } = state;
  const elegidas = elegidasDe(state);
  const [marcando, setMarcando] = useState<readonly TareaEnSiagie[] | null>(null);
  const printing = useTask();
  useEffect(() => void refreshSiagie(), []);
  useRegisterChange(() => void refreshSiagie());

  const imprimir = () =>
    void printing.run(async () => {
      const lista = await call('siagie.lista', { tareas: elegidas.length === 0 ? null : elegidas.map(lugarDe) });
      return lista.ok ? printPdf(lista.value.bytes) : lista;
    });
  const marcar = () => setMarcando(elegidas);
  useShortcut('imprimir', imprimir, { active: filas.length > 0 });
  useShortcut('guardar', marcar, { active: elegidas.length > 0 });

  return (
    <div className={classes(desk.page)}>
      <div className={classes(desk.top)}>
        <ScreenTitle>Por hacer en SIAGIE</ScreenTitle>
        <output>{!loaded ? '' : cuantas === 1 ? '1 por hacer' : `${conMiles(cuantas)} por hacer`}</output>
        <div className={classes(desk.works)}>
          <Button icon={Printer} shortcut="imprimir" isDisabled={filas.length === 0} pending={printing.pending} onPress={imprimir}>
            {elegidas.length === 0 ? 'Imprimir la lista' : 'Imprimir las elegidas'}
          </Button>
        </div>
      </div>
      {failure && <FailureNotice failure={failure} onRetry={() => void refreshSiagie()} />}
      {printing.failure && <FailureNotice failure={printing.failure} />}
      <TablaDeTareas
        empty={
          <div className={classes(rows.empty)}>
            <CheckCheck aria-hidden />
            <p>{loaded ? 'Nada por hacer en SIAGIE: todo lo concedido ya consta como hecho.' : 'Leyendo…'}</p>
          </div>
        }
      />
      {filas.length > 0 && (
        <div className={classes(styles.foot)}>
          <output>
            {elegidas.length === 0
              ? 'Elija las filas que ya hizo en SIAGIE: Espacio o un clic para una, Mayús + flechas para varias.'
              : elegidas.length === 1
                ? '1 fila elegida.'
                : `${elegidas.length} filas elegidas de ${conMiles(cuantas)}${elegidas.length === LIMITE_TAREAS && cuantas > LIMITE_TAREAS ? ': son las que se marcan por vez' : ''}.`}
          </output>
          <Button kind="primary" icon={CheckCheck} shortcut="guardar" isDisabled={elegidas.length === 0} onPress={marcar}>
            Ya están hechas…
          </Button>
        </div>
      )}
      {marcando && <Marcar tareas={marcando} onClose={() => setMarcando(null)} />}
    </div>
  );
}
