import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { huellaDe } from '../../../electron/store/blobs.ts';
import { leerLlavero } from '../../../electron/store/llavero.ts';
import { openDatabase, openToRead } from '../../../electron/store/open.ts';
import { SinEspacio } from '../../../electron/store/respaldo/errores.ts';
import { examinar } from '../../../electron/store/respaldo/examinar.ts';
import { buscarRespaldos, respaldosEn } from '../../../electron/store/respaldo/lista.ts';
import { Cancelado, SIN_MARCHA, type Marcha } from '../../../electron/store/respaldo/marcha.ts';
import { carpetaDeInstantaneas, ficheroDeRegistro } from '../../../electron/store/respaldo/registro.ts';
import { cabezaDe } from '../../../electron/store/respaldo/revision.ts';
import { CAN_MOUNT, filesystemOf } from '../../support/disco.ts';
import { oficinaDePrueba } from '../../support/respaldos.ts';
import { folderOfTest } from '../../support/store.ts';

const MB = 1024 * 1024;
const ROTATOR = fileURLToPath(new URL('../../support/rotator.ts', import.meta.url));

/** Bytes of every file below. */
function peso(dir: string): number {
  return readdirSync(dir, { recursive: true, withFileTypes: true }).reduce((suma, uno) => (uno.isFile() ? suma + statSync(join(uno.parentPath, uno.name)).size : suma), 0);
}

describe('hacer un respaldo', () => {
  test('lleva el registro, su llavero, y cada escaneo que nombra, mientras la oficina sigue abierta', () => {
    const oficina = oficinaDePrueba();
    const huella = oficina.registrar(Buffer.from('EL ESCANEO'));
    oficina.store.blobs.guardar(Buffer.from('nadie lo nombra'));
    const registro = oficina.respaldar();
    expect(registro).toMatchObject({ id: '2026-03-11T104500', oficina: oficina.id, ugel: 'UGEL San Roque', esquema: 1, reparos: [], motivo: 'diario' });
    expect(registro.filas).toMatchObject({ expediente: 1, adjunto: 1, actuacion: 1 });
    expect(registro.archivo).toMatchObject({ cuantos: 1, bytes: 10, perdidas: [] });
    const leidos: string[] = [];
    examinar(oficina.ultimo(), oficina.llave, SIN_MARCHA, (una, bytes) => leidos.push(una, Buffer.from(bytes).toString()));
    expect(leidos).toEqual([huella, 'EL ESCANEO']);
    expect(leerLlavero(oficina.ultimo().ruta)).toEqual(leerLlavero(oficina.datos));
    oficina.registrar(Buffer.from('otro'));
  });

  test('su cabeza es la de la copia misma, no la del registro que siguió', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    const { cabeza } = oficina.respaldar();
    oficina.registrar(Buffer.from('dos'));
    expect(cabeza.id).toBe(1);
    const copia = openToRead(join(oficina.ultimo().ruta, 'oficina.db'), oficina.llave);
    expect(cabezaDe(copia)).toEqual(cabeza);
    copia.close();
  });

  test('la lista que se lee mientras otro los rota no falla, ni da por dañado al que se fue', async () => {
    const oficina = oficinaDePrueba();
    const registro = oficina.respaldar();
    const raiz = folderOfTest();
    for (let n = 2; n < 802; n += 1) {
      const ruta = join(carpetaDeInstantaneas(raiz), `2026-03-11T104500-${n}`);
      mkdirSync(ruta, { recursive: true });
      const uno = { tamano: 1, huella: '0'.repeat(64) };
      writeFileSync(ficheroDeRegistro(ruta), JSON.stringify({ ...registro, ficheros: { 'oficina.db': uno, 'llavero.json': uno } }));
      for (const nombre of ['oficina.db', 'llavero.json']) writeFileSync(join(ruta, nombre), '1');
    }
    expect(respaldosEn(raiz)).toHaveLength(800);
    const otro = fork(ROTATOR, [carpetaDeInstantaneas(raiz)]);
    const acaba = new Promise<number | null>((resolve) => otro.once('exit', resolve));
    const defectos = new Set<string | null>();
    for (let quedan = 800; quedan > 0; ) {
      const lista = respaldosEn(raiz);
      quedan = lista.length;
      for (const { defecto } of lista) defectos.add(defecto);
    }
    expect(await acaba).toBe(0);
    expect([...defectos]).toEqual([null]);
  });

  test('nada de lo registrado se lee en sus archivos, ni tiene ninguno de más', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('CONTENIDO DEL ESCANEO'));
    oficina.respaldar();
    const todo = readdirSync(oficina.raiz, { recursive: true, withFileTypes: true }).filter((uno) => uno.isFile()).map((uno) => join(uno.parentPath, uno.name));
    expect(todo.map((ruta) => ruta.slice(oficina.raiz.length).replace(/archivo-[0-9a-f]{16}/, 'archivo-x')).sort()).toEqual([
      '/archivo-x/0001.db', '/instantaneas/2026-03-11T104500/llavero.json', '/instantaneas/2026-03-11T104500/oficina.db', '/instantaneas/2026-03-11T104500/registro.json',
    ]);
    const bytes = todo.map((ruta) => readFileSync(ruta).toString('latin1')).join('');
    for (const secreto of ['Rosa', 'Algarrobos', '12345678', 'CONTENIDO', 'Ana Prueba', 'SQLite format']) expect(bytes).not.toContain(secreto);
  });

  test('el segundo día cuesta lo que cambió: el archivo no se copia otra vez', () => {
    const oficina = oficinaDePrueba();
    for (let i = 0; i < 20; i += 1) oficina.registrar(randomBytes(MB));
    oficina.respaldar();
    const antes = peso(oficina.raiz);
    oficina.registrar(randomBytes(MB));
    oficina.respaldar({ dia: '2026-03-12' });
    const crecio = peso(oficina.raiz) - antes;
    expect(antes).toBeGreaterThan(20 * MB);
    expect(crecio).toBeLessThan(2 * MB);
  });

  test('una carpeta a medias de un respaldo que murió se quita, y no se toma por respaldo', () => {
    const oficina = oficinaDePrueba();
    mkdirSync(join(oficina.raiz, 'instantaneas', '2026-03-10T080000.tmp'), { recursive: true });
    writeFileSync(join(oficina.raiz, 'instantaneas', '2026-03-10T080000.tmp', 'oficina.db'), 'a medias');
    expect(oficina.lista()).toEqual([]);
    oficina.respaldar();
    expect(readdirSync(join(oficina.raiz, 'instantaneas'))).toEqual(['2026-03-11T104500']);
  });

  test('dos del mismo segundo no se pisan', () => {
    const oficina = oficinaDePrueba();
    oficina.respaldar({ motivo: 'migracion' });
    oficina.respaldar();
    expect(oficina.lista().map(({ id }) => id)).toEqual(['2026-03-11T104500-2', '2026-03-11T104500']);
  });

  test('detenido a la mitad no deja nada a medias, y el siguiente sale', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    const detener = { avanzar: () => {}, ceder: () => { throw new Cancelado(); } };
    expect(() => oficina.respaldar({ marcha: detener })).toThrow(Cancelado);
    expect(readdirSync(join(oficina.raiz, 'instantaneas'))).toEqual([]);
    expect(oficina.respaldar().reparos).toEqual([]);
  });

  test('en otra carpeta también, y allí se encuentra señalando cualquiera de sus carpetas', () => {
    const oficina = oficinaDePrueba();
    const usb = folderOfTest();
    oficina.registrar(Buffer.from('uno'));
    oficina.respaldar({ lugar: usb });
    expect(oficina.lista()).toEqual([]);
    const raiz = join(usb, oficina.id);
    for (const senalada of [usb, raiz, join(raiz, 'instantaneas', '2026-03-11T104500')]) {
      expect(buscarRespaldos(senalada).map(({ id }) => id)).toEqual(['2026-03-11T104500']);
    }
    expect(buscarRespaldos(folderOfTest())).toEqual([]);
  });
});

