// Set-up: where the data live. Only a choice between two is sent, never a path.
import { FieldError, Label, Radio, RadioGroup } from 'react-aria-components';
import type { Output } from '../../../shared/contract.ts';
import { Lugar } from '../../../shared/domain/lugar.ts';
import { classes } from '../../parts/classes.ts';
import choice from '../../parts/fields/choice-field.module.css';
import fields from '../../parts/fields/fields.module.css';
import grid from '../../parts/fields/grid.module.css';
import { useFieldError } from '../../parts/fields/notes.tsx';
import notes from '../../parts/fields/notes.module.css';
import styles from './entrada.module.css';

export type LugarOfrecido = Output<'sesion.lugares'>['lugares'][number];

const NOMBRE: Readonly<Record<Lugar, string>> = { cuenta: 'Solo mi cuenta de Windows', equipo: 'Todas las cuentas de esta PC' };
const EXPLICA: Readonly<Record<Lugar, string>> = {
  cuenta: 'Si usted es quien usa el programa, o si todos entran a Windows con la misma cuenta.',
  equipo: 'Si en esta PC trabajan varias personas, cada una con su cuenta de Windows: todas verán los mismos expedientes.',
};

type PasoLugarProps = { readonly lugares: readonly LugarOfrecido[]; readonly value: Lugar; readonly onChange: (lugar: Lugar) => void };

export function PasoLugar({ lugares, value, onChange }: PasoLugarProps) {
  const error = useFieldError('lugar', value);
  return (
    <div className={classes(grid.stack)}>
      <p>Los datos quedan en esta PC y en ninguna otra parte, cifrados. En los dos casos cada persona entra al programa con su propio nombre y contraseña.</p>
      <RadioGroup
        className={classes(fields.field)}
        data-path="lugar"
        value={value}
        onChange={(key) => onChange(Lugar.parse(key))}
        isInvalid={error !== undefined}
        validationBehavior="aria"
      >
        <Label className={classes(fields.label)}>¿Quiénes usarán los datos?</Label>
        <div className={classes(styles.places)}>
          {lugares.map(({ lugar, carpeta, impedimento }) => (
            <Radio key={lugar} value={lugar} isDisabled={impedimento !== null} className={classes(choice.radio, styles.place)}>
              <span className={classes(choice.dot)} aria-hidden />
              <span className={classes(styles.placeText)}>
                <strong>{NOMBRE[lugar]}</strong>
                <span>{impedimento ?? EXPLICA[lugar]}</span>
                {impedimento === null && <small>{carpeta}</small>}
              </span>
            </Radio>
          ))}
        </div>
        <FieldError className={classes(notes.refused)}>{error}</FieldError>
      </RadioGroup>
    </div>
  );
}
