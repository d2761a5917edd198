// A school's page: what the padrón says of it, and all that the office has done there.
import { fechaEnLima } from '../../shared/domain/tiempo.ts';
import { titularesDe } from '../../shared/domain/titulares.ts';
import type { CorteVisto, Escuela } from '../../shared/vistas-padron.ts';
import type { Handler, Turno } from './handler.ts';

const CORTES = 1000;

/** The day an import speaks of: that of its data, else that of the import. */
const diaDe = ({ fecha, importadoEn }: CorteVisto) => fecha ?? fechaEnLima(importadoEn);

function versionesDe({ store: { padron } }: Turno, codigoModular: string, anexo: string): Escuela['versiones'] {
  const dias = new Map(padron.cortes(CORTES).map((corte) => [corte.id, diaDe(corte)]));
  return padron.versiones(codigoModular, anexo).flatMap(({ servicio, desde, hasta }) => {
    const dia = dias.get(desde);
    return dia === undefined ? [] : [{ servicio, desde: dia, hasta: hasta === null ? null : (dias.get(hasta) ?? null) }];
  });
}

export const verEscuela: Handler<'padron.escuela'> = (turno, cual) => {
  const { padron, escuelas, documentos } = turno.store;
  const servicio = padron.leer(cual.codigoModular, cual.anexo);
  const expedientes = escuelas.expedientes(cual);
  return {
    servicio,
    delLocal: servicio ? padron.delLocal(servicio.codigoLocal).filter(({ codigoModular, anexo }) => codigoModular !== cual.codigoModular || anexo !== cual.anexo) : [],
    versiones: versionesDe(turno, cual.codigoModular, cual.anexo),
    expedientes,
    titulares: titularesDe(escuelas.hechos(cual)).map(({ persona, documento, usuario, desde, hasta, expedienteId, numero }) => ({ persona, documento, usuario, desde, hasta, expedienteId, numero })),
    documentos: expedientes.flatMap(({ id: expedienteId, numero }) =>
      documentos.deExpediente(expedienteId).map(({ id, rotulo, fecha, anulado }) => ({ id, rotulo, fecha, anulado, expedienteId, numero })),
    ),
  };
};