describe('con algo mal', () => {
  test('un escaneo que ya no está no impide el respaldo, que lo dice y no cuenta como bueno', () => {
    const oficina = oficinaDePrueba();
    const perdida = oficina.registrar(Buffer.from('uno'));
    oficina.registrar(Buffer.from('dos'));
    const archivo = openDatabase(join(oficina.datos, 'archivo.db'), oficina.llave, 'archivo');
    archivo.prepare('DELETE FROM blob WHERE huella = ?').run(perdida);
    archivo.close();
    const registro = oficina.respaldar();
    expect(registro.reparos).toEqual([expect.stringContaining('1 de 2 archivos')]);
    expect(registro.archivo.perdidas).toEqual([perdida]);
    const leidos: string[] = [];
    examinar(oficina.ultimo(), oficina.llave, SIN_MARCHA, (una) => leidos.push(una));
    expect(leidos).toEqual([huellaDe(Buffer.from('dos'))]);
  });

  test('una cadena rota se dice en el respaldo', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    const db = openDatabase(join(oficina.datos, 'oficina.db'), oficina.llave, 'oficina');
    db.exec(`DROP TRIGGER actuacion_fija; UPDATE actuacion SET detalle = '{"otra":1}'`);
    db.close();
    expect(oficina.respaldar().reparos).toEqual([expect.stringMatching(/^No es como se escribió el acto n\.° 1 /)]);
  });

  test('un registro que SQLite halla dañado no se toma por respaldo, y los anteriores quedan', () => {
    const oficina = oficinaDePrueba();
    for (let i = 0; i < 40; i += 1) oficina.registrar(Buffer.from(`escaneo ${i}`));
    oficina.respaldar();
    oficina.store.close();
    const ruta = join(oficina.datos, 'oficina.db');
    const bytes = readFileSync(ruta);
    bytes.fill(7, 4096, bytes.length);
    writeFileSync(ruta, bytes);
    expect(() => oficina.respaldar({ dia: '2026-03-12' })).toThrow(/malformed|cannot read/);
    expect(oficina.lista().map(({ id }) => id)).toEqual(['2026-03-11T104500']);
  });

  test.skipIf(!CAN_MOUNT)('un disco lleno se dice antes de escribir, y a la mitad no deja nada a medias', () => {
    const oficina = oficinaDePrueba();
    for (let i = 0; i < 12; i += 1) oficina.registrar(randomBytes(MB));
    expect(() => oficina.respaldar({ lugar: filesystemOf('34m') })).toThrow(SinEspacio);
    const lugar = filesystemOf('50m');
    // After the first slice, another program takes what was free.
    const relleno: Marcha = {
      avanzar: (paso, hecho) => {
        if (paso === 'archivar' && hecho > 0) writeFileSync(join(lugar, 'de otro programa'), Buffer.alloc(44 * MB));
      },
      ceder: () => {},
    };
    expect(() => oficina.respaldar({ lugar, marcha: relleno })).toThrow(/full/);
    expect(readdirSync(join(lugar, oficina.id, 'instantaneas'))).toEqual([]);
  });
});

