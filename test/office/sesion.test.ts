import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { registro } from '../fixtures/pedidos.ts';
import { CLAVE, desk, emptyDesk, instalacion } from '../support/office.ts';
import { folderOfTest } from '../support/store.ts';

describe('primer inicio', () => {
  test('sin configurar solo se puede preguntar y configurar', async () => {
    const mesa = await emptyDesk();
    expect(await mesa.does('sesion.estado', {})).toEqual({
      configurada: false, ugel: '', miembros: [], sesion: null, conHoja: false, enRiesgo: false, demostracion: false, hoy: '2026-03-11',
    });
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: 'x' })).toMatchObject({ code: 'sin_configurar' });
  });

  test('configura, entra como jefe y firma quien configuró; otra vez no se puede', async () => {
    const mesa = await desk();
    expect(await mesa.does('sesion.estado', {})).toMatchObject({ configurada: true, ugel: 'UGEL San Roque', sesion: { nombre: 'Ana Prueba Salas', rol: 'jefe' } });
    const ajustes = await mesa.does('ajustes.ver', {});
    expect(ajustes.firmantes).toMatchObject([{ nombre: 'Ana Prueba Salas', postfirma: ['Especialista SIAGIE'] }]);
    expect(ajustes.membrete.organos).toEqual(['Gerencia Regional de Educación', 'UGEL San Roque']);
    expect(await mesa.refuses('sesion.instalar', instalacion)).toMatchObject({ code: 'ya_configurado' });
  });

  test.each([
    ['una contraseña corta', { ...instalacion, clave: '1234567' }, 'clave'],
    ['sin nombre de la UGEL', { ...instalacion, oficina: { ...instalacion.oficina, ugel: '  ' } }, 'oficina.ugel'],
    ['un código de UGEL que no lo es', { ...instalacion, oficina: { ...instalacion.oficina, codigo: '12' } }, 'oficina.codigo'],
    ['sin el nombre de la persona', { ...instalacion, miembro: { nombre: '', cargo: '' } }, 'miembro.nombre'],
  ])('%s se dice en su campo y nada se crea', async (_, entrada, campo) => {
    const mesa = await emptyDesk();
    expect(await mesa.refuses('sesion.instalar', entrada)).toMatchObject({ code: 'entrada_invalida', field: campo });
    expect(existsSync(mesa.dir)).toBe(false);
  });

  test('una instalación cortada a la mitad no estorba a la siguiente', async () => {
    const dir = join(folderOfTest(), 'datos');
    mkdirSync(`${dir}.instalando`, { recursive: true });
    writeFileSync(join(`${dir}.instalando`, 'oficina.db'), 'a medias');
    const mesa = await emptyDesk({ dir });
    await mesa.does('sesion.instalar', instalacion);
    expect(existsSync(`${dir}.instalando`)).toBe(false);
  });

  test('datos sin su llavero no se tocan', async () => {
    const dir = join(folderOfTest(), 'datos');
    mkdirSync(dir);
    writeFileSync(join(dir, 'oficina.db'), 'los datos de alguien');
    const mesa = await emptyDesk({ dir });
    expect(await mesa.refuses('sesion.instalar', instalacion)).toMatchObject({ code: 'datos_ilegibles' });
    expect(readdirSync(dir)).toEqual(['oficina.db']);
  });
});

