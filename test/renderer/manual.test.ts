// The manual says the truth: what it quotes is in the program, each screen has its page, each link leads somewhere.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../build/places.ts';
import { buscarEnManual, marcar } from '../../renderer/parts/ayuda/buscar.ts';
import { claveDe, lineasDe, textoDe, type Trozo } from '../../renderer/parts/ayuda/leer.ts';
import { GRUPOS, hallar, lugarDe, PAGINAS, paginaDePantalla, paginasPara } from '../../renderer/parts/ayuda/manual.ts';
import { OTHER_KEYS } from '../../renderer/parts/key-list.tsx';
import { SHORTCUTS } from '../../renderer/parts/shortcuts.ts';
import { SECCIONES_DE_AJUSTES, type Route } from '../../renderer/state/address.ts';
import { NOMBRE_ESTADO } from '../../shared/domain/expediente.ts';

const trozos = PAGINAS.flatMap(({ id, secciones }) =>
  secciones.flatMap(({ id: seccion, bloques }) => bloques.flatMap(lineasDe).flatMap((linea) => linea.map((trozo) => ({ ...trozo, donde: `${id}#${seccion}` })))),
);
const deClase = (clase: Trozo['clase']) => trozos.filter((uno) => uno.clase === clase);

const sources = ['renderer', 'shared']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.parentPath.includes('ayuda'))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').replaceAll(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')),
  )
  .join('\n');

/** Every text that the program may show: what stands between quotes, between tags, or alone on a line of JSX. */
const shown: ReadonlySet<string> = new Set(
  [/'([^'\n]+)'/g, /"([^"\n]+)"/g, />([^<>{}\n]+)</g, /^\s*([^<>{}=;]+?)\s*$/gm, /[>}]\s*([^<>{}\n]+?)\s*[{<]/g, /<Label[^>]*>([^<]+)</g].flatMap((one) =>
    [...sources.matchAll(one)].map((match) => (match[1] ?? '').trim()),
  ),
);

/** Titles of the dialogs of the program, where they are one text; those of the acts that ask for a reason stand beside their warning. */
const dialogTitles = [/<(?:Dialog|Confirm|TakeOut)\b[^>]*?\btitle="([^"]+)"/gs, /\btitle: '([^']+)',\s+aviso:/g].flatMap((one) =>
  [...sources.matchAll(one)].map((match) => match[1] ?? ''),
);

const twice = (keys: readonly string[]) => keys.filter((key, i) => keys.indexOf(key) !== i);

describe('what the manual says', () => {
  test('each label it quotes is in the program, word for word', () => {
    const quoted = deClase('rotulo');
    expect(quoted.length).toBeGreaterThan(150);
    expect(quoted.filter(({ texto }) => !shown.has(texto)).map(({ donde, texto }) => `${donde}: ${texto}`)).toStrictEqual([]);
  });

  test('a label that is not there would be seen', () => {
    expect(shown.has('Emitir la respuesta')).toBe(true);
    expect(shown.has('Emitir la contestación')).toBe(false);
  });

  test('each key it shows is heard', () => {
    const keys = new Set<string>([...Object.values(SHORTCUTS).flatMap(({ keys: usual, also }) => [usual, ...also]), ...OTHER_KEYS.flatMap(({ keys: some }) => some)]);
    // How a date may be typed is shown as keys are.
    const typed = /^\d|jun$/;
    expect(deClase('tecla').filter(({ texto }) => !keys.has(texto) && !typed.test(texto)).map(({ donde, texto }) => `${donde}: ${texto}`)).toStrictEqual([]);
    expect(deClase('tecla').length).toBeGreaterThan(20);
  });

  test('each link leads to a page and a section that are there', () => {
    const broken = trozos.flatMap((uno) => {
      if (uno.clase !== 'enlace') return [];
      const found = hallar(uno.lugar, PAGINAS);
      return found && (uno.lugar.seccion === null || found.seccion) ? [] : [`${uno.donde}: ${uno.lugar.pagina}#${uno.lugar.seccion ?? ''}`];
    });
    expect(broken).toStrictEqual([]);
  });

  test('nothing of its marks is left in the text', () => {
    expect(trozos.filter(({ texto }) => /\[\[|\]\]|\(\(|\)\)|\*\*|\]\(/.test(texto)).map(({ donde, texto }) => `${donde}: ${texto}`)).toStrictEqual([]);
  });

  test('what tells apart its pages, sections, blocks and lines is unique', () => {
    expect(twice(PAGINAS.map(({ titulo }) => titulo))).toStrictEqual([]);
    for (const { secciones } of PAGINAS) {
      expect(twice(secciones.map(({ id }) => id))).toStrictEqual([]);
      for (const { bloques } of secciones) {
        expect(twice(bloques.map(claveDe))).toStrictEqual([]);
        for (const bloque of bloques) expect(twice(lineasDe(bloque).map(textoDe))).toStrictEqual([]);
      }
    }
  });
});

