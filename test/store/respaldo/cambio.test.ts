import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { huellaDe } from '../../../electron/store/blobs.ts';
import { openDatabase } from '../../../electron/store/open.ts';
import { apartadosEn, cambiarEstado, hayCambioAMedias, leerCambioHecho, olvidarCambioHecho, recuperarCambio, type CambioHecho } from '../../../electron/store/respaldo/cambio.ts';
import { comprobar } from '../../../electron/store/respaldo/comprobar.ts';
import { RespaldoInservible, type Defecto } from '../../../electron/store/respaldo/errores.ts';
import { SIN_MARCHA } from '../../../electron/store/respaldo/marcha.ts';
import { respaldarAntesDeMigrar } from '../../../electron/store/respaldo/migracion.ts';
import { preparar } from '../../../electron/store/respaldo/preparar.ts';
import { ficheroDeRegistro } from '../../../electron/store/respaldo/registro.ts';
import { migrate, MIGRATIONS } from '../../../electron/store/migrations/index.ts';
import { openStore } from '../../../electron/store/store.ts';
import { oficinaDePrueba, type Oficina } from '../../support/respaldos.ts';
import { AHORA, folderOfTest } from '../../support/store.ts';

const hecho = (apartado = 'apartado-2026-03-11T104500'): CambioHecho => ({
  uuid: randomUUID(), acto: 'restaurar', en: AHORA, por: 'Ana', de: 'x', apartado, cabezaAnterior: '2:ff',
});

/** An office with two cases whose backup holds the first alone; its store is closed. */
function conRespaldo(): Oficina {
  const oficina = oficinaDePrueba();
  oficina.registrar(Buffer.from('uno'));
  oficina.respaldar();
  oficina.registrar(Buffer.from('dos'));
  oficina.store.close();
  return oficina;
}

/** How many cases there are, and that each scan they name can be read. */
function casos({ datos, llave }: Pick<Oficina, 'datos' | 'llave'>): number {
  const store = openStore(datos, llave);
  try {
    expect(comprobar(datos, llave, true, SIN_MARCHA)).toEqual({ danos: [], faltas: [] });
    return store.expedientes.siguienteNumero(2026) - 1;
  } finally {
    store.close();
  }
}

function defectoDe(work: () => unknown): Defecto | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof RespaldoInservible) return error.defecto;
    throw error;
  }
}

describe('restaurar', () => {
  test('vuelve lo del respaldo, lo de ahora queda aparte entero, y deshacer lo trae de vuelta', () => {
    const oficina = conRespaldo();
    preparar(oficina.ultimo(), oficina.llave, oficina.datos, SIN_MARCHA);
    expect(casos(oficina)).toBe(2);
    cambiarEstado(oficina.datos, 'entrante', hecho());
    expect(casos(oficina)).toBe(1);
    expect(leerCambioHecho(oficina.datos)).toMatchObject({ acto: 'restaurar', por: 'Ana' });
    olvidarCambioHecho(oficina.datos);
    expect(apartadosEn(oficina.datos)).toMatchObject([{ nombre: 'apartado-2026-03-11T104500', id: '2026-03-11T104500' }]);
    cambiarEstado(oficina.datos, 'apartado-2026-03-11T104500', hecho('apartado-2026-03-11T110000'));
    expect(casos(oficina)).toBe(2);
    expect(apartadosEn(oficina.datos).map(({ id }) => id)).toEqual(['2026-03-11T110000']);
    expect(oficina.lista()).toHaveLength(1);
  });

  test('en otra PC, sobre una carpeta vacía, sale lo mismo', () => {
    const oficina = conRespaldo();
    const datos = join(folderOfTest(), 'datos');
    mkdirSync(datos);
    preparar(oficina.ultimo(), oficina.llave, datos, SIN_MARCHA);
    cambiarEstado(datos, 'entrante', hecho());
    expect(casos({ datos, llave: oficina.llave })).toBe(1);
  });

  test('cortado en cualquiera de sus pasos, lo que se abre después es lo de antes o lo restaurado, nunca una mezcla', () => {
    // Every state that a kill can leave: the steps are renames, made one at a time until the given one.
    const pasos = 8;
    for (let paso = 0; paso <= pasos; paso += 1) {
      const oficina = conRespaldo();
      const { datos } = oficina;
      preparar(oficina.ultimo(), oficina.llave, datos, SIN_MARCHA);
      const h = hecho();
      const marca = (fase: string) => writeFileSync(join(datos, 'cambio.json'), JSON.stringify({ fase, desde: 'entrante', apartado: h.apartado, hecho: h }));
      const tres = ['oficina.db', 'archivo.db', 'llavero.json'];
      const acciones = [
        () => { marca('apartar'); mkdirSync(join(datos, h.apartado)); },
        ...tres.map((nombre) => () => renameSync(join(datos, nombre), join(datos, h.apartado, nombre))),
        () => marca('entrar'),
        ...tres.map((nombre) => () => renameSync(join(datos, 'entrante', nombre), join(datos, nombre))),
      ];
      for (const accion of acciones.slice(0, paso)) accion();
      expect(hayCambioAMedias(datos)).toBe(paso > 0);
      recuperarCambio(datos);
      expect(casos(oficina)).toBe(paso === 0 ? 2 : 1);
      expect(existsSync(join(datos, 'entrante'))).toBe(false);
      expect(apartadosEn(datos)).toHaveLength(paso === 0 ? 0 : 1);
      recuperarCambio(datos);
      expect(casos(oficina)).toBe(paso === 0 ? 2 : 1);
    }
  });
});

