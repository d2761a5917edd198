// The package brings no types, and those of others are for a path that Node does not resolve.
declare module 'hyphen/es/index.js' {
  /** Puts a soft hyphen wherever Spanish may divide a word. */
  const spanish: { readonly hyphenateSync: (text: string) => string };
  export default spanish;
}
