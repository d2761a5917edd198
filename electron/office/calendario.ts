// The office's days and terms: when they change, so does the due date of whatever waits.
import type { PlazoMovido } from '../../shared/vistas.ts';
import { guardar } from './ajustes.ts';
import { denunciarAlteracion, leerCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';
import { fijarPlazo, plazoDe } from './plazos.ts';

/**
 * Reckons the due date of a case again. One that moves is told by an act of its own, which seals it; null when it does not.
 * Inside a transaction.
 */
export function moverPlazo(turno: Turno, id: number): PlazoMovido | null {
  const { store, ahora, miembro } = turno;
  const caso = leerCaso(turno, id);
  const { estado, numero, vence: de } = caso;
  const plazo = plazoDe(turno, caso, null);
  if (de === null || plazo === null || plazo.vence === de) return null;
  denunciarAlteracion(turno, caso);
  fijarPlazo(turno, id, plazo);
  store.actuaciones.anotar({
    expedienteId: id, en: ahora, miembroId: miembro.id, acto: 'mover_plazo', estadoAntes: estado, estadoDespues: estado, detalle: { plazo: plazo.clase, de, a: plazo.vence },
  });
  return { expedienteId: id, numero, de, a: plazo.vence };
}

const moverPlazos = (turno: Turno): PlazoMovido[] => turno.store.expedientes.conPlazo().flatMap((id) => moverPlazo(turno, id) ?? []);

export const calendario: Part<'plazos'> = {
  'plazos.guardar': (turno, { seccion, valor }) => {
    let movidos: PlazoMovido[] = [];
    const ajustes = guardar(turno, seccion, valor, () => {
      movidos = moverPlazos({ ...turno, ajustes: { ...turno.ajustes, [seccion]: valor } });
    });
    return { ajustes, movidos };
  },

  'plazos.distritos': ({ store }) => ({ distritos: store.padron.distritos() }),
};
