// The decision on each servicio, and what was then done in SIAGIE.
import { entregaCredencial, PersonaNombrada } from '../../shared/domain/pedido.ts';
import { RESULTADOS_DE } from '../../shared/domain/servicio.ts';
import type { Titular } from '../../shared/domain/titulares.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { actuar, leerCaso, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';
import type { DecisionTomada } from '../store/servicios.ts';
import { rehacerTitulares, titularAnterior } from './titulares.ts';

/** Once answered and, where something was granted, done in SIAGIE, the case is attended. Inside a transaction. */
export function atenderSiCorresponde(turno: Turno, expedienteId: number): void {
  const { store } = turno;
  const caso = store.expedientes.leer(expedienteId);
  if (caso?.estado !== 'decidido' || caso.respuestaId === null) return;
  const hecho = store.servicios.deExpediente(expedienteId).every((uno) => uno.decision !== 'procedente' || uno.hecho !== null);
  if (hecho) actuar(turno, expedienteId, 'atender');
}

/** Null when their oficio did not name them. */
function comoPersona({ persona: nombre, documento }: Titular): PersonaNombrada | null {
  const [tipoDocumento = '', numeroDocumento = ''] = documento.split(' ');
  const persona = PersonaNombrada.safeParse({ nombre, tipoDocumento: tipoDocumento || 'DNI', numeroDocumento });
  return persona.success ? persona.data : null;
}

/** Whose permission the case ends at one of its servicios. Null when the register knows none: the request does not say. */
function aQuienInactiva(turno: Turno, expedienteId: number): PersonaNombrada | null {
  for (const servicio of turno.store.servicios.deExpediente(expedienteId)) {
    const ultimo = titularAnterior(turno, expedienteId, servicio);
    const persona = ultimo ? comoPersona(ultimo) : null;
    if (persona) return persona;
  }
  return null;
}

/** The granted servicios of a cambio de director with those ids. Refuses another kind of request, and what is none of them. */
function concedidosDelCambio({ store }: Turno, expedienteId: number, servicios: readonly number[]): ServicioVisto[] {
  if (store.pedidos.leer(expedienteId).tipo !== 'cambio_director') {
    throw new Refusal('fuera_de_orden', 'Solo en un cambio de director se inactiva el permiso de quien ejercía antes.');
  }
  const suyos = store.servicios.deExpediente(expedienteId);
  return servicios.map((id, i) => {
    const suyo = suyos.find((uno) => uno.id === id);
    if (suyo?.decision !== 'procedente' || servicios.indexOf(id) !== i) {
      throw new Refusal('no_existe', 'Ese servicio no está entre los concedidos de este expediente, o está repetido.', `servicios.${i}`);
    }
    return suyo;
  });
}

const dichoEnElActo = ({ id, codigoModular, nombreIe }: ServicioVisto) => ({ servicioId: id, codigoModular, nombreIe });

export const decisiones: Part<'decisiones'> & Part<'siagie'> = {
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

  'siagie.inactivado': (turno, { expedienteId, servicios }) => {
    const { store, ahora, miembro } = turno;
    actuar(turno, expedienteId, 'inactivar_anterior', () => {
      const suyos = concedidosDelCambio(turno, expedienteId, servicios);
      for (const [i, { id, inactivado }] of suyos.entries()) {
        if (inactivado) throw new Refusal('fuera_de_orden', 'Ya consta que se inactivó en ese servicio.', `servicios.${i}`);
        store.servicios.inactivar(id, ahora, miembro.id);
      }
      return { servicios: suyos.map(dichoEnElActo) };
    });
    return verCaso(turno, expedienteId);
  },

  'siagie.dispensar': (turno, { expedienteId, servicios, motivo }) => {
    const { store, ahora, miembro } = turno;
    actuar(turno, expedienteId, 'dispensar_inactivacion', () => {
      const suyos = concedidosDelCambio(turno, expedienteId, servicios);
      for (const [i, { id, inactivado, dispensado }] of suyos.entries()) {
        if (inactivado) throw new Refusal('fuera_de_orden', 'Ya consta que se inactivó en ese servicio.', `servicios.${i}`);
        if (dispensado) throw new Refusal('fuera_de_orden', 'La inactivación en ese servicio ya se dispensó.', `servicios.${i}`);
        store.servicios.dispensar(id, ahora, miembro.id, motivo);
      }
      return { servicios: suyos.map(dichoEnElActo), motivo };
    });
    return verCaso(turno, expedienteId);
  },

  'siagie.titularAnterior': (turno, { expedienteId }) => {
    leerCaso(turno, expedienteId);
    return { titular: aQuienInactiva(turno, expedienteId) };
  },

  'siagie.hecho': (turno, { expedienteId, servicios }) => {
    const { store, ahora, miembro } = turno;
    store.write(() => {
      actuar(turno, expedienteId, 'hacer_en_siagie', () => {
        const { tipo } = store.pedidos.leer(expedienteId);
        const concedidos = new Set(
          store.servicios.deExpediente(expedienteId).filter(({ decision }) => decision === 'procedente').map(({ id }) => id),
        );
        servicios.forEach(({ servicioId, usuario }, i) => {
          if (!concedidos.delete(servicioId)) {
            throw new Refusal('no_existe', 'Ese servicio no está entre los concedidos de este expediente.', `servicios.${i}.servicioId`);
          }
          if (usuario === '' && entregaCredencial(tipo)) {
            throw new Refusal('falta_dato', 'Escriba el usuario que quedó en SIAGIE.', `servicios.${i}.usuario`);
          }
          store.servicios.hacer(servicioId, ahora, miembro.id, usuario);
        });
        rehacerTitulares(turno, store.servicios.deExpediente(expedienteId));
        return { servicios };
      });
      atenderSiCorresponde(turno, expedienteId);
    });
    return verCaso(turno, expedienteId);
  },
};
