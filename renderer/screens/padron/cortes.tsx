// The imports of the padrón there have been, and what each changed: what a school was called then.
import { useState } from 'react';
import { fechaCorta, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { CambioDePadron, CorteVisto } from '../../../shared/vistas-padron.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { conMiles } from '../../parts/con-miles.ts';
import { Section } from '../../parts/section.tsx';
import { Listing } from '../../parts/listing.tsx';
import { tell } from '../../state/notice.ts';
import { ListaDeCambios } from './lista-de-cambios.tsx';

export function Cortes({ cortes }: { readonly cortes: readonly CorteVisto[] }) {
  const [visto, setVisto] = useState<{ readonly corte: CorteVisto; readonly cambios: readonly CambioDePadron[] } | null>(null);
  const ver = async (corte: CorteVisto) => {
    const result = await call('padron.cambios', { corteId: corte.id });
    if (result.ok) setVisto({ corte, cambios: result.value.cambios });
    else tell({ text: result.failure.message });
  };
  return (
    <Section title="Importaciones">
      <Listing
        heads={['Corte', 'Archivo', 'Importado', 'Nuevos', 'Cambiados', 'Retirados', 'SHA-256', 'Cambios']}
        rows={cortes.map((corte) => [
          corte.id,
          corte.fecha ? fechaCorta(corte.fecha) : 'sin fecha',
          corte.archivo,
          `${momentoCorto(corte.importadoEn)}, ${corte.importadoPor}`,
          conMiles(corte.nuevas),
          conMiles(corte.cambiadas),
          conMiles(corte.retiradas),
          <span key="s" title={corte.huella}>{corte.huella.slice(0, 12)}…</span>,
          <Button key="v" kind="quiet" aria-label={`Ver qué cambió con ${corte.archivo}`} onPress={() => void ver(corte)}>
            Ver
          </Button>,
        ])}
      />
      {visto && (
        <div>
          <h3>Qué cambió con {visto.corte.archivo}</h3>
          {visto.cambios.length === 0 ? <p>Nada.</p> : <ListaDeCambios cambios={visto.cambios} />}
        </div>
      )}
    </Section>
  );
}
