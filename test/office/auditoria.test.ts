// The audit as the jefe asks for it, call by call.
import { cpSync, existsSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { abrir, leerLlavero } from '../../electron/store/llavero.ts';
import type { Input, Output } from '../../shared/contract.ts';
import { SIN_FILTRO, type FiltroDeActos } from '../../shared/domain/auditoria.ts';
import { fecha } from '../../shared/domain/tiempo.ts';
import type { CursorDeCadena, ExpedienteVisto } from '../../shared/vistas.ts';
import { registro } from '../fixtures/pedidos.ts';
import { textOf } from '../support/pdf-text.ts';
import { intruso } from '../support/registro.ts';
import { CLAVE, caseAt, desk, emptyDesk, type Desk } from '../support/office.ts';

const buscar = async (mesa: Desk, filtro: Partial<FiltroDeActos> = {}, caller = 'prueba'): Promise<string[]> => {
  const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, ...filtro }, despuesDe: null, limite: 200 }, caller);
  return actos.map(({ acto }) => acto);
};

async function comprobar(mesa: Desk) {
  for (let desde: CursorDeCadena | null = null; ; ) {
    const { sigue, rotura, hechos, total }: Output<'auditoria.comprobar'> = await mesa.does('auditoria.comprobar', { desde });
    if (sigue === null) return { rotura, hechos, total };
    expect(hechos).toBeLessThanOrEqual(total);
    desde = sigue;
  }
}

const luis: Input<'miembros.agregar'> = { nombre: 'Luis Mesa Prueba', cargo: '', rol: 'mesa', clave: 'otra clave 2' };

/** An office with a jefe and a mesa de partes, two cases on two days, and a change of settings. */
async function mesaConActos(): Promise<Desk> {
  const mesa = await desk();
  const { id } = await mesa.does('miembros.agregar', luis);
  await caseAt(mesa, 'en_verificacion');
  await mesa.at('2026-04-01 09:00');
  await mesa.does('sesion.entrar', { miembroId: id, clave: luis.clave }, 'otra');
  await mesa.does('expedientes.registrar', { ...registro(), aunqueSeParezca: true }, 'otra');
  await mesa.does('plazos.guardar', { seccion: 'plazos', valor: { derivar: 0, tramite: 3, observacion: 5, informe: 7, notificacion: 5 } });
  return mesa;
}

describe('buscar en los actos', () => {
  test('todos, el más nuevo primero, y por páginas sin saltos ni repetidos', async () => {
    const mesa = await mesaConActos();
    const esperados = ['cambiar_ajustes', 'registrar', 'entrar', 'iniciar_verificacion', 'registrar', 'agregar_miembro', 'entrar', 'instalar'];
    expect(await buscar(mesa)).toEqual(esperados);
    const vistos: string[] = [];
    for (let despuesDe: number | null = 8 + 1; ; ) {
      const { actos, hayMas }: Output<'auditoria.buscar'> = await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe, limite: 3 });
      vistos.push(...actos.map(({ acto }) => acto));
      if (!hayMas) break;
      despuesDe = actos.at(-1)?.id ?? null;
    }
    expect(vistos).toEqual(esperados);
  });

  test.each<[string, Partial<FiltroDeActos>, string[]]>([
    ['persona', { miembroId: 2 }, ['registrar', 'entrar']],
    ['grupo', { grupo: 'entradas' }, ['entrar', 'entrar']],
    ['expediente', { expediente: '2026-00001' }, ['iniciar_verificacion', 'registrar']],
    ['expediente de este año', { expediente: '2' }, ['registrar']],
    ['día', { desde: fecha('2026-03-11'), hasta: fecha('2026-03-31') }, ['iniciar_verificacion', 'registrar', 'agregar_miembro', 'entrar', 'instalar']],
    ['texto del detalle, sin tildes y por su comienzo', { texto: 'LUIS pru' }, ['agregar_miembro']],
    ['todo a la vez', { miembroId: 1, grupo: 'ajustes', desde: fecha('2026-04-01'), hasta: null, texto: 'observacion' }, ['cambiar_ajustes']],
    ['lo que nadie hizo', { miembroId: 2, grupo: 'ajustes' }, []],
    ['palabras que no lo son', { texto: '"*' }, []],
  ])('por %s', async (_, filtro, actos) => {
    const mesa = await mesaConActos();
    expect(await buscar(mesa, filtro)).toEqual(actos);
  });

  test.each<[string, Partial<FiltroDeActos>, string, string]>([
    ['un número que no es de expediente', { expediente: 'abc' }, 'valor_imposible', 'filtro.expediente'],
    ['un expediente que no existe', { expediente: '2026-00099' }, 'no_existe', 'filtro.expediente'],
    ['fechas cruzadas', { desde: fecha('2026-04-01'), hasta: fecha('2026-03-01') }, 'valor_imposible', 'filtro.hasta'],
  ])('%s se dice junto a su campo', async (_, filtro, code, field) => {
    const mesa = await mesaConActos();
    expect(await mesa.refuses('auditoria.buscar', { filtro: { ...SIN_FILTRO, ...filtro }, despuesDe: null, limite: 60 })).toMatchObject({ code, field });
  });

  test('solo el jefe', async () => {
    const mesa = await mesaConActos();
    expect(await mesa.refuses('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 60 }, 'otra')).toMatchObject({ code: 'sin_permiso' });
  });
});

