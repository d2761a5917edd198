import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
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
      const impreso = await mesa.does('documentos.paraImprimir', { documentoId });
      await mesa.does('documentos.impresos', { documentoIds: [documentoId] });
      expect([vez, impreso.copia, huella(impreso.bytes)]).toEqual([vez, false, huella(original.bytes)]);
    }
    expect((await mesa.does('documentos.salioBien', { documentoId }))?.documentos[0]?.impreso).toBe(true);
    const copia = await mesa.does('documentos.guardar', { documentoId });
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
      seccion: 'numeracion', valor: { ...numeracion, oficio: { ...numeracion.oficio, siglas: 'UGEL-SR/AGP', relleno: 3, primero: { anio: 2026, numero: 124 } } },
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

describe('lo que se ve antes de emitir', () => {
  test('de un pedido en orden no hay nada que observar, y un solo firmante no se elige', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [FIRMANTE] });
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    expect(await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' })).toMatchObject({
      hallazgos: [], firmante: FIRMANTE.nombre, firmantes: [{ nombre: FIRMANTE.nombre, cargo: 'Directora', reparo: null }],
    });
    expect(await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'cargo' })).toMatchObject({ hallazgos: [], firmante: null, firmantes: [] });
  });

  test('cada hallazgo tiene su lugar en la página, de arriba abajo', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ ...FIRMANTE, hasta: '2026-03-10' }] });
    await mesa.at('2026-03-15 09:00');
    const { pedido } = registro();
    const servicios = pedido.servicios.map((servicio) => ({ ...servicio, distrito: 'SAN ROQUE', nivel: '' }));
    const { id: expedienteId } = await caseAt(mesa, 'decidido', { ...registro(), pedido: { ...pedido, servicios } });
    const { hallazgos, bytes } = await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' });
    const porLugar = hallazgos.toSorted((uno, otro) => (uno.lugar?.arriba ?? 0) - (otro.lugar?.arriba ?? 0));
    expect(porLugar.map(({ mensaje }) => mensaje)).toEqual([
      'La fecha del documento, 15/03/2026, es domingo.',
      'Servicio 1, distrito: «SAN ROQUE» está todo en mayúsculas.',
      'En el cuadro falta «Nivel o modalidad».',
      'El cargo de Julia Ferrer Ato terminó el 10/03/2026: el documento es del 15/03/2026.',
    ]);
    for (const { lugar, gravedad } of hallazgos) {
      expect(gravedad).toBe('avisa');
      expect(lugar?.pagina).toBe(0);
      expect(lugar?.abajo).toBeGreaterThan(lugar?.arriba ?? 1);
      expect(lugar?.abajo).toBeLessThan(1);
    }
    expect(await textOf(visto(bytes))).toContain('JULIA FERRER ATO');
    // They advise: the specialist decides.
    await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
  });

  test('lo que impide emitir se ve con su lugar, y al emitir se rechaza con las mismas palabras', async () => {
    const mesa = await desk();
    const { pedido } = registro();
    const raro = { ...registro(), pedido: { ...pedido, solicitante: { ...pedido.solicitante, nombres: 'Rosa 🌹' } } };
    const { id: expedienteId } = await caseAt(mesa, 'decidido', raro);
    const { hallazgos, bytes } = await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' });
    expect(hallazgos[0]).toMatchObject({ gravedad: 'impide', lugar: { pagina: 0 } });
    expect(await textOf(visto(bytes))).toContain('ROSA □');
    const { message } = await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(message).toBe(hallazgos[0]?.mensaje);

    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [] });
    const sinFirma = (await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' })).hallazgos.find(({ mensaje }) => mensaje.includes('firme'));
    expect(sinFirma).toMatchObject({ gravedad: 'impide' });
    expect((await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' })).message).toBe(sinFirma?.mensaje);
  });

  test('la hoja también se revisa, y lo que le falta no dice la contraseña', async () => {
    const mesa = await desk();
    const { pedido } = registro();
    const servicios = pedido.servicios.map((servicio) => ({ ...servicio, nivel: '' }));
    const { id: expedienteId } = await caseAt(mesa, 'decidido', { ...registro(), pedido: { ...pedido, servicios } });
    const { hallazgos } = await mesa.does('credenciales.vistaPrevia', { expedienteId, usuario: '12345678', clave: 'Xk7*vRpmT4Qe#w' });
    expect(hallazgos.map(({ mensaje }) => mensaje)).toEqual(['En el cuadro falta «Nivel o modalidad».']);
  });
});

