// MINEDU's register of servicios educativos, as the office keeps it, and what it says of a code that an oficio states.
import { z } from 'zod';
import { claseDeNivel } from './codigo-modular.ts';
import type { DatoDelPadron, ServicioPedido } from './pedido.ts';
import { semejanza, sonParecidas } from './semejanza.ts';
import { enumerar, sinTildes } from './texto.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

/** A servicio of one's own UGEL. Texts may be empty: the padrón lacks some, and PRONOEI have no local. */
export const ServicioPadron = z.strictObject({
  codigoModular: z.string().regex(/^\d{7}$/),
  anexo: z.string().regex(/^\d$/),
  codigoLocal: z.string(),
  nombre: z.string(),
  codigoNivel: z.string(),
  nivel: z.string(),
  forma: z.string(),
  gestion: z.string(),
  tipoPrograma: z.string(),
  centroPoblado: z.string(),
  ubigeo: z.string(),
  departamento: z.string(),
  provincia: z.string(),
  distrito: z.string(),
  ugel: z.string(),
  nombreUgel: z.string(),
  direccion: z.string(),
  activo: z.boolean(),
});
export type ServicioPadron = z.infer<typeof ServicioPadron>;

/** Some three times the official DBF. */
export const LIMITE_PADRON = 1024 * 1024 * 1024;

/** Most that one call carries of a file. */
export const LIMITE_PARTE = 4 * 1024 * 1024;

/** CODOOII: department and serial; `…0000` is the DRE itself. */
export const CodigoUgel = z.string().regex(/^\d{6}$/, { error: 'El código de la UGEL tiene 6 dígitos.' });

/** Whether a code is that of a DRE, which has all the UGEL of its department. */
export const esDre = (codigo: string): boolean => codigo.endsWith('0000');

/** Whether a UGEL's code (as a number) is of the office's jurisdiction: its own, or any of the department for a DRE. */
export function jurisdiccionDe(oficina: string): (ugel: number) => boolean {
  const propia = Number(oficina);
  if (!esDre(oficina)) return (ugel) => ugel === propia;
  const departamento = Math.floor(propia / 10_000);
  return (ugel) => Math.floor(ugel / 10_000) === departamento;
}

/** The data of an oficio's servicio that the padrón can fill in, and which of the padrón's they are. */
export const DATOS_DEL_PADRON = { codigoModular: 'codigoModular', anexo: 'anexo', nombreIe: 'nombre', nivel: 'nivel', centroPoblado: 'centroPoblado', distrito: 'distrito' } as const satisfies Readonly<Record<DatoDelPadron, keyof ServicioPadron>>;

/** What the padrón knows of one servicio of an oficio. */
export const EnPadron = z.strictObject({
  /** The day of the cut, when the file said it. */
  corte: Fecha.nullable(),
  /** The one of that code and annex, when it is of one's own UGEL. */
  servicio: ServicioPadron.nullable(),
  /** Annexes that the code has in one's own UGEL, when that one is not among them. */
  anexos: z.array(z.string()),
  /** Where the code is, when it is of another UGEL. */
  otraUgel: z.strictObject({ codigo: z.string(), nombre: z.string() }).nullable(),
  /** Codes of the padrón that a slip could have turned into the one written; `propio` when of one's own UGEL. */
  vecinos: z.array(z.strictObject({ codigoModular: z.string(), propio: ServicioPadron.nullable() })),
});
export type EnPadron = z.infer<typeof EnPadron>;

/** A value that may have been meant. `que` tells which one it is, for who chooses; '' where nothing is known of it. */
export const Propuesta = z.strictObject({ valor: z.string(), que: z.string() });
export type Propuesta = z.infer<typeof Propuesta>;

const queEs = ({ nombre, nivel, distrito, activo }: ServicioPadron): string =>
  [nombre, nivel, distrito, ...(activo ? [] : ['inactivo'])].filter((dato) => dato !== '').join(', ');

/** Of the codes one slip away: first those of one's own UGEL, the likest in name and district before; then those of others. */
function ordenados({ vecinos }: EnPadron, escrito: ServicioPedido): Propuesta[] {
  const parecido = (propio: ServicioPadron | null): number =>
    propio ? 1 + 2 * semejanza(escrito.nombreIe, propio.nombre) + semejanza(escrito.distrito, propio.distrito) + (propio.activo ? 0.1 : 0) : 0;
  return vecinos
    .map(({ codigoModular, propio }) => ({ valor: codigoModular, que: propio ? queEs(propio) : 'de otra UGEL', parecido: parecido(propio) }))
    .sort((uno, otro) => otro.parecido - uno.parecido)
    .map(({ valor, que }) => ({ valor, que }));
}

export type JuicioDeCodigo = { readonly gravedad: 'error' | 'aviso'; readonly mensaje: string; readonly propuestas: readonly Propuesta[] };

const PROPUESTAS = 5;

const conCorte = (corte: Fecha | null): string => (corte === null ? 'el padrón' : `el padrón del ${fechaCorta(corte)}`);

