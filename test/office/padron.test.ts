// The padrón in the office: from the bytes of a file to what is said of a code.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Input, Output } from '../../shared/contract.ts';
import type { PreviaDePadron } from '../../shared/vistas-padron.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { celdasDe, codigoEscolarizado, csvDe, dbfDe, filaDePrueba, filasDePrueba, zipOficial, type FilaOficial } from '../support/padron.ts';

const UGEL = '010001';

async function enviar(mesa: Desk, archivo: Buffer, { nombre = 'Padron_web_20250701.zip', ugel = '', parte = 50_000 } = {}): Promise<string> {
  const { importacion } = await mesa.does('padron.empezar', { nombre, tamano: archivo.length, ugel });
  for (let en = 0; en < archivo.length; en += parte) await mesa.does('padron.parte', { importacion, bytes: archivo.subarray(en, en + parte) });
  return importacion;
}

/** Gives way, as the office's thread does between two messages. */
const deOtros = () => new Promise((resolve) => {
  setImmediate(resolve);
});

/** Waits, as a screen does, until the office says that it has read it. */
async function leida(mesa: Desk, importacion: string): Promise<void> {
  while (!mesa.events.some((event) => event.type === 'padron' && event.importacion === importacion && event.terminada)) {
    await deOtros();
  }
}

async function previaDe(mesa: Desk, importacion: string): Promise<PreviaDePadron> {
  await leida(mesa, importacion);
  const paso = await mesa.does('padron.revisar', { importacion });
  if (paso.paso !== 'listo') throw new Error(paso.paso);
  return paso.previa;
}

async function importado(mesa: Desk, filas: readonly FilaOficial[], nombre?: string): Promise<Output<'padron.aceptar'>> {
  const importacion = await enviar(mesa, zipOficial(filas), { ugel: UGEL, ...(nombre !== undefined && { nombre }) });
  await leida(mesa, importacion);
  return mesa.does('padron.aceptar', { importacion });
}

const filas = filasDePrueba(300);
const codigo = (i: number): string => filas[i]?.COD_MOD ?? '';

const servicio = (cambio: Partial<Input<'padron.juzgar'>['servicios'][number]>): Input<'padron.juzgar'>['servicios'][number] => ({
  codigoModular: codigo(0), anexo: '0', nombreIe: '90000 NIÑO JESÚS DE PRAGA', nivel: 'Inicial - Jardín', centroPoblado: 'EL MOLINO', distrito: 'SAN ROQUE', ...cambio,
});

async function hallados(mesa: Desk, cambio: Parameters<typeof servicio>[0]): Promise<string[]> {
  const caso = await caseAt(mesa, 'recibido', registro({ ...pedidoCompleto, servicios: [servicio(cambio)] }));
  return caso.hallazgos.filter(({ campo }) => campo.startsWith('servicios.')).map(({ gravedad, mensaje, propuestas }) => [gravedad, mensaje, ...propuestas.map(({ valor }) => valor)].join(' | '));
}

