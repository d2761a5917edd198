// Annulling what was issued, and bringing back what the office signed outside.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EXE, PNG, pdfDePrueba, pdfProtegido } from '../fixtures/archivos.ts';
import { caseAt, CLAVE, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';
import { folderOfTest } from '../support/store.ts';

const ESPECIALISTA = 'especialista';
const MOTIVO = { motivo: 'El nombre salió mal', comunicado: '' };

async function conEspecialista(): Promise<Desk> {
  const mesa = await desk();
  const { id } = await mesa.does('miembros.agregar', { nombre: 'Elsa Pérez', cargo: '', rol: 'especialista', clave: CLAVE });
  await mesa.does('sesion.entrar', { miembroId: id, clave: CLAVE }, ESPECIALISTA);
  return mesa;
}

async function respondido(mesa: Desk, caller = 'prueba') {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { documentoId } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' }, caller);
  return { expedienteId, documentoId };
}

async function atendido(mesa: Desk) {
  const { expedienteId, documentoId } = await respondido(mesa);
  const { servicios } = await mesa.does('expedientes.ver', { expedienteId });
  await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' })) });
  return { expedienteId, documentoId };
}

const entregar = (mesa: Desk, expedienteId: number, documentoId: number) =>
  mesa.does('entregas.registrar', { expedienteId, documentoIds: [documentoId], recibidoPor: 'Rosa', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: null });

describe('anular un documento', () => {
  test('su número queda usado, el PDF queda y se muestra anulado, y se emite otro en su lugar', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await respondido(mesa);
    const original = await mesa.does('documentos.abrir', { documentoId });
    const anulado = await mesa.does('documentos.anular', { documentoId, ...MOTIVO });
    expect([anulado?.estado, anulado?.documentos[0]]).toMatchObject(['decidido', { anulado: true, motivoDeAnulacion: MOTIVO.motivo, huella: createHash('sha256').update(original.bytes).digest('hex') }]);
    const visto = await mesa.does('documentos.abrir', { documentoId });
    expect(await textOf(visto.bytes)).toContain('ANULADO 11/03/2026 10:45');
    expect((await mesa.does('documentos.abrir', { documentoId })).bytes).toEqual(visto.bytes);
    const impreso = await mesa.does('documentos.paraImprimir', { documentoId });
    expect([impreso.copia, await textOf(impreso.bytes)]).toEqual([true, expect.stringContaining('ANULADO')]);
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect(expediente.documentos.map(({ rotulo, anulado }) => [rotulo.slice(0, 20), anulado])).toEqual([['OFICIO N.° 0001-2026', true], ['OFICIO N.° 0002-2026', false]]);
    expect(await mesa.refuses('documentos.anular', { documentoId, ...MOTIVO })).toMatchObject({ message: expect.stringContaining('ya está anulado') });
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.find(({ acto }) => acto === 'anular_documento')?.detalle).toMatchObject({ rotulo: anulado?.documentos[0]?.rotulo, motivo: MOTIVO.motivo });
  });

  test('en un expediente atendido el estado queda, pero no se archiva sin otra respuesta', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await atendido(mesa);
    expect(await mesa.refuses('documentos.emitir', { expedienteId, clase: 'respuesta' })).toMatchObject({ message: expect.stringContaining('Ya se emitió') });
    expect(await mesa.does('documentos.anular', { documentoId, ...MOTIVO })).toMatchObject({ estado: 'atendido' });
    expect(await mesa.refuses('expedientes.archivar', { expedienteId })).toMatchObject({ message: expect.stringContaining('emita otra') });
    const { expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
    expect([expediente.estado, expediente.documentos.filter(({ anulado }) => !anulado).length]).toEqual(['atendido', 1]);
  });

  test('el oficio de observación anulado no cuenta como la observación de la ley: el expediente vuelve a verificación', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const observacion = { expedienteId, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' };
    const observado = await mesa.does('observaciones.observar', observacion);
    const documentoId = observado.documentos[0]?.id ?? 0;
    expect(await mesa.does('documentos.anular', { documentoId, ...MOTIVO })).toMatchObject({ estado: 'en_verificacion', observaciones: [], deshacible: null });
    expect(await mesa.does('observaciones.observar', observacion)).toMatchObject({ estado: 'observado', observaciones: [{ dias: 2 }] });
  });

  test('con un oficio de observación por el que se dio por no presentado, primero se retoma', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    const { documentos } = await mesa.does('observaciones.observar', { expedienteId, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' });
    const documentoId = documentos[0]?.id ?? 0;
    await entregar(mesa, expedienteId, documentoId);
    await mesa.at('2026-03-20 08:00');
    await mesa.does('observaciones.vencer', { expedienteId });
    expect(await mesa.refuses('documentos.anular', { documentoId, motivo: 'x', comunicado: 'Por teléfono' })).toMatchObject({ message: expect.stringContaining('retome primero') });
    const devolucion = await mesa.does('documentos.emitir', { expedienteId, clase: 'devolucion' });
    await mesa.does('documentos.anular', { documentoId: devolucion.documentoId, ...MOTIVO });
    expect((await mesa.does('documentos.emitir', { expedienteId, clase: 'devolucion' })).expediente.estado).toBe('no_presentado');
  });

  test('el especialista anula lo suyo del mismo día; lo ajeno, lo de otro día y lo entregado, solo el jefe', async () => {
    const mesa = await conEspecialista();
    const suyo = await respondido(mesa, ESPECIALISTA);
    const ajeno = await respondido(mesa);
    expect(await mesa.refuses('documentos.anular', { documentoId: ajeno.documentoId, ...MOTIVO }, ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('Pídalo al jefe') });
    await mesa.does('documentos.anular', { documentoId: suyo.documentoId, ...MOTIVO }, ESPECIALISTA);
    const viejo = await respondido(mesa, ESPECIALISTA);
    const entregado = await respondido(mesa, ESPECIALISTA);
    await entregar(mesa, entregado.expedienteId, entregado.documentoId);
    expect(await mesa.refuses('documentos.anular', { documentoId: entregado.documentoId, ...MOTIVO }, ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('ya fue entregado') });
    expect(await mesa.refuses('documentos.anular', { documentoId: entregado.documentoId, ...MOTIVO })).toMatchObject({ code: 'falta_dato', field: 'comunicado' });
    await mesa.does('documentos.anular', { documentoId: entregado.documentoId, ...MOTIVO, comunicado: 'Oficio N.° 9, del 11/03/2026' });
    await mesa.at('2026-03-12 08:00');
    await mesa.does('sesion.entrar', { miembroId: 2, clave: CLAVE }, ESPECIALISTA);
    expect(await mesa.refuses('documentos.anular', { documentoId: viejo.documentoId, ...MOTIVO }, ESPECIALISTA)).toMatchObject({ message: expect.stringContaining('el mismo día') });
  });

  test('un cargo se anula y se da otro; una hoja se anula al hacer otra; sin motivo, nada', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'decidido');
    const cargo = await mesa.does('documentos.emitirCargo', { expedienteId });
    expect(await mesa.refuses('documentos.anular', { documentoId: cargo.documentoId, motivo: ' ', comunicado: '' })).toMatchObject({ field: 'motivo' });
    await mesa.does('documentos.anular', { documentoId: cargo.documentoId, ...MOTIVO });
    await mesa.does('documentos.emitirCargo', { expedienteId });
    const hoja = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Xk7*vRpmT4Qe#w', motivo: '' });
    expect(await mesa.refuses('documentos.anular', { documentoId: hoja.documentoId, ...MOTIVO })).toMatchObject({ message: expect.stringContaining('al hacer otra') });
  });
});

