// How values travel as JSON text between the hosts and those who call them: JSON, with bytes as `{"$bytes":"<base64>"}`.

const MARK = '$bytes';
/** Bytes turned to text at once: a multiple of 3, so that the pieces join into one base64 text, and few enough to be arguments. */
const PIECE = 0x6000;

function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE))));
  return pieces.join('');
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function renameKeys(record: Record<string, unknown>, rename: (key: string) => string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [rename(key), value]));
}

/**
 * `value` as one line of JSON. Takes what JSON takes plus Uint8Array at any depth; an own key that begins with `$` gets
 * another `$`, so that no text can pass for bytes. Properties that are undefined are left out, as JSON does.
 */
export function encodeWire(value: unknown): string {
  return JSON.stringify(value, function encodePart(this: Record<string, unknown>, key: string, part: unknown) {
    // Node's Buffer, which is a Uint8Array, has already been turned into something else by its toJSON.
    const original = this[key];
    if (original instanceof Uint8Array) return { [MARK]: toBase64(original) };
    if (!isRecord(part) || !Object.keys(part).some((name) => name.startsWith('$'))) return part;
    return renameKeys(part, (name) => (name.startsWith('$') ? `$${name}` : name));
  });
}

/** The value that `encodeWire` wrote; of type any, as JSON.parse. Throws on text that is not JSON, or on bytes that are not base64. */
export function decodeWire(text: string) {
  return JSON.parse(text, (_key, part: unknown) => {
    if (!isRecord(part)) return part;
    const names = Object.keys(part);
    if (names.length === 1 && typeof part[MARK] === 'string') return fromBase64(part[MARK]);
    if (!names.some((name) => name.startsWith('$$'))) return part;
    return renameKeys(part, (name) => (name.startsWith('$$') ? name.slice(1) : name));
  });
}
