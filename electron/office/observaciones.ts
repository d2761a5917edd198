// Observation: once per case, with its letter and term; mended, or past its term.
import { Refusal } from '../../shared/failure.ts';
import { fechaCorta } from '../../shared/domain/tiempo.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import { actuar, leerCaso, verCaso } from './caso.ts';
import { entradaDe, exigirFirmante, quienFirma } from './dibujo.ts';
import { emitir } from './emision.ts';
import type { Part, Turno } from './handler.ts';

/** The term is past only when the letter was notified and its last day is over. */
function exigirPlazoVencido({ store, hoy }: Turno, expedienteId: number): void {
  const vence = store.documentos.observaciones(expedienteId).at(-1)?.vence ?? null;
  if (vence === null) {
    throw new Refusal('fuera_de_orden', 'El plazo no corre todavía: registre primero el día en que se notificó el oficio de observación.');
  }
  if (hoy <= vence) throw new Refusal('fuera_de_orden', `El plazo para subsanar vence el ${fechaCorta(vence)}: hasta ese día se puede presentar la subsanación.`);
}

export const observaciones: Part<'observaciones'> = {
  'observaciones.observar': async (turno, { expedienteId, puntos, dias, motivo, firmante: elegido }) => {
    const { store } = turno;
    const firmante = quienFirma(turno, elegido)?.nombre ?? null;
    const pedido = store.pedidos.leer(leerCaso(turno, expedienteId).id);
    await emitir(turno, {
      expedienteId,
      clase: 'observacion',
      tipo: 'oficio',
      acto: 'observar',
      conClave: false,
      exigirPosible: () => {
        exigirFirmante(turno);
        if (motivo === '' && store.documentos.observaciones(expedienteId).length > 0) {
          throw new Refusal('falta_dato', 'Este expediente ya fue observado una vez, que es lo que permite la ley: escriba por qué se observa de nuevo.', 'motivo');
        }
      },
      componer: (rotulo) => componerObservacion({ ...entradaDe(turno, expedienteId, rotulo, firmante), puntos, dias }),
      fuentes: { puntos, pedido },
      alEmitir: (documentoId) => {
        store.documentos.observar(documentoId, expedienteId, puntos, dias);
        return { puntos, dias, motivo, firmante };
      },
    });
    return verCaso(turno, expedienteId);
  },

  'observaciones.subsanar': (turno, { expedienteId, nota }) => {
    actuar(turno, expedienteId, 'subsanar', () => {
      turno.store.documentos.subsanar(expedienteId, turno.ahora);
      turno.store.expedientes.fijarVence(expedienteId, null);
      return { nota };
    });
    return verCaso(turno, expedienteId);
  },

  'observaciones.vencer': (turno, { expedienteId }) => {
    actuar(turno, expedienteId, 'vencer', () => {
      exigirPlazoVencido(turno, expedienteId);
      turno.store.expedientes.fijarVence(expedienteId, null);
    });
    return verCaso(turno, expedienteId);
  },

  'observaciones.retomar': (turno, { expedienteId, motivo }) => {
    actuar(turno, expedienteId, 'retomar', () => {
      turno.store.documentos.subsanar(expedienteId, turno.ahora);
      return { motivo };
    });
    return verCaso(turno, expedienteId);
  },
};
