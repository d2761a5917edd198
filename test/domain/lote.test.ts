import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loteDe, type CasoDeLote, type DocumentoDeLote } from '../../shared/domain/lote.ts';

const documento = (id: number, clase: DocumentoDeLote['clase'], resto: Partial<DocumentoDeLote> = {}): DocumentoDeLote => ({
  id, clase, rotulo: `${clase} ${id}`, conClave: clase === 'hoja', impreso: false, anulado: false, deAntes: false, ...resto,
});
const caso = (numero: number, ...documentos: DocumentoDeLote[]): CasoDeLote => ({ id: numero, numero: `2026-${String(numero).padStart(5, '0')}`, documentos });
const rotulos = (casos: readonly CasoDeLote[], orden: 'lista' | 'numero' = 'lista', copias = false) => loteDe(casos, orden, copias).cartas.map((carta) => carta.documento.rotulo);

describe('cartas de muchos expedientes', () => {
  test('de cada uno van sus oficios como se emitieron y al final su cargo', () => {
    const uno = caso(1, documento(1, 'cargo'), documento(2, 'observacion'), documento(5, 'respuesta'));
    expect(rotulos([uno])).toEqual(['observacion 2', 'respuesta 5', 'cargo 1']);
  });

  test('en el orden de la lista, o por número de expediente, aunque cambie el año o pase de 99999', () => {
    const casos = [caso(3, documento(30, 'respuesta')), caso(100000, documento(40, 'respuesta')), { ...caso(7, documento(9, 'improcedencia')), numero: '2025-00007' }];
    expect(rotulos(casos)).toEqual(['respuesta 30', 'respuesta 40', 'improcedencia 9']);
    expect(rotulos(casos, 'numero')).toEqual(['improcedencia 9', 'respuesta 30', 'respuesta 40']);
  });

  test('lo que ya salió bien no vuelve a salir, salvo que se pidan copias', () => {
    const casos = [caso(1, documento(1, 'respuesta', { impreso: true }), documento(2, 'cargo'))];
    expect(rotulos(casos)).toEqual(['cargo 2']);
    expect(loteDe(casos, 'lista', false).yaImpresas.map((carta) => carta.documento.id)).toEqual([1]);
    expect(loteDe(casos, 'lista', true).cartas.map((carta) => [carta.documento.id, carta.copia])).toEqual([[1, true], [2, false]]);
  });

  test('una hoja nunca, y se dice por qué; lo anulado no cuenta', () => {
    const { cartas, hojas, sinCartas } = loteDe(
      [caso(1, documento(1, 'hoja'), documento(2, 'hoja', { conClave: false }), documento(3, 'hoja', { anulado: true }), documento(4, 'respuesta', { anulado: true }))],
      'lista', true,
    );
    expect(cartas).toEqual([]);
    expect(hojas.map(({ documento: { id }, motivo }) => [id, motivo.includes('contraseña')])).toEqual([[1, true], [2, false]]);
    expect(sinCartas).toEqual(['2026-00001']);
  });

  test('lo que se emitió antes de que el caso se reabriera no sale con lo de ahora', () => {
    expect(rotulos([caso(1, documento(1, 'respuesta', { deAntes: true }), documento(2, 'improcedencia'))])).toEqual(['improcedencia 2']);
  });

  test('cada documento vigente de los elegidos está una vez, o se dice por qué no está', () => {
    const unDocumento = fc.record({ clase: fc.constantFrom('cargo', 'respuesta', 'improcedencia', 'observacion', 'devolucion', 'hoja'), impreso: fc.boolean(), anulado: fc.boolean() });
    fc.assert(
      fc.property(fc.array(fc.array(unDocumento, { maxLength: 4 }), { maxLength: 6 }), fc.constantFrom('lista', 'numero'), fc.boolean(), (porCaso, orden, copias) => {
        let ultimo = 0;
        const casos = porCaso.map((documentos, i) => caso(i + 1, ...documentos.map((uno) => documento((ultimo += 1), uno.clase, uno))));
        const { cartas, yaImpresas, hojas } = loteDe(casos, orden, copias);
        const dichos = [...cartas, ...(copias ? [] : yaImpresas), ...hojas].map((una) => una.documento.id);
        const vigentes = casos.flatMap(({ documentos }) => documentos.filter(({ anulado }) => !anulado).map(({ id }) => id));
        expect(dichos.toSorted((a, b) => a - b)).toEqual(vigentes);
      }),
    );
  });
});
