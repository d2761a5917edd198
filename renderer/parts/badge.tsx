// The state of a case, told by icon and word, never by colour alone.
import { Archive, Ban, CircleCheck, CircleDashed, Eye, Hourglass, Inbox, PackageCheck, Scale, TriangleAlert, type LucideIcon } from 'lucide-react';
import { NOMBRE_ESTADO, type Estado } from '../../shared/domain/expediente.ts';
import styles from './badge.module.css';
import { classes } from './classes.ts';

const LOOK: Readonly<Record<Estado, readonly [LucideIcon, 'plain' | 'work' | 'wait' | 'good' | 'bad']>> = {
  recibido: [Inbox, 'work'],
  en_verificacion: [Eye, 'work'],
  espera_opinion: [Hourglass, 'wait'],
  observado: [TriangleAlert, 'wait'],
  no_presentado: [CircleDashed, 'bad'],
  decidido: [Scale, 'work'],
  atendido: [CircleCheck, 'good'],
  entregado: [PackageCheck, 'good'],
  archivado: [Archive, 'plain'],
  anulado: [Ban, 'bad'],
};

export const iconOf = (estado: Estado): LucideIcon => LOOK[estado][0];

export function EstadoBadge({ estado }: { readonly estado: Estado }) {
  const [Icon, look] = LOOK[estado];
  return (
    <span className={classes(styles.badge, styles[look])}>
      <Icon aria-hidden />
      {NOMBRE_ESTADO[estado]}
    </span>
  );
}
