// What the tables of many rows share: their heads, a cell whose text may not fit, and the row that reads more.
import type { ReactNode } from 'react';
import { Cell, Column, TableHeader, TableLoadMoreItem, type ColumnProps } from 'react-aria-components';
import { classes } from '../classes.ts';
import { SelectionBox } from '../selection-box.tsx';
import styles from './rows.module.css';

/** Widths in px; those in `fr` share what is left. */
export type ColumnOfRows = {
  readonly id: string;
  readonly name: string;
  readonly width: NonNullable<ColumnProps['width']>;
  readonly least: number;
};

const CHECK_WIDTH = 36;

type HeadsProps = {
  readonly columns: readonly ColumnOfRows[];
  /** The id of the column that names its row. */
  readonly naming: string;
  /** Before the others, one to choose rows with. */
  readonly choosable?: boolean;
};

export function Heads({ columns, naming, choosable = false }: HeadsProps) {
  return (
    <TableHeader className={classes(styles.head)}>
      {choosable && (
        <Column id="elegir" className={classes(styles.column)} width={CHECK_WIDTH} minWidth={CHECK_WIDTH}>
          <SelectionBox />
        </Column>
      )}
      {columns.map(({ id, name, width, least }) => (
        <Column key={id} id={id} isRowHeader={id === naming} className={classes(styles.column)} width={width} minWidth={least}>
          {name}
        </Column>
      ))}
    </TableHeader>
  );
}

/** The cell in which a row is chosen. */
export function ChoosingCell() {
  return (
    <Cell className={classes(styles.cell)}>
      <SelectionBox />
    </Cell>
  );
}

type LongProps = {
  readonly text: string;
  /** What is shown, where it is not all of the text. */
  readonly shown?: string;
  /** What stands after it, and is never cut. */
  readonly children?: ReactNode;
  readonly className?: string | undefined;
};

/** A text that may not fit: cut with dots, whole in its tooltip. */
export function Long({ text, shown = '', children, className }: LongProps) {
  return (
    <Cell className={classes(styles.cell, className)} textValue={text}>
      <span className={classes(styles.long)} title={text}>
        {shown === '' ? text : shown}
      </span>
      {children}
    </Cell>
  );
}

type DobleProps = { readonly arriba: ReactNode; readonly abajo: ReactNode; readonly texto: string };

/** Two lines in a cell, cut with dots where they do not fit. */
export function Doble({ arriba, abajo, texto }: DobleProps) {
  return (
    <Cell className={classes(styles.cell)} textValue={texto}>
      <span className={classes(styles.doble)} title={texto}>
        <span className={classes(styles.cut)}>{arriba}</span>
        <small className={classes(styles.cut)}>{abajo}</small>
      </span>
    </Cell>
  );
}

/** The last row while there are more: they are read when it comes near. */
export function MoreRows({ loading, onMore }: { readonly loading: boolean; readonly onMore: () => void }) {
  return (
    <TableLoadMoreItem onLoadMore={onMore} isLoading={loading} className={classes(styles.more)}>
      Leyendo más…
    </TableLoadMoreItem>
  );
}
