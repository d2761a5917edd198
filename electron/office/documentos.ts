// Letters and cargos: seen before they are issued, issued, opened, printed, kept outside, annulled.
import type { Output } from '../../shared/contract.ts';
import { impedimentoDeAnular } from '../../shared/domain/anulacion.ts';
import type { ActoDeExpediente } from '../../shared/domain/expediente.ts';
import { fechaEnLima } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto, ExpedienteVisto } from '../../shared/vistas.ts';
import { mark } from '../letters/copy.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import type { Detalle } from '../store/actuaciones.ts';
import type { Documento } from '../store/documentos.ts';
import type { Caso } from '../store/expedientes.ts';
import { componer, emisionDe, type Peticion } from './cartas.ts';
import { actuar, asentar, denunciarAlteracion, denunciarAlteracionDeOficina, leerCaso, verCaso } from './caso.ts';
import { entradaDe, quienFirma, verCarta } from './dibujo.ts';
import { emitir } from './emision.ts';
import type { Part, Turno } from './handler.ts';
import { diasParaSubsanar } from './plazos.ts';

async function emitirYVer(turno: Turno, peticion: Peticion, firmante: string | null, escrito: string): Promise<Output<'documentos.emitir'>> {
  const { expedienteId } = peticion;
  leerCaso(turno, expedienteId);
  const { documentoId } = await emitir(turno, emisionDe(turno, peticion, firmante, escrito));
  return { expediente: verCaso(turno, expedienteId), documentoId };
}

export function leerDocumento({ store }: Turno, documentoId: number): Documento {
  const documento = store.documentos.leer(documentoId);
  if (!documento) throw new Refusal('no_existe', 'No existe ese documento.', 'documentoId');
  return documento;
}

/** One act on a document: on its case or, when it is of none, on the office's own papers. All or nothing, as `actuar`. */
export function actuarEn(turno: Turno, expedienteId: number | null, acto: ActoDeExpediente, cambio: (caso: Caso | null) => Detalle): void {
  if (expedienteId !== null) return actuar(turno, expedienteId, acto, cambio);
  turno.store.write(() => {
    denunciarAlteracionDeOficina(turno);
    anotarDeNadie(turno, acto, cambio(null));
  });
}

function anotarDeNadie({ store, ahora, miembro }: Turno, acto: string, detalle: Detalle): void {
  store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null, detalle });
}

/** The case as it is now shown; null of a document that is of none. */
export const verSiTiene = (turno: Turno, expedienteId: number | null): ExpedienteVisto | null => (expedienteId === null ? null : verCaso(turno, expedienteId));

/** Notes an act that moves no state: a printing, a copy kept outside. `cambio` is what it changes of the document. Inside a transaction. */
export function anotarSalida(
  turno: Turno,
  { expedienteId, rotulo }: Documento,
  acto: string,
  salida: Record<string, boolean>,
  cambio: () => void = () => {},
): void {
  const detalle = { rotulo, ...salida };
  if (expedienteId === null) {
    denunciarAlteracionDeOficina(turno);
    cambio();
    anotarDeNadie(turno, acto, detalle);
    return;
  }
  const caso = leerCaso(turno, expedienteId);
  denunciarAlteracion(turno, caso);
  cambio();
  asentar(turno, caso, acto, caso.estado, detalle);
}

/** The PDF as it is shown: one that was annulled says so on each page; the kept bytes stay as they are. */
function comoEsta({ store, fonts }: Turno, { huella, anuladoEn }: Documento): Uint8Array | Promise<Uint8Array> {
  const original = store.blobs.leer(huella);
  return anuladoEn === null ? original : mark(original, 'ANULADO', anuladoEn, fonts);
}

/** What leaves the archive is a copy once the original is on paper, when it holds no more, or when the archive never had the original. */
const esCopia = ({ impreso, anulado, clase }: DocumentoVisto): boolean => impreso || anulado || clase === 'hoja';

/** The bytes that go out: the original, or its copy marked as such. */
async function ejemplarDe(turno: Turno, documento: Documento): Promise<{ bytes: Uint8Array; copia: boolean }> {
  const original = await comoEsta(turno, documento);
  const copia = esCopia(documento);
  // One mark is enough: what is annulled passes for no original.
  return { bytes: copia && !documento.anulado ? await mark(original, 'COPIA', turno.ahora, turno.fonts) : original, copia };
}

/** The paper is good. Inside a transaction. */
function confirmar(turno: Turno, documentoId: number): void {
  anotarSalida(turno, leerDocumento(turno, documentoId), 'salio_bien', {}, () => turno.store.documentos.salioBien(documentoId, turno.ahora));
}

