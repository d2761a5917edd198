// The term to mend, and the days on which the office does not work besides the national holidays.
import { Plus, Trash2 } from 'lucide-react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

type PlazosProps = { readonly plazos: Ajustes['plazos']; readonly noLaborables: Ajustes['noLaborables'] };

export function Plazos({ plazos, noLaborables }: PlazosProps) {
  return (
    <>
      <PlazoParaSubsanar plazos={plazos} />
      <NoLaborables dias={noLaborables} />
    </>
  );
}

function PlazoParaSubsanar({ plazos }: { readonly plazos: Ajustes['plazos'] }) {
  const borrador = useBorrador(String(plazos.observacion));
  return (
    <SeccionGuardable
      title="Plazo para subsanar"
      borrador={borrador}
      onSave={() => save({ seccion: 'plazos', valor: { observacion: /^\d{1,3}$/.test(borrador.value.trim()) ? Number(borrador.value) : 0 } })}
      read={(ajustes) => String(ajustes.plazos.observacion)}
    >
      <div className={classes(grid.grid)}>
        <TextField
          label="Días hábiles"
          size={4}
          kind="digits"
          path="observacion"
          value={borrador.value}
          onChange={borrador.set}
          help="2, según el art. 136 del TUO de la Ley 27444. Se puede cambiar en cada observación."
        />
      </div>
    </SeccionGuardable>
  );
}

type Dia = { readonly key: number; readonly fecha: string | null; readonly motivo: string };

const diasDe = (dias: Ajustes['noLaborables']): readonly Dia[] => dias.map((dia, key) => ({ key, ...dia }));

function NoLaborables({ dias: guardados }: { readonly dias: Ajustes['noLaborables'] }) {
  const borrador = useBorrador(diasDe(guardados));
  const { value: dias, set } = borrador;
  const cambiar = (key: number, cambio: Partial<Dia>) => set(dias.map((dia) => (dia.key === key ? { ...dia, ...cambio } : dia)));
  return (
    <SeccionGuardable
      title="Días no laborables"
      borrador={borrador}
      onSave={() => save({ seccion: 'noLaborables', valor: dias.map(({ fecha, motivo }) => ({ fecha: fecha ?? '', motivo })) })}
      read={(ajustes) => diasDe(ajustes.noLaborables)}
    >
      <p>Los feriados nacionales, los sábados y los domingos ya están. Agregue los que decrete el Estado y los de su región.</p>
      {dias.map(({ key, fecha, motivo }, i) => (
        <div key={key} className={classes(styles.row)}>
          <div className={classes(grid.grid)}>
            <DateField label="Fecha" size={4} path={`${i}.fecha`} value={fecha} onChange={(nueva) => cambiar(key, { fecha: nueva })} />
            <TextField label="Motivo" size={8} path={`${i}.motivo`} value={motivo} onChange={(nuevo) => cambiar(key, { motivo: nuevo })} />
          </div>
          <IconButton icon={Trash2} label={`Quitar el día ${i + 1}`} onPress={() => set(dias.filter((dia) => dia.key !== key))} />
        </div>
      ))}
      <div>
        <Button icon={Plus} onPress={() => set([...dias, { key: Math.max(-1, ...dias.map(({ key }) => key)) + 1, fecha: null, motivo: '' }])}>
          Agregar día
        </Button>
      </div>
    </SeccionGuardable>
  );
}
