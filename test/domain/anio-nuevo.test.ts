// The turn of the year as data: when it is told, and where each thing stands.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anioQueEmpieza, esTemporada, pasosDeAnioNuevo, siguePospuesto, ultimoDiaHabil, type DatosDeAnioNuevo, type TareaDeAnioNuevo } from '../../shared/domain/anio-nuevo.ts';
import { ajustesIniciales } from '../../shared/domain/ajustes.ts';
import { esDiaHabil } from '../../shared/domain/feriados.ts';
import type { Firmante } from '../../shared/domain/firmantes.ts';
import { anioDe, fecha, sumarDias } from '../../shared/domain/tiempo.ts';

const AJUSTES = ajustesIniciales({ ugel: 'UGEL Modelo', codigo: '', etiquetaSuperior: 'DRE', superior: '', lugar: 'Modelo', direccion: '' }, 2026);
const FIRMANTE: Firmante = { nombre: 'Julia Ferrer Ato', trato: 'senora', postfirma: ['Directora'], iniciales: '', copias: [], desde: null, hasta: null };
const hasta = (dia: string) => ({ firmantes: [{ ...FIRMANTE, hasta: fecha(dia) }] });
const NADA = { oficio: null, multiple: null, constancia: null, cargo: null, hoja: null };

const datos = (hoy: string, cambios: Partial<DatosDeAnioNuevo> = {}): DatosDeAnioNuevo => ({
  hoy: fecha(hoy), lineas: AJUSTES.lineasDelAnio, noLaborables: new Set(), numeracion: AJUSTES.numeracion, firmantes: [FIRMANTE], terminan: 0, respaldo: null, padron: null, ultimos: NADA,
  ...cambios,
});
const calla = (pospuesto: string, hoy: string) => siguePospuesto(fecha(pospuesto), fecha(hoy));
const paso = (tarea: TareaDeAnioNuevo, de: DatosDeAnioNuevo) => pasosDeAnioNuevo(de).find((uno) => uno.tarea === tarea);
const como = (tarea: TareaDeAnioNuevo, hoy: string, cambios: Partial<DatosDeAnioNuevo> = {}) => paso(tarea, datos(hoy, cambios))?.estado;

describe('cuándo se avisa', () => {
  test.each([['2026-12-14', false], ['2026-12-15', true], ['2026-12-31', true], ['2027-01-01', true], ['2027-01-31', true], ['2027-02-01', false], ['2026-07-28', false]] as const)('%s: %s', (dia, si) => {
    expect(esTemporada(fecha(dia))).toBe(si);
  });

  test('en la segunda mitad del año es por el que viene; en la primera, por el que empezó', () => {
    expect(['2026-06-30', '2026-07-01', '2026-12-31', '2027-01-01'].map((dia) => anioQueEmpieza(fecha(dia)))).toEqual([2026, 2027, 2027, 2027]);
  });

  test('pospuesto en diciembre calla hasta que cambia el año; en enero, hasta el siguiente diciembre', () => {
    expect([calla('2026-12-16', '2026-12-31'), calla('2026-12-16', '2027-01-01'), calla('2027-01-04', '2027-01-20'), calla('2027-01-04', '2027-12-15'), calla('2026-12-01', '2026-12-15')]).toEqual([true, false, true, false, false]);
    expect(siguePospuesto(null, fecha('2026-12-20'))).toBe(false);
  });
});

