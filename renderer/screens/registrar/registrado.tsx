// What may come right after registering: the cargo for the director's copy, another oficio, or this case.
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { printCargo } from '../../parts/impresion/issue-and-print.ts';
import { goTo } from '../../state/route.ts';
import { useTask } from '../../state/task.ts';
import styles from './registrar.module.css';

type RegistradoProps = { readonly expediente: ExpedienteVisto; readonly onAnother: () => void };

export function Registrado({ expediente, onAnother }: RegistradoProps) {
  const task = useTask();
  const print = () => void task.run(() => printCargo(expediente.id));
  return (
    <Dialog
      title="Oficio registrado"
      size="small"
      onClose={onAnother}
      onSave={print}
      failure={task.failure}
      footer={
        <>
          <Button onPress={() => goTo({ screen: 'expediente', id: expediente.id })}>Abrir el expediente</Button>
          <Button onPress={onAnother}>Registrar otro</Button>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={print}>
            Imprimir cargo
          </Button>
        </>
      }
    >
      <p>Quedó con el número</p>
      <p className={classes(styles.number)}>{expediente.numero}</p>
    </Dialog>
  );
}
