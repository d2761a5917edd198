// Portraits: every kind of block, drawn on pages whose words never change, against the pictures kept in retratos/.
// To renew them after a change of form that was looked at: RETRATAR=1 npm run unit -- test/letters/retratos.test.ts
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import UPNG from 'pdf-lib/upng';
import { describe, expect, test } from 'vitest';
import { drawCarta } from '../../electron/letters/draw.ts';
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import { fuentes, MOMENTO } from './casos.ts';
import { guardar, imagen, imagenesDe, type Imagen } from './leido.ts';
import { pngDe } from './png.ts';

const fonts = await fuentes();
const PPP = 50;
const carpeta = fileURLToPath(new URL('retratos/', import.meta.url));

const frase = 'Es grato dirigirme a usted para expresarle un cordial saludo y comunicarle el resultado de la verificación de los requisitos presentados por la institución educativa';
const carta = (bloques: readonly Bloque[]): Carta => ({ titulo: 'Retrato', autor: 'UGEL Modelo', momento: MOMENTO, pie: ['OFICIO N.° 0001-2026-UGEL-MODELO · Expediente N.° 2026-00001', 'UGEL Modelo · Calle Ejemplo 123'], bloques });
const membrete: Bloque = { clase: 'membrete', imagen: null, organos: ['Gobierno Regional Modelo', 'Gerencia Regional de Educación', 'Unidad de Gestión Educativa Local Modelo'], lineasDelAnio: ['«Decenio de las Pruebas»', '«Año de los Retratos»'] };
const tabla = (filas: number): Bloque => ({ clase: 'tabla', columnas: [{ titulo: 'Código modular', ancho: 0.2 }, { titulo: 'Institución educativa', ancho: 0.6 }, { titulo: 'Nivel', ancho: 0.2 }], filas: Array.from({ length: filas }, (_, i) => [String(1_000_001 + i), i % 3 === 0 ? 'Una institución educativa con un nombre que ocupa dos renglones del cuadro en el que está' : 'N.° 10999 «Modelo»', 'Primaria']) });
const recibo: readonly Bloque[] = [
  { clase: 'corte', lugar: 'pie', texto: 'Cortar por aquí' },
  { clase: 'titulo', menor: true, texto: 'CARGO DE NOTIFICACIÓN' },
  { clase: 'parrafo', tono: 'menor', texto: `${frase}.` },
  { clase: 'recibo', campos: ['Firma', 'Nombres y apellidos', 'DNI', 'Celular', 'Fecha', 'Hora'] },
];
const media: readonly Bloque[] = [
  { clase: 'membrete', imagen: pngDe({ ancho: 600, alto: 90 }), organos: [], lineasDelAnio: [], menor: true },
  { clase: 'titulo', texto: 'CARGO DE RECEPCIÓN N.° 0001-2026' },
  { clase: 'datos', filas: [{ etiqueta: 'Expediente', valor: 'N.° 2026-00001', forma: 'grande' }, { etiqueta: 'Documento', valor: `${frase}.` }, { etiqueta: 'Recibido por', valor: 'Ana Modelo', forma: 'sello' }] },
];

const RETRATOS: readonly (readonly [string, Carta])[] = [
  ['oficio', carta([
    membrete,
    { clase: 'fecha', texto: 'Modelo, 11 de marzo de 2026' },
    { clase: 'rotulo', texto: 'OFICIO N.° 0001-2026-UGEL-MODELO' },
    { clase: 'destinatario', lineas: ['Señora', 'ROSA MODELO MODELO', 'Directora de la I.E. N.° 10999 «Modelo»', 'Presente.-'] },
    { clase: 'etiquetado', etiqueta: 'ASUNTO', lineas: ['Atención del pedido'] },
    { clase: 'etiquetado', etiqueta: 'REFERENCIA', lineas: ['a) Oficio N.° 015-2026', 'b) Expediente N.° 2026-00001'] },
    { clase: 'parrafo', texto: `${frase}, con los siguientes puntos:` },
    { clase: 'lista', marca: 'letra', puntos: [`${frase}.`, 'Adjuntar la RD.'] },
    tabla(3),
    { clase: 'parrafo', texto: 'Atentamente,' },
    { clase: 'firma', nombre: 'GRISELDA MODELO MODELO', postfirma: ['Directora', 'UGEL Modelo'] },
    { clase: 'notas', lineas: ['GMM/amm', 'c.c.: Archivo'] },
    ...recibo,
  ])],
  ['paginas', carta([membrete, { clase: 'titulo', texto: 'ACTA MODELO' }, tabla(40), { clase: 'parrafo', texto: `${frase}. ${frase}.` }, { clase: 'firma', nombre: '', postfirma: ['Especialista'] }])],
  ['hoja', carta([
    { ...membrete, imagen: pngDe({ ancho: 900, alto: 100 }) },
    { clase: 'titulo', texto: 'HOJA DE CREDENCIALES N.° 0001-2026' },
    { clase: 'datos', filas: [{ etiqueta: 'Usuario', valor: '12345678', forma: 'grande' }, { etiqueta: 'Contraseña temporal', valor: 'aB3*dE6fG9lI0O', forma: 'casillas' }] },
    { clase: 'parrafo', tono: 'aviso', texto: 'Cambie la contraseña en su primer ingreso y no la comparta con nadie.' },
    { clase: 'pliegue', texto: 'Doblar por aquí' },
    { clase: 'grupos', titulo: 'Clave', grupos: ['AB12', 'CD34', 'EF56', 'GH78', 'JK90'] },
    { clase: 'titulo', menor: true, texto: 'Deberes' },
    { clase: 'lista', marca: 'numero', tono: 'menor', puntos: [`${frase}.`, `${frase}.`] },
    ...recibo,
  ])],
  ['cargo', carta([...media, { clase: 'corte', lugar: 'medio', texto: 'Cortar por aquí' }, ...media])],
];

