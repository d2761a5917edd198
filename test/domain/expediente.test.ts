import { describe, expect, test } from 'vitest';
import { ACTOS, DESHACIBLES, despuesDe, Estado, impedimento, sePuede, type ActoDeExpediente } from '../../shared/domain/expediente.ts';

/** The product's state table (PRODUCT, "Transitions of an expediente"), written down apart from the code. */
const TABLA: Readonly<Record<Estado, readonly Estado[]>> = {
  recibido: ['en_verificacion', 'anulado'],
  en_verificacion: ['observado', 'espera_opinion', 'decidido', 'anulado'],
  espera_opinion: ['en_verificacion', 'anulado'],
  observado: ['en_verificacion', 'no_presentado', 'anulado'],
  no_presentado: ['archivado', 'en_verificacion', 'anulado'],
  decidido: ['atendido', 'anulado'],
  atendido: ['entregado', 'archivado'],
  entregado: ['archivado'],
  archivado: ['en_verificacion'],
  anulado: [],
};

const actos = Object.keys(ACTOS).filter((acto): acto is ActoDeExpediente => Object.hasOwn(ACTOS, acto));

describe('estados de un expediente', () => {
  test.each(Estado.options)('desde %s se llega solo a los estados de la tabla', (estado) => {
    const alcanzables = new Set(actos.filter((acto) => sePuede(acto, estado)).map((acto) => despuesDe(acto, estado)));
    alcanzables.delete(estado);
    expect([...alcanzables].sort()).toEqual([...TABLA[estado]].sort());
  });

  test('todo acto que no se puede da una frase que dice en qué estado está y qué hacer', () => {
    const frases = actos.flatMap((acto) =>
      Estado.options.filter((estado) => !ACTOS[acto].desde.some((uno) => uno === estado)).map((estado) => impedimento(acto, estado)),
    );
    expect(frases.length).toBeGreaterThan(100);
    for (const frase of frases) expect(frase).toMatch(/^No se puede .+ en un expediente «.+»\. .+\.$/);
  });

  test('un expediente anulado no admite ningún acto', () => {
    expect(actos.filter((acto) => sePuede(acto, 'anulado'))).toEqual([]);
  });

  test('lo que sale en papel, o se entregó, no se deshace: se anula o se corrige con otro acto', () => {
    for (const acto of ['responder', 'observar', 'devolver', 'emitir_cargo', 'emitir_hoja', 'reemitir_hoja', 'entregar', 'notificar'] as const) expect(DESHACIBLES).not.toContain(acto);
  });
});
