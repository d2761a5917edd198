// The libro: every number of a type and year, on the screen and as a sheet.
import { stringify } from 'csv-stringify/sync';
import type { FiltroDeLibro } from '../../shared/domain/libro.ts';
import { NOMBRE_TIPO, siguienteNumero, TipoDocumental } from '../../shared/domain/numeracion.ts';
import { NOMBRE_DOCUMENTO } from '../../shared/domain/nombres-de-documento.ts';
import { anioDe, fechaCorta } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { FilaDeLibro } from '../../shared/vistas.ts';
import { siguienteDe } from './emision.ts';
import type { Part, Turno } from './handler.ts';

const LIMITE_EXPORTABLE = 50_000;

/** The number of the correlative from which on none was used yet. */
function siguienteEn({ store, ajustes }: Turno, tipo: TipoDocumental, anio: number): number {
  return siguienteNumero(store.documentos.ultimoNumero(tipo, anio), anio, ajustes.numeracion[tipo]);
}

const pagina = (turno: Turno, filtro: FiltroDeLibro, despuesDe: number | null, limite: number): FilaDeLibro[] =>
  turno.store.libro.pagina(filtro, despuesDe, limite, siguienteEn(turno, filtro.tipo, filtro.anio));

const CABECERA = [
  'N.°', 'Escrito a mano', 'Fecha', 'Documento', 'Clase', 'Expediente', 'Dirigido a', 'Emitido por', 'Anulado', 'Motivo', 'Entregado el', 'Recibido por', 'Firmado', 'SHA-256',
];

function fila({ documento, numero, tecleado, expediente, destinatario }: FilaDeLibro): string[] {
  const { fecha, rotulo, clase, emitidoPor, anulado, motivoDeAnulacion, entrega, firmados, huella } = documento;
  return [
    String(numero), tecleado ? 'sí' : 'no', fechaCorta(fecha), rotulo, NOMBRE_DOCUMENTO[clase], expediente?.numero ?? '', destinatario, emitidoPor,
    anulado ? 'sí' : 'no', motivoDeAnulacion, entrega ? fechaCorta(entrega.fecha) : '', entrega?.recibidoPor ?? '', firmados.length > 0 ? 'sí' : 'no', huella,
  ];
}

/** In the order of the numbers, as a libro is read. The same shape as the audit's sheet. */
const hojaDe = (filas: readonly FilaDeLibro[]): Uint8Array =>
  new TextEncoder().encode(stringify([CABECERA, ...filas.toReversed().map(fila)], { delimiter: ';', bom: true, record_delimiter: 'windows', escape_formulas: true }));

export const libro: Part<'libro'> = {
  'libro.ver': (turno, { filtro, despuesDe, limite }) => {
    const filas = pagina(turno, filtro, despuesDe, limite + 1);
    return { filas: filas.slice(0, limite), hayMas: filas.length > limite };
  },

  'libro.cuenta': (turno) => {
    const anio = anioDe(turno.hoy);
    return {
      anio,
      cuentas: TipoDocumental.options.map((tipo) => ({
        tipo, ultimo: turno.store.documentos.ultimoNumero(tipo, anio), siguiente: siguienteDe(turno, tipo).rotulo,
      })),
    };
  },

  'libro.exportar': (turno, { filtro }) => {
    const { store, ahora, miembro } = turno;
    const filas = pagina(turno, filtro, null, LIMITE_EXPORTABLE + 1);
    if (filas.length > LIMITE_EXPORTABLE) {
      throw new Refusal('no_cabe', `Son más de ${LIMITE_EXPORTABLE / 1000} 000 documentos: expórtelos mes por mes.`, 'filtro.mes');
    }
    if (filas.length === 0) throw new Refusal('no_existe', 'No hay documentos que exportar con esos filtros.');
    store.write(() =>
      store.actuaciones.anotar({
        expedienteId: null, en: ahora, miembroId: miembro.id, acto: 'exportar_libro', estadoAntes: null, estadoDespues: null,
        detalle: { nombre: `${NOMBRE_TIPO[filtro.tipo]} de ${filtro.anio}`, cuantos: filas.length, filtro },
      }),
    );
    return { nombre: `libro-${filtro.tipo}-${filtro.anio}.csv`, bytes: hojaDe(filas), cuantos: filas.length };
  },
};
