// Set-up: the first person, who is the jefe.
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import type { Escrito } from './escrito-al-instalar.ts';
import { NewPassword } from '../../parts/llaves/new-password.tsx';

type PasoPersonaProps = {
  readonly escrito: Pick<Escrito, 'miembro' | 'clave'>;
  readonly onChange: (parte: Partial<Escrito>) => void;
  readonly onEnter: () => void;
};

export function PasoPersona({ escrito: { miembro, clave }, onChange, onEnter }: PasoPersonaProps) {
  return (
    <div className={classes(grid.stack)}>
      <p>Los datos quedan cifrados con su contraseña. Quien configura es el jefe: podrá agregar a otras personas y cambiar los ajustes.</p>
      <div className={classes(grid.grid)}>
        <TextField label="Apellidos y nombres" path="miembro.nombre" value={miembro.nombre} onChange={(nombre) => onChange({ miembro: { ...miembro, nombre } })} />
        <TextField label="Cargo" path="miembro.cargo" value={miembro.cargo} onChange={(cargo) => onChange({ miembro: { ...miembro, cargo } })} />
        <NewPassword value={clave} onChange={(nueva) => onChange({ clave: nueva })} path="clave" onEnter={onEnter} />
      </div>
    </div>
  );
}
