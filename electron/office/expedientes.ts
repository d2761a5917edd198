// The register: cases received, found, corrected, archived, annulled.
import { diferencias } from '../../shared/domain/diferencias.ts';
import { entregaCredencial, type Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { anioDe, instanteEnLima } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { FilaExpediente } from '../../shared/vistas.ts';
import { uuidV7 } from '../store/uuid.ts';
import { anotarArchivos, guardarArchivos, revisarArchivos } from './adjuntos.ts';
import { actuar, asentar, denunciarAlteracion, indexar, leerCaso, pasoDeshacible, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';
import { parecidosA } from './parecidos.ts';

const MAS_NUEVO_QUE_TODOS = Number.MAX_SAFE_INTEGER;
const DIAS_ATRAS = 5 * 366;

/** Reception is our own act: not in the future, nor so long ago that it can only be a slip. */
function exigirRecepcionPosible({ ahora }: Turno, { fecha, hora }: Pedido['recepcion'], base: string): void {
  const recibido = Date.parse(instanteEnLima(fecha, hora));
  const minutos = (recibido - Date.parse(ahora)) / 60_000;
  if (minutos > 1) {
    const campo = minutos > 24 * 60 ? 'fecha' : 'hora';
    throw new Refusal('valor_imposible', 'La recepción está en el futuro: revise la fecha y la hora.', `${base}.${campo}`);
  }
  if (minutos < -DIAS_ATRAS * 24 * 60) {
    throw new Refusal('valor_imposible', 'La recepción es de hace más de cinco años: revise el año.', `${base}.fecha`);
  }
}

export const expedientes: Part<'expedientes'> & Part<'personas'> = {
  'expedientes.contar': ({ store }) => {
    const cuenta = store.expedientes.contar();
    return {
      porEstado: {
        recibido: 0, en_verificacion: 0, espera_opinion: 0, observado: 0, no_presentado: 0,
        decidido: 0, atendido: 0, entregado: 0, archivado: 0, anulado: 0, ...cuenta,
      },
    };
  },

  'expedientes.buscar': ({ store }, { texto, estado, despuesDe, limite }) => {
    const antesDe = despuesDe ?? MAS_NUEVO_QUE_TODOS;
    const ids = store.busqueda.buscar(texto, estado, antesDe, limite + 1);
    const filas: FilaExpediente[] = ids === null ? store.expedientes.pagina(estado, antesDe, limite + 1) : store.expedientes.filas(ids);
    return { filas: filas.slice(0, limite), hayMas: filas.length > limite };
  },

  'expedientes.ver': (turno, { expedienteId }) => verCaso(turno, expedienteId),

  'expedientes.historia': (turno, { expedienteId }) => {
    leerCaso(turno, expedienteId);
    return { actuaciones: turno.store.actuaciones.deExpediente(expedienteId).map(({ actuacion }) => actuacion) };
  },

  'expedientes.parecidos': (turno, { oficio, servicios, ...solicitante }) => ({
    parecidos: parecidosA(turno, { oficio: { numero: oficio }, solicitante, servicios }),
  }),

  'expedientes.registrar': async (turno, { pedido, archivos, aunqueSeParezca }) => {
    const { store, ahora, hoy, miembro } = turno;
    exigirRecepcionPosible(turno, pedido.recepcion, 'pedido.recepcion');
    const revisados = await revisarArchivos(archivos, (i) => `archivos.${i}.bytes`);
    const id = store.write(() => {
      const [parecido] = aunqueSeParezca ? [] : parecidosA(turno, pedido);
      if (parecido) {
        const campo = parecido.razon === 'mismo_oficio' ? 'pedido.oficio.numero' : 'pedido.solicitante.numeroDocumento';
        throw new Refusal('duplicado', `${parecido.mensaje} Ábralo, o registre este de todos modos.`, campo);
      }
      const anio = anioDe(hoy);
      const nuevo = store.expedientes.crear({
        uuid: uuidV7(Date.parse(ahora)),
        anio,
        numero: store.expedientes.siguienteNumero(anio),
        estado: 'recibido',
        pedido,
        registradoEn: ahora,
        registradoPor: miembro.id,
      });
      store.pedidos.guardarPartes(nuevo, pedido);
      anotarArchivos(turno, nuevo, revisados);
      store.actuaciones.anotar({
        expedienteId: nuevo, en: ahora, miembroId: miembro.id, acto: 'registrar', estadoAntes: null, estadoDespues: 'recibido',
        detalle: { archivos: revisados.map(({ nombre, huella }) => ({ nombre, huella })), aunqueSeParezca },
      });
      indexar(turno, nuevo);
      guardarArchivos(turno, revisados);
      return nuevo;
    });
    return verCaso(turno, id);
  },

  'expedientes.corregir': (turno, { expedienteId, pedido, motivo }) => {
    exigirRecepcionPosible(turno, pedido.recepcion, 'pedido.recepcion');
    actuar(turno, expedienteId, 'corregir', () => {
      const antes = turno.store.pedidos.leer(expedienteId);
      const cambios = diferencias(antes, pedido);
      turno.store.pedidos.reemplazar(expedienteId, pedido);
      const lista = turno.store.requisitos.leer(expedienteId);
      // Another kind of request is judged by another list; what was marked on the former one stays in the history.
      if (antes.tipo !== pedido.tipo && lista.length > 0) turno.store.requisitos.fijar(expedienteId, requisitosDe(pedido.tipo));
      return { motivo, cambios };
    });
    return verCaso(turno, expedienteId);
  },

  'expedientes.archivar': (turno, { expedienteId }) => {
    actuar(turno, expedienteId, 'archivar', ({ estado, respuestaId }) => {
      if (estado !== 'no_presentado' && respuestaId === null) {
        throw new Refusal('fuera_de_orden', 'La respuesta fue anulada: emita otra antes de archivar.');
      }
      const { tipo } = turno.store.pedidos.leer(expedienteId);
      const concedido = turno.store.servicios.deExpediente(expedienteId).some(({ decision }) => decision === 'procedente');
      if (estado === 'atendido' && concedido && entregaCredencial(tipo)) {
        throw new Refusal('fuera_de_orden', 'Falta entregar la hoja de credenciales: registre la entrega antes de archivar.');
      }
    });
    return verCaso(turno, expedienteId);
  },

  'expedientes.reabrir': (turno, { expedienteId, motivo }) => {
    actuar(turno, expedienteId, 'reabrir', () => {
      turno.store.servicios.borrarDecisiones(expedienteId);
      turno.store.expedientes.fijarRespuesta(expedienteId, null);
      return { motivo };
    });
    return verCaso(turno, expedienteId);
  },

  'expedientes.anular': (turno, { expedienteId, motivo }) => {
    actuar(turno, expedienteId, 'anular', () => {
      turno.store.expedientes.fijarVence(expedienteId, null);
      return { motivo };
    });
    return verCaso(turno, expedienteId);
  },

  'expedientes.deshacer': (turno, { expedienteId }) => {
    turno.store.write(() => {
      const caso = leerCaso(turno, expedienteId);
      const paso = pasoDeshacible(turno, caso);
      if (!paso) {
        throw new Refusal('fuera_de_orden', 'No hay un paso suyo que deshacer: solo se deshace el último cambio de estado, por quien lo hizo y antes de emitir un documento.');
      }
      denunciarAlteracion(turno, caso);
      if (paso.acto === 'decidir') turno.store.servicios.borrarDecisiones(expedienteId);
      if (paso.acto === 'subsanar') turno.store.documentos.deshacerSubsanacion(expedienteId);
      asentar(turno, caso, 'deshacer', paso.estadoAntes, { deshace: paso.id, acto: paso.acto });
    });
    return verCaso(turno, expedienteId);
  },

  'personas.conocida': ({ store }, { tipoDocumento, numeroDocumento }) => {
    const conocida = store.pedidos.personaConocida(tipoDocumento, numeroDocumento);
    return { persona: conocida?.persona ?? null, expediente: conocida ? (store.expedientes.leer(conocida.expedienteId)?.numero ?? '') : '' };
  },
};
