// The short run of the fuzz: the same inputs each time. `npm run test:fuzz` is the long one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../shared/contract.ts';
import { PNG, pdfDePrueba } from '../fixtures/archivos.ts';
import { arbitraryOf } from './arbitrary.ts';
import { fuzz } from './fuzz.ts';
import { mutated } from './mutate.ts';

describe('cualquiera puede pedir cualquier cosa', () => {
  test('3000 entradas: siempre una respuesta del contrato, nada escrito al rechazar, la memoria no crece', { timeout: 300_000 }, async () => {
    const { failure, answered, gained } = await fuzz(3_000, 20_260_311);
    expect(failure).toBeNull();
    // Deep enough: nearly every call did its work at least once. An office that can be entered needs no rescue.
    const posibles = Object.keys(contract).filter((name) => !name.startsWith('rescate.'));
    expect(answered.size).toBeGreaterThan(posibles.length * 0.8);
    expect(gained.used).toBeLessThan(24);
    expect(gained.resident).toBeLessThan(160);
  });

  test('de cada llamada salen entradas buenas y malas', async () => {
    const files = [await pdfDePrueba(), PNG];
    for (const [name, { input }] of Object.entries(contract)) {
      const takes = (value: unknown): boolean => z.safeParse(input, value).success;
      const good = arbitraryOf(input, files);
      expect([name, fc.sample(good, { numRuns: 40, seed: 1 }).some(takes)]).toEqual([name, true]);
      expect([name, fc.sample(mutated(good), { numRuns: 40, seed: 1 }).some((value) => !takes(value))]).toEqual([name, true]);
    }
  });
});