describe('comprobar el registro', () => {
  test('uno en que se trabajó está entero, y la comprobación misma queda anotada', async () => {
    const mesa = await mesaConActos();
    const { rotura, hechos, total } = await comprobar(mesa);
    expect({ rotura, hechos }).toEqual({ rotura: null, hechos: total });
    const [ultima] = (await mesa.does('auditoria.buscar', { filtro: SIN_FILTRO, despuesDe: null, limite: 1 })).actos;
    expect(ultima).toMatchObject({ acto: 'comprobar_registro', detalle: { resultado: 'Todo concuerda.' } });
  });

  test('una cabeza anotada en papel se compara por su número y sus primeros grupos', async () => {
    const mesa = await mesaConActos();
    const { cabeza } = await mesa.does('auditoria.cabeza', {});
    const grupos = (cuantos: number) => cabeza.hash.match(/.{4}/g)?.slice(0, cuantos).join(' ').toUpperCase() ?? '';
    expect(await mesa.does('auditoria.comparar', { id: cabeza.id, hash: grupos(4) })).toMatchObject({ resultado: 'igual', acto: { acto: 'cambiar_ajustes' } });
    expect(await mesa.does('auditoria.comparar', { id: cabeza.id, hash: grupos(16) })).toMatchObject({ resultado: 'anterior' });
    expect(await mesa.does('auditoria.comparar', { id: cabeza.id - 1, hash: grupos(4) })).toMatchObject({ resultado: 'distinta' });
    expect(await mesa.does('auditoria.comparar', { id: 9999, hash: grupos(4) })).toMatchObject({ resultado: 'ausente', acto: null });
    for (const hash of [grupos(3), 'no es una huella', '']) {
      expect(await mesa.refuses('auditoria.comparar', { id: cabeza.id, hash })).toMatchObject({ code: 'entrada_invalida', field: 'hash' });
    }
  });
});

/** Changes the register as somebody who knows a password could, with other tools. */
async function alterar({ dir }: Desk, sql: string): Promise<void> {
  const llavero = leerLlavero(dir);
  const ranura = llavero?.ranuras[0];
  const llave = llavero && ranura ? await abrir(llavero.oficina, ranura, CLAVE) : null;
  intruso(dir, llave ?? Buffer.alloc(32)).exec(sql);
}

describe('lo que se cambió por fuera del programa', () => {
  test.each<[string, (mesa: Desk, caso: ExpedienteVisto) => Promise<unknown>]>([
    ['calificar', (mesa, { id, requisitos }) => mesa.does('verificacion.calificar', { expedienteId: id, calificaciones: [{ clave: requisitos[0]?.clave ?? 'sustento', calificacion: 'cumple', nota: '' }] })],
    ['emitir', (mesa, { id }) => mesa.does('documentos.emitirCargo', { expedienteId: id })],
  ])('en un expediente se denuncia al %s, antes de que ese acto lo cubra', async (_, actuar) => {
    const mesa = await desk();
    const caso = await caseAt(mesa, 'en_verificacion');
    await alterar(mesa, `UPDATE solicitante SET apellidos = 'Otros'`);
    await actuar(mesa, caso);
    const actos = await buscar(mesa, { expediente: '1' });
    expect(actos.indexOf('alteracion_hallada')).toBe(1);
    expect((await mesa.does('auditoria.cabeza', {})).avisos).toMatchObject([{ acto: 'alteracion_hallada', expediente: { numero: caso.numero } }]);
    await mesa.office.close();
  });

  test('en un expediente se denuncia al deshacer, y no se deshace nada', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await caseAt(mesa, 'en_verificacion');
    await alterar(mesa, `UPDATE solicitante SET apellidos = 'Otros'`);
    expect(await mesa.refuses('expedientes.deshacer', { expedienteId })).toMatchObject({ message: expect.stringContaining('se cambiaron por fuera del programa') });
    expect((await buscar(mesa, { expediente: '1' })).indexOf('alteracion_hallada')).toBe(0);
    expect(await mesa.does('expedientes.ver', { expedienteId })).toMatchObject({ estado: 'en_verificacion', deshacible: null });
    await mesa.office.close();
  });

  test('en las personas o los ajustes se denuncia al entrar', async () => {
    const mesa = await desk();
    await mesa.does('sesion.salir', {});
    await alterar(mesa, `UPDATE miembro SET cargo = 'Otro'`);
    await mesa.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
    expect((await mesa.does('auditoria.cabeza', {})).avisos).toMatchObject([{ acto: 'alteracion_hallada', expediente: null }]);
    await mesa.office.close();
  });
});

