// Real stores on real files, in a folder of each test's own.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { fecha, instante } from '../../shared/domain/tiempo.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

export const AHORA = instante(new Date('2026-03-11T15:45:00.000Z'));
export const HOY = fecha('2026-03-11');

/** A folder that goes with the test. */
export function folderOfTest(): string {
  const dir = mkdtempSync(join(tmpdir(), 'altas-prueba-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** A store with one person of the office (id 1), closed with the test. */
export function storeOfTest(): { store: Store; dir: string; key: Buffer } {
  const dir = folderOfTest();
  const key = randomBytes(32);
  const store = openStore(dir, key);
  onTestFinished(() => store.close());
  store.miembros.agregar({ nombre: 'Ana Prueba', cargo: 'Especialista', rol: 'jefe' });
  return { store, dir, key };
}

let registrados = 0;

/** A bare case in the register. Answers its id. */
export function casoDePrueba(store: Store, pedido = pedidoCompleto): number {
  registrados += 1;
  const uuid = `prueba-${registrados}`;
  return store.write(() => {
    const numero = store.expedientes.siguienteNumero(2026);
    const id = store.expedientes.crear({ uuid, anio: 2026, numero, estado: 'recibido', pedido, registradoEn: AHORA, registradoPor: 1, responsable: null });
    store.pedidos.guardarPartes(id, pedido);
    store.busqueda.indexar(id, pedido, { estado: 'recibido', responsable: null, porRecibir: false, pendientes: [], conPlazo: false }, [`2026-${numero}`]);
    return id;
  });
}
