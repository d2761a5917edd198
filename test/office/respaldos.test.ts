import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { guardarLlavero, leerLlavero } from '../../electron/store/llavero.ts';
import { detallesDe } from '../../shared/domain/acto-en-palabras.ts';
import { gruposDe } from '../../shared/domain/clave-de-recuperacion.ts';
import type { EstadoDeRespaldos, RespaldoVisto } from '../../shared/vistas-respaldos.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { pdfDePrueba } from '../fixtures/archivos.ts';
import { registro } from '../fixtures/pedidos.ts';
import { CAN_MOUNT, filesystemOf, makeReadOnly } from '../support/disco.ts';
import { CLAVE, desk, emptyDesk, type Desk } from '../support/office.ts';
import { folderOfTest } from '../support/store.ts';

const OTRA_HOJA = gruposDe(new Uint8Array(20).fill(7)).join('-');

/** Waits for the end of what is under way, by the events that tell of it; answers the state then. */
async function alAcabar(mesa: Desk, caller = 'prueba'): Promise<EstadoDeRespaldos> {
  const estado = await mesa.does('respaldos.estado', {}, caller);
  if (!estado.trabajo && estado.fin) return estado;
  await mesa.nextEvent('respaldos');
  return alAcabar(mesa, caller);
}

/** As above, of a rescue, where nobody is in. */
async function alAcabarElRescate(mesa: Desk): Promise<Pick<EstadoDeRespaldos, 'fin'>> {
  const { trabajo, fin } = await mesa.does('rescate.estado', {});
  if (!trabajo && fin) return { fin };
  await mesa.nextEvent('respaldos');
  return alAcabarElRescate(mesa);
}

async function registrar(mesa: Desk): Promise<void> {
  await mesa.does('expedientes.registrar', {
    ...registro(), aunqueSeParezca: true, archivos: [{ nombre: 'oficio.pdf', clase: 'oficio', bytes: await pdfDePrueba() }],
  });
}

async function respaldar(mesa: Desk, carpeta: string | null = null): Promise<EstadoDeRespaldos> {
  await mesa.does('respaldos.hacer', { carpeta });
  return alAcabar(mesa);
}

async function primero(mesa: Desk, carpeta: string | null = null): Promise<RespaldoVisto> {
  const [uno] = (await mesa.does('respaldos.listar', { carpeta })).respaldos;
  if (!uno) throw new Error('there is no backup');
  return uno;
}

async function ofrecida(mesa: Desk): Promise<string> {
  const [una] = (await mesa.does('respaldos.elegirCarpeta', {})).carpetas;
  if (!una) throw new Error('no folder is offered');
  return una.carpeta;
}

const cuantos = async (mesa: Desk): Promise<number | undefined> => (await mesa.does('expedientes.contar', {})).porEstado.recibido;

/** Waits until the sessions were ended, and enters again. */
async function volverAEntrar(mesa: Desk, clave = CLAVE): Promise<void> {
  while ((await mesa.does('sesion.estado', {})).sesion) await mesa.nextEvent('restauracion');
  await mesa.does('sesion.entrar', { miembroId: 1, clave });
}