describe('importar', () => {
  test('sin código de UGEL, el archivo ofrece las suyas; con una elegida, guarda solo esa y la recuerda', async () => {
    const mesa = await desk();
    const primera = await enviar(mesa, zipOficial(filas));
    await leida(mesa, primera);
    expect(await mesa.does('padron.revisar', { importacion: primera })).toEqual({
      paso: 'elegir',
      ugeles: ['010001', '010002', '020001'].map((codigo) => ({ codigo, nombre: `UGEL ${codigo}`, servicios: 100 })),
    });
    expect((await mesa.refuses('padron.aceptar', { importacion: primera })).message).toMatch(/Elija primero/);
    const importacion = await enviar(mesa, zipOficial(filas), { ugel: UGEL });
    expect(await previaDe(mesa, importacion)).toMatchObject({ corte: '2025-07-01', ugel: UGEL, filas: 300, propias: 100, nuevas: 100, cambiadas: 0, retiradas: 0, rechazadas: 0, avisos: [] });
    expect(await mesa.does('padron.ver', {})).toEqual({ cortes: [] });
    const corte = await mesa.does('padron.aceptar', { importacion });
    expect(corte).toMatchObject({ archivo: 'Padron_web_20250701.zip', importadoPor: 'Ana Prueba Salas', filas: 300 });
    expect(await mesa.does('padron.ver', {})).toEqual({ cortes: [corte] });
    expect((await mesa.does('ajustes.ver', {})).oficina.codigo).toBe(UGEL);
  });

  test('para una DRE se guardan los servicios de todas sus UGEL', async () => {
    const mesa = await desk();
    expect(await previaDe(mesa, await enviar(mesa, zipOficial(filas), { ugel: '010000' }))).toMatchObject({ propias: 200 });
  });

  test('la vista previa dice qué es nuevo, qué cambia, qué desaparece y qué filas no sirven', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    const [primera = {}, , , cuarta = {}] = filas;
    const otras = [
      { ...primera, CEN_EDU: 'NOMBRE NUEVO' },
      ...filas.slice(1).filter((fila) => fila !== cuarta),
      filaDePrueba(9000, UGEL),
      { ...primera, COD_MOD: 'XX' },
      { ...primera, CODOOII: '' },
      primera,
    ];
    const previa = await previaDe(mesa, await enviar(mesa, dbfDe(otras), { nombre: 'padron.dbf' }));
    expect(previa).toMatchObject({ propias: 100, nuevas: 1, cambiadas: 1, retiradas: 1, rechazadas: 3 });
    expect(previa.filasRechazadas.map(({ linea, motivo }) => `${linea}: ${motivo}`)).toEqual([
      '301: El código modular «XX» no tiene 7 dígitos.',
      '302: El código de UGEL «» no tiene 6 dígitos.',
      `303: El código modular ${codigo(0)}, anexo 0, ya estaba más arriba.`,
    ]);
    expect(previa.cambios.map(({ antes, despues }) => [antes?.nombre, despues?.nombre])).toEqual([
      ['90000 NIÑO JESÚS DE PRAGA', 'NOMBRE NUEVO'],
      [undefined, expect.stringContaining('99000')],
      ['90003 JOSÉ OLAYA BALANDRA', undefined],
    ]);
  });

  test('lo que un archivo calla de todos, porque le falta la columna, no cambia a nadie', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    const activas = filas.map((fila) => ({ ...fila, CEN_EDU: fila === filas[0] ? 'SAN JUDAS' : (fila.CEN_EDU ?? '') }));
    const previa = await previaDe(mesa, await enviar(mesa, Buffer.from(csvDe(celdasDe(activas))), { nombre: 'padron.csv' }));
    expect(previa.cambios.map(({ antes, despues }) => [antes?.nombre, despues?.nombre, despues?.forma])).toEqual([['90000 NIÑO JESÚS DE PRAGA', 'SAN JUDAS', 'Escolarizada']]);
  });

  test('el mismo archivo, uno más viejo o uno que trae mucho menos llevan su aviso', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    expect((await previaDe(mesa, await enviar(mesa, zipOficial(filas)))).avisos).toEqual(['Es el mismo archivo que se importó el 11/03/2026 10:45.']);
    const menos = await previaDe(mesa, await enviar(mesa, Buffer.from(csvDe(celdasDe(filas.slice(0, 150)))), { nombre: 'padron_20240101.csv' }));
    expect(menos.avisos).toEqual([
      'Es de un corte anterior (01/01/2024) al que ya tiene (01/07/2025).',
      'Desaparecen 50 de los 100 servicios de su UGEL: compruebe que el archivo esté completo.',
    ]);
  });

  test('si el archivo falla, se cancela o no trae a la UGEL, el padrón de antes queda entero', async () => {
    const mesa = await desk();
    const corte = await importado(mesa, filas);
    const bueno = dbfDe(filas);
    const cortado = await enviar(mesa, bueno.subarray(0, 200_000));
    await leida(mesa, cortado);
    expect(await mesa.refuses('padron.revisar', { importacion: cortado })).toMatchObject({ code: 'padron_ilegible', message: expect.stringContaining('de las 300 filas') });
    expect((await mesa.refuses('padron.aceptar', { importacion: cortado })).code).toBe('padron_ilegible');

    const { importacion } = await mesa.does('padron.empezar', { nombre: 'x', tamano: bueno.length, ugel: '' });
    await mesa.does('padron.parte', { importacion, bytes: bueno.subarray(0, 100_000) });
    expect(await mesa.does('padron.revisar', { importacion })).toMatchObject({ paso: 'leyendo' });
    expect((await mesa.refuses('padron.aceptar', { importacion })).code).toBe('fuera_de_orden');
    await mesa.does('padron.cancelar', { importacion });
    expect((await mesa.refuses('padron.parte', { importacion, bytes: bueno.subarray(0, 10) })).code).toBe('no_existe');

    const ajeno = await enviar(mesa, dbfDe(filasDePrueba(30, ['150101'])));
    await leida(mesa, ajeno);
    expect((await mesa.refuses('padron.revisar', { importacion: ajeno })).message).toMatch(/ningún servicio de la UGEL 010001/);
    expect((await mesa.refuses('padron.aceptar', { importacion: ajeno })).code).toBe('padron_ilegible');

    expect(await mesa.does('padron.ver', {})).toEqual({ cortes: [corte] });
    expect((await mesa.does('padron.buscar', { texto: codigo(0) })).servicios).toHaveLength(1);
  });

  test('mientras se lee, la oficina atiende otras llamadas, y dice cuánto va', async () => {
    const mesa = await desk();
    const importacion = await enviar(mesa, zipOficial(filasDePrueba(20_000)), { ugel: UGEL, parte: 1_000_000 });
    let atendidas = 0;
    while ((await mesa.does('padron.revisar', { importacion })).paso === 'leyendo') {
      await mesa.does('expedientes.contar', {});
      atendidas += 1;
      await deOtros();
    }
    expect(atendidas).toBeGreaterThan(0);
    const avances = mesa.events.filter((event) => event.type === 'padron');
    expect(avances.at(-1)).toMatchObject({ filas: 20_000, fraccion: 1, terminada: true });
  });

  test('solo uno a la vez: otra persona espera', async () => {
    const mesa = await desk();
    await mesa.does('miembros.agregar', { nombre: 'Otro Jefe', cargo: '', rol: 'jefe', clave: 'otra clave larga 2' });
    const { miembros } = await mesa.does('miembros.listar', {});
    const otro = miembros.find(({ nombre }) => nombre === 'Otro Jefe')?.id ?? 0;
    await mesa.does('sesion.entrar', { miembroId: otro, clave: 'otra clave larga 2' }, 'otra ventana');
    const { importacion } = await mesa.does('padron.empezar', { nombre: 'x', tamano: 10, ugel: '' });
    expect((await mesa.refuses('padron.empezar', { nombre: 'y', tamano: 10, ugel: '' }, 'otra ventana')).code).toBe('en_uso');
    expect((await mesa.refuses('padron.cancelar', { importacion }, 'otra ventana')).code).toBe('no_existe');
  });

  test('no se guarda ningún dato personal del padrón', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    const { servicios } = await mesa.does('padron.buscar', { texto: codigo(0) });
    expect(JSON.stringify(servicios)).not.toMatch(/INVENTADA|@ejemplo|9000000/);
    expect((await mesa.does('padron.buscar', { texto: 'inventada' })).servicios).toEqual([]);
  });
});

