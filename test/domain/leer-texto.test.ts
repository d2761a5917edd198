import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { leerTexto, type CampoLeido } from '../../shared/domain/leer-texto.ts';
import { sinTildes } from '../../shared/domain/texto.ts';
import { Fecha, fecha, fechaCorta, fechaEnPalabras } from '../../shared/domain/tiempo.ts';

const HOY = fecha('2026-05-01');

/** What was read of each field, surest first. */
const leido = (texto: string, campo: CampoLeido): string[] => leerTexto(texto, HOY).filter((dato) => dato.campo === campo).map(({ valor }) => valor);

const CARTA = `UGEL MODELO
Telf. (074) 282615 – informes@ugelmodelo.edu.pe
El Molino, 9 de marzo de 2026

OFICIO N° 015-2026-UGEL.M/I.E.N° 90001-D
Señora:
Prof. Carmen Rosa Vílchez Prueba
Especialista SIAGIE
Presente.-
ASUNTO : Solicito alta de usuario

La suscrita, Rosa Elvira CHAPOÑÁN
ÑIQUE, identificada con DNI N° 12345678, Directora de la Institución Educativa N° 90001 “Los Algarrobos”, con
código modular 1234566, centro poblado El Molino, distrito de San Roque,
designada con Resolución Directoral N° 004821-2025-
UGEL.M de fecha 22/12/2025, del 1 de enero al 31 de diciembre de 2026, solicita su usuario.
Exp. 2345678. Celular 979-412-086 y correo Rosa.Chaponan@ejemplo.pe.
Atentamente,`;

describe('una carta copiada', () => {
  test('da todo lo que dice, y nada de otros', () => {
    expect(leerTexto(CARTA, HOY)).toEqual([
      { campo: 'oficio.numero', valor: 'OFICIO N° 015-2026-UGEL.M/I.E.N° 90001-D', dudoso: false },
      { campo: 'oficio.fecha', valor: '2026-03-09', dudoso: false },
      { campo: 'servicios.codigoModular', valor: '1234566', dudoso: false },
      { campo: 'servicios.nombreIe', valor: 'N° 90001 “Los Algarrobos”', dudoso: false },
      { campo: 'servicios.centroPoblado', valor: 'El Molino', dudoso: false },
      { campo: 'servicios.distrito', valor: 'San Roque', dudoso: false },
      { campo: 'solicitante.documento', valor: 'DNI 12345678', dudoso: false },
      { campo: 'solicitante.apellidos', valor: 'CHAPOÑÁN ÑIQUE', dudoso: false },
      { campo: 'solicitante.nombres', valor: 'Rosa Elvira', dudoso: false },
      { campo: 'solicitante.celulares', valor: '979412086', dudoso: false },
      { campo: 'solicitante.correos', valor: 'rosa.chaponan@ejemplo.pe', dudoso: false },
      { campo: 'solicitante.correos', valor: 'informes@ugelmodelo.edu.pe', dudoso: true },
      { campo: 'sustento.tipo', valor: 'designacion', dudoso: false },
      { campo: 'sustento.numero', valor: '004821-2025-UGEL.M', dudoso: false },
      { campo: 'sustento.fecha', valor: '2025-12-22', dudoso: false },
      { campo: 'sustento.desde', valor: '2026-01-01', dudoso: false },
      { campo: 'sustento.hasta', valor: '2026-12-31', dudoso: false },
    ]);
  });

  test('lo que está mal escrito se toma como está', () => {
    expect(leido('DNI: 1234567, código modular 1234567', 'solicitante.documento')).toEqual(['DNI 1234567']);
    expect(leido('DNI: 1234567, código modular 1234576', 'servicios.codigoModular')).toEqual(['1234576']);
  });

  test('ni el expediente, ni la plaza, ni el código del profesor son un código modular', () => {
    expect(leido('Expediente N° 1234566. Registro: 1234566\nC.M. 1012345678\nPlaza 123456678901\nDoc. 1234566', 'servicios.codigoModular')).toEqual([]);
  });

  test('de varias personas, la primera es la que pide', () => {
    const [primera, otra] = leerTexto('Yo, Ana Ruiz Paz, con DNI 11111111. El anterior, DNI 22222222.', HOY).filter(({ campo }) => campo === 'solicitante.documento');
    expect([primera, otra]).toEqual([
      { campo: 'solicitante.documento', valor: 'DNI 11111111', dudoso: false },
      { campo: 'solicitante.documento', valor: 'DNI 22222222', dudoso: true },
    ]);
  });
});