describe('respaldos', () => {
  test('se hace a pedido, se lista con lo que tiene, y queda en la cadena', async () => {
    const mesa = await desk();
    expect(await mesa.does('respaldos.estado', {})).toMatchObject({ ultimo: null, atrasado: true, segunda: null, trabajo: null });
    await registrar(mesa);
    const estado = await respaldar(mesa);
    expect(estado).toMatchObject({ atrasado: false, fin: { dicho: 'Respaldo hecho y comprobado.', falla: null } });
    const uno = await primero(mesa);
    expect(uno).toMatchObject({ donde: 'propia', defecto: null, registro: { expedientes: 1, archivos: 1, ugel: 'UGEL San Roque', reparos: [] } });
    const mirado = await mesa.does('respaldos.ver', { respaldo: uno.respaldo });
    expect(mirado.personas).toEqual([{ id: 1, nombre: 'Ana Prueba Salas' }]);
    expect(mirado.ultimosActos?.map(({ acto }) => acto)).toEqual(['registrar', 'entrar', 'instalar']);
    await registrar(mesa);
    expect((await mesa.does('respaldos.ver', { respaldo: uno.respaldo })).comparado).toContain('los últimos 2 actos quedarían fuera');
  });

  test('la pantalla nunca recibe ni manda una ruta', async () => {
    const usb = folderOfTest();
    const mesa = await desk({ carpetas: [usb] });
    await registrar(mesa);
    await respaldar(mesa);
    expect(JSON.stringify(await mesa.does('respaldos.listar', { carpeta: null }))).not.toContain(mesa.dir);
    for (const inventada of ['/etc', '..', 'f'.repeat(24)]) {
      expect(await mesa.refuses('respaldos.listar', { carpeta: inventada })).toMatchObject({ code: inventada.length === 24 ? 'no_existe' : 'entrada_invalida' });
      expect(await mesa.refuses('respaldos.ver', { respaldo: inventada })).toMatchObject({ code: inventada.length === 24 ? 'no_existe' : 'entrada_invalida' });
    }
  });

  test('por sí solo, una vez al día y cuando algo cambió', async () => {
    const mesa = await desk({ espera: 0 });
    await alAcabar(mesa);
    while (!(await mesa.does('respaldos.estado', {})).ultimo) await mesa.nextEvent('respaldos');
    expect((await primero(mesa)).registro?.motivo).toBe('diario');
    await mesa.does('sesion.salir', {});
    await mesa.at('2026-03-12 08:00');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    while ((await mesa.does('respaldos.listar', { carpeta: null })).respaldos.length < 2) await mesa.nextEvent('respaldos');
    expect((await mesa.does('respaldos.listar', { carpeta: null })).respaldos.map(({ id }) => id.slice(0, 10))).toEqual(['2026-03-12', '2026-03-11']);
  });

  test('también en la segunda carpeta; si la memoria ya no está, se dice y el de esta PC se hace igual', async () => {
    const usb = join(folderOfTest(), 'usb');
    mkdirSync(usb);
    const mesa = await desk({ carpetas: [usb] });
    await registrar(mesa);
    await mesa.does('respaldos.segundaCarpeta', { carpeta: await ofrecida(mesa) });
    await respaldar(mesa);
    const ambos = async () => (await mesa.does('respaldos.listar', { carpeta: null })).respaldos.map(({ donde }) => donde);
    while ((await ambos()).length < 2) await mesa.nextEvent('respaldos');
    expect(await ambos()).toEqual(['propia', 'segunda']);
    renameSync(usb, `${usb}-retirada`);
    mkdirSync(usb);
    await mesa.at('2026-03-12 08:00');
    await respaldar(mesa);
    const estado = await mesa.does('respaldos.estado', {});
    expect(estado.segunda).toMatchObject({ etiqueta: expect.stringContaining('usb'), falla: expect.stringContaining('No está conectada') });
    expect(estado.ultimo).toBe('2026-03-12T13:00:00.000Z');
    expect(readdirSync(usb)).toEqual([]);
    rmSync(usb, { recursive: true });
    renameSync(`${usb}-retirada`, usb);
    expect((await mesa.does('respaldos.estado', {})).segunda).toMatchObject({ falla: null });
  });

  test('dentro de la carpeta de los datos, o en una protegida, no se acepta', async () => {
    const dir = join(folderOfTest(), 'datos');
    const mesa = await emptyDesk({ dir, carpetas: [join(dir, 'respaldos')] });
    await mesa.does('sesion.instalar', { oficina: { ugel: 'UGEL X', codigo: '', etiquetaSuperior: 'DRE', superior: '', lugar: 'X', direccion: '' }, miembro: { nombre: 'Ana', cargo: '' }, clave: CLAVE });
    expect(await mesa.refuses('respaldos.segundaCarpeta', { carpeta: await ofrecida(mesa) })).toMatchObject({ code: 'valor_imposible' });
    const otra = await desk({ carpetas: [join(folderOfTest(), 'no existe')] });
    expect(await otra.refuses('respaldos.hacer', { carpeta: await ofrecida(otra) })).toMatchObject({ code: 'disco_protegido' });
  });

  test('en una unidad de red o una carpeta que se sincroniza no se acepta, y se dice por qué', async () => {
    const nube = join(folderOfTest(), 'OneDrive');
    const mesa = await desk({ carpetas: [nube], impedimentos: { [nube]: 'Está en una carpeta que se sincroniza.' } });
    const falla = { code: 'carpeta_no_apta', field: 'carpeta', message: 'Está en una carpeta que se sincroniza.' };
    expect(await mesa.refuses('respaldos.segundaCarpeta', { carpeta: await ofrecida(mesa) })).toMatchObject(falla);
    expect(await mesa.refuses('respaldos.hacer', { carpeta: await ofrecida(mesa) })).toMatchObject(falla);
  });

  test.skipIf(!CAN_MOUNT)('sin sitio en el disco se dice cuánto falta y nada se pierde', async () => {
    const mesa = await desk({ carpetas: [filesystemOf('20m')] });
    await registrar(mesa);
    const { fin } = await respaldar(mesa, await ofrecida(mesa));
    expect(fin?.falla).toMatchObject({ code: 'disco_lleno', message: expect.stringContaining('faltan') });
    expect(await cuantos(mesa)).toBe(1);
  });

  test.skipIf(!CAN_MOUNT)('si el de esta PC no cupo, que el de la segunda carpeta salga bien no lo calla', async () => {
    const usb = folderOfTest();
    const antes = await desk();
    await antes.office.close();
    const dir = join(filesystemOf('20m'), 'datos');
    cpSync(antes.dir, dir, { recursive: true });
    const mesa = await emptyDesk({ dir, carpetas: [usb] });
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await mesa.does('respaldos.segundaCarpeta', { carpeta: await ofrecida(mesa) });
    await mesa.does('respaldos.hacer', { carpeta: null });
    for (;;) {
      // Awaited from before it is asked: the last event may come while it is answered.
      const siguiente = mesa.nextEvent('respaldos');
      if ((await mesa.does('respaldos.estado', {})).segunda?.ultimo !== null) break;
      await siguiente;
    }
    expect((await mesa.does('respaldos.listar', { carpeta: null })).respaldos.map(({ donde }) => donde)).toEqual(['segunda']);
    expect(await mesa.does('respaldos.estado', {})).toMatchObject({ ultimo: null, atrasado: true, segunda: { falla: null }, fin: { falla: { code: 'disco_lleno' } } });
  });

  test('verificar uno dañado lo dice; uno entero, también', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await respaldar(mesa);
    const uno = await primero(mesa);
    await mesa.does('respaldos.verificar', { respaldo: uno.respaldo, persona: null, clave: '' });
    expect((await alAcabar(mesa)).fin).toMatchObject({ clase: 'verificar', dicho: expect.stringContaining('está entero'), falla: null });
    const base = join(mesa.dir, 'respaldos', leerLlavero(mesa.dir)?.oficina ?? '', 'instantaneas', uno.id, 'oficina.db');
    const bytes = readFileSync(base);
    bytes.writeUInt8(bytes.readUInt8(9000) ^ 1, 9000);
    writeFileSync(base, bytes);
    await mesa.does('respaldos.verificar', { respaldo: uno.respaldo, persona: null, clave: '' });
    expect((await alAcabar(mesa)).fin).toMatchObject({ falla: { code: 'respaldo_inservible', message: expect.stringContaining('dañado') } });
  });
});

