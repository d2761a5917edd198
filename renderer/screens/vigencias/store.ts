// The holders of today, and which of them are chosen.
import { create } from 'zustand';
import type { Output } from '../../../shared/contract.ts';
import { NOMBRE_FILTRO, type FiltroDeVigencia } from '../../../shared/domain/vigencias.ts';
import { palabras } from '../../../shared/domain/texto.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { Tenencia, Vigencias } from '../../../shared/vistas-vigencias.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';

/** What the screen shows: the holders that a filter leaves, the sheets that nobody has received, or what is to be inactivated. */
export type Vista = FiltroDeVigencia | 'sin_entregar' | 'por_inactivar';

export const NOMBRE_VISTA: Readonly<Record<Vista, string>> = { ...NOMBRE_FILTRO, sin_entregar: 'Hojas sin entregar', por_inactivar: 'Por inactivar' };

type VigenciasState = {
  readonly vigencias: Vigencias | null;
  readonly failure: Failure | null;
  readonly vista: Vista;
  readonly texto: string;
  readonly elegidos: ReadonlySet<string>;
  /** Of the hojas that were destroyed. */
  readonly actas: Output<'destrucciones.listar'>['actas'];
};

const EMPTY: VigenciasState = { vigencias: null, failure: null, vista: 'todos', texto: '', elegidos: new Set(), actas: [] };

export const useVigencias = create<VigenciasState>()(() => EMPTY);

export const claveDe = ({ codigoModular, anexo, documento }: Pick<Tenencia, 'codigoModular' | 'anexo' | 'documento'>): string => `${codigoModular}-${anexo} ${documento}`;

/** Only the newest question is answered on the screen. */
let newest = 0;

export async function loadVigencias(): Promise<void> {
  newest += 1;
  const mine = newest;
  const result = await call('vigencias.ver', {});
  if (mine !== newest) return;
  if (!result.ok) {
    useVigencias.setState({ failure: result.failure });
    return;
  }
  // Who is no longer a holder is no longer chosen.
  const claves = new Set(result.value.tenencias.map(claveDe));
  useVigencias.setState(({ elegidos }) => ({ vigencias: result.value, failure: null, elegidos: new Set([...elegidos].filter((clave) => claves.has(clave))) }));
}

export async function loadActas(): Promise<void> {
  const result = await call('destrucciones.listar', {});
  if (result.ok) useVigencias.setState(result.value);
}

export const elegirVista = (vista: Vista): void => useVigencias.setState({ vista, elegidos: new Set() });

export const escribirTexto = (texto: string): void => useVigencias.setState({ texto, elegidos: new Set() });

/** Whether every word typed begins some word of these. */
export function coincide(texto: string, dichos: readonly string[]): boolean {
  const escritas = palabras(texto);
  const suyas = palabras(dichos.join(' '));
  return escritas.every((escrita) => suyas.some((suya) => suya.startsWith(escrita)));
}

whenSessionEnds(() => {
  newest += 1;
  useVigencias.setState(EMPTY);
});
