// An Excel workbook: its first visible sheet, read as a stream of XML. Formulas count by the value Excel kept with them.
import { Parser } from 'htmlparser2';
import { Refusal } from '../../shared/failure.ts';
import type { RecibirFila } from './fila.ts';
import { tablaDe } from './tabla.ts';
import { textoDe } from './texto.ts';
import type { Miembro } from './zip.ts';

const MAXIMO_DE_CELDA = 4000;
/** Characters of shared text kept in memory: some ten times those of the whole country. */
const MAXIMO_DE_TEXTOS = 100_000_000;
const MAXIMO_DE_COLUMNAS = 400;

type Oyente = {
  abre?(nombre: string, atributos: Readonly<Record<string, string>>): void;
  texto?(texto: string): void;
  cierra?(nombre: string): void;
};

/** Tag names without their prefix, which some writers add. */
const sinPrefijo = (nombre: string): string => nombre.slice(nombre.indexOf(':') + 1);

async function leerXml(miembro: Miembro, oyente: Oyente): Promise<void> {
  const parser = new Parser(
    {
      onopentag: (nombre, atributos) => oyente.abre?.(sinPrefijo(nombre), atributos),
      ontext: (texto) => oyente.texto?.(texto),
      onclosetag: (nombre) => oyente.cierra?.(sinPrefijo(nombre)),
    },
    { xmlMode: true },
  );
  for await (const texto of textoDe(miembro.leer())) parser.write(texto);
  parser.end();
}

const incompleto = (): Refusal => new Refusal('padron_ilegible', 'El libro de Excel está incompleto: ábralo en Excel, guárdelo de nuevo como .xlsx y vuelva a elegirlo.');

const atributo = (atributos: Readonly<Record<string, string>>, nombre: string): string =>
  Object.entries(atributos).find(([clave]) => sinPrefijo(clave) === nombre)?.[1] ?? '';

/** The name, inside the zip, of the first sheet that is not hidden. */
async function primeraHoja(parte: (nombre: string) => Miembro): Promise<string> {
  let relacion = '';
  await leerXml(parte('xl/workbook.xml'), {
    abre: (nombre, atributos) => {
      if (nombre === 'sheet' && relacion === '' && (atributos['state'] ?? 'visible') === 'visible') relacion = atributos['r:id'] ?? atributo(atributos, 'id');
    },
  });
  let destino = '';
  await leerXml(parte('xl/_rels/workbook.xml.rels'), {
    abre: (nombre, atributos) => {
      if (nombre === 'Relationship' && atributos['Id'] === relacion) destino = atributos['Target'] ?? '';
    },
  });
  return destino.startsWith('/') ? destino.slice(1) : `xl/${destino}`;
}

async function leerTextos(miembro: Miembro): Promise<string[]> {
  const textos: string[] = [];
  let texto: string | null = null;
  let dentro = false;
  let fonetica = false;
  let guardados = 0;
  await leerXml(miembro, {
    abre: (nombre) => {
      if (nombre === 'si') texto = '';
      else if (nombre === 'rPh') fonetica = true;
      else if (nombre === 't') dentro = !fonetica;
    },
    texto: (trozo) => {
      if (dentro && texto !== null && texto.length < MAXIMO_DE_CELDA) texto += trozo;
    },
    cierra: (nombre) => {
      if (nombre === 't') dentro = false;
      else if (nombre === 'rPh') fonetica = false;
      else if (nombre === 'si' && texto !== null) {
        guardados += texto.length;
        if (guardados > MAXIMO_DE_TEXTOS) throw new Refusal('archivo_grande', 'El libro de Excel es demasiado grande para ser un padrón.');
        textos.push(texto);
        texto = null;
      }
    },
  });
  return textos;
}

/** `AB12` → 27. */
function columnaDe(referencia: string): number {
  let numero = 0;
  for (const letra of /^[A-Z]{1,3}/.exec(referencia)?.[0] ?? '') numero = numero * 26 + letra.charCodeAt(0) - 64;
  return numero - 1;
}

/** `2.751008E6` is how some writers keep 2751008. */
const comoEntero = (texto: string): string => (/^\d+(\.\d+)?E\+?\d+$/i.test(texto) ? String(Number(texto)) : texto);

type Celda = { readonly columna: number; readonly tipo: string; formula: boolean; valor: string | null };

/** Reads the first visible sheet, one `recibir` for each row. */
export async function leerXlsx(miembros: readonly Miembro[], recibir: RecibirFila, abierta: (hoja: Miembro) => Miembro): Promise<void> {
  const buscar = (nombre: string) => miembros.find((miembro) => miembro.nombre === nombre);
  const parte = (nombre: string): Miembro => {
    const hallada = buscar(nombre);
    if (!hallada) throw incompleto();
    return hallada;
  };
  const hoja = parte(await primeraHoja(parte));
  const compartidos = buscar('xl/sharedStrings.xml');
  const textos = compartidos ? await leerTextos(compartidos) : [];

  const tabla = tablaDe(recibir);
  let celdas: string[] = [];
  let celda: Celda | null = null;
  let linea = 0;
  let dentro = false;
  const poner = ({ columna, tipo, formula, valor }: Celda) => {
    if (formula && valor === null) {
      throw new Refusal('padron_ilegible', `La hoja tiene fórmulas sin calcular (fila ${linea}). Ábrala en Excel, guárdela y vuelva a elegirla.`);
    }
    if (columna < 0 || columna >= MAXIMO_DE_COLUMNAS || valor === null) return;
    while (celdas.length < columna) celdas.push('');
    celdas[columna] = tipo === 's' ? (textos[Number(valor)] ?? '') : tipo === 'e' ? '' : comoEntero(valor);
  };
  await leerXml(abierta(hoja), {
    abre: (nombre, atributos) => {
      if (nombre === 'row') {
        celdas = [];
        linea = Number(atributos['r'] ?? linea + 1);
      } else if (nombre === 'c') {
        const referencia = atributos['r'];
        celda = { columna: referencia === undefined ? celdas.length : columnaDe(referencia), tipo: atributos['t'] ?? 'n', formula: false, valor: null };
      } else if (celda && nombre === 'f') celda.formula = true;
      else if (celda && (nombre === 'v' || nombre === 't')) {
        dentro = true;
        celda.valor ??= '';
      }
    },
    texto: (trozo) => {
      if (dentro && celda && (celda.valor ?? '').length < MAXIMO_DE_CELDA) celda.valor = (celda.valor ?? '') + trozo;
    },
    cierra: (nombre) => {
      if (nombre === 'v' || nombre === 't') dentro = false;
      else if (nombre === 'c' && celda) {
        poner(celda);
        celda = null;
      } else if (nombre === 'row') tabla.agregar(celdas, linea);
    },
  });
  tabla.terminar();
}
