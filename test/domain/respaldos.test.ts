import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { haceCuanto, idDe, quedan, relojAtrasado, RespaldoId, SE_GUARDAN, tamanoEnPalabras, vaAtrasado, type Guardado } from '../../shared/domain/respaldos.ts';
import { fecha, fechaEnLima, instante } from '../../shared/domain/tiempo.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { VERSION } from '../../shared/programa.ts';

const DIA = 86_400_000;
const BASE = Date.parse('2026-12-31T17:00:00.000Z');
const hace = (dias: number, otros: Partial<Guardado> = {}): Guardado => {
  const en = instante(new Date(BASE - dias * DIA));
  return { id: idDe(en), en, motivo: 'diario', bueno: true, ...otros };
};
const diasDeLosQueQuedan = (todos: readonly Guardado[]): number[] => {
  const ids = quedan(todos);
  return todos.filter(({ id }) => ids.has(id)).map(({ en }) => Math.round((BASE - Date.parse(en)) / DIA)).sort((a, b) => a - b);
};

describe('qué respaldos se guardan', () => {
  test('uno diario de dos años: los 7 últimos días, 8 semanas y 12 meses', () => {
    const dias = diasDeLosQueQuedan(Array.from({ length: 730 }, (_, dia) => hace(dia)));
    expect(dias.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    // 31 December 2026 is a Thursday: the newest of the earlier weeks are their Sundays.
    expect(dias).toEqual(expect.arrayContaining([4, 11, 18, 25, 32, 39, 46]));
    expect(dias).toEqual(expect.arrayContaining([31, 61, 92, 122, 153, 184, 214]));
    expect(dias.length).toBeLessThanOrEqual(SE_GUARDAN.diarios + SE_GUARDAN.semanales + SE_GUARDAN.mensuales);
    expect(Math.max(...dias)).toBeLessThan(366);
  });

  test('de varios del mismo día queda el último', () => {
    const temprano = { ...hace(0), id: '2026-12-31T080000', en: instante(new Date(BASE - 4 * 3_600_000)) };
    expect([...quedan([temprano, hace(0)])]).toEqual([hace(0).id]);
  });

  test('el último de antes de migrar queda aunque haya otro del mismo día', () => {
    const migracion = hace(0, { id: '2026-12-31T080000', en: instante(new Date(BASE - 4 * 3_600_000)), motivo: 'migracion' });
    expect(quedan([migracion, hace(0)])).toEqual(new Set([migracion.id, hace(0).id]));
  });

  const guardados = fc
    .uniqueArray(fc.record({ dia: fc.integer({ min: 0, max: 900 }), bueno: fc.boolean(), motivo: fc.constantFrom<Guardado['motivo']>('diario', 'manual', 'migracion') }), { selector: ({ dia }) => dia, maxLength: 120 })
    .map((unos) => unos.map(({ dia, ...otros }) => hace(dia, otros)));

  test('nunca más de 30, y siempre el último bueno', () => {
    fc.assert(
      fc.property(guardados, (todos) => {
        const ids = quedan(todos);
        expect(ids.size).toBeLessThanOrEqual(30);
        const ultimo = todos.filter(({ bueno }) => bueno).toSorted((a, b) => b.en.localeCompare(a.en))[0];
        expect(ultimo === undefined || ids.has(ultimo.id)).toBe(true);
      }),
    );
  });

  test('rotar otra vez no quita nada más, y uno defectuoso nunca echa a uno bueno', () => {
    fc.assert(
      fc.property(guardados, (todos) => {
        const ids = quedan(todos);
        expect(quedan(todos.filter(({ id }) => ids.has(id)))).toEqual(ids);
        const buenos = quedan(todos.filter(({ bueno }) => bueno));
        for (const id of buenos) expect(ids).toContain(id);
      }),
    );
  });

  test('día a día, quien rota cada vez tiene siempre los 7 últimos días con respaldo', () => {
    const tengo = new Map<string, Guardado>();
    for (let dia = 400; dia >= 0; dia -= 1) {
      tengo.set(hace(dia).id, hace(dia));
      const ids = quedan([...tengo.values()]);
      for (const id of tengo.keys()) if (!ids.has(id)) tengo.delete(id);
    }
    expect(diasDeLosQueQuedan([...tengo.values()]).slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    // The oldest months are still there, each by its last day.
    expect(new Set([...tengo.values()].map(({ en }) => fechaEnLima(en).slice(0, 7))).size).toBe(12);
  });
});

test('el nombre de un respaldo es su momento en Lima', () => {
  expect(idDe(instante(new Date('2026-03-12T02:03:04.000Z')))).toBe('2026-03-11T210304');
  expect(RespaldoId.safeParse(idDe(hace(0).en, 2)).success).toBe(true);
  for (const otro of ['..', '2026-03-11', '2026-03-11T210304/x', '2026-03-11T210304.tmp']) expect(RespaldoId.safeParse(otro).success).toBe(false);
});

test('a más de 7 días, o sin ninguno, va atrasado', () => {
  const hoy = fecha('2026-12-31');
  expect([vaAtrasado(hace(7).en, hoy), vaAtrasado(hace(8).en, hoy), vaAtrasado(null, hoy)]).toEqual([false, true, true]);
  expect([haceCuanto(hace(0).en, hoy), haceCuanto(hace(1).en, hoy), haceCuanto(hace(3).en, hoy)]).toEqual(['hoy', 'ayer', 'hace 3 días']);
});

test('el reloj va atrasado cuando ahora es más de diez minutos antes que la última actuación', () => {
  const acto = instante(new Date(BASE));
  const a = (minutos: number) => relojAtrasado(instante(new Date(BASE - minutos * 60_000)), acto);
  expect([a(-5), a(0), a(10), a(11)]).toEqual([false, false, false, true]);
  expect(relojAtrasado(acto, null)).toBe(false);
});

test('los tamaños se dicen en palabras', () => {
  expect([0, 5000, 3 * 1024 * 1024, 1.25 * 1024 ** 3].map(tamanoEnPalabras)).toEqual(['1 KB', '5 KB', '3 MB', '1,3 GB']);
});

test('la versión del programa es la del paquete', () => {
  expect(VERSION).toBe(packageJson.version);
});
