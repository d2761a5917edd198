// ESCALE's `listado_iiee.xls`, which is an HTML table under an Excel name. Scripts and styles are text that nobody reads.
import { Parser } from 'htmlparser2';
import type { Bytes, RecibirFila } from './fila.ts';
import { tablaDe } from './tabla.ts';
import { textoDe } from './texto.ts';

const MUDOS: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template']);
const MAXIMO_DE_CELDA = 4000;

/** Reads the rows of every table as the bytes come, one `recibir` for each. */
export async function leerHtml(bytes: Bytes, recibir: RecibirFila): Promise<void> {
  const tabla = tablaDe(recibir);
  let celdas: string[] | null = null;
  let celda: string | null = null;
  /** Columns that the open cell spans besides its own. */
  let unidas = 0;
  let callados = 0;
  let filas = 0;
  const cerrarCelda = () => {
    if (celdas && celda !== null) celdas.push(celda, ...Array.from({ length: unidas }, () => ''));
    celda = null;
  };
  const cerrarFila = () => {
    cerrarCelda();
    if (celdas) tabla.agregar(celdas, filas);
    celdas = null;
  };
  const parser = new Parser(
    {
      onopentag: (nombre, { colspan = '1' }) => {
        if (MUDOS.has(nombre)) callados += 1;
        if (nombre === 'tr') {
          cerrarFila();
          celdas = [];
          filas += 1;
        } else if (nombre === 'td' || nombre === 'th') {
          cerrarCelda();
          celda = '';
          unidas = /^\d{1,2}$/.test(colspan) ? Math.max(Number(colspan) - 1, 0) : 0;
        } else if (nombre === 'br' && celda !== null) celda += ' ';
      },
      ontext: (texto) => {
        if (callados === 0 && celda !== null && celda.length < MAXIMO_DE_CELDA) celda += texto;
      },
      onclosetag: (nombre) => {
        if (MUDOS.has(nombre)) callados -= 1;
        if (nombre === 'td' || nombre === 'th') cerrarCelda();
        else if (nombre === 'tr' || nombre === 'table') cerrarFila();
      },
    },
    { decodeEntities: true },
  );
  for await (const texto of textoDe(bytes)) parser.write(texto);
  parser.end();
  cerrarFila();
  tabla.terminar();
}
