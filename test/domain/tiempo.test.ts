import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  diasEntre, Fecha, fecha, fechaCorta, fechaEnLima, fechaEnPalabras, Hora, horaEnLima, instante, instanteEnLima, leerFecha, sumarDias,
} from '../../shared/domain/tiempo.ts';

const unaFecha = fc
  .date({ min: new Date('1901-01-01T00:00:00Z'), max: new Date('2198-12-31T00:00:00Z'), noInvalidDate: true })
  .map((dia) => fecha(dia.toISOString().slice(0, 10)));

describe('fecha', () => {
  test.each(['2026-02-28', '2024-02-29', '1900-01-01', '2199-12-31'])('%s existe', (texto) => {
    expect(Fecha.safeParse(texto).success).toBe(true);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '', '1899-12-31', '2200-01-01', '11/03/2026', '2026-03-11T00:00', '0000-00-00'])(
    '«%s» se rechaza con una frase',
    (texto) => {
      expect(Fecha.safeParse(texto).error?.issues[0]?.message).toBe('Esa fecha no existe: escriba día, mes y año.');
    },
  );

  test('sumar días y contarlos se deshacen', () => {
    fc.assert(
      fc.property(unaFecha, fc.integer({ min: -300, max: 300 }), (dia, dias) => {
        expect(diasEntre(dia, sumarDias(dia, dias))).toBe(dias);
      }),
    );
  });

  test('se escribe en palabras y corta', () => {
    expect(fechaEnPalabras(fecha('2026-03-09'))).toBe('9 de marzo de 2026');
    expect(fechaCorta(fecha('2026-03-09'))).toBe('09/03/2026');
  });
});

describe('hora de Lima, diga lo que diga la PC', () => {
  test('a las 4:59 UTC en Lima es todavía el día anterior', () => {
    const momento = instante(new Date('2026-01-01T04:59:00Z'));
    expect(fechaEnLima(momento)).toBe('2025-12-31');
    expect(horaEnLima(momento)).toBe('23:59');
  });

  test('día y hora de Lima van y vuelven', () => {
    fc.assert(
      fc.property(unaFecha, fc.nat(23), fc.nat(59), (dia, horas, minutos) => {
        const hora = Hora.parse(`${String(horas).padStart(2, '0')}:${String(minutos).padStart(2, '0')}`);
        const momento = instanteEnLima(dia, hora);
        expect([fechaEnLima(momento), horaEnLima(momento)]).toEqual([dia, hora]);
      }),
    );
  });

  test.each(['24:00', '9:30', '12:60', '', '12'])('«%s» no es una hora', (texto) => {
    expect(Hora.safeParse(texto).success).toBe(false);
  });
});

describe('una fecha como se escribe', () => {
  const HOY = fecha('2026-06-20');

  test.each([
    '150626', '15062026', '15/6/26', '15/06/2026', '15-06-26', '15.6.26', '15 6 26', '15 jun', '15jun', '15 JUN.', '15-jun-26', '15 jun 2026', '15 de junio',
    '15 de junio de 2026', '15 de Junio del 2026', '15 junio, 2026', '15/6', '1506', ' 2026-06-15 ', '15 / 6 / 26',
  ])('«%s» es el 15 de junio de 2026', (texto) => {
    expect(leerFecha(texto, HOY, 'pasado')).toBe('2026-06-15');
    expect(leerFecha(texto, HOY, 'este')).toBe('2026-06-15');
  });

  test.each(['', ' ', '15', '31/2/26', '310226', '1506261', '15 ju', '15 abcd', '15 mayonesa', '2026', '0/6/26', '15/13/26', '29/02/2025', 'ayer', '15/6/126', '15//6', '1/1/1899'])(
    '«%s» no es ninguna',
    (texto) => {
      expect(leerFecha(texto, HOY, 'pasado')).toBeNull();
    },
  );

  test('setiembre se escribe de las dos maneras, y como se abrevia', () => {
    for (const mes of ['set', 'setiembre', 'sep', 'sept', 'septiembre']) expect(leerFecha(`9 ${mes} 25`, HOY, 'este')).toBe('2025-09-09');
  });

  test('sin año: la última vez que fue, o la de este año', () => {
    expect(leerFecha('31 dic', HOY, 'pasado')).toBe('2025-12-31');
    expect(leerFecha('31 dic', HOY, 'este')).toBe('2026-12-31');
    expect(leerFecha('20/6', HOY, 'pasado')).toBe('2026-06-20');
    expect(leerFecha('29 feb', HOY, 'pasado')).toBe('2024-02-29');
    expect(leerFecha('29 feb', HOY, 'este')).toBeNull();
  });

  const deEsteSiglo = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true }).map((dia) => fecha(dia.toISOString().slice(0, 10)));
  const FORMAS: readonly ((dia: string, mes: string, anio: string, corto: string) => string)[] = [
    (d, m, _, corto) => d + m + corto,
    (d, m, a) => d + m + a,
    (d, m, _, corto) => `${Number(d)}/${Number(m)}/${corto}`,
    (d, m, a) => `${d}-${m}-${a}`,
    (d, m, _, corto) => `${Number(d)}.${Number(m)}.${corto}`,
    (d, m, a) => `${a}-${m}-${d}`,
  ];

  test('cada día, escrito de cada manera, es ese día, sea hoy el que sea', () => {
    fc.assert(
      fc.property(deEsteSiglo, unaFecha, fc.constantFrom('pasado', 'este'), (dia, hoy, sinAnio) => {
        const escritas = FORMAS.map((forma) => forma(dia.slice(8), dia.slice(5, 7), dia.slice(0, 4), dia.slice(2, 4)));
        for (const escrita of [...escritas, fechaEnPalabras(dia), fechaCorta(dia)]) expect(leerFecha(escrita, hoy, sinAnio)).toBe(dia);
      }),
    );
  });

  test('sin año, la pasada no está en el futuro ni es de hace más de un año, salvo un 29 de febrero', () => {
    fc.assert(
      fc.property(unaFecha, unaFecha, (dia, hoy) => {
        const leida = leerFecha(`${dia.slice(8)}/${dia.slice(5, 7)}`, hoy, 'pasado');
        fc.pre(leida !== null);
        expect(leida.slice(4)).toBe(dia.slice(4));
        const hace = diasEntre(leida, hoy);
        expect(hace >= 0 && hace <= (dia.endsWith('02-29') ? 8 * 366 : 366)).toBe(true);
      }),
    );
  });

  test('cualquier otra cosa da una fecha que existe o ninguna', () => {
    const pedazo = fc.constantFrom('1', '31', '02', '2026', '99', '/', '-', '.', ' ', 'de', 'feb', 'junio', 'ñ', '٣');
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(pedazo, { maxLength: 9 }).map((pedazos) => pedazos.join(''))), unaFecha, (texto, hoy) => {
        const leida = leerFecha(texto, hoy, 'pasado');
        expect(leida === null || Fecha.safeParse(leida).success).toBe(true);
      }),
    );
  });
});