const nombreDeArchivo = (rotulo: string): string => `${rotulo.replaceAll(/[^\p{L}\p{N}-]+/gu, '-').replaceAll(/^-|-$/g, '')}.pdf`;

export const documentos: Part<'documentos'> = {
  'documentos.vistaPrevia': async (turno, peticion) => {
    const { expedienteId, clase } = peticion;
    const pedido = turno.store.pedidos.leer(leerCaso(turno, expedienteId).id);
    const firmante = quienFirma(turno, peticion.firmante);
    const carta = clase === 'observacion'
      ? componerObservacion({ ...entradaDe(turno, expedienteId, null, firmante?.nombre), puntos: peticion.puntos, dias: diasParaSubsanar(turno, pedido, peticion.dias) })
      : componer(turno, peticion, null, firmante?.nombre ?? null);
    return verCarta(turno, carta, { ...peticion, pedido }, pedido, firmante);
  },

  'documentos.emitir': (turno, { numero, firmante, ...peticion }) => emitirYVer(turno, peticion, firmante, numero),

  'documentos.emitirCargo': (turno, { expedienteId, numero }) => emitirYVer(turno, { expedienteId, clase: 'cargo' }, null, numero),

  'documentos.abrir': async (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    return { rotulo: documento.rotulo, bytes: await comoEsta(turno, documento) };
  },

  'documentos.guardar': async (turno, { documentoId }) => {
    const documento = leerDocumento(turno, documentoId);
    const { bytes, copia } = await ejemplarDe(turno, documento);
    turno.store.write(() => anotarSalida(turno, documento, 'guardar', { copia }));
    return { nombre: nombreDeArchivo(documento.rotulo), bytes, copia };
  },

  'documentos.paraImprimir': (turno, { documentoId }) => ejemplarDe(turno, leerDocumento(turno, documentoId)),

  'documentos.impresos': (turno, { documentoIds }) => {
    turno.store.write(() => {
      for (const id of documentoIds) {
        const documento = leerDocumento(turno, id);
        anotarSalida(turno, documento, 'imprimir', { copia: esCopia(documento) });
      }
    });
    return {};
  },

  'documentos.anular': (turno, { documentoId, motivo, comunicado }) => {
    const { store, ahora, hoy, miembro } = turno;
    const { expedienteId, clase } = leerDocumento(turno, documentoId);
    const estado = expedienteId === null ? null : leerCaso(turno, expedienteId).estado;
    const acto = clase === 'observacion' && estado === 'observado' ? 'anular_observacion' : 'anular_documento';
    actuarEn(turno, expedienteId, acto, (caso) => {
      const documento = leerDocumento(turno, documentoId);
      const porque = impedimentoDeAnular(documento, {
        estado, esJefe: miembro.rol === 'jefe', esSuyoYDeHoy: documento.emitidoPorId === miembro.id && fechaEnLima(documento.emitidoEn) === hoy,
      });
      if (porque !== null) throw new Refusal('fuera_de_orden', porque);
      if (documento.entrega && comunicado === '') {
        throw new Refusal('falta_dato', 'Ya fue entregado: escriba cómo se comunicó la anulación a quien lo tiene.', 'comunicado');
      }
      store.documentos.anular(documentoId, { en: ahora, por: miembro.id, motivo, comunicado });
      if (caso?.respuestaId === documentoId) store.expedientes.fijarRespuesta(caso.id, null);
      return { documentoId, rotulo: documento.rotulo, motivo, ...(comunicado !== '' && { comunicado }) };
    });
    return verSiTiene(turno, expedienteId);
  },

  'documentos.salioBien': (turno, { documentoId }) => {
    turno.store.write(() => confirmar(turno, documentoId));
    return verSiTiene(turno, leerDocumento(turno, documentoId).expedienteId);
  },

  'documentos.salieronBien': (turno, { documentoIds }) => {
    turno.store.write(() => {
      for (const id of documentoIds) confirmar(turno, id);
    });
    return {};
  },

  'documentos.deExpedientes': (turno, { expedienteIds }) => ({
    casos: expedienteIds.map((expedienteId) => {
      const { id, numero } = leerCaso(turno, expedienteId);
      const documentos = turno.store.documentos.deExpediente(id);
      return {
        id,
        numero,
        documentos: documentos.map(({ id, clase, rotulo, conClave, impreso, anulado, deAntes }) => ({ id, clase, rotulo, conClave, impreso, anulado, deAntes })),
      };
    }),
  }),
};
