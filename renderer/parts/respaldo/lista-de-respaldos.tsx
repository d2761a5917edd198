// The backups of a place: when, where, what each holds, and whether it can be used.
import { Eye } from 'lucide-react';
import { tamanoEnPalabras } from '../../../shared/domain/respaldos.ts';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { RespaldoVisto } from '../../../shared/vistas-respaldos.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import styles from './respaldo.module.css';

const DONDE = { propia: 'En esta PC', segunda: 'Segunda carpeta', elegida: 'Carpeta elegida' } as const;
const MOTIVO = { diario: 'por sí solo', manual: 'a pedido', migracion: 'antes de actualizar' } as const;

type ListaProps = { readonly respaldos: readonly RespaldoVisto[]; readonly onVer: (respaldo: RespaldoVisto) => void };

export function TablaDeRespaldos({ respaldos, onVer }: ListaProps) {
  return (
    <div className={classes(styles.desborda)}>
      <table className={classes(styles.tabla)}>
        <thead>
          <tr>
            <th scope="col">Fecha</th>
            <th scope="col">Dónde</th>
            <th scope="col">Tiene</th>
            <th scope="col">Tamaño</th>
            <th scope="col">Estado</th>
            <th scope="col">Acciones</th>
          </tr>
        </thead>
        <tbody>
          {respaldos.map((uno) => (
            <Fila key={uno.respaldo} uno={uno} onVer={onVer} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Fila({ uno, onVer }: { readonly uno: RespaldoVisto; readonly onVer: ListaProps['onVer'] }) {
  const { registro } = uno;
  const cuando = registro ? momentoCorto(registro.en) : uno.id;
  const bueno = registro !== null && registro.reparos.length === 0;
  return (
    <tr>
      <th scope="row">
        {cuando}
        {registro && <span className={classes(styles.menor)}>{MOTIVO[registro.motivo]}</span>}
      </th>
      <td>{DONDE[uno.donde]}</td>
      <td>
        {registro ? `${cuenta(registro.expedientes, 'expediente')}, ${cuenta(registro.documentos, 'documento')}` : '—'}
        {registro && <span className={classes(styles.menor)}>{cuenta(registro.archivos, 'archivo')}</span>}
      </td>
      <td>{registro ? tamanoEnPalabras(registro.bytes) : '—'}</td>
      <td className={classes(bueno ? styles.bien : styles.mal)}>{estadoDe(uno)}</td>
      <td>
        {registro && (
          <Button icon={Eye} aria-label={`Ver el respaldo del ${cuando}`} onPress={() => onVer(uno)}>
            Ver
          </Button>
        )}
      </td>
    </tr>
  );
}

/** «1 expediente», «2 expedientes». */
export const cuenta = (cuantos: number, que: string): string => `${cuantos} ${que}${cuantos === 1 ? '' : 's'}`;

function estadoDe({ registro, defecto }: RespaldoVisto): string {
  if (!registro) return defecto ?? 'No se puede usar';
  return registro.reparos.length === 0 ? 'Completo' : 'Con fallas';
}