const REAL = fileURLToPath(new URL('../../../shared/data/padron/', import.meta.url));

describe.skipIf(!existsSync(REAL))('el padrón de Lambayeque, donde está a la mano', () => {
  test.each(['lambayeque.csv', 'lambayeque.xlsx'])('%s entra entero para su región, con sus ceros', async (nombre) => {
    const mesa = await desk();
    const importacion = await enviar(mesa, readFileSync(`${REAL}${nombre}`), { nombre, ugel: '140000' });
    expect(await previaDe(mesa, importacion)).toMatchObject({ corte: '2025-07-01', filas: 3616, propias: 3616, nuevas: 3616, rechazadas: 0 });
    await mesa.does('padron.aceptar', { importacion });
    const { servicios } = await mesa.does('padron.buscar', { texto: 'sagrada familia' });
    expect(servicios.length).toBeGreaterThan(0);
    expect(servicios.every(({ codigoModular, codigoLocal }) => /^\d{7}$/.test(codigoModular) && /^(\d{6})?$/.test(codigoLocal))).toBe(true);
  });
});

describe('buscar al escribir', () => {
  test('código, nombre, centro poblado o distrito, en cualquier orden y sin tildes; los activos primero', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    const { servicios } = await mesa.does('padron.buscar', { texto: 'roque nino jes' });
    expect(servicios.length).toBeGreaterThan(2);
    expect(servicios.every(({ nombre, distrito }) => nombre.includes('NIÑO JESÚS') && distrito === 'SAN ROQUE')).toBe(true);
    const activos = servicios.map(({ activo }) => activo);
    expect(activos).toEqual(activos.toSorted((uno, otro) => Number(otro) - Number(uno)));
    expect((await mesa.does('padron.buscar', { texto: codigo(3).slice(0, 5) })).servicios.map(({ codigoModular }) => codigoModular)).toContain(codigo(3));
    expect((await mesa.does('padron.buscar', { texto: '"* OR' })).servicios).toEqual([]);
  });

  test('también como la gente dice los niveles, y sin los ceros que pierden las hojas de cálculo', async () => {
    const mesa = await desk();
    await importado(mesa, [...filas, { ...filaDePrueba(400, UGEL), COD_MOD: '0345678', D_NIV_MOD: 'Básica Alternativa - Avanzado' }]);
    const niveles = async (texto: string) => (await mesa.does('padron.buscar', { texto })).servicios.map(({ nivel }) => nivel);
    expect(new Set(await niveles('pronoei'))).toEqual(new Set(['Inicial No Escolarizado']));
    expect(await niveles('ceba')).toEqual(['Básica Alternativa - Avanzado']);
    expect(await niveles('345678')).toEqual(['Básica Alternativa - Avanzado']);
  });

  test('con el código vienen los otros servicios de su local', async () => {
    const mesa = await desk();
    const local = [0, 1, 2].map((i): FilaOficial => ({ ...filaDePrueba(i, UGEL), CODLOCAL: '000123' }));
    await importado(mesa, [...local, filaDePrueba(50, UGEL), { ...filaDePrueba(3, UGEL), CODLOCAL: '0' }, { ...filaDePrueba(7, UGEL), CODLOCAL: '' }]);
    const { servicio, delLocal } = await mesa.does('padron.porCodigo', { codigoModular: codigo(0), anexo: '' });
    expect(servicio?.codigoLocal).toBe('000123');
    expect(delLocal.map(({ codigoModular }) => codigoModular).toSorted()).toEqual(local.map(({ COD_MOD }) => COD_MOD).toSorted());
    // PRONOEI have no local: those without one are not neighbours.
    expect((await mesa.does('padron.porCodigo', { codigoModular: filaDePrueba(3).COD_MOD ?? '', anexo: '0' })).delLocal).toEqual([]);
  });
});

