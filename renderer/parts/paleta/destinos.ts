// Where the palette can take one: a case, a school, a person; of who gave no document, their cases.
import { NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import type { ServicioPadron } from '../../../shared/domain/padron.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import type { Route } from '../../state/address.ts';
import { rutaDePersona } from '../../state/ruta-de-persona.ts';
import { coincide } from '../acts.ts';

export type Destino = {
  readonly key: string;
  readonly clase: 'expediente' | 'escuela' | 'persona';
  readonly text: string;
  readonly detail: string;
  /** A screen, or the cases that hold a text. */
  readonly va: Route | { readonly casos: string };
};

const juntos = (datos: readonly string[]): string => datos.filter((dato) => dato !== '').join(' · ');

export const destinoDeExpediente = ({ id, numero, estado, ie, solicitante, documento }: Pick<FilaExpediente, 'id' | 'numero' | 'estado' | 'ie' | 'solicitante' | 'documento'>): Destino => ({
  key: `expediente ${id}`,
  clase: 'expediente',
  text: numero,
  detail: juntos([solicitante, documento, ie, NOMBRE_ESTADO[estado]]),
  va: { screen: 'expediente', id },
});

export const destinoDeEscuela = ({ codigoModular, anexo, nombre, nivel, distrito, activo }: ServicioPadron): Destino => ({
  key: `escuela ${codigoModular}-${anexo}`,
  clase: 'escuela',
  text: `${codigoModular}${anexo === '0' ? '' : `-${anexo}`} ${nombre || 'Sin nombre'}`,
  detail: juntos([nivel, distrito, activo ? '' : 'Inactivo']),
  va: { screen: 'escuela', codigoModular, anexo },
});

/** Those who asked in those cases and whose own name or document is what was typed, once each. */
export function destinosDePersonas(filas: readonly FilaExpediente[], texto: string): Destino[] {
  const personas = new Map<string, Destino>();
  for (const { solicitante, documento } of filas) {
    const key = `persona ${documento || solicitante}`;
    if (solicitante === '' || personas.has(key) || !coincide(`${solicitante} ${documento}`, texto)) continue;
    personas.set(key, {
      key,
      clase: 'persona',
      text: solicitante,
      detail: documento || 'Sin documento',
      va: rutaDePersona(documento) ?? { casos: solicitante },
    });
  }
  return [...personas.values()];
}

/** The given ones with the recent first, newest of all before; the others as they came. */
export function recientesPrimero<T extends { readonly key: string }>(todos: readonly T[], recientes: readonly string[]): T[] {
  const lugar = ({ key }: T): number => {
    const i = recientes.indexOf(key);
    return i === -1 ? recientes.length : i;
  };
  return todos.toSorted((uno, otro) => lugar(uno) - lugar(otro));
}
