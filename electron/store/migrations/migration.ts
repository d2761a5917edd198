// What a migration is: SQL for each of the two files.
export type StoreFile = 'oficina' | 'archivo';

/** One step of the schema; the SQL of a file it does not touch is empty. Never edited once released. */
export type Migration = { readonly version: number } & Readonly<Record<StoreFile, string>>;