describe('every place has its page', () => {
  const files = readdirSync(join(ROOT, 'renderer/parts/ayuda/paginas')).map((name) => name.replace(/\.md$/, ''));

  test('the list of pages and those written are the same, and each says something first', () => {
    const listed: readonly string[] = GRUPOS.flatMap(({ paginas }): readonly string[] => paginas);
    expect(listed.toSorted()).toStrictEqual(files.toSorted());
    expect(PAGINAS.map(({ id }) => id)).toStrictEqual(listed);
    expect(PAGINAS.filter(({ titulo, secciones }) => titulo === '' || secciones[0]?.bloques[0]?.clase !== 'parrafo').map(({ id }) => id)).toStrictEqual([]);
  });

  const screens: readonly Route[] = [
    { screen: 'bandeja' }, { screen: 'registrar' }, { screen: 'expediente', id: 1 }, { screen: 'corregir', id: 1 }, { screen: 'documentos' }, { screen: 'auditoria' },
    { screen: 'multiple' }, { screen: 'anio-nuevo' }, { screen: 'siagie' }, { screen: 'padron' }, { screen: 'vigencias' }, { screen: 'persona', tipoDocumento: 'DNI', numeroDocumento: '12345678' },
    { screen: 'escuela', codigoModular: '1234566', anexo: '0' }, ...SECCIONES_DE_AJUSTES.map((seccion) => ({ screen: 'ajustes', seccion }) as const),
  ];

  test.each(screens)('the screen $screen $seccion', (route) => {
    const lugar = paginaDePantalla(route);
    const found = hallar(lugar, PAGINAS);
    expect(found?.pagina.id).toBe(lugar.pagina);
    expect(lugar.seccion === null || found?.seccion?.id).toBeTruthy();
  });

  test('each state of a case, and each dialog whose title is one text, leads to its section', () => {
    expect(dialogTitles.length).toBeGreaterThan(25);
    const names = [...dialogTitles, ...Object.values(NOMBRE_ESTADO).map((estado) => `expediente ${estado}`)];
    // Those that only confirm what was asked are told where it was asked.
    const own = new Set(['Hay datos sin guardar', 'Manual']);
    const spoken = new Set(PAGINAS.flatMap(({ secciones }) => secciones.flatMap(({ delante }) => delante)));
    expect(names.filter((name) => !spoken.has(name) && !own.has(name))).toStrictEqual([]);
  });

  test('whoever has not entered reads only what needs nobody inside', () => {
    const libres = paginasPara(true).map(({ id }) => id);
    expect(libres).toStrictEqual(['instalar', 'entrar', 'teclas', 'glosario', 'si-algo-sale-mal', 'respaldos', 'recuperacion']);
    expect(lugarDe(['Registrar la entrega'], { screen: 'bandeja' }, true)).toStrictEqual({ pagina: 'entrar', seccion: null });
    expect(lugarDe(['Olvidé mi contraseña'], { screen: 'bandeja' }, true)).toStrictEqual({ pagina: 'entrar', seccion: 'olvide-mi-contrasena' });
    expect(lugarDe(['La hoja de recuperación'], { screen: 'bandeja' }, true)).toStrictEqual({ pagina: 'instalar', seccion: 'la-hoja-de-recuperacion' });
  });

  test('the nearest of what is in front is told; the screen, when none is', () => {
    const route: Route = { screen: 'expediente', id: 1 };
    expect(lugarDe(['Registrar la entrega', 'expediente Atendido'], route, false)).toStrictEqual({ pagina: 'expediente', seccion: 'entregar' });
    expect(lugarDe(['Registrar la subsanación', 'expediente Observado'], route, false)).toStrictEqual({ pagina: 'expediente', seccion: 'registrar-la-subsanacion' });
    expect(lugarDe(['OFICIO N.° 0001-2026', 'expediente Decidido'], route, false)).toStrictEqual({ pagina: 'expediente', seccion: 'crear-en-siagie' });
    expect(lugarDe([], { screen: 'ajustes', seccion: 'plazos' }, false)).toStrictEqual({ pagina: 'ajustes-plazos', seccion: null });
  });
});

const first = (texto: string) => buscarEnManual(texto, PAGINAS)[0];

describe('the search of the manual', () => {
  test('forgives accents and capitals, and takes beginnings of words in any order', () => {
    expect(first('OLVIDE contras')?.titulo).toBe('Olvidé mi contraseña');
    expect(first('contrasena olvide')?.titulo).toBe('Olvidé mi contraseña');
  });

  test('puts a title before a word in the text', () => {
    expect(first('vigencias')).toMatchObject({ titulo: 'Vigencias', lugar: { pagina: 'vigencias', seccion: null } });
    expect(first('observar')?.titulo).toBe('Observar');
    expect(first('glosario')?.titulo).toBe('Glosario');
  });

  test.each([
    ['se atascó', 'Se atascó el papel'],
    ['apagon', 'Se fue la luz'],
    ['robo', 'Si roban o se pierde la PC'],
    ['spool', 'Lo que guarda Windows al imprimir'],
    ['backup', 'Respaldos y restauración'],
    ['feriados', 'Ajustes: Plazos y días'],
    ['visto bueno', 'V.° B.° del jefe'],
  ])('«%s» leads to %s', (texto, titulo) => {
    expect(first(texto)?.titulo).toBe(titulo);
  });

  test('every page answers to its own title, first of all', () => {
    for (const { id, titulo } of PAGINAS) {
      const [uno] = buscarEnManual(titulo, PAGINAS);
      expect(uno?.lugar).toStrictEqual({ pagina: id, seccion: null });
    }
  });

  test('all the words must be there; nothing typed finds nothing', () => {
    expect(buscarEnManual('oficio zanahoria', PAGINAS)).toStrictEqual([]);
    expect(buscarEnManual('  ', PAGINAS)).toStrictEqual([]);
  });

  test('shows the line that answers, cut around it, with the words marked', () => {
    const found = buscarEnManual('fotografie', PAGINAS)[0];
    expect(found?.extracto).toContain('No fotografíe');
    const pieces = marcar(`${'Palabras de antes. '.repeat(20)}La impresión salió bien. ${'Y después. '.repeat(20)}`, 'impres');
    expect(pieces.filter(({ marca }) => marca).map(({ texto }) => texto)).toStrictEqual(['impresión']);
    expect(pieces[0]?.texto).toBe('…');
    expect(pieces.at(-1)?.texto).toBe('…');
    expect(pieces.map(({ texto }) => texto).join('').length).toBeLessThan(180);
  });
});
