// The numbers of what is issued: by mask, typed, at the turn of the year, and in the libro.
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { FiltroDeLibro } from '../../shared/domain/libro.ts';
import { registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const SUFIJO = 'UGEL-SAN-ROQUE/SIAGIE';
const TODO: FiltroDeLibro = { tipo: 'oficio', anio: 2026, mes: null, texto: '' };

async function responder(mesa: Desk, numero = '') {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { documentoId, expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta', numero });
  return { documentoId, expedienteId, rotulo: expediente.documentos.at(-1)?.rotulo };
}

const ver = async (mesa: Desk, filtro: Partial<FiltroDeLibro> = {}) => (await mesa.does('libro.ver', { filtro: { ...TODO, ...filtro }, despuesDe: null, limite: 200 })).filas;
const enCorto = async (mesa: Desk, filtro: Partial<FiltroDeLibro> = {}) =>
  (await ver(mesa, filtro)).map(({ numero, tecleado, huecos }) => [String(numero), ...(tecleado ? ['a mano'] : []), ...huecos.map(({ desde, hasta, razon }) => `${desde}-${hasta} ${razon}`)].join(' '));

describe('máscara de la oficina', () => {
  test('lo que se emite la sigue, y lo ya emitido conserva su rótulo', async () => {
    const mesa = await desk();
    const antes = await responder(mesa);
    const { numeracion } = await mesa.does('ajustes.ver', {});
    const oficio = { mascara: 'Nº {numero}-{anio}-{siglas}', siglas: 'GRA-GREA-UGELI-AGI/PLAN', relleno: 3, primero: { anio: 2026, numero: 341 } };
    await mesa.does('ajustes.guardar', { seccion: 'numeracion', valor: { ...numeracion, oficio } });
    const despues = await responder(mesa);
    expect([antes.rotulo, despues.rotulo]).toEqual([`OFICIO N.° 0001-2026-${SUFIJO}`, 'Nº 341-2026-GRA-GREA-UGELI-AGI/PLAN']);
    expect(await textOf((await mesa.does('documentos.abrir', { documentoId: despues.documentoId })).bytes)).toContain('Nº 341-2026-GRA-GREA-UGELI-AGI/PLAN');
    expect((await ver(mesa)).map(({ documento }) => documento.rotulo)).toEqual([despues.rotulo, antes.rotulo]);
    expect(await enCorto(mesa)).toEqual(['341 2-340 primero', '1']);
  });

  test('la que haría repetir números se rechaza en su campo, y nada cambia', async () => {
    const mesa = await desk();
    const { numeracion } = await mesa.does('ajustes.ver', {});
    const con = (mascara: string) => ({ seccion: 'numeracion', valor: { ...numeracion, oficio: { ...numeracion.oficio, mascara } } });
    expect(await mesa.refuses('ajustes.guardar', con('OFICIO N.° {numero}'))).toMatchObject({ field: 'valor.oficio.mascara', message: expect.stringContaining('{anio}') });
    expect(await mesa.refuses('ajustes.guardar', con('CARGO Nº {numero}/{anio}'))).toMatchObject({ message: expect.stringContaining('Oficios') });
    expect((await mesa.does('ajustes.ver', {})).numeracion).toEqual(numeracion);
  });

  test('cambiar la máscara a medio año no hace que la cuenta vuelva atrás', async () => {
    const mesa = await desk();
    await responder(mesa);
    const { numeracion } = await mesa.does('ajustes.ver', {});
    await mesa.does('ajustes.guardar', { seccion: 'numeracion', valor: { ...numeracion, oficio: { ...numeracion.oficio, siglas: 'UGEL-SR/AGP' } } });
    expect((await responder(mesa)).rotulo).toBe('OFICIO N.° 0002-2026-UGEL-SR/AGP');
  });
});

describe('número que dio otro sistema', () => {
  test('se escribe al emitir: el correlativo sigue su propia cuenta, lo salta y no deja huecos', async () => {
    const mesa = await desk();
    const rotulos = [];
    for (const numero of ['', '3', '', '', '50', '', 'OFICIO N.° 7-2026-UGEL-SR/DIR']) rotulos.push((await responder(mesa, numero)).rotulo);
    expect(rotulos).toEqual([...['0001', '0003', '0002', '0004', '0050', '0005'].map((n) => `OFICIO N.° ${n}-2026-${SUFIJO}`), 'OFICIO N.° 7-2026-UGEL-SR/DIR']);
    expect(await enCorto(mesa)).toEqual(['50 a mano 8-49 tecleado', '7 a mano 6-6 tecleado', '5', '4', '3 a mano', '2', '1']);
    const { cuentas } = await mesa.does('libro.cuenta', {});
    expect(cuentas.find(({ tipo }) => tipo === 'oficio')).toEqual({ tipo: 'oficio', ultimo: 5, siguiente: `OFICIO N.° 0006-2026-${SUFIJO}` });
  });

  test.each([
    ['ya usado', '1', 'duplicado', 'del expediente 2026-00001'],
    ['ya usado, escrito de otra manera', 'oficio nº 00001 - 2026 - ugel san roque siagie', 'duplicado', 'OFICIO N.° 0001'],
    ['sin cifras', 'el que toca', 'valor_imposible', 'Escriba el número'],
    ['de otro año', 'OFICIO N.° 12-2025-UGEL', 'valor_imposible', '2025'],
    ['con un carácter que no se imprime', 'OFICIO 🌹 N.° 12-2026', 'caracter_sin_letra', '🌹'],
  ])('uno %s se rechaza en su campo y no gasta ninguno', async (_, numero, code, message) => {
    const mesa = await desk();
    await responder(mesa);
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta', numero })).toMatchObject({ code, field: 'numero', message: expect.stringContaining(message) });
    expect((await mesa.does('expedientes.ver', { expedienteId })).documentos).toEqual([]);
    expect((await responder(mesa)).rotulo).toContain('0002-2026');
  });

  test('también al observar y en el cargo', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    await mesa.does('documentos.emitirCargo', { expedienteId, numero: '88' });
    const { documentos } = await mesa.does('observaciones.observar', { expedienteId, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '', numero: '120-2026-UGEL-SR/AGP' });
    expect(documentos.map(({ rotulo }) => rotulo)).toEqual(['CARGO N.° 0088-2026', 'OFICIO N.° 120-2026-UGEL-SR/AGP']);
  });
});

describe('cambio de año', () => {
  test('a las 23:59 del 31 de diciembre es de un año, y a las 00:01 del 1 de enero es el primero del otro', async () => {
    const mesa = await desk();
    const { numeracion } = await mesa.does('ajustes.ver', {});
    await mesa.does('ajustes.guardar', { seccion: 'numeracion', valor: { ...numeracion, oficio: { ...numeracion.oficio, primero: { anio: 2026, numero: 124 } } } });
    await mesa.at('2026-12-31 23:59');
    expect((await responder(mesa)).rotulo).toBe(`OFICIO N.° 0124-2026-${SUFIJO}`);
    // The proyecto is begun in December: it takes the number, and the date, of the day it is issued.
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    expect(await textOf((await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' })).bytes ?? new Uint8Array())).toContain('31 de diciembre de 2026');
    await mesa.at('2027-01-01 00:01');
    const { documentoId, expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(expediente.documentos[0]).toMatchObject({ rotulo: `OFICIO N.° 0001-2027-${SUFIJO}`, fecha: '2027-01-01' });
    expect(await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes)).toContain('1 de enero de 2027');
    expect((await responder(mesa)).rotulo).toBe(`OFICIO N.° 0002-2027-${SUFIJO}`);
    expect(await enCorto(mesa)).toEqual(['124 1-123 primero']);
    expect(await enCorto(mesa, { anio: 2027 })).toEqual(['2', '1']);
  });

  test('el primer número puede ser el de ese año', async () => {
    const mesa = await desk();
    const { numeracion } = await mesa.does('ajustes.ver', {});
    await mesa.does('ajustes.guardar', { seccion: 'numeracion', valor: { ...numeracion, oficio: { ...numeracion.oficio, primero: { anio: 2027, numero: 15 } } } });
    expect((await responder(mesa)).rotulo).toContain('0001-2026');
    await mesa.at('2027-01-01 00:01');
    expect((await responder(mesa)).rotulo).toContain('0015-2027');
  });
});

describe('libro', () => {
  test('cada fila dice a quién, de qué expediente, por quién y qué fue de ella', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await responder(mesa);
    await mesa.does('entregas.registrar', { expedienteId, documentoIds: [documentoId], recibidoPor: 'Rosa', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });
    expect(await ver(mesa)).toMatchObject([{
      numero: 1, tecleado: false, destinatario: 'Rosa Elvira Chapoñán Ñique', expediente: { id: expedienteId, numero: '2026-00001' },
      documento: { clase: 'respuesta', rotulo: `OFICIO N.° 0001-2026-${SUFIJO}`, emitidoPor: 'Ana Prueba Salas', anulado: false, entrega: { recibidoPor: 'Rosa' } },
    }]);
  });

  test('se filtra por tipo, año, mes y palabras, y se lee por páginas sin perder ni repetir', async () => {
    const mesa = await desk();
    for (const dia of ['2026-03-11 11:00', '2026-03-20 11:00', '2026-04-02 11:00']) {
      await mesa.at(dia);
      await responder(mesa);
    }
    await mesa.does('documentos.emitirCargo', { expedienteId: 1 });
    expect(await enCorto(mesa, { mes: 3 })).toEqual(['2', '1']);
    expect(await enCorto(mesa, { mes: 4 })).toEqual(['3']);
    expect(await enCorto(mesa, { tipo: 'cargo' })).toEqual(['1']);
    expect(await enCorto(mesa, { anio: 2025 })).toEqual([]);
    for (const texto of ['chaponan', '12345678', '1234566', '0002', '2026-00002']) expect(await enCorto(mesa, { texto })).toContain('2');
    expect(await enCorto(mesa, { texto: '0002', mes: 4 })).toEqual([]);
    for (const texto of ['nadie así', '«»']) expect(await enCorto(mesa, { texto })).toEqual([]);
    const pagina = (despuesDe: number | null, texto = '') => mesa.does('libro.ver', { filtro: { ...TODO, texto }, despuesDe, limite: 2 });
    for (const texto of ['', 'rosa']) {
      const primera = await pagina(null, texto);
      const segunda = await pagina(primera.filas.at(-1)?.documento.id ?? null, texto);
      expect([primera.hayMas, segunda.hayMas, [...primera.filas, ...segunda.filas].map(({ numero }) => numero)]).toEqual([true, false, [3, 2, 1]]);
    }
  });

  test('como hoja de cálculo sale en el orden de los números, y queda anotado', async () => {
    const mesa = await desk();
    await responder(mesa);
    await responder(mesa, '=1+1 9-2026');
    const { nombre, bytes, cuantos } = await mesa.does('libro.exportar', { filtro: TODO });
    expect([nombre, cuantos]).toEqual(['libro-oficio-2026.csv', 2]);
    const texto = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    expect(texto.startsWith('\uFEFF')).toBe(true);
    const filas: string[][] = parse(texto, { delimiter: ';', bom: true });
    expect(filas.map((fila) => [fila[0], fila[3], fila[6]])).toEqual([
      ['N.°', 'Documento', 'Dirigido a'],
      ['1', `OFICIO N.° 0001-2026-${SUFIJO}`, 'Rosa Elvira Chapoñán Ñique'],
      ['1', '\'=1+1 9-2026', 'Rosa Elvira Chapoñán Ñique'],
    ]);
    expect(await mesa.refuses('libro.exportar', { filtro: { ...TODO, anio: 2020 } })).toMatchObject({ code: 'no_existe' });
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { desde: null, hasta: null, miembroId: null, grupo: 'documentos', expediente: '', texto: '' }, despuesDe: null, limite: 1 });
    expect(actos).toMatchObject([{ acto: 'exportar_libro', expediente: null, detalle: { cuantos: 2 } }]);
  });

  test('lo que se busca en él queda en el registro de accesos, como lo que se busca en la bandeja', async () => {
    const mesa = await desk();
    await responder(mesa);
    for (const texto of ['', 'r', 'ro', 'rosa', '']) await ver(mesa, { texto });
    await mesa.does('ajustes.ver', {});
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { desde: null, hasta: null, miembroId: null, grupo: 'vistas', expediente: '', texto: '' }, despuesDe: null, limite: 9 });
    expect(actos.filter(({ acto }) => acto === 'buscar_documento').map(({ detalle }) => detalle['texto'])).toEqual(['rosa']);
  });

  test('un nombre sin corregir y otro corregido después: el libro dice el que llevó el documento', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'recibido');
    await mesa.does('documentos.emitirCargo', { expedienteId });
    const { pedido } = registro();
    await mesa.does('expedientes.corregir', { expedienteId, motivo: '', pedido: { ...pedido, solicitante: { ...pedido.solicitante, nombres: 'Otra' } } });
    expect((await ver(mesa, { tipo: 'cargo' }))[0]?.destinatario).toContain('Rosa');
  });
});
