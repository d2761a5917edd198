// Each datum that a letter can hold, told by the name that the form gives it.
import { describe, expect, test } from 'vitest';
import { campoEnPalabras } from '../../shared/domain/campos.ts';

describe('the name of a datum', () => {
  test.each([
    ['oficio.numero', 'Número del oficio'],
    ['servicios.0.codigoModular', 'Servicio 1, código modular'],
    ['solicitante.correos.1', 'Correo 2'],
    ['destinatarios.31.cargo', 'Destinatario 32, cargo'],
    ['referencias.0', 'Referencia 1'],
    ['asunto', 'Asunto'],
  ])('%s is «%s»', (campo, nombre) => {
    expect(campoEnPalabras(campo)).toBe(nombre);
  });
});
