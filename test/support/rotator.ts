// A process of its own that takes the snapshots of a folder away one by one, as rotation does: INSTANTANEAS. Ends with them.
import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const [dir = ''] = process.argv.slice(2);
for (const nombre of readdirSync(dir)) {
  const condenada = join(dir, `${nombre}.tmp`);
  renameSync(join(dir, nombre), condenada);
  rmSync(condenada, { recursive: true });
}
