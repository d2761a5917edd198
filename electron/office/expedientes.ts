// The register: cases received, found, corrected, archived, annulled.
import { hojaDestruida } from '../../shared/domain/destruccion.ts';
import { diferencias } from '../../shared/domain/diferencias.ts';
import { esPlazo, SIN_FILTRO, type Plazo } from '../../shared/domain/bandeja.ts';
import { entregaCredencial, type Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe } from '../../shared/domain/requisitos.ts';
import { pendienteParaArchivar } from '../../shared/domain/servicio.ts';
import { anioDe, instanteEnLima, sumarDias } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { FilaExpediente } from '../../shared/vistas.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { consultaDeCasos } from '../store/busqueda.ts';
import type { FilaGuardada } from '../store/expedientes.ts';
import { uuidV7 } from '../store/uuid.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import { anotarArchivos, guardarArchivos, revisarArchivos } from './adjuntos.ts';
import { actuar, indexar, leerCaso, verCaso } from './caso.ts';
import { deshacer } from './deshacer.ts';
import type { Part, Turno } from './handler.ts';
import { parecidosA } from './parecidos.ts';
import { fijarPlazo, plazoDe, verPlazos } from './plazos.ts';
import { rehacerTitulares } from './titulares.ts';

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

/**
 * Writes a new case with its first act, and makes it findable. Inside a transaction. Answers its id.
 * @param partes what else belongs to it, before the act seals it.
 */
export function crearExpediente(turno: Turno, pedido: Pedido, acto: 'registrar' | 'abrir_de_oficio', detalle: Detalle, partes: (id: number) => void = () => {}): number {
  const { store, ahora, hoy, miembro } = turno;
  const anio = anioDe(hoy);
  const id = store.expedientes.crear({
    uuid: uuidV7(Date.parse(ahora)),
    anio,
    numero: store.expedientes.siguienteNumero(anio),
    estado: 'recibido',
    pedido,
    registradoEn: ahora,
    registradoPor: miembro.id,
  });
  store.pedidos.guardarPartes(id, pedido);
  partes(id);
  fijarPlazo(turno, id, plazoDe(turno, leerCaso(turno, id), null));
  store.actuaciones.anotar({ expedienteId: id, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: 'recibido', detalle });
  indexar(turno, id);
  return id;
}

function conLoQueQueda(turno: Turno, filas: readonly FilaGuardada[]): FilaExpediente[] {
  const ver = verPlazos(turno);
  return filas.map((fila) => ({ ...fila, plazo: fila.plazo && ver(fila.plazo) }));
}

/** The days on which the terms of each kind end. */
function diasDe({ hoy }: Turno, plazo: Plazo): readonly [desde: string, hasta: string] {
  switch (plazo) {
    case 'vencidos':
      return ['', sumarDias(hoy, -1)];
    case 'hoy':
      return [hoy, hoy];
    case 'semana':
      return [hoy, sumarDias(hoy, 7)];
  }
}

export const expedientes: Part<'expedientes'> & Pick<Part<'personas'>, 'personas.conocida'> = {
  'expedientes.contar': (turno) => {
    const { store } = turno;
    const cuenta = store.expedientes.contar();
    return {
      porEstado: {
        recibido: 0, en_verificacion: 0, espera_opinion: 0, observado: 0, no_presentado: 0,
        decidido: 0, atendido: 0, entregado: 0, archivado: 0, anulado: 0, ...cuenta,
      },
      porEspera: {
        por_imprimir: 0, por_entregar: 0, por_inactivar: 0, ...store.expedientes.contarPendientes(),
        vencidos: store.expedientes.contarQueVencen(...diasDe(turno, 'vencidos')),
        hoy: store.expedientes.contarQueVencen(...diasDe(turno, 'hoy')),
        semana: store.expedientes.contarQueVencen(...diasDe(turno, 'semana')),
      },
    };
  },

  'expedientes.buscar': (turno, { despuesDe, venceDespuesDe, limite, ...filtro }) => {
    const { store } = turno;
    const consulta = consultaDeCasos(filtro);
    const filas = (): FilaGuardada[] => {
      const { espera, estado } = filtro;
      if (consulta === null) return [];
      if (espera !== null && esPlazo(espera)) {
        const tras = { vence: venceDespuesDe ?? '', id: despuesDe ?? 0 };
        const yLoDemas = consulta === consultaDeCasos({ ...SIN_FILTRO, espera }) ? '' : consulta;
        return store.expedientes.paginaQueVence(...diasDe(turno, espera), yLoDemas, tras, limite + 1);
      }
      const antesDe = despuesDe ?? PRIMERA_PAGINA;
      // What is asked by state alone has an index of its own, which is faster.
      if (consulta === consultaDeCasos({ ...SIN_FILTRO, estado })) return store.expedientes.pagina(estado, antesDe, limite + 1);
      return store.expedientes.filas(store.busqueda.buscar(consulta, antesDe, limite + 1));
    };
    const halladas = filas();
    return { filas: conLoQueQueda(turno, halladas.slice(0, limite)), hayMas: halladas.length > limite };
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
    exigirRecepcionPosible(turno, pedido.recepcion, 'pedido.recepcion');
    const revisados = await revisarArchivos(archivos, (i) => `archivos.${i}.bytes`);
    const id = turno.store.write(() => {
      const [parecido] = aunqueSeParezca ? [] : parecidosA(turno, pedido);
      if (parecido) {
        const campo = parecido.razon === 'mismo_oficio' ? 'pedido.oficio.numero' : 'pedido.solicitante.numeroDocumento';
        throw new Refusal('duplicado', `${parecido.mensaje} Ábralo, o registre este de todos modos.`, campo);
      }
      const nuevo = crearExpediente(turno, pedido, 'registrar', { archivos: revisados.map(({ nombre, huella }) => ({ nombre, huella })), aunqueSeParezca }, (nuevo) =>
        anotarArchivos(turno, nuevo, revisados),
      );
      guardarArchivos(turno, revisados);
      return nuevo;
    });
    return verCaso(turno, id);
  },

  'expedientes.costumbres': ({ store, miembro }) => {
    const costumbres = store.pedidos.costumbres(miembro.id);
    const conPadron = store.padron.cortes(1).length > 0;
    return { costumbres: costumbres && conPadron ? { ...costumbres, distrito: '' } : costumbres };
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
      rehacerTitulares(turno, [...antes.servicios, ...pedido.servicios]);
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
      const servicios = turno.store.servicios.deExpediente(expedienteId);
      const concedido = servicios.some(({ decision }) => decision === 'procedente');
      const destruida = hojaDestruida(turno.store.documentos.deExpediente(expedienteId));
      if (estado === 'atendido' && concedido && entregaCredencial(tipo) && !destruida) {
        throw new Refusal('fuera_de_orden', 'Falta entregar la hoja de credenciales: registre la entrega antes de archivar.');
      }
      const pendiente = pendienteParaArchivar(tipo, servicios);
      if (pendiente !== null) throw new Refusal('fuera_de_orden', pendiente);
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

  ...deshacer,

  'expedientes.anular': (turno, { expedienteId, motivo }) => {
    actuar(turno, expedienteId, 'anular', () => ({ motivo }));
    return verCaso(turno, expedienteId);
  },

  'personas.conocida': ({ store }, { tipoDocumento, numeroDocumento }) => {
    const conocida = store.pedidos.personaConocida(tipoDocumento, numeroDocumento);
    return { persona: conocida?.persona ?? null, expediente: conocida ? (store.expedientes.leer(conocida.expedienteId)?.numero ?? '') : '' };
  },
};
