// The proyectos that wait for their V.° B.°: the jefe reads them here, one after another.
import { Stamp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { NOMBRE_DOCUMENTO } from '../../../shared/domain/nombres-de-documento.ts';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { ProyectoPorVisar, ProyectoVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { hashOf } from '../../state/address.ts';
import { useMay } from '../../state/session.ts';
import { Visar } from '../expediente/visar.tsx';
import styles from './documentos.module.css';
import { readPorVisar, usePorVisar } from './store.ts';

export function PorVisar() {
  const { proyectos } = usePorVisar();
  const [leyendo, setLeyendo] = useState<{ readonly expedienteId: number; readonly proyecto: ProyectoVisto } | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const may = useMay();
  useEffect(() => void readPorVisar(), []);

  const leer = async ({ id, expediente }: ProyectoPorVisar) => {
    const result = await call('expedientes.ver', { expedienteId: expediente.id });
    setFailure(result.ok ? null : result.failure);
    const proyecto = result.ok ? result.value.proyectos.find((uno) => uno.id === id) : undefined;
    if (proyecto) setLeyendo({ expedienteId: expediente.id, proyecto });
  };
  if (proyectos.length === 0) return null;

  return (
    <section aria-labelledby="por-visar" className={classes(styles.waiting)}>
      <h2 id="por-visar">
        Por visar <b>{proyectos.length}</b>
      </h2>
      {failure && <FailureNotice failure={failure} />}
      <ul>
        {proyectos.map((proyecto) => (
          <li key={proyecto.id}>
            <span>
              <a href={hashOf({ screen: 'expediente', id: proyecto.expediente.id })}>{proyecto.expediente.numero}</a> · {NOMBRE_DOCUMENTO[proyecto.clase]} ·{' '}
              {proyecto.destinatario || 'Sin nombre'}
              <small>
                Lo envió {proyecto.enviadoPor} el {momentoCorto(proyecto.enviadoEn)}
              </small>
            </span>
            {may('proyectos.visar') && (
              <Button icon={Stamp} aria-label={`Leer y visar el de ${proyecto.expediente.numero}`} onPress={() => void leer(proyecto)}>
                Leer y visar
              </Button>
            )}
          </li>
        ))}
      </ul>
      {leyendo && <Visar expedienteId={leyendo.expedienteId} proyecto={leyendo.proyecto} onDone={() => void readPorVisar()} onClose={() => setLeyendo(null)} />}
    </section>
  );
}
