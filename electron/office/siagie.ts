// What is done in SIAGIE, which is another system: the work list over all cases, and the record that it was done.
import type { ParsedInput } from '../../shared/contract.ts';
import { entregaCredencial, PersonaNombrada } from '../../shared/domain/pedido.ts';
import { NOMBRE_RESULTADO, RESULTADOS_DE, type Resultado } from '../../shared/domain/servicio.ts';
import type { Titular } from '../../shared/domain/titulares.ts';
import { LIMITE_TAREAS } from '../../shared/domain/tareas-siagie.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import type { LugarDeTarea, TareaEnSiagie } from '../../shared/vistas-siagie.ts';
import { componerListaDeSiagie } from '../letters/lista-siagie.ts';
import { actuar, leerCaso, verCaso } from './caso.ts';
import { atenderSiCorresponde } from './decisiones.ts';
import { baseDe, dibujar } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';
import { rehacerTitulares, titularAnterior } from './titulares.ts';

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

type Hecho = ParsedInput<'siagie.hecho'>['servicios'][number];

/** What already went out of a case with its outcome in it, since it was decided. */
function exigirSinEmitir({ store }: Turno, expedienteId: number, { resultado }: ServicioVisto, campo: string): void {
  const emitido = store.documentos.deExpediente(expedienteId).find(({ clase, anulado, deAntes }) => !anulado && !deAntes && (clase === 'respuesta' || clase === 'hoja'));
  if (!emitido) return;
  const dicho = resultado === null ? '' : ` «${NOMBRE_RESULTADO[resultado]}»`;
  throw new Refusal('fuera_de_orden', `${emitido.rotulo} ya salió con el resultado${dicho}: anúlelo antes de cambiarlo.`, campo);
}

/** What a servicio ended in, when that is not what was decided. */
function cambiarResultado(turno: Turno, expedienteId: number, suyo: ServicioVisto, resultado: Resultado, campo: string): void {
  const { tipo } = turno.store.pedidos.leer(expedienteId);
  if (!RESULTADOS_DE[tipo].includes(resultado)) throw new Refusal('valor_imposible', 'Ese resultado no corresponde al tipo de pedido.', campo);
  exigirSinEmitir(turno, expedienteId, suyo, campo);
  turno.store.servicios.cambiarResultado(suyo.id, resultado);
}

/** Records what was done of one case. Inside a transaction. @param unaVez refuses what is already recorded, instead of writing it anew. */
function hacer(turno: Turno, expedienteId: number, servicios: readonly Hecho[], unaVez: boolean): void {
  const { store, ahora, miembro } = turno;
  actuar(turno, expedienteId, 'hacer_en_siagie', () => {
    const { tipo } = store.pedidos.leer(expedienteId);
    const concedidos = new Map(store.servicios.deExpediente(expedienteId).filter(({ decision }) => decision === 'procedente').map((uno) => [uno.id, uno]));
    servicios.forEach(({ servicioId, usuario, resultado }, i) => {
      const suyo = concedidos.get(servicioId);
      if (!suyo || !concedidos.delete(servicioId)) {
        throw new Refusal('no_existe', 'Ese servicio no está entre los concedidos de este expediente.', `servicios.${i}.servicioId`);
      }
      if (unaVez && suyo.hecho) throw new Refusal('fuera_de_orden', `Ya lo registró ${suyo.hecho.por}: quítelo de los elegidos.`, `servicios.${i}.servicioId`);
      if (usuario === '' && entregaCredencial(tipo)) {
        throw new Refusal('falta_dato', 'Escriba el usuario que quedó en SIAGIE.', `servicios.${i}.usuario`);
      }
      if (resultado !== null && resultado !== suyo.resultado) cambiarResultado(turno, expedienteId, suyo, resultado, `servicios.${i}.resultado`);
      store.servicios.hacer(servicioId, ahora, miembro.id, usuario);
    });
    rehacerTitulares(turno, store.servicios.deExpediente(expedienteId));
    return { servicios: [...servicios] };
  });
  atenderSiCorresponde(turno, expedienteId);
}

/** Records that who held the post before has no permission any more. Inside a transaction. */
function inactivar(turno: Turno, expedienteId: number, servicios: readonly number[]): void {
  const { store, ahora, miembro } = turno;
  actuar(turno, expedienteId, 'inactivar_anterior', () => {
    const suyos = concedidosDelCambio(turno, expedienteId, servicios);
    for (const [i, { id, inactivado }] of suyos.entries()) {
      if (inactivado) throw new Refusal('fuera_de_orden', 'Ya consta que se inactivó en ese servicio.', `servicios.${i}`);
      store.servicios.inactivar(id, ahora, miembro.id);
    }
    return { servicios: suyos.map(dichoEnElActo) };
  });
}

