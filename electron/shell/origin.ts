// The window's own address: nothing else is ever loaded, asked for, or listened to.
export const SCHEME = 'app';
export const ORIGIN = `${SCHEME}://altas`;
export const START = `${ORIGIN}/`;

/** Whether the address is of our own page. Compared as text: URL gives schemes that it does not know the origin "null". */
export const isOurs = (address: string): boolean => address === ORIGIN || address.startsWith(START);

/** Whether it is something that our own page holds in memory. */
export const isOurBlob = (address: string): boolean => address.startsWith(`blob:${START}`);
