// What may be told of a bug, in a log or on the console: its name, its code and where it happened.

/** Never its message, which may quote what is stored or was typed; nor what of the message looks like a place. */
export function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && /^\w+$/.test(String(error.code)) ? ` ${String(error.code)}` : '';
  const stack = error.stack ?? '';
  const message = stack.indexOf(error.message);
  const places = message < 0 ? [] : stack.slice(message + error.message.length).split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${code}`, ...places].join('\n');
}
