// The imports of the padrón there have been, and what each changed: what a school was called then.
import { useState } from 'react';
import { fechaCorta, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { CambioDePadron, CorteVisto } from '../../../shared/vistas-padron.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { Section } from '../../parts/section.tsx';
import { tell } from '../../state/notice.ts';
import { ListaDeCambios } from './lista-de-cambios.tsx';
import styles from './padron.module.css';

export function Cortes({ cortes }: { readonly cortes: readonly CorteVisto[] }) {
  const [visto, setVisto] = useState<{ readonly corte: CorteVisto; readonly cambios: readonly CambioDePadron[] } | null>(null);
  const ver = async (corte: CorteVisto) => {
    const result = await call('padron.cambios', { corteId: corte.id });
    if (result.ok) setVisto({ corte, cambios: result.value.cambios });
    else tell({ text: result.failure.message });
  };
  return (
    <Section title="Importaciones">
        <table className={classes(styles.table)}>
          <thead>
            <tr>
              <th scope="col">Corte</th>
              <th scope="col">Archivo</th>
              <th scope="col">Importado</th>
              <th scope="col">Nuevos</th>
              <th scope="col">Cambiados</th>
              <th scope="col">Retirados</th>
              <th scope="col">SHA-256</th>
              <th scope="col">Cambios</th>
            </tr>
          </thead>
          <tbody>
            {cortes.map((corte) => (
              <tr key={corte.id}>
                <th scope="row">{corte.fecha ? fechaCorta(corte.fecha) : 'sin fecha'}</th>
                <td>{corte.archivo}</td>
                <td>
                  {momentoCorto(corte.importadoEn)}, {corte.importadoPor}
                </td>
                <td>{conMiles(corte.nuevas)}</td>
                <td>{conMiles(corte.cambiadas)}</td>
                <td>{conMiles(corte.retiradas)}</td>
                <td title={corte.huella}>{corte.huella.slice(0, 12)}…</td>
                <td>
                  <Button kind="quiet" aria-label={`Ver qué cambió con ${corte.archivo}`} onPress={() => void ver(corte)}>
                    Ver
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      {visto && (
        <div>
          <h3>Qué cambió con {visto.corte.archivo}</h3>
          {visto.cambios.length === 0 ? <p>Nada.</p> : <ListaDeCambios cambios={visto.cambios} />}
        </div>
      )}
    </Section>
  );
}
