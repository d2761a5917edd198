import { describe, expect, test } from 'vitest';
import { anioLaboral, leerDias, notaDeDia, TablaDeDias } from '../../shared/domain/no-laborables.ts';
import { Distancias } from '../../shared/domain/plazos.ts';
import { fecha } from '../../shared/domain/tiempo.ts';

const PUENTE = { fecha: fecha('2025-05-02'), motivo: 'Puente' };

describe('la tabla de días no laborables', () => {
  test.each([
    ['una fecha que no existe', [{ fecha: '2025-02-30', motivo: '' }], '0.fecha', 'Esa fecha no existe'],
    ['una que no es fecha', [{ fecha: 'mañana', motivo: '' }], '0.fecha', 'Esa fecha no existe'],
    ['una sin escribir', [{ fecha: '', motivo: 'Puente' }], '0.fecha', 'Esa fecha no existe'],
    ['una repetida', [PUENTE, { fecha: '2025-12-26', motivo: '' }, { ...PUENTE, motivo: 'Otro' }], '2.fecha', 'El 02/05/2025 ya está en la fila 1'],
    ['un motivo de dos líneas', [{ ...PUENTE, motivo: 'a\nb' }], '0.motivo', 'caracteres'],
    ['más de las que caben', Array.from({ length: 401 }, () => PUENTE), '', 'Caben hasta 400'],
  ])('%s se rechaza con una frase junto a su fila', (_, tabla, ruta, frase) => {
    const { error } = TablaDeDias.safeParse(tabla);
    expect(error?.issues.find(({ path }) => path.join('.') === ruta)?.message).toContain(frase);
  });

  test('un distrito repetido, aunque se escriba de otra manera, también', () => {
    const { error } = Distancias.safeParse([{ distrito: 'Cañaris', dias: 2 }, { distrito: ' CANARIS', dias: 3 }]);
    expect(error?.issues[0]).toMatchObject({ path: [1, 'distrito'], message: expect.stringContaining('ya está en la fila 1') });
  });

  test.each([
    ['2026-07-28', /Ya es feriado nacional: Fiestas Patrias \(D\. Leg\. 713\)/],
    ['2026-04-02', /Jueves Santo/],
    ['2026-03-15', /Es domingo/],
    ['2026-03-14', /Es sábado/],
    ['2926-03-16', /^$/],
    ['2016-03-16', /Es del año 2016: revise/],
    ['2036-03-17', /Es del año 2036: revise/],
    ['2026-03-16', /^$/],
    ['2026-02-30', /^$/],
    [null, /^$/],
  ])('de %s dice lo que no hace daño y conviene saber', (dia, nota) => {
    expect(notaDeDia(dia, '2026-03-11') ?? '').toMatch(nota);
  });
});

describe('días pegados de otro papel', () => {
  test.each([
    ['02/05/2025 Puente', '2025-05-02', 'Puente'],
    ['2-5-25\tPuente', '2025-05-02', 'Puente'],
    ['2025-05-02; Puente', '2025-05-02', 'Puente'],
    ['2.5.2025 – Puente', '2025-05-02', 'Puente'],
    ['Viernes 2 de mayo de 2025, día no laborable', '2025-05-02', 'día no laborable'],
    ['viernes, 2 de mayo del 2025', '2025-05-02', ''],
    ['26 dic. 2025: Navidad', '2025-12-26', 'Navidad'],
    ['9 de septiembre de 2026 Aniversario de Cañaris', '2026-09-09', 'Aniversario de Cañaris'],
    ['9 setiembre 2026', '2026-09-09', ''],
    ['02/05/2025', '2025-05-02', ''],
    ['02/05/2025 2.° día de la feria', '2025-05-02', '2.° día de la feria'],
  ])('«%s»', (linea, dia, motivo) => {
    expect(leerDias(linea, [])).toEqual({ dias: [{ fecha: dia, motivo }], ilegibles: [], repetidos: 0 });
  });

  test.each([
    ['31/02/2025 Puente', 'Esa fecha no existe.'],
    ['02/13/2025 Puente', 'Esa fecha no existe.'],
    ['2 de brumario de 2025', 'Esa fecha no existe.'],
    ['00/00/0000', 'Esa fecha no existe.'],
    ['Puente', expect.stringContaining('No empieza con una fecha')],
    ['02/05', expect.stringContaining('No empieza con una fecha')],
    ['02/05/20255', expect.stringContaining('No empieza con una fecha')],
    [`02/05/2025 ${'x'.repeat(121)}`, expect.stringContaining('demasiado largo')],
    ['02/05/2025 a\u0007b', expect.stringContaining('no se pueden escribir')],
  ])('«%s» no se lee, y dice por qué', (linea, porque) => {
    expect(leerDias(linea, [])).toEqual({ dias: [], ilegibles: [{ linea, porque }], repetidos: 0 });
  });

  test('lo bueno entra, lo malo queda, lo repetido no entra otra vez', () => {
    const texto = '02/05/2025 Puente\r\n\r\nxx\n26/12/2025 Navidad\n2 de mayo de 2025 Otra vez\n02/01/2026';
    expect(leerDias(texto, [{ fecha: '2026-01-02' }, { fecha: null }])).toEqual({
      dias: [PUENTE, { fecha: '2025-12-26', motivo: 'Navidad' }],
      ilegibles: [{ linea: 'xx', porque: expect.any(String) }],
      repetidos: 2,
    });
  });
});

describe('el año como lo cuenta el programa', () => {
  test('los feriados con su norma y los días de la oficina, en orden, y los hábiles de cada mes', () => {
    const { dias, habiles } = anioLaboral(2025, [
      { fecha: fecha('2025-12-26'), motivo: '' }, PUENTE, { fecha: fecha('2025-07-28'), motivo: 'Ya lo era' }, { fecha: fecha('2026-01-02'), motivo: 'De otro año' },
    ]);
    expect(dias).toHaveLength(18);
    expect(dias.slice(3, 6)).toEqual([
      { fecha: '2025-05-01', nombre: 'Día del Trabajo', norma: 'D. Leg. 713' },
      { fecha: '2025-05-02', nombre: 'Puente', norma: null },
      { fecha: '2025-06-07', nombre: 'Batalla de Arica y Día de la Bandera', norma: 'Ley 31788' },
    ]);
    expect(dias.at(-1)).toEqual({ fecha: '2025-12-26', nombre: 'Día no laborable', norma: null });
    // Counted on a printed calendar.
    expect(habiles).toEqual([22, 20, 21, 20, 20, 21, 20, 20, 22, 22, 20, 19]);
  });

  test('un año sin días propios es el de los feriados', () => {
    expect(anioLaboral(2026, []).dias).toHaveLength(16);
  });
});
