import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACTOS, Estado, type ActoDeExpediente } from '../../shared/domain/expediente.ts';
import { diasHabilesEntre, esDiaHabil, feriadosNacionales, pascua, type NoLaborables } from '../../shared/domain/feriados.ts';
import { distanciaDe, loQueQueda, plazoEnCurso, PLAZOS_INICIALES, vencimiento, type EnTramite } from '../../shared/domain/plazos.ts';
import { diaDeSemana, fecha, sumarDias, type Fecha } from '../../shared/domain/tiempo.ts';

const NINGUNO: NoLaborables = new Set();

describe('feriados nacionales', () => {
  // Published dates of Easter Sunday.
  test.each([[2019, '2019-04-21'], [2024, '2024-03-31'], [2025, '2025-04-20'], [2026, '2026-04-05'], [2038, '2038-04-25'], [2285, '2285-03-22']].filter(([anio]) => Number(anio) < 2200))(
    'la Pascua de %i es el %s',
    (anio, dia) => {
      expect(pascua(Number(anio))).toBe(dia);
    },
  );

  test('la Pascua siempre es domingo, del 22 de marzo al 25 de abril', () => {
    for (let anio = 1901; anio < 2199; anio += 1) {
      const dia = pascua(anio);
      expect(diaDeSemana(dia)).toBe(0);
      expect(dia.slice(5) >= '03-22' && dia.slice(5) <= '04-25').toBe(true);
    }
  });

  test('son 16 desde 2024, y los nuevos rigen solo desde su ley', () => {
    expect(feriadosNacionales(2026)).toHaveLength(16);
    expect(feriadosNacionales(2023)).toHaveLength(14);
    expect(feriadosNacionales(2021)).toHaveLength(12);
    expect(feriadosNacionales(2023).some(({ fecha: dia }) => dia === '2023-07-23')).toBe(false);
    expect(feriadosNacionales(2022).some(({ fecha: dia }) => dia === '2022-08-06')).toBe(true);
  });

  test.each([
    ['06-07', 'Ley 31788', 2024],
    ['07-23', 'Ley 31822', 2024],
    ['08-06', 'Ley 31530', 2022],
    ['12-09', 'Ley 31381', 2022],
  ])('el %s lo hizo feriado la %s: lo es desde %i, y el año anterior no', (mesDia, norma, desde) => {
    const suyo = (anio: number) => feriadosNacionales(anio).find((feriado) => feriado.fecha === `${anio}-${mesDia}`);
    expect(suyo(desde - 1)).toBeUndefined();
    expect(suyo(desde)).toMatchObject({ norma });
    expect(suyo(desde + 10)).toMatchObject({ norma });
  });

  test('vienen en orden, sin repetirse, y cada uno dice su norma', () => {
    for (const anio of [1999, 2021, 2022, 2024, 2026, 2199]) {
      const feriados = feriadosNacionales(anio);
      const dias = feriados.map((feriado) => feriado.fecha);
      expect(dias).toEqual([...new Set(dias)].sort());
      for (const { nombre, norma } of feriados) expect(`${nombre} ${norma}`).toMatch(/^\S.* (Ley \d{5}|D\. Leg\. 713)$/);
    }
  });

  test.each([
    ['2026-04-02', false, 'Jueves Santo'],
    ['2026-04-03', false, 'Viernes Santo'],
    ['2026-04-06', true, 'lunes de Pascua'],
    ['2026-12-09', false, 'Ayacucho'],
    ['2026-11-21', false, 'sábado'],
    ['2026-11-23', true, 'lunes'],
  ])('%s hábil: %s (%s)', (dia, habil) => {
    expect(esDiaHabil(fecha(dia), NINGUNO)).toBe(habil);
  });
});


/**
 * The same reckoning as a person with a calendar would do it, and sharing nothing with the program's: the holidays of
 * each year written down, and the days crossed off one by one.
 */
const CALENDARIO: Readonly<Record<number, string>> = {
  2021: '01-01 04-01 04-02 05-01 06-29 07-28 07-29 08-30 10-08 11-01 12-08 12-25',
  2022: '01-01 04-14 04-15 05-01 06-29 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25',
  2023: '01-01 04-06 04-07 05-01 06-29 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25',
  2024: '01-01 03-28 03-29 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25',
  2025: '01-01 04-17 04-18 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25',
  2026: '01-01 04-02 04-03 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25',
  2027: '01-01 03-25 03-26 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25',
};
const TACHADOS = new Set(Object.entries(CALENDARIO).flatMap(([anio, dias]) => dias.split(' ').map((dia) => `${anio}-${dia}`)));

const SEMANA = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });

/** The working days after `desde`, one by one until the calendar ends. */
function* habilesDespuesDe(desde: Fecha, noLaborables: NoLaborables): Generator<string> {
  const dia = new Date(`${desde}T12:00:00Z`);
  for (;;) {
    dia.setUTCDate(dia.getUTCDate() + 1);
    const texto = dia.toISOString().slice(0, 10);
    if (texto > '2027-12-31') return;
    if (!['Sat', 'Sun'].includes(SEMANA.format(dia)) && !TACHADOS.has(texto) && ![...noLaborables].some((libre) => libre === texto)) yield texto;
  }
}

