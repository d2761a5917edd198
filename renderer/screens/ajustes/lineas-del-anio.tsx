// The lines printed under the letterhead: several may hold at once, chosen by the date of each document.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useToday } from '../../state/session.ts';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

type Fila = { readonly key: number; readonly texto: string; readonly desde: string | null; readonly hasta: string | null };

const filasDe = (lineas: Ajustes['lineasDelAnio']): readonly Fila[] => lineas.map((linea, key) => ({ key, ...linea }));

export function LineasDelAnio({ lineas }: { readonly lineas: Ajustes['lineasDelAnio'] }) {
  const hoy = useToday();
  const borrador = useBorrador(filasDe(lineas));
  const { value: filas, set } = borrador;
  const cambiar = (key: number, cambio: Partial<Fila>) => set(filas.map((fila) => (fila.key === key ? { ...fila, ...cambio } : fila)));
  const mover = (desde: number, hacia: number) => {
    const movida = filas[desde];
    if (movida) set(filas.toSpliced(desde, 1).toSpliced(hacia, 0, movida));
  };
  const agregar = () => {
    const anio = hoy.slice(0, 4);
    set([...filas, { key: Math.max(-1, ...filas.map(({ key }) => key)) + 1, texto: '', desde: `${anio}-01-01`, hasta: `${anio}-12-31` }]);
  };
  return (
    <SeccionGuardable
      title="Líneas del año"
      borrador={borrador}
      onSave={() => save({ seccion: 'lineasDelAnio', valor: filas.map(({ texto, desde, hasta }) => ({ texto, desde: desde ?? '', hasta: hasta ?? '' })) })}
      read={(ajustes) => filasDe(ajustes.lineasDelAnio)}
    >
      <p>Van bajo el membrete, en este orden, en los documentos de esas fechas. Un enero sin nombre oficial sale sin el suyo.</p>
      {filas.map(({ key, texto, desde, hasta }, i) => {
        const vigente = desde !== null && hasta !== null && desde <= hoy && hoy <= hasta;
        return (
          <fieldset key={key} className={classes(styles.group)} aria-label={`Línea ${i + 1}`}>
            <div className={classes(styles.groupHead)}>
              <span className={classes(vigente && styles.holds)}>{vigente ? 'Se imprime hoy' : 'Hoy no se imprime'}</span>
              <span>
                <IconButton icon={ArrowUp} label={`Subir la línea ${i + 1}`} isDisabled={i === 0} onPress={() => mover(i, i - 1)} />
                <IconButton icon={ArrowDown} label={`Bajar la línea ${i + 1}`} isDisabled={i === filas.length - 1} onPress={() => mover(i, i + 1)} />
                <IconButton icon={Trash2} label={`Quitar la línea ${i + 1}`} onPress={() => set(filas.filter((fila) => fila.key !== key))} />
              </span>
            </div>
            <div className={classes(grid.grid)}>
              <TextField label="Texto" size={12} path={`${i}.texto`} value={texto} onChange={(nuevo) => cambiar(key, { texto: nuevo })} />
              <DateField label="Desde" size={4} path={`${i}.desde`} value={desde} onChange={(nuevo) => cambiar(key, { desde: nuevo })} />
              <DateField label="Hasta" size={4} path={`${i}.hasta`} value={hasta} onChange={(nuevo) => cambiar(key, { hasta: nuevo })} />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button icon={Plus} onPress={agregar}>
          Agregar línea
        </Button>
      </div>
    </SeccionGuardable>
  );
}
