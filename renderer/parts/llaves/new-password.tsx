// A new password, typed twice, with its rules said before.
import { PasswordField } from '../fields/password-field.tsx';
import { useWipeOnLock } from '../../state/lock.ts';
import type { FieldFailure } from '../../../shared/failure.ts';

export type TwicePassword = { readonly clave: string; readonly otraVez: string };

/** Null when both are the same; otherwise the sentence for the second. */
export const twiceFailure = ({ clave, otraVez }: TwicePassword): FieldFailure | null =>
  clave === otraVez ? null : { field: 'otraVez', message: 'No es igual a la primera: escríbala de nuevo.' };

type NewPasswordProps = {
  readonly value: TwicePassword;
  readonly onChange: (value: TwicePassword) => void;
  /** Path of the first one in the call's input. */
  readonly path: string;
  readonly label?: string;
  readonly onEnter?: () => void;
};

export function NewPassword({ value, onChange, path, label = 'Contraseña', onEnter }: NewPasswordProps) {
  // After each field has wiped its own half, without knowing of the other's.
  useWipeOnLock(() => onChange({ clave: '', otraVez: '' }));
  return (
    <>
      <PasswordField
        label={label}
        path={path}
        of="person"
        help="Por lo menos 8 caracteres. Sirve una frase: no tiene que llevar números ni signos."
        value={value.clave}
        onChange={(clave) => onChange({ ...value, clave })}
      />
      <PasswordField
        label={`${label}, otra vez`}
        path="otraVez"
        of="person"
        value={value.otraVez}
        onChange={(otraVez) => onChange({ ...value, otraVez })}
        {...(onEnter && { onEnter })}
      />
    </>
  );
}
