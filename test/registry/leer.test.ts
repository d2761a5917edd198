// Padrón files of every shape, good and bad, as one row shape.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leerPadron, type Lectura } from '../../electron/registry/leer.ts';
import { cumpleDigitoVerificador } from '../../shared/domain/codigo-modular.ts';
import { Refusal } from '../../shared/failure.ts';
import {
  cabeceraDbf, CAMPOS_OFICIALES, celdasDe, csvDe, dbfDe, filasDePrueba, htmlDe, registroDbf, xlsxDe, zipDe, zipOficial, type FilaOficial,
} from '../support/padron.ts';

type Leida = { linea: number; codigo: number; anexo: number; ugel: number; activo: boolean; nombre: string; distrito: string; local: string; nivel: string };

/** Cut as a host would send it, but smaller, so that every boundary falls inside something. */
async function* enPartes(bytes: Buffer, tamano: number) {
  for (let en = 0; en < bytes.length; en += tamano) yield bytes.subarray(en, en + tamano);
}

async function leer(contenido: Buffer | string, nombre = 'archivo', parte = 700): Promise<Lectura & { filas: Leida[]; avances: number[] }> {
  const bytes = Buffer.from(contenido);
  const filas: Leida[] = [];
  const avances: number[] = [];
  const lectura = await leerPadron(
    { nombre, tamano: bytes.length, bytes: enPartes(bytes, parte) },
    (fila) =>
      filas.push({
        linea: fila.linea, codigo: fila.codigoModular, anexo: fila.anexo, ugel: fila.ugel, activo: fila.activo,
        nombre: fila.texto('nombre'), distrito: fila.texto('distrito'), local: fila.texto('codigoLocal'), nivel: fila.texto('nivel'),
      }),
    (fraccion) => avances.push(fraccion),
  );
  return { ...lectura, filas, avances };
}

const esperada = (fila: FilaOficial): Omit<Leida, 'linea' | 'local'> => ({
  codigo: Number(fila.COD_MOD), anexo: Number(fila.ANEXO), ugel: Number(fila.CODOOII), activo: fila.ESTADO === '1',
  nombre: fila.CEN_EDU ?? '', distrito: fila.D_DIST ?? '', nivel: fila.D_NIV_MOD ?? '',
});

const filas = filasDePrueba(60);
const celdas = celdasDe(filas);

async function sentencia(contenido: Buffer | string, nombre?: string): Promise<string> {
  try {
    await leer(contenido, nombre);
  } catch (error) {
    if (error instanceof Refusal) return error.failure.message;
    throw error;
  }
  throw new Error('was read');
}

const conMarca = (texto: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(texto)]);