const danar = (ruta: string, en = 0.5) => {
  const bytes = readFileSync(ruta);
  bytes.writeUInt8(bytes.readUInt8(Math.floor(bytes.length * en)) ^ 0xff, Math.floor(bytes.length * en));
  writeFileSync(ruta, bytes);
};
const paquete = ({ raiz }: Oficina) => {
  const dir = readdirSync(raiz).find((nombre) => nombre.startsWith('archivo-')) ?? '';
  return join(raiz, dir, '0001.db');
};
const registroCon = (oficina: Oficina, cambios: object) => {
  const ruta = ficheroDeRegistro(oficina.ultimo().ruta);
  writeFileSync(ruta, JSON.stringify({ ...JSON.parse(readFileSync(ruta, 'utf8')), ...cambios }));
};

describe('un respaldo que no sirve se rechaza con su razón, y los datos quedan como estaban', () => {
  test.each<[string, Defecto, (oficina: Oficina) => void]>([
    ['cortado: su registro', 'cortado', (oficina) => writeFileSync(ficheroDeRegistro(oficina.ultimo().ruta), '{"formato": 1')],
    ['cortado: su base', 'cortado', (oficina) => writeFileSync(join(oficina.ultimo().ruta, 'oficina.db'), 'corto')],
    ['cortado: sin llavero', 'cortado', (oficina) => rmSync(join(oficina.ultimo().ruta, 'llavero.json'))],
    ['dañado: un byte de su base', 'danado', (oficina) => danar(join(oficina.ultimo().ruta, 'oficina.db'))],
    ['dañado: su registro dice otra cosa', 'danado', (oficina) => registroCon(oficina, { filas: { expediente: 7 } })],
    ['dañado: su cadena acaba en otra parte', 'danado', (oficina) => registroCon(oficina, { cabeza: { id: 1, hash: 'a'.repeat(64) } })],
    ['de un programa más nuevo: su formato', 'mas_nuevo', (oficina) => registroCon(oficina, { formato: 2 })],
    ['de un programa más nuevo: su esquema', 'mas_nuevo', (oficina) => registroCon(oficina, { esquema: 999 })],
    ['sin sus escaneos', 'faltan_archivos', (oficina) => rmSync(paquete(oficina))],
  ])('%s', (_, defecto, estropear) => {
    const oficina = conRespaldo();
    estropear(oficina);
    expect(defectoDe(() => preparar(oficina.ultimo(), oficina.llave, oficina.datos, SIN_MARCHA))).toBe(defecto);
    expect(existsSync(join(oficina.datos, 'entrante'))).toBe(false);
    expect(casos(oficina)).toBe(2);
  });

  test('con la llave de otros datos no se abre', () => {
    const oficina = conRespaldo();
    expect(defectoDe(() => preparar(oficina.ultimo(), randomBytes(32), oficina.datos, SIN_MARCHA))).toBe('danado');
  });

  test('un byte dañado en el espejo de escaneos se nota', () => {
    const oficina = conRespaldo();
    danar(paquete(oficina), 0.97);
    expect(() => preparar(oficina.ultimo(), oficina.llave, oficina.datos, SIN_MARCHA)).toThrow(RespaldoInservible);
    expect(existsSync(join(oficina.datos, 'entrante'))).toBe(false);
  });
});

