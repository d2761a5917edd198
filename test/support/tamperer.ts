// A process of its own that knows a password, and changes the register behind the program's back: DIR PASSWORD SQL
import { join } from 'node:path';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { openDatabase } from '../../electron/store/open.ts';

const [dir = '', clave = '', sql = ''] = process.argv.slice(2);
const llavero = leerLlavero(dir);
const ranura = llavero?.ranuras[0];
const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, clave) : null;
if (!llave) throw new Error('the password opens nothing');
const db = openDatabase(join(dir, 'oficina.db'), llave, 'oficina');
db.exec(sql);
db.close();
