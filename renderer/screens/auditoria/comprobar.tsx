// The verification of the register, stretch by stretch: others go on working meanwhile, and it can be given up.
import { useEffect, useRef, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { Output } from '../../../shared/contract.ts';
import { QUE_HACER_SI_NO_CONCUERDA, roturaEnPalabras } from '../../../shared/domain/comprobacion.ts';
import type { Failure, Result } from '../../../shared/failure.ts';
import type { CursorDeCadena, Rotura } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { goTo } from '../../state/route.ts';
import styles from './auditoria.module.css';

type Avance = { readonly hechos: number; readonly total: number };
type Fin = { readonly rotura: Rotura | null; readonly total: number };

export function Comprobar({ onClose }: { readonly onClose: () => void }) {
  const [avance, setAvance] = useState<Avance>({ hechos: 0, total: 0 });
  const [fin, setFin] = useState<Fin | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    const comprobar = async () => {
      for (let desde: CursorDeCadena | null = null; ; ) {
        const result: Result<Output<'auditoria.comprobar'>> = await call('auditoria.comprobar', { desde });
        if (stopped.current) return;
        if (!result.ok) {
          setFailure(result.failure);
          return;
        }
        const { sigue, rotura, hechos, total }: Output<'auditoria.comprobar'> = result.value;
        setAvance({ hechos, total });
        if (sigue === null) {
          setFin({ rotura, total });
          return;
        }
        desde = sigue;
      }
    };
    void comprobar();
    return () => {
      stopped.current = true;
    };
  }, []);

  const expediente = fin?.rotura?.expediente ?? null;
  const working = fin === null && failure === null;
  return (
    <Dialog
      title="Comprobar el registro"
      onClose={onClose}
      failure={failure}
      footer={
        <>
          {expediente && <Button onPress={() => goTo({ screen: 'expediente', id: expediente.id })}>Ver el expediente</Button>}
          <Button kind={working ? 'normal' : 'primary'} onPress={onClose}>
            {working ? 'Cancelar' : 'Cerrar'}
          </Button>
        </>
      }
    >
      {working && (
        <ProgressBar className={classes(styles.progress)} value={avance.hechos} maxValue={Math.max(1, avance.total)}>
          {({ percentage = 0 }) => (
            <>
              <Label>Comprobando cada acto y cada expediente…</Label>
              <progress aria-hidden value={percentage} max={100} />
            </>
          )}
        </ProgressBar>
      )}
      {fin && <Resultado fin={fin} />}
    </Dialog>
  );
}

function Resultado({ fin: { rotura, total } }: { readonly fin: Fin }) {
  if (rotura) {
    return (
      <Notice kind="warning" live>
        <p>
          <b>{roturaEnPalabras(rotura)}</b>
        </p>
        <p>{QUE_HACER_SI_NO_CONCUERDA}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="good" live>
      <p>
        <b>El registro está entero.</b> Se miraron {conMiles(total)} actos y expedientes: cada acto sigue del anterior, y los expedientes, las
        personas y los ajustes son los que dejaron sus últimos actos.
      </p>
      <p>Esto no descubre que se borraran los últimos actos o que se repusiera un archivo más antiguo: para eso, compárelo con una cabeza anotada.</p>
    </Notice>
  );
}
