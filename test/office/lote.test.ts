// Printing many letters: what there is of each case, what goes out, and what is noted of it.
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const huella = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function respondido(mesa: Desk) {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { documentoId } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
  return { expedienteId, documentoId };
}

const actosDe = async (mesa: Desk, expedienteId: number): Promise<string[]> =>
  (await mesa.does('expedientes.historia', { expedienteId })).actuaciones.map(({ acto }) => acto).toReversed();

describe('impresión de muchos expedientes', () => {
  test('dice lo que hay de cada uno, en el orden en que se piden, sin datos de nadie', async () => {
    const mesa = await desk();
    const uno = await respondido(mesa);
    const { id: sinNada } = await caseAt(mesa, 'recibido');
    const dos = await respondido(mesa);
    await mesa.does('documentos.emitirCargo', { expedienteId: dos.expedienteId });
    const { casos } = await mesa.does('documentos.deExpedientes', { expedienteIds: [dos.expedienteId, sinNada, uno.expedienteId] });
    expect(casos.map(({ numero, documentos }) => [numero, documentos.map(({ clase }) => clase)])).toEqual([
      ['2026-00003', ['respuesta', 'cargo']], ['2026-00002', []], ['2026-00001', ['respuesta']],
    ]);
    expect(JSON.stringify(casos)).not.toMatch(/Chapoñán|12345678/);
  });

  test('lo que se prepara y no llega a la impresora no queda como impreso', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await respondido(mesa);
    const antes = await actosDe(mesa, expedienteId);
    const { bytes, copia } = await mesa.does('documentos.paraImprimir', { documentoId });
    expect([copia, huella(bytes)]).toEqual([false, huella((await mesa.does('documentos.abrir', { documentoId })).bytes)]);
    expect((await actosDe(mesa, expedienteId)).filter((acto) => acto !== 'ver_documento')).toEqual(antes.filter((acto) => acto !== 'ver_documento'));
  });

  test('lo enviado queda anotado en cada expediente, y lo confirmado se imprime después como copia', async () => {
    const mesa = await desk();
    const casos = [await respondido(mesa), await respondido(mesa), await respondido(mesa)];
    const ids = casos.map(({ documentoId }) => documentoId);
    await mesa.does('documentos.impresos', { documentoIds: ids });
    await mesa.does('documentos.salieronBien', { documentoIds: ids.slice(0, 2) });
    for (const [i, { expedienteId, documentoId }] of casos.entries()) {
      const confirmado = i < 2;
      expect((await actosDe(mesa, expedienteId)).filter((acto) => acto === 'imprimir' || acto === 'salio_bien')).toEqual(confirmado ? ['imprimir', 'salio_bien'] : ['imprimir']);
      const { bytes, copia } = await mesa.does('documentos.paraImprimir', { documentoId });
      expect([copia, /\bCOPIA\b/.test(await textOf(bytes))]).toEqual([confirmado, confirmado]);
    }
    await mesa.does('documentos.impresos', { documentoIds: ids });
    const detalles = await Promise.all(casos.map(async ({ expedienteId }) =>
      (await mesa.does('expedientes.historia', { expedienteId })).actuaciones.filter(({ acto }) => acto === 'imprimir').map(({ detalle }) => detalle['copia'])));
    expect(detalles).toEqual([[true, false], [true, false], [false, false]]);
  });

  test('uno que no existe detiene todo: de los demás no queda nada anotado', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await respondido(mesa);
    const antes = await actosDe(mesa, expedienteId);
    for (const call of ['documentos.impresos', 'documentos.salieronBien'] as const) {
      expect(await mesa.refuses(call, { documentoIds: [documentoId, 999] })).toMatchObject({ code: 'no_existe' });
    }
    expect(await mesa.refuses('documentos.deExpedientes', { expedienteIds: [expedienteId, 999] })).toMatchObject({ code: 'no_existe' });
    expect(await actosDe(mesa, expedienteId)).toEqual(antes);
    expect((await mesa.does('expedientes.ver', { expedienteId })).documentos[0]?.impreso).toBe(false);
  });

  test('hasta 500 por vez', async () => {
    const mesa = await desk();
    const muchos = Array.from({ length: 501 }, (_, i) => i + 1);
    expect(await mesa.refuses('documentos.deExpedientes', { expedienteIds: muchos })).toMatchObject({ code: 'entrada_invalida', message: expect.stringContaining('500') });
    expect(await mesa.refuses('documentos.deExpedientes', { expedienteIds: [] })).toMatchObject({ code: 'entrada_invalida' });
  });

  test('de una hoja, anulada o no, solo sale el ejemplar del archivo, como copia y sin la contraseña', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const hoja = { expedienteId, usuario: '12345678', clave: 'Xk7*vRpmT4Qe#w', motivo: '' };
    const primera = await mesa.does('credenciales.emitir', hoja);
    const segunda = await mesa.does('credenciales.emitir', { ...hoja, motivo: 'Se perdió' });
    for (const [{ documentoId }, marca] of [[primera, 'ANULADO'], [segunda, 'COPIA']] as const) {
      const { bytes, copia } = await mesa.does('documentos.paraImprimir', { documentoId });
      const texto = await textOf(bytes);
      expect([copia, texto.includes(marca), texto.replaceAll(' ', '').includes(hoja.clave)]).toEqual([true, true, false]);
    }
  });
});
