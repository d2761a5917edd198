// What opens the data besides one's own password, and what happens at the door to whoever has neither.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { gruposDe } from '../../shared/domain/clave-de-recuperacion.ts';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import { openDatabase } from '../../electron/store/open.ts';
import { CLAVE, desk, emptyDesk, instalacion, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';
import { folderOfTest } from '../support/store.ts';

const OTRA = gruposDe(new Uint8Array(20).fill(7)).join('-');
const BETO = { nombre: 'Beto Rivas', cargo: '', rol: 'mesa', clave: 'clave de beto' } as const;

/** The key as whoever holds the sheet reads it. */
async function hoja(mesa: Desk): Promise<string> {
  const { bytes } = await mesa.does('seguridad.hacerHoja', {});
  const [, clave = ''] = /Clave de recuperación (.+) Se puede/.exec(await textOf(bytes)) ?? [];
  return clave.split(' ').filter((grupo) => grupo.length === 5).join('-');
}

/** The acts of that kind, as the register holds them. */
async function actos(mesa: Desk, acto: string): Promise<{ miembro: number; detalle: unknown }[]> {
  const llavero = leerLlavero(mesa.dir);
  const [ana] = llavero?.ranuras ?? [];
  const llave = llavero && ana ? await abrir(llavero.oficina, ana, CLAVE) : null;
  if (!llave) throw new Error('Ana cannot enter');
  const db = openDatabase(join(mesa.dir, 'oficina.db'), llave, 'oficina');
  const filas = db.prepare<[string], { miembro: number; detalle: string }>('SELECT miembro_id AS miembro, detalle FROM actuacion WHERE acto = ? ORDER BY id').all(acto);
  db.close();
  return filas.map(({ miembro, detalle }) => ({ miembro, detalle: JSON.parse(detalle) }));
}

describe('la hoja de recuperación', () => {
  test('abre a quien la tiene: elige al jefe, pone otra contraseña y entra; la de antes ya no sirve', async () => {
    const mesa = await desk();
    await mesa.does('miembros.agregar', BETO);
    const clave = await hoja(mesa);
    await mesa.does('sesion.salir', {});
    expect(await mesa.does('sesion.jefesConHoja', { clave: clave.toLowerCase() })).toStrictEqual({ jefes: [{ id: 1, nombre: 'Ana Prueba Salas' }] });
    expect(await mesa.refuses('sesion.entrarConHoja', { clave, miembroId: 2, nueva: 'clave nueva 1' })).toMatchObject({ code: 'no_existe', field: 'miembroId' });
    expect((await mesa.does('sesion.estado', {})).sesion).toBeNull();
    const estado = await mesa.does('sesion.entrarConHoja', { clave, miembroId: 1, nueva: 'clave nueva 1' });
    expect(estado.sesion).toMatchObject({ miembroId: 1, rol: 'jefe' });
    expect((await mesa.does('seguridad.ver', {})).hoja?.probadaEn).not.toBeNull();
    await mesa.does('sesion.salir', {});
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'clave_errada' });
    await mesa.does('sesion.entrar', { miembroId: 1, clave: 'clave nueva 1' });
  });

  test('hecha otra, la de antes ya no abre', async () => {
    const mesa = await desk();
    const primera = await hoja(mesa);
    const segunda = await hoja(mesa);
    expect(primera).not.toBe(segunda);
    expect(await mesa.refuses('seguridad.probarHoja', { clave: primera })).toMatchObject({ code: 'clave_errada', field: 'clave' });
    expect((await mesa.does('seguridad.probarHoja', { clave: segunda })).hoja?.probadaEn).toBe('2026-03-11T15:45:00.000Z');
  });

  test('mal copiada dice qué grupo mirar, y no cuenta como intento', async () => {
    const mesa = await desk();
    const clave = await hoja(mesa);
    const mala = clave.replace(/.$/, (ultimo) => (ultimo === '7' ? '8' : '7'));
    expect(await mesa.refuses('seguridad.probarHoja', { clave: mala })).toMatchObject({ code: 'entrada_invalida', field: 'clave', message: expect.stringContaining('El grupo 8') });
    await mesa.does('sesion.salir', {});
    for (let vez = 0; vez < 4; vez += 1) expect(await mesa.refuses('sesion.jefesConHoja', { clave: mala })).toMatchObject({ code: 'entrada_invalida' });
    expect(existsSync(join(mesa.dir, 'entradas-fallidas.json'))).toBe(false);
    await mesa.does('sesion.jefesConHoja', { clave });
  });

  test('no queda en ningún archivo', async () => {
    const mesa = await desk();
    const clave = await hoja(mesa);
    expect(clave).toHaveLength(47);
    await mesa.does('seguridad.probarHoja', { clave });
    await mesa.does('sesion.salir', {});
    for (const nombre of ['oficina.db', 'archivo.db', 'llavero.json']) {
      const bytes = readFileSync(join(mesa.dir, nombre));
      for (const secreto of [clave, clave.replaceAll('-', ''), clave.slice(0, 11)]) expect(bytes.includes(secreto)).toBe(false);
    }
  });

  test('sin hoja, la entrada con ella lo dice', async () => {
    const mesa = await desk();
    await mesa.does('sesion.salir', {});
    expect((await mesa.does('sesion.estado', {})).conHoja).toBe(false);
    expect(await mesa.refuses('sesion.jefesConHoja', { clave: OTRA })).toMatchObject({ code: 'no_existe', field: 'clave' });
  });
});

