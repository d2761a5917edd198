import { describe, expect, test } from 'vitest';
import { hashOf, parseRoute, type Route } from '../../renderer/state/address.ts';

const ROUTES: readonly Route[] = [
  { screen: 'bandeja' },
  { screen: 'registrar' },
  { screen: 'auditoria' },
  { screen: 'expediente', id: 17 },
  { screen: 'corregir', id: 17 },
  { screen: 'multiple' },
  { screen: 'padron' },
  { screen: 'vigencias' },
  { screen: 'persona', tipoDocumento: 'DNI', numeroDocumento: '12345678' },
  { screen: 'persona', tipoDocumento: 'OTRO', numeroDocumento: 'AB/12 ñ%' },
  { screen: 'escuela', codigoModular: '0346098', anexo: '0' },
  { screen: 'ajustes', seccion: 'textos' },
];

describe('the address of a screen', () => {
  test.each(ROUTES)('$screen is read as it was written', (route) => {
    expect(parseRoute(hashOf(route))).toStrictEqual(route);
  });

  test.each(['', '#', '#/', '#/nada', '#/expediente', '#/expediente/0', '#/expediente/-1', '#/expediente/1e3', '#/escuela/123/0', '#/expediente/../../x', '#/persona/XX/1', '#/persona/DNI'])(
    '«%s» leads to the tray',
    (hash) => {
      expect(parseRoute(hash)).toStrictEqual({ screen: 'bandeja' });
    },
  );

  test('a section of the settings that does not exist leads to the first', () => {
    expect(parseRoute('#/ajustes/nada')).toStrictEqual({ screen: 'ajustes', seccion: 'oficina' });
  });
});
