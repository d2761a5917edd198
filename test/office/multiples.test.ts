// The oficio múltiple: of no case, and yet numbered, frozen, sealed, printed and told like any other document.
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '../../electron/store/open.ts';
import type { Input, Output } from '../../shared/contract.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { detallesDe } from '../../shared/domain/acto-en-palabras.ts';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';
import { keyOf } from '../support/register.ts';

const uno = (i: number, cambios = {}) => ({ trato: 'senora' as const, nombre: `Persona ${i}`, cargo: 'Directora', institucion: `I.E. N.° ${90_000 + i}`, lugar: 'San Roque', ...cambios });
const multiple = (cambios: Partial<Input<'multiples.emitir'>> = {}): Input<'multiples.emitir'> => ({
  asunto: 'Cierre del año escolar', cuerpo: 'Es grato dirigirme a ustedes.\n\nLa {ugel} les recuerda el plazo.', referencias: [], destinatarios: [uno(1), uno(2)], ...cambios,
});

async function conFirmante(): Promise<Desk> {
  const mesa = await desk();
  await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ nombre: 'Ana Prueba Salas', trato: '' as const, postfirma: [], iniciales: '', copias: [], desde: null, hasta: null }] });
  return mesa;
}

describe('oficio múltiple', () => {
  test('lleva su propia numeración, a todos en un documento, que se vuelve a abrir con los mismos bytes', async () => {
    const mesa = await conFirmante();
    expect(await textOf((await mesa.does('multiples.vistaPrevia', multiple())).bytes ?? new Uint8Array())).toContain('OFICIO MÚLTIPLE · PROYECTO – SIN NÚMERO');
    const emitido = await mesa.does('multiples.emitir', multiple());
    expect(emitido).toMatchObject({ rotulo: 'OFICIO MÚLTIPLE N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE', asunto: 'Cierre del año escolar', destinatarios: 2, impreso: false, anulado: false });
    const { bytes } = await mesa.does('documentos.abrir', { documentoId: emitido.id });
    const texto = (await textOf(bytes)).replaceAll(/\s+/g, ' ');
    for (const dato of ['Señoras directoras de:', 'PERSONA 1', 'I.E. N.° 90002', 'La UGEL San Roque les recuerda el plazo.', 'Presente.-']) expect(texto).toContain(dato);
    await mesa.at('2026-05-01 08:00');
    const otra = await mesa.does('documentos.abrir', { documentoId: emitido.id });
    expect(createHash('sha256').update(otra.bytes).digest('hex')).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect((await mesa.does('multiples.emitir', multiple())).rotulo).toContain('0002-2026');
    const { filas, hayMas } = await mesa.does('multiples.listar', { despuesDe: null, limite: 1 });
    expect([filas.map(({ rotulo }) => rotulo.slice(0, 26)), hayMas]).toEqual([['OFICIO MÚLTIPLE N.° 0002-2'], true]);
    expect((await mesa.does('multiples.listar', { despuesDe: filas[0]?.id ?? 0, limite: 5 })).filas).toHaveLength(1);
  });

  test('se imprime, se confirma y sale como copia después; todo lo dice la auditoría, de ningún expediente', async () => {
    const mesa = await conFirmante();
    const { id: documentoId } = await mesa.does('multiples.emitir', multiple());
    expect(await mesa.does('documentos.paraImprimir', { documentoId })).toMatchObject({ copia: false });
    await mesa.does('documentos.impresos', { documentoIds: [documentoId] });
    expect(await mesa.does('documentos.salioBien', { documentoId })).toBeNull();
    expect(await mesa.does('documentos.guardar', { documentoId })).toMatchObject({ copia: true, nombre: 'OFICIO-MÚLTIPLE-N-0001-2026-UGEL-SAN-ROQUE-SIAGIE.pdf' });
    expect((await mesa.does('multiples.listar', { despuesDe: null, limite: 5 })).filas[0]).toMatchObject({ impreso: true });
    await mesa.does('documentos.abrir', { documentoId });
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, texto: 'multiple 0001' }, despuesDe: null, limite: 10 });
    expect(actos.map(({ acto, expediente }) => [acto, expediente])).toEqual(['guardar', 'salio_bien', 'imprimir', 'ver_documento', 'emitir_multiple'].map((acto) => [acto, null]));
    expect(actos.slice(-1).map(detallesDe)).toEqual([['OFICIO MÚLTIPLE N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE', 'Cierre del año escolar', '2 destinatarios', 'Firma Ana Prueba Salas']]);
  });

  test('cambiado por fuera del programa, se descubre', async () => {
    const mesa = await conFirmante();
    const { id: documentoId } = await mesa.does('multiples.emitir', multiple());
    const db = openDatabase(join(mesa.dir, 'oficina.db'), await keyOf(mesa.dir, 1, CLAVE), 'oficina');
    expect(() => db.exec(`UPDATE multiple SET asunto = 'otro'`)).toThrow(/frozen/);
    expect(() => db.exec('DELETE FROM multiple')).toThrow(/never deleted/);
    expect(() => db.exec(`UPDATE documento SET texto = 'otro' WHERE id = ${documentoId}`)).toThrow(/frozen/);
    expect(() => db.exec(`UPDATE documento SET expediente_id = 1 WHERE id = ${documentoId}`)).toThrow(/frozen|constraint/i);
    db.exec('DROP TRIGGER multiple_fijo');
    db.exec(`UPDATE multiple SET asunto = 'otro'`);
    const comprobar = async () => {
      for (let desde: Input<'auditoria.comprobar'>['desde'] = null; ; ) {
        const { sigue, rotura }: Output<'auditoria.comprobar'> = await mesa.does('auditoria.comprobar', { desde });
        if (sigue === null) return rotura;
        desde = sigue;
      }
    };
    expect(await comprobar()).toMatchObject({ clase: 'oficina', acto: 'emitir_multiple' });
    await mesa.does('documentos.salioBien', { documentoId });
    const { avisos } = await mesa.does('auditoria.cabeza', {});
    expect(avisos.map(({ acto }) => acto)).toEqual(['alteracion_hallada']);
    db.close();
    // What was done here on purpose is not looked for at the end.
    await mesa.does('sesion.salir', {});
  });

  test('trescientos destinatarios caben, con sus encabezados en cada página', async () => {
    const mesa = await conFirmante();
    const emitido = await mesa.does('multiples.emitir', multiple({ destinatarios: Array.from({ length: 300 }, (_, i) => uno(i)) }));
    expect(emitido.destinatarios).toBe(300);
    const texto = await textOf((await mesa.does('documentos.abrir', { documentoId: emitido.id })).bytes);
    expect(texto).toContain('I.E. N.° 90299');
    expect(texto.split('Institución educativa').length).toBeGreaterThan(5);
  });

  test.each([
    ['sin destinatario', { destinatarios: [] }, 'destinatarios', /por lo menos un destinatario/],
    ['con el mismo dos veces, escrito de otra manera', { destinatarios: [uno(1), uno(2), uno(1, { nombre: 'PERSONA  1', institucion: 'I.E. n.° 90001' })] }, 'destinatarios.2.institucion', /es el mismo que el 1/],
    ['con demasiados', { destinatarios: Array.from({ length: 501 }, (_, i) => uno(i)) }, 'destinatarios', /hasta 500/],
    ['sin institución', { destinatarios: [uno(1, { institucion: ' ' })] }, 'destinatarios.0.institucion', /institución/],
    ['sin asunto', { asunto: ' ' }, 'asunto', /./],
    ['sin texto', { cuerpo: '\n \n' }, 'cuerpo', /./],
    ['con un marcador de un expediente', { cuerpo: 'Para {solicitante}.' }, 'cuerpo', /\{solicitante\} es de un expediente/],
    ['con un marcador que no existe', { asunto: 'Sobre {marciano}' }, 'asunto', /\{marciano\}/],
    ['con un carácter que ninguna letra tiene', { destinatarios: [uno(1), uno(2, { nombre: 'Sol 漢' })] }, 'destinatarios.1.nombre', /漢/],
    ['con un carácter así en el texto', { cuerpo: 'Hola 🌹' }, 'cuerpo', /🌹/],
    ['con una referencia vacía', { referencias: [' '] }, 'referencias.0', /./],
  ])('%s se rechaza en su campo y no gasta número', async (_, cambios, field, message) => {
    const mesa = await conFirmante();
    expect(await mesa.refuses('multiples.emitir', multiple(cambios))).toMatchObject({ field, message: expect.stringMatching(message) });
    expect((await mesa.does('multiples.listar', { despuesDe: null, limite: 5 })).filas).toEqual([]);
    expect((await mesa.does('multiples.emitir', multiple())).rotulo).toContain('0001-2026');
  });

  test('sin quien firme no sale', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [] });
    expect(await mesa.refuses('multiples.emitir', multiple())).toMatchObject({ code: 'falta_dato', message: expect.stringContaining('Firmante') });
  });

  test('de un expediente se toma a quien lo presentó, con su trato y su cargo, y eso queda anotado', async () => {
    const mesa = await conFirmante();
    const { id: expedienteId } = await caseAt(mesa, 'recibido');
    const { destinatarios } = await mesa.does('multiples.destinatarios', { de: 'expediente', expedienteId });
    expect(destinatarios).toEqual([{ trato: 'senora', nombre: 'Rosa Elvira Chapoñán Ñique', cargo: 'Directora', institucion: 'I.E. N.° 90001 «Los Algarrobos»', lugar: 'El Molino – San Roque' }]);
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'vistas' }, despuesDe: null, limite: 1 });
    expect(actos[0]).toMatchObject({ acto: 'ver_expediente', expediente: { id: expedienteId } });
    expect(await mesa.refuses('multiples.destinatarios', { de: 'expediente', expedienteId: 99 })).toMatchObject({ code: 'no_existe' });
    expect(await mesa.refuses('multiples.destinatarios', { de: 'servicio', codigoModular: '1234566', anexo: '0' })).toMatchObject({ code: 'no_existe' });
    expect(await mesa.does('multiples.destinatarios', { de: 'padron', texto: 'nada de eso' })).toEqual({ destinatarios: [], hayMas: false });
  });
});