describe('restaurar', () => {
  test('vuelve lo del respaldo, entra con la contraseña de entonces, la cadena lo cuenta, y se deshace', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await respaldar(mesa);
    await registrar(mesa);
    await mesa.does('sesion.cambiarClave', { actual: CLAVE, nueva: 'la clave de después' });
    const { respaldo } = await primero(mesa);
    expect(await mesa.refuses('respaldos.restaurar', { respaldo, persona: 1, clave: 'la clave de después' })).toMatchObject({ code: 'clave_errada', field: 'clave' });
    await mesa.does('respaldos.restaurar', { respaldo, persona: 1, clave: CLAVE });
    await volverAEntrar(mesa);
    expect(await cuantos(mesa)).toBe(1);
    expect(await mesa.does('respaldos.estado', {})).toMatchObject({ avisos: [] });
    const { respaldos, apartados } = await mesa.does('respaldos.listar', { carpeta: null });
    expect(respaldos).toHaveLength(1);
    const [apartado] = apartados;
    await mesa.does('respaldos.deshacerRestauracion', { apartado: apartado?.nombre ?? '' });
    await volverAEntrar(mesa, 'la clave de después');
    expect(await cuantos(mesa)).toBe(2);
    await respaldar(mesa);
    const actos = (await mesa.does('respaldos.ver', { respaldo: (await primero(mesa)).respaldo })).ultimosActos?.map(({ acto }) => acto);
    expect(actos).toEqual(['entrar', 'deshacer_restauracion', 'apartar', 'entrada_fallida', 'cambiar_clave']);
  });

  test('lo apartado se borra para siempre si el jefe lo manda, y la cadena lo dice', async () => {
    const mesa = await desk();
    await respaldar(mesa);
    const { respaldo } = await primero(mesa);
    await mesa.does('respaldos.restaurar', { respaldo, persona: 1, clave: CLAVE });
    await volverAEntrar(mesa);
    const [apartado] = (await mesa.does('respaldos.listar', { carpeta: null })).apartados;
    expect(apartado).toEqual({ nombre: 'apartado-2026-03-11T104500', en: '2026-03-11T15:45:00.000Z', bytes: expect.any(Number) });
    for (const ajeno of ['respaldos', '..', 'apartado-2026-03-11T104500/..']) {
      expect(await mesa.refuses('respaldos.quitarApartado', { apartado: ajeno })).toMatchObject({ code: 'no_existe', field: 'apartado' });
    }
    expect(await mesa.does('respaldos.quitarApartado', { apartado: apartado?.nombre ?? '' })).toMatchObject({ apartados: [], respaldos: [{ respaldo }] });
    expect(readdirSync(mesa.dir).filter((nombre) => /apartado|entrante/.test(nombre))).toEqual([]);
    const [ultimo] = (await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 1 })).actos;
    expect(ultimo).toMatchObject({ acto: 'quitar_apartado', por: 'Ana Prueba Salas', detalle: { carpeta: 'apartado-2026-03-11T104500' } });
    expect(await mesa.refuses('respaldos.deshacerRestauracion', { apartado: apartado?.nombre ?? '' })).toMatchObject({ code: 'no_existe' });
  });

  test('en otra PC, desde la carpeta de la memoria, sin oficina configurada', async () => {
    const usb = folderOfTest();
    const mesa = await desk({ carpetas: [usb] });
    await registrar(mesa);
    await respaldar(mesa, await ofrecida(mesa));
    const otra = await emptyDesk({ carpetas: [usb] });
    const [carpeta] = (await otra.does('rescate.elegirCarpeta', {})).carpetas;
    const [uno] = (await otra.does('rescate.listar', { carpeta: carpeta?.carpeta ?? '' })).respaldos;
    const respaldo = uno?.respaldo ?? '';
    expect(await otra.does('rescate.ver', { respaldo })).toMatchObject({ personas: [{ id: 1, nombre: 'Ana Prueba Salas' }], ultimosActos: null, comparado: null });
    expect(await otra.refuses('rescate.restaurar', { respaldo, persona: 1, clave: 'no es' })).toMatchObject({ code: 'clave_errada' });
    expect(existsSync(otra.dir)).toBe(false);
    await otra.does('rescate.restaurar', { respaldo, persona: 1, clave: CLAVE });
    expect((await alAcabarElRescate(otra)).fin?.falla).toBeNull();
    while (!(await otra.does('sesion.estado', {})).configurada) await otra.nextEvent('restauracion');
    await otra.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect(await cuantos(otra)).toBe(1);
    const adjuntoId = (await otra.does('expedientes.ver', { expedienteId: 1 })).adjuntos[0]?.id ?? 0;
    expect((await otra.does('adjuntos.abrir', { adjuntoId })).bytes.length).toBeGreaterThan(100);
    expect(await otra.refuses('rescate.listar', { carpeta: null })).toMatchObject({ code: 'fuera_de_orden' });
  });

  test('el de otra oficina se rechaza', async () => {
    const usb = folderOfTest();
    const mesa = await desk({ carpetas: [usb] });
    await respaldar(mesa, await ofrecida(mesa));
    const otra = await desk({ carpetas: [usb] });
    const { respaldo } = await primero(otra, await ofrecida(otra));
    expect((await otra.does('respaldos.ver', { respaldo })).comparado).toContain('otra oficina');
    expect(await otra.refuses('respaldos.restaurar', { respaldo, persona: 1, clave: CLAVE })).toMatchObject({
      code: 'respaldo_inservible', message: expect.stringContaining('otra oficina'),
    });
  });

  test('solo el jefe; sin sesión, solo donde nadie puede entrar', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await respaldar(mesa);
    const { respaldo } = await primero(mesa);
    const beto = await mesa.does('miembros.agregar', { nombre: 'Beto', cargo: '', rol: 'especialista', clave: 'clave de beto' });
    await mesa.does('sesion.entrar', { miembroId: beto.id, clave: 'clave de beto' }, 'beto');
    expect(await mesa.refuses('respaldos.restaurar', { respaldo, persona: 1, clave: CLAVE }, 'beto')).toMatchObject({ code: 'sin_permiso' });
    expect(await mesa.refuses('rescate.restaurar', { respaldo, persona: 1, clave: CLAVE }, 'nadie')).toMatchObject({ code: 'fuera_de_orden' });
  });

  test('con la base dañada nadie entra, no se toca nada, y se restaura sin sesión', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await respaldar(mesa);
    await mesa.does('sesion.salir', {});
    const base = join(mesa.dir, 'oficina.db');
    const danada = readFileSync(base).fill(9, 0, 8192);
    writeFileSync(base, danada);
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'datos_ilegibles' });
    expect(readFileSync(base).equals(danada)).toBe(true);
    const [uno] = (await mesa.does('rescate.listar', { carpeta: null })).respaldos;
    await mesa.does('rescate.restaurar', { respaldo: uno?.respaldo ?? '', persona: 1, clave: CLAVE });
    await alAcabarElRescate(mesa);
    while (readFileSync(base).equals(danada)) await mesa.nextEvent('restauracion');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect(await cuantos(mesa)).toBe(1);
    const apartado = readdirSync(mesa.dir).find((nombre) => nombre.startsWith('apartado-')) ?? '';
    expect(readFileSync(join(mesa.dir, apartado, 'oficina.db')).equals(danada)).toBe(true);
  });

  test('con el llavero dañado, también', async () => {
    const mesa = await desk();
    await respaldar(mesa);
    await mesa.does('sesion.salir', {});
    writeFileSync(join(mesa.dir, 'llavero.json'), '{');
    expect(await mesa.refuses('sesion.estado', {})).toMatchObject({ code: 'datos_ilegibles' });
    const [uno] = (await mesa.does('rescate.listar', { carpeta: null })).respaldos;
    await mesa.does('rescate.restaurar', { respaldo: uno?.respaldo ?? '', persona: 1, clave: CLAVE });
    await alAcabarElRescate(mesa);
    while (readFileSync(join(mesa.dir, 'llavero.json'), 'utf8') === '{') await mesa.nextEvent('restauracion');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
  });
});

