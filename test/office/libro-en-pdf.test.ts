// The libro on paper: drawn in a thread of its own while the office goes on, given up, and noted when it leaves.
import { describe, expect, test } from 'vitest';
import type { FiltroDeLibro } from '../../shared/domain/libro.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const TODO: FiltroDeLibro = { tipo: 'oficio', anio: 2026, mes: null, texto: '' };

async function responder(mesa: Desk, numero = '') {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { documentoId } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta', numero });
  return documentoId;
}

async function hecho(mesa: Desk, informe: string) {
  for (;;) {
    const heard = mesa.nextEvent('informe');
    const { hecho: pdf } = await mesa.does('libro.verInforme', { informe });
    if (pdf) return pdf;
    await heard;
  }
}

const actos = async (mesa: Desk, acto: string) =>
  (await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 200 })).actos.filter((uno) => uno.acto === acto);

describe('libro en PDF', () => {
  test('trae todos los números en su orden: el anulado con su motivo y los ausentes con su porqué', async () => {
    const mesa = await desk();
    await responder(mesa);
    const malo = await responder(mesa);
    await mesa.does('documentos.anular', { documentoId: malo, motivo: 'Salió con otro nombre', comunicado: '' });
    await responder(mesa, '7');
    const { informe } = await mesa.does('libro.empezarInforme', { filtro: TODO });
    const { nombre, bytes, cuantos } = await hecho(mesa, informe);
    expect([nombre, cuantos]).toEqual(['libro-oficio-2026.pdf', 3]);
    const texto = (await textOf(bytes)).replaceAll(/\s+/g, ' ');
    expect(texto).toContain('LIBRO DE REGISTRO · OFICIOS, 2026');
    expect(texto).toContain('3 documentos, de los que 1 está anulado');
    const lugares = ['N.° 0001-2026', 'Anulado: Salió', '3 a 6', 'N.° 0007-2026'].map((uno) => texto.replaceAll('3a6', '3 a 6').indexOf(uno));
    expect(lugares).toEqual(lugares.toSorted((a, b) => a - b));
    expect(lugares).not.toContain(-1);
    expect(texto).toMatch(/sin usar: el que sigue se/);
    expect(texto).toContain('Página 1 de 1');
    expect(await actos(mesa, 'ver_libro')).toHaveLength(1);
  });

  test('lo que sale se anota, se imprima o se guarde', async () => {
    const mesa = await desk();
    await responder(mesa);
    const { informe } = await mesa.does('libro.empezarInforme', { filtro: { ...TODO, mes: 3 } });
    await hecho(mesa, informe);
    await mesa.does('libro.sacarInforme', { informe, para: 'imprimir' });
    await mesa.does('libro.sacarInforme', { informe, para: 'guardar' });
    expect(await actos(mesa, 'imprimir_libro')).toMatchObject([{ detalle: { nombre: 'Oficios, marzo de 2026', cuantos: 1, formato: 'PDF' } }]);
    expect(await actos(mesa, 'exportar_libro')).toHaveLength(1);
  });

  test('se deja a medias, lo reemplaza el de otra ventana, y nadie toma el ajeno', async () => {
    const mesa = await desk();
    await responder(mesa);
    expect(await mesa.refuses('libro.empezarInforme', { filtro: { ...TODO, anio: 2025 } })).toMatchObject({ code: 'no_existe' });
    const { informe: uno } = await mesa.does('libro.empezarInforme', { filtro: TODO });
    const { informe: otro } = await mesa.does('libro.empezarInforme', { filtro: TODO });
    expect(await mesa.refuses('libro.verInforme', { informe: uno })).toMatchObject({ code: 'no_existe', message: expect.stringContaining('vuelva a hacerlo') });
    expect((await hecho(mesa, otro)).cuantos).toBe(1);
    await mesa.does('libro.dejarInforme', { informe: otro });
    expect(await mesa.refuses('libro.verInforme', { informe: otro })).toMatchObject({ code: 'no_existe' });
    expect(await mesa.refuses('libro.sacarInforme', { informe: otro, para: 'guardar' })).toMatchObject({ code: 'no_existe' });
  });

  test('quien sale de su sesión no deja atrás el suyo', async () => {
    const mesa = await desk();
    await responder(mesa);
    const { informe } = await mesa.does('libro.empezarInforme', { filtro: TODO });
    await hecho(mesa, informe);
    await mesa.does('sesion.salir', {});
    await mesa.does('sesion.entrar', { miembroId: 1, clave: 'clave de prueba 1' });
    expect(await mesa.refuses('libro.verInforme', { informe })).toMatchObject({ code: 'no_existe' });
  });

  test('un signo que ninguna letra tiene, en el motivo de una anulación, sale como un hueco', async () => {
    const mesa = await desk();
    const malo = await responder(mesa);
    await mesa.does('documentos.anular', { documentoId: malo, motivo: 'Salió mal 😀', comunicado: '' });
    const { informe } = await mesa.does('libro.empezarInforme', { filtro: TODO });
    expect((await textOf((await hecho(mesa, informe)).bytes)).replaceAll(/\s+/g, ' ')).toMatch(/Anulado: Salió mal [□?]/);
  });
});