const unDia = fc.integer({ min: 0, max: 2100 }).map((corrido) => sumarDias(fecha('2021-01-01'), corrido));
const unosLibres = fc.array(unDia, { maxLength: 40 }).map((dias): NoLaborables => new Set(dias));

describe('vencimiento', () => {
  test.each([
    ['2026-03-11', 2, '2026-03-13', 'miércoles más dos'],
    ['2026-03-12', 2, '2026-03-16', 'pasa el fin de semana'],
    ['2026-04-01', 1, '2026-04-06', 'pasa Semana Santa'],
    ['2026-07-27', 2, '2026-07-31', 'pasa Fiestas Patrias'],
    ['2026-03-14', 1, '2026-03-16', 'notificado en sábado'],
    ['2026-07-28', 1, '2026-07-30', 'notificado en feriado'],
    ['2026-12-30', 2, '2027-01-04', 'pasa el año'],
    ['2023-06-06', 1, '2023-06-07', 'antes de la Ley 31788'],
    ['2024-06-06', 1, '2024-06-10', 'desde la Ley 31788'],
    ['2021-08-05', 1, '2021-08-06', 'antes de la Ley 31530'],
    ['2021-12-07', 1, '2021-12-09', 'antes de la Ley 31381'],
    ['2026-03-11', 0, '2026-03-11', 'el mismo día'],
    ['2026-03-14', 0, '2026-03-16', 'el mismo día, si es hábil'],
  ])('desde el %s, %i días hábiles vencen el %s (%s)', (dia, dias, vence) => {
    expect(vencimiento(fecha(dia), dias, NINGUNO)).toBe(vence);
  });

  test('un día no laborable de la oficina corre el plazo', () => {
    expect(vencimiento(fecha('2026-01-01'), 1, NINGUNO)).toBe('2026-01-02');
    expect(vencimiento(fecha('2026-01-01'), 1, new Set([fecha('2026-01-02')]))).toBe('2026-01-05');
  });

  test('un año entero de días no laborables no cuelga el cómputo', () => {
    const todo: NoLaborables = new Set(Array.from({ length: 400 }, (_, i) => sumarDias(fecha('2026-03-01'), i)));
    expect(vencimiento(fecha('2026-03-11'), 2, todo)).toBe('2027-04-06');
  });

  test('es el día al que se llega contando en un calendario, uno por uno', () => {
    fc.assert(
      fc.property(unDia, fc.integer({ min: 1, max: 60 }), unosLibres, (desde, dias, libres) => {
        const habiles = habilesDespuesDe(desde, libres);
        for (let i = 1; i < dias; i += 1) habiles.next();
        expect(vencimiento(desde, dias, libres)).toBe(habiles.next().value);
      }),
      { numRuns: 300 },
    );
  });

  test('los días que quedan son los que se cuentan uno por uno, hacia delante y hacia atrás', () => {
    fc.assert(
      fc.property(unDia, unDia, unosLibres, (uno, otro, libres) => {
        const [antes, despues] = uno < otro ? [uno, otro] : [otro, uno];
        let contados = 0;
        for (const dia of habilesDespuesDe(antes, libres)) {
          if (dia > despues) break;
          contados += 1;
        }
        expect(diasHabilesEntre(antes, despues, libres)).toBe(contados);
        expect(diasHabilesEntre(despues, antes, libres)).toBe(contados === 0 ? 0 : -contados);
      }),
      { numRuns: 100 },
    );
  });

  test('quitar o agregar un día que ya no era hábil no mueve nada', () => {
    fc.assert(
      fc.property(unDia, fc.integer({ min: 0, max: 30 }), unDia, (desde, dias, libre) => {
        fc.pre(!esDiaHabil(libre, NINGUNO));
        expect(vencimiento(desde, dias, new Set([libre]))).toBe(vencimiento(desde, dias, NINGUNO));
      }),
    );
  });

  test.each([-1, 1.5, 366, Number.NaN])('un plazo de %d días no existe', (dias) => {
    expect(() => vencimiento(fecha('2026-03-11'), dias, NINGUNO)).toThrow(RangeError);
  });
});

describe('lo que queda de un plazo', () => {
  test.each([
    ['2026-03-13', 2, 'faltan 2 días hábiles'],
    ['2026-03-12', 1, 'falta 1 día hábil'],
    ['2026-03-11', 0, 'vence hoy'],
    ['2026-03-10', -1, 'venció hace 1 día hábil'],
    ['2026-03-06', -3, 'venció hace 3 días hábiles'],
  ])('lo que vence el %s', (vence, quedan, dicho) => {
    const hoy = fecha('2026-03-11');
    expect(diasHabilesEntre(hoy, fecha(vence), NINGUNO)).toBe(quedan);
    expect(loQueQueda(fecha(vence), quedan, hoy)).toBe(dicho);
  });

  test('en sábado, lo que venció el viernes venció sin que pase un día hábil', () => {
    expect(loQueQueda(fecha('2026-03-13'), 0, '2026-03-14')).toBe('venció el 13/03/2026');
  });
});

