// What waits: sheets that nobody has received, and users that are to be inactivated.
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { HojaSinEntregar, InactivacionAbierta, Tenencia } from '../../../shared/vistas-vigencias.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import { Listing } from '../../parts/listing.tsx';
import rows from '../../parts/rows/rows.module.css';
import { hashOf } from '../../state/address.ts';
import { claveDe } from './store.ts';
import styles from './vigencias.module.css';

export function Hojas({ hojas }: { readonly hojas: readonly HojaSinEntregar[] }) {
  if (hojas.length === 0) return <p className={classes(rows.empty)}>Todas las hojas de credenciales están entregadas.</p>;
  return (
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
  );
}

type InactivacionesProps = { readonly inactivaciones: readonly InactivacionAbierta[]; readonly tenencias: readonly Tenencia[] };

export function Inactivaciones({ inactivaciones, tenencias }: InactivacionesProps) {
  if (inactivaciones.length === 0) return <p className={classes(rows.empty)}>No hay ningún usuario por inactivar.</p>;
  const titular = new Map(tenencias.map((una) => [claveDe(una), una]));
  return (
    <div className={classes(styles.list)}>
      <Listing
        label="Usuarios por inactivar"
        heads={['Expediente', 'Estado', 'Titular', 'Documento', 'Código modular', 'Usuario']}
        rows={inactivaciones.map((una) => [
          `${una.expedienteId} ${claveDe(una)}`,
          <a key="a" href={hashOf({ screen: 'expediente', id: una.expedienteId })}>{una.numero}</a>,
          <EstadoBadge key="e" estado={una.estado} />,
          titular.get(claveDe(una))?.persona ?? '—',
          una.documento,
          una.codigoModular,
          titular.get(claveDe(una))?.usuario ?? '—',
        ])}
      />
    </div>
  );
}
