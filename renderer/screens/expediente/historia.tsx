// The history of a case: each act with its person and moment, the newest first.
import { useEffect } from 'react';
import { NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import { sinRepetidas } from '../../../shared/domain/acto-en-palabras.ts';
import styles from './historia.module.css';
import trabajoStyles from './trabajo.module.css';
import { loadHistory, useExpediente } from './store.ts';

export function Historia({ expediente: { id } }: { readonly expediente: ExpedienteVisto }) {
  const { historia } = useExpediente();
  const wanted = historia === null;
  useEffect(() => {
    if (wanted) void loadHistory(id);
  }, [id, wanted]);
  if (!historia) return <output>Leyendo…</output>;
  return (
    <ol className={classes(styles.historia)}>
      {sinRepetidas(historia).map(({ id: actoId, en, por, frase, detalles, estadoAntes, estadoDespues }) => (
        <li key={actoId}>
          <span className={classes(styles.when)}>
            {momentoCorto(en)} · {por}
          </span>
          <p>
            {frase}
            {estadoDespues !== null && estadoAntes !== estadoDespues && <b> → {NOMBRE_ESTADO[estadoDespues]}</b>}
          </p>
          {detalles.map((detalle) => (
            <p key={detalle} className={classes(trabajoStyles.nota)}>
              {detalle}
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
