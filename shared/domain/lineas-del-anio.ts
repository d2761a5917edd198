// The lines printed under the letterhead: several may hold at once, chosen by the date of the document.
import { z } from 'zod';
import { lineaObligatoria } from './texto.ts';
import { Fecha, fecha } from './tiempo.ts';

/** A decade or a year name and the days on which it is printed, both included. */
export const LineaDelAnio = z
  .strictObject({ texto: lineaObligatoria(200), desde: Fecha, hasta: Fecha })
  .refine((linea) => linea.desde <= linea.hasta, { error: 'Termina antes de empezar: revise las fechas.', path: ['hasta'] });
export type LineaDelAnio = z.infer<typeof LineaDelAnio>;

/** The lines that hold on that day, in the order of the list. A January not yet named has none of its own. */
export const lineasVigentes = (lineas: readonly LineaDelAnio[], dia: Fecha): string[] =>
  lineas.filter((linea) => linea.desde <= dia && dia <= linea.hasta).map((linea) => linea.texto);

const anual = (anio: number, texto: string, desde = `${anio}-01-01`): LineaDelAnio => ({
  texto: `«${texto}»`,
  desde: fecha(desde),
  hasta: fecha(`${anio}-12-31`),
});

/** Known names. 2026 was named only on 23 January of that year. */
export const LINEAS_CONOCIDAS: readonly LineaDelAnio[] = [
  {
    texto: '«Decenio de la Igualdad de Oportunidades para Mujeres y Hombres»',
    desde: fecha('2018-01-01'),
    hasta: fecha('2027-12-31'),
  },
  anual(2024, 'Año del Bicentenario, de la consolidación de nuestra Independencia, y de la conmemoración de las heroicas batallas de Junín y Ayacucho'),
  anual(2025, 'Año de la recuperación y consolidación de la economía peruana'),
  anual(2026, 'Año de la Esperanza y el Fortalecimiento de la Democracia', '2026-01-23'),
];