describe('el recordatorio', () => {
  test('queda hasta que dos personas entran', async () => {
    const mesa = await desk();
    expect((await mesa.does('sesion.estado', {})).enRiesgo).toBe(true);
    const { id } = await mesa.does('miembros.agregar', BETO);
    expect((await mesa.does('sesion.estado', {})).enRiesgo).toBe(false);
    await mesa.does('miembros.cambiar', { id, nombre: BETO.nombre, cargo: '', rol: 'mesa', activo: false });
    expect((await mesa.does('sesion.estado', {})).enRiesgo).toBe(true);
  });

  test('o hasta que se prueba la hoja: hacerla no basta, y otra hoja se vuelve a probar', async () => {
    const mesa = await desk();
    const clave = await hoja(mesa);
    expect(await mesa.does('seguridad.ver', {})).toMatchObject({ entran: 1, enRiesgo: true });
    await mesa.does('seguridad.probarHoja', { clave });
    expect((await mesa.does('sesion.estado', {})).enRiesgo).toBe(false);
    await hoja(mesa);
    expect((await mesa.does('sesion.estado', {})).enRiesgo).toBe(true);
  });

  test('solo lo ve el jefe', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('miembros.agregar', BETO);
    await mesa.does('sesion.entrar', { miembroId: id, clave: BETO.clave }, 'beto');
    expect((await mesa.does('sesion.estado', {}, 'beto')).enRiesgo).toBe(false);
    expect(await mesa.refuses('seguridad.ver', {}, 'beto')).toMatchObject({ code: 'sin_permiso' });
  });
});

