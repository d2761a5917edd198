import { describe, expect, test } from 'vitest';
import { digitosDeCelular, revisarCelular, revisarCorreo } from '../../shared/domain/contacto.ts';

describe('celular', () => {
  test.each(['979412086', '979 412 086', '+51 979-412-086', '51979412086', '(979) 412086'])('%s es un celular', (escrito) => {
    expect(revisarCelular(escrito)).toBeNull();
    expect(digitosDeCelular(escrito)).toBe('979412086');
  });

  test.each([
    ['97845016', 'error', 'tiene 8 dígitos'],
    ['9794120861', 'error', 'tiene 10 dígitos'],
    ['879412086', 'error', 'no empieza con 9'],
    ['979412O86', 'error', 'caracteres'],
    ['074 234567', 'aviso', 'fijo'],
    ['01 4567890', 'aviso', 'fijo'],
    ['074-23456', 'aviso', 'fijo'],
  ])('%s es un %s: %s', (escrito, gravedad, dice) => {
    expect(revisarCelular(escrito)).toMatchObject({ gravedad, mensaje: expect.stringContaining(dice) });
  });
});

describe('correo', () => {
  test.each(['a@b.pe', 'rchaponanb@gmail.com', 'ana.nuñez+ie@ugel-x.gob.pe', 'x_1@sub.dominio.edu.pe'])('%s está bien escrito', (correo) => {
    expect(revisarCorreo(correo)).toBeNull();
  });

  test.each(['sin-arroba.com', 'a@b', 'a b@c.pe', 'a@@b.pe', 'a@b..pe', '@b.pe', 'a@b.pe, c@d.pe', '.a@b.pe', 'a.@b.pe'])('%s está mal escrito', (correo) => {
    expect(revisarCorreo(correo)).not.toBeNull();
  });
});
