import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  diasEntre, Fecha, fecha, fechaCorta, fechaEnLima, fechaEnPalabras, Hora, horaEnLima, instante, instanteEnLima, sumarDias,
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
