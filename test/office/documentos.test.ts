import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Firmante } from '../../shared/domain/firmantes.ts';
import { PNG } from '../fixtures/archivos.ts';
import { registro } from '../fixtures/pedidos.ts';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const FIRMANTE: Firmante = { nombre: 'Julia Ferrer Ato', trato: 'senora', postfirma: ['Directora'], iniciales: 'JFA', copias: [], desde: null, hasta: null };

function visto(bytes: Uint8Array | null): Uint8Array {
  if (bytes === null) throw new Error('no page could hold it');
  return bytes;
}

const huella = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function respondido(mesa: Desk) {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { documentoId, expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
  return { expedienteId, documentoId, expediente };
}

describe('documento emitido', () => {
  test('queda congelado: mismos bytes y huella aunque cambien datos y ajustes', async () => {
    const mesa = await desk();
    const { documentoId, expediente } = await respondido(mesa);
    const antes = await mesa.does('documentos.abrir', { documentoId });
    expect(huella(antes.bytes)).toBe(expediente.documentos[0]?.huella);
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ ...FIRMANTE, nombre: 'OTRA PERSONA' }] });
    await mesa.at('2026-05-01 08:00');
    expect(huella((await mesa.does('documentos.abrir', { documentoId })).bytes)).toBe(huella(antes.bytes));
    expect(await textOf(antes.bytes)).toContain('ANA PRUEBA SALAS');
  });

  test('la vista previa no toma número ni escribe nada', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const antes = await mesa.does('expedientes.historia', { expedienteId });
    const { bytes } = await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' });
    expect(await textOf(visto(bytes))).toContain('PROYECTO – SIN NÚMERO');
    await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'observacion', puntos: ['Adjuntar la RD.'], dias: 2 });
    await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'cargo' });
    expect(await mesa.does('expedientes.historia', { expedienteId })).toEqual(antes);
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(expediente.documentos[0]?.rotulo).toBe('OFICIO N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE');
  });

  test('hasta que salió bien se imprime el original; después, copias marcadas, y todo queda en la historia', async () => {
    const mesa = await desk();
    const { documentoId, expedienteId } = await respondido(mesa);
    const original = await mesa.does('documentos.abrir', { documentoId });
    for (const vez of [1, 2]) {
      const impreso = await mesa.does('documentos.sacar', { documentoId, para: 'imprimir' });
      expect([vez, impreso.copia, huella(impreso.bytes)]).toEqual([vez, false, huella(original.bytes)]);
    }
    expect((await mesa.does('documentos.salioBien', { documentoId })).documentos[0]?.impreso).toBe(true);
    const copia = await mesa.does('documentos.sacar', { documentoId, para: 'guardar' });
    expect(copia).toMatchObject({ copia: true, nombre: 'OFICIO-N-0001-2026-UGEL-SAN-ROQUE-SIAGIE.pdf' });
    expect(await textOf(copia.bytes)).toContain('COPIA');
    expect(huella((await mesa.does('documentos.abrir', { documentoId })).bytes)).toBe(huella(original.bytes));
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.slice(0, 4).map(({ acto, detalle }) => [acto, detalle['copia'] ?? null])).toEqual([
      ['guardar', true], ['salio_bien', null], ['imprimir', false], ['imprimir', false],
    ]);
  });

  test('con el año cambia la cuenta, y el primer número y las siglas son los de la oficina', async () => {
    const mesa = await desk();
    const { numeracion } = await mesa.does('ajustes.ver', {});
    await mesa.does('ajustes.guardar', {
      seccion: 'numeracion', valor: { ...numeracion, oficio: { siglas: 'UGEL-SR/AGP', relleno: 3, primero: { anio: 2026, numero: 124 } } },
    });
    expect((await respondido(mesa)).expediente.documentos[0]?.rotulo).toBe('OFICIO N.° 124-2026-UGEL-SR/AGP');
    expect((await respondido(mesa)).expediente.documentos[0]?.rotulo).toBe('OFICIO N.° 125-2026-UGEL-SR/AGP');
    await mesa.at('2027-01-04 08:00');
    expect((await respondido(mesa)).expediente.documentos[0]?.rotulo).toBe('OFICIO N.° 001-2027-UGEL-SR/AGP');
  });

  test('un carácter que ninguna letra tiene se rechaza en su campo, y no se gasta un número', async () => {
    const mesa = await desk();
    const { pedido } = registro();
    const raro = { ...registro(), pedido: { ...pedido, solicitante: { ...pedido.solicitante, nombres: 'Rosa 🌹' } } };
    const { id: expedienteId } = await caseAt(mesa, 'decidido', raro);
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' })).toMatchObject({
      code: 'caracter_sin_letra', field: 'pedido.solicitante.nombres', message: expect.stringContaining('🌹'),
    });
    expect((await respondido(mesa)).expediente.documentos[0]?.rotulo).toContain('0001-2026');
  });

  test('sin quien firme no sale un oficio, y se dice dónde ponerlo', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [] });
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' })).toMatchObject({ code: 'falta_dato', message: expect.stringContaining('Ajustes') });
  });

  test('mesa de partes da el cargo, pero no responde', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('miembros.agregar', { nombre: 'Mesa', cargo: '', rol: 'mesa', clave: CLAVE });
    await mesa.does('sesion.entrar', { miembroId: id, clave: CLAVE }, 'mesa');
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    await mesa.does('documentos.emitirCargo', { expedienteId }, 'mesa');
    expect(await mesa.refuses('documentos.emitirCargo', { expedienteId }, 'mesa')).toMatchObject({ message: expect.stringContaining('Ya se emitió CARGO') });
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' }, 'mesa')).toMatchObject({ code: 'sin_permiso' });
  });
});