const archivo = (nombre: string, pagina: number): string => `${carpeta}${nombre}-${pagina}.png`;

function guardado(nombre: string, pagina: number): Imagen {
  const { width, height, ...resto } = UPNG.decode(Uint8Array.from(readFileSync(archivo(nombre, pagina))).buffer);
  const [rgba] = UPNG.toRGBA8({ width, height, ...resto });
  if (!rgba) throw new Error('a picture was expected');
  return imagen(width, height, new Uint8Array(rgba).filter((_, i) => i % 4 === 0));
}

/** Pixels a side of the squares that are compared by their mean: what another version of poppler smooths otherwise does not count. */
const LADO = 4;
const DISTINTO = 40;
/** Share of the squares with ink that may differ. */
const TOLERANCIA = 0.02;

function cuadros({ ancho, alto, grises }: Imagen): Float64Array {
  const porFila = Math.ceil(ancho / LADO);
  const medias = new Float64Array(porFila * Math.ceil(alto / LADO));
  grises.forEach((gris, i) => {
    const cuadro = Math.floor(Math.floor(i / ancho) / LADO) * porFila + Math.floor((i % ancho) / LADO);
    medias[cuadro] = (medias[cuadro] ?? 0) + (255 - gris) / LADO ** 2;
  });
  return medias;
}

/** Which share of what has ink in either picture is not the same in the other. */
function diferencia(a: Imagen, b: Imagen): number {
  const [unos, otros] = [cuadros(a), cuadros(b)];
  if (unos.length !== otros.length) return 1;
  const conTinta = unos.filter((medio, i) => medio > 8 || (otros[i] ?? 0) > 8).length;
  return unos.filter((medio, i) => Math.abs(medio - (otros[i] ?? 0)) > DISTINTO).length / conTinta;
}

describe.each(RETRATOS)('%s', (nombre, una) => {
  test('se ve como en su retrato', async () => {
    const ruta = guardar(`retrato-${nombre}`, await drawCarta(una, fonts));
    if (process.env['RETRATAR'] === '1') {
      imagenesDe(ruta, PPP).forEach((_, i) => writeFileSync(archivo(nombre, i + 1), execFileSync('pdftoppm', ['-gray', '-png', '-r', String(PPP), '-f', String(i + 1), '-singlefile', ruta])));
    }
    const paginas = imagenesDe(ruta, PPP);
    expect(paginas.map((pagina, i) => diferencia(pagina, guardado(nombre, i + 1)))).toSatisfy((cuanto: number[]) => cuanto.every((parte) => parte < TOLERANCIA));
  });
});

test('un renglón movido dos puntos, o uno que falta, se nota', async () => {
  const [, oficio] = RETRATOS[0] ?? [];
  if (!oficio) throw new Error('a letter was expected');
  const sinNotas = { ...oficio, bloques: oficio.bloques.filter(({ clase }) => clase !== 'notas') };
  const movido = { ...oficio, bloques: oficio.bloques.map((bloque): Bloque => (bloque.clase === 'membrete' ? { ...bloque, lineasDelAnio: ['«Decenio de las Pruebas»'] } : bloque)) };
  for (const otro of [sinNotas, movido]) {
    const [pagina] = imagenesDe(guardar('retrato-otro', await drawCarta(otro, fonts)), PPP);
    expect(pagina && diferencia(pagina, guardado('oficio', 1))).toBeGreaterThan(TOLERANCIA);
  }
});
