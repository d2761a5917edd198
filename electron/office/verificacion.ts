// Verification: the checklist of requisitos, and the pedagogical opinion that a modificación excepcional waits for.
import { Refusal } from '../../shared/failure.ts';
import { actuar, hallazgosDeCaso, tomarSiNadieAtiende, verCaso } from './caso.ts';
import type { Part } from './handler.ts';
import { fijarRequisitos } from './requisitos.ts';

export const verificacion: Part<'verificacion'> = {
  'verificacion.iniciar': (turno, { expedienteId }) => {
    actuar(turno, expedienteId, 'iniciar_verificacion', (caso) => {
      tomarSiNadieAtiende(turno, caso);
      const pedido = turno.store.pedidos.leer(expedienteId);
      fijarRequisitos(turno, expedienteId, pedido);
      return { hallazgos: hallazgosDeCaso(turno, expedienteId, pedido).map(({ mensaje }) => mensaje) };
    });
    return verCaso(turno, expedienteId);
  },

  'verificacion.calificar': (turno, { expedienteId, calificaciones }) => {
    actuar(turno, expedienteId, 'calificar', () => {
      calificaciones.forEach(({ clave, calificacion, nota }, i) => {
        if (!turno.store.requisitos.calificar(expedienteId, clave, calificacion, nota)) {
          throw new Refusal('no_existe', 'Ese requisito no está en la lista de este expediente.', `calificaciones.${i}.clave`);
        }
      });
      return { calificaciones };
    });
    return verCaso(turno, expedienteId);
  },

  'verificacion.pedirOpinion': (turno, { expedienteId, nota }) => {
    actuar(turno, expedienteId, 'pedir_opinion', () => {
      if (turno.store.pedidos.leer(expedienteId).tipo !== 'modificacion_excepcional') {
        throw new Refusal('fuera_de_orden', 'La opinión del especialista pedagógico solo se pide para una modificación excepcional.');
      }
      return { nota };
    });
    return verCaso(turno, expedienteId);
  },

  'verificacion.recibirOpinion': (turno, { expedienteId, favorable, nota }) => {
    actuar(turno, expedienteId, 'recibir_opinion', () => {
      turno.store.requisitos.calificar(expedienteId, 'opinion_favorable', favorable ? 'cumple' : 'no_cumple', nota);
      return { favorable, nota };
    });
    return verCaso(turno, expedienteId);
  },
};
