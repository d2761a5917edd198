// One case: read whole for the screens, and changed only by acts of the state table.
import { pendientesDe } from '../../shared/domain/bandeja.ts';
import { loDeshacible } from '../../shared/domain/deshacer.ts';
import { ACTO_DE_CARTA, despuesDe, DESHACIBLES, impedimento, sePuede, type ActoDeExpediente, type Estado } from '../../shared/domain/expediente.ts';
import { hallazgosDe, calificacionSugerida, type Hallazgo } from '../../shared/domain/hallazgos.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { estaAbierto, puedeEstarACargo } from '../../shared/domain/responsable.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ExpedienteVisto, ProyectoVisto, ServicioVisto, TitularAnterior } from '../../shared/vistas.ts';
import type { Detalle } from '../store/actuaciones.ts';
import type { Caso } from '../store/expedientes.ts';
import type { Proyecto } from '../store/proyectos.ts';
import { enPadron } from './en-padron.ts';
import type { Turno } from './handler.ts';
import { parecidosA } from './parecidos.ts';
import { fijarPlazo, plazoDe, verPlazos } from './plazos.ts';
import { requisitosVigentes } from './requisitos.ts';
import { titularAnterior } from './titulares.ts';

export function leerCaso({ store }: Turno, expedienteId: number): Caso {
  const caso = store.expedientes.leer(expedienteId);
  if (!caso) throw new Refusal('no_existe', 'No existe ese expediente.', 'expedienteId');
  return caso;
}

/** Refuses with the state table's sentence when the act is not possible now. */
export function exigir(acto: ActoDeExpediente, { estado }: Pick<Caso, 'estado'>): void {
  const porque = impedimento(acto, estado);
  if (porque !== null) throw new Refusal('fuera_de_orden', porque);
}

/** Brings up to date all by which the tray finds a case: its words, its marks and what waits in it. Inside the transaction that changed it. */
export function indexar({ store }: Turno, expedienteId: number): void {
  const caso = store.expedientes.leer(expedienteId);
  if (!caso) throw new Error(`expediente ${expedienteId} is missing`);
  const pedido = store.pedidos.leer(expedienteId);
  const documentos = store.documentos.deExpediente(expedienteId);
  const servicios = store.servicios.deExpediente(expedienteId);
  const pendientes = pendientesDe({ estado: caso.estado, tipo: pedido.tipo, servicios, documentos });
  store.expedientes.fijarPendientes(expedienteId, pendientes);
  const otros = [
    caso.numero,
    ...documentos.map((documento) => documento.rotulo),
    ...store.adjuntos.deExpediente(expedienteId).map((adjunto) => adjunto.nombre),
    ...servicios.map((servicio) => servicio.hecho?.usuario ?? ''),
  ];
  store.busqueda.indexar(expedienteId, pedido, { ...caso, pendientes, conPlazo: caso.vence !== null }, otros);
}

/** Writes the chained row of an act, the state it leads to and the term that then runs, and renews the search text. Inside a transaction. Answers its id. */
export function asentar(turno: Turno, caso: Caso, acto: string, estadoDespues: Estado, detalle: Detalle): number {
  const { store, ahora, miembro } = turno;
  if (estadoDespues !== caso.estado) {
    store.expedientes.cambiarEstado(caso.id, estadoDespues);
    // A proyecto whose letter has no place any more does not wait for its V.° B.°.
    for (const { id, clase } of store.proyectos.abiertos(caso.id)) {
      if (!sePuede(ACTO_DE_CARTA[clase], estadoDespues)) store.proyectos.cerrar(id, 'retirado');
    }
  }
  // Nobody is to receive what is closed.
  if (caso.porRecibir && !estaAbierto(estadoDespues)) store.expedientes.fijarResponsable(caso.id, caso.responsable?.id ?? null, false);
  fijarPlazo(turno, caso.id, plazoDe(turno, { ...caso, estado: estadoDespues }, acto));
  const id = store.actuaciones.anotar({
    expedienteId: caso.id, en: ahora, miembroId: miembro.id, acto, estadoAntes: caso.estado, estadoDespues, detalle,
  });
  if ('documentoId' in detalle) store.pasos.olvidar(caso.id);
  indexar(turno, caso.id);
  return id;
}

/**
 * Tells in the chain that the case is not as its last act left it, before the next one seals what it finds. Inside a
 * transaction, before anything of the case is changed in it.
 */
export function denunciarAlteracion({ store, ahora, miembro }: Turno, { id, estado }: Pick<Caso, 'id' | 'estado'>): void {
  if (store.cadena.casoIntacto(id)) return;
  store.actuaciones.anotar({
    expedienteId: id, en: ahora, miembroId: miembro.id, acto: 'alteracion_hallada', estadoAntes: estado, estadoDespues: estado, detalle: {},
  });
}

/** The same of the documents of no case, which are sealed with the persons and the settings of the office. */
export function denunciarAlteracionDeOficina({ store, ahora, miembro }: Turno): void {
  if (store.cadena.oficinaIntacta()) return;
  store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto: 'alteracion_hallada', estadoAntes: null, estadoDespues: null, detalle: {} });
}

