import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { avisosDeRecepcion, DIAS_DE_TARDANZA, registradoDespues } from '../../shared/domain/recepcion.ts';
import { diaDeSemana, fecha, fechaEnLima, Hora, instanteEnLima, sumarDias } from '../../shared/domain/tiempo.ts';

const NINGUNO = new Set<never>();
const mensajes = (dia: string, registrado: string, noLaborables: Parameters<typeof avisosDeRecepcion>[2] = NINGUNO) =>
  avisosDeRecepcion({ fecha: fecha(dia) }, fecha(registrado), noLaborables).map(({ mensaje }) => mensaje);

describe('registro posterior a la recepción', () => {
  test.each([
    ['2026-03-13', '16:50', '2026-03-16 09:00', '2026-03-16'],
    ['2026-03-16', '08:00', '2026-03-16 23:59', null],
    ['2026-12-31', '16:50', '2027-01-01 00:01', '2027-01-01'],
  ])('recibido el %s a las %s, registrado el %s', (dia, _, registrado, despues) => {
    const [cuando = '', hora = ''] = registrado.split(' ');
    expect(registradoDespues({ fecha: fecha(dia) }, instanteEnLima(fecha(cuando), Hora.parse(hora)))).toBe(despues);
  });

  test('se dice si y solo si el día de Lima es otro, cualquiera sea la hora de UTC', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 24 * 60 - 1 }), (dias, minuto) => {
        const recibido = fecha('2026-01-15');
        const hora = Hora.parse(`${String(Math.floor(minuto / 60)).padStart(2, '0')}:${String(minuto % 60).padStart(2, '0')}`);
        const en = instanteEnLima(sumarDias(recibido, dias), hora);
        expect(registradoDespues({ fecha: recibido }, en)).toBe(dias === 0 ? null : fechaEnLima(en));
      }),
    );
  });
});

describe('avisos de la recepción', () => {
  test('ninguno de un día hábil de esta semana', () => {
    expect(mensajes('2026-03-13', '2026-03-16')).toEqual([]);
  });

  test('de sábado, de feriado y de un día de la tabla de la oficina', () => {
    expect(mensajes('2026-03-14', '2026-03-16')).toEqual([expect.stringContaining('sábado 14/03/2026 no es día hábil')]);
    expect(mensajes('2026-05-01', '2026-05-04')).toEqual([expect.stringContaining('no es día hábil')]);
    expect(mensajes('2026-03-13', '2026-03-16', new Set([fecha('2026-03-13')]))).toEqual([expect.stringContaining('viernes 13/03/2026 no es día hábil')]);
  });

  test('de hace más de una semana, y solo entonces', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (dias) => {
        const recibido = sumarDias(fecha('2026-04-30'), -dias);
        const tarde = mensajes(recibido, '2026-04-30').filter((mensaje) => mensaje.includes('antes de registrarse'));
        expect(tarde).toHaveLength(dias > DIAS_DE_TARDANZA ? 1 : 0);
        const finDeSemana = [0, 6].includes(diaDeSemana(recibido));
        expect(mensajes(recibido, '2026-04-30').join(' ').includes(finDeSemana ? 'no es día hábil' : '')).toBe(true);
      }),
    );
  });
});
