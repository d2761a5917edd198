// What every field takes.
import type { ReactNode } from 'react';
import grid from './grid.module.css';

/** Columns of the form's twelve. */
export type FieldSize = 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 12;

/** The class that gives a field its width. */
export const sizeClass = (size: FieldSize = 6): string => grid[`span${size}`] ?? '';

export type FieldProps<T> = {
  readonly label: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  /** Path of the datum in the call's input: finds its failures and findings. */
  readonly path?: string;
  readonly help?: ReactNode;
  readonly size?: FieldSize;
  readonly isDisabled?: boolean;
};
