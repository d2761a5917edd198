// Handing over on paper, against signature: credentials delivered, letters notified, terms started.
import type { ParsedInput } from '../../shared/contract.ts';
import { entregaCredencial } from '../../shared/domain/pedido.ts';
import { instanteEnLima } from '../../shared/domain/tiempo.ts';
import { assertNever, Refusal } from '../../shared/failure.ts';
import type { DocumentoVisto } from '../../shared/vistas.ts';
import { anotarArchivos, guardarArchivos, revisarArchivos } from './adjuntos.ts';
import { actuar, leerCaso, verCaso } from './caso.ts';
import type { Part, Turno } from './handler.ts';

type Entrega = ParsedInput<'entregas.registrar'>;

const MINUTO = 60_000;

/** Whether something of the case goes over in a hoja: then the case is delivered with it and not with the letter. */
function esperaHoja({ store }: Turno, expedienteId: number): boolean {
  const concedido = store.servicios.deExpediente(expedienteId).some(({ decision }) => decision === 'procedente');
  return concedido && entregaCredencial(store.pedidos.leer(expedienteId).tipo);
}

function exigirPosible({ ahora }: Turno, { fecha, hora }: Entrega, documento: DocumentoVisto): void {
  if (documento.anulado) throw new Refusal('fuera_de_orden', `${documento.rotulo} está anulado: entregue el que lo reemplaza.`, 'documentoIds');
  if (documento.entrega) throw new Refusal('fuera_de_orden', `Ya consta la entrega de ${documento.rotulo}.`, 'documentoIds');
  if (documento.clase === 'cargo') {
    throw new Refusal('valor_imposible', 'El cargo de recepción lo recibe quien trajo el oficio: su entrega no se registra aparte.', 'documentoIds');
  }
  const entregado = Date.parse(instanteEnLima(fecha, hora));
  if (entregado > Date.parse(ahora) + MINUTO) throw new Refusal('valor_imposible', 'La entrega está en el futuro: revise la fecha y la hora.', 'fecha');
  if (entregado < Date.parse(documento.emitidoEn) - MINUTO) {
    throw new Refusal('valor_imposible', `La entrega es anterior a la emisión de ${documento.rotulo}: revise la fecha y la hora.`, 'fecha');
  }
}

function actoDe(turno: Turno, expedienteId: number, { clase }: DocumentoVisto): 'notificar' | 'entregar' | 'volver_a_entregar' {
  const { estado } = leerCaso(turno, expedienteId);
  switch (clase) {
    case 'hoja':
      return estado === 'entregado' ? 'volver_a_entregar' : 'entregar';
    case 'respuesta':
    case 'improcedencia':
      return estado === 'atendido' && !esperaHoja(turno, expedienteId) ? 'entregar' : 'notificar';
    case 'observacion':
    case 'devolucion':
    case 'constancia':
    case 'multiple':
    case 'cargo':
      return 'notificar';
    default:
      return assertNever(clase);
  }
}

/** Letters first: with the hoja the case is delivered, and the letter that went with it is then already noted. */
const hojasAlFinal = (a: DocumentoVisto, b: DocumentoVisto): number => Number(a.clase === 'hoja') - Number(b.clase === 'hoja') || a.id - b.id;

export const entregas: Part<'entregas'> = {
  'entregas.registrar': async (turno, entrega) => {
    const { store, ahora, miembro } = turno;
    const { expedienteId, cargoFirmado, documentoIds, ...recibo } = entrega;
    const revisados = await revisarArchivos(cargoFirmado ? [{ ...cargoFirmado, clase: 'cargo_firmado' }] : [], () => 'cargoFirmado.bytes');
    store.write(() => {
      const suyos = store.documentos.deExpediente(expedienteId);
      const documentos = [...new Set(documentoIds)].map((id) => {
        const documento = suyos.find((uno) => uno.id === id);
        if (!documento) throw new Refusal('no_existe', 'Ese documento no es de este expediente.', 'documentoIds');
        exigirPosible(turno, entrega, documento);
        return documento;
      });
      let adjuntoId: number | null = null;
      for (const [i, documento] of documentos.sort(hojasAlFinal).entries()) {
        actuar(turno, expedienteId, actoDe(turno, expedienteId, documento), () => {
          if (i === 0) [adjuntoId = null] = anotarArchivos(turno, expedienteId, revisados);
          store.documentos.entregar({ ...recibo, documentoId: documento.id, adjuntoId, registradoEn: ahora, registradoPor: miembro.id });
          if (documento.clase === 'observacion') store.documentos.notificarObservacion(documento.id, recibo.fecha);
          return { rotulo: documento.rotulo, recibidoPor: recibo.recibidoPor, documento: recibo.documento, fecha: recibo.fecha, hora: recibo.hora };
        });
      }
      guardarArchivos(turno, revisados);
    });
    return verCaso(turno, expedienteId);
  },
};