describe('nombres', () => {
  test.each([
    ['Apellidos y nombres: De la Cruz Neciosup Yesenia Maribel', 'De la Cruz Neciosup', 'Yesenia Maribel'],
    ['Apellidos y nombres: MONSALVE RONDÓN, YORGELIS CAROLINA', 'MONSALVE RONDÓN', 'YORGELIS CAROLINA'],
    ['Apellidos: Uypan Custodio\nNombres: Lucía del Pilar', 'Uypan Custodio', 'Lucía del Pilar'],
    ['Nombres y apellidos: Yesenia Maribel Neciosup De la Cruz', 'Neciosup De la Cruz', 'Yesenia Maribel'],
    ['el suscrito, Edilberto Quispe Huamaní, solicita', 'Quispe Huamaní', 'Edilberto'],
    ['Director (e): Lic. Wilmer MANAYAY PURIHUAMÁN', 'MANAYAY PURIHUAMÁN', 'Wilmer'],
    ['Atentamente,\n\n\nProf. Juan de Dios Puicón Inoñán\nDIRECTOR', 'Puicón Inoñán', 'Juan de Dios'],
  ])('«%s»', (texto, apellidos, nombres) => {
    expect([leido(texto, 'solicitante.apellidos'), leido(texto, 'solicitante.nombres')]).toEqual([[apellidos], [nombres]]);
  });
});

test('un texto cualquiera no rompe nada, y lo que se lee de él es corto y de una línea', () => {
  const pedazo = fc.constantFrom('OFICIO N° ', 'DNI ', '12345678', '1234566', ' ', '\n', 'R.D. N° ', '0001-2026-X', ' de fecha ', '31/12/2026', 'suscrita, ', 'Ana Paz', ',', '“', '”', ' al ', 'é', '@', '.', 'C.E. ');
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.array(pedazo, { maxLength: 60 }).map((pedazos) => pedazos.join(''))), (texto) => {
      expect(leerTexto(texto, HOY).filter(({ valor }) => valor.includes('\n'))).toEqual([]);
    }),
  );
});

test('un texto enorme se lee en menos de un segundo', () => {
  const start = performance.now();
  for (const relleno of ['A ', 'Ana ', '1 ', '9 ', '1-2026-', '“A', 'a.', 'OFICIO N° 1', '\n', 'distrito ']) leerTexto(relleno.repeat(20_000 / relleno.length), HOY);
  expect(performance.now() - start).toBeLessThan(1000);
});

// The realistic oficios, where they are at hand: what each truly says, and two of them as PDFs with their text.
const OFICIOS = fileURLToPath(new URL('../../../shared/data/oficios/', import.meta.url));
const Verdad = z.object({
  caso: z.string(),
  archivo: z.string(),
  grade: z.string(),
  oficio: z.object({ numero: z.string(), fecha: Fecha }),
  ie: z.array(z.object({ codigo_modular: z.string(), nombre: z.string(), centro_poblado: z.string().nullable(), distrito: z.string() })).min(1),
  director: z.object({ apellidos: z.string(), nombres: z.string(), tipo_doc: z.string(), dni: z.string(), celulares: z.array(z.string()), correos: z.array(z.string()) }),
  rd: z.object({ numero: z.string(), fecha: Fecha.nullable(), tipo: z.string(), desde: Fecha.nullable(), hasta: Fecha.nullable() }).nullable(),
  otros_contactos: z.array(z.string()),
});
type Verdad = z.infer<typeof Verdad>;

const verdades = existsSync(OFICIOS)
  ? readdirSync(OFICIOS)
      .filter((uno) => uno.endsWith('.json'))
      .map((uno) => Verdad.parse(JSON.parse(readFileSync(OFICIOS + uno, 'utf8'))))
  : [];

