// PDF/A-2b, clause by clause (ISO 19005-2), in the file as qpdf reads it. No independent checker of it can be had from
// the registries of npm or Debian; what each test reads is what such a checker would.
import { execFileSync } from 'node:child_process';
import { create } from '@cantoo/fontkit';
import { describe, expect, test } from 'vitest';
import { mark } from '../../electron/letters/copy.ts';
import { drawCarta } from '../../electron/letters/draw.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { dosServicios, entrada, fuentes, MOMENTO, pedido, SOLICITANTE } from './casos.ts';
import { guardar, revisarConQpdf } from './leido.ts';
import { pngDe } from './png.ts';
import { hoja } from './tabla.ts';

const fonts = await fuentes();
const conImagen = (imagen: Uint8Array): Carta => componerRespuesta(entrada({ imagenMembrete: imagen, pedido: dosServicios() }));
const RARAS = pedido({ solicitante: { ...SOLICITANTE, nombres: 'Ṽĩã g̃uarã', apellidos: 'Αθήνα Ж' } });

type Valor = null | boolean | number | string | readonly Valor[] | { readonly [clave: string]: Valor };
type Objeto = { readonly valor: { readonly [clave: string]: Valor }; readonly datos: Buffer | null };
type Archivo = { readonly crudo: Buffer; readonly objetos: ReadonlyMap<string, Objeto>; readonly trailer: { readonly [clave: string]: Valor } };

const esDiccionario = (valor: Valor | undefined): valor is { readonly [clave: string]: Valor } => typeof valor === 'object' && valor !== null && !Array.isArray(valor);

function leer(pdf: Uint8Array, nombre: string): Archivo {
  const ruta = guardar(nombre, pdf);
  revisarConQpdf(ruta);
  const json = execFileSync('qpdf', ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', ruta], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const { qpdf } = JSON.parse(json);
  const objetos = new Map<string, Objeto>();
  for (const [clave, { value, stream }] of Object.entries<{ value?: Valor; stream?: { dict: { [clave: string]: Valor }; data: string } }>(qpdf[1])) {
    const ref = clave.replace(/^obj:/, '');
    if (stream) objetos.set(ref, { valor: stream.dict, datos: Buffer.from(stream.data, 'base64') });
    else objetos.set(ref, { valor: esDiccionario(value) ? value : { lista: value ?? null }, datos: null });
  }
  return { crudo: Buffer.from(pdf), objetos, trailer: objetos.get('trailer')?.valor ?? {} };
}

const CASOS: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ['un oficio', () => drawCarta(componerRespuesta(entrada()), fonts)],
  ['una hoja de dos páginas', () => drawCarta(hoja(20), fonts)],
  ['con letras fuera del recorte', () => drawCarta(componerRespuesta(entrada({ pedido: RARAS })), fonts)],
  ['con un membrete transparente', () => drawCarta(conImagen(pngDe({ ancho: 60, alto: 20, color: 'rgba' })), fonts)],
  ['una copia', async () => mark(await drawCarta(hoja(2), fonts), 'COPIA', MOMENTO, fonts)],
];

