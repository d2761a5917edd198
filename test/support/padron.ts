// Padrón files of every shape, made for the tests: invented schools, with the official columns and widths.
import { crc32, deflateRawSync } from 'node:zlib';
import { cumpleDigitoVerificador } from '../../shared/domain/codigo-modular.ts';

/** The official columns with widths that give the official row of some 1,590 bytes. */
export const CAMPOS_OFICIALES = [
  ['CODINST', 9], ['COD_MOD', 7], ['ANEXO', 1], ['CODLOCAL', 6], ['CEN_EDU', 150], ['NIV_MOD', 2], ['D_NIV_MOD', 50], ['D_FORMA', 40],
  ['TIPSSEXO', 1], ['D_TIPSSEXO', 10], ['GESTION', 1], ['D_GESTION', 30], ['GES_DEP', 2], ['D_GES_DEP', 40], ['DIRECTOR', 100], ['TELEFONO', 60],
  ['EMAIL', 100], ['PAGWEB', 100], ['DIR_CEN', 200], ['LOCALIDAD', 100], ['CODCP_INEI', 10], ['CODCCPP', 6], ['CEN_POB', 100], ['AREA_CENSO', 1],
  ['DAREACENSO', 10], ['CODGEO', 6], ['D_DPTO', 30], ['D_PROV', 30], ['D_DIST', 60], ['D_REGION', 40], ['CODOOII', 6], ['D_DREUGEL', 60],
  ['NLAT_IE', 14], ['NLONG_IE', 14], ['TIPOPROG', 2], ['D_TIPOPROG', 50], ['COD_TUR', 2], ['D_COD_TUR', 30], ['NRORUC', 11], ['RZSOCIAL', 60],
  ['PROMOTOR', 30], ['ESTADO', 1], ['D_ESTADO', 10], ['FECHAREG', 10], ['FECHA_ACT', 10],
] as const;

export type FilaOficial = Readonly<Partial<Record<(typeof CAMPOS_OFICIALES)[number][0], string>>>;

/** The escolarizado código modular nearest above `semilla` whose check digit holds. */
export function codigoEscolarizado(semilla: number): string {
  for (let numero = semilla * 10; ; numero += 1) {
    const codigo = String(numero).padStart(7, '0');
    if (cumpleDigitoVerificador(codigo)) return codigo;
  }
}

const NIVELES = [['A2', 'Inicial - Jardín'], ['B0', 'Primaria'], ['F0', 'Secundaria'], ['A5', 'Inicial No Escolarizado']] as const;
const NOMBRES = ['NIÑO JESÚS DE PRAGA', 'SEÑOR DE LOS MILAGROS', 'MARÍA MONTESSORI', 'JOSÉ OLAYA BALANDRA', 'VIRGEN DE LA PUERTA'] as const;
const LUGARES = ['EL MOLINO', 'PAMPA GRANDE', 'SAN JOSÉ', 'CERRO PINTADO', 'LA UNIÓN'] as const;

/** An invented servicio: its UGEL and everything else follow from its number. PRONOEI have no local, and some have annexes. */
export function filaDePrueba(i: number, ugel = '010001'): FilaOficial {
  const [nivel, nombreNivel] = NIVELES[i % NIVELES.length] ?? NIVELES[0];
  const pronoei = nivel === 'A5';
  const escolarizado = codigoEscolarizado(i + 2000);
  return {
    COD_MOD: pronoei ? String(2_000_000 + i) : escolarizado,
    ANEXO: pronoei && i % 8 === 7 ? '1' : '0',
    CODLOCAL: pronoei ? '' : String(100_000 + Math.floor(i / 4)),
    CEN_EDU: `${90_000 + i} ${NOMBRES[i % NOMBRES.length] ?? ''}`,
    NIV_MOD: nivel,
    D_NIV_MOD: nombreNivel,
    D_FORMA: pronoei ? 'No Escolarizada' : 'Escolarizada',
    D_GESTION: 'Pública',
    DIRECTOR: `PERSONA INVENTADA ${i}`,
    TELEFONO: `9${String(i).padStart(8, '0')}`,
    EMAIL: `persona${i}@ejemplo.pe`,
    DIR_CEN: `CALLE ${i % 97} S/N`,
    CEN_POB: LUGARES[i % LUGARES.length] ?? '',
    CODGEO: `${ugel.slice(0, 2)}0101`,
    D_DPTO: 'AMAZONAS',
    D_PROV: 'CHACHAPOYAS',
    D_DIST: i % 2 === 0 ? 'SAN ROQUE' : 'ÑUÑOA',
    CODOOII: ugel,
    D_DREUGEL: `UGEL ${ugel}`,
    ESTADO: i % 4 === 3 && !pronoei ? '2' : '1',
  };
}

