// Giving the data another key, and what that does and does not do.
import { call } from '../../bridge.ts';
import { Confirm } from '../../parts/dialog.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import { takeSeguridad } from './store.ts';

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
      {task.pending && <output>Cambiando la llave…</output>}
    </Confirm>
  );
}
