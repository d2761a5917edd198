// A process of its own that holds the lock until it is killed: node lock-holder.ts DIR
import { tomarCandado } from '../../electron/store/candado.ts';

tomarCandado(process.argv[2] ?? '');
process.send?.('held');
// The channel to the parent keeps the process alive.
process.on('message', () => {});