/** An e-mail that says it all, label by label. */
const correoDe = ({ oficio, ie, director, rd }: Verdad): string => `Buenos días, remito el OFICIO N° ${oficio.numero}
Fecha: ${fechaCorta(oficio.fecha)}
${ie.map(({ codigo_modular }) => `Código modular: ${codigo_modular}`).join('\n')}
Centro poblado: ${ie[0]?.centro_poblado ?? ''}
Distrito: ${ie[0]?.distrito}
Apellidos y nombres: ${director.apellidos}, ${director.nombres}
${director.tipo_doc === 'CE' ? 'Carné de extranjería' : 'DNI'}: ${director.dni}
Celular: ${director.celulares.join(' / ')}
Correo: ${director.correos.join('; ')}
${rd ? `Con R.D. N° ${rd.numero}${rd.fecha ? `, de fecha ${fechaEnPalabras(rd.fecha)}` : ''} (${rd.tipo})${rd.desde && rd.hasta ? `, del ${fechaCorta(rd.desde)} al ${fechaCorta(rd.hasta)}` : ''}.` : ''}
`;

const plano = (texto: string): string => sinTildes(texto).replaceAll(/\s+/g, '');

describe.skipIf(verdades.length === 0)('los oficios de muestra', () => {
  test.each(verdades.map((verdad) => [verdad.caso, verdad] as const))('lo que dice %s, por correo', (_, verdad) => {
    const texto = correoDe(verdad);
    const { oficio, ie, director, rd } = verdad;
    expect(leido(texto, 'oficio.numero').map(plano)).toEqual([plano(`OFICIO N° ${oficio.numero}`)]);
    expect(leido(texto, 'oficio.fecha')).toEqual([oficio.fecha]);
    expect(leido(texto, 'servicios.codigoModular')).toEqual(ie.map(({ codigo_modular }) => codigo_modular));
    expect(leido(texto, 'servicios.centroPoblado')).toEqual(ie[0]?.centro_poblado ? [ie[0].centro_poblado] : []);
    expect(leido(texto, 'servicios.distrito')).toEqual([ie[0]?.distrito]);
    expect(leido(texto, 'solicitante.documento')).toEqual([`${director.tipo_doc} ${director.dni}`]);
    expect([...leido(texto, 'solicitante.apellidos'), ...leido(texto, 'solicitante.nombres')]).toEqual([director.apellidos, director.nombres]);
    expect(leido(texto, 'solicitante.celulares')).toEqual(director.celulares.filter((uno) => uno.length === 9));
    expect(leido(texto, 'solicitante.correos')).toEqual(director.correos);
    expect(leido(texto, 'sustento.numero').map(plano)).toEqual(rd ? [plano(rd.numero.replace(/ \[.*/, ''))] : []);
    expect(leido(texto, 'sustento.fecha')).toEqual(rd?.fecha ? [rd.fecha] : []);
    expect([...leido(texto, 'sustento.desde'), ...leido(texto, 'sustento.hasta')]).toEqual(rd?.desde && rd.hasta ? [rd.desde, rd.hasta] : []);
  });

  test.each(verdades.filter(({ grade }) => grade === 'g0').map((verdad) => [verdad.caso, verdad] as const))('lo que dice %s, copiado de su PDF', (_, verdad) => {
    const texto = execFileSync('pdftotext', ['-layout', OFICIOS + verdad.archivo, '-'], { encoding: 'utf8' });
    const { oficio, ie, director, rd, otros_contactos } = verdad;
    expect(leido(texto, 'oficio.numero').map(plano)).toEqual([plano(`OFICIO N° ${oficio.numero}`)]);
    expect(leido(texto, 'oficio.fecha')).toEqual([oficio.fecha]);
    expect(leido(texto, 'servicios.codigoModular')).toEqual(ie.map(({ codigo_modular }) => codigo_modular));
    expect([...leido(texto, 'solicitante.apellidos'), ...leido(texto, 'solicitante.nombres')].map(plano)).toEqual([director.apellidos, director.nombres].map(plano));
    expect(leido(texto, 'solicitante.celulares')).toEqual(director.celulares);
    const seguros = leerTexto(texto, HOY).filter(({ campo, dudoso }) => campo === 'solicitante.correos' && !dudoso);
    expect(seguros.map(({ valor }) => valor)).toEqual(director.correos);
    expect(seguros.some(({ valor }) => otros_contactos.includes(valor))).toBe(false);
    expect([leido(texto, 'sustento.numero'), leido(texto, 'sustento.fecha'), leido(texto, 'sustento.tipo')]).toEqual([[rd?.numero], [rd?.fecha], [rd?.tipo]]);
  });
});
