// The term of the distance: days that each district adds to the term to mend, where the office sets any.
import { Plus, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import grid from '../../parts/fields/grid.module.css';
import { SuggestField } from '../../parts/fields/suggest-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './ajustes.module.css';
import { diasEscritos, SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { loadDistritos, save, useAjustes } from './store.ts';

type Fila = { readonly key: number; readonly distrito: string; readonly dias: string };

const filasDe = (distancia: Ajustes['distancia']): readonly Fila[] => distancia.map(({ distrito, dias }, key) => ({ key, distrito, dias: String(dias) }));

export function Distancia({ distancia }: { readonly distancia: Ajustes['distancia'] }) {
  const borrador = useBorrador(filasDe(distancia));
  const { value: filas, set } = borrador;
  const { distritos } = useAjustes();
  useEffect(() => void loadDistritos(), []);
  const cambiar = (key: number, cambio: Partial<Fila>) => set(filas.map((fila) => (fila.key === key ? { ...fila, ...cambio } : fila)));
  return (
    <SeccionGuardable
      title="Término de la distancia"
      borrador={borrador}
      onSave={() => save({ seccion: 'distancia', valor: filas.map(({ distrito, dias }) => ({ distrito, dias: diasEscritos(dias) })) })}
      read={(ajustes) => filasDe(ajustes.distancia)}
    >
      <p>Si su UGEL lo fijó, se suma al plazo para subsanar de las IE de ese distrito, y el oficio de observación lo dice. Lo ya observado no cambia.</p>
      {filas.map(({ key, distrito, dias }, i) => (
        <div key={key} className={classes(styles.row)}>
          <div className={classes(grid.grid)}>
            <SuggestField label="Distrito" size={8} path={`${i}.distrito`} suggestions={distritos} value={distrito} onChange={(nuevo) => cambiar(key, { distrito: nuevo })} />
            <TextField label="Días hábiles que suma" size={4} kind="digits" path={`${i}.dias`} value={dias} onChange={(nuevos) => cambiar(key, { dias: nuevos })} />
          </div>
          <IconButton icon={Trash2} label={`Quitar el distrito ${i + 1}`} onPress={() => set(filas.filter((fila) => fila.key !== key))} />
        </div>
      ))}
      <div>
        <Button icon={Plus} onPress={() => set([...filas, { key: Math.max(-1, ...filas.map((fila) => fila.key)) + 1, distrito: '', dias: '' }])}>
          Agregar distrito
        </Button>
      </div>
    </SeccionGuardable>
  );
}