describe('el espejo', () => {
  test('uno dañado se pone aparte y los escaneos se copian otra vez', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    oficina.respaldar();
    const espejo = join(oficina.raiz, readdirSync(oficina.raiz).find((nombre) => nombre.startsWith('archivo-')) ?? '');
    writeFileSync(join(espejo, '0001.db'), randomBytes(8192));
    expect(oficina.respaldar({ dia: '2026-03-12' }).reparos).toEqual([]);
    expect(readdirSync(espejo).sort()).toEqual(['0001.db.danado', '0002.db']);
    for (const uno of oficina.lista()) examinar(uno, oficina.llave, SIN_MARCHA, () => {});
  });
});

describe('rotar', () => {
  test('quedan los que la regla dice, y del espejo se va solo lo que ninguno nombra', () => {
    const oficina = oficinaDePrueba();
    const membrete = oficina.store.blobs.guardar(Buffer.from('el membrete de antes'));
    oficina.store.write(() => oficina.store.ajustes.guardar('membrete', { imagen: membrete, organos: [] }));
    const escaneo = oficina.registrar(Buffer.from('un escaneo'));
    oficina.respaldar({ dia: '2026-03-02' });
    oficina.store.write(() => oficina.store.ajustes.guardar('membrete', { imagen: null, organos: [] }));
    const tiene = () => {
      const leidos: string[] = [];
      for (const uno of oficina.lista()) examinar(uno, oficina.llave, SIN_MARCHA, (una) => leidos.push(una));
      return new Set(leidos);
    };
    oficina.respaldar({ dia: '2026-03-03' });
    expect(tiene()).toEqual(new Set([membrete, escaneo]));
    for (let dia = 4; dia <= 20; dia += 1) oficina.respaldar({ dia: `2026-03-${String(dia).padStart(2, '0')}` });
    // The week of 2 March is kept by its Sunday, which no longer names the letterhead.
    expect(oficina.lista().map(({ id }) => id.slice(8, 10))).toEqual(['20', '19', '18', '17', '16', '15', '14', '08']);
    expect(tiene()).toEqual(new Set([escaneo]));
  });

  test('con otra llave el espejo es otro, y el de antes se va con el último respaldo que lo usa', () => {
    const oficina = oficinaDePrueba();
    oficina.registrar(Buffer.from('uno'));
    oficina.respaldar();
    const otra = oficinaDePrueba(randomBytes(32), oficina.id);
    otra.registrar(Buffer.from('dos'));
    const lugar = join(oficina.datos, 'respaldos');
    const espejos = () => readdirSync(oficina.raiz).filter((nombre) => nombre.startsWith('archivo-')).length;
    otra.respaldar({ lugar, dia: '2026-03-12' });
    expect(espejos()).toBe(2);
    for (const uno of oficina.lista()) examinar(uno, uno.id.startsWith('2026-03-11') ? oficina.llave : otra.llave, SIN_MARCHA, () => {});
    for (let dia = 13; dia <= 20; dia += 1) otra.respaldar({ lugar, dia: `2026-03-${dia}` });
    expect(espejos()).toBe(1);
  });
});
