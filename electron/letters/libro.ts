// The libro de registro on paper: every number of a type and year in its order, what was annulled and why, and why others are absent.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import { CELDA_SIN_DATO, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import { estadoEnLibro, huecoEnPalabras, nombreDeLibro, type FiltroDeLibro } from '../../shared/domain/libro.ts';
import { NOMBRE_DOCUMENTO } from '../../shared/domain/nombres-de-documento.ts';
import { fechaCorta, momentoCorto, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import type { FilaDeLibro, Miembro } from '../../shared/vistas.ts';
import { membreteDe } from './letterhead.ts';

export type EntradaDeLibro = {
  readonly ajustes: Ajustes;
  readonly imagenMembrete: Uint8Array | null;
  readonly momento: Instante;
  readonly fecha: Fecha;
  readonly filtro: FiltroDeLibro;
  /** The newest number first, as the store gives them. */
  readonly filas: readonly FilaDeLibro[];
  readonly miembro: Pick<Miembro, 'nombre'>;
};

const COLUMNAS = [
  { titulo: 'N.°', ancho: 0.055 },
  { titulo: 'Fecha', ancho: 0.075 },
  { titulo: 'Documento', ancho: 0.29 },
  { titulo: 'Clase', ancho: 0.105 },
  { titulo: 'Expediente', ancho: 0.08 },
  { titulo: 'Dirigido a', ancho: 0.155 },
  { titulo: 'Emitido por', ancho: 0.09 },
  { titulo: 'Estado', ancho: 0.15 },
];

/** A document, and before it the numbers just below it that none has. */
function filasDe(fila: FilaDeLibro): string[][] {
  const { documento, numero, tecleado, expediente, destinatario, huecos } = fila;
  const ausentes = huecos.map((hueco) => {
    const { cuales, porque } = huecoEnPalabras(hueco);
    return [cuales, ...Array.from({ length: COLUMNAS.length - 2 }, () => CELDA_SIN_DATO), porque];
  });
  const { fecha, rotulo, clase, emitidoPor } = documento;
  return [
    ...ausentes,
    [
      `${numero}${tecleado ? ' a mano' : ''}`, fechaCorta(fecha), rotulo, NOMBRE_DOCUMENTO[clase], expediente?.numero ?? CELDA_SIN_DATO, destinatario || 'Sin nombre', emitidoPor,
      estadoEnLibro(fila),
    ],
  ];
}

function resumen(filas: readonly FilaDeLibro[]): string {
  const anulados = filas.filter(({ documento }) => documento.anulado).length;
  const total = `${filas.length} ${filas.length === 1 ? 'documento' : 'documentos'}`;
  if (anulados === 0) return `${total}, ninguno anulado`;
  return `${total}, de los que ${anulados} ${anulados === 1 ? 'está anulado' : 'están anulados'}`;
}

export function componerLibro({ ajustes, imagenMembrete, momento, fecha, filtro, filas, miembro }: EntradaDeLibro): Carta {
  const { ugel, direccion } = ajustes.oficina;
  const titulo = `Libro de registro · ${nombreDeLibro(filtro)}`;
  const buscado = filtro.texto.trim();
  const bloques: Bloque[] = [
    membreteDe(ajustes, imagenMembrete, fecha),
    { clase: 'titulo', texto: titulo.toUpperCase() },
    {
      clase: 'parrafo',
      tono: 'menor',
      texto: `${resumen(filas)}.${buscado === '' ? '' : ` Solo los que coinciden con «${buscado}»: los demás números no están en esta lista.`} Hecho el ${momentoCorto(momento)} por ${miembro.nombre}.`,
    },
    { clase: 'tabla', columnas: COLUMNAS, filas: filas.toReversed().flatMap(filasDe) },
  ];
  return { titulo, autor: ugel, momento, apaisada: true, pie: [titulo, ...(direccion === '' ? [] : [`${ugel} · ${direccion}`])], bloques };
}
