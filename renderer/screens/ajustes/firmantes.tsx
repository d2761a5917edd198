// Who may sign the letters, in the order of preference, each with the days of the post.
import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { cargoQueNoConcuerda, reparoDeFunciones, type Firmante } from '../../../shared/domain/firmantes.ts';
import { Fecha } from '../../../shared/domain/tiempo.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { useToday } from '../../state/session.ts';
import styles from './ajustes.module.css';
import { lineasDe, SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { save } from './store.ts';

type Escrito = Pick<Firmante, 'nombre' | 'trato' | 'iniciales'> & {
  readonly key: number;
  readonly postfirma: string;
  readonly copias: string;
  readonly desde: string | null;
  readonly hasta: string | null;
};

const TRATOS = [['', 'No se indica'], ['senor', 'Señor'], ['senora', 'Señora']] as const;

const escritosDe = (firmantes: readonly Firmante[]): readonly Escrito[] =>
  firmantes.map((uno, key) => ({ ...uno, key, postfirma: uno.postfirma.join('\n'), copias: uno.copias.join('\n') }));

const valorDe = ({ nombre, trato, postfirma, iniciales, copias, desde, hasta }: Escrito) => ({
  nombre, trato, postfirma: lineasDe(postfirma), iniciales, copias: lineasDe(copias), desde, hasta,
});

/** A date as the rules want it; null while it is half typed. */
const dia = (escrito: string | null) => Fecha.safeParse(escrito).data ?? null;

const reparoDe = ({ desde, hasta }: Escrito, hoy: Fecha | null): string | null => hoy && reparoDeFunciones({ desde: dia(desde), hasta: dia(hasta) }, hoy);

/** What the list says of one of them: whether they sign today, and what does not agree. */
function situacion(escrito: Escrito, firma: boolean, hoy: Fecha | null): string {
  const reparo = reparoDe(escrito, hoy);
  if (reparo !== null) return `No está en funciones: ${reparo}`;
  return firma ? 'Firma hoy, si no se elige a otra persona' : 'Está en funciones: se puede elegir al emitir';
}

export function Firmantes({ firmantes }: { readonly firmantes: readonly Firmante[] }) {
  const hoy = dia(useToday());
  const borrador = useBorrador(escritosDe(firmantes));
  const { value: lista, set } = borrador;
  const cambiar = (key: number, cambio: Partial<Escrito>) => set(lista.map((uno) => (uno.key === key ? { ...uno, ...cambio } : uno)));
  const mover = (desde: number, hacia: number) => {
    const movido = lista[desde];
    if (movido) set(lista.toSpliced(desde, 1).toSpliced(hacia, 0, movido));
  };
  const primero = lista.find((uno) => reparoDe(uno, hoy) === null)?.key;
  return (
    <SeccionGuardable
      title="Firmantes"
      borrador={borrador}
      onSave={() => save({ seccion: 'firmantes', valor: lista.map(valorDe) })}
      read={(ajustes) => escritosDe(ajustes.firmantes)}
      fieldOf={(path) => path.split('.').slice(0, 2).join('.')}
    >
      <p>Firma el primero de la lista que esté en funciones el día del documento; al emitir se puede elegir a otra persona.</p>
      {lista.length === 0 && <p>Todavía no hay nadie: sin quien firme no se emiten oficios.</p>}
      {lista.map((uno, i) => {
        const en = <C extends 'nombre' | 'postfirma' | 'iniciales' | 'copias'>(campo: C) => ({
          path: `${i}.${campo}`, value: uno[campo], onChange: (texto: string) => cambiar(uno.key, { [campo]: texto }),
        });
        const genero = cargoQueNoConcuerda({ trato: uno.trato, postfirma: lineasDe(uno.postfirma) });
        return (
          <fieldset key={uno.key} className={classes(styles.group)} aria-label={`Firmante ${i + 1}`}>
            <div className={classes(styles.groupHead)}>
              <span className={classes(uno.key === primero && styles.holds)}>{situacion(uno, uno.key === primero, hoy)}</span>
              <span>
                <IconButton icon={ArrowUp} label={`Subir al firmante ${i + 1}`} isDisabled={i === 0} onPress={() => mover(i, i - 1)} />
                <IconButton icon={ArrowDown} label={`Bajar al firmante ${i + 1}`} isDisabled={i === lista.length - 1} onPress={() => mover(i, i + 1)} />
                <IconButton icon={Trash2} label={`Quitar al firmante ${i + 1}`} onPress={() => set(lista.filter(({ key }) => key !== uno.key))} />
              </span>
            </div>
            <div className={classes(grid.grid)}>
              <TextField label="Nombre de quien firma" size={8} help="Como va al pie del oficio, con su grado si lo usa." {...en('nombre')} />
              <SelectField label="Trato" size={4} path={`${i}.trato`} options={TRATOS} value={uno.trato} onChange={(trato) => cambiar(uno.key, { trato })} />
              <LongTextField
                label="Post-firma"
                size={6}
                rows={3}
                help={genero === null ? 'Una línea por renglón: su cargo y la oficina.' : `Dice «${genero.dice}»: por su trato sería «${genero.seria}».`}
                {...en('postfirma')}
              />
              <LongTextField label="Copias (c.c.)" size={6} rows={3} help="Una por renglón." {...en('copias')} />
              <TextField label="Iniciales" size={4} help="Por ejemplo, GTM/esp.siagie" {...en('iniciales')} />
              <DateField label="En el cargo desde" size={4} path={`${i}.desde`} value={uno.desde} onChange={(desde) => cambiar(uno.key, { desde })} />
              <DateField label="Hasta" size={4} path={`${i}.hasta`} value={uno.hasta} onChange={(hasta) => cambiar(uno.key, { hasta })} help="Si no las sabe, déjelas vacías." />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button
          icon={Plus}
          onPress={() =>
            set([...lista, { key: Math.max(-1, ...lista.map(({ key }) => key)) + 1, nombre: '', trato: '', postfirma: '', iniciales: lista[0]?.iniciales ?? '', copias: '', desde: null, hasta: null }])
          }
        >
          Agregar firmante
        </Button>
      </div>
    </SeccionGuardable>
  );
}
