// In the frame: how old the last good backup is, and what is wrong with the data, for everybody to see.
import { HardDrive, TriangleAlert } from 'lucide-react';
import { haceCuanto } from '../../../shared/domain/respaldos.ts';
import { fecha } from '../../../shared/domain/tiempo.ts';
import { hashOf } from '../../state/address.ts';
import { useEstadoDeRespaldos, useRespaldos } from '../../state/respaldos.ts';
import { useToday } from '../../state/session.ts';
import { classes } from '../classes.ts';
import { Notice } from '../notice.tsx';
import styles from './respaldo.module.css';

export function EdadDeRespaldo() {
  const estado = useEstadoDeRespaldos();
  const hoy = useToday();
  if (!estado || hoy === '') return null;
  const texto = estado.trabajo?.clase === 'respaldar' ? 'Respaldando…' : estado.ultimo === null ? 'Sin respaldo' : `Respaldo: ${haceCuanto(estado.ultimo, fecha(hoy))}`;
  const Icon = estado.atrasado ? TriangleAlert : HardDrive;
  return (
    <a className={classes(styles.edad, estado.atrasado && styles.atrasado)} href={hashOf({ screen: 'ajustes', seccion: 'respaldos' })}>
      <Icon aria-hidden />
      {texto}
    </a>
  );
}

export function AvisosDeDatos() {
  const avisos = useRespaldos(({ estado }) => estado?.avisos ?? NINGUNO);
  if (avisos.length === 0) return null;
  return (
    <div className={classes(styles.avisos)}>
      {avisos.map(({ clase, mensaje }) => (
        <Notice key={clase} kind="warning" live>
          <p>{mensaje}</p>
        </Notice>
      ))}
    </div>
  );
}

/** Where a date or a term is about to be written: the frame and its warnings are behind the dialog. */
export function AvisoDeReloj() {
  const reloj = useRespaldos(({ estado }) => estado?.avisos.find(({ clase }) => clase === 'reloj') ?? null);
  if (!reloj) return null;
  return (
    <Notice kind="warning">
      <p>{reloj.mensaje}</p>
    </Notice>
  );
}

const NINGUNO: readonly never[] = [];