describe('en qué está cada cosa', () => {
  test('encargaturas: por los que terminan el 31, antes y después', () => {
    expect(como('encargaturas', '2026-12-20')).toBe('hecho');
    expect(paso('encargaturas', datos('2026-12-20', { terminan: 1 }))).toMatchObject({ estado: 'pendiente', dicho: expect.stringMatching(/^1 titular termina su cargo ese día: escríbales/) });
    expect(paso('encargaturas', datos('2027-01-02', { terminan: 3 }))).toMatchObject({ estado: 'pendiente', dicho: expect.stringMatching(/^3 titulares terminaron su cargo ese día y conservan su usuario/) });
  });

  test('firmante: en funciones el 2 de enero', () => {
    expect(como('firmante', '2026-12-20')).toBe('hecho');
    expect(como('firmante', '2026-12-20', { firmantes: [] })).toBe('pendiente');
    expect(como('firmante', '2026-12-20', hasta('2026-12-31'))).toBe('pendiente');
    expect(como('firmante', '2026-12-20', hasta('2027-01-10'))).toBe('hecho');
    expect(como('firmante', '2027-01-15', hasta('2027-01-10'))).toBe('pendiente');
  });

  test('días no laborables: alguno del año nuevo, no del viejo', () => {
    expect(como('noLaborables', '2026-12-20', { noLaborables: new Set([fecha('2026-12-26')]) })).toBe('pendiente');
    expect(como('noLaborables', '2026-12-20', { noLaborables: new Set([fecha('2027-01-04')]) })).toBe('hecho');
  });

  test('copia: del último día hábil o de después', () => {
    expect(como('respaldo', '2026-12-31', { respaldo: fecha('2026-12-30') })).toBe('pendiente');
    expect(como('respaldo', '2026-12-31', { respaldo: fecha('2026-12-31') })).toBe('hecho');
    expect(como('respaldo', '2026-12-31', { respaldo: fecha('2026-12-30'), noLaborables: new Set([fecha('2026-12-31')]) })).toBe('hecho');
  });

  test('padrón: ninguno, viejo y de hace 90 días', () => {
    expect([como('padron', '2026-12-31'), como('padron', '2026-12-31', { padron: fecha('2026-10-01') }), como('padron', '2026-12-31', { padron: fecha('2026-10-02') })]).toEqual(['pendiente', 'pendiente', 'hecho']);
  });

  test('nombre del año: sin él no hay nada pendiente, y lo que se imprime se dice', () => {
    expect(paso('lineas', datos('2026-12-20'))).toMatchObject({ estado: 'puede_faltar', dicho: expect.stringContaining('Decenio de la Igualdad') });
    expect(paso('lineas', datos('2027-12-20'))).toMatchObject({ estado: 'puede_faltar', dicho: expect.stringMatching(/^Las cartas de enero salen sin ninguna línea/) });
    const lineas = [...AJUSTES.lineasDelAnio, { texto: '«Año nuevo»', desde: fecha('2027-01-20'), hasta: fecha('2027-12-31') }];
    expect(paso('lineas', datos('2026-12-20', { lineas }))).toMatchObject({ estado: 'hecho', dicho: expect.stringContaining('Desde el 20/01/2027, «Año nuevo»') });
  });

  test('numeración: el primer número de cada tipo en el año nuevo, o el que sigue si ya hay', () => {
    expect(paso('numeracion', datos('2026-12-20'))?.dicho).toContain('OFICIO N.° 0001-2027-UGEL-MODELO/SIAGIE');
    expect(paso('numeracion', datos('2027-01-04', { ultimos: { ...NADA, oficio: 4 } }))?.dicho).toContain('OFICIO N.° 0005-2027-UGEL-MODELO/SIAGIE');
    const oficio = { ...AJUSTES.numeracion.oficio, primero: { anio: 2027, numero: 300 } };
    expect(paso('numeracion', datos('2026-12-20', { numeracion: { ...AJUSTES.numeracion, oficio } }))?.dicho).toContain('0300-2027');
  });

  test('lo pendiente va primero', () => {
    const estados = pasosDeAnioNuevo(datos('2026-12-20', { terminan: 2 })).map(({ estado }) => estado === 'pendiente');
    expect(estados).toEqual(estados.toSorted((a, b) => Number(b) - Number(a)));
  });

  test('el último día hábil lo es, y ninguno de los que le siguen en el año', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2000, max: 2100 }), fc.uniqueArray(fc.integer({ min: 0, max: 12 })), (anio, dias) => {
        const tabla = new Set(dias.map((n) => sumarDias(fecha(`${anio}-12-31`), -n)));
        const ultimo = ultimoDiaHabil(anio, tabla);
        expect(esDiaHabil(ultimo, tabla) && anioDe(ultimo) === anio).toBe(true);
        for (let dia = sumarDias(ultimo, 1); anioDe(dia) === anio; dia = sumarDias(dia, 1)) expect(esDiaHabil(dia, tabla)).toBe(false);
      }),
    );
  });
});