describe('el juicio de un código', () => {
  test('uno que está y coincide no dice nada, con tildes o sin ellas', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    expect(await hallados(mesa, { nombreIe: 'I.E. N.° 90000 Niño Jesus de Praga', distrito: 'San Roque', centroPoblado: 'El molino', nivel: 'Inicial' })).toEqual([]);
  });

  test('uno que no está: las correcciones que existen primero, por nombre y distrito', async () => {
    const mesa = await desk();
    const bueno = codigoEscolarizado(45_678);
    const [a = '', b = ''] = [bueno.slice(0, 3), bueno.slice(4)];
    const malo = `${a}${(Number(bueno[3]) + 1) % 10}${b}`;
    const otro = `${a}${(Number(bueno[3]) + 2) % 10}${b}`;
    await importado(mesa, [
      { ...filaDePrueba(0, UGEL), COD_MOD: otro, CEN_EDU: 'SANTA ROSA' },
      { ...filaDePrueba(1, UGEL), COD_MOD: bueno, CEN_EDU: '10132 JESÚS DIVINO MAESTRO' },
    ]);
    const [hallazgo = ''] = await hallados(mesa, { codigoModular: malo, nombreIe: 'I.E. N° 10132', nivel: '' });
    expect(hallazgo).toContain(`error | El código modular ${malo} no está en el padrón del 01/07/2025.`);
    expect(hallazgo).toContain('no pasa su dígito de control');
    expect(hallazgo.split(' | ').slice(2, 4)).toEqual([bueno, otro]);
    const caso = await mesa.does('expedientes.ver', { expedienteId: 1 });
    const propuestas = caso.hallazgos.flatMap((uno) => uno.propuestas);
    expect(propuestas[0]?.que).toBe('10132 JESÚS DIVINO MAESTRO, Primaria, ÑUÑOA');
    expect(propuestas.at(-1)?.que).toBe('');
  });

  test('uno que pasa su dígito y no está, uno de otra UGEL, uno inactivo, uno de otro nivel y un anexo que no hay: su frase cada uno', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    const ausente = codigoEscolarizado(90_001);
    expect((await hallados(mesa, { codigoModular: ausente }))[0]).toBe(`error | El código modular ${ausente} no está en el padrón del 01/07/2025.`);
    expect((await hallados(mesa, { codigoModular: codigo(1) }))[0]).toMatch(/^error \| El código modular \d{7} pertenece a otra UGEL: UGEL 010002\./);
    const inactivo = filas.findIndex(({ CODOOII, ESTADO }) => CODOOII === UGEL && ESTADO === '2');
    const activo = filas.findIndex(({ CODOOII, D_NIV_MOD }) => CODOOII === UGEL && D_NIV_MOD === 'Primaria');
    expect(inactivo).toBe(-1);
    expect((await hallados(mesa, { codigoModular: codigo(activo), nombreIe: '', centroPoblado: '', distrito: '', nivel: 'Secundaria' })).join()).toMatch(/aviso \| El código modular \d{7} es de «Primaria» en el padrón, y el oficio dice «Secundaria»/);
    expect((await hallados(mesa, { anexo: '3' }))[0]).toMatch(/no tiene el anexo 3: en el padrón tiene solo el anexo 0/);
  });

  test('un servicio inactivo lo dice', async () => {
    const mesa = await desk();
    await importado(mesa, [{ ...filaDePrueba(0, UGEL), ESTADO: '2' }]);
    expect((await hallados(mesa, {}))[0]).toMatch(/el servicio \d{7} \(90000 NIÑO JESÚS DE PRAGA\) está inactivo/);
  });

  test('un PRONOEI que está en el padrón no es errado por no cumplir el dígito, tampoco su anexo', async () => {
    const mesa = await desk();
    const pronoei = { ...filaDePrueba(7, UGEL), ANEXO: '1' };
    await importado(mesa, [pronoei]);
    expect(await hallados(mesa, { codigoModular: pronoei.COD_MOD ?? '', anexo: '1', nombreIe: 'Pronoei María Montessori 90007', nivel: 'PRONOEI', centroPoblado: 'San Jose', distrito: '' })).toEqual([
      'falta | El oficio no indica el distrito.',
    ]);
  });

  test('lo que el oficio dice distinto se ve como diferencia, y lo que llenó el padrón se recuerda', async () => {
    const mesa = await desk();
    await importado(mesa, filas);
    expect(await hallados(mesa, { distrito: 'Chosica', delPadron: ['nombreIe', 'centroPoblado'] })).toEqual(['aviso | Difiere el distrito: el oficio dice «Chosica» y el padrón «SAN ROQUE». | SAN ROQUE']);
    const { filas: casos } = await mesa.does('expedientes.buscar', { texto: 'chosica', estado: null, despuesDe: null, limite: 1 });
    const caso = await mesa.does('expedientes.ver', { expedienteId: casos[0]?.id ?? 0 });
    expect(caso.pedido.servicios[0]?.delPadron).toEqual(['nombreIe', 'centroPoblado']);
    expect(caso.servicios[0]?.delPadron).toEqual(['nombreIe', 'centroPoblado']);
  });

  test('sin padrón, nada cambia', async () => {
    const mesa = await desk();
    expect(await hallados(mesa, { codigoModular: codigoEscolarizado(90_001) })).toEqual([]);
    expect((await mesa.does('padron.juzgar', { servicios: [servicio({})] })).enPadron).toEqual([null]);
  });
});