/** What the padrón says against a code of seven digits; null when it has nothing against it. */
export function juzgarCodigo(escrito: ServicioPedido, en: EnPadron): JuicioDeCodigo | null {
  const { codigoModular } = escrito;
  const propuestas = ordenados(en, escrito).slice(0, PROPUESTAS);
  if (en.servicio) {
    const { nivel, nombre, activo } = en.servicio;
    if (!activo) return { gravedad: 'error', mensaje: `Según ${conCorte(en.corte)}, el servicio ${codigoModular} (${nombre}) está inactivo.`, propuestas };
    if (contradice(escrito.nivel, nivel)) {
      return { gravedad: 'aviso', mensaje: `El código modular ${codigoModular} es de «${nivel}» en el padrón, y el oficio dice «${escrito.nivel}».`, propuestas: [] };
    }
    return null;
  }
  if (en.anexos.length > 0) {
    const cuales = en.anexos.length === 1 ? 'solo el anexo' : 'los anexos';
    return { gravedad: 'aviso', mensaje: `El código modular ${codigoModular} no tiene el anexo ${escrito.anexo || '0'}: en el padrón tiene ${cuales} ${enumerar(en.anexos)}.`, propuestas: [] };
  }
  if (en.otraUgel) {
    const { codigo, nombre } = en.otraUgel;
    return { gravedad: 'error', mensaje: `El código modular ${codigoModular} pertenece a otra UGEL: ${nombre || codigo}.`, propuestas };
  }
  return { gravedad: 'error', mensaje: `El código modular ${codigoModular} no está en ${conCorte(en.corte)}.`, propuestas };
}

/** Levels as people shorten them; a word that neither side knows contradicts nothing. */
const NIVELES = ['inicial', 'primaria', 'secundaria', 'cetpro', 'alternativa', 'especial', 'superior'] as const;
const SIGLAS: readonly (readonly [RegExp, (typeof NIVELES)[number]])[] = [
  [/\beba\b|adultos/, 'alternativa'],
  [/\bebe\b/, 'especial'],
  [/cuna|jardin|pronoei/, 'inicial'],
  [/tecnico.?productiva/, 'cetpro'],
];

function nivelesDe(texto: string): ReadonlySet<string> {
  const llano = sinTildes(texto);
  const siglas = SIGLAS.filter(([sigla]) => sigla.test(llano)).map(([, nivel]) => nivel);
  // «Básica Alternativa - Primaria»: what it is of comes before the grade it has.
  return new Set(siglas.length > 0 ? siglas : NIVELES.filter((nivel) => llano.includes(nivel)));
}

function contradice(delOficio: string, delPadron: string): boolean {
  const [unos, otros] = [nivelesDe(delOficio), nivelesDe(delPadron)];
  if (unos.size === 0 || otros.size === 0) return false;
  if (![...unos].some((nivel) => otros.has(nivel))) return true;
  const [clase, otra] = [claseDeNivel(delOficio), claseDeNivel(delPadron)];
  return (clase === 'no_escolarizado') !== (otra === 'no_escolarizado') && clase !== 'cualquiera';
}

/** What people call the levels, by the padrón's words for them. */
const NOMBRES_CORRIENTES: readonly (readonly [nivel: RegExp, nombres: string])[] = [
  [/no escolarizad/, 'PRONOEI'],
  [/alternativa|adultos/, 'CEBA EBA'],
  [/especial/, 'CEBE EBE'],
  [/tecnico.?productiva|ocupacional/, 'CETPRO'],
  [/tecnologic/, 'instituto IEST'],
  [/pedagogic/, 'instituto IESP'],
];

/** All by which a servicio is looked for: also its code without the zeros that spreadsheets lose, and its level as people call it. */
export function palabrasDeBusqueda({ codigoModular, codigoLocal, nombre, nivel, centroPoblado, distrito }: ServicioPadron): string {
  const llano = sinTildes(nivel);
  const corrientes = NOMBRES_CORRIENTES.filter(([suyo]) => suyo.test(llano)).map(([, nombres]) => nombres);
  return [codigoModular, codigoModular.replace(/^0+/, ''), codigoLocal, nombre, nivel, ...corrientes, centroPoblado, distrito].join(' ');
}

export type Diferencia = { readonly dato: 'nombreIe' | 'centroPoblado' | 'distrito'; readonly mensaje: string; readonly propuestas: readonly Propuesta[] };

const NOMBRE_DATO = { nombreIe: 'la IE', centroPoblado: 'el centro poblado', distrito: 'el distrito' } as const;

/** Where the oficio says one thing and the padrón another, in more than writing. */
export function diferenciasDe(escrito: ServicioPedido, servicio: ServicioPadron): Diferencia[] {
  return (['nombreIe', 'centroPoblado', 'distrito'] as const).flatMap((dato) => {
    const [suyo, oficial] = [escrito[dato], servicio[DATOS_DEL_PADRON[dato]]];
    if (suyo === '' || oficial === '' || sonParecidas(suyo, oficial)) return [];
    return [{ dato, mensaje: `Difiere ${NOMBRE_DATO[dato]}: el oficio dice «${suyo}» y el padrón «${oficial}».`, propuestas: [{ valor: oficial, que: '' }] }];
  });
}
