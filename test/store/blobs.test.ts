import { describe, expect, test } from 'vitest';
import { huellaDe } from '../../electron/store/blobs.ts';
import { AHORA, casoDePrueba, storeOfTest } from '../support/store.ts';

describe('archivo de escaneos', () => {
  test('los mismos bytes se guardan una vez y vuelven iguales', () => {
    const { store } = storeOfTest();
    const bytes = new Uint8Array([1, 2, 3, 255, 0]);
    expect(store.blobs.guardar(bytes)).toBe(huellaDe(bytes));
    expect(store.blobs.guardar(bytes)).toBe(huellaDe(bytes));
    expect(store.blobs.leer(huellaDe(bytes))).toEqual(bytes);
  });

  test('se barre solo lo que ningún expediente, documento ni ajuste nombra', () => {
    const { store } = storeOfTest();
    const expedienteId = casoDePrueba(store);
    const [adjunto = '', membrete = '', huerfano = ''] = ['adjunto', 'membrete', 'huerfano'].map((texto) => store.blobs.guardar(Buffer.from(texto)));
    store.write(() => {
      store.adjuntos.agregar({ expedienteId, clase: 'oficio', nombre: 'a.pdf', tipo: 'application/pdf', tamano: 7, huella: adjunto, agregadoEn: AHORA });
      store.ajustes.guardar('membrete', { imagen: membrete, organos: [] });
    });
    expect(store.blobs.barrer()).toBe(1);
    expect(store.blobs.leer(adjunto)).toEqual(new Uint8Array(Buffer.from('adjunto')));
    expect(store.blobs.leer(membrete)).toEqual(new Uint8Array(Buffer.from('membrete')));
    expect(() => store.blobs.leer(huerfano)).toThrow('is missing');
    expect(store.blobs.barrer()).toBe(0);
  });
});
