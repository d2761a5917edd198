// What the machine found, one line each, told by icon and word.
import { AlertTriangle, CircleAlert, Info } from 'lucide-react';
import type { Hallazgo } from '../../../shared/domain/hallazgos.ts';
import { classes } from '../classes.ts';
import styles from './notes.module.css';

const ICON = { falta: Info, error: CircleAlert, aviso: AlertTriangle } as const;

export function FindingLine({ finding }: { readonly finding: Pick<Hallazgo, 'gravedad' | 'mensaje'> }) {
  const Icon = ICON[finding.gravedad];
  return (
    <span className={classes(styles.finding, styles[finding.gravedad])}>
      <Icon aria-hidden />
      {finding.mensaje}
    </span>
  );
}
