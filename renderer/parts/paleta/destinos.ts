// Where the palette can take one: a case, a school, a person; of who gave no document, their cases.
import { NOMBRE_ESTADO } from '../../../shared/domain/expediente.ts';
import type { ServicioPadron } from '../../../shared/domain/padron.ts';
import type { FilaExpediente } from '../../../shared/vistas.ts';
import { goTo } from '../../state/route.ts';
import { rutaDePersona } from '../../screens/persona/direccion.ts';
import { coincide } from '../acts.ts';

export type Destino = {
  readonly key: string;
  readonly clase: 'expediente' | 'escuela' | 'persona';
  readonly text: string;
  readonly detail: string;
  readonly run: () => void;
};

const juntos = (datos: readonly string[]): string => datos.filter((dato) => dato !== '').join(' · ');

export const destinoDeExpediente = ({ id, numero, estado, ie, solicitante, documento }: Pick<FilaExpediente, 'id' | 'numero' | 'estado' | 'ie' | 'solicitante' | 'documento'>): Destino => ({
  key: `expediente ${id}`,
  clase: 'expediente',
  text: numero,
  detail: juntos([solicitante, documento, ie, NOMBRE_ESTADO[estado]]),
  run: () => goTo({ screen: 'expediente', id }),
});

export const destinoDeEscuela = ({ codigoModular, anexo, nombre, nivel, distrito, activo }: ServicioPadron): Destino => ({
  key: `escuela ${codigoModular}-${anexo}`,
  clase: 'escuela',
  text: `${codigoModular}${anexo === '0' ? '' : `-${anexo}`} ${nombre || 'Sin nombre'}`,
  detail: juntos([nivel, distrito, activo ? '' : 'Inactivo']),
  run: () => goTo({ screen: 'escuela', codigoModular, anexo }),
});

/**
 * Those who asked in those cases and whose own name or document is what was typed, once each.
 * @param verCasos shows the cases that hold a text: of who has no document
 */
export function destinosDePersonas(filas: readonly FilaExpediente[], texto: string, verCasos: (texto: string) => void): Destino[] {
  const personas = new Map<string, Destino>();
  for (const { solicitante, documento } of filas) {
    const key = `persona ${documento || solicitante}`;
    if (solicitante === '' || personas.has(key) || !coincide(`${solicitante} ${documento}`, texto)) continue;
    personas.set(key, {
      key,
      clase: 'persona',
      text: solicitante,
      detail: documento || 'Sin documento',
      run: () => {
        const suya = rutaDePersona(documento);
        if (suya) goTo(suya);
        else verCasos(solicitante);
      },
    });
  }
  return [...personas.values()];
}
