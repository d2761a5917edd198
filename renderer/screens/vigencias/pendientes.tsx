// What waits: sheets that nobody has received, and users that are to be inactivated.
import { FileX } from 'lucide-react';
import { useState } from 'react';
import { NOMBRE_PEDIDO } from '../../../shared/domain/pedido.ts';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { HojaSinEntregar, InactivacionAbierta } from '../../../shared/vistas-vigencias.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Listing } from '../../parts/listing.tsx';
import rows from '../../parts/rows/rows.module.css';
import { hashOf } from '../../state/address.ts';
import { useMay } from '../../state/session.ts';
import { ActasHechas } from './acta.tsx';
import { Destruir } from './destruir.tsx';
import { claveDe } from './store.ts';
import styles from './vigencias.module.css';

export function Hojas({ hojas }: { readonly hojas: readonly HojaSinEntregar[] }) {
  const [destruyendo, setDestruyendo] = useState(false);
  const may = useMay();
  return (
    <>
      {hojas.length === 0 ? (
        <p className={classes(rows.empty)}>Todas las hojas de credenciales están entregadas.</p>
      ) : (
        <div className={classes(styles.list)}>
          <Listing
            label="Hojas sin entregar"
            heads={['Hoja', 'Emitida', 'Para', 'Institución educativa', 'Expediente']}
            rows={hojas.map(({ documentoId, fecha, rotulo, persona, nombreIe, expedienteId, numero }) => [
              documentoId,
              rotulo,
              fechaCorta(fecha),
              persona,
              nombreIe,
              <a key="a" href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>,
            ])}
          />
        </div>
      )}
      {hojas.length > 0 && may('destrucciones.destruir') && (
        <div className={classes(styles.foot)}>
          <output>La hoja que nadie recoge se destruye ante un testigo, con su acta.</output>
          <Button icon={FileX} onPress={() => setDestruyendo(true)}>
            Destruir hojas…
          </Button>
        </div>
      )}
      <ActasHechas />
      {destruyendo && <Destruir hojas={hojas} onClose={() => setDestruyendo(false)} />}
    </>
  );
}

export function Inactivaciones({ inactivaciones }: { readonly inactivaciones: readonly InactivacionAbierta[] }) {
  if (inactivaciones.length === 0) return <p className={classes(rows.empty)}>No hay ningún usuario por inactivar.</p>;
  return (
    <div className={classes(styles.list)}>
      <Listing
        label="Usuarios por inactivar"
        heads={['Expediente', 'Por', 'Estado', 'Titular', 'Documento', 'Código modular', 'Usuario']}
        rows={inactivaciones.map((una) => [
          `${una.expedienteId} ${claveDe(una)}`,
          <a key="a" href={hashOf({ screen: 'expediente', id: una.expedienteId })}>{una.numero}</a>,
          NOMBRE_PEDIDO[una.tipo],
          <EstadoBadge key="e" estado={una.estado} />,
          una.persona || (una.tipo === 'cambio_director' ? 'Quien ejercía antes' : '—'),
          una.documento || '—',
          una.codigoModular,
          una.usuario || '—',
        ])}
      />
    </div>
  );
}