describe('la página de una escuela', () => {
  test('sus datos, sus versiones, sus expedientes, sus documentos y quién ha tenido su usuario', async () => {
    const mesa = await desk();
    await importado(mesa, [filaDePrueba(0, UGEL)], 'padron_20240101.zip');
    await importado(mesa, [{ ...filaDePrueba(0, UGEL), CEN_EDU: 'SAN JUDAS' }], 'padron_20250101.zip');
    const suyo = { codigoModular: codigo(0), anexo: '0' };
    const atender = async (apellidos: string, dni: string) => {
      const caso = await caseAt(mesa, 'decidido', registro({ ...pedidoCompleto, servicios: [servicio({})], solicitante: { ...pedidoCompleto.solicitante, apellidos, numeroDocumento: dni } }));
      const { documentoId } = await mesa.does('documentos.emitir', { expedienteId: caso.id, clase: 'respuesta' });
      await mesa.does('siagie.hecho', { expedienteId: caso.id, servicios: [{ servicioId: caso.servicios[0]?.id ?? 0, usuario: dni }] });
      return { caso, documentoId };
    };
    const una = await atender('Primera', '40000001');
    await mesa.at('2026-06-01 09:00');
    const otra = await atender('Segunda', '40000002');
    const escuela = await mesa.does('padron.escuela', suyo);
    expect(escuela.servicio?.nombre).toBe('SAN JUDAS');
    expect(escuela.versiones.map(({ servicio: { nombre }, desde, hasta }) => [nombre, desde, hasta])).toEqual([
      ['SAN JUDAS', '2025-01-01', null],
      ['90000 NIÑO JESÚS DE PRAGA', '2024-01-01', '2025-01-01'],
    ]);
    expect(escuela.expedientes.map(({ id }) => id)).toEqual([otra.caso.id, una.caso.id]);
    expect(escuela.titulares).toMatchObject([
      { persona: 'Rosa Elvira Segunda', usuario: '40000002', desde: '2026-06-01', hasta: null },
      { persona: 'Rosa Elvira Primera', usuario: '40000001', desde: '2026-03-11', hasta: '2026-06-01' },
    ]);
    expect(escuela.documentos.map(({ id }) => id)).toEqual([otra.documentoId, una.documentoId]);
    // What was done in SIAGIE stays done while a case is looked into again.
    const hoja = await mesa.does('credenciales.emitir', { expedienteId: otra.caso.id, usuario: '40000002', clave: 'Abcdefgh2345', motivo: '' });
    const entrega = { recibidoPor: 'Rosa', documento: '40000002', fecha: '2026-06-01', hora: '09:00', cargoFirmado: null };
    await mesa.does('entregas.registrar', { expedienteId: otra.caso.id, documentoIds: [hoja.documentoId], ...entrega });
    await mesa.does('expedientes.archivar', { expedienteId: otra.caso.id });
    await mesa.does('expedientes.reabrir', { expedienteId: otra.caso.id, motivo: 'Se decidió mal.' });
    expect((await mesa.does('padron.escuela', suyo)).titulares).toEqual(escuela.titulares);
    const { cortes } = await mesa.does('padron.ver', {});
    const { cambios } = await mesa.does('padron.cambios', { corteId: cortes[0]?.id ?? 0 });
    expect(cambios.map(({ antes, despues }) => [antes?.nombre, despues?.nombre])).toEqual([['90000 NIÑO JESÚS DE PRAGA', 'SAN JUDAS']]);
  });
});

