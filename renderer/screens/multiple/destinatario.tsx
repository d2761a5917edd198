// One addressee, typed or corrected by hand.
import { useRef, useState } from 'react';
import { Destinatario } from '../../../shared/domain/multiple.ts';
import type { Trato } from '../../../shared/domain/pedido.ts';
import type { Failure } from '../../../shared/failure.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { failureOfIssues, fieldFailures } from '../../parts/failure-fields.ts';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';

const TRATOS: readonly (readonly [Trato, string])[] = [
  ['', 'No se sabe'],
  ['senor', 'Señor'],
  ['senora', 'Señora'],
];

type DestinatarioProps = {
  readonly title: string;
  readonly inicial: Destinatario;
  /** Null when it may be, otherwise why not. */
  readonly onSave: (destinatario: Destinatario) => string | null;
  readonly onClose: () => void;
};

export function EscribirDestinatario({ title, inicial, onSave, onClose }: DestinatarioProps) {
  const [escrito, setEscrito] = useState(inicial);
  const [failure, setFailure] = useState<Failure | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const en = <K extends keyof Destinatario>(campo: K) => ({
    path: campo,
    value: escrito[campo],
    onChange: (valor: Destinatario[K]) => setEscrito((antes) => ({ ...antes, [campo]: valor })),
  });
  const guardar = () => {
    const leido = Destinatario.safeParse(escrito);
    const porque = leido.success ? onSave(leido.data) : null;
    if (leido.success && porque === null) {
      onClose();
      return;
    }
    const rechazo: Failure = leido.success ? { code: 'entrada_invalida', field: 'institucion', message: porque ?? '' } : failureOfIssues(leido.error.issues);
    setFailure(rechazo);
    focusField(box.current, rechazo.field ?? '');
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSave={guardar}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" shortcut="guardar" onPress={guardar}>
            Aceptar
          </Button>
        </>
      }
    >
      <FormNotes failures={fieldFailures(failure)}>
        <div ref={box} className={classes(grid.formBox)}>
          <div className={classes(grid.grid)}>
            <SelectField label="Trato" size={3} options={TRATOS} {...en('trato')} />
            <TextField label="Nombres y apellidos" size={9} {...en('nombre')} />
            <TextField label="Cargo" size={5} {...en('cargo')} />
            <TextField label="Institución" size={7} {...en('institucion')} />
            <TextField label="Lugar" size={12} {...en('lugar')} />
          </div>
        </div>
      </FormNotes>
    </Dialog>
  );
}
