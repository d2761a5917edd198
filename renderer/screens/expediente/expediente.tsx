// One case: its papers on one side, the work on the other.
import { useEffect, useState } from 'react';
import { NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import { nombreCompleto } from '../../../shared/domain/pedido.ts';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { destinoDeExpediente } from '../../parts/paleta/destinos.ts';
import { recordarDestino } from '../../parts/paleta/recientes.ts';
import screen from '../../parts/screen.module.css';
import { TabbedPages } from '../../parts/tabs.tsx';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { useTopic } from '../../state/ayuda.ts';
import { useRegisterChange } from '../../state/events.ts';
import { useSession } from '../../state/session.ts';
import { Cabecera } from './cabecera.tsx';
import { Datos } from './datos.tsx';
import { Dialogos, type Dialogo } from './dialogos.tsx';
import { Documentos } from './documentos.tsx';
import { Historia } from './historia.tsx';
import { Papeles } from './papeles.tsx';
import { forget, load, loadHistory, receive, useExpediente } from './store.ts';
import { Trabajo } from './trabajo.tsx';

export function Expediente({ id }: { readonly id: number }) {
  const { expediente, failure } = useExpediente();
  const [tab, setTab] = useState('trabajo');
  const [dialogo, setDialogo] = useState<Dialogo | null>(null);
  useTopic(expediente ? `expediente ${NOMBRE_ESTADO[expediente.estado]}` : 'expediente');
  useEffect(() => {
    void load(id);
    return forget;
  }, [id]);
  useRegisterChange((changed) => {
    if (changed !== id && changed !== null) return;
    void load(id);
    if (tab === 'historia') void loadHistory(id);
  });

  // To open what was passed on to one is to receive it.
  const mine = useSession((state) => state.estado?.sesion?.miembroId ?? null);
  const toReceive = expediente?.id === id && expediente.porRecibir && expediente.responsable?.id === mine;
  useEffect(() => {
    if (toReceive) void receive(id);
  }, [id, toReceive]);

  useEffect(() => {
    if (!expediente) return;
    const { numero, estado, pedido } = expediente;
    const { tipoDocumento, numeroDocumento } = pedido.solicitante;
    recordarDestino(
      destinoDeExpediente({
        id,
        numero,
        estado,
        ie: pedido.servicios[0]?.nombreIe ?? '',
        solicitante: nombreCompleto(pedido.solicitante),
        documento: numeroDocumento === '' ? '' : `${tipoDocumento} ${numeroDocumento}`,
      }),
    );
  }, [id, expediente]);

  if (!expediente) {
    return (
      <div className={classes(screen.screen)}>
        <div className={classes(screen.head)}>
          {failure ? <FailureNotice failure={failure} onRetry={() => void load(id)} /> : <output>Abriendo el expediente…</output>}
        </div>
      </div>
    );
  }
  return (
    <div className={classes(screen.screen)}>
      <Cabecera expediente={expediente} onDialogo={setDialogo} inWork={tab === 'trabajo'} onTrabajo={() => setTab('trabajo')} />
      {failure && (
        <div className={classes(screen.head)}>
          <FailureNotice failure={failure} onRetry={() => void load(id)} />
        </div>
      )}
      <TwoPanes paperLabel="Documentos recibidos" paper={<Papeles expediente={expediente} onDialogo={setDialogo} />}>
        <TabbedPages
          label="Partes del expediente"
          selected={tab}
          onSelect={setTab}
          pages={[
            { id: 'trabajo', title: 'Trabajo', content: <Trabajo expediente={expediente} onDialogo={setDialogo} /> },
            { id: 'datos', title: 'Datos', content: <Datos expediente={expediente} /> },
            {
              id: 'documentos',
              title: `Documentos (${expediente.documentos.length})`,
              content: <Documentos expediente={expediente} onDialogo={setDialogo} />,
            },
            { id: 'historia', title: 'Historia', content: <Historia expediente={expediente} /> },
          ]}
        />
      </TwoPanes>
      {dialogo && <Dialogos expediente={expediente} dialogo={dialogo} onClose={() => setDialogo(null)} />}
    </div>
  );
}
