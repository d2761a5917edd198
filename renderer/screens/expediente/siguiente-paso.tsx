// The button of the next step: it acts at once when nothing has to be written, and else leads to where it is.
import { ArrowRight } from 'lucide-react';
import { assertNever } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useMay, useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { aceptarLoSugerido } from './aceptar.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './cabecera.module.css';
import { concedidos, PASOS, porEntregar, siguientePaso, type Paso } from './pasos.ts';
import { takeAndTell } from './store.ts';

type SiguientePasoProps = {
  readonly expediente: ExpedienteVisto;
  readonly onDialogo: AbrirDialogo;
  /** Whether the work, and its checklist, is what is shown. */
  readonly inWork: boolean;
  readonly onTrabajo: () => void;
};

/** Steps whose data are written on the work's own panel: it has the button, and hears Ctrl + Enter. */
const EN_EL_TRABAJO: ReadonlySet<Paso | null> = new Set(['calificar', 'observar', 'decidir', 'siagie', 'registrar_opinion', 'inactivar_anterior']);

/** Id of the part of the work where such a step is taken. */
export const ID_DEL_PANEL = 'panel-del-paso';

/** React Aria gives the focus back, where it can, a frame after a dialog has gone. */
const FOCUS_SETTLES_MS = 100;

/** The button of the step just taken goes, and the keyboard with it: the next step's button takes it. */
function takeLostFocus(place: HTMLElement | null): () => void {
  const timer = setTimeout(() => {
    if (document.activeElement === document.body) place?.querySelector('button')?.focus();
  }, FOCUS_SETTLES_MS);
  return () => clearTimeout(timer);
}

export function SiguientePaso({ expediente, onDialogo, inWork, onTrabajo }: SiguientePasoProps) {
  const hoy = useToday();
  const may = useMay();
  const task = useTask();
  const paso = siguientePaso(expediente, hoy);
  const enTrabajo = EN_EL_TRABAJO.has(paso);
  const { id: expedienteId } = expediente;

  const dar = (): void => {
    switch (paso) {
      case null:
        return;
      case 'iniciar':
        void task.run(() => call('verificacion.iniciar', { expedienteId }), (visto) => takeAndTell(visto, 'Verificación iniciada.'));
        return;
      case 'aceptar':
        // Nobody accepts a list that they do not have before their eyes.
        if (!inWork) onTrabajo();
        else void task.run(() => aceptarLoSugerido(expediente), (visto) => takeAndTell(visto, 'Se calificó lo que sugiere el programa.'));
        return;
      case 'archivar':
        void task.run(() => call('expedientes.archivar', { expedienteId }), (visto) => takeAndTell(visto, 'Expediente archivado.'));
        return;
      case 'vencer':
        void task.run(() => call('observaciones.vencer', { expedienteId }), (visto) => takeAndTell(visto, 'Se dio por no presentado.'));
        return;
      case 'subsanar':
      case 'pedir_opinion':
      case 'hoja':
        onDialogo({ tipo: paso });
        return;
      case 'responder':
      case 'esperar_visto':
        onDialogo({ tipo: 'emitir', clase: concedidos(expediente).length > 0 ? 'respuesta' : 'improcedencia' });
        return;
      case 'devolver':
        onDialogo({ tipo: 'emitir', clase: 'devolucion' });
        return;
      case 'notificar':
      case 'entregar':
        onDialogo({ tipo: 'entregar', documentoIds: porEntregar(expediente).map(({ id }) => id) });
        return;
      case 'calificar':
      case 'observar':
      case 'decidir':
      case 'siagie':
      case 'inactivar_anterior':
      case 'registrar_opinion':
        onTrabajo();
        // The work may only now come into the page.
        requestAnimationFrame(() => {
          const panel = document.getElementById(ID_DEL_PANEL);
          panel?.scrollIntoView({ block: 'nearest' });
          panel?.querySelector<HTMLElement>('input:not([tabindex="-1"]), textarea, button')?.focus();
        });
        return;
      default:
        assertNever(paso);
    }
  };
  const puede = paso !== null && may(PASOS[paso].llamada);
  useShortcut('guardar', dar, { active: puede && !enTrabajo });

  if (paso === null || !puede) return null;
  return (
    <span key={paso} ref={takeLostFocus} className={classes(styles.nextStep)}>
      {task.failure && <FailureNotice failure={task.failure} />}
      <Button
        kind={enTrabajo ? 'normal' : 'primary'}
        icon={ArrowRight}
        pending={task.pending}
        onPress={dar}
        {...(!enTrabajo && { shortcut: 'guardar' })}
      >
        {PASOS[paso].texto}
      </Button>
    </span>
  );
}
