// Name and place of the office.
import type { Oficina as OficinaGuardada } from '../../../shared/domain/ajustes.ts';
import { classes } from '../../parts/classes.ts';
import { RadioField } from '../../parts/fields/choice-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

export function Oficina({ oficina }: { readonly oficina: OficinaGuardada }) {
  const borrador = useBorrador(oficina);
  const { value, set } = borrador;
  const en = (campo: keyof OficinaGuardada) => ({ path: campo, value: value[campo], onChange: (texto: string) => set({ ...value, [campo]: texto }) });
  return (
    <SeccionGuardable title="Oficina" borrador={borrador} onSave={() => save({ seccion: 'oficina', valor: value })} read={(ajustes) => ajustes.oficina}>
      <div className={classes(grid.grid)}>
        <TextField label="Nombre de la UGEL" size={8} {...en('ugel')} />
        <TextField label="Código" size={4} kind="digits" help="6 dígitos, o vacío." {...en('codigo')} />
        <RadioField
          label="Depende de una"
          size={4}
          path="etiquetaSuperior"
          value={value.etiquetaSuperior}
          onChange={(etiquetaSuperior) => set({ ...value, etiquetaSuperior: etiquetaSuperior ?? 'DRE' })}
          options={[
            ['DRE', 'DRE'],
            ['GRE', 'GRE'],
          ]}
        />
        <TextField label={`Nombre de la ${value.etiquetaSuperior}`} size={8} {...en('superior')} />
        <TextField label="Lugar" size={6} help="La ciudad que va en la fecha de los oficios." {...en('lugar')} />
        <TextField label="Dirección" size={6} {...en('direccion')} />
      </div>
    </SeccionGuardable>
  );
}
