// When the screen locks by itself.
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import { SHORTCUTS } from '../../parts/shortcuts.ts';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

export function Seguridad({ seguridad }: { readonly seguridad: Ajustes['seguridad'] }) {
  const borrador = useBorrador(String(seguridad.minutosDeBloqueo));
  const minutos = borrador.value.trim();
  return (
    <SeccionGuardable
      title="Bloqueo de la pantalla"
      borrador={borrador}
      onSave={() => save({ seccion: 'seguridad', valor: { minutosDeBloqueo: /^\d{1,3}$/.test(minutos) ? Number(minutos) : 0 } })}
      read={(ajustes) => String(ajustes.seguridad.minutosDeBloqueo)}
    >
      <p>
        Cuando nadie usa el programa, la pantalla se bloquea y vuelve a pedir la contraseña. Lo que se estaba escribiendo espera a quien lo escribía; las
        contraseñas se borran. También se bloquea con <kbd>{SHORTCUTS.bloquear.keys}</kbd> y, en el programa de escritorio, cuando la PC se bloquea o se suspende.
      </p>
      <div className={classes(grid.grid)}>
        <TextField
          label="Minutos sin uso"
          size={4}
          kind="digits"
          path="minutosDeBloqueo"
          value={borrador.value}
          onChange={borrador.set}
          help="De 1 a 60. Lo usual es 10."
        />
      </div>
    </SeccionGuardable>
  );
}
