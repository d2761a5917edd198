// The handing over of a post: its acta, and all the open cases of whoever leaves passed on to whoever comes, in one transaction.
import { createHash } from 'node:crypto';
import { ActaDeCargo } from '../../shared/domain/entrega-de-cargo.ts';
import { TipoDocumental } from '../../shared/domain/numeracion.ts';
import { nombreCompleto } from '../../shared/domain/pedido.ts';
import { porInactivar } from '../../shared/domain/servicio.ts';
import { palabras } from '../../shared/domain/texto.ts';
import { anioDe, fecha, fechaEnLima, Hora, instanteEnLima, Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { Miembro } from '../../shared/vistas.ts';
import { componerActaDeCargo } from '../letters/acta-cargo.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import type { ActaEnPapel } from './actas.ts';
import { leerCaso } from './caso.ts';
import { dibujar, imagenDeMembrete } from './dibujo.ts';
import { siguienteDe } from './emision.ts';
import type { Guardia } from './guardia.ts';
import type { Part, Turno } from './handler.ts';
import { exigirQuePueda, pasar } from './pases.ts';

/** The act that an acta tells of. */
export const ACTO_DE_CARGO = 'entregar_cargo';
const ACTAS_QUE_SE_MUESTRAN = 50;
const MEDIANOCHE = Hora.parse('00:00');

const quien = ({ nombre, cargo }: Miembro): ActaDeCargo['entrega'] => ({ nombre, cargo });

type Pedida = { readonly de: number; readonly para: number; readonly proveido: string };
type Entrega = { readonly de: Miembro; readonly para: Miembro; readonly casos: readonly number[]; readonly acta: ActaDeCargo };

/** Who hands over to whom; refuses what cannot be. */
function exigirQuienes(turno: Turno, { de, para }: Pedida): { readonly de: Miembro; readonly para: Miembro } {
  const { store, miembro } = turno;
  const entrega = store.miembros.leer(de);
  if (!entrega) throw new Refusal('no_existe', 'Esa persona no está en la oficina: elija a otra.', 'de');
  if (miembro.rol !== 'jefe' && de !== miembro.id) throw new Refusal('valor_imposible', 'Usted puede entregar su propio cargo; el de otra persona lo entrega el jefe.', 'de');
  if (para === de) throw new Refusal('valor_imposible', 'Quien recibe debe ser otra persona.', 'para');
  return { de: entrega, para: exigirQuePueda(turno, para, 'para') };
}

/** Whoever does it, when they are jefe; or the first jefe who neither hands over nor receives. */
function jefeDe({ store, miembro }: Turno, de: Miembro, para: Miembro): Miembro | null {
  return [miembro, ...store.miembros.listar()].find(({ rol, activo, id }) => rol === 'jefe' && activo && id !== de.id && id !== para.id) ?? null;
}

/** What one of the cases brings to the acta. */
function deCaso(turno: Turno, id: number): Pick<ActaDeCargo, 'casos' | 'hojas' | 'observaciones' | 'inactivaciones' | 'proyectos'> {
  const { store } = turno;
  const { numero, estado, vence } = leerCaso(turno, id);
  const { tipo, solicitante, servicios } = store.pedidos.leer(id);
  const persona = nombreCompleto(solicitante);
  const ie = servicios[0]?.nombreIe ?? '';
  const documentos = store.documentos.deExpediente(id);
  const suyos = store.servicios.deExpediente(id);
  const sinInactivar = tipo === 'inactivacion' ? suyos.filter(({ decision, hecho }) => decision !== 'improcedente' && hecho === null) : porInactivar(tipo, suyos);
  return {
    casos: [{ numero, estado, tipo, vence, solicitante: persona, ie }],
    hojas: documentos.filter(({ clase, anulado, entrega }) => clase === 'hoja' && !anulado && entrega === null).map(({ rotulo, fecha }) => ({ rotulo, fecha, persona, ie, expediente: numero })),
    observaciones: (estado === 'observado' ? store.documentos.observaciones(id) : []).filter(({ subsanada }) => !subsanada).map(({ documentoId, notificadaEl, vence: hasta }) => ({
      expediente: numero, rotulo: documentos.find((uno) => uno.id === documentoId)?.rotulo ?? '', notificadaEl, vence: hasta,
    })),
    inactivaciones: sinInactivar.map(({ codigoModular, anexo, nombreIe }) => ({ expediente: numero, ie: nombreIe, servicio: [codigoModular, anexo].filter((parte) => parte !== '').join('-') })),
    proyectos: store.proyectos.abiertos(id).flatMap(({ clase, estado: suyo, enviadoEn }) => (suyo === 'por_visar' || suyo === 'devuelto' ? [{ expediente: numero, clase, devuelto: suyo === 'devuelto', enviadoEn }] : [])),
  };
}

/** Neither the words nor the hour of the acta: what must be as it was seen when it is signed. */
const huellaDe = ({ casos, hojas, observaciones, inactivaciones, proyectos, entrega, recibe }: ActaDeCargo): string =>
  createHash('sha256').update(JSON.stringify([casos, hojas, observaciones, inactivaciones, proyectos, entrega, recibe])).digest('hex');

async function enPapel(turno: Turno, acta: ActaDeCargo, momento: Instante): Promise<ActaEnPapel> {
  const carta = componerActaDeCargo({ ajustes: turno.ajustes, imagenMembrete: imagenDeMembrete(turno), momento, acta });
  const nombre = `acta-de-entrega-de-cargo-${palabras(acta.entrega.nombre).join('-')}-${fechaEnLima(momento)}.pdf`;
  return { nombre, bytes: await dibujar(turno, carta, { proveido: acta.proveido }) };
}

/** As its act tells it; null when it does not. */
export function actaDeCargo(turno: Turno, detalle: unknown, en: Instante): Promise<ActaEnPapel> | null {
  const { data } = ActaDeCargo.safeParse(detalle);
  return data ? enPapel(turno, data, en) : null;
}

export function createCargos(guardia: Pick<Guardia, 'estado' | 'respaldos'>): Part<'cargos'> {
  function respaldos(): ActaDeCargo['respaldos'] {
    const { ultimo, segunda } = guardia.estado();
    return { ultimo, reparos: [...(guardia.respaldos('propia')[0]?.registro?.reparos ?? [])], segunda };
  }

  function preparar(turno: Turno, pedida: Pedida): Entrega {
    const { store, hoy, llaves } = turno;
    const { de, para } = exigirQuienes(turno, pedida);
    const casos = store.expedientes.abiertosDe(de.id);
    const deCadaUno = casos.map((id) => deCaso(turno, id));
    const anio = anioDe(hoy);
    const { ranuras, recuperacion } = llaves.leer();
    const jefe = jefeDe(turno, de, para);
    const acta: ActaDeCargo = {
      entrega: quien(de), recibe: quien(para), jefe: jefe && quien(jefe), proveido: pedida.proveido,
      casos: deCadaUno.flatMap((uno) => uno.casos),
      hojas: deCadaUno.flatMap((uno) => uno.hojas),
      observaciones: deCadaUno.flatMap((uno) => uno.observaciones),
      inactivaciones: deCadaUno.flatMap((uno) => uno.inactivaciones),
      proyectos: deCadaUno.flatMap((uno) => uno.proyectos),
      anio,
      numeros: TipoDocumental.options.map((tipo) => ({ tipo, ultimo: store.documentos.ultimoNumero(tipo, anio), siguiente: siguienteDe(turno, tipo).rotulo })),
      anulados: store.documentos.anuladosDesde(instanteEnLima(fecha(`${anio}-01-01`), MEDIANOCHE)),
      respaldos: respaldos(),
      llaves: { entran: ranuras.map(({ nombre }) => nombre), hoja: recuperacion && { hechaEn: recuperacion.hechaEn, probadaEn: recuperacion.probadaEn } },
    };
    return { de, para, casos, acta };
  }

  return {
    'cargos.vistaPrevia': async (turno, pedida) => {
      const { acta } = preparar(turno, pedida);
      const { bytes } = await enPapel(turno, acta, turno.ahora);
      return { bytes, casos: acta.casos.length, huella: huellaDe(acta) };
    },

    'cargos.entregar': async (turno, { huella, ...pedida }) => {
      const { store, ahora, miembro } = turno;
      if (pedida.proveido === '') throw new Refusal('falta_dato', 'Escriba el proveído con que pasan los expedientes, o elija una frase.', 'proveido');
      const { para, casos, acta } = preparar(turno, pedida);
      if (huellaDe(acta) !== huella) throw new Refusal('fuera_de_orden', 'Mientras miraba el acta cambió algún expediente: vuelva a verla antes de entregar el cargo.');
      const papel = await enPapel(turno, acta, ahora);
      const actoId = store.write(() => {
        for (const id of casos) pasar(turno, id, para, acta.proveido);
        store.proveidos.recordar(acta.proveido, ahora);
        return store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto: ACTO_DE_CARGO, estadoAntes: null, estadoDespues: null, detalle: acta });
      });
      return { ...papel, actoId, casos: casos.length };
    },

    'cargos.listar': ({ store }) => ({
      entregas: store.auditoria.deClase(ACTO_DE_CARGO, PRIMERA_PAGINA, ACTAS_QUE_SE_MUESTRAN).flatMap(({ id, en, detalle }) => {
        const leida = ActaDeCargo.safeParse(detalle);
        return leida.success ? [{ actoId: id, en: Instante.parse(en), entrega: leida.data.entrega.nombre, recibe: leida.data.recibe.nombre, casos: leida.data.casos.length }] : [];
      }),
    }),
  };
}
