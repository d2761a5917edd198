// Which columns the tray shows, and in what order.
import { ArrowDown, ArrowUp, Columns3 } from 'lucide-react';
import { useState } from 'react';
import { Columna, COLUMNAS_INICIALES, SIEMPRE } from '../../../shared/domain/bandeja.ts';
import { call } from '../../bridge.ts';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { useTask } from '../../state/task.ts';
import styles from './filtros.module.css';
import { takePreferencias, usePreferencias } from './preferencias.ts';
import { nombreDeColumna } from './tabla.tsx';

type Puesta = { readonly columna: Columna; readonly visible: boolean };

/** Those that are shown in their order, and after them the others. */
const puestas = (columnas: readonly Columna[]): readonly Puesta[] => [
  ...columnas.map((columna) => ({ columna, visible: true })),
  ...Columna.options.filter((una) => !columnas.includes(una)).map((columna) => ({ columna, visible: false })),
];

export function ElegirColumnas() {
  const [abierto, setAbierto] = useState(false);
  return (
    <>
      <Button icon={Columns3} onPress={() => setAbierto(true)}>
        Columnas…
      </Button>
      {abierto && <Columnas onClose={() => setAbierto(false)} />}
    </>
  );
}

function Columnas({ onClose }: { readonly onClose: () => void }) {
  const [lista, setLista] = useState(() => puestas(usePreferencias.getState().columnas));
  const task = useTask();
  const columnas = lista.flatMap(({ columna, visible }) => (visible ? [columna] : []));
  const guardar = () =>
    void task.run(
      () => call('bandeja.elegirColumnas', { columnas }),
      (preferencias) => {
        takePreferencias(preferencias);
        onClose();
      },
    );
  // At the ends the buttons do nothing: disabled, they would let go of the keyboard.
  const mover = (de: number, a: number) => {
    const una = lista[de];
    if (una && a >= 0 && a < lista.length) setLista(lista.toSpliced(de, 1).toSpliced(a, 0, una));
  };
  return (
    <Dialog
      title="Columnas de la bandeja"
      size="small"
      onClose={onClose}
      failure={task.failure}
      busy={task.pending}
      onSave={guardar}
      footer={
        <>
          <Button onPress={() => setLista(puestas(COLUMNAS_INICIALES))}>Las de siempre</Button>
          <Button kind="primary" shortcut="guardar" pending={task.pending} onPress={guardar}>
            Guardar
          </Button>
        </>
      }
    >
      <ol className={classes(styles.list)}>
        {lista.map(({ columna, visible }, i) => (
          <li key={columna}>
            <CheckField
              label={nombreDeColumna(columna)}
              path={columna}
              value={visible}
              isDisabled={SIEMPRE.includes(columna)}
              onChange={(vista) => setLista(lista.with(i, { columna, visible: vista }))}
            />
            <IconButton icon={ArrowUp} label={`Subir ${nombreDeColumna(columna)}`} onPress={() => mover(i, i - 1)} />
            <IconButton icon={ArrowDown} label={`Bajar ${nombreDeColumna(columna)}`} onPress={() => mover(i, i + 1)} />
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
