// Whose permission ended: the request may not say, so it is asked before the constancia is seen.
import { useEffect, useRef, useState } from 'react';
import { NOMBRE_TIPO_DOCUMENTO, TipoDocumento } from '../../../shared/domain/documento-identidad.ts';
import { PersonaNombrada } from '../../../shared/domain/pedido.ts';
import type { Failure } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { failureOfIssues, fieldFailures } from '../../parts/failure-fields.ts';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { SelectField } from '../../parts/fields/select-field.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { EmitirConstancia } from './emitir.tsx';

const TIPOS = TipoDocumento.options.map((tipo) => [tipo, NOMBRE_TIPO_DOCUMENTO[tipo]] as const);
const VACIA: PersonaNombrada = { nombre: '', tipoDocumento: 'DNI', numeroDocumento: '' };

export function Constancia({ expedienteId, onClose }: { readonly expedienteId: number; readonly onClose: () => void }) {
  const [escrita, setEscrita] = useState(VACIA);
  const [titular, setTitular] = useState<PersonaNombrada | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let gone = false;
    const ask = async () => {
      const result = await call('siagie.titularAnterior', { expedienteId });
      const conocido = result.ok ? result.value.titular : null;
      // What was already typed is not written over.
      if (!gone && conocido) setEscrita((antes) => (antes === VACIA ? conocido : antes));
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [expedienteId]);

  if (titular) return <EmitirConstancia expedienteId={expedienteId} titular={titular} onClose={onClose} />;
  const en = <K extends keyof PersonaNombrada>(campo: K) => ({
    path: campo,
    value: escrita[campo],
    onChange: (valor: PersonaNombrada[K]) => setEscrita((antes) => ({ ...antes, [campo]: valor })),
  });
  const seguir = () => {
    const leida = PersonaNombrada.safeParse(escrita);
    if (leida.success) {
      setTitular(leida.data);
      return;
    }
    const rechazo = failureOfIssues(leida.error.issues);
    setFailure(rechazo);
    focusField(box.current, rechazo.field ?? '');
  };
  return (
    <Dialog
      title="Constancia de inactivación"
      onClose={onClose}
      onSave={seguir}
      footer={
        <>
          <Button onPress={onClose}>Cancelar</Button>
          <Button kind="primary" shortcut="guardar" onPress={seguir}>
            Ver la constancia
          </Button>
        </>
      }
    >
      <FormNotes failures={fieldFailures(failure)}>
        <div ref={box} className={classes(grid.stack, grid.formBox)}>
          <p>¿De quién era el permiso que terminó? Compruébelo con el oficio: puede no ser quien lo presentó.</p>
          <div className={classes(grid.grid)}>
            <TextField label="Nombres y apellidos" size={12} {...en('nombre')} />
            <SelectField label="Documento" size={6} options={TIPOS} {...en('tipoDocumento')} />
            <TextField label="Número (si consta)" size={6} kind="digits" {...en('numeroDocumento')} />
          </div>
        </div>
      </FormNotes>
    </Dialog>
  );
}
