// Giving the data another key, and what that does and does not do.
import { useState } from 'react';
import type { AvanceDeLlave } from '../../../shared/vistas-respaldos.ts';
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { Barra } from '../../parts/respaldo/marcha.tsx';
import { useOfficeEvent } from '../../state/events.ts';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { takeSeguridad } from './store.ts';

const PASO = { copiar: 'copiando', cifrar: 'cifrando con la llave nueva', revisar: 'revisando', poner: 'poniendo las copias en su lugar' } as const;
const FICHERO = { oficina: 'el registro', archivo: 'los escaneos y documentos' } as const;

/** Nothing else is answered while the key changes: how far it is comes by itself. */
function Avance() {
  const [avance, setAvance] = useState<AvanceDeLlave | null>(null);
  useOfficeEvent((event) => {
    if (event.type === 'llave') setAvance(event);
  });
  const parte = avance && avance.total > 0 ? avance.hecho / avance.total : 0;
  const que = avance === null ? '' : avance.paso === 'poner' ? PASO.poner : `${PASO[avance.paso]} ${FICHERO[avance.fichero]}`;
  return (
    <Barra parte={parte}>
      Cambiando la llave{que && `: ${que} (${Math.round(parte * 100)} %)`}. No cierre el programa ni apague la PC.
    </Barra>
  );
}

type CambiarLlaveProps = {
  /** Who has just been removed; null when it was asked for by itself. */
  readonly trasRetirarA: string | null;
  readonly onClose: () => void;
};

export function CambiarLlave({ trasRetirarA, onClose }: CambiarLlaveProps) {
  const task = useTask();
  const cambiar = () =>
    void task.run(
      () => call('seguridad.cambiarLlave', {}),
      (seguridad) => {
        takeSeguridad(seguridad);
        tell({ text: 'Los datos tienen una llave nueva.' });
        onClose();
      },
    );
  return (
    <Confirm
      title="¿Cambiar la llave de los datos?"
      confirm="Cambiar la llave"
      cancel="Ahora no"
      pending={task.pending}
      failure={task.failure}
      onConfirm={cambiar}
      onCancel={onClose}
    >
      {trasRetirarA !== null && (
        <p>
          <strong>{trasRetirarA}</strong> ya no puede entrar. Si pudo quedarse con una copia del archivo de llaves, con su contraseña de antes todavía podría abrir los datos: cambiar la llave lo impide.
        </p>
      )}
      <p>Todo se vuelve a cifrar con una llave nueva. Los demás siguen entrando con la contraseña que tienen, y la hoja de recuperación sigue sirviendo.</p>
      <p>
        <strong>Las copias de seguridad hechas hasta hoy se siguen abriendo con las contraseñas de entonces:</strong> si eso le preocupa, haga una copia nueva y destruya las anteriores.
      </p>
      <p>Tarda según el tamaño de los datos: unos segundos, o algunos minutos si hay muchos escaneos. Si se va la luz, no se pierde nada.</p>
      {task.pending && <Avance />}
    </Confirm>
  );
}
