// Where the letters pass their V.° B.°: what the dialog that issues them offers, and the proyectos of a case.
import { Send, Undo2 } from 'lucide-react';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClaseDocumento, ExpedienteVisto, ProyectoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { FootNote } from '../../parts/dialog.tsx';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import { takeAndTell, useExpediente } from './store.ts';

export type Visto = {
  /** `enviar`: it lacks its V.° B.°; `espera`: it was sent. */
  readonly modo: 'emitir' | 'enviar' | 'espera';
  /** Issuing is giving the V.° B.°. */
  readonly esJefe: boolean;
  readonly aviso: string | null;
  readonly proyecto: ProyectoVisto | null;
  readonly enviar: (firmante: string | null) => Promise<Result<ExpedienteVisto>>;
};

/** Of what is issued in one step. */
export const SIN_VISTO: Visto = { modo: 'emitir', esJefe: false, aviso: null, proyecto: null, enviar: () => Promise.reject(new Error('it has no V.° B.°')) };

const igual = (una: ProyectoVisto['observacion'], otra: ProyectoVisto['observacion']): boolean => JSON.stringify(una) === JSON.stringify(otra);

/** @param observacion what the letter of observation says; null of another letter. */
export function useVisto({ id: expedienteId, proyectos }: ExpedienteVisto, clase: Exclude<ClaseDocumento, 'hoja' | 'constancia' | 'multiple'>, observacion: ProyectoVisto['observacion']): Visto {
  const conVisto = useExpediente((state) => state.conVisto);
  const esJefe = useMay()('proyectos.visar');
  const proyecto = proyectos.find((uno) => uno.clase === clase) ?? null;
  const enviar: Visto['enviar'] = async (firmante) => {
    if (clase === 'cargo') throw new Error('a cargo has no V.° B.°');
    if (clase !== 'observacion') return call('proyectos.enviar', { expedienteId, clase, firmante });
    if (observacion === null) throw new Error('an observation has points');
    return call('proyectos.enviar', { expedienteId, clase, ...observacion, firmante });
  };
  const base = { enviar, proyecto, esJefe: false, aviso: null };
  if (!conVisto || clase === 'cargo') return { ...base, modo: 'emitir' };
  if (esJefe) return { ...base, modo: 'emitir', esJefe };
  switch (proyecto?.estado) {
    case undefined:
      return { ...base, modo: 'enviar' };
    case 'devuelto':
      return { ...base, modo: 'enviar', aviso: `${proyecto?.vistoPor ?? ''} lo devolvió: «${proyecto?.nota ?? ''}»` };
    case 'por_visar':
      return { ...base, modo: 'espera', aviso: 'Espera el V.° B.° del jefe. Podrá emitirlo cuando lo dé.' };
    case 'visado':
      if (!igual(proyecto?.observacion ?? null, observacion)) return { ...base, modo: 'enviar', aviso: 'Lo que se observa cambió después del V.° B.°: envíelo de nuevo.' };
      return { ...base, modo: 'emitir', aviso: `V.° B.° de ${proyecto?.vistoPor ?? ''}${proyecto?.vistoEn ? `, ${momentoCorto(proyecto.vistoEn)}` : ''}.` };
  }
}

/** What is known of the V.° B.°; a letter that has it may be sent again, when its data changed after. */
export function AvisoDeVisto({ visto: { aviso, modo, proyecto, enviar }, firmante }: { readonly visto: Visto; readonly firmante: string | null }) {
  const task = useTask();
  const otraVez = modo === 'emitir' && proyecto?.estado === 'visado';
  return (
    <>
      {task.failure && <FailureNotice failure={task.failure} />}
      <Notice
        kind={modo === 'enviar' ? 'warning' : 'info'}
        actions={
          otraVez && (
            <Button pending={task.pending} onPress={() => void task.run(() => enviar(firmante), (expediente) => takeAndTell(expediente, 'Enviado a V.° B.°.'))}>
              Enviar otra vez
            </Button>
          )
        }
      >
        <p>{aviso}</p>
      </Notice>
    </>
  );
}

type PieProps = {
  readonly visto: Visto;
  readonly ready: boolean;
  readonly pending: boolean;
  readonly onEnviar: () => void;
  readonly onClose: () => void;
};

export function PieDeVisto({ visto: { modo, proyecto }, ready, pending, onEnviar, onClose }: PieProps) {
  const task = useTask();
  return (
    <>
      <FootNote>{task.failure ? task.failure.message : 'Proyecto sin número: lo toma al emitirse, después del V.° B.° del jefe.'}</FootNote>
      <Button onPress={onClose}>Cerrar</Button>
      {modo === 'espera' && proyecto && (
        <Button
          icon={Undo2}
          pending={task.pending}
          onPress={() =>
            void task.run(
              () => call('proyectos.retirar', { proyectoId: proyecto.id }),
              (expediente) => {
                takeAndTell(expediente, 'Proyecto retirado.');
                onClose();
              },
            )
          }
        >
          Retirar el proyecto
        </Button>
      )}
      {modo === 'enviar' && (
        <Button kind="primary" icon={Send} shortcut="guardar" isDisabled={!ready} pending={pending} onPress={onEnviar}>
          Enviar a V.° B.°
        </Button>
      )}
    </>
  );
}

const COMO_ESTA = { por_visar: 'espera su V.° B.°', visado: 'con V.° B.°, listo para emitir', devuelto: 'devuelto' } as const;

/** The letters of the case that are on their way, each with what may be done. */
export function Proyectos({ expediente, onDialogo }: { readonly expediente: ExpedienteVisto; readonly onDialogo: AbrirDialogo }) {
  const may = useMay();
  return expediente.proyectos.map(({ id, clase, estado, nota, enviadoPor, enviadoEn, observacion }) => {
    const abrir = (): void => {
      if (estado === 'por_visar' && may('proyectos.visar')) onDialogo({ tipo: 'visar', proyectoId: id });
      else if (observacion !== null) onDialogo({ tipo: 'emitir_observacion', ...observacion });
      else if (clase !== 'observacion') onDialogo({ tipo: 'emitir', clase });
    };
    return (
      <Notice
        key={id}
        kind={estado === 'devuelto' ? 'warning' : 'info'}
        actions={may('proyectos.ver') && <Button onPress={abrir}>{estado === 'por_visar' && may('proyectos.visar') ? 'Leer y visar' : 'Ver el proyecto'}</Button>}
      >
        <p>
          {NOMBRE_DOCUMENTO[clase]}: {COMO_ESTA[estado]}
          {nota !== '' && ` con esta nota: «${nota}»`}. Lo envió {enviadoPor} el {momentoCorto(enviadoEn)}.
        </p>
      </Notice>
    );
  });
}
