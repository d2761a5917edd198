// The register: cases received, found, corrected, archived, annulled.
import { hojaDestruida } from '../../shared/domain/destruccion.ts';
import { diferencias } from '../../shared/domain/diferencias.ts';
import { esPlazo, SIN_FILTRO, type FiltroDeBandeja, type Plazo } from '../../shared/domain/bandeja.ts';
import type { Estado } from '../../shared/domain/expediente.ts';
import { entregaCredencial, type Pedido } from '../../shared/domain/pedido.ts';
import { estaAbierto, puedeEstarACargo, type DeQuien } from '../../shared/domain/responsable.ts';
import { pendienteParaArchivar } from '../../shared/domain/servicio.ts';
import { anioDe, instanteEnLima, sumarDias } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { FilaExpediente } from '../../shared/vistas.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { consultaDeCasos } from '../store/busqueda.ts';
import type { ACargoDe, FilaGuardada } from '../store/expedientes.ts';
import { uuidV7 } from '../store/uuid.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import { anotarArchivos, guardarArchivos, revisarArchivos } from './adjuntos.ts';
import { actuar, indexar, leerCaso, tomarSiNadieAtiende, verCaso } from './caso.ts';
import { deshacer } from './deshacer.ts';
import type { Part, Turno } from './handler.ts';
import { parecidosA } from './parecidos.ts';
import { fijarPlazo, plazoDe, verPlazos } from './plazos.ts';
import { fijarRequisitos, listaVigente } from './requisitos.ts';
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
    // What mesa de partes registers waits for somebody to take it up.
    responsable: puedeEstarACargo(miembro) ? miembro.id : null,
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

/** Whose cases are asked for, by who asks. */
function aCargoDe({ miembro }: Turno, quien: DeQuien | null): ACargoDe {
  if (quien === null) return { de: 'todos' };
  if (quien === 'por_recibir') return { de: 'nuevos', responsable: miembro.id };
  return { de: 'uno', responsable: quien === 'sin_asignar' ? null : quien };
}

type Cuenta = readonly { readonly estado: Estado; readonly cuantos: number }[];
const sumar = (cuenta: Cuenta): number => cuenta.reduce((suma, { cuantos }) => suma + cuantos, 0);

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
  'expedientes.contar': (turno, { deQuien }) => {
    const { store, miembro } = turno;
    const quien = aCargoDe(turno, deQuien);
    const todos = store.expedientes.contar();
    const nuevos = store.expedientes.contarNuevos(miembro.id);
    const pedidos = quien.de === 'todos' ? todos : quien.de === 'nuevos' ? nuevos : todos.filter(({ responsable }) => responsable === quien.responsable);
    const de = (estado: Estado) => sumar(pedidos.filter((uno) => uno.estado === estado));
    const abiertosDe = (responsable: number | null) => sumar(todos.filter((uno) => uno.responsable === responsable && estaAbierto(uno.estado)));
    return {
      porEstado: {
        recibido: de('recibido'), en_verificacion: de('en_verificacion'), espera_opinion: de('espera_opinion'), observado: de('observado'),
        no_presentado: de('no_presentado'), decidido: de('decidido'), atendido: de('atendido'), entregado: de('entregado'),
        archivado: de('archivado'), anulado: de('anulado'),
      },
      porEspera: {
        por_imprimir: 0, por_entregar: 0, por_inactivar: 0, ...store.expedientes.contarPendientes(quien),
        vencidos: store.expedientes.contarQueVencen(quien, ...diasDe(turno, 'vencidos')),
        hoy: store.expedientes.contarQueVencen(quien, ...diasDe(turno, 'hoy')),
        semana: store.expedientes.contarQueVencen(quien, ...diasDe(turno, 'semana')),
      },
      enSiagie: store.tareasSiagie.contar(),
      abiertos: { mios: abiertosDe(miembro.id), sinAsignar: abiertosDe(null), porRecibir: sumar(nuevos) },
    };
  },

  'expedientes.buscar': (turno, { despuesDe, venceDespuesDe, limite, ...filtro }) => {
    const { store, miembro } = turno;
    const { espera, estado, deQuien } = filtro;
    const quien = aCargoDe(turno, deQuien);
    const consultaDe = (uno: FiltroDeBandeja) => consultaDeCasos(uno, miembro.id);
    const consulta = consultaDe(filtro);
    const filas = (): FilaGuardada[] => {
      if (consulta === null) return [];
      if (espera !== null && esPlazo(espera)) {
        const tras = { vence: venceDespuesDe ?? '', id: despuesDe ?? 0 };
        // What is asked by its term and by who is in charge has an index of its own.
        if (consulta === consultaDe({ ...SIN_FILTRO, espera, deQuien })) return store.expedientes.paginaQueVence(quien, ...diasDe(turno, espera), tras, limite + 1);
        return store.expedientes.paginaQueVenceEntre(consulta, ...diasDe(turno, espera), tras, limite + 1);
      }
      const antesDe = despuesDe ?? PRIMERA_PAGINA;
      // So has what is asked by its state.
      if (consulta === consultaDe({ ...SIN_FILTRO, estado, deQuien })) return store.expedientes.pagina(quien, estado, antesDe, limite + 1);
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
    actuar(turno, expedienteId, 'corregir', (caso) => {
      const antes = turno.store.pedidos.leer(expedienteId);
      const cambios = diferencias(antes, pedido);
      turno.store.pedidos.reemplazar(expedienteId, pedido);
      const { lista } = caso;
      // Another kind of request, or school, is judged by another list; what was marked on the former one stays in the history.
      if (lista !== null && (antes.tipo !== pedido.tipo || listaVigente(turno, pedido).gestion !== listaVigente(turno, antes).gestion)) fijarRequisitos(turno, expedienteId, pedido);
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
    actuar(turno, expedienteId, 'reabrir', (caso) => {
      tomarSiNadieAtiende(turno, caso);
      turno.store.servicios.borrarDecisiones(expedienteId);
      turno.store.expedientes.reabrir(expedienteId);
      return { motivo };
    });
    return verCaso(turno, expedienteId);
  },

  ...deshacer,

  'expedientes.anular': (turno, { expedienteId, motivo }) => {
    actuar(turno, expedienteId, 'anular', () => {
      turno.store.servicios.cerrarTareas(expedienteId);
      return { motivo };
    });
    return verCaso(turno, expedienteId);
  },

  'personas.conocida': ({ store }, { tipoDocumento, numeroDocumento }) => {
    const conocida = store.pedidos.personaConocida(tipoDocumento, numeroDocumento);
    return { persona: conocida?.persona ?? null, expediente: conocida ? (store.expedientes.leer(conocida.expedienteId)?.numero ?? '') : '' };
  },
};