describe('quién firma', () => {
  const encargado: Firmante = { ...FIRMANTE, nombre: 'Luis Paz Soto', trato: 'senor', postfirma: ['Director encargado'], iniciales: 'LPS' };

  test('lo dice la fecha del documento; se puede elegir a otra persona, y quien emite la halla elegida la vez siguiente', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ ...FIRMANTE, hasta: '2026-03-31' }, encargado, { ...encargado, nombre: 'Eva Cruz', desde: '2026-04-01' }] });
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const previa = (firmante: string | null = null) => mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta', firmante });
    expect(await previa()).toMatchObject({
      firmante: 'Julia Ferrer Ato', firmantes: [{ reparo: null }, { nombre: 'Luis Paz Soto', reparo: null }, { nombre: 'Eva Cruz', reparo: 'empieza el 01/04/2026' }],
    });
    const otra = await previa('Luis Paz Soto');
    expect(await textOf(visto(otra.bytes))).toMatch(/LUIS PAZ SOTO[^]*Director encargado[^]*LPS/);

    const { documentoId } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta', firmante: 'Luis Paz Soto' });
    expect(await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes)).toContain('LUIS PAZ SOTO');
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.find(({ acto }) => acto === 'responder')?.detalle).toMatchObject({ firmante: 'Luis Paz Soto' });
    const { id: siguiente } = await caseAt(mesa, 'en_verificacion');
    const observar = { expedienteId: siguiente, puntos: ['Adjuntar la RD.'], dias: 2 } as const;
    expect(await mesa.does('documentos.vistaPrevia', { ...observar, puntos: [...observar.puntos], clase: 'observacion' })).toMatchObject({ firmante: 'Luis Paz Soto' });

    // Of one who is no longer in post, what was chosen is not remembered.
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ ...FIRMANTE, hasta: null }, { ...encargado, hasta: '2026-03-10' }] });
    expect(await mesa.does('documentos.vistaPrevia', { ...observar, puntos: [...observar.puntos], clase: 'observacion' })).toMatchObject({ firmante: 'Julia Ferrer Ato' });
  });

  test('a una persona con dos cargos se la ofrece una vez, con el de ese día', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ ...FIRMANTE, postfirma: ['Directora encargada'], hasta: '2026-03-01' }, { ...FIRMANTE, desde: '2026-03-02' }] });
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    expect((await mesa.does('documentos.vistaPrevia', { expedienteId, clase: 'respuesta' })).firmantes).toEqual([{ nombre: FIRMANTE.nombre, cargo: 'Directora', reparo: null }]);
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

  test('se ve con los datos de un expediente, con lo que les falta, y queda dicho quién los vio', async () => {
    const mesa = await desk();
    await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [FIRMANTE] });
    const { textos } = await mesa.does('ajustes.ver', {});
    const { pedido } = registro();
    const { id: expedienteId } = await caseAt(mesa, 'recibido', { ...registro(), pedido: { ...pedido, solicitante: { ...pedido.solicitante, correos: [] } } });
    const suyos = { ...textos, respuesta: { asunto: 'Asunto', cuerpo: 'Se avisa a {correos}.\n\n{servicios_procedentes}' } };
    const conCaso = await mesa.does('ajustes.muestra', { clase: 'respuesta', textos: suyos, expedienteId });
    expect(await textOf(visto(conCaso.bytes))).toMatch(/ROSA ELVIRA CHAPOÑÁN ÑIQUE[^]*Se avisa a correo no indicado\./);
    expect(conCaso.hallazgos.map(({ mensaje }) => mensaje)).toEqual(['Falta «Sus correos»: sale «correo no indicado».']);
    for (const clase of ['observacion', 'improcedencia', 'devolucion'] as const) {
      expect(await textOf(visto((await mesa.does('ajustes.muestra', { clase, textos, expedienteId })).bytes))).toContain('CHAPOÑÁN ÑIQUE');
    }
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'vistas' }, despuesDe: null, limite: 10 });
    expect(actos.map(({ acto, expediente }) => [acto, expediente?.id])).toEqual([['ver_expediente', expedienteId]]);
    expect(await mesa.refuses('ajustes.muestra', { clase: 'respuesta', textos, expedienteId: 999 })).toMatchObject({ code: 'no_existe' });
  });

  test('lo que los textos fueron se lee por páginas, con quién y cuándo, y solo lo de ese texto', async () => {
    const mesa = await desk();
    const { textos } = await mesa.does('ajustes.ver', {});
    const guardar = (valor: typeof textos) => mesa.does('ajustes.guardar', { seccion: 'textos', valor });
    const asuntos = ['Uno', 'Dos', 'Tres'];
    for (const asunto of asuntos) await guardar({ ...textos, respuesta: { ...textos.respuesta, asunto } });
    await mesa.does('ajustes.guardar', { seccion: 'seguridad', valor: { minutosDeBloqueo: 15 } });
    await guardar({ ...textos, respuesta: { ...textos.respuesta, asunto: 'Tres' }, frases: { ...textos.frases, despedida: 'Cordialmente,' } });

    const primera = await mesa.does('ajustes.versiones', { de: 'respuesta', despuesDe: null, limite: 2 });
    expect(primera.hayMas).toBe(true);
    expect(primera.versiones.map(({ por, antes, despues }) => [por, antes['asunto'], despues['asunto']])).toEqual([['Ana Prueba Salas', 'Dos', 'Tres'], ['Ana Prueba Salas', 'Uno', 'Dos']]);
    const segunda = await mesa.does('ajustes.versiones', { de: 'respuesta', despuesDe: primera.versiones.at(-1)?.id ?? 0, limite: 2 });
    expect([segunda.hayMas, segunda.versiones.map(({ antes }) => antes)]).toEqual([false, [textos.respuesta]]);
    expect((await mesa.does('ajustes.versiones', { de: 'frases', despuesDe: null, limite: 10 })).versiones.map(({ despues }) => despues['despedida'])).toEqual(['Cordialmente,']);
    expect(await mesa.does('ajustes.versiones', { de: 'devolucion', despuesDe: null, limite: 10 })).toEqual({ versiones: [], hayMas: false });
  });

  test('las frases que la oficina escribe son las que salen; la vacía no sale', async () => {
    const mesa = await desk();
    const { textos } = await mesa.does('ajustes.ver', {});
    await mesa.does('ajustes.guardar', { seccion: 'textos', valor: { ...textos, frases: { ...textos.frases, cierre: '', despedida: 'Cordialmente, {él: estimado | ella: estimada}:' } } });
    const { documentoId } = await respondido(mesa);
    const texto = await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes);
    expect(texto).toMatch(/Cordialmente, estimad[oa](\(a\))?:/);
    expect(texto).not.toContain('Sin otro particular');
    expect(texto).not.toContain('Atentamente');
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
