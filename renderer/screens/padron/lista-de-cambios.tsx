// What an import changes among the office's servicios, a line each.
import type { CambioDePadron } from '../../../shared/vistas-padron.ts';
import { classes } from '../../parts/classes.ts';
import styles from './padron.module.css';

const DATOS = [
  ['nombre', 'nombre'], ['nivel', 'nivel'], ['codigoLocal', 'local'], ['centroPoblado', 'centro poblado'], ['distrito', 'distrito'], ['direccion', 'dirección'],
  ['gestion', 'gestión'], ['ugel', 'UGEL'], ['forma', 'forma'],
] as const;

function cambioEnPalabras({ antes, despues }: CambioDePadron): string {
  if (despues && !antes) return `Nuevo: ${despues.codigoModular} ${despues.nombre} (${despues.nivel})`;
  if (antes && !despues) return `Retirado: ${antes.codigoModular} ${antes.nombre} (${antes.nivel})`;
  if (!antes || !despues) return '';
  const cambios = DATOS.filter(([dato]) => antes[dato] !== despues[dato]).map(([dato, nombre]) => `${nombre} «${antes[dato]}» → «${despues[dato]}»`);
  if (antes.activo !== despues.activo) cambios.push(despues.activo ? 'vuelve a estar activo' : 'pasa a inactivo');
  return `${despues.codigoModular} ${despues.nombre}: ${cambios.join('; ') || 'otros datos'}`;
}

const claveDe = ({ antes, despues }: CambioDePadron): string => `${antes?.codigoModular ?? despues?.codigoModular ?? ''}-${antes?.anexo ?? despues?.anexo ?? ''}`;

export function ListaDeCambios({ cambios }: { readonly cambios: readonly CambioDePadron[] }) {
  return (
    <ul className={classes(styles.list)}>
      {cambios.map((cambio) => (
        <li key={claveDe(cambio)}>{cambioEnPalabras(cambio)}</li>
      ))}
    </ul>
  );
}