/** Invented servicios of several UGEL in turn. */
export const filasDePrueba = (cuantas: number, ugeles: readonly string[] = ['010001', '010002', '020001']): FilaOficial[] =>
  Array.from({ length: cuantas }, (_, i) => filaDePrueba(i, ugeles[i % ugeles.length]));

/** What cp850 writes for the letters of the tests. */
const CP850: Readonly<Record<string, number>> = { á: 0xa0, é: 0x82, í: 0xa1, ó: 0xa2, ú: 0xa3, ñ: 0xa4, Ñ: 0xa5, ü: 0x81, Á: 0xb5, É: 0x90, Í: 0xd6, Ó: 0xe0, Ú: 0xe9, '°': 0xf8 };

const enCp850 = (texto: string): Buffer => Buffer.from([...texto].map((letra) => CP850[letra] ?? letra.charCodeAt(0)));

type Campos = readonly (readonly [nombre: string, ancho: number])[];

export function cabeceraDbf(filas: number, campos: Campos = CAMPOS_OFICIALES): Buffer {
  const largo = 32 + campos.length * 32 + 1;
  const cabecera = Buffer.alloc(largo);
  cabecera.set([0x03, 125, 7, 1]);
  cabecera.writeUInt32LE(filas, 4);
  cabecera.writeUInt16LE(largo, 8);
  cabecera.writeUInt16LE(1 + campos.reduce((suma, [, ancho]) => suma + ancho, 0), 10);
  cabecera[29] = 0x02;
  campos.forEach(([nombre, ancho], i) => {
    const en = 32 + i * 32;
    cabecera.write(nombre, en, 'latin1');
    cabecera.write('C', en + 11, 'latin1');
    cabecera[en + 16] = ancho;
  });
  cabecera[largo - 1] = 0x0d;
  return cabecera;
}

/** One record; every third field is padded with NUL, as some of the official ones are. */
export function registroDbf(fila: FilaOficial, campos: Campos = CAMPOS_OFICIALES): Buffer {
  const celdas = new Map<string, string>(Object.entries(fila));
  return Buffer.concat([
    Buffer.from(' '),
    ...campos.map(([nombre, ancho], i) => {
      const celda = Buffer.alloc(ancho, i % 3 === 0 ? 0 : 0x20);
      celda.set(enCp850(celdas.get(nombre) ?? '').subarray(0, ancho));
      return celda;
    }),
  ]);
}

export const dbfDe = (filas: readonly FilaOficial[], campos: Campos = CAMPOS_OFICIALES): Buffer =>
  Buffer.concat([cabeceraDbf(filas.length, campos), ...filas.map((fila) => registroDbf(fila, campos)), Buffer.from([0x1a])]);

type EnZip = { readonly nombre: string; readonly bytes: Buffer; readonly marcas?: number; readonly declara?: number };

/** A zip written by hand, so that it can also be wrong: `marcas` are its flags, `declara` the size it claims. */
export function zipDe(miembros: readonly EnZip[]): Buffer {
  const locales: Buffer[] = [];
  const centrales: Buffer[] = [];
  let en = 0;
  for (const { nombre, bytes, marcas = 0, declara = bytes.length } of miembros) {
    const comprimido = deflateRawSync(bytes);
    const comun = Buffer.alloc(26);
    comun.writeUInt16LE(20, 0);
    comun.writeUInt16LE(marcas, 2);
    comun.writeUInt16LE(8, 4);
    comun.writeUInt32LE(crc32(bytes), 10);
    comun.writeUInt32LE(comprimido.length, 14);
    comun.writeUInt32LE(declara, 18);
    comun.writeUInt16LE(Buffer.byteLength(nombre), 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), comun, Buffer.from(nombre), comprimido]);
    const resto = Buffer.alloc(14);
    resto.writeUInt32LE(en, 10);
    centrales.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), comun, resto, Buffer.from(nombre)]));
    locales.push(local);
    en += local.length;
  }
  const central = Buffer.concat(centrales);
  const fin = Buffer.alloc(22);
  fin.write('PK\x05\x06', 'latin1');
  fin.writeUInt16LE(miembros.length, 8);
  fin.writeUInt16LE(miembros.length, 10);
  fin.writeUInt32LE(central.length, 12);
  fin.writeUInt32LE(en, 16);
  return Buffer.concat([...locales, central, fin]);
}