describe('el término de la distancia', () => {
  const distancias = [{ distrito: 'Cañaris', dias: 3 }, { distrito: 'SAN JOSÉ DE LOURDES', dias: 5 }];
  test.each([
    [['cañaris'], 3],
    [['CANARIS'], 3],
    [['San  José de Lourdes '], 5],
    [['Cañaris', 'San José de Lourdes'], 5],
    [['San José'], 0],
    [[''], 0],
    [[], 0],
  ])('de %j es de %i días', (distritos, dias) => {
    expect(distanciaDe(distritos, distancias)).toBe(dias);
  });
});

const enTramite = (partes: Partial<Omit<EnTramite, 'diaDe'>>, actos: Partial<Record<ActoDeExpediente, string>> = {}): EnTramite => ({
  estado: 'recibido', recibido: fecha('2026-03-09'), observacion: null, respuesta: null, ...partes,
  diaDe: (buscados) => {
    const dias = buscados.flatMap((acto) => actos[acto] ?? []).sort();
    const ultimo = dias.at(-1);
    return ultimo === undefined ? null : fecha(ultimo);
  },
});

describe('el plazo que corre en un expediente', () => {
  const observacion = { dias: 2, emitida: fecha('2026-03-10'), notificadaEl: null };
  const respuesta = { emitida: fecha('2026-03-12'), notificada: false };

  test.each<[string, EnTramite, [string, string, number] | null]>([
    ['recibido: se deriva el mismo día', enTramite({}), ['derivar', '2026-03-09', 0]],
    ['en verificación: desde que se recibió', enTramite({ estado: 'en_verificacion' }), ['atender', '2026-03-09', 3]],
    ['decidido: sigue el mismo', enTramite({ estado: 'decidido' }), ['atender', '2026-03-09', 3]],
    ['subsanado: desde entonces', enTramite({ estado: 'en_verificacion' }, { subsanar: '2026-03-20' }), ['atender', '2026-03-20', 3]],
    ['con la opinión: desde que llegó', enTramite({ estado: 'en_verificacion' }, { pedir_opinion: '2026-03-10', recibir_opinion: '2026-03-17' }), ['atender', '2026-03-17', 3]],
    ['en espera de opinión: desde que se pidió', enTramite({ estado: 'espera_opinion' }, { pedir_opinion: '2026-03-10' }), ['informe', '2026-03-10', 7]],
    ['observado sin notificar: el de notificar', enTramite({ estado: 'observado', observacion }), ['notificar', '2026-03-10', 5]],
    ['observado y notificado: el de subsanar', enTramite({ estado: 'observado', observacion: { ...observacion, notificadaEl: fecha('2026-03-13') } }), ['subsanar', '2026-03-13', 2]],
    ['no presentado: se devuelve', enTramite({ estado: 'no_presentado' }, { vencer: '2026-03-23' }), ['atender', '2026-03-23', 3]],
    ['devuelto: se notifica', enTramite({ estado: 'no_presentado', respuesta }), ['notificar', '2026-03-12', 5]],
    ['devuelto y notificado: nada corre', enTramite({ estado: 'no_presentado', respuesta: { ...respuesta, notificada: true } }), null],
    ['atendido: la respuesta se notifica', enTramite({ estado: 'atendido', respuesta }), ['notificar', '2026-03-12', 5]],
    ['atendido y notificado: nada corre', enTramite({ estado: 'atendido', respuesta: { ...respuesta, notificada: true } }), null],
    ['reabierto: desde entonces', enTramite({ estado: 'en_verificacion', respuesta }, { subsanar: '2026-03-20', reabrir: '2026-05-04' }), ['atender', '2026-05-04', 3]],
    ['entregado: nada corre', enTramite({ estado: 'entregado' }), null],
    ['archivado: nada corre', enTramite({ estado: 'archivado' }), null],
    ['anulado: nada corre', enTramite({ estado: 'anulado' }), null],
  ])('%s', (_, caso, esperado) => {
    const plazo = plazoEnCurso(caso, PLAZOS_INICIALES);
    expect(plazo && [plazo.clase, plazo.desde, plazo.dias]).toEqual(esperado);
  });

  test('en cada estado corre uno o ninguno, sin que falte nada para saberlo', () => {
    for (const estado of Estado.options) expect(() => plazoEnCurso(enTramite({ estado }), PLAZOS_INICIALES)).not.toThrow();
    expect(Object.keys(ACTOS)).toEqual(expect.arrayContaining(['recibir_opinion', 'subsanar', 'retomar', 'reabrir', 'pedir_opinion', 'vencer']));
  });
});
