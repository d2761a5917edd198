// Where things are, for the scripts of this folder.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
export const DIST = join(ROOT, 'dist');
/** What is shipped, before packaging. */
export const APP = join(DIST, 'app');
/** What packaging makes. */
export const DESKTOP = join(DIST, 'desktop');
