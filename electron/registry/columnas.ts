// Columns by their heads, in any of the spellings that the padrón's publishers use.
import { sinTildes } from '../../shared/domain/texto.ts';
import { Refusal } from '../../shared/failure.ts';
import { COLUMNAS, type Columna } from './fila.ts';

/** Spellings without accents, blanks or signs; of several in one file, the first of the list is taken. */
const ESCRITURAS: Readonly<Record<Columna, readonly string[]>> = {
  codigoModular: ['codmod', 'codigomodular', 'codmodular', 'cmodular', 'codigomod'],
  anexo: ['anexo'],
  codigoLocal: ['codlocal', 'codigolocal', 'codigodelocal', 'clocal'],
  nombre: ['cenedu', 'nombredessee', 'nombressee', 'nombredelservicioeducativo', 'nombredelssee', 'institucioneducativa', 'nombreie', 'nombredeie', 'nombreiiee', 'nombre', 'nombredelaie'],
  codigoNivel: ['nivmod', 'codnivmod', 'codigonivel'],
  nivel: ['dnivmod', 'nivelmodalidad', 'nivel', 'modalidad'],
  forma: ['dforma', 'forma', 'formadeatencion'],
  gestion: ['dgestion', 'gestiondependencia', 'dgesdep', 'gestion', 'dependencia', 'tipogestion'],
  tipoPrograma: ['dtipoprog', 'tipoprograma', 'tipodeprograma'],
  centroPoblado: ['cenpob', 'centropoblado', 'nombrecentropoblado', 'localidad'],
  ubigeo: ['codgeo', 'ubigeo', 'codigoubigeo'],
  departamento: ['ddpto', 'departamento', 'dpto', 'region', 'dregion'],
  provincia: ['dprov', 'provincia', 'prov'],
  distrito: ['ddist', 'distrito', 'dist'],
  ugel: ['codooii', 'codigodreugel', 'codigougel', 'codugel', 'codigodeugel', 'codigodeladreugel'],
  nombreUgel: ['ddreugel', 'dreugel', 'ugel', 'nombreugel', 'nombredreugel'],
  direccion: ['dircen', 'direccion', 'direccionie'],
  estado: ['estado', 'destado'],
  corte: ['fechadecorte', 'fechacorte', 'corte'],
};

/** Without these a file is not a padrón that the desk can use. */
const IMPRESCINDIBLES = [
  ['codigoModular', 'Código modular'],
  ['nombre', 'Nombre de la IE'],
  ['ugel', 'Código de DRE/UGEL'],
] as const satisfies readonly (readonly [Columna, string])[];

/** Where each column stands; those that the file lacks are not in it. */
export type Lugares = ReadonlyMap<Columna, number>;

const clave = (cabeza: string): string => sinTildes(cabeza).replaceAll(/[^a-z0-9]/g, '');

export function ubicarColumnas(cabezas: readonly string[]): Lugares {
  const claves = cabezas.map(clave);
  const lugares = new Map<Columna, number>();
  for (const columna of COLUMNAS) {
    const lugar = ESCRITURAS[columna].map((escritura) => claves.indexOf(escritura)).find((lugar) => lugar !== -1);
    if (lugar !== undefined) lugares.set(columna, lugar);
  }
  return lugares;
}

/** The names of the columns without which nothing can be done, and that are not there. */
export const columnasQueFaltan = (lugares: Lugares): string[] =>
  IMPRESCINDIBLES.filter(([columna]) => !lugares.has(columna)).map(([, nombre]) => nombre);

/** Refuses a file whose heads are not those of a padrón: another list, or another country's. */
export function exigirColumnas(lugares: Lugares): void {
  const faltan = columnasQueFaltan(lugares);
  if (faltan.length === 0) return;
  throw new Refusal(
    'padron_ilegible',
    faltan.length === IMPRESCINDIBLES.length
      ? 'El archivo no es un padrón de servicios educativos del Perú: no tiene sus columnas. Elija el que se descarga de ESCALE.'
      : `Al archivo ${faltan.length === 1 ? 'le falta la columna' : 'le faltan las columnas'} «${faltan.join('», «')}». Descargue el padrón completo de ESCALE.`,
  );
}
