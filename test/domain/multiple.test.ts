import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claveDeDestinatario, Multiple, sinRepetir, type Destinatario } from '../../shared/domain/multiple.ts';

const destinatario = (cambios: Partial<Destinatario> = {}): Destinatario => ({ trato: 'senora', nombre: 'Rosa Ñique', cargo: 'Directora', institucion: 'I.E. N.° 11', lugar: 'Eten', ...cambios });
const carta = (destinatarios: readonly Destinatario[]) => ({ asunto: 'Asunto', cuerpo: 'Cuerpo.', referencias: [], destinatarios });

describe('los destinatarios de un oficio múltiple', () => {
  test.each([
    ['en mayúsculas y sin tildes', { nombre: 'ROSA NIQUE' }, true],
    ['con otros blancos y signos', { institucion: 'I.E. n° 11', lugar: ' Eten ' }, true],
    ['con otro cargo y otro trato', { cargo: 'Encargada', trato: '' }, true],
    ['de otra institución', { institucion: 'I.E. N.° 12' }, false],
    ['de otro lugar', { lugar: 'Reque' }, false],
    ['otra persona de la misma institución', { nombre: 'Ana Li' }, false],
  ] as const)('%s: el mismo o no', (_, cambios, elMismo) => {
    expect(claveDeDestinatario(destinatario(cambios)) === claveDeDestinatario(destinatario())).toBe(elMismo);
    expect(Multiple.safeParse(carta([destinatario(), destinatario(cambios)])).success).toBe(!elMismo);
  });

  test('agregar los que faltan nunca repite, no pierde a ninguno y deja siempre una lista que se acepta', () => {
    const unos = fc.array(fc.record({ nombre: fc.constantFrom('', 'Ana', 'ANA', 'Rosa'), institucion: fc.constantFrom('I.E. 1', 'I.E. 2', 'IE 1') }).map(destinatario), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(unos, unos, (antes, nuevos) => {
        const limpios = sinRepetir([], antes);
        const todos = [...limpios, ...sinRepetir(limpios, nuevos)];
        const claves = todos.map(claveDeDestinatario);
        expect(new Set(claves).size).toBe(claves.length);
        expect(new Set(claves)).toEqual(new Set([...antes, ...nuevos].map(claveDeDestinatario)));
        expect(Multiple.safeParse(carta(todos)).success).toBe(true);
      }),
    );
  });
});
