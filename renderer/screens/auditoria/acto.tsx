// One act, whole: who, when, what, and what it was before and after.
import type { ReactNode } from 'react';
import { detallesDe } from '../../../shared/domain/acto-en-palabras.ts';
import { fraseDe, grupoDe, NOMBRE_GRUPO } from '../../../shared/domain/actos.ts';
import { enGrupos } from '../../../shared/domain/auditoria.ts';
import { momentoEnPalabras } from '../../../shared/domain/comprobacion.ts';
import { Estado, NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import type { ActoAuditado } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { goTo } from '../../state/route.ts';
import styles from './auditoria.module.css';

const estadoEnPalabras = (estado: string): string => {
  const conocido = Estado.safeParse(estado);
  return conocido.success ? NOMBRE_ESTADO[conocido.data] : estado;
};

type ActoProps = { readonly acto: ActoAuditado; readonly onClose: () => void };

export function Acto({ acto, onClose }: ActoProps) {
  const { id, en, por, expediente, estadoAntes, estadoDespues, hash } = acto;
  const grupo = grupoDe(acto.acto);
  const detalles = detallesDe(acto);
  const cambioDeEstado = estadoDespues !== null && estadoAntes !== estadoDespues;
  return (
    <Dialog
      title={`Acto n.° ${id}`}
      onClose={onClose}
      footer={
        <>
          {expediente && <Button onPress={() => goTo({ screen: 'expediente', id: expediente.id })}>Ver el expediente</Button>}
          <Button kind="primary" onPress={onClose}>
            Cerrar
          </Button>
        </>
      }
    >
      <dl className={classes(styles.data)}>
        <Dato name="Qué">{fraseDe(acto.acto)}</Dato>
        <Dato name="Quién">{por}</Dato>
        <Dato name="Cuándo">{momentoEnPalabras(en)}, hora de Lima</Dato>
        <Dato name="Clase">{grupo === null ? 'Otra' : NOMBRE_GRUPO[grupo]}</Dato>
        {expediente && <Dato name="Expediente">{expediente.numero}</Dato>}
        {cambioDeEstado && (
          <Dato name="Estado">
            {estadoAntes === null ? '' : `${estadoEnPalabras(estadoAntes)} → `}
            {estadoEnPalabras(estadoDespues)}
          </Dato>
        )}
        {detalles.length > 0 && (
          <Dato name="Detalle">
            <ul className={classes(styles.details)}>
              {detalles.map((detalle) => (
                <li key={detalle}>{detalle}</li>
              ))}
            </ul>
          </Dato>
        )}
        <Dato name="Huella">
          <span className={classes(styles.hash)}>{enGrupos(hash)}</span>
        </Dato>
      </dl>
    </Dialog>
  );
}

function Dato({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
