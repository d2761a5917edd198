// A long work on the data: how far it is, and what it came to.
import type { ReactNode } from 'react';
import type { FinDeTrabajo, TrabajoEnMarcha } from '../../../shared/vistas-respaldos.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { Notice } from '../notice.tsx';
import styles from './respaldo.module.css';

const NOMBRE = { respaldar: 'Haciendo el respaldo', verificar: 'Verificando el respaldo', comprobar: 'Comprobando los datos', preparar: 'Preparando la restauración' } as const;
const PASO = { copiar: 'copiando el registro', revisar: 'revisándolo', archivar: 'escaneos y documentos', ordenar: 'terminando' } as const;

/** @param parte how far it is, from 0 to 1. */
export function Barra({ parte, children }: { readonly parte: number; readonly children: ReactNode }) {
  return (
    <div>
      <output>{children}</output>
      <svg className={classes(styles.barra)} aria-hidden preserveAspectRatio="none" viewBox="0 0 100 1">
        <rect width={100 * parte} height="1" />
      </svg>
    </div>
  );
}

type MarchaProps = { readonly trabajo: TrabajoEnMarcha | null; readonly fin: FinDeTrabajo | null; readonly onDetener?: (() => void) | undefined };

export function Marcha({ trabajo, fin, onDetener }: MarchaProps) {
  if (trabajo) {
    const parte = trabajo.total > 0 ? Math.min(1, trabajo.hecho / trabajo.total) : null;
    const texto = `${NOMBRE[trabajo.clase]}${trabajo.paso === null ? '' : `: ${PASO[trabajo.paso]}`}${parte === null ? '…' : ` (${Math.round(parte * 100)} %)`}`;
    return (
      <div className={classes(styles.marcha)}>
        <Barra parte={parte ?? 0}>{texto}</Barra>
        {onDetener && <Button onPress={onDetener}>Detener</Button>}
      </div>
    );
  }
  if (fin?.falla) return <FailureNotice failure={fin.falla} />;
  if (!fin || fin.dicho === '') return null;
  return (
    <Notice kind="good" live>
      <p>{fin.dicho}</p>
    </Notice>
  );
}