describe.each(CASOS)('%s', async (nombre, dibujar) => {
  const { crudo, objetos, trailer } = leer(await dibujar(), `archivo-${nombre.replaceAll(' ', '-')}`);
  const valor = (una: Valor | undefined): { readonly [clave: string]: Valor } => {
    if (typeof una === 'string') return objetos.get(una)?.valor ?? {};
    return esDiccionario(una) ? una : {};
  };
  const lista = (una: Valor | undefined): readonly Valor[] => {
    if (Array.isArray(una)) return una;
    const referida = typeof una === 'string' ? objetos.get(una)?.valor['lista'] : undefined;
    return Array.isArray(referida) ? referida : [];
  };
  const datos = (una: Valor | undefined): Buffer => {
    const bytes = typeof una === 'string' ? objetos.get(una)?.datos : null;
    if (!bytes) throw new Error('a stream was expected');
    return bytes;
  };
  const catalogo = valor(trailer['/Root']);
  const paginas = lista(valor(catalogo['/Pages'])['/Kids']).map(valor);
  const todos = [...objetos.values()];
  const deTipo = (tipo: string) => todos.filter(({ valor: uno }) => uno['/Type'] === tipo).map(({ valor: uno }) => uno);
  /** All the names that are keys of dictionaries, anywhere. */
  const claves = new Set(todos.flatMap(({ valor: uno }) => [...JSON.stringify(uno).matchAll(/"(\/[^"]+)":/g)].map(([, clave = '']) => clave)));
  const contenidos = paginas.flatMap((pagina) => (Array.isArray(pagina['/Contents']) ? pagina['/Contents'] : [pagina['/Contents']])).map((ref) => datos(ref).toString('latin1'));

  test('6.1.2 y 6.1.3: cabecera con su comentario binario, identificador, sin cifrar, y nada después del final', () => {
    expect(crudo.toString('latin1', 0, 9)).toBe('%PDF-1.7\n');
    expect([...crudo.subarray(9, 14)].map((byte, i) => (i === 0 ? byte === 0x25 : byte > 127))).toEqual([true, true, true, true, true]);
    expect(lista(trailer['/ID'])).toHaveLength(2);
    expect(trailer).not.toHaveProperty('/Encrypt');
    expect(crudo.toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true);
    expect(crudo.toString('latin1').split('%%EOF')).toHaveLength(2);
  });

  test('6.1.7 y 6.1.13: flujos dentro del archivo, sin LZW, y ningún nombre ni cadena más largo de lo debido', () => {
    const flujos = todos.filter(({ datos: bytes }) => bytes !== null);
    expect(flujos.length).toBeGreaterThan(5);
    for (const { valor: uno } of flujos) {
      for (const clave of ['/F', '/FFilter', '/FDecodeParms']) expect(uno).not.toHaveProperty(clave);
    }
    const filtros = new Set(todos.flatMap(({ valor: uno }) => (uno['/Filter'] === undefined ? [] : Array.isArray(uno['/Filter']) ? uno['/Filter'] : [uno['/Filter']])));
    for (const filtro of filtros) expect(['/FlateDecode', '/DCTDecode']).toContain(filtro);
    for (const clave of claves) expect(clave.length).toBeLessThan(128);
    expect(todos.length).toBeLessThan(8_388_607);
  });

  test('6.2.3: el color es el de un perfil sRGB incrustado, y no hay otro', () => {
    const intentos = lista(catalogo['/OutputIntents']).map(valor);
    expect(intentos).toHaveLength(1);
    expect(intentos[0]?.['/S']).toBe('/GTS_PDFA1');
    const perfil = intentos[0]?.['/DestOutputProfile'];
    expect(valor(perfil)['/N']).toBe(3);
    const icc = datos(perfil);
    expect(icc.readUInt32BE(0)).toBe(icc.length);
    expect([icc.toString('latin1', 12, 16), icc.toString('latin1', 16, 20), icc.toString('latin1', 36, 40)]).toEqual(['mntr', 'RGB ', 'acsp']);
    expect(icc[8]).toBeLessThanOrEqual(4);
    expect(JSON.stringify(todos.map(({ valor: uno }) => uno))).not.toContain('/DeviceCMYK');
    for (const contenido of contenidos) expect(contenido).not.toMatch(/(^|\s)(k|K|cs|CS|sc|scn|SC|SCN|sh|ri)(\s|$)/m);
  });

  test('6.2.2, 6.2.5 y 6.2.8: los recursos son de la página; ni estados gráficos, ni imágenes ajenas o suavizadas', () => {
    for (const pagina of paginas) {
      const recursos = valor(pagina['/Resources']);
      const contenido = (Array.isArray(pagina['/Contents']) ? pagina['/Contents'] : [pagina['/Contents']]).map((ref) => datos(ref).toString('latin1')).join('\n');
      for (const [, fuente = ''] of contenido.matchAll(/\/(\w+) [\d.]+ Tf/g)) expect(valor(recursos['/Font'])).toHaveProperty(`/${fuente}`);
      for (const [, imagen = ''] of contenido.matchAll(/\/(\w+) Do/g)) expect(valor(recursos['/XObject'])).toHaveProperty(`/${imagen}`);
      for (const operador of contenido.replaceAll(/<[^>]*>|\[[^\]]*\]/g, '').matchAll(/(?<=\s|^)[A-Za-z'"*]+(?=\s|$)/g)) {
        expect(['BDC', 'EMC', 'BT', 'ET', 'Td', 'Tf', 'TJ', 'Ts', 'q', 'Q', 'w', 'd', 'm', 'l', 'S', 'g', 're', 'f', 'cm', 'Do']).toContain(operador[0]);
      }
    }
    expect(claves).not.toContain('/ExtGState');
    for (const imagen of deTipo('/XObject')) {
      expect(imagen['/Subtype']).toBe('/Image');
      expect(imagen['/Interpolate'] ?? false).toBe(false);
      for (const clave of ['/Alternates', '/OPI', '/Ref', '/PS']) expect(imagen).not.toHaveProperty(clave);
    }
  });

  test('6.2.11: cada letra está incrustada, con el ancho que se dice, y significa algo', () => {
    const compuestas = todos.filter(({ valor: uno }) => uno['/Subtype'] === '/Type0').map(({ valor: uno }) => uno);
    expect(compuestas).toHaveLength(deTipo('/Font').length / 2);
    const usadas = new Map<string, Set<number>>();
    for (const pagina of paginas) {
      const fuentes = valor(valor(pagina['/Resources'])['/Font']);
      for (const contenido of contenidos) {
        for (const [, fuente = '', mostrado = ''] of contenido.matchAll(/\/(\w+) [\d.]+ Tf (?:[\d.-]+ Ts )?\[([^\]]*)\] TJ/g)) {
          const ref = String(fuentes[`/${fuente}`]);
          const glifos = usadas.get(ref) ?? new Set();
          for (const [, hex = ''] of mostrado.matchAll(/<([0-9a-f]+)>/g)) for (let i = 0; i < hex.length; i += 4) glifos.add(Number.parseInt(hex.slice(i, i + 4), 16));
          usadas.set(ref, glifos);
        }
      }
    }
    expect(usadas.size).toBe(compuestas.length);
    for (const [ref, glifos] of usadas) {
      const fuente = valor(ref);
      const [descendiente] = lista(fuente['/DescendantFonts']).map(valor);
      const descriptor = valor(descendiente?.['/FontDescriptor']);
      expect(fuente['/Encoding']).toBe('/Identity-H');
      expect(descendiente?.['/CIDToGIDMap']).toBe('/Identity');
      expect(String(fuente['/BaseFont'])).toMatch(/^\/[A-Z]{6}\+Arimo/);
      expect([descendiente?.['/BaseFont'], descriptor['/FontName']]).toEqual([fuente['/BaseFont'], fuente['/BaseFont']]);
      expect(descriptor).not.toHaveProperty('/CIDSet');
      const programa = create(datos(descriptor['/FontFile2']));
      if ('fonts' in programa) throw new Error('a single font was expected');
      const anchos = new Map<number, number>();
      const w = lista(descendiente?.['/W']);
      for (let i = 0; i < w.length; i += 2) lista(w[i + 1]).forEach((ancho, j) => anchos.set(Number(w[i]) + j, Number(ancho)));
      const significados = new Map([...datos(fuente['/ToUnicode']).toString('latin1').matchAll(/^<(\w{4})> <(\w+)>$/gm)].map(([, glifo = '', unicode = '']) => [Number.parseInt(glifo, 16), unicode] as const));
      // Of .notdef nothing is shown.
      expect(glifos).not.toContain(0);
      for (const glifo of glifos) {
        const suyo = ((programa.getGlyph(glifo)?.advanceWidth ?? Number.NaN) * 1000) / programa.unitsPerEm;
        expect(Math.abs((anchos.get(glifo) ?? Number.NaN) - suyo)).toBeLessThanOrEqual(1);
        expect(significados.get(glifo)).toMatch(/^(?!0000|FEFF|FFFE)[0-9A-F]{4,}$/);
      }
    }
  });

  test('6.3 a 6.5 y 6.9 a 6.11: ni anotaciones, formularios, acciones, capas, adjuntos ni presentaciones', () => {
    for (const clave of ['/Annots', '/AcroForm', '/XFA', '/OpenAction', '/AA', '/JS', '/JavaScript', '/OCProperties', '/EmbeddedFiles', '/AF', '/AlternatePresentations', '/PresSteps', '/Requirements', '/NeedsRendering', '/Perms']) {
      expect(claves).not.toContain(clave);
    }
  });

  test('6.2.10: la transparencia, si la hay, es la de una imagen y se mezcla en el espacio del perfil', () => {
    const conMascara = deTipo('/XObject').filter((imagen) => imagen['/SMask'] !== undefined);
    for (const imagen of conMascara) expect(valor(imagen['/SMask'])['/ColorSpace']).toBe('/DeviceGray');
    expect(claves).not.toContain('/Group');
    expect(conMascara.length).toBe(nombre === 'con un membrete transparente' ? 1 : 0);
  });

  test('6.6: los metadatos se leen sin descomprimir, dicen PDF/A-2b y lo mismo que la ficha del archivo', () => {
    const metadatos = valor(catalogo['/Metadata']);
    expect(metadatos).toMatchObject({ '/Type': '/Metadata', '/Subtype': '/XML' });
    expect(metadatos).not.toHaveProperty('/Filter');
    const xmp = datos(catalogo['/Metadata']).toString('utf8');
    expect(xmp).toMatch(/^<\?xpacket begin="\uFEFF?" id="W5M0MpCehiHzreSzNTczkc9d"\?>/);
    expect(xmp.trimEnd()).toMatch(/<\?xpacket end="[rw]"\?>$/);
    expect(crudo.includes('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>')).toBe(true);
    const ficha = valor(trailer['/Info']);
    const texto = (clave: string) => String(ficha[clave]).replace(/^u:/, '');
    const deXmp = (patron: RegExp) => patron.exec(xmp)?.[1]?.replaceAll('&ndash;', '–');
    expect(deXmp(/<dc:title>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s)).toBe(texto('/Title'));
    expect(deXmp(/<dc:creator>.*?<rdf:li[^>]*>(.*?)<\/rdf:li>/s)).toBe(texto('/Author'));
    expect(deXmp(/<pdf:Producer>(.*?)<\/pdf:Producer>/)).toBe(texto('/Producer'));
    expect(deXmp(/<xmp:CreatorTool>(.*?)<\/xmp:CreatorTool>/)).toBe(texto('/Creator'));
    expect(texto('/CreationDate')).toBe('D:20260311154200Z');
    expect(texto('/ModDate')).toBe('D:20260311154200Z');
    expect([deXmp(/<xmp:CreateDate>(.*?)</), deXmp(/<xmp:ModifyDate>(.*?)</)]).toEqual(['2026-03-11T15:42:00Z', '2026-03-11T15:42:00Z']);
  });
});
