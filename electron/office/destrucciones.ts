// Hojas that nobody came for, destroyed before witnesses: each loses its effect by an act of its case, and one act tells of all of them.
import { ActaDeDestruccion, impedimentoDeDestruir, type HojaDestruida } from '../../shared/domain/destruccion.ts';
import { nombreCompleto } from '../../shared/domain/pedido.ts';
import { fechaEnLima, Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import { componerActaDeDestruccion } from '../letters/acta-destruccion.ts';
import type { Documento } from '../store/documentos.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import { actuar, leerCaso } from './caso.ts';
import { dibujar, imagenDeMembrete } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';

const ACTO = 'emitir_acta_destruccion';
const ACTAS_QUE_SE_MUESTRAN = 50;

type Hoja = Documento & { readonly expedienteId: number };

function leerHoja({ store }: Turno, documentoId: number): Hoja {
  const hoja = store.documentos.leer(documentoId);
  if (!hoja) throw new Refusal('no_existe', 'No existe esa hoja.', 'documentoIds');
  const porque = impedimentoDeDestruir(hoja);
  if (porque !== null || hoja.expedienteId === null) throw new Refusal('fuera_de_orden', porque ?? 'Esa hoja no es de ningún expediente.', 'documentoIds');
  return { ...hoja, expedienteId: hoja.expedienteId };
}

/** As the acta names it. */
function comoSeNombra(turno: Turno, { rotulo, fecha, expedienteId }: Hoja): HojaDestruida {
  const { solicitante, servicios } = turno.store.pedidos.leer(expedienteId);
  const { tipoDocumento, numeroDocumento } = solicitante;
  return {
    rotulo, fecha,
    persona: nombreCompleto(solicitante),
    documento: numeroDocumento === '' ? '' : `${tipoDocumento} ${numeroDocumento}`,
    nombreIe: servicios[0]?.nombreIe ?? '',
    expediente: leerCaso(turno, expedienteId).numero,
  };
}

function papel(turno: Turno, acta: ActaDeDestruccion, momento: Instante): Promise<Uint8Array> {
  const carta = componerActaDeDestruccion({ ajustes: turno.ajustes, imagenMembrete: imagenDeMembrete(turno), momento, fecha: fechaEnLima(momento), acta });
  return dibujar(turno, carta, { motivo: acta.motivo, testigos: acta.testigos });
}

export const destrucciones: Part<'destrucciones'> = {
  'destrucciones.destruir': async (turno, { documentoIds, motivo, testigos }) => {
    const { store, ahora, miembro } = turno;
    const hojas = [...new Set(documentoIds)].map((id) => leerHoja(turno, id));
    const acta: ActaDeDestruccion = { motivo, testigos, destruye: { nombre: miembro.nombre, cargo: miembro.cargo }, hojas: hojas.map((hoja) => comoSeNombra(turno, hoja)) };
    const bytes = await papel(turno, acta, ahora);
    const presentes = testigos.map(({ nombre }) => nombre);
    store.write(() => {
      for (const { id, expedienteId } of hojas) {
        actuar(turno, expedienteId, 'destruir_hoja', () => {
          const { rotulo } = leerHoja(turno, id);
          store.documentos.anular(id, { en: ahora, por: miembro.id, motivo: `Destruida, nadie la recogió. ${motivo}`, comunicado: '' });
          return { documentoId: id, rotulo, motivo, testigos: presentes };
        });
      }
      store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto: ACTO, estadoAntes: null, estadoDespues: null, detalle: acta });
    });
    return { bytes, cuantas: hojas.length };
  },

  'destrucciones.listar': ({ store }) => ({
    actas: store.auditoria.deClase(ACTO, PRIMERA_PAGINA, ACTAS_QUE_SE_MUESTRAN).flatMap(({ id, en, por, detalle }) => {
      const leida = ActaDeDestruccion.safeParse(detalle);
      return leida.success ? [{ actoId: id, en: Instante.parse(en), por, cuantas: leida.data.hojas.length, motivo: leida.data.motivo }] : [];
    }),
  }),

  'destrucciones.acta': async (turno, { actoId }) => {
    const acto = turno.store.auditoria.pagina('', actoId + 1, 1).find(({ id, acto: clase }) => id === actoId && clase === ACTO);
    const leida = ActaDeDestruccion.safeParse(acto?.detalle);
    if (!acto || !leida.success) throw new Refusal('no_existe', 'Esa acta no existe.', 'actoId');
    return { bytes: await papel(turno, leida.data, Instante.parse(acto.en)) };
  },
};