describe('todas las formas de un padrón dan las mismas filas', () => {
  test.each<[string, Buffer]>([
    ['el zip oficial, con su lista de apoyo al lado', zipOficial(filas)],
    ['el DBF suelto, en cp850 y con relleno NUL', dbfDe(filas)],
    ['un DBF con otras columnas y en otro orden', dbfDe(filas, CAMPOS_OFICIALES.toReversed().filter(([campo]) => campo !== 'PROMOTOR'))],
    ['la tabla HTML que ESCALE llama .xls', Buffer.from(htmlDe(celdas))],
    ['XLSX', xlsxDe(celdas)],
    ['CSV con punto y coma, UTF-8 con marca', conMarca(csvDe(celdas))],
    ['CSV con comas, UTF-8 sin marca', Buffer.from(csvDe(celdas, ','))],
    ['CSV en Windows-1252', Buffer.from(csvDe(celdas), 'latin1')],
    ['CSV con tabuladores, en UTF-16 como lo guarda Excel', Buffer.from(`\ufeff${csvDe(celdas, '\t')}`, 'utf16le')],
  ])('%s', async (_, bytes) => {
    const { filas: leidas, avances } = await leer(bytes);
    expect(leidas).toEqual(filas.map((fila) => expect.objectContaining(esperada(fila))));
    expect(avances.at(-1)).toBe(1);
  });

  test('el nombre del archivo no decide nada', async () => {
    expect((await leer(zipOficial(filas), 'padron.csv')).filas).toHaveLength(60);
    expect((await leer(htmlDe(celdas), 'listado_iiee.xls')).filas).toHaveLength(60);
  });

  test('se corte donde se corte, se lee lo mismo', async () => {
    const cortas = filasDePrueba(7);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(dbfDe(cortas), conMarca(csvDe(celdasDe(cortas))), Buffer.from(htmlDe(celdasDe(cortas)))), async (parte, bytes) => {
        const { filas: leidas } = await leer(bytes, 'x', parte);
        expect(leidas.map(({ nombre }) => nombre)).toEqual(cortas.map(({ CEN_EDU }) => CEN_EDU));
      }),
      { numRuns: 60 },
    );
  });

  test('las cabezas pueden estar bajo un título, en minúsculas o partidas en dos filas', async () => {
    const partidas = [
      ['cod_mod', 'institucion_educativa', 'UBICACIÓN', '', '', 'codooii'],
      ['', '', 'Departamento', 'Provincia', 'Distrito', ''],
      ['123', 'IE UNO', 'LIMA', 'LIMA', 'ANCÓN', '150001'],
    ];
    const { filas: leidas } = await leer(xlsxDe(partidas, [['PADRÓN DE INSTITUCIONES'], ['']]));
    expect(leidas).toEqual([expect.objectContaining({ codigo: 123, ugel: 150001, nombre: 'IE UNO', distrito: 'ANCÓN' })]);
  });

  test('de una fórmula vale lo que Excel calculó', async () => {
    const { filas: leidas } = await leer(xlsxDe([['Código Modular', 'Nombre', 'Código UGEL'], ['=A1+1→0345678', 'IE', '=B2→140001']]));
    expect(leidas).toEqual([expect.objectContaining({ codigo: 345678, ugel: 140001 })]);
  });

  test('los guiones de un HTML no se leen, ni lo que escriben', async () => {
    const html = htmlDe(celdasDe(filasDePrueba(1))).replace('<td>UGEL', '<td><script>document.write("<tr><td>9999999</td></tr>")</script>UGEL');
    const { filas: leidas } = await leer(html);
    expect(leidas.map(({ codigo }) => codigo)).toEqual([Number(filasDePrueba(1)[0]?.COD_MOD)]);
  });

  test('una celda que no es un código se entrega como ilegible, con su línea', async () => {
    const { filas: leidas } = await leer('Código Modular;Nombre;Código UGEL\nABC;X;010001\n12345678;Y;010001\n="0123456";Z;10001.0');
    expect(leidas.map(({ linea, codigo, ugel }) => [linea, codigo, ugel])).toEqual([[2, -1, 10001], [3, -1, 10001], [4, 123456, 10001]]);
  });

  test('el corte es el que dice el archivo; si no, el de su nombre; si no, el día en que se escribió', async () => {
    expect((await leer('Código Modular;Nombre;Código UGEL;fecha de corte\n1;X;10001;01/07/2025', 'Padron_20240101.csv')).corte).toBe('2025-07-01');
    expect((await leer('Código Modular;Nombre;Código UGEL\n1;X;10001', 'Padron_web_20240115.csv')).corte).toBe('2024-01-15');
    expect((await leer(dbfDe(filas))).corte).toBe('2025-07-01');
    expect((await leer('Código Modular;Nombre;Código UGEL\n1;X;10001', 'padron.csv')).corte).toBeNull();
  });
});

