// After each death: is all that was acknowledged there, whole, and nothing else?
import { join } from 'node:path';
import { z } from 'zod';
import { huellasNombradas } from '../../electron/store/blobs.ts';
import { openToRead } from '../../electron/store/open.ts';
import { comprobar } from '../../electron/store/respaldo/comprobar.ts';
import { examinar } from '../../electron/store/respaldo/examinar.ts';
import { buscarRespaldos } from '../../electron/store/respaldo/lista.ts';
import { SIN_MARCHA } from '../../electron/store/respaldo/marcha.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Libro } from './libro.ts';

const Entero = z.int();
const Fila = z.object({ id: Entero, numero: z.string(), estado: z.string(), rotulos: z.string(), adjuntos: Entero });

/** The register of one state of the data, as a book. */
export function libroDe(dir: string, llave: Uint8Array): Libro {
  const db = openToRead(join(dir, 'oficina.db'), llave);
  try {
    const filas = z.array(Fila).parse(
      db.prepare(`
        SELECT e.id, printf('%d-%05d', e.anio, e.numero) AS numero, e.estado,
          (SELECT json_group_array(rotulo) FROM documento WHERE expediente_id = e.id) AS rotulos,
          (SELECT count(*) FROM adjunto WHERE expediente_id = e.id AND retirado_en IS NULL) AS adjuntos
        FROM expediente e ORDER BY e.id`).all(),
    );
    return new Map(filas.map(({ id, rotulos, ...fila }) => [id, { ...fila, rotulos: z.array(z.string()).parse(JSON.parse(rotulos)) }]));
  } finally {
    db.close();
  }
}

/** Series with a number lacking between the first and the last: what `numero` goes by, for each group. */
const HUECOS = `
  SELECT 'expediente ' || anio AS serie FROM expediente GROUP BY anio HAVING max(numero) - min(numero) + 1 <> count(*)
  UNION ALL SELECT 'expediente repetido' FROM expediente GROUP BY anio, numero HAVING count(*) > 1
  UNION ALL SELECT tipo || ' ' || anio FROM documento WHERE tecleado = 0 GROUP BY tipo, anio HAVING max(numero) <> count(*) OR min(numero) <> 1
  UNION ALL SELECT clave || ' repetido' FROM documento GROUP BY clave HAVING count(*) > 1`;

/** Cases and documents of which only a part was written. */
const MEDIOS = `
  SELECT 'expediente ' || id AS que FROM expediente e WHERE
    NOT EXISTS (SELECT 1 FROM solicitante WHERE expediente_id = e.id)
    OR NOT EXISTS (SELECT 1 FROM servicio WHERE expediente_id = e.id)
    OR NOT EXISTS (SELECT 1 FROM actuacion WHERE expediente_id = e.id AND acto = 'registrar')
    OR NOT EXISTS (SELECT 1 FROM busqueda WHERE rowid = e.id)
    OR estado IS NOT (SELECT estado_despues FROM actuacion WHERE expediente_id = e.id AND estado_despues IS NOT NULL ORDER BY id DESC LIMIT 1)
  UNION ALL SELECT 'documento ' || id FROM documento d WHERE
    NOT EXISTS (SELECT 1 FROM actuacion WHERE expediente_id = d.expediente_id AND json_extract(detalle, '$.documentoId') = d.id)`;

/** What is wrong with the data in `datos`; nobody has them open. Sweeps, as an entry does. */
export function faltasDeLosDatos(datos: string, llave: Uint8Array): string[] {
  const store = openStore(datos, llave);
  try {
    store.blobs.barrer();
    const { danos, faltas } = comprobar(datos, llave, true, SIN_MARCHA);
    const db = openToRead(join(datos, 'oficina.db'), llave);
    const archivo = openToRead(join(datos, 'archivo.db'), llave);
    try {
      const textos = (sql: string) => z.array(z.string()).parse(db.prepare(sql).pluck().all());
      const huerfanos = Entero.parse(archivo.prepare('SELECT count(*) FROM blob').pluck().get()) - huellasNombradas(db).length;
      return [
        ...danos,
        ...faltas,
        ...textos(HUECOS).map((serie) => `hueco o repetición en ${serie}`),
        ...textos(MEDIOS).map((que) => `a medias: ${que}`),
        ...(huerfanos === 0 ? [] : [`${huerfanos} huérfanos que barrer no quita`]),
      ];
    } finally {
      db.close();
      archivo.close();
    }
  } finally {
    store.close();
  }
}

/** What is wrong with the backups: each one in the list must be whole, and hold all that it names. */
export function faltasDeLosRespaldos(datos: string, llave: Uint8Array): string[] {
  return buscarRespaldos(join(datos, 'respaldos')).flatMap((hallado) => {
    try {
      const { reparos } = examinar(hallado, llave, SIN_MARCHA, () => {});
      return reparos.map((reparo) => `respaldo ${hallado.id}: ${reparo}`);
    } catch (error) {
      return [`respaldo ${hallado.id}: ${error instanceof Error ? error.message : String(error)}`];
    }
  });
}
