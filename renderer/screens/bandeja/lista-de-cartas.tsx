// What a printing holds, in order; and what it does not, with the reason.
import type { CartaDeLote, Lote } from '../../../shared/domain/lote.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { classes } from '../../parts/classes.ts';
import { Notice } from '../../parts/notice.tsx';
import styles from './cartas.module.css';

type ListaProps = { readonly cartas: readonly CartaDeLote[]; readonly elegidos: readonly FilaExpediente[] };

export function ListaDeCartas({ cartas, elegidos }: ListaProps) {
  const deQuien = new Map(elegidos.map(({ numero, solicitante, ie }) => [numero, [solicitante, ie].filter((uno) => uno !== '').join(' · ')]));
  return (
    <table className={classes(styles.letters)}>
      <caption>Lo que se imprimirá</caption>
      <thead>
        <tr>
          <th scope="col">N.°</th>
          <th scope="col">Documento</th>
          <th scope="col">Expediente</th>
          <th scope="col">De quién</th>
          <th scope="col">Ejemplar</th>
        </tr>
      </thead>
      <tbody>
        {cartas.map(({ documento, expediente, copia }, i) => (
          <tr key={documento.id}>
            <td>{i + 1}</td>
            <th scope="row">{documento.rotulo}</th>
            <td>{expediente}</td>
            <td>{deQuien.get(expediente)}</td>
            <td>{copia ? 'Copia' : 'Original'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function NoIncluidos({ lote: { hojas, sinCartas } }: { readonly lote: Lote }) {
  if (hojas.length + sinCartas.length === 0) return null;
  return (
    <Notice kind="warning">
      <p>
        <strong>No se incluye:</strong>
      </p>
      <ul className={classes(styles.left)}>
        {sinCartas.length > 0 && (
          <li>
            {sinCartas.length === 1 ? 'Todavía sin ninguna carta: el expediente' : 'Todavía sin ninguna carta: los expedientes'} {sinCartas.join(', ')}.
          </li>
        )}
        {hojas.map(({ documento, expediente, motivo }) => (
          <li key={documento.id}>
            {documento.rotulo}, del expediente {expediente}: {motivo}.
          </li>
        ))}
      </ul>
    </Notice>
  );
}
