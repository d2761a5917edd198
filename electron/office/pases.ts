// Passing cases on with a proveído: to whom, and with which words. One act for each case, all or none.
import { FRASES_DE_PROVEIDO, impedimentoDePase, puedeEstarACargo } from '../../shared/domain/responsable.ts';
import { Refusal } from '../../shared/failure.ts';
import type { Miembro } from '../../shared/vistas.ts';
import { actuar, leerCaso, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';

/** How many phrases are offered. */
const FRASES = 12;

/** Refuses whoever cannot be in charge, at its field. */
export function exigirQuePueda({ store }: Turno, id: number, campo: string): Miembro {
  const quien = store.miembros.leer(id);
  if (!quien) throw new Refusal('no_existe', 'Esa persona no está en la oficina: elija a otra.', campo);
  if (!quien.activo) throw new Refusal('valor_imposible', `${quien.nombre} ya no trabaja en esta oficina: elija a otra persona.`, campo);
  if (!puedeEstarACargo(quien)) throw new Refusal('valor_imposible', `${quien.nombre} no resuelve expedientes: elija a un especialista o al jefe.`, campo);
  return quien;
}

/** Puts a case in another's charge, with its act. Inside a transaction. */
export function pasar(turno: Turno, expedienteId: number, para: Miembro, proveido: string): void {
  actuar(turno, expedienteId, 'pasar', ({ responsable }) => {
    // Whoever takes it for themselves has nothing to receive.
    turno.store.expedientes.fijarResponsable(expedienteId, para.id, para.id !== turno.miembro.id);
    return { de: responsable?.nombre ?? '', para: para.nombre, proveido };
  });
}

export const pases: Part<'pases'> = {
  'pases.pasar': (turno, { casos, para, proveido }) => {
    const { store, miembro, ahora } = turno;
    const quien = exigirQuePueda(turno, para, 'para');
    if (proveido === '' && quien.id !== miembro.id) throw new Refusal('falta_dato', 'Escriba el proveído, o elija una frase.', 'proveido');
    store.write(() => {
      for (const [i, { expedienteId, de }] of casos.entries()) {
        const caso = leerCaso(turno, expedienteId);
        const porque = impedimentoDePase(caso, miembro);
        if (porque !== null) throw new Refusal('fuera_de_orden', `No se pasó ninguno. ${caso.numero}: ${porque}`, `casos.${i}`);
        if ((caso.responsable?.id ?? null) !== de) {
          const ahoraDe = caso.responsable ? `ahora está a cargo de ${caso.responsable.nombre}` : 'ahora no tiene a nadie a cargo';
          throw new Refusal('fuera_de_orden', `No se pasó ninguno: mientras tanto cambió el ${caso.numero}, que ${ahoraDe}. Revise y vuelva a intentarlo.`, `casos.${i}`);
        }
        pasar(turno, expedienteId, quien, proveido);
      }
      if (proveido !== '') store.proveidos.recordar(proveido, ahora);
    });
    return { pasados: casos.length };
  },

  'pases.recibir': (turno, { expedienteId }) => {
    actuar(turno, expedienteId, 'recibir_pase', ({ responsable, porRecibir }) => {
      if (!porRecibir || responsable?.id !== turno.miembro.id) throw new Refusal('fuera_de_orden', 'No se le pasó este expediente, o ya lo recibió.');
      turno.store.expedientes.fijarResponsable(expedienteId, responsable.id, false);
    });
    return verCaso(turno, expedienteId);
  },

  'pases.frases': ({ store }) => ({ frases: [...new Set([...store.proveidos.ultimos(FRASES), ...FRASES_DE_PROVEIDO])].slice(0, FRASES) }),
};