/** What a signing program gives back: the same pages, and something after them. */
async function firmar(mesa: Desk, documentoId: number, quien: string): Promise<Uint8Array> {
  const { bytes } = await mesa.does('documentos.abrir', { documentoId });
  return new Uint8Array(Buffer.concat([bytes, Buffer.from(`\n% firmado por ${quien}\n`)]));
}

describe('versión firmada', () => {
  test('se guarda byte a byte; de varias, la última va primero; sale tal cual y queda anotado', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await respondido(mesa);
    const [una, otra] = [await firmar(mesa, documentoId, 'una'), await firmar(mesa, documentoId, 'otra')];
    expect(await mesa.does('firmados.adjuntar', { documentoId, nombre: 'oficio[R].pdf', bytes: una })).toMatchObject({ aviso: null });
    const { expediente } = await mesa.does('firmados.adjuntar', { documentoId, nombre: 'escaneo.png', bytes: PNG });
    await mesa.does('firmados.adjuntar', { documentoId, nombre: 'oficio[R][R].pdf', bytes: otra });
    expect(expediente?.documentos[0]?.firmados.map(({ nombre }) => nombre)).toEqual(['escaneo.png', 'oficio[R].pdf']);
    const { filas } = await mesa.does('libro.ver', { filtro: { tipo: 'oficio', anio: 2026, mes: null, texto: '' }, despuesDe: null, limite: 9 });
    const firmados = filas[0]?.documento.firmados ?? [];
    expect(firmados.map(({ nombre, agregadoPor }) => [nombre, agregadoPor])).toEqual(['oficio[R][R].pdf', 'escaneo.png', 'oficio[R].pdf'].map((nombre) => [nombre, 'Ana Prueba Salas']));
    const firmadoId = firmados[0]?.id ?? 0;
    const abierto = await mesa.does('firmados.abrir', { firmadoId });
    const guardado = await mesa.does('firmados.sacar', { firmadoId, para: 'guardar' });
    for (const { bytes } of [abierto, guardado]) expect(Buffer.compare(bytes, otra)).toBe(0);
    expect([abierto.tipo, guardado.nombre, firmados[0]?.huella]).toEqual(['application/pdf', 'oficio[R][R].pdf', createHash('sha256').update(otra).digest('hex')]);
    const { actuaciones } = await mesa.does('expedientes.historia', { expedienteId });
    expect(actuaciones.slice(0, 4).map(({ acto }) => acto)).toEqual(['guardar_firmado', 'adjuntar_firmado', 'adjuntar_firmado', 'adjuntar_firmado']);
  });

  test('si tiene otras páginas, se avisa y se guarda', async () => {
    const mesa = await desk();
    const { documentoId } = await respondido(mesa);
    expect((await mesa.does('firmados.adjuntar', { documentoId, nombre: 'a.pdf', bytes: await pdfDePrueba(3) })).aviso).toContain('3 páginas y el documento emitido, 1 página');
  });

  test('un PDF que no se deja cambiar, pero se abre, se guarda como está', async () => {
    const mesa = await desk();
    const { documentoId } = await respondido(mesa);
    const dir = folderOfTest();
    const [suelto, cerrado] = [join(dir, 'a.pdf'), join(dir, 'b.pdf')];
    writeFileSync(suelto, await pdfDePrueba());
    execFileSync('qpdf', ['--encrypt', '', 'de la entidad', '256', '--modify=none', '--', suelto, cerrado]);
    const bytes = new Uint8Array(readFileSync(cerrado));
    const { expediente } = await mesa.does('firmados.adjuntar', { documentoId, nombre: 'a.pdf', bytes });
    const firmadoId = expediente?.documentos[0]?.firmados[0]?.id ?? 0;
    expect(Buffer.compare((await mesa.does('firmados.abrir', { firmadoId })).bytes, bytes)).toBe(0);
  });

  test.each([
    ['vacío', async () => new Uint8Array(), 'archivo_danado', 'vacío'],
    ['que no es PDF ni imagen', async () => EXE, 'archivo_desconocido', 'no es PDF'],
    ['con contraseña', () => pdfProtegido('secreta'), 'archivo_protegido', 'contraseña'],
    ['cortado', async () => (await pdfDePrueba()).slice(0, 200), 'archivo_danado', 'dañado'],
    ['que es el emitido', async (mesa: Desk, documentoId: number) => (await mesa.does('documentos.abrir', { documentoId })).bytes, 'duplicado', 'todavía no está firmado'],
  ])('uno %s se rechaza y no queda nada', async (_, archivo, code, message) => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await respondido(mesa);
    const bytes = await archivo(mesa, documentoId);
    expect(await mesa.refuses('firmados.adjuntar', { documentoId, nombre: 'a.pdf', bytes })).toMatchObject({ code, field: 'bytes', message: expect.stringContaining(message) });
    expect((await mesa.does('expedientes.ver', { expedienteId })).documentos[0]?.firmados).toEqual([]);
  });

  test('el mismo archivo dos veces, a un anulado o como hoja, no', async () => {
    const mesa = await desk();
    const { expedienteId, documentoId } = await respondido(mesa);
    const otro = await respondido(mesa);
    const archivo = { nombre: 'a.png', bytes: PNG };
    await mesa.does('firmados.adjuntar', { documentoId, ...archivo });
    expect(await mesa.refuses('firmados.adjuntar', { documentoId: otro.documentoId, ...archivo })).toMatchObject({ code: 'duplicado', message: expect.stringContaining('OFICIO N.° 0001') });
    await mesa.does('documentos.anular', { documentoId: otro.documentoId, ...MOTIVO });
    expect(await mesa.refuses('firmados.adjuntar', { documentoId: otro.documentoId, nombre: 'a.pdf', bytes: await pdfDePrueba() })).toMatchObject({ message: expect.stringContaining('está anulado') });
    const hoja = await mesa.does('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Xk7*vRpmT4Qe#w', motivo: '' });
    expect(await mesa.refuses('firmados.adjuntar', { documentoId: hoja.documentoId, nombre: 'a.pdf', bytes: await pdfDePrueba() })).toMatchObject({ message: expect.stringContaining('contraseña') });
  });
});
