// What waits: sheets that nobody has received, and users that are to be inactivated.
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { HojaSinEntregar, InactivacionAbierta, Tenencia } from '../../../shared/vistas-vigencias.ts';
import { EstadoBadge } from '../../parts/badge.tsx';
import { classes } from '../../parts/classes.ts';
import { hashOf } from '../../state/address.ts';
import bandeja from '../bandeja/bandeja.module.css';
import padron from '../padron/padron.module.css';
import { claveDe } from './store.ts';
import styles from './vigencias.module.css';

export function Hojas({ hojas }: { readonly hojas: readonly HojaSinEntregar[] }) {
  if (hojas.length === 0) return <p className={classes(bandeja.empty)}>Todas las hojas de credenciales están entregadas.</p>;
  return (
    <div className={classes(styles.list)}>
      <table className={classes(padron.table)} aria-label="Hojas sin entregar">
        <thead>
          <tr>
            {['Emitida', 'Hoja', 'Para', 'Institución educativa', 'Expediente'].map((cabeza) => (
              <th key={cabeza} scope="col">
                {cabeza}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hojas.map(({ documentoId, fecha, rotulo, persona, nombreIe, expedienteId, numero }) => (
            <tr key={documentoId}>
              <td>{fechaCorta(fecha)}</td>
              <th scope="row">{rotulo}</th>
              <td>{persona}</td>
              <td>{nombreIe}</td>
              <td>
                <a href={hashOf({ screen: 'expediente', id: expedienteId })}>{numero}</a>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type InactivacionesProps = { readonly inactivaciones: readonly InactivacionAbierta[]; readonly tenencias: readonly Tenencia[] };

export function Inactivaciones({ inactivaciones, tenencias }: InactivacionesProps) {
  if (inactivaciones.length === 0) return <p className={classes(bandeja.empty)}>No hay ningún usuario por inactivar.</p>;
  const titular = new Map(tenencias.map((una) => [claveDe(una), una]));
  return (
    <div className={classes(styles.list)}>
      <table className={classes(padron.table)} aria-label="Usuarios por inactivar">
        <thead>
          <tr>
            {['Expediente', 'Estado', 'Titular', 'Documento', 'Código modular', 'Usuario'].map((cabeza) => (
              <th key={cabeza} scope="col">
                {cabeza}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inactivaciones.map((una) => (
            <tr key={`${una.expedienteId} ${claveDe(una)}`}>
              <th scope="row">
                <a href={hashOf({ screen: 'expediente', id: una.expedienteId })}>{una.numero}</a>
              </th>
              <td>
                <EstadoBadge estado={una.estado} />
              </td>
              <td>{titular.get(claveDe(una))?.persona ?? '—'}</td>
              <td>{una.documento}</td>
              <td>{una.codigoModular}</td>
              <td>{titular.get(claveDe(una))?.usuario ?? '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