describe('la lista de requisitos de un expediente', () => {
  test('es la de la gestión que el padrón dice de sus servicios, y se cambia si se corrige a otra', async () => {
    const mesa = await desk();
    await importado(mesa, [...filas, { ...filaDePrueba(901, UGEL), D_GESTION: 'Privada', ESTADO: '1' }]);
    const privada = servicio({ codigoModular: filaDePrueba(901, UGEL).COD_MOD ?? '' });
    const pronoei = servicio({ codigoModular: codigo(3), nivel: 'Inicial No Escolarizado' });
    const lista = async (...servicios: readonly ReturnType<typeof servicio>[]) => {
      const caso = await caseAt(mesa, 'en_verificacion', registro({ ...pedidoCompleto, servicios: [...servicios] }));
      return [caso.lista, caso.requisitos.at(-1)?.texto];
    };
    expect(await lista(servicio({}))).toEqual([{ gestion: 'publica', origen: 'padron' }, 'Copia de la RD o documento que lo acredita, vigente']);
    expect(await lista(privada)).toEqual([{ gestion: 'privada', origen: 'padron' }, 'Copia del documento que acredita el cargo, vigente']);
    expect((await lista(pronoei))[0]).toEqual({ gestion: 'pronoei', origen: 'padron' });
    expect((await lista(privada, pronoei))[0]).toEqual({ gestion: 'publica', origen: 'varias' });
    expect((await lista(servicio({ codigoModular: codigoEscolarizado(99_000) })))[0]).toEqual({ gestion: 'publica', origen: 'desconocida' });

    const { id: expedienteId, pedido } = await caseAt(mesa, 'en_verificacion', registro({ ...pedidoCompleto, servicios: [servicio({})] }));
    await mesa.does('verificacion.calificar', { expedienteId, calificaciones: [{ clave: 'sustento', calificacion: 'cumple', nota: '' }] });
    const otroNombre = await mesa.does('expedientes.corregir', { expedienteId, pedido: { ...pedido, servicios: [servicio({ nombreIe: 'Otro' })] }, motivo: '' });
    expect(otroNombre.requisitos.at(-1)).toMatchObject({ calificacion: 'cumple' });
    const corregido = await mesa.does('expedientes.corregir', { expedienteId, pedido: { ...pedido, servicios: [privada] }, motivo: '' });
    expect([corregido.lista, corregido.requisitos.at(-1)]).toMatchObject([{ gestion: 'privada' }, { texto: 'Copia del documento que acredita el cargo, vigente', calificacion: null }]);
  });
});
