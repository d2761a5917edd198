// Tells, while the form is written and again when it is sent, that the case may already be there.
import type { Failure } from '../../../shared/failure.ts';
import type { Parecido } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { hashOf } from '../../state/address.ts';
import { useRegistrar } from './store.ts';

type AvisoProps = {
  /** The refusal of a duplicate, when it was sent. */
  readonly failure: Failure | null;
  readonly pending: boolean;
  readonly onAnyway: () => void;
};

export function AvisoDeParecidos({ failure, pending, onAnyway }: AvisoProps) {
  const { parecidos } = useRegistrar();
  if (parecidos.length === 0 && !failure) return null;
  return (
    <div role={failure ? 'alert' : undefined}>
      <Notice
        kind="warning"
        live={!failure}
        actions={
          failure && (
            <Button pending={pending} onPress={onAnyway}>
              Registrar de todos modos
            </Button>
          )
        }
      >
        {failure && <p>{failure.message}</p>}
        <ListaDeParecidos parecidos={parecidos} onlyLinks={failure !== null} />
      </Notice>
    </div>
  );
}

type ListaProps = {
  readonly parecidos: readonly Parecido[];
  /** Why they look alike was already said. */
  readonly onlyLinks?: boolean;
};

export function ListaDeParecidos({ parecidos, onlyLinks = false }: ListaProps) {
  return (
    <ul>
      {parecidos.map((parecido) => (
        <li key={parecido.expedienteId}>
          {!onlyLinks && parecido.mensaje} <a href={hashOf({ screen: 'expediente', id: parecido.expedienteId })}>Abrir el {parecido.numero}</a>
        </li>
      ))}
    </ul>
  );
}
