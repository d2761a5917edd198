// An office's data on real files, with a case and its scan, to be backed up.
import { randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { guardarLlavero } from '../../electron/store/llavero.ts';
import { respaldosEn, type Hallado } from '../../electron/store/respaldo/lista.ts';
import { SIN_MARCHA, type Marcha } from '../../electron/store/respaldo/marcha.ts';
import { lugarPropio, respaldar } from '../../electron/store/respaldo/respaldar.ts';
import { carpetaDeOficina, type Registro } from '../../electron/store/respaldo/registro.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import { AHORA, casoDePrueba, folderOfTest } from './store.ts';

export type Oficina = {
  readonly datos: string;
  readonly llave: Buffer;
  readonly id: string;
  readonly store: Store;
  /** Folder of its own backups. */
  readonly raiz: string;
  /** A case with that scan, and its act. Answers the scan's hash. */
  registrar(escaneo: Uint8Array): string;
  respaldar(otros?: { readonly lugar?: string; readonly dia?: string; readonly marcha?: Marcha; readonly motivo?: Registro['motivo'] }): Registro;
  /** Its own backups, newest first. */
  lista(): Hallado[];
  ultimo(): Hallado;
};

/** @param llave the key; another one for an office of its own. */
export function oficinaDePrueba(llave = randomBytes(32), id: string = randomUUID()): Oficina {
  const datos = join(folderOfTest(), 'datos');
  const store = openStore(datos, llave);
  onTestFinished(() => store.close());
  guardarLlavero(datos, { version: 1, oficina: id, ugel: 'UGEL San Roque', ranuras: [] });
  store.miembros.agregar({ nombre: 'Ana Prueba', cargo: 'Especialista', rol: 'jefe' });
  const raiz = carpetaDeOficina(lugarPropio(datos), id);
  const lista = () => respaldosEn(raiz);
  return {
    datos, llave, id, store, raiz, lista,
    registrar: (escaneo) => {
      const huella = store.blobs.guardar(escaneo);
      const expedienteId = casoDePrueba(store);
      store.write(() => {
        store.adjuntos.agregar({ expedienteId, clase: 'oficio', nombre: 'a.pdf', tipo: 'application/pdf', tamano: escaneo.length, huella, agregadoEn: AHORA });
        store.actuaciones.anotar({ expedienteId, en: AHORA, miembroId: 1, acto: 'registrar', estadoAntes: null, estadoDespues: 'recibido', detalle: {} });
      });
      return huella;
    },
    respaldar: ({ lugar = lugarPropio(datos), dia = '2026-03-11', marcha = SIN_MARCHA, motivo = 'diario' } = {}) =>
      respaldar({ datos, lugar, llave, en: instante(new Date(`${dia}T15:45:00.000Z`)), motivo, rotar: true }, marcha),
    ultimo: () => {
      const [primero] = lista();
      if (!primero) throw new Error('there is no backup');
      return primero;
    },
  };
}
