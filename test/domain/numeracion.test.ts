import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SECCIONES, ajustesIniciales } from '../../shared/domain/ajustes.ts';
import {
  claveDeRotulo, huecosEntre, leerNumeroEscrito, MASCARA_INICIAL, Numeracion, revisarMascara, rotulo, seConfunden, siguienteLibre, siguienteNumero,
} from '../../shared/domain/numeracion.ts';
import { LINEAS_CONOCIDAS, lineasVigentes } from '../../shared/domain/lineas-del-anio.ts';
import { fecha } from '../../shared/domain/tiempo.ts';

const numeracion: Numeracion = { mascara: MASCARA_INICIAL.oficio, siglas: 'UGEL-X/SIAGIE', relleno: 4, primero: { anio: 2026, numero: 124 } };

/** Words that an office puts around its markers. */
const palabras = fc.constantFrom('OFICIO N.°', 'Nº', 'OFICIO MÚLTIPLE N°', 'CARTA', 'MEMO N.°');
const separador = fc.constantFrom('-', ' - ', '/', '–', ' del ');
const siglas = fc.constantFrom('UGEL-X/SIAGIE', 'GRA-GREA-UGELI-AGI/PLAN', 'MINEDU/VMGI-DRELM-UGEL 02-ASGESE', 'GRED-LAMB/UGEL-CH/I.E.N° 10132-D');
const mascaras = fc
  .tuple(palabras, separador, separador, fc.boolean(), fc.boolean())
  .map(([antes, uno, otro, primeroElAnio, conSiglas]) => {
    const cifras = primeroElAnio ? `{anio}${uno}{numero}` : `{numero}${uno}{anio}`;
    return `${antes} ${cifras}${conSiglas ? `${otro}{siglas}` : ''}`;
  });
const numeraciones = fc
  .record({ mascara: mascaras, siglas, relleno: fc.integer({ min: 1, max: 8 }), primero: fc.record({ anio: fc.constant(2026), numero: fc.integer({ min: 1, max: 60 }) }) });