describe('las contraseñas erradas', () => {
  test('hacen esperar cada vez más, también tras reiniciar, y no a los demás', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('miembros.agregar', BETO);
    await mesa.does('sesion.salir', {});
    const errar = () => mesa.refuses('sesion.entrar', { miembroId: 1, clave: 'no es' });
    for (let vez = 0; vez < 2; vez += 1) expect(await errar()).not.toHaveProperty('espera');
    expect(await errar()).toMatchObject({ code: 'clave_errada', espera: 5, field: 'clave' });
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'espere', espera: 5, message: expect.stringContaining('5 segundos') });
    await mesa.does('sesion.entrar', { miembroId: id, clave: BETO.clave });
    await mesa.does('sesion.salir', {});
    await mesa.office.close();

    const otraVez = await emptyDesk({ dir: mesa.dir });
    expect(await otraVez.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'espere' });
    await otraVez.at('2026-03-11 10:46');
    expect(await otraVez.refuses('sesion.entrar', { miembroId: 1, clave: 'no es' })).toMatchObject({ code: 'clave_errada', espera: 10 });
    await otraVez.at('2026-03-11 10:47');
    await otraVez.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    await otraVez.does('sesion.salir', {});
    expect(await otraVez.refuses('sesion.entrar', { miembroId: 1, clave: 'no es' })).not.toHaveProperty('espera');
  });

  test('con el reloj atrasado años, se espera lo mismo y no más', async () => {
    const mesa = await desk();
    await mesa.does('sesion.salir', {});
    for (let vez = 0; vez < 3; vez += 1) await mesa.refuses('sesion.entrar', { miembroId: 1, clave: 'no es' });
    await mesa.at('2024-01-01 08:00');
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'espere', espera: 5 });
    await mesa.at('2024-01-01 08:01');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
  });

  test('quedan en la cadena, a nombre de quien se quiso entrar, en la entrada siguiente', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('miembros.agregar', BETO);
    await hoja(mesa);
    await mesa.does('sesion.salir', {});
    await mesa.refuses('sesion.entrar', { miembroId: id, clave: 'no es' });
    await mesa.refuses('sesion.jefesConHoja', { clave: OTRA });
    expect(readFileSync(join(mesa.dir, 'entradas-fallidas.json'), 'utf8')).not.toMatch(new RegExp(`no es|${OTRA}|Beto`));
    await mesa.at('2026-03-11 11:00');
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect(await actos(mesa, 'entrada_fallida')).toMatchObject([
      { miembro: id, detalle: { clase: 'contrasena', ocurrioEn: '2026-03-11T15:45:00.000Z' } },
      { miembro: 1, detalle: { clase: 'hoja' } },
    ]);
  });

  test('con alguien adentro se anotan al momento; y la de ahora, al cambiarla, también se cuenta', async () => {
    const mesa = await desk();
    await mesa.refuses('sesion.entrar', { miembroId: 1, clave: 'no es' }, 'otra ventana');
    expect(await actos(mesa, 'entrada_fallida')).toHaveLength(1);
    for (let vez = 0; vez < 2; vez += 1) await mesa.refuses('sesion.cambiarClave', { actual: 'no es', nueva: 'clave nueva 1' });
    expect(await mesa.refuses('sesion.cambiarClave', { actual: CLAVE, nueva: 'clave nueva 1' })).toMatchObject({ code: 'espere', field: 'actual' });
    expect(await actos(mesa, 'entrada_fallida')).toHaveLength(3);
  });
});

describe('cambiar la llave de los datos', () => {
  test('tras retirar a alguien: los demás y la hoja siguen abriendo, el trabajo sigue, y queda escrito', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('miembros.agregar', BETO);
    const clave = await hoja(mesa);
    await mesa.does('miembros.agregar', { ...BETO, nombre: 'Carla', clave: 'clave de carla' });
    await mesa.does('sesion.entrar', { miembroId: 3, clave: 'clave de carla' }, 'carla');
    const antes = readFileSync(join(mesa.dir, 'llavero.json'), 'utf8');
    await mesa.does('miembros.cambiar', { id, nombre: BETO.nombre, cargo: '', rol: 'mesa', activo: false });
    expect(await mesa.does('seguridad.ver', {})).toMatchObject({ entran: 2, retiradas: 1 });
    expect(await mesa.does('seguridad.cambiarLlave', {})).toMatchObject({ entran: 2, retiradas: 0 });
    expect(mesa.events.filter(({ type }) => type === 'llave')).toHaveLength(7);
    // Whoever was inside still is, on the same register.
    expect(await mesa.does('expedientes.contar', {}, 'carla')).toMatchObject({ porEstado: { recibido: 0 } });
    expect(await actos(mesa, 'cambiar_llave')).toStrictEqual([{ miembro: 1, detalle: { retiradas: 1 } }]);
    for (const caller of ['carla', 'prueba']) await mesa.does('sesion.salir', {}, caller);
    await mesa.does('sesion.entrar', { miembroId: 3, clave: 'clave de carla' });
    await mesa.does('sesion.salir', {});
    await mesa.does('sesion.jefesConHoja', { clave });
    // The removed person, with the keyring of before, opens it no more.
    writeFileSync(join(mesa.dir, 'llavero.json'), antes);
    expect(await mesa.refuses('sesion.entrar', { miembroId: id, clave: BETO.clave })).toMatchObject({ code: 'datos_ilegibles' });
  });

  test('no se hace si alguien tocó el llavero desde afuera: se dice de quién, el trabajo sigue, y con otra contraseña se puede', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('miembros.agregar', BETO);
    const ruta = join(mesa.dir, 'llavero.json');
    const llavero = JSON.parse(readFileSync(ruta, 'utf8'));
    // As one who can write the file, but not open it, would have the new key closed for himself.
    writeFileSync(ruta, JSON.stringify({ ...llavero, ranuras: [llavero.ranuras[0], { ...llavero.ranuras[1], publica: llavero.ranuras[0].publica }] }));
    expect(await mesa.refuses('seguridad.cambiarLlave', {})).toMatchObject({ code: 'datos_ilegibles', message: expect.stringContaining('Dé otra contraseña a Beto Rivas') });
    await mesa.does('miembros.darClave', { id, clave: 'otra de beto' });
    await mesa.does('seguridad.cambiarLlave', {});
    await mesa.does('sesion.entrar', { miembroId: id, clave: 'otra de beto' }, 'beto');
    expect(await actos(mesa, 'cambiar_llave')).toHaveLength(1);
  });
});