/** The tasks at those places, in their order; what is no task any more is left out. */
function tareasEn(turno: Turno, lugares: readonly LugarDeTarea[]): TareaEnSiagie[] {
  const leidas = turno.store.tareasSiagie.leer([...new Set(lugares.map(({ servicioId }) => servicioId))]);
  return lugares.flatMap(({ clase, servicioId, expedienteId }): TareaEnSiagie[] => {
    const { tarea: leida, clases = [] } = leidas.get(servicioId) ?? {};
    if (leida?.expedienteId !== expedienteId || !clases.includes(clase)) return [];
    const resultado = clase === 'conceder' ? leida.resultado : 'inactivado';
    if (resultado !== 'inactivado') return [{ ...leida, clase }];
    const { persona = '', documento = '', usuario = '' } = titularAnterior(turno, expedienteId, leida) ?? {};
    return [{ ...leida, clase, resultado, persona, documento, usuario, celulares: [], correos: [], calidad: null }];
  });
}

type Marcada = ParsedInput<'siagie.hechos'>['tareas'][number] & { readonly i: number };

/** Those of each case, as they were given. */
function porExpediente({ store }: Turno, tareas: ParsedInput<'siagie.hechos'>['tareas']): Map<number, Marcada[]> {
  const grupos = new Map<number, Marcada[]>();
  for (const [i, tarea] of tareas.entries()) {
    const expedienteId = store.servicios.expedienteDe(tarea.servicioId);
    if (expedienteId === null) throw new Refusal('no_existe', 'Ese servicio no existe.', `tareas.${i}.servicioId`);
    grupos.set(expedienteId, [...(grupos.get(expedienteId) ?? []), { ...tarea, i }]);
  }
  return grupos;
}

/** Does it for the tasks of one case; a refusal then says which case, and at which of the tasks. */
function conLoSuyo(numero: string, suyas: readonly Marcada[], hacerlo: () => void): void {
  if (suyas.length === 0) return;
  try {
    hacerlo();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, field = '' } = error.failure;
    const [, cual = '0', dato = 'servicioId'] = /^servicios\.(\d+)(?:\.(\w+))?$/.exec(field) ?? [];
    throw new Refusal(code, `${numero}: ${message}`, `tareas.${suyas[Number(cual)]?.i ?? 0}.${dato}`);
  }
}

export const siagie: Part<'siagie'> = {
  'siagie.porHacer': (turno, { despuesDe, limite }) => {
    const { tareasSiagie } = turno.store;
    const lugares = tareasSiagie.pagina(despuesDe, limite + 1);
    return { filas: tareasEn(turno, lugares.slice(0, limite)), hayMas: lugares.length > limite, cuantas: tareasSiagie.contar() };
  },

  'siagie.hechos': (turno, { tareas }) => {
    turno.store.write(() => {
      for (const [expedienteId, suyas] of porExpediente(turno, tareas)) {
        const { numero } = leerCaso(turno, expedienteId);
        const [conceder, inactivaciones] = [suyas.filter(({ clase }) => clase === 'conceder'), suyas.filter(({ clase }) => clase === 'inactivar_anterior')];
        conLoSuyo(numero, inactivaciones, () => inactivar(turno, expedienteId, inactivaciones.map(({ servicioId }) => servicioId)));
        conLoSuyo(numero, conceder, () =>
          hacer(turno, expedienteId, conceder.map(({ servicioId, usuario, resultado }) => ({ servicioId, usuario, resultado })), true),
        );
      }
    });
    return { hechas: tareas.length };
  },

  'siagie.lista': async (turno, { tareas }) => {
    const filas = tareasEn(turno, tareas ?? turno.store.tareasSiagie.pagina(null, LIMITE_TAREAS));
    if (filas.length === 0) throw new Refusal('no_existe', 'No hay nada por hacer en SIAGIE: no hay qué imprimir.');
    const carta = componerListaDeSiagie({ ...baseDe(turno), filas, cuantas: tareas === null ? turno.store.tareasSiagie.contar() : filas.length, quien: turno.miembro.nombre });
    return { bytes: await dibujar(turno, carta, {}), cuantas: filas.length };
  },

  'siagie.inactivado': (turno, { expedienteId, servicios }) => {
    inactivar(turno, expedienteId, servicios);
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
    turno.store.write(() => hacer(turno, expedienteId, servicios, false));
    return verCaso(turno, expedienteId);
  },
};
