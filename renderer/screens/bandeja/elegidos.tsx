// What may be done with the cases that are chosen in the tray.
import { Printer, Send, X } from 'lucide-react';
import { useState } from 'react';
import { LIMITE_LOTE } from '../../../shared/domain/lote.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { PasarCasos } from '../../parts/pases/pasar.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { tell } from '../../state/notice.ts';
import { useMay } from '../../state/session.ts';
import styles from './bandeja.module.css';
import { ImprimirCartas } from './imprimir-cartas.tsx';
import { choose, chooseAll, useBandeja } from './store.ts';

export async function chooseAllAndTell(): Promise<void> {
  const result = await chooseAll();
  if (!result.ok) tell({ text: result.failure.message });
  else if (result.value.sobran) tell({ text: `La lista es más larga: se eligieron los ${LIMITE_LOTE} primeros, que son los que van por vez.` });
}

export function Elegidos() {
  const { elegidos } = useBandeja();
  const may = useMay();
  const [passing, setPassing] = useState(false);
  const [printing, setPrinting] = useState<readonly FilaExpediente[] | null>(null);
  const some = elegidos.size > 0;
  const tooMany = elegidos.size > LIMITE_LOTE;
  // As the list has them: newest first.
  const inOrder = () => [...elegidos.values()].sort((one, other) => other.id - one.id);
  const print = () => setPrinting(inOrder());
  useShortcut('imprimir', print, { active: some && !tooMany });

  return (
    <>
      {some && (
        <section aria-label="Expedientes elegidos" className={classes(styles.chosen)}>
          <p>
            <strong>{elegidos.size === 1 ? '1 expediente elegido' : `${conMiles(elegidos.size)} expedientes elegidos`}</strong>{' '}
            <span className={classes(styles.hint)}>
              {tooMany ? `Van hasta ${LIMITE_LOTE} por vez: quite algunos.` : 'Pulse una fila para elegirla o quitarla; Mayús + flechas para varias.'}
            </span>
          </p>
          <Button onPress={() => void chooseAllAndTell()}>Elegir todos los de esta lista</Button>
          <Button icon={X} onPress={() => choose(new Set())}>
            Quitar la selección
          </Button>
          {may('pases.pasar') && (
            <Button icon={Send} isDisabled={tooMany} onPress={() => setPassing(true)}>
              Pasar a otra persona
            </Button>
          )}
          <Button kind="primary" icon={Printer} shortcut="imprimir" isDisabled={tooMany} onPress={print}>
            Imprimir cartas
          </Button>
        </section>
      )}
      {passing && (
        <PasarCasos
          casos={inOrder()}
          onClose={() => setPassing(false)}
          onPassed={(text) => {
            choose(new Set());
            tell({ text });
          }}
        />
      )}
      {printing && <ImprimirCartas elegidos={printing} onClose={() => setPrinting(null)} />}
    </>
  );
}
