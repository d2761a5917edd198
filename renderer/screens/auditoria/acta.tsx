// The acta de auditoría of a month: seen, printed to be signed, or kept.
import { useState } from 'react';
import { call } from '../../bridge.ts';
import { ActaHecha } from '../../parts/acta-hecha.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import grid from '../../parts/fields/grid.module.css';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';

const MESES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'].map(
  (nombre, i) => [String(i + 1), nombre] as const,
);

type Hecha = { readonly nombre: string; readonly bytes: Uint8Array };

export function Acta({ onClose }: { readonly onClose: () => void }) {
  const hoy = useToday();
  const [mes, setMes] = useState(String(Number(hoy.slice(5, 7))));
  const [anio, setAnio] = useState(hoy.slice(0, 4));
  const [hecha, setHecha] = useState<Hecha | null>(null);
  const task = useTask();
  const hacer = () =>
    void task.run(() => call('auditoria.acta', { anio: /^\d{4}$/.test(anio.trim()) ? Number(anio) : 0, mes: Number(mes) }), setHecha);

  if (hecha) return <ActaHecha title="Acta de auditoría" acta={hecha} onClose={onClose} />;
  return (
    <Dialog
      title="Acta de auditoría del mes"
      size="small"
      onClose={onClose}
      onSave={hacer}
      failure={task.failure?.field === undefined ? task.failure : null}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" shortcut="guardar" pending={task.pending} onPress={hacer}>
            Hacer el acta
          </Button>
        </>
      }
    >
      <p>Cuenta los actos del mes y trae la cabeza del registro. Impresa, firmada y guardada fuera de la PC, prueba después que nada se quitó ni se cambió.</p>
      <FormNotes failures={fieldFailures(task.failure)}>
        <div className={classes(grid.grid)}>
          <SelectField label="Mes" path="mes" size={8} options={MESES} value={mes} onChange={setMes} />
          <TextField label="Año" path="anio" kind="digits" size={4} maxLength={4} value={anio} onChange={setAnio} onEnter={hacer} />
        </div>
      </FormNotes>
    </Dialog>
  );
}
