// Joins the names of CSS classes, leaving out those that do not apply.

export const classes = (...names: readonly (string | false | null | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ');
