// Rows of cells of a text, a sheet or an HTML table, under heads that may stand some rows below and in two of them.
import { Refusal } from '../../shared/failure.ts';
import { columnasQueFaltan, exigirColumnas, ubicarColumnas, type Lugares } from './columnas.ts';
import { diceActivo, numeroDe, type Columna, type Fila, type RecibirFila } from './fila.ts';

/** Titles and logos may stand above the heads, but not for ever. */
const FILAS_HASTA_LAS_CABEZAS = 30;
const MAXIMO_DE_FILAS = 2_000_000;
const MAXIMO_DE_CELDAS = 400;

class FilaDeCeldas implements Fila {
  private readonly lugares: Lugares;
  private readonly celdas: readonly string[];
  readonly linea: number;

  constructor(lugares: Lugares, celdas: readonly string[], linea: number) {
    this.lugares = lugares;
    this.celdas = celdas;
    this.linea = linea;
  }

  texto(columna: Columna): string {
    const lugar = this.lugares.get(columna);
    return lugar === undefined ? '' : (this.celdas[lugar] ?? '').replaceAll(/\s+/g, ' ').trim().normalize('NFC');
  }

  get codigoModular(): number {
    return numeroDe(this.texto('codigoModular'), 7);
  }

  get anexo(): number {
    return this.lugares.has('anexo') ? numeroDe(this.texto('anexo') || '0', 1) : 0;
  }

  get ugel(): number {
    return numeroDe(this.texto('ugel'), 6);
  }

  get activo(): boolean {
    return this.lugares.has('estado') ? diceActivo(this.texto('estado')) : true;
  }
}

export type Tabla = {
  /** @param linea its place in the file, from 1. */
  agregar(celdas: readonly string[], linea: number): void;
  /** Refuses a table whose heads were not found. */
  terminar(): void;
};

/** Cells that a merge left empty take what stands above them. */
const rellenar = (encima: readonly string[], celdas: readonly string[]): string[] =>
  Array.from({ length: Math.max(encima.length, celdas.length) }, (_, i) => celdas[i]?.trim() || (encima[i] ?? ''));

const vacia = (celdas: readonly string[]): boolean => celdas.every((celda) => celda.trim() === '');

/** Finds the heads, and from there on hands over every row that is not blank. */
export function tablaDe(recibir: RecibirFila): Tabla {
  let lugares: Lugares | null = null;
  /** The heads found last, while a second row of heads may still follow; of all seen, those that say most. */
  let cabezas: readonly string[] = [];
  let anterior: readonly string[] = [];
  let mejores: Lugares = new Map();
  let vistas = 0;
  let abiertas = false;
  return {
    agregar: (celdas, linea) => {
      if (vacia(celdas)) return;
      if (celdas.length > MAXIMO_DE_CELDAS || vistas > MAXIMO_DE_FILAS) {
        throw new Refusal('padron_ilegible', `La fila ${linea} tiene demasiadas celdas, o el archivo demasiadas filas, para ser un padrón.`);
      }
      vistas += 1;
      if (!lugares) {
        const juntas = rellenar(anterior, celdas);
        const halladas = ubicarColumnas(juntas);
        if (halladas.size > mejores.size) mejores = halladas;
        if (columnasQueFaltan(halladas).length === 0) {
          lugares = halladas;
          cabezas = juntas;
          abiertas = true;
        } else if (vistas > FILAS_HASTA_LAS_CABEZAS) exigirColumnas(mejores);
        anterior = celdas;
        return;
      }
      if (abiertas) {
        abiertas = false;
        const enSuLugar = (celdas[lugares.get('codigoModular') ?? 0] ?? '').trim();
        // A second row of heads: nothing, or the same head again, where the code would be.
        if (enSuLugar === '' && ubicarColumnas(celdas).size > 0) {
          lugares = ubicarColumnas(rellenar(cabezas, celdas));
          return;
        }
      }
      recibir(new FilaDeCeldas(lugares, celdas, linea));
    },
    terminar: () => {
      if (!lugares) exigirColumnas(mejores);
    },
  };
}