const lugares = (base: string, impedimento: string | null = null) => ({
  cuenta: { dir: join(base, 'cuenta', 'datos'), impedimento: null },
  equipo: { dir: join(base, 'equipo', 'datos'), impedimento },
});

const abrirEn = (base: string, impedimento: string | null = null) => emptyDesk({ dir: join(base, 'cuenta', 'datos'), lugares: lugares(base, impedimento) });

describe('dónde viven los datos', () => {
  test('donde elige quien configura, y allí los encuentra la próxima vez', async () => {
    const base = folderOfTest();
    const mesa = await abrirEn(base);
    expect((await mesa.does('sesion.lugares', {})).lugares.map(({ lugar }) => lugar)).toStrictEqual(['cuenta', 'equipo']);
    await mesa.does('sesion.instalar', { ...instalacion, lugar: 'equipo' });
    expect(existsSync(join(base, 'equipo', 'datos', 'oficina.db'))).toBe(true);
    expect(existsSync(join(base, 'cuenta', 'datos'))).toBe(false);
    await mesa.office.close();
    const otraVez = await abrirEn(base);
    await otraVez.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
  });

  test('si no se elige, en los de la cuenta; y si hay en ambos, se abren los de todas las cuentas', async () => {
    const base = folderOfTest();
    const mesa = await abrirEn(base);
    await mesa.does('sesion.instalar', instalacion);
    expect(existsSync(join(base, 'cuenta', 'datos', 'oficina.db'))).toBe(true);
    await mesa.office.close();
    const compartida = await emptyDesk({ dir: join(base, 'equipo', 'datos') });
    await compartida.does('sesion.instalar', { ...instalacion, oficina: { ...instalacion.oficina, ugel: 'UGEL de todos' } });
    await compartida.office.close();
    const tercera = await abrirEn(base);
    expect(await tercera.does('sesion.estado', {})).toMatchObject({ configurada: true, ugel: 'UGEL de todos' });
    expect(await tercera.refuses('sesion.instalar', { ...instalacion, lugar: 'cuenta' })).toMatchObject({ code: 'ya_configurado' });
  });

  test('en un lugar con impedimento, o en el que no se puede escribir, no, y se dice por qué', async () => {
    const base = folderOfTest();
    const mesa = await abrirEn(base, 'Esa carpeta se sincroniza con internet.');
    expect(await mesa.refuses('sesion.instalar', { ...instalacion, lugar: 'equipo' })).toMatchObject({ code: 'carpeta_no_apta', field: 'lugar', message: 'Esa carpeta se sincroniza con internet.' });
    writeFileSync(join(base, 'cuenta'), 'a file where the folder should be');
    expect(await mesa.refuses('sesion.instalar', instalacion)).toMatchObject({ code: 'carpeta_no_apta', field: 'lugar', message: expect.stringContaining('No se puede escribir') });
    rmSync(join(base, 'cuenta'));
    await mesa.does('sesion.instalar', instalacion);
  });

  test.skipIf(process.platform === 'win32')('los de todas las cuentas se dejan abrir por todas; los de una, solo por ella', async () => {
    const base = folderOfTest();
    mkdirSync(join(base, 'equipo'));
    const mesa = await abrirEn(base);
    await mesa.does('sesion.instalar', { ...instalacion, lugar: 'equipo' });
    const modo = (...partes: string[]) => statSync(join(base, ...partes)).mode & 0o777;
    expect(modo('equipo', 'datos')).toBe(0o777);
    for (const nombre of ['oficina.db', 'archivo.db', 'llavero.json', 'candado.db']) expect(modo('equipo', 'datos', nombre)).toBe(0o666);
    await mesa.office.close();
    const propia = await emptyDesk();
    await propia.does('sesion.instalar', instalacion);
    for (const nombre of ['oficina.db', 'llavero.json']) expect(statSync(join(propia.dir, nombre)).mode & 0o777).toBe(0o600);
  });
});
