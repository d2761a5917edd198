// The decision on each servicio, and when its case is attended.
import { RESULTADOS_DE } from '../../shared/domain/servicio.ts';
import { Refusal } from '../../shared/failure.ts';
import { actuar, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';
import type { DecisionTomada } from '../store/servicios.ts';

/** Once answered and, where something was granted, done in SIAGIE, the case is attended. Inside a transaction. */
export function atenderSiCorresponde(turno: Turno, expedienteId: number): void {
  const { store } = turno;
  const caso = store.expedientes.leer(expedienteId);
  if (caso?.estado !== 'decidido' || caso.respuestaId === null) return;
  const hecho = store.servicios.deExpediente(expedienteId).every((uno) => uno.decision !== 'procedente' || uno.hecho !== null);
  if (hecho) actuar(turno, expedienteId, 'atender');
}

export const decisiones: Part<'decisiones'> = {
  'decisiones.decidir': (turno, { expedienteId, servicios }) => {
    actuar(turno, expedienteId, 'decidir', () => {
      const { store } = turno;
      const { tipo } = store.pedidos.leer(expedienteId);
      const suyos = new Set(store.servicios.deExpediente(expedienteId).map(({ id }) => id));
      const pendientes = store.requisitos.leer(expedienteId).filter(({ calificacion }) => calificacion === null).length;
      const tomadas = servicios.map(({ servicioId, decision, motivo, resultado }, i): DecisionTomada => {
        const campo = (nombre: string) => `servicios.${i}.${nombre}`;
        if (!suyos.delete(servicioId)) throw new Refusal('no_existe', 'Ese servicio no es de este expediente, o está repetido.', campo('servicioId'));
        if (decision === 'improcedente') {
          if (motivo === '') throw new Refusal('falta_dato', 'Escriba por qué no procede.', campo('motivo'));
          return { servicioId, decision, motivo, resultado: null };
        }
        if (tipo === 'fuera_de_alcance') {
          throw new Refusal('valor_imposible', 'Lo que está fuera de alcance no puede proceder: corrija el tipo de pedido o decídalo improcedente.', campo('decision'));
        }
        if (pendientes > 0) {
          throw new Refusal('falta_dato', `Para decidir que procede faltan calificar ${pendientes} requisito${pendientes === 1 ? '' : 's'}.`, campo('decision'));
        }
        const posibles = RESULTADOS_DE[tipo];
        const elegido = resultado ?? posibles[0];
        if (!elegido || !posibles.includes(elegido)) {
          throw new Refusal('valor_imposible', 'Ese resultado no corresponde al tipo de pedido.', campo('resultado'));
        }
        return { servicioId, decision, motivo, resultado: elegido };
      });
      if (suyos.size > 0) throw new Refusal('falta_dato', 'Decida sobre todos los servicios del expediente.', 'servicios');
      for (const tomada of tomadas) {
        store.servicios.decidir(tomada);
        if (tipo === 'cambio_director' && tomada.decision === 'procedente') store.servicios.abrirInactivacion(tomada.servicioId);
      }
      return { servicios: tomadas };
    });
    return verCaso(turno, expedienteId);
  },
};
