// Takes from a file's rows what the office keeps: its own servicios whole, and of all of them where they are.
import { jurisdiccionDe, type ServicioPadron } from '../../shared/domain/padron.ts';
import { ILEGIBLE, type Fila, type RecibirFila } from './fila.ts';

const RECHAZADAS_QUE_SE_MUESTRAN = 200;

export type Recopilado = {
  filas: number;
  /** Each código and anexo once, packed: see `empacar`. In the order of the file. */
  readonly codigos: number[];
  readonly propias: ServicioPadron[];
  /** Name and number of servicios of every UGEL of the file. */
  readonly ugeles: Map<number, { nombre: string; servicios: number }>;
  rechazadas: number;
  readonly filasRechazadas: { linea: number; motivo: string }[];
};

const UGELES = 1_000_000;

/** That of the first department's DRE. */
const MENOR_UGEL = 10_000;

/** clave (código × 10 + anexo), UGEL and state in one number below 2⁵³, whose order is that of the clave. */
const empacar = (clave: number, ugel: number, activo: boolean): number => (clave * UGELES + ugel) * 2 + (activo ? 1 : 0);

/** The packed codes, by clave. */
export function* desempacar(codigos: readonly number[]): Generator<{ clave: number; ugel: number; activo: boolean }> {
  for (const codigo of Float64Array.from(codigos).sort()) {
    const resto = Math.floor(codigo / 2);
    const clave = Math.floor(resto / UGELES);
    yield { clave, ugel: resto - clave * UGELES, activo: codigo % 2 === 1 };
  }
}

const cifras = (numero: number, cuantas: number): string => String(numero).padStart(cuantas, '0');

/** A code of the building, left-padded; PRONOEI have none, which files write as 0 or leave empty. */
function codigoLocalDe(texto: string): string {
  const limpio = texto.replace(/\.0+$/, '');
  return /^0*[1-9]\d{0,5}$/.test(limpio) ? limpio.replace(/^0+/, '').padStart(6, '0') : '';
}

function servicioDe(fila: Fila, codigo: number, anexo: number, ugel: number): ServicioPadron {
  const ubigeo = fila.texto('ubigeo');
  return {
    codigoModular: cifras(codigo, 7),
    anexo: String(anexo),
    codigoLocal: codigoLocalDe(fila.texto('codigoLocal')),
    nombre: fila.texto('nombre'),
    codigoNivel: fila.texto('codigoNivel'),
    nivel: fila.texto('nivel'),
    forma: fila.texto('forma'),
    gestion: fila.texto('gestion'),
    tipoPrograma: fila.texto('tipoPrograma'),
    centroPoblado: fila.texto('centroPoblado'),
    ubigeo: /^\d{5,6}$/.test(ubigeo) ? ubigeo.padStart(6, '0') : '',
    departamento: fila.texto('departamento'),
    provincia: fila.texto('provincia'),
    distrito: fila.texto('distrito'),
    ugel: cifras(ugel, 6),
    nombreUgel: fila.texto('nombreUgel'),
    direccion: fila.texto('direccion'),
    activo: fila.activo,
  };
}

/** @param oficina code of the UGEL or DRE whose servicios are kept whole; '' keeps none. */
export function recopilador(oficina: string): { readonly recibir: RecibirFila; readonly recopilado: Recopilado } {
  const recopilado: Recopilado = { filas: 0, codigos: [], propias: [], ugeles: new Map(), rechazadas: 0, filasRechazadas: [] };
  const esPropia = oficina === '' ? () => false : jurisdiccionDe(oficina);
  const vistas = new Set<number>();
  const motivoDeRechazo = (fila: Fila, codigo: number, anexo: number, ugel: number): string | null => {
    if (codigo === ILEGIBLE || codigo === 0) return `El código modular «${fila.texto('codigoModular').slice(0, 30)}» no tiene 7 dígitos.`;
    if (anexo === ILEGIBLE) return `El anexo «${fila.texto('anexo').slice(0, 30)}» no es un dígito.`;
    if (ugel === ILEGIBLE || ugel < MENOR_UGEL) return `El código de UGEL «${fila.texto('ugel').slice(0, 30)}» no tiene 6 dígitos.`;
    return vistas.has(codigo * 10 + anexo) ? `El código modular ${cifras(codigo, 7)}, anexo ${anexo}, ya estaba más arriba.` : null;
  };
  const recibir: RecibirFila = (fila) => {
    recopilado.filas += 1;
    const { codigoModular: codigo, anexo, ugel } = fila;
    const motivo = motivoDeRechazo(fila, codigo, anexo, ugel);
    if (motivo !== null) {
      recopilado.rechazadas += 1;
      if (recopilado.filasRechazadas.length < RECHAZADAS_QUE_SE_MUESTRAN) recopilado.filasRechazadas.push({ linea: fila.linea, motivo });
      return;
    }
    const clave = codigo * 10 + anexo;
    vistas.add(clave);
    recopilado.codigos.push(empacar(clave, ugel, fila.activo));
    const conocida = recopilado.ugeles.get(ugel);
    if (conocida) conocida.servicios += 1;
    else recopilado.ugeles.set(ugel, { nombre: fila.texto('nombreUgel'), servicios: 1 });
    if (esPropia(ugel)) recopilado.propias.push(servicioDe(fila, codigo, anexo, ugel));
  };
  return { recibir, recopilado };
}
