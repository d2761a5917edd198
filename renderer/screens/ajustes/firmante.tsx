// Who signs the letters, and how they close.
import type { Firmante as FirmanteGuardado } from '../../../shared/domain/ajustes.ts';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { lineasDe, SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

const escritoDe = ({ nombre, postfirma, iniciales, copias, cierre }: FirmanteGuardado) => ({
  nombre,
  postfirma: postfirma.join('\n'),
  iniciales,
  copias: copias.join('\n'),
  cierre,
});

export function Firmante({ firmante }: { readonly firmante: FirmanteGuardado }) {
  const borrador = useBorrador(escritoDe(firmante));
  const { value, set } = borrador;
  const en = (campo: keyof typeof value) => ({ path: campo, value: value[campo], onChange: (texto: string) => set({ ...value, [campo]: texto }) });
  return (
    <SeccionGuardable
      title="Firmante"
      borrador={borrador}
      onSave={() => save({ seccion: 'firmante', valor: { ...value, postfirma: lineasDe(value.postfirma), copias: lineasDe(value.copias) } })}
      read={(ajustes) => escritoDe(ajustes.firmante)}
      fieldOf={(path) => path.split('.')[0] ?? path}
    >
      <div className={classes(grid.grid)}>
        <TextField label="Nombre de quien firma" size={12} help="Como va al pie del oficio, con su grado si lo usa." {...en('nombre')} />
        <LongTextField label="Post-firma" size={6} rows={3} help="Una línea por renglón: su cargo y la oficina." {...en('postfirma')} />
        <LongTextField label="Copias (c.c.)" size={6} rows={3} help="Una por renglón." {...en('copias')} />
        <TextField label="Iniciales" size={6} help="Por ejemplo, GTM/esp.siagie" {...en('iniciales')} />
        <LongTextField label="Frase de cierre" rows={2} {...en('cierre')} />
      </div>
    </SeccionGuardable>
  );
}
