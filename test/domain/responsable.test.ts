import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Estado } from '../../shared/domain/expediente.ts';
import { Rol } from '../../shared/domain/miembro.ts';
import { estaAbierto, impedimentoDePase, puedeEstarACargo, type ACargo } from '../../shared/domain/responsable.ts';

const OTRO = { id: 9, nombre: 'Bruno' };
const YO = { id: 1, nombre: 'Ana' };
const caso = (cambios: Partial<ACargo> = {}): ACargo => ({ estado: 'recibido', responsable: null, porRecibir: false, ...cambios });
const puede = (rol: Rol, suyo: ACargo): boolean => impedimentoDePase(suyo, { id: YO.id, rol }) === null;

describe('quién pasa un expediente a otro', () => {
  test.each<[string, ACargo, readonly Rol[]]>([
    ['de nadie, recién recibido', caso(), ['mesa', 'especialista', 'jefe']],
    ['mío', caso({ responsable: YO, estado: 'decidido' }), ['especialista', 'jefe']],
    ['de otro', caso({ responsable: OTRO, estado: 'en_verificacion' }), ['jefe']],
    ['de otro, que todavía no lo abre', caso({ responsable: OTRO, porRecibir: true }), ['mesa', 'jefe']],
    ['de otro, que ya lo abrió', caso({ responsable: OTRO }), ['jefe']],
    ['de nadie, ya en trámite', caso({ estado: 'en_verificacion' }), ['especialista', 'jefe']],
    ['archivado', caso({ estado: 'archivado', responsable: YO }), []],
    ['anulado', caso({ estado: 'anulado', responsable: YO }), []],
  ])('%s', (_, suyo, roles) => {
    expect(Rol.options.filter((rol) => puede(rol, suyo))).toEqual(Rol.options.filter((rol) => roles.includes(rol)));
  });

  test('el jefe puede con todo lo abierto; lo que otro rol puede, el jefe también; y nadie con lo cerrado', () => {
    const alguno = fc.record({ estado: fc.constantFrom(...Estado.options), responsable: fc.constantFrom(null, YO, OTRO), porRecibir: fc.boolean() });
    fc.assert(
      fc.property(alguno, (suyo) => {
        expect(puede('jefe', suyo)).toBe(estaAbierto(suyo.estado));
        expect(Rol.options.some((rol) => puede(rol, suyo))).toBe(puede('jefe', suyo));
        expect(puede('consulta', suyo)).toBe(false);
      }),
    );
  });
});

test('a cargo puede estar quien resuelve y trabaja aquí', () => {
  expect(Rol.options.filter((rol) => puedeEstarACargo({ rol, activo: true }))).toEqual(['especialista', 'jefe']);
  expect(Rol.options.filter((rol) => puedeEstarACargo({ rol, activo: false }))).toEqual([]);
});