describe('máscara', () => {
  test.each([
    ['OFICIO N.° {numero}-{anio}-{siglas}', 'OFICIO N.° 0341-2025-GRA-GREA-UGELI-AGI/PLAN'],
    ['Nº {numero}-{anio}-{siglas}', 'Nº 0341-2025-GRA-GREA-UGELI-AGI/PLAN'],
    ['OFICIO MÚLTIPLE N° {numero}-{anio}-{siglas}', 'OFICIO MÚLTIPLE N° 0341-2025-GRA-GREA-UGELI-AGI/PLAN'],
    ['{siglas} / {anio} / {numero}', 'GRA-GREA-UGELI-AGI/PLAN / 2025 / 0341'],
  ])('%s se escribe %s', (mascara, sale) => {
    expect(rotulo(341, 2025, { mascara, siglas: 'GRA-GREA-UGELI-AGI/PLAN', relleno: 4 })).toBe(sale);
  });

  test('el relleno no corta un número que es más largo', () => {
    expect(rotulo(12345, 2026, numeracion)).toBe('OFICIO N.° 12345-2026-UGEL-X/SIAGIE');
  });

  test.each([
    ['OFICIO N.° {anio}', 'Falta {numero}'],
    ['OFICIO N.° {numero}-{siglas}', 'Falta {anio}'],
    ['OFICIO {numero}-{anio}-{area}', '{area}'],
    ['OFICIO {numero}-{anio}}', 'llave'],
    ['OFICIO {numero}-{anio}-{numero}', 'una sola vez'],
    ['OFICIO {numero}{anio}', 'Separe'],
    ['OFICIO 2{numero}-{anio}', 'Separe'],
  ])('«%s» se rechaza: %s', (mascara, dice) => {
    expect(revisarMascara(mascara)).toContain(dice);
    expect(Numeracion.safeParse({ ...numeracion, mascara }).success).toBe(false);
  });

  test('con {siglas} hacen falta siglas', () => {
    expect(Numeracion.safeParse({ ...numeracion, siglas: '' }).error?.issues).toMatchObject([{ path: ['siglas'] }]);
    expect(Numeracion.safeParse({ ...numeracion, mascara: 'OFICIO {numero}-{anio}', siglas: '' }).success).toBe(true);
  });

  test('dos tipos que se escribirían igual se rechazan en su campo; los de una oficina nueva, no', () => {
    const { numeracion: iniciales } = ajustesIniciales({ ugel: 'UGEL X', codigo: '', etiquetaSuperior: 'DRE', superior: '', lugar: 'X', direccion: '' }, 2026);
    expect(SECCIONES.numeracion.safeParse(iniciales).success).toBe(true);
    const iguales = { ...iniciales, hoja: { ...iniciales.hoja, mascara: 'cargo nº {numero} / {anio}' } };
    expect(SECCIONES.numeracion.safeParse(iguales).error?.issues).toMatchObject([{ path: ['hoja', 'mascara'], message: expect.stringContaining('Cargos') }]);
  });

  test('números distintos, o del mismo número años distintos, nunca se escriben igual', () => {
    const numero = fc.integer({ min: 1, max: 99_999_999 });
    const anio = fc.integer({ min: 2000, max: 2100 });
    fc.assert(
      fc.property(numeraciones, numero, numero, anio, anio, (una, n, m, a, b) => {
        fc.pre(revisarMascara(una.mascara) === null);
        const iguales = claveDeRotulo(rotulo(n, a, una)) === claveDeRotulo(rotulo(m, b, una));
        expect(iguales).toBe(n === m && a === b);
      }),
    );
  });

  test('si dos máscaras pueden escribir lo mismo, el programa lo dice', () => {
    const numero = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(numeraciones, numeraciones, numero, numero, (una, otra, n, m) => {
        const iguales = claveDeRotulo(rotulo(n, 2026, una)) === claveDeRotulo(rotulo(m, 2026, otra));
        expect(!iguales || seConfunden(una, otra)).toBe(true);
      }),
    );
  });

  test('N.°, Nº, N°, No. y Nro., los ceros, los blancos y las tildes no hacen otro número; la letra n de una palabra, sí', () => {
    const iguales = ['OFICIO N.° 0123-2026-UGEL-X', 'oficio Nº 123-2026-UGEL-X', 'Oficio N° 00123 - 2026 - Ugel X', 'OFICIO No. 123-2026-UGEL-X', 'Oficio Nro. 123-2026-UGEL-X'];
    expect(new Set(iguales.map(claveDeRotulo))).toEqual(new Set(['oficio n 123 2026 ugel x']));
    expect(claveDeRotulo('COMUNICACIÓN 1-2026')).not.toBe(claveDeRotulo('COMUNICACIÓ N.° 1-2026'));
    expect(claveDeRotulo('OFICIO N.° 124-2026-UGEL-X')).not.toBe(claveDeRotulo(iguales[0] ?? ''));
  });
});

describe('numeración', () => {
  test('una oficina que empieza a medio año sigue su cuenta, y el 1 de enero vuelve a 1', () => {
    expect(siguienteNumero(null, 2026, numeracion)).toBe(124);
    expect(siguienteNumero(124, 2026, numeracion)).toBe(125);
    expect(siguienteNumero(null, 2027, numeracion)).toBe(1);
  });

  test('nunca retrocede ni repite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (ultimo, primero) => {
        expect(siguienteNumero(ultimo, 2026, { ...numeracion, primero: { anio: 2026, numero: primero } })).toBeGreaterThan(ultimo);
      }),
    );
  });

  test('entre números del correlativo y números escritos a mano no hay uno repetido, y del correlativo ningún hueco', () => {
    const pasos = fc.array(fc.option(fc.integer({ min: 1, max: 80 }), { freq: 2 }), { maxLength: 80 });
    fc.assert(
      fc.property(numeraciones, pasos, (una, lista) => {
        const usados = new Map<string, number>();
        let ultimo: number | null = null;
        for (const escrito of lista) {
          const leido: ReturnType<typeof leerNumeroEscrito> = escrito === null ? siguienteLibre(ultimo, 2026, una, (clave) => usados.has(clave)) : leerNumeroEscrito(String(escrito), 2026, una);
          if ('porque' in leido) throw new Error(leido.porque);
          const clave = claveDeRotulo(leido.rotulo);
          // Only a number that was written by hand can be one already used: it is refused.
          expect(escrito === null && usados.has(clave)).toBe(false);
          usados.set(clave, leido.numero);
          if (escrito === null) ultimo = leido.numero;
        }
        const numeros = new Set(usados.values());
        expect(numeros.size).toBe(usados.size);
        for (let numero = una.primero.numero; numero <= (ultimo ?? 0); numero += 1) expect(numeros.has(numero)).toBe(true);
      }),
    );
  });
});

