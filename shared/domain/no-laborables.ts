// The office's table of days on which it does not work besides the national holidays, and the whole year as the program counts it.
import { z } from 'zod';
import { esDiaHabil, esFinDeSemana, feriadoNacional, feriadosNacionales, type NoLaborables } from './feriados.ts';
import { linea, sinTildes } from './texto.ts';
import { anioDe, diaDeSemana, Fecha, fecha, fechaCorta, sumarDias } from './tiempo.ts';

export const TablaDeDias = z
  .array(z.strictObject({ fecha: Fecha, motivo: linea(120) }))
  .max(400, { error: 'Caben hasta 400 días: quite los de años pasados.' })
  .superRefine((dias, context) => {
    dias.forEach((dia, i) => {
      const antes = dias.findIndex((otro) => otro.fecha === dia.fecha);
      if (antes < i) context.addIssue({ code: 'custom', path: [i, 'fecha'], message: `El ${fechaCorta(dia.fecha)} ya está en la fila ${antes + 1}: deje una sola.` });
    });
  });
export type TablaDeDias = z.infer<typeof TablaDeDias>;

export const diasDe = (tabla: TablaDeDias): NoLaborables => new Set(tabla.map((dia) => dia.fecha));

const DIAS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const;
export const nombreDelDia = (dia: Fecha): string => DIAS[diaDeSemana(dia)] ?? '';

/** Years around this one in which a day of the table is likely; another is most often a slip. */
const ANIOS_ATRAS = 5;
const ANIOS_ADELANTE = 2;

/** What is worth knowing of a day that does no harm in the table; null when nothing. */
export function notaDeDia(texto: string | null, hoy: string): string | null {
  const leido = Fecha.safeParse(texto);
  if (!leido.success) return null;
  const dia = leido.data;
  const feriado = feriadoNacional(dia);
  if (feriado) return `Ya es feriado nacional: ${feriado.nombre} (${feriado.norma}). No cambia nada.`;
  if (esFinDeSemana(dia)) return `Es ${nombreDelDia(dia)}: ya no se cuenta. No cambia nada.`;
  const anios = anioDe(dia) - Number(hoy.slice(0, 4));
  return hoy !== '' && (anios < -ANIOS_ATRAS || anios > ANIOS_ADELANTE) ? `Es del año ${anioDe(dia)}: revise si está bien escrito.` : null;
}

export type DiaDelAnio = {
  readonly fecha: Fecha;
  readonly nombre: string;
  /** The law of a national holiday; null of a day of the office's table. */
  readonly norma: string | null;
};

/** The days of a year on which nobody works, Saturdays and Sundays apart, and how many working days each month has. */
export function anioLaboral(anio: number, tabla: TablaDeDias): { readonly dias: readonly DiaDelAnio[]; readonly habiles: readonly number[] } {
  const propios = tabla
    .filter((dia) => anioDe(dia.fecha) === anio && feriadoNacional(dia.fecha) === null)
    .map((dia) => ({ fecha: dia.fecha, nombre: dia.motivo || 'Día no laborable', norma: null }));
  const dias = [...feriadosNacionales(anio), ...propios].sort((uno, otro) => (uno.fecha < otro.fecha ? -1 : 1));
  const noLaborables = diasDe(tabla);
  const habiles = Array.from({ length: 12 }, () => 0);
  for (let dia = fecha(`${anio}-01-01`); ; dia = sumarDias(dia, 1)) {
    const mes = Number(dia.slice(5, 7)) - 1;
    if (esDiaHabil(dia, noLaborables)) habiles[mes] = (habiles[mes] ?? 0) + 1;
    if (dia.endsWith('-12-31')) return { dias, habiles };
  }
}

/** The months as they are shortened in Peru. */
export const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'set', 'oct', 'nov', 'dic'] as const;

/** A date at the beginning of a line: 2025-05-02 · 02/05/2025, 2-5-25, 2.5.2025 · 2 de mayo de 2025, 2 may 2025; a weekday may come first. */
const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const CIFRAS = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})(?!\d)/;
const PALABRAS = /^(\d{1,2})\s*(?:de\s+)?([a-z]{3,10})\.?\s*(?:del?\s+)?(\d{4})(?!\d)/;
const SEMANA = /^(?:lunes|martes|miercoles|jueves|viernes|sabado|domingo|lun|mar|mie|jue|vie|sab|dom)\b\.?,?\s*/;

function partesDe(llano: string): readonly [largo: number, anio: string, mes: string, dia: string] | null {
  const iso = ISO.exec(llano);
  if (iso) return [iso[0].length, iso[1] ?? '', iso[2] ?? '', iso[3] ?? ''];
  const cifras = CIFRAS.exec(llano);
  if (cifras) return [cifras[0].length, cifras[3]?.padStart(4, '20') ?? '', cifras[2] ?? '', cifras[1] ?? ''];
  const escrita = PALABRAS.exec(llano);
  if (!escrita) return null;
  const mes = (escrita[2] ?? '').replace(/^sep/, 'set');
  return [escrita[0].length, escrita[3] ?? '', String(MESES.findIndex((uno) => mes.startsWith(uno)) + 1), escrita[1] ?? ''];
}

export type DiasPegados = {
  readonly dias: TablaDeDias;
  /** Lines that no day could be read from, as they were written and why. */
  readonly ilegibles: readonly { readonly linea: string; readonly porque: string }[];
  /** Days that the table, or a line before, already had. */
  readonly repetidos: number;
};

function leerLinea(escrita: string): TablaDeDias[number] | string {
  // Without accents a letter is still one letter: what comes after the date is cut at the same place.
  const texto = escrita.normalize('NFC');
  const semana = SEMANA.exec(sinTildes(texto))?.[0].length ?? 0;
  const resto = texto.slice(semana);
  const partes = partesDe(sinTildes(resto));
  if (!partes) return 'No empieza con una fecha: escriba, por ejemplo, 02/05/2025 Puente.';
  const [largo, anio, mes, dia] = partes;
  const leida = Fecha.safeParse(`${anio}-${mes.padStart(2, '0')}-${dia.padStart(2, '0')}`);
  if (!leida.success) return 'Esa fecha no existe.';
  const motivo = linea(120).safeParse(resto.slice(largo).replace(/^[\s,;:·–—-]+/, '').replaceAll('\t', ' '));
  return motivo.success ? { fecha: leida.data, motivo: motivo.data } : 'El motivo es demasiado largo, o tiene caracteres que no se pueden escribir.';
}

/** Days pasted one a line, «02/05/2025 Puente», to be added to those that the table has. */
export function leerDias(texto: string, tabla: readonly { readonly fecha: string | null }[]): DiasPegados {
  const vistos = new Set(tabla.map((dia) => dia.fecha));
  const dias: TablaDeDias = [];
  const ilegibles: { linea: string; porque: string }[] = [];
  let repetidos = 0;
  for (const escrita of texto.split(/\r?\n/).map((una) => una.trim()).filter((una) => una !== '')) {
    const leida = leerLinea(escrita);
    if (typeof leida === 'string') ilegibles.push({ linea: escrita, porque: leida });
    else if (vistos.has(leida.fecha)) repetidos += 1;
    else {
      vistos.add(leida.fecha);
      dias.push(leida);
    }
  }
  return { dias, ilegibles, repetidos };
}
