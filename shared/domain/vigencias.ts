// How the post of whoever holds a user stands on a day: by what support, until when.
import type { Resolucion } from './resolucion.ts';
import { palabras } from './texto.ts';
import { diasEntre, type Fecha } from './tiempo.ts';

/**
 * `terminada`: its last day is past · `por_terminar`: it ends within 30 days · `sin_fin`: an encargatura whose end nobody wrote
 * down · `sin_sustento`: no document was brought · `vigente`: all others.
 */
export const SITUACIONES = ['terminada', 'por_terminar', 'sin_fin', 'sin_sustento', 'vigente'] as const;
export type Situacion = (typeof SITUACIONES)[number];

/** Days before its end from which a post is about to end. */
export const AVISO_DIAS = 30;

/** @param sustento what the last case of that person brought. */
export function situacionDe(sustento: Pick<Resolucion, 'tipo' | 'hasta'> | null, hoy: Fecha): Situacion {
  if (sustento === null) return 'sin_sustento';
  if (sustento.hasta === null) return sustento.tipo === 'encargatura' ? 'sin_fin' : 'vigente';
  if (sustento.hasta < hoy) return 'terminada';
  return diasEntre(hoy, sustento.hasta) <= AVISO_DIAS ? 'por_terminar' : 'vigente';
}

/** `terminó hace 12 días`, `termina hoy`, `termina en 7 días`; empty when it has no end. */
export function finEnPalabras(hasta: Fecha | null, hoy: Fecha): string {
  if (hasta === null) return '';
  const dias = diasEntre(hoy, hasta);
  const cuantos = Math.abs(dias) === 1 ? '1 día' : `${Math.abs(dias)} días`;
  if (dias < 0) return `terminó hace ${cuantos}`;
  return dias === 0 ? 'termina hoy' : `termina en ${cuantos}`;
}

type Tenida = {
  readonly documento: string;
  readonly codigoModular: string;
  readonly anexo: string;
  readonly codigoLocal: string;
  readonly nombreIe: string;
  readonly sustento: Pick<Resolucion, 'tipo' | 'hasta'> | null;
};

/** The building, or what is known that stands for it: the levels of one school are one IE. */
const ieDe = ({ codigoLocal, nombreIe, codigoModular }: Tenida): string => codigoLocal || palabras(nombreIe).join(' ') || codigoModular;

/** Documents of the persons who hold users at more than one IE. */
export function conVariasIe(tenencias: readonly Tenida[]): ReadonlySet<string> {
  const ies = new Map<string, string>();
  const varias = new Set<string>();
  for (const tenencia of tenencias) {
    const una = ies.get(tenencia.documento);
    if (una !== undefined && una !== ieDe(tenencia)) varias.add(tenencia.documento);
    ies.set(tenencia.documento, ieDe(tenencia));
  }
  return varias;
}

/** What the list of holders may be narrowed to. `en7` and the like: the post ends within so many days. */
export const FILTROS_DE_VIGENCIA = ['todos', 'terminada', 'en7', 'en15', 'en30', 'sin_fin', 'sin_sustento', 'varias_ie'] as const;
export type FiltroDeVigencia = (typeof FILTROS_DE_VIGENCIA)[number];

export const NOMBRE_FILTRO: Readonly<Record<FiltroDeVigencia, string>> = {
  todos: 'Todos',
  terminada: 'Cargo terminado',
  en7: 'Termina en 7 días',
  en15: 'En 15 días',
  en30: 'En 30 días',
  sin_fin: 'Encargatura sin fecha de fin',
  sin_sustento: 'Sin resolución',
  varias_ie: 'Con varias IE',
};

const DIAS: Readonly<Partial<Record<FiltroDeVigencia, number>>> = { en7: 7, en15: 15, en30: 30 };

/** The holders that each filter leaves, in the order in which they came. */
export function filtrar<T extends Tenida>(tenencias: readonly T[], filtro: FiltroDeVigencia, hoy: Fecha): readonly T[] {
  if (filtro === 'todos') return tenencias;
  if (filtro === 'varias_ie') {
    const varias = conVariasIe(tenencias);
    return tenencias.filter(({ documento }) => varias.has(documento));
  }
  const dias = DIAS[filtro];
  if (dias !== undefined) {
    return tenencias.filter(({ sustento }) => sustento !== null && sustento.hasta !== null && sustento.hasta >= hoy && diasEntre(hoy, sustento.hasta) <= dias);
  }
  return tenencias.filter(({ sustento }) => situacionDe(sustento, hoy) === filtro);
}