const erradas = async (mesa: Desk) =>
  (await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 100 })).actos.filter(({ acto }) => acto === 'entrada_fallida');

describe('las claves erradas de un respaldo', () => {
  test('hacen esperar como las de la entrada, sin que la entrada espere, y quedan en la cadena al momento', async () => {
    const mesa = await desk();
    await respaldar(mesa);
    const { respaldo } = await primero(mesa);
    const errar = () => mesa.refuses('respaldos.restaurar', { respaldo, persona: 1, clave: 'no es' });
    for (let vez = 0; vez < 2; vez += 1) expect(await errar()).not.toHaveProperty('espera');
    expect(await errar()).toMatchObject({ code: 'clave_errada', field: 'clave', espera: 5, message: expect.stringContaining('no abre este respaldo') });
    expect(await mesa.refuses('respaldos.restaurar', { respaldo, persona: 1, clave: CLAVE })).toMatchObject({ code: 'espere', field: 'clave', espera: 5 });
    const escritas = await erradas(mesa);
    expect(escritas.map(({ por, detalle }) => [por, detalle['clase']])).toEqual(Array.from({ length: 3 }, () => ['Ana Prueba Salas', 'respaldo']));
    expect(escritas.flatMap(detallesDe)).toContain('Para abrir una copia de seguridad');
    await mesa.does('sesion.salir', {});
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await mesa.at('2026-03-11 10:46');
    await mesa.does('respaldos.restaurar', { respaldo, persona: 1, clave: CLAVE });
  });

  test('una persona que el respaldo no tiene, o una clave mal copiada, no son intentos', async () => {
    const mesa = await desk();
    await mesa.does('seguridad.hacerHoja', {});
    await respaldar(mesa);
    const { respaldo } = await primero(mesa);
    expect(await mesa.refuses('respaldos.restaurar', { respaldo, persona: 77, clave: 'no es' })).toMatchObject({ code: 'no_existe', field: 'persona' });
    expect(await mesa.refuses('respaldos.restaurar', { respaldo, persona: null, clave: 'no es' })).toMatchObject({ code: 'entrada_invalida', field: 'clave' });
    for (let vez = 0; vez < 3; vez += 1) await mesa.refuses('respaldos.restaurar', { respaldo, persona: null, clave: OTRA_HOJA });
    expect(await mesa.refuses('respaldos.restaurar', { respaldo, persona: null, clave: OTRA_HOJA })).toMatchObject({ code: 'espere' });
    expect(await erradas(mesa)).toHaveLength(3);
  });

  test('sin sesión esperan junto a los datos, y se unen a la cadena del que entre después', async () => {
    const mesa = await desk();
    await respaldar(mesa);
    await mesa.does('sesion.salir', {});
    const base = join(mesa.dir, 'oficina.db');
    writeFileSync(base, readFileSync(base).fill(9, 0, 8192));
    await mesa.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE });
    const [uno] = (await mesa.does('rescate.listar', { carpeta: null })).respaldos;
    const con = { respaldo: uno?.respaldo ?? '', persona: 1 };
    for (let vez = 0; vez < 3; vez += 1) await mesa.refuses('rescate.restaurar', { ...con, clave: 'no es' });
    expect(await mesa.refuses('rescate.restaurar', { ...con, clave: CLAVE })).toMatchObject({ code: 'espere' });
    await mesa.at('2026-03-11 10:46');
    await mesa.does('rescate.restaurar', { ...con, clave: CLAVE });
    await alAcabarElRescate(mesa);
    while ((await mesa.does('rescate.estado', {})).posible) await mesa.nextEvent('restauracion');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect(await erradas(mesa)).toHaveLength(3);
  });

  test('donde no hay oficina, solo hacen esperar: no se escribe nada', async () => {
    const usb = folderOfTest();
    const mesa = await desk({ carpetas: [usb] });
    await respaldar(mesa, await ofrecida(mesa));
    const otra = await emptyDesk({ carpetas: [usb] });
    const [uno] = (await otra.does('rescate.listar', { carpeta: (await otra.does('rescate.elegirCarpeta', {})).carpetas[0]?.carpeta ?? '' })).respaldos;
    const con = { respaldo: uno?.respaldo ?? '', persona: 1 };
    for (let vez = 0; vez < 3; vez += 1) await otra.refuses('rescate.restaurar', { ...con, clave: 'no es' });
    expect(await otra.refuses('rescate.restaurar', { ...con, clave: CLAVE })).toMatchObject({ code: 'espere', espera: 5 });
    expect(existsSync(otra.dir)).toBe(false);
    await otra.at('2026-03-11 10:46');
    await otra.does('rescate.restaurar', { ...con, clave: CLAVE });
    expect((await alAcabarElRescate(otra)).fin?.falla).toBeNull();
  });
});