describe('lo que sale de la auditoría', () => {
  test('la hoja para Excel lleva lo filtrado, con sus tildes, y nada que se ejecute como fórmula', async () => {
    const mesa = await mesaConActos();
    await mesa.does('miembros.agregar', { ...luis, nombre: '=HYPERLINK("http://x";"ñandú")' });
    const { nombre, bytes, cuantos } = await mesa.does('auditoria.exportar', { filtro: { ...SIN_FILTRO, grupo: 'personas' } });
    expect({ nombre, cuantos }).toEqual({ nombre: 'auditoria-2026-04-01.csv', cuantos: 2 });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const [cabecera = '', primera = '', segunda = '', fin] = new TextDecoder().decode(bytes).split('\r\n');
    expect(cabecera).toBe('N.°;Fecha;Hora;Persona;Grupo;Acto;Expediente;Detalle;Estado antes;Estado después;Huella');
    expect(primera).toMatch(/^9;01\/04\/2026;09:00:00;Ana Prueba Salas;Personas y contraseñas;Agregó a una persona de la oficina;;"'=HYPERLINK\(""http:\/\/x"";""ñandú""\) \(Mesa de partes\)";;;[0-9a-f]{64}$/);
    expect(segunda).toContain(';11/03/2026;10:45:00;');
    expect(fin).toBe('');
    expect((await buscar(mesa, { grupo: 'auditoria', texto: 'personas' }))[0]).toBe('exportar_auditoria');
    expect(await mesa.refuses('auditoria.exportar', { filtro: { ...SIN_FILTRO, texto: 'zzz' } })).toMatchObject({ code: 'no_existe' });
  });

  test('el acta del mes trae la cabeza y las cuentas de ese mes, y queda anotada', async () => {
    const mesa = await mesaConActos();
    const { cabeza } = await mesa.does('auditoria.cabeza', {});
    const { nombre, bytes } = await mesa.does('auditoria.acta', { anio: 2026, mes: 3 });
    expect(nombre).toBe('acta-de-auditoria-2026-03.pdf');
    const texto = await textOf(bytes);
    expect(texto).toContain('ACTA DE AUDITORÍA · MARZO DE 2026');
    expect(texto).toContain('Del 01/03/2026 al 31/03/2026, actos n.° 1 a n.° 5');
    expect(texto).toContain(`N.° ${cabeza.id}`);
    expect(texto.replaceAll(/\s/g, '')).toContain(cabeza.hash);
    expect(texto).toMatch(/Total\s+5/);
    expect(await mesa.does('auditoria.comparar', cabeza)).toMatchObject({ resultado: 'anterior' });
    expect(await mesa.refuses('auditoria.acta', { anio: 2026, mes: 5 })).toMatchObject({ code: 'valor_imposible', field: 'mes' });
  });
});

/** The same folder, opened by a program started again. */
async function abrirDeNuevo({ dir }: Desk): Promise<Desk> {
  const otra = await emptyDesk({ dir });
  await otra.does('sesion.entrar', { miembroId: 1, clave: CLAVE });
  return otra;
}

describe('la última cabeza vista en esta PC', () => {
  test('un archivo viejo repuesto a mano se nota al entrar, y queda dicho', async () => {
    const mesa = await desk();
    await mesa.office.close();
    const copia = join(dirname(mesa.dir), 'copia');
    cpSync(mesa.dir, copia, { recursive: true });
    const seguida = await abrirDeNuevo(mesa);
    await caseAt(seguida, 'recibido');
    expect((await seguida.does('auditoria.cabeza', {})).avisos).toEqual([]);
    await seguida.office.close();

    renameSync(mesa.dir, `${mesa.dir}.nueva`);
    renameSync(copia, mesa.dir);
    const repuesta = await abrirDeNuevo(mesa);
    expect((await repuesta.does('auditoria.cabeza', {})).avisos).toMatchObject([{ acto: 'cabeza_no_hallada', por: 'Ana Prueba Salas' }]);
    expect(await buscar(repuesta)).toEqual(['cabeza_no_hallada', 'entrar', 'entrar', 'instalar']);
    await repuesta.office.close();
    expect(await buscar(await abrirDeNuevo(mesa), { grupo: 'auditoria' })).toEqual(['ver_auditoria', 'cabeza_no_hallada']);
  });

  test('un corte de luz la deja unos actos atrás, y eso no es nada', async () => {
    const mesa = await desk();
    const archivo = join(dirname(mesa.dir), 'cabeza.json');
    cpSync(archivo, `${archivo}.antes`);
    await caseAt(mesa, 'decidido');
    await mesa.office.close();
    cpSync(`${archivo}.antes`, archivo);
    expect((await (await abrirDeNuevo(mesa)).does('auditoria.cabeza', {})).avisos).toEqual([]);
  });

  test('sin ella, o cortada, o de otra oficina, no se afirma nada', async () => {
    const mesa = await desk();
    await mesa.office.close();
    const archivo = join(dirname(mesa.dir), 'cabeza.json');
    expect(existsSync(archivo)).toBe(true);
    for (const dice of ['', '{"oficina":', JSON.stringify({ oficina: 'otra', cabeza: { id: 999, hash: 'a'.repeat(64) } })]) {
      writeFileSync(archivo, dice);
      const otra = await abrirDeNuevo(mesa);
      expect((await otra.does('auditoria.cabeza', {})).avisos).toEqual([]);
      await otra.office.close();
    }
  });
});