/**
 * Carries one act on a case, all or nothing: checks the state table, makes the `cambio`, moves the state, writes the act.
 * Every change of the case is made by `cambio`: one made before it would be taken for an alteration.
 * `cambio` runs inside the transaction, may refuse, and may answer what the act's row should tell.
 */
export function actuar(turno: Turno, expedienteId: number, acto: ActoDeExpediente, cambio: (caso: Caso) => Detalle | void = () => {}): void {
  turno.store.write(() => {
    const caso = leerCaso(turno, expedienteId);
    exigir(acto, caso);
    denunciarAlteracion(turno, caso);
    const antes = DESHACIBLES.includes(acto) ? turno.store.pasos.retratar(expedienteId) : null;
    const detalle = cambio(caso) ?? {};
    const id = asentar(turno, caso, acto, despuesDe(acto, caso.estado), detalle);
    if (antes) turno.store.pasos.guardar(id, expedienteId, antes);
  });
}

/** A case of nobody, or of somebody who works here no more, becomes that of who takes it up. Inside the transaction of that act. */
export function tomarSiNadieAtiende({ store, miembro }: Turno, { id, responsable }: Caso): void {
  const suyo = responsable && store.miembros.leer(responsable.id);
  if (!suyo || !puedeEstarACargo(suyo)) store.expedientes.fijarResponsable(id, miembro.id, false);
}

/** What the machine finds in a request, with the padrón at hand. */
export function hallazgosDeCaso(turno: Turno, expedienteId: number, pedido: Pedido): Hallazgo[] {
  const { store } = turno;
  const suyos = leerCaso(turno, expedienteId).lista === null ? requisitosVigentes(turno, pedido) : store.requisitos.leer(expedienteId);
  return hallazgosDe(pedido, pedido.servicios.map((servicio) => enPadron(turno, servicio)), { requisitos: suyos, sustentos: turno.ajustes.sustentos });
}

const proyectoVisto = ({ id, clase, observacion, estado, enviadoEn, enviadoPor, vistoEn, vistoPor, nota }: Proyecto): ProyectoVisto[] =>
  estado === 'retirado' || estado === 'emitido' ? [] : [{ id, clase, observacion, estado, enviadoEn, enviadoPor, vistoEn, vistoPor, nota }];

/** Who held the user before, of each granted servicio of a cambio de director of which the register knows it. */
const anterioresDe = (turno: Turno, expedienteId: number, servicios: readonly ServicioVisto[]): TitularAnterior[] =>
  servicios.flatMap((servicio) => {
    const anterior = servicio.decision === 'procedente' ? titularAnterior(turno, expedienteId, servicio) : null;
    return anterior ? [{ servicioId: servicio.id, persona: anterior.persona, documento: anterior.documento, usuario: anterior.usuario, hasta: anterior.hasta }] : [];
  });

/** Null when it was never passed on; what was taken back does not count. */
function ultimoProveido({ store }: Turno, expedienteId: number): ExpedienteVisto['proveido'] {
  const acto = store.actuaciones.ultimoPase(expedienteId);
  if (!acto) return null;
  const { en, por, detalle } = acto;
  return { en, por, para: String(detalle['para']), texto: String(detalle['proveido']) };
}

/** Everything the screens show of a case. */
export function verCaso(turno: Turno, expedienteId: number): ExpedienteVisto {
  const { store } = turno;
  const { respuestaId: _, plazo, vence, ...caso } = leerCaso(turno, expedienteId);
  const pedido = store.pedidos.leer(expedienteId);
  const servicios = store.servicios.deExpediente(expedienteId);
  const hallazgos = hallazgosDeCaso(turno, expedienteId, pedido).map((uno) => ({ ...uno, propuestas: [...uno.propuestas] }));
  const deshacible = loDeshacible(store.pasos.actos(expedienteId), turno.miembro.id);
  return {
    ...caso,
    proveido: ultimoProveido(turno, expedienteId),
    pedido,
    servicios,
    anteriores: pedido.tipo === 'cambio_director' ? anterioresDe(turno, expedienteId, servicios) : [],
    adjuntos: store.adjuntos.deExpediente(expedienteId),
    requisitos: store.requisitos.leer(expedienteId).map((uno) => ({ ...uno, sugerida: calificacionSugerida(uno.clave, hallazgos) })),
    hallazgos,
    parecidos: parecidosA(turno, pedido, expedienteId),
    observaciones: store.documentos.observaciones(expedienteId),
    plazo: plazo === null || vence === null ? null : verPlazos(turno)({ clase: plazo, vence }),
    documentos: store.documentos.deExpediente(expedienteId),
    proyectos: store.proyectos.abiertos(expedienteId).flatMap(proyectoVisto),
    deshacible: 'paso' in deshacible ? { id: deshacible.paso.id, acto: deshacible.paso.acto } : null,
  };
}
