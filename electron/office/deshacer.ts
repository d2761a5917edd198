// Taking back one's last step: an act of its own, which leaves every row of the case as it was before that step.
import { loDeshacible } from '../../shared/domain/deshacer.ts';
import { fraseDe } from '../../shared/domain/actos.ts';
import { Refusal } from '../../shared/failure.ts';
import { moverPlazo } from './calendario.ts';
import { denunciarAlteracion, indexar, leerCaso, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';
import { rehacerTitulares } from './titulares.ts';

/** One act, with the row that tells it. Inside a transaction. */
function deshacerActo(turno: Turno, expedienteId: number, { id, acto }: { readonly id: number; readonly acto: string }): void {
  const { store, ahora, miembro } = turno;
  const { estado } = leerCaso(turno, expedienteId);
  if (!store.pasos.restaurar(id)) throw new Refusal('fuera_de_orden', `Lo último que se hizo aquí («${fraseDe(acto)}») ya no se deshace.`);
  store.actuaciones.anotar({
    expedienteId, en: ahora, miembroId: miembro.id, acto: 'deshacer', estadoAntes: estado, estadoDespues: leerCaso(turno, expedienteId).estado, detalle: { deshace: id, acto },
  });
}

export const deshacer: Pick<Part<'expedientes'>, 'expedientes.deshacer'> = {
  'expedientes.deshacer': (turno, { expedienteId, paso }) => {
    const { store, miembro } = turno;
    const intacto = store.write(() => {
      const caso = leerCaso(turno, expedienteId);
      if (!store.cadena.casoIntacto(expedienteId)) {
        denunciarAlteracion(turno, caso);
        return false;
      }
      const actos = store.pasos.actos(expedienteId);
      const deshacible = loDeshacible(actos, miembro.id);
      if ('porque' in deshacible) throw new Refusal('fuera_de_orden', deshacible.porque);
      if (paso !== null && paso !== deshacible.paso.id) {
        throw new Refusal('fuera_de_orden', `Mientras tanto cambió: lo último que se hizo aquí es «${fraseDe(deshacible.paso.acto)}». Mírelo antes de deshacerlo.`);
      }
      const servicios = store.servicios.deExpediente(expedienteId);
      for (const uno of deshacible.pasos) deshacerActo(turno, expedienteId, uno);
      // What the seal of the act before says: a kept row that somebody changed with other tools must not come in by this door.
      const [hecho] = store.pasos.actos(expedienteId);
      const antes = actos.find(({ id }) => id < deshacible.paso.id);
      if (!antes || hecho?.huella !== antes.huella) throw new Refusal('fuera_de_orden', 'No se pudo dejar el expediente como estaba antes de ese paso: siga desde donde está.');
      rehacerTitulares(turno, [...servicios, ...store.servicios.deExpediente(expedienteId)]);
      moverPlazo(turno, expedienteId);
      indexar(turno, expedienteId);
      return true;
    });
    if (!intacto) throw new Refusal('fuera_de_orden', 'Los datos de este expediente se cambiaron por fuera del programa: no se deshace nada en él. Avise al jefe, que lo ve en la auditoría.');
    return verCaso(turno, expedienteId);
  },
};
