// The libro: every number of a type and year, on the screen and as a sheet.
import { stringify } from 'csv-stringify/sync';
import type { OfficeEvent } from '../../shared/contract.ts';
import { dosCifras, nombreDeLibro, type FiltroDeLibro } from '../../shared/domain/libro.ts';
import { siguienteNumero, TipoDocumental } from '../../shared/domain/numeracion.ts';
import { NOMBRE_DOCUMENTO } from '../../shared/domain/nombres-de-documento.ts';
import { anioDe, fechaCorta } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { FilaDeLibro } from '../../shared/vistas.ts';
import { componerLibro } from '../letters/libro.ts';
import type { Detalle } from '../store/actuaciones.ts';
import { imagenDeMembrete } from './dibujo.ts';
import { siguienteDe } from './emision.ts';
import type { Part, Turno } from './handler.ts';
import type { Informes } from './informe.ts';

const LIMITE_EXPORTABLE = 50_000;
/** Some 450 sheets: a longer one is read by nobody, and takes an old PC minutes. */
const LIMITE_IMPRIMIBLE = 10_000;

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

/** What the filter shows. Refuses when it is nothing, or more than `limite`. */
function todas(turno: Turno, filtro: FiltroDeLibro, limite: number, como: string): FilaDeLibro[] {
  const filas = pagina(turno, filtro, null, limite + 1);
  if (filas.length > limite) throw new Refusal('no_cabe', `Son más de ${conMiles(limite)} documentos: ${como} mes por mes.`, 'filtro.mes');
  if (filas.length === 0) throw new Refusal('no_existe', 'No hay documentos con esos filtros.');
  return filas;
}

function anotar({ store, ahora, miembro }: Turno, acto: 'exportar_libro' | 'imprimir_libro', filtro: FiltroDeLibro, detalle: Detalle): void {
  store.write(() =>
    store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null, detalle: { nombre: nombreDeLibro(filtro), ...detalle, filtro } }),
  );
}

const conMiles = (numero: number): string => `${numero / 1000} 000`;

const nombreDeArchivo = ({ tipo, anio, mes }: FiltroDeLibro, extension: string): string => `libro-${tipo}-${anio}${mes === null ? '' : `-${dosCifras(mes)}`}.${extension}`;

/** What a report on its way is of. */
export type InformeDeLibro = { readonly filtro: FiltroDeLibro; readonly cuantos: number };

/** @param tell hears how far a report is. */
export const createLibro = (informes: Informes<InformeDeLibro>, tell: (event: OfficeEvent) => void): Part<'libro'> => ({
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
    const filas = todas(turno, filtro, LIMITE_EXPORTABLE, 'expórtelos');
    anotar(turno, 'exportar_libro', filtro, { cuantos: filas.length });
    return { nombre: nombreDeArchivo(filtro, 'csv'), bytes: hojaDe(filas), cuantos: filas.length };
  },

  'libro.empezarInforme': (turno, { filtro }) => {
    const { ajustes, ahora: momento, hoy: fecha, miembro } = turno;
    const filas = todas(turno, filtro, LIMITE_IMPRIMIBLE, 'hágalo');
    const carta = componerLibro({ ajustes, imagenMembrete: imagenDeMembrete(turno), momento, fecha, filtro, filas, miembro });
    const { token } = informes.empezar(miembro.id, carta, { filtro, cuantos: filas.length }, (informe, hecho) => tell({ type: 'informe', informe, hecho }));
    return { informe: token };
  },

  'libro.verInforme': ({ miembro }, { informe }) => {
    const { de, bytes } = informes.suyo(miembro.id, informe);
    const pdf = bytes();
    return { hecho: pdf === null ? null : { nombre: nombreDeArchivo(de.filtro, 'pdf'), bytes: pdf, cuantos: de.cuantos } };
  },

  'libro.dejarInforme': ({ miembro }) => {
    informes.dejar(miembro.id);
    return {};
  },

  'libro.sacarInforme': (turno, { informe, para }) => {
    const { filtro, cuantos } = informes.suyo(turno.miembro.id, informe).de;
    anotar(turno, para === 'guardar' ? 'exportar_libro' : 'imprimir_libro', filtro, { cuantos, formato: 'PDF' });
    return {};
  },
});
