// The work that the state of the case asks for.
import { NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import { assertNever } from '../../../shared/failure.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { Notice } from '../../parts/notice.tsx';
import { useMay } from '../../state/session.ts';
import { Cierre } from './cierre.tsx';
import { Datos } from './datos.tsx';
import type { AbrirDialogo } from './dialogos.tsx';
import { Hallazgos } from './hallazgos.tsx';
import { NoPresentado } from './no-presentado.tsx';
import { Observado } from './observado.tsx';
import { Opinion } from './opinion.tsx';
import { Verificacion } from './verificacion.tsx';
import { Proyectos } from './visto-bueno.tsx';

type TrabajoProps = { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo };

export function Trabajo({ expediente, onDialogo }: TrabajoProps) {
  const may = useMay();
  return (
    <>
      {!may('verificacion.calificar') && (
        <Notice>
          <p>Su rol no resuelve expedientes: aquí puede ver en qué está este.</p>
        </Notice>
      )}
      <Proyectos expediente={expediente} onDialogo={onDialogo} />
      <DelEstado expediente={expediente} onDialogo={onDialogo} />
    </>
  );
}

function DelEstado({ expediente, onDialogo }: TrabajoProps) {
  const { estado } = expediente;
  switch (estado) {
    case 'recibido':
      return (
        <>
          <Hallazgos expediente={expediente} todos />
          <Datos expediente={expediente} />
        </>
      );
    case 'en_verificacion':
      return <Verificacion expediente={expediente} onDialogo={onDialogo} />;
    case 'espera_opinion':
      return <Opinion expediente={expediente} />;
    case 'observado':
      return <Observado expediente={expediente} onDialogo={onDialogo} />;
    case 'no_presentado':
      return <NoPresentado expediente={expediente} onDialogo={onDialogo} />;
    case 'decidido':
    case 'atendido':
    case 'entregado':
    case 'archivado':
      return <Cierre expediente={expediente} onDialogo={onDialogo} />;
    case 'anulado':
      return (
        <Notice>
          <p>Este expediente está «{NOMBRE_ESTADO.anulado}» y ya no cambia. Su número queda usado; el motivo está en la historia.</p>
        </Notice>
      );
    default:
      return assertNever(estado);
  }
}
