// Gives the data of a folder another key in a process of its own, and dies by SIGKILL after so many steps.
import { randomBytes } from 'node:crypto';
import { pasosDelCambio } from '../../electron/store/cambio-de-llave.ts';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { openStore } from '../../electron/store/store.ts';
import { instante } from '../../shared/domain/tiempo.ts';

const [dir = '', clave = '', pasos = ''] = process.argv.slice(2);
const llavero = leerLlavero(dir);
const ranura = llavero?.ranuras[0];
const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, clave) : null;
if (!llave) throw new Error('the password does not open that folder');
const store = openStore(dir, llave);
process.send?.('opened');
const cambio = pasosDelCambio({
  dir,
  llave,
  nueva: randomBytes(32),
  cerrar: () => store.close(),
  avanzar: () => {},
  anotar: (actuaciones) =>
    actuaciones.anotar({
      expedienteId: null, en: instante(new Date()), miembroId: 1, acto: 'cambiar_llave', estadoAntes: null, estadoDespues: null, detalle: {},
    }),
});
for (const paso of cambio.slice(0, Number(pasos))) paso();
process.kill(process.pid, 'SIGKILL');