describe('vigilancia de los datos', () => {
  test('a fondo, lo sano se dice sano; un escaneo que falta se dice a todos', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await mesa.does('respaldos.comprobar', {});
    expect((await alAcabar(mesa)).fin).toMatchObject({ dicho: 'Los datos están sanos.' });
    await mesa.does('sesion.salir', {});
    rmSync(join(mesa.dir, 'archivo.db'));
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await mesa.does('respaldos.comprobar', {});
    await alAcabar(mesa);
    expect((await mesa.does('respaldos.estado', {})).avisos).toEqual([{ clase: 'faltas', mensaje: expect.stringContaining('1 de 1 archivos') }]);
  });

  test('un reloj atrasado se avisa, y nada se rechaza por ello', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await mesa.at('2026-03-11 10:36');
    expect((await mesa.does('respaldos.estado', {})).avisos).toEqual([]);
    await mesa.at('2026-03-10 10:45');
    expect((await mesa.does('respaldos.estado', {})).avisos).toEqual([{ clase: 'reloj', mensaje: expect.stringContaining('11/03/2026 10:45') }]);
    await mesa.does('verificacion.iniciar', { expedienteId: 1 });
    expect((await mesa.does('respaldos.estado', {})).avisos).toHaveLength(1);
  });

  test('un registro reemplazado por un archivo más antiguo se dice fuerte', async () => {
    const mesa = await desk();
    await registrar(mesa);
    await mesa.does('sesion.salir', {});
    const viejo = readFileSync(join(mesa.dir, 'oficina.db'));
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await registrar(mesa);
    await respaldar(mesa);
    await mesa.does('sesion.salir', {});
    writeFileSync(join(mesa.dir, 'oficina.db'), viejo);
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect((await mesa.does('respaldos.estado', {})).avisos).toEqual([{ clase: 'reemplazado', mensaje: expect.stringContaining('más antiguo') }]);
  });

  test.skipIf(!CAN_MOUNT)('con el disco lleno lo que no se pudo guardar se dice, y lo guardado sigue', async () => {
    const antes = await desk();
    await registrar(antes);
    await antes.office.close();
    const dir = join(filesystemOf('6m'), 'datos');
    cpSync(antes.dir, dir, { recursive: true });
    const mesa = await emptyDesk({ dir });
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    let lleno = 1024 * 1024;
    while (lleno >= 4096) {
      try {
        writeFileSync(join(dir, '..', 'relleno'), Buffer.alloc(lleno), { flag: 'a' });
      } catch {
        lleno = Math.floor(lleno / 2);
      }
    }
    expect(await mesa.refuses('expedientes.registrar', { ...registro(), aunqueSeParezca: true })).toMatchObject({ code: 'disco_lleno' });
    rmSync(join(dir, '..', 'relleno'));
    expect(await cuantos(mesa)).toBe(1);
    await registrar(mesa);
    expect(await cuantos(mesa)).toBe(2);
  });

  test.skipIf(!CAN_MOUNT)('una carpeta de solo lectura se dice al entrar', async () => {
    const mesa = await desk();
    await mesa.does('sesion.salir', {});
    const llavero = leerLlavero(mesa.dir);
    if (!llavero) throw new Error('no keyring');
    const protegida = filesystemOf('8m');
    const datos = join(protegida, 'datos');
    mkdirSync(datos);
    for (const nombre of ['oficina.db', 'archivo.db']) writeFileSync(join(datos, nombre), readFileSync(join(mesa.dir, nombre)));
    guardarLlavero(datos, llavero);
    makeReadOnly(protegida);
    const otra = await emptyDesk({ dir: datos });
    expect(await otra.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'disco_protegido' });
  });
});
