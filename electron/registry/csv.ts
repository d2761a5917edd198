// CSV with `;`, `,` or tabs, as spreadsheets and portals of open data write it.
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { Refusal } from '../../shared/failure.ts';
import type { Bytes, RecibirFila } from './fila.ts';
import { tablaDe } from './tabla.ts';
import { textoDe } from './texto.ts';

const MAXIMO_DE_LINEA = 64 * 1024;

const Registro = z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) });

/** The sign that parts most of the first line. */
function separador(comienzo: string): string {
  const linea = comienzo.split(/\r?\n/, 1)[0] ?? '';
  const cuenta = (signo: string) => linea.split(signo).length;
  return [';', ',', '\t'].reduce((mejor, signo) => (cuenta(signo) > cuenta(mejor) ? signo : mejor), ';');
}

/** Reads a CSV as its bytes come, one `recibir` for each row. */
export async function leerCsv(bytes: Bytes, recibir: RecibirFila): Promise<void> {
  const tabla = tablaDe(recibir);
  const textos = textoDe(bytes);
  const primero = await textos.next();
  const comienzo = primero.done === true ? '' : primero.value;
  async function* todo() {
    yield comienzo;
    yield* textos;
  }
  const filas = parse({
    delimiter: separador(comienzo), info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: MAXIMO_DE_LINEA,
  });
  // What fails on either side is thrown by the loop below.
  pipeline(Readable.from(todo()), filas, () => {});
  try {
    for await (const leida of filas) {
      const { record, info } = Registro.parse(leida);
      tabla.agregar(record, info.lines);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refusal('padron_ilegible', `El CSV no se entiende cerca de la línea ${error.lines ?? 1}: le falta cerrar unas comillas, o no es una tabla.`);
  }
  tabla.terminar();
}