describe('entrar y salir', () => {
  test('con la contraseña errada no se entra, y lo registrado sigue al volver', async () => {
    const mesa = await desk();
    await mesa.does('expedientes.registrar', registro());
    expect(await mesa.does('sesion.salir', {})).toMatchObject({ sesion: null });
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: 'Clave de prueba 1' })).toMatchObject({ code: 'clave_errada', field: 'clave' });
    expect(await mesa.refuses('sesion.entrar', { miembroId: 99, clave: CLAVE })).toMatchObject({ code: 'no_existe' });
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect(await mesa.does('expedientes.contar', {})).toMatchObject({ porEstado: { recibido: 1, archivado: 0 } });
  });

  test('cada ventana tiene su sesión; al irse la última, los datos se cierran', async () => {
    const mesa = await desk();
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE }, 'otra ventana');
    await mesa.office.leave('prueba');
    expect(await mesa.refuses('expedientes.contar', {})).toMatchObject({ code: 'sin_sesion' });
    await mesa.does('expedientes.contar', {}, 'otra ventana');
    expect(existsSync(join(mesa.dir, 'oficina.db-wal'))).toBe(true);
    await mesa.office.leave('otra ventana');
    expect(existsSync(join(mesa.dir, 'oficina.db-wal'))).toBe(false);
  });

  test('un segundo programa sobre los mismos datos no entra y se le dice quién los tiene', async () => {
    const mesa = await desk();
    const segundo = await emptyDesk({ dir: mesa.dir });
    expect(await segundo.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({
      code: 'en_uso', message: expect.stringContaining(`proceso ${process.pid}`),
    });
    await mesa.does('sesion.salir', {});
    await segundo.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
  });

  test('un llavero dañado se dice y no se toma por una oficina nueva', async () => {
    const mesa = await desk();
    await mesa.does('sesion.salir', {});
    writeFileSync(join(mesa.dir, 'llavero.json'), '{');
    expect(await mesa.refuses('sesion.estado', {})).toMatchObject({ code: 'datos_ilegibles' });
  });

  test('se cambia la propia contraseña sabiendo la actual', async () => {
    const mesa = await desk();
    expect(await mesa.refuses('sesion.cambiarClave', { actual: 'no es', nueva: 'otra clave 123' })).toMatchObject({ field: 'actual' });
    await mesa.does('sesion.cambiarClave', { actual: CLAVE, nueva: 'otra clave 123' });
    await mesa.does('sesion.salir', {});
    expect(await mesa.refuses('sesion.entrar', { miembroId: 1, clave: CLAVE })).toMatchObject({ code: 'clave_errada' });
    await mesa.does('sesion.entrar', { miembroId: 1, clave: 'otra clave 123' });
  });
});

describe('personas de la oficina', () => {
  test('el jefe agrega, cambia el rol, da otra contraseña y desactiva', async () => {
    const mesa = await desk();
    const beto = await mesa.does('miembros.agregar', { nombre: 'Beto', cargo: '', rol: 'mesa', clave: 'clave de beto' });
    await mesa.does('sesion.entrar', { miembroId: beto.id, clave: 'clave de beto' }, 'beto');
    await mesa.does('expedientes.registrar', registro(), 'beto');
    expect(await mesa.refuses('verificacion.iniciar', { expedienteId: 1 }, 'beto')).toMatchObject({ code: 'sin_permiso' });
    await mesa.does('miembros.cambiar', { id: beto.id, nombre: 'Beto Ruiz', cargo: '', rol: 'especialista', activo: true });
    await mesa.does('verificacion.iniciar', { expedienteId: 1 }, 'beto');
    await mesa.does('miembros.darClave', { id: beto.id, clave: 'clave nueva de beto' });
    await mesa.does('sesion.entrar', { miembroId: beto.id, clave: 'clave nueva de beto' }, 'beto');
    await mesa.does('miembros.cambiar', { id: beto.id, nombre: 'Beto Ruiz', cargo: '', rol: 'especialista', activo: false });
    expect(await mesa.refuses('expedientes.contar', {}, 'beto')).toMatchObject({ code: 'sin_sesion' });
    expect(await mesa.refuses('sesion.entrar', { miembroId: beto.id, clave: 'clave nueva de beto' }, 'beto')).toMatchObject({ code: 'no_existe' });
    expect((await mesa.does('sesion.estado', {})).miembros).toEqual([{ id: 1, nombre: 'Ana Prueba Salas' }]);
  });

  test('no se puede quedar la oficina sin jefe', async () => {
    const mesa = await desk();
    const ana = { id: 1, nombre: 'Ana Prueba Salas', cargo: '' };
    expect(await mesa.refuses('miembros.cambiar', { ...ana, rol: 'consulta', activo: true })).toMatchObject({ field: 'rol' });
    expect(await mesa.refuses('miembros.cambiar', { ...ana, rol: 'jefe', activo: false })).toMatchObject({ field: 'activo' });
  });
});
