// The number that the document will take; or, where another system of the office gives them, the one that a person writes.
import { useEffect, useState } from 'react';
import type { TipoDocumental } from '../../../shared/domain/numeracion.ts';
import type { Failure } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FirstFocus } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import styles from './documentos.module.css';

type NumeroProps = {
  readonly tipo: TipoDocumental;
  /** Empty: the next one. */
  readonly value: string;
  readonly onChange: (numero: string) => void;
  readonly failure: Failure | null;
};

export function NumeroEscrito({ tipo, value, onChange, failure }: NumeroProps) {
  const [siguiente, setSiguiente] = useState('');
  const [escribe, setEscribe] = useState(false);
  useEffect(() => {
    const read = async () => {
      const result = await call('libro.cuenta', {});
      if (result.ok) setSiguiente(result.value.cuentas.find((cuenta) => cuenta.tipo === tipo)?.siguiente ?? '');
    };
    void read();
  }, [tipo]);

  if (!escribe) {
    return (
      <p className={classes(styles.numero)}>
        <span>
          Tomará el número <strong>{siguiente}</strong>
        </span>
        <Button kind="quiet" onPress={() => setEscribe(true)}>
          Escribir otro número…
        </Button>
      </p>
    );
  }
  return (
    <FormNotes failures={fieldFailures(failure)}>
      <div className={classes(styles.numero)}>
        <FirstFocus>
          <TextField
            label="Número que dio otro sistema de la oficina"
            path="numero"
            size={8}
            maxLength={160}
            value={value}
            onChange={onChange}
            help={`Solo el número, o el rótulo completo. Vacío, toma ${siguiente}.`}
          />
        </FirstFocus>
        <Button
          kind="quiet"
          onPress={() => {
            onChange('');
            setEscribe(false);
          }}
        >
          Usar el siguiente
        </Button>
      </div>
    </FormNotes>
  );
}