describe('hoja de credenciales', () => {
  const SECRETA = 'Xk7*vRpmT4Qe#w';

  test('la contraseña está en lo que se entrega y en ningún otro sitio: ni archivos, ni registro, ni historia', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    await mesa.does('credenciales.vistaPrevia', { expedienteId, usuario: '12345678', clave: SECRETA });
    const hoja = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: SECRETA, motivo: '' });
    const letras = (await textOf(hoja.bytes)).replaceAll(' ', '');
    expect(letras).toContain(SECRETA);
    const archivada = await mesa.does('documentos.abrir', { documentoId: hoja.documentoId });
    expect((await textOf(archivada.bytes)).replaceAll(' ', '')).not.toContain(SECRETA);
    expect(await textOf(archivada.bytes)).toContain('no se guarda copia');
    expect(hoja.expediente.documentos[0]).toMatchObject({ conClave: true, huella: huella(archivada.bytes) });
    expect(JSON.stringify(await mesa.does('expedientes.historia', { expedienteId }))).not.toContain(SECRETA);
    await mesa.does('credenciales.impresa', { documentoId: hoja.documentoId });
    const archivos = readdirSync(join(mesa.dir, '..'), { recursive: true, withFileTypes: true }).filter((uno) => uno.isFile());
    expect(archivos.map(({ name }) => name)).toContain('oficina.db-wal');
    expect(archivos.filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(SECRETA))).toEqual([]);
    await mesa.does('sesion.salir', {});
  });

  test('la de quien ya tiene usuario no lleva contraseña, y no se le puede poner', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido');
    await mesa.does('expedientes.deshacer', { expedienteId });
    await mesa.does('decisiones.decidir', {
      expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, decision: 'procedente' as const, motivo: '', resultado: 'usuario_existente' as const })),
    });
    expect(await mesa.refuses('credenciales.emitir', { expedienteId, usuario: '12345678', clave: SECRETA, motivo: '' })).toMatchObject({ code: 'valor_imposible', field: 'clave' });
    const hoja = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: null, motivo: '' });
    expect(hoja.expediente.documentos[0]).toMatchObject({ conClave: false });
    expect(await textOf(hoja.bytes)).toContain('La que ya tiene');
  });

  test('con usuario nuevo hace falta contraseña; otra hoja pide motivo y anula la anterior', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const hoja = { expedienteId, usuario: '12345678', clave: SECRETA, motivo: '' };
    expect(await mesa.refuses('credenciales.emitir', { ...hoja, clave: null })).toMatchObject({ code: 'falta_dato', field: 'clave' });
    expect(await mesa.refuses('credenciales.emitir', { ...hoja, usuario: 'con espacios' })).toMatchObject({ code: 'entrada_invalida', field: 'usuario' });
    await mesa.does('credenciales.emitir', hoja);
    expect(await mesa.refuses('credenciales.emitir', hoja)).toMatchObject({ code: 'falta_dato', field: 'motivo', message: expect.stringContaining('restablezca la contraseña') });
    const { expediente } = await mesa.does('credenciales.emitir', { ...hoja, motivo: 'Se perdió la hoja' });
    expect(expediente.documentos.map(({ rotulo, anulado }) => [rotulo, anulado])).toEqual([
      ['HOJA DE CREDENCIALES N.° 0001-2026', true],
      ['HOJA DE CREDENCIALES N.° 0002-2026', false],
    ]);
  });

  test('la contraseña propuesta no lleva datos de la persona', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const { clave } = await mesa.does('credenciales.proponerClave', { expedienteId });
    expect(clave).toHaveLength(14);
    for (const dato of ['rosa', 'elvira', '12345678', '1234566']) expect(clave.toLowerCase()).not.toContain(dato);
  });

  test('una hoja entregada puede reemitirse y volver a entregarse', async () => {
    const mesa = await desk();
    const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido');
    const hoja = { expedienteId, usuario: '12345678', clave: SECRETA, motivo: '' };
    const primera = await mesa.does('credenciales.emitir', hoja);
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' })) });
    const recibo = { expedienteId, recibidoPor: 'Rosa', documento: '12345678', fecha: '2026-03-11', hora: '10:45', cargoFirmado: { nombre: 'cargo.png', bytes: PNG } };
    const entregado = await mesa.does('entregas.registrar', { ...recibo, documentoIds: [primera.documentoId] });
    expect(entregado).toMatchObject({ estado: 'entregado', adjuntos: [{ nombre: 'cargo.png', clase: 'cargo_firmado' }] });
    const segunda = await mesa.does('credenciales.emitir', { ...hoja, motivo: 'La perdió' });
    expect(await mesa.refuses('entregas.registrar', { ...recibo, documentoIds: [primera.documentoId] })).toMatchObject({ code: 'fuera_de_orden' });
    expect(await mesa.does('entregas.registrar', { ...recibo, documentoIds: [segunda.documentoId] })).toMatchObject({ estado: 'entregado' });
  });

  test.each([
    ['en el futuro', { fecha: '2026-03-12', hora: '08:00' }, 'fecha'],
    ['antes de emitirse', { fecha: '2026-03-11', hora: '10:40' }, 'fecha'],
    ['en una fecha que no existe', { fecha: '2026-02-30', hora: '08:00' }, 'fecha'],
    ['sin decir quién recibió', { recibidoPor: ' ' }, 'recibidoPor'],
    ['de un documento ajeno', { documentoIds: [99] }, 'documentoIds'],
    ['de nada', { documentoIds: [] }, 'documentoIds'],
  ])('una entrega %s se rechaza en su campo', async (_, cambio, field) => {
    const mesa = await desk();
    const { documentoId, expedienteId } = await respondido(mesa);
    const recibo = { expedienteId, documentoIds: [documentoId], recibidoPor: 'Rosa', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null };
    expect(await mesa.refuses('entregas.registrar', { ...recibo, ...cambio })).toMatchObject({ field });
    expect((await mesa.does('expedientes.ver', { expedienteId })).documentos[0]?.entrega).toBeNull();
  });
});

