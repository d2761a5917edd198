// The days on which the office does not work besides the national holidays: written one by one, or pasted.
import { ClipboardPaste, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { leerDias, notaDeDia, type TablaDeDias } from '../../../shared/domain/no-laborables.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { DateField } from '../../parts/fields/date-field.tsx';
import grid from '../../parts/fields/grid.module.css';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useToday } from '../../state/session.ts';
import styles from './ajustes.module.css';
import { SeccionGuardable, useBorrador } from './seccion-guardable.tsx';
import { savePlazos } from './store.ts';

type Fila = { readonly key: number; readonly fecha: string | null; readonly motivo: string };

/** The newest first: those of this year are the ones looked at. */
const filasDe = (dias: TablaDeDias): readonly Fila[] => dias.toSorted((uno, otro) => otro.fecha.localeCompare(uno.fecha)).map((dia, key) => ({ key, ...dia }));

const llaveNueva = (filas: readonly Fila[]): number => Math.max(-1, ...filas.map(({ key }) => key)) + 1;

export function NoLaborables({ dias: guardados }: { readonly dias: TablaDeDias }) {
  const hoy = useToday();
  const borrador = useBorrador(filasDe(guardados));
  const { value: filas, set } = borrador;
  const cambiar = (key: number, cambio: Partial<Fila>) => set(filas.map((fila) => (fila.key === key ? { ...fila, ...cambio } : fila)));
  const anio = hoy.slice(0, 4);
  return (
    <SeccionGuardable
      title="Días no laborables"
      borrador={borrador}
      onSave={() => savePlazos({ seccion: 'noLaborables', valor: filas.map(({ fecha, motivo }) => ({ fecha: fecha ?? '', motivo })) })}
      read={(ajustes) => filasDe(ajustes.noLaborables)}
    >
      <p>Los feriados nacionales, los sábados y los domingos ya están. Agregue los que decrete el Estado y los de su región.</p>
      {!filas.some(({ fecha }) => fecha?.startsWith(anio)) && (
        <Notice>
          <p>No hay ningún día agregado de {anio}. Si el Estado o su región decretan alguno y falta aquí, los plazos vencerán antes de lo debido.</p>
        </Notice>
      )}
      <Pegar filas={filas} onAgregar={(dias) => set([...dias.map((dia, i) => ({ key: llaveNueva(filas) + i, ...dia })), ...filas])} />
      {filas.map(({ key, fecha, motivo }, i) => (
        <div key={key} className={classes(styles.row)}>
          <div className={classes(grid.grid)}>
            <DateField label="Fecha" size={4} path={`${i}.fecha`} value={fecha} onChange={(nueva) => cambiar(key, { fecha: nueva })} help={notaDeDia(fecha, hoy)} />
            <TextField label="Motivo" size={8} path={`${i}.motivo`} value={motivo} onChange={(nuevo) => cambiar(key, { motivo: nuevo })} />
          </div>
          <IconButton icon={Trash2} label={`Quitar el día ${i + 1}`} onPress={() => set(filas.filter((fila) => fila.key !== key))} />
        </div>
      ))}
      <div>
        <Button icon={Plus} onPress={() => set([...filas, { key: llaveNueva(filas), fecha: null, motivo: '' }])}>
          Agregar día
        </Button>
      </div>
    </SeccionGuardable>
  );
}

type PegarProps = { readonly filas: readonly Fila[]; readonly onAgregar: (dias: TablaDeDias) => void };

function Pegar({ filas, onAgregar }: PegarProps) {
  const [texto, setTexto] = useState('');
  const [leido, setLeido] = useState<ReturnType<typeof leerDias> | null>(null);
  const agregar = () => {
    const pegados = leerDias(texto, filas);
    setLeido(pegados);
    // What could not be read stays, to be mended.
    setTexto(pegados.ilegibles.map(({ linea }) => linea).join('\n'));
    if (pegados.dias.length > 0) onAgregar(pegados.dias);
  };
  return (
    <>
      <LongTextField
        label="Pegar varios días, uno por línea"
        rows={2}
        spellCheck={false}
        value={texto}
        onChange={setTexto}
        help="La fecha y, si quiere, el motivo. Por ejemplo: 02/05/2025 Puente"
      />
      <div>
        <Button icon={ClipboardPaste} isDisabled={texto.trim() === ''} onPress={agregar}>
          Agregar los pegados
        </Button>
      </div>
      {leido && (
        <Notice kind={leido.ilegibles.length > 0 ? 'warning' : 'info'} live>
          <p>
            {leido.dias.length === 1 ? 'Se agregó 1 día a la lista.' : `Se agregaron ${leido.dias.length} días a la lista.`}
            {leido.repetidos > 0 && ` Ya estaban: ${leido.repetidos}.`}
            {leido.dias.length > 0 && ' Revíselos y guarde.'}
          </p>
          {leido.ilegibles.map(({ linea, porque }) => (
            <p key={linea}>
              «{linea}»: {porque}
            </p>
          ))}
        </Notice>
      )}
    </>
  );
}