export const zipOficial = (filas: readonly FilaOficial[]): Buffer =>
  zipDe([
    { nombre: 'Padron_web.dbf', bytes: dbfDe(filas) },
    { nombre: 'Instituciones_apoyo.dbf', bytes: dbfDe([], [['CODINST', 9], ['NOMBRE', 40]]) },
  ]);

/** The heads of the portals' tables, beside the official names of the same data. */
export const CABEZAS = [
  ['Código Modular', 'COD_MOD'], ['Anexo', 'ANEXO'], ['Nombre de SS.EE.', 'CEN_EDU'], ['Ubigeo', 'CODGEO'], ['Departamento', 'D_DPTO'], ['Provincia', 'D_PROV'],
  ['Distrito', 'D_DIST'], ['Código DRE/UGEL', 'CODOOII'], ['DRE / UGEL', 'D_DREUGEL'], ['Centro Poblado', 'CEN_POB'], ['Código Local', 'CODLOCAL'],
  ['Dirección', 'DIR_CEN'], ['Nivel / Modalidad', 'D_NIV_MOD'], ['Gestion / Dependencia', 'D_GESTION'], ['Estado', 'ESTADO'],
] as const;

/** As spreadsheets write them: codes lose their leading zeros. */
export const celdasDe = (filas: readonly FilaOficial[]): string[][] => [
  CABEZAS.map(([cabeza]) => cabeza),
  ...filas.map((fila) => CABEZAS.map(([, campo]) => (/^0\d+$/.test(fila[campo] ?? '') ? String(Number(fila[campo])) : (fila[campo] ?? '')))),
];

export const csvDe = (celdas: readonly (readonly string[])[], separador = ';'): string =>
  celdas.map((fila) => fila.map((celda) => (/[;,"\n]/.test(celda) ? `"${celda.replaceAll('"', '""')}"` : celda)).join(separador)).join('\r\n');

const escapar = (texto: string): string => texto.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const htmlDe = (celdas: readonly (readonly string[])[]): string =>
  `<html><head><meta charset="utf-8"><style>td{color:red}</style></head><body><table border=1>${celdas
    .map((fila) => `<tr>${fila.map((celda) => `<td>${escapar(celda)}</td>`).join('')}`)
    .join('\n')}</table></body></html>`;

const letra = (columna: number): string => String.fromCharCode(65 + columna);

const xml = (cuerpo: string): Buffer => Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>${cuerpo}`);

/** A workbook; a cell that begins with `=` is a formula, with the value after `→` when there is one. */
export function xlsxDe(celdas: readonly (readonly string[])[], antes: readonly (readonly string[])[] = []): Buffer {
  const textos: string[] = [];
  const enHoja = (texto: string, referencia: string): string => {
    if (texto === '') return '';
    const formula = /^=([^→]*)(?:→(.*))?$/.exec(texto);
    if (formula) return `<c r="${referencia}" t="str"><f>${escapar(formula[1] ?? '')}</f>${formula[2] === undefined ? '' : `<v>${formula[2]}</v>`}</c>`;
    if (/^\d+$/.test(texto)) return `<c r="${referencia}"><v>${texto}</v></c>`;
    textos.push(texto);
    return `<c r="${referencia}" t="s"><v>${textos.length - 1}</v></c>`;
  };
  const filas = [...antes, ...celdas].map((fila, i) => `<row r="${i + 1}">${fila.map((celda, j) => enHoja(celda, `${letra(j)}${i + 1}`)).join('')}</row>`);
  return zipDe([
    { nombre: '[Content_Types].xml', bytes: xml('<Types/>') },
    { nombre: 'xl/workbook.xml', bytes: xml('<workbook xmlns:r="r"><sheets><sheet name="Oculta" state="hidden" r:id="rId1"/><sheet name="Padrón" r:id="rId2"/></sheets></workbook>') },
    { nombre: 'xl/_rels/workbook.xml.rels', bytes: xml('<Relationships><Relationship Id="rId1" Target="worksheets/no.xml"/><Relationship Id="rId2" Target="worksheets/sheet1.xml"/></Relationships>') },
    { nombre: 'xl/worksheets/sheet1.xml', bytes: xml(`<worksheet><sheetData>${filas.join('')}</sheetData></worksheet>`) },
    { nombre: 'xl/sharedStrings.xml', bytes: xml(`<sst>${textos.map((texto) => `<si><t>${escapar(texto)}</t></si>`).join('')}</sst>`) },
  ]);
}