describe('ajustes', () => {
  test('cada sección se guarda entera o se rechaza en su campo', async () => {
    const mesa = await desk();
    const { textos } = await mesa.does('ajustes.ver', {});
    const con = (cuerpo: string) => ({ seccion: 'textos', valor: { ...textos, respuesta: { ...textos.respuesta, cuerpo } } });
    expect(await mesa.refuses('ajustes.guardar', con('Hola {marciano}'))).toMatchObject({ field: 'valor.respuesta.cuerpo', message: expect.stringContaining('{marciano}') });
    expect(await mesa.refuses('ajustes.guardar', con('Hola 🌹'))).toMatchObject({ code: 'caracter_sin_letra', field: 'valor.respuesta.cuerpo' });
    expect(await mesa.refuses('ajustes.guardar', { seccion: 'inventada', valor: {} })).toMatchObject({ code: 'entrada_invalida' });
    expect((await mesa.does('ajustes.ver', {})).textos).toEqual(textos);
  });

  test('el texto que la oficina escribe es el que sale, con sus marcadores', async () => {
    const mesa = await desk();
    const { textos } = await mesa.does('ajustes.ver', {});
    const respuesta = { asunto: 'Sobre {pedido}', cuerpo: 'La {ugel} atiende a {solicitante}.\n\n{servicios_procedentes}' };
    expect(await textOf(visto((await mesa.does('ajustes.muestra', { clase: 'respuesta', textos: { ...textos, respuesta } })).bytes))).toContain('La UGEL San Roque atiende a');
    await mesa.does('ajustes.guardar', { seccion: 'textos', valor: { ...textos, respuesta } });
    const { documentoId } = await respondido(mesa);
    expect(await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes)).toContain('La UGEL San Roque atiende a ROSA ELVIRA CHAPOÑÁN ÑIQUE.');
  });

  test('el membrete puede ser una imagen, y lo que no lo es se rechaza', async () => {
    const mesa = await desk();
    expect(await mesa.refuses('ajustes.imagenDeMembrete', { bytes: new Uint8Array([1, 2, 3]) })).toMatchObject({ code: 'archivo_desconocido', field: 'bytes' });
    const { membrete } = await mesa.does('ajustes.imagenDeMembrete', { bytes: PNG });
    expect(membrete.imagen).toBe(huella(PNG));
    expect(Buffer.from((await mesa.does('ajustes.verImagen', {})).bytes ?? []).equals(PNG)).toBe(true);
    await respondido(mesa);
    await mesa.does('ajustes.guardar', { seccion: 'membrete', valor: { ...membrete, imagen: null } });
    expect(await mesa.does('ajustes.verImagen', {})).toEqual({ bytes: null });
    expect(await mesa.refuses('ajustes.guardar', { seccion: 'membrete', valor: { ...membrete, imagen: 'a'.repeat(64) } })).toMatchObject({ field: 'valor.imagen' });
  });

  test('al cambiar el nombre de la UGEL cambia el que se ve antes de entrar', async () => {
    const mesa = await desk();
    const { oficina } = await mesa.does('ajustes.ver', {});
    await mesa.does('ajustes.guardar', { seccion: 'oficina', valor: { ...oficina, ugel: 'UGEL Nueva' } });
    await mesa.does('sesion.salir', {});
    expect((await mesa.does('sesion.estado', {})).ugel).toBe('UGEL Nueva');
  });
});
