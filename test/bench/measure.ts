// What every bench gives: a figure and the limit it is held to.

export type Measure = {
  readonly bench: string;
  readonly measure: string;
  readonly value: number;
  readonly unit: string;
  readonly limit: number;
  readonly ok: boolean;
};

/** What a file of this folder exports. */
export type Bench = { run(): Promise<Measure[]> };