describe('lo que no es un padrón, o está dañado, recibe su frase', () => {
  const dbf = dbfDe(filas);
  const mentir = (cambio: (cabecera: Buffer) => void): Buffer => {
    const copia = Buffer.from(dbf);
    cambio(copia);
    return copia;
  };
  const grande: Parameters<typeof zipDe>[0][number] = { nombre: 'Padron_web.dbf', bytes: dbf, declara: 0xf000_0000 };

  test.each<[string, Buffer | string, RegExp]>([
    ['un DBF cortado en una fila', dbf.subarray(0, dbf.length - 2000), /trae \d+ de las 60 filas que dice tener/],
    ['un DBF cortado en su cabecera', dbf.subarray(0, 700), /se corta en su cabecera/],
    ['un DBF que dice tener más filas', mentir((copia) => copia.writeUInt32LE(70, 4)), /trae 60 de las 70 filas/],
    ['un DBF que dice tener menos filas', mentir((copia) => copia.writeUInt32LE(50, 4)), /más filas que las 50/],
    ['un DBF con miles de millones de filas', mentir((copia) => copia.writeUInt32LE(0xffff_ffff, 4)), /dice tener/],
    ['un DBF que miente en el ancho de su fila', mentir((copia) => copia.writeUInt16LE(900, 10)), /el ancho de sus columnas/],
    ['un DBF que miente en el ancho de un campo', mentir((copia) => { copia[32 + 16] = 200; }), /el ancho de sus columnas/],
    ['un DBF que miente en dos anchos a la vez', mentir((copia) => { copia[32 + 16] = 10; copia.writeUInt16LE(copia.readUInt16LE(10) + 1, 10); }), /no empieza donde debe/],
    ['un DBF cuya cabecera no acaba', mentir((copia) => copia.writeUInt16LE(60_000, 8)), /dónde empiezan las filas/],
    ['un DBF sin la columna del código', dbfDe(filas, CAMPOS_OFICIALES.filter(([campo]) => campo !== 'COD_MOD')), /le falta la columna «Código modular»/],
    ['un DBF sin filas', dbfDe([]), /ninguna fila/],
    ['un CSV sin filas', csvDe(celdas.slice(0, 1)), /ninguna fila/],
    ['el registro de otro país', 'RBD;DGV_RBD;NOM_RBD;COD_REG_RBD\n1;9;LICEO POLITECNICO ARICA;15', /no es un padrón de servicios educativos del Perú/],
    ['un XLSX con fórmulas sin calcular', xlsxDe([['Código Modular', 'Nombre', 'Código UGEL'], ['=B2', 'IE', '140001']]), /fórmulas sin calcular \(fila 2\)/],
    ['un XLSX de otra cosa', xlsxDe([['Nombre', 'Nota'], ['Ana', '15']]), /le faltan las columnas|no es un padrón/],
    ['un zip con diez archivos', zipDe(Array.from({ length: 10 }, (_, i) => ({ nombre: `${i}.dbf`, bytes: dbf }))), /trae 10 archivos/],
    ['un zip que inflado sería enorme', zipDe([grande]), /contiene un archivo de 3[.,]?840 MB/],
    ['un zip que infla más de lo que dice', zipDe([{ nombre: 'Padron_web.dbf', bytes: dbf, declara: 9000 }]), /dañado/],
    ['un zip con contraseña', zipDe([{ nombre: 'Padron_web.dbf', bytes: dbf, marcas: 1 }]), /contraseña/],
    ['un zip cuyos nombres salen de él', zipDe([{ nombre: '../../Padron_web.dbf', bytes: dbf }]), /dañado/],
    ['un zip cortado', zipOficial(filas).subarray(0, 3000), /dañado o incompleto/],
    ['un zip con un byte cambiado', mentirZip(), /dañado/],
    ['un zip dentro de otro', zipDe([{ nombre: 'a.zip', bytes: zipOficial(filas) }]), /otro zip dentro/],
    ['un zip vacío', zipDe([]), /vacío/],
    ['un Excel antiguo', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel antiguo/],
    ['un PDF', '%PDF-1.7', /es un PDF/],
    ['una imagen', Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /no es un padrón/],
    ['nada', '', /está vacío/],
    ['unas comillas sin cerrar', `Código Modular;Nombre;Código UGEL\n1;"sin fin\n${'x\n'.repeat(50_000)}`, /CSV no se entiende/],
    ['un HTML sin tabla', '<html><body><p>Servicio no disponible</p></body></html>', /no es un padrón/],
  ])('%s', async (_, bytes, frase) => {
    expect(await sentencia(bytes)).toMatch(frase);
  });

  function mentirZip(): Buffer {
    const zip = Buffer.from(zipOficial(filas));
    const en = Math.floor(zip.length / 3);
    zip[en] = (zip[en] ?? 0) ^ 0x10;
    return zip;
  }

  test('bytes al azar tras un comienzo creíble: o se leen, o se rechazan con una frase', async () => {
    const comienzos = [cabeceraDbf(3), registroDbf(filas[0] ?? {}), Buffer.from('PK\x03\x04', 'latin1'), Buffer.from('<table><tr><td>'), Buffer.from('COD_MOD;CEN_EDU;CODOOII\n')];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...comienzos), fc.uint8Array({ maxLength: 3000 }), async (comienzo, azar) => {
        const [final] = await Promise.allSettled([leer(Buffer.concat([comienzo, azar]))]);
        expect(final.status === 'fulfilled' || final.reason instanceof Refusal).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const REAL = fileURLToPath(new URL('../../../shared/data/padron/', import.meta.url));

describe.skipIf(!existsSync(REAL))('el padrón de Lambayeque, donde está a la mano', () => {
  test.each(['lambayeque.csv', 'lambayeque.xlsx'])('%s', async (nombre) => {
    const { filas: leidas, corte } = await leer(readFileSync(`${REAL}${nombre}`), nombre, 65_536);
    const codigos = leidas.map(({ codigo }) => String(codigo).padStart(7, '0'));
    expect(leidas).toHaveLength(3616);
    expect(corte).toBe('2025-07-01');
    expect(codigos.filter((codigo) => codigo.startsWith('0'))).toHaveLength(1071);
    const escolarizados = codigos.filter((_, i) => !/No Escolarizado/.test(leidas[i]?.nivel ?? ''));
    expect(escolarizados.length).toBeGreaterThan(2000);
    expect(escolarizados.filter((codigo) => !cumpleDigitoVerificador(codigo))).toEqual([]);
  });
});
