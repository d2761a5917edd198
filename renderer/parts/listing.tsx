// A short table that is read, all of it on the page.
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './listing.module.css';

type ListingProps = {
  /** Where no heading beside it says what it lists. */
  readonly label?: string;
  readonly heads: readonly string[];
  /** Its key before its cells, as many as heads. */
  readonly rows: readonly (readonly [key: string | number, ...cells: ReactNode[]])[];
};

export function Listing({ label, heads, rows }: ListingProps) {
  return (
    <table className={classes(styles.table)} aria-label={label}>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([key, naming, ...cells]) => (
          <tr key={key}>
            <th scope="row">{naming}</th>
            {cells.map((cell, i) => (
              <td key={heads[i + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
