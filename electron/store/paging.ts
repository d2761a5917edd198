// Lists are read newest first, a page at a time, each page from what is older than the last row of the one before.

/** What every row is older than: asks for the first page. */
export const PRIMERA_PAGINA = Number.MAX_SAFE_INTEGER;
