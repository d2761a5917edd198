// Hojas that nobody came for, destroyed before witnesses: each loses its effect by an act of its case, and one act tells of all of them.
import { ActaDeDestruccion, impedimentoDeDestruir, type HojaDestruida } from '../../shared/domain/destruccion.ts';
import { nombreCompleto } from '../../shared/domain/pedido.ts';
import { fechaEnLima, Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import { componerActaDeDestruccion } from '../letters/acta-destruccion.ts';
import type { Documento } from '../store/documentos.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';
import type { ActaEnPapel } from './actas.ts';
import { actuar, leerCaso } from './caso.ts';
import { dibujar, imagenDeMembrete } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';

/** The act that an acta tells of. */
export const ACTO_DE_DESTRUCCION = 'emitir_acta_destruccion';
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

async function enPapel(turno: Turno, acta: ActaDeDestruccion, momento: Instante): Promise<ActaEnPapel> {
  const fecha = fechaEnLima(momento);
  const carta = componerActaDeDestruccion({ ajustes: turno.ajustes, imagenMembrete: imagenDeMembrete(turno), momento, fecha, acta });
  return { nombre: `acta-de-destruccion-${fecha}.pdf`, bytes: await dibujar(turno, carta, { motivo: acta.motivo, testigos: acta.testigos }) };
}

/** As its act tells it; null when it does not. */
export function actaDeDestruccion(turno: Turno, detalle: unknown, en: Instante): Promise<ActaEnPapel> | null {
  const { data } = ActaDeDestruccion.safeParse(detalle);
  return data ? enPapel(turno, data, en) : null;
}

export const destrucciones: Part<'destrucciones'> = {
  'destrucciones.destruir': async (turno, { documentoIds, motivo, testigos }) => {
    const { store, ahora, miembro } = turno;
    const hojas = [...new Set(documentoIds)].map((id) => leerHoja(turno, id));
    const acta: ActaDeDestruccion = { motivo, testigos, destruye: { nombre: miembro.nombre, cargo: miembro.cargo }, hojas: hojas.map((hoja) => comoSeNombra(turno, hoja)) };
    const papel = await enPapel(turno, acta, ahora);
    const presentes = testigos.map(({ nombre }) => nombre);
    const actoId = store.write(() => {
      for (const { id, expedienteId } of hojas) {
        actuar(turno, expedienteId, 'destruir_hoja', () => {
          const { rotulo } = leerHoja(turno, id);
          store.documentos.anular(id, { en: ahora, por: miembro.id, motivo: `Destruida, nadie la recogió. ${motivo}`, comunicado: '' });
          return { documentoId: id, rotulo, motivo, testigos: presentes };
        });
      }
      return store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto: ACTO_DE_DESTRUCCION, estadoAntes: null, estadoDespues: null, detalle: acta });
    });
    return { ...papel, actoId, cuantas: hojas.length };
  },

  'destrucciones.listar': ({ store }) => ({
    actas: store.auditoria.deClase(ACTO_DE_DESTRUCCION, PRIMERA_PAGINA, ACTAS_QUE_SE_MUESTRAN).flatMap(({ id, en, por, detalle }) => {
      const leida = ActaDeDestruccion.safeParse(detalle);
      return leida.success ? [{ actoId: id, en: Instante.parse(en), por, cuantas: leida.data.hojas.length, motivo: leida.data.motivo }] : [];
    }),
  }),
};