describe('comprobar', () => {
  test('lo sano está sano, a la ligera y a fondo', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    for (const completa of [false, true]) expect(comprobar(oficina.datos, oficina.llave, completa, SIN_MARCHA)).toEqual({ danos: [], faltas: [] });
  });

  test('a fondo se halla un escaneo cambiado y un acto alterado; a la ligera, un escaneo que falta', () => {
    const oficina = oficinaDePrueba();
    const huella = oficina.registrar(Buffer.from('uno'));
    const db = openDatabase(join(oficina.datos, 'oficina.db'), oficina.llave, 'oficina');
    db.exec(`DROP TRIGGER actuacion_fija; UPDATE actuacion SET acto = 'otro'`);
    db.close();
    const archivo = openDatabase(join(oficina.datos, 'archivo.db'), oficina.llave, 'archivo');
    archivo.prepare('UPDATE blob SET bytes = ?').run(Buffer.from('cambiado'));
    expect(comprobar(oficina.datos, oficina.llave, false, SIN_MARCHA).faltas).toEqual([]);
    expect(comprobar(oficina.datos, oficina.llave, true, SIN_MARCHA).faltas).toHaveLength(2);
    archivo.prepare('DELETE FROM blob').run();
    archivo.close();
    expect(comprobar(oficina.datos, oficina.llave, false, SIN_MARCHA).faltas).toEqual([expect.stringContaining('1 de 1')]);
    expect(huella).toBe(huellaDe(Buffer.from('uno')));
  });

  test('una página dañada se dice, y el archivo no se toca', () => {
    const oficina = oficinaDePrueba();
    for (let i = 0; i < 40; i += 1) oficina.registrar(Buffer.from(`escaneo ${i}`));
    oficina.store.close();
    const ruta = join(oficina.datos, 'oficina.db');
    const bytes = readFileSync(ruta);
    bytes.fill(7, 4096, bytes.length);
    writeFileSync(ruta, bytes);
    expect(comprobar(oficina.datos, oficina.llave, false, SIN_MARCHA).danos).not.toEqual([]);
    expect(readFileSync(ruta).equals(bytes)).toBe(true);
  });
});

describe('antes de migrar', () => {
  const dos = [...MIGRATIONS, { version: 2, oficina: 'CREATE TABLE nueva (x TEXT) STRICT', archivo: '' }];

  test('se hace y se comprueba un respaldo, que dice por qué', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    oficina.store.close();
    respaldarAntesDeMigrar(oficina.datos, oficina.llave, AHORA, dos);
    expect(oficina.ultimo().registro).toMatchObject({ motivo: 'migracion', esquema: 1, reparos: [] });
    const db = openDatabase(join(oficina.datos, 'oficina.db'), oficina.llave, 'oficina');
    migrate(db, 'oficina', dos);
    db.close();
    expect(oficina.ultimo().registro?.esquema).toBe(1);
  });

  test('si el respaldo no sale, no se abre nada que migre', () => {
    const oficina = oficinaDePrueba();
    oficina.store.close();
    writeFileSync(join(oficina.datos, 'respaldos'), 'un archivo donde debe haber una carpeta');
    expect(() => respaldarAntesDeMigrar(oficina.datos, oficina.llave, AHORA, dos)).toThrow(/ENOTDIR|EEXIST/);
  });

  test('sin nada pendiente no se hace ninguno', () => {
    const oficina = oficinaDePrueba();
    oficina.store.close();
    respaldarAntesDeMigrar(oficina.datos, oficina.llave, AHORA);
    expect(oficina.lista()).toEqual([]);
  });
});