describe('un número escrito a mano', () => {
  test.each([
    ['125', 125, 'OFICIO N.° 0125-2026-UGEL-X/SIAGIE'],
    ['0125', 125, 'OFICIO N.° 0125-2026-UGEL-X/SIAGIE'],
    ['125-2026-UGEL-X/AGP', 125, 'OFICIO N.° 125-2026-UGEL-X/AGP'],
    ['Nº 341-2026-GRA-GREA-UGELI-AGI/PLAN', 341, 'Nº 341-2026-GRA-GREA-UGELI-AGI/PLAN'],
    ['OFICIO MÚLTIPLE N° 243-2026-MINEDU/VMGI-DRELM-UGEL 02-ASGESE', 243, 'OFICIO MÚLTIPLE N° 243-2026-MINEDU/VMGI-DRELM-UGEL 02-ASGESE'],
    ['UGEL 02 - OFICIO N.° 15', 15, 'UGEL 02 - OFICIO N.° 15'],
    ['OFICIO N.° 2025-2026-AGP', 2025, 'OFICIO N.° 2025-2026-AGP'],
  ])('«%s» es el %i', (texto, numero, sale) => {
    expect(leerNumeroEscrito(texto, 2026, numeracion)).toEqual({ numero, rotulo: sale });
  });

  test.each([
    ['0', 'Escriba el número'],
    ['OFICIO N.° 0-2026', 'Escriba el número'],
    ['sin número', 'Escriba el número'],
    ['OFICIO N.° 15-2025-UGEL-X', 'es de 2025'],
    ['123456789', 'más de 8 cifras'],
  ])('«%s» se rechaza: %s', (texto, porque) => {
    const leido = leerNumeroEscrito(texto, 2026, numeracion);
    expect(leido).toMatchObject({ porque: expect.stringContaining(porque) });
  });
});

describe('huecos del libro', () => {
  test.each([
    ['ninguno entre vecinos', 4, 5, 6, []],
    ['antes del primer número de la oficina', null, 124, 125, [{ desde: 1, hasta: 123, razon: 'primero' }]],
    ['antes de uno escrito a mano, por delante del correlativo', 3, 50, 4, [{ desde: 4, hasta: 49, razon: 'tecleado' }]],
    ['las dos cosas', null, 50, 30, [{ desde: 1, hasta: 29, razon: 'primero' }, { desde: 30, hasta: 49, razon: 'tecleado' }]],
  ] as const)('%s', (_, anterior, numero, siguiente, huecos) => {
    expect(huecosEntre(anterior, numero, siguiente)).toEqual(huecos);
  });

  test('cada número que falta se explica una vez', () => {
    const numero = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(fc.uniqueArray(numero, { minLength: 1 }), numero, (usados, siguiente) => {
        const orden = usados.toSorted((a, b) => a - b);
        const faltan = orden.flatMap((uno, i) => huecosEntre(orden[i - 1] ?? null, uno, siguiente));
        const explicados = faltan.flatMap(({ desde, hasta }) => Array.from({ length: hasta - desde + 1 }, (_, i) => desde + i));
        expect([...orden, ...explicados].sort((a, b) => a - b)).toEqual(Array.from({ length: orden.at(-1) ?? 0 }, (_, i) => i + 1));
      }),
    );
  });
});

describe('líneas del año', () => {
  test('se eligen por la fecha del documento: decenio y nombre del año', () => {
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2026-03-09'))).toEqual([
      '«Decenio de la Igualdad de Oportunidades para Mujeres y Hombres»',
      '«Año de la Esperanza y el Fortalecimiento de la Democracia»',
    ]);
  });

  test('enero sin nombre lleva solo el decenio, y 2030 ninguna', () => {
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2026-01-22'))).toHaveLength(1);
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2026-01-23'))).toHaveLength(2);
    expect(lineasVigentes(LINEAS_CONOCIDAS, fecha('2030-05-05'))).toEqual([]);
  });
});
