// A process of its own that, told to go, takes document numbers as fast as it can: DIR KEYHEX CASE HOW_MANY
import { openStore } from '../../electron/store/store.ts';
import { uuidV7 } from '../../electron/store/uuid.ts';
import { fecha, instante } from '../../shared/domain/tiempo.ts';

const [dir = '', keyHex = '', caso = '', cuantos = ''] = process.argv.slice(2);
const store = openStore(dir, Buffer.from(keyHex, 'hex'));
const taken: number[] = [];

process.send?.('ready');
await new Promise((resolve) => process.once('message', resolve));
for (let i = 0; i < Number(cuantos); i += 1) {
  store.write(() => {
    const numero = (store.documentos.ultimoNumero('oficio', 2026) ?? 0) + 1;
    store.documentos.emitir({
      uuid: uuidV7(Date.now()), expedienteId: Number(caso), clase: 'respuesta', tipo: 'oficio', anio: 2026, numero, tecleado: false, destinatario: '', buscable: [],
      rotulo: `OFICIO ${numero}`, fecha: fecha('2026-03-11'), texto: '', huella: '0'.repeat(64), conClave: false,
      emitidoEn: instante(new Date()), emitidoPor: 1,
    });
    taken.push(numero);
  });
}
store.close();
process.send?.(taken);
process.disconnect();
