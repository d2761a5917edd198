import { describe, expect, test } from 'vitest';
import { cargoDe, conPunto, de, diasHabiles, senor, usted } from '../../electron/letters/concordancia.ts';
import { esPronoei } from '../../shared/domain/codigo-modular.ts';
import { institucionesConNiveles, institucionesDe, lugarDe, nombreDeIe } from '../../electron/letters/servicios.ts';
import { documentoEnFrase, oficioEnFrase, personaEnFrase, sustentoEnFrase } from '../../electron/letters/valores.ts';
import type { Calidad, ServicioPedido, Trato } from '../../shared/domain/pedido.ts';
import { SERVICIO, SOLICITANTE } from './casos.ts';

const ie = (nombreIe: string, cambios: Partial<ServicioPedido> = {}): ServicioPedido => ({ ...SERVICIO, nombreIe, ...cambios });

describe('quien recibe la carta', () => {
  const casos: readonly (readonly [Calidad, Trato, string, string, string])[] = [
    ['director_designado', 'senor', 'Señor', 'Director', 'señor director'],
    ['director_designado', 'senora', 'Señora', 'Directora', 'señora directora'],
    ['director_designado', '', 'Señor(a)', 'Director(a)', 'señor(a) director(a)'],
    ['director_encargado', 'senora', 'Señora', 'Directora encargada', 'señora directora'],
    ['director_encargado', '', 'Señor(a)', 'Director(a) encargado(a)', 'señor(a) director(a)'],
    ['responsable_programa', 'senora', 'Señora', 'Responsable', 'señora responsable'],
    ['coordinadora_pronoei', 'senora', 'Señora', 'Coordinadora', 'señora coordinadora'],
    ['coordinadora_pronoei', 'senor', 'Señor', 'Coordinador', 'señor coordinador'],
    ['promotor_privada', 'senora', 'Señora', 'Promotora', 'señora promotora'],
    ['haga_sus_veces', 'senor', 'Señor', 'Encargado de la Dirección', 'señor'],
    ['haga_sus_veces', 'senora', 'Señora', 'Encargada de la Dirección', 'señora'],
  ];
  test.each(casos)('%s con trato «%s» es %s, %s, «%s»', (calidad, trato, saludo, cargo, hablado) => {
    expect([senor(trato), cargoDe(calidad, trato), usted(calidad, trato)]).toEqual([saludo, cargo, hablado]);
  });

  test('su nombre va en mayúsculas con tildes, y su documento con su tipo', () => {
    expect(personaEnFrase(SOLICITANTE)).toBe('ROSA ELVIRA CHAPOÑÁN BANCES, DNI N.° 17589436');
    expect(documentoEnFrase({ tipoDocumento: 'CE', numeroDocumento: '001234567' })).toBe('carné de extranjería N.° 001234567');
    expect(personaEnFrase({ ...SOLICITANTE, apellidos: '', nombres: '', numeroDocumento: '' })).toBe('la persona solicitante');
  });
});

describe('el nombre de la institución', () => {
  test.each([
    ['N° 10132 “Jesús Divino Maestro”', 'I.E. N° 10132 “Jesús Divino Maestro”'],
    ['“Víctor Montero Kossuth”', 'I.E. “Víctor Montero Kossuth”'],
    ['I.E. N° 10132', 'I.E. N° 10132'],
    ['I.E.I. N° 123', 'I.E.I. N° 123'],
    ['I.E.P. San José', 'I.E.P. San José'],
    ['IE 10132', 'IE 10132'],
    ['Institución Educativa San Juan', 'Institución Educativa San Juan'],
    ['CEBA San José', 'CEBA San José'],
    ['Colegio San Carlos', 'Colegio San Carlos'],
    ['Iesus Hominum', 'I.E. Iesus Hominum'],
    ['11142', 'I.E. 11142'],
  ])('«%s» se escribe «%s», sin repetir I.E.', (escrito, esperado) => {
    expect(nombreDeIe(ie(escrito))).toBe(esperado);
  });

  test('un PRONOEI se nombra como tal, por su nivel, su nombre o su código', () => {
    const programa = ie('Mi Mundo Feliz', { nivel: 'Inicial No Escolarizado', codigoModular: '2627224' });
    expect(nombreDeIe(programa)).toBe('PRONOEI Mi Mundo Feliz');
    expect(nombreDeIe({ ...programa, nombreIe: 'PRONOEI Mi Mundo Feliz' })).toBe('PRONOEI Mi Mundo Feliz');
    expect(esPronoei({ ...programa, nivel: '' })).toBe(true);
    expect(esPronoei(SERVICIO)).toBe(false);
    expect(esPronoei({ ...programa, nivel: 'Primaria' })).toBe(false);
  });

  test('sin nombre se dice por su código modular, y sin nada, la que solicita', () => {
    expect(institucionesDe([ie('')])).toBe('la institución educativa de código modular 0346098');
    expect(institucionesDe([ie('', { codigoModular: '' })])).toBe('la institución educativa solicitante');
  });

  test('«de» y «a» se contraen con «el»', () => {
    expect(de(institucionesDe([ie('CEBA San José')]))).toBe('del CEBA San José');
    expect(de(institucionesDe([SERVICIO]))).toBe('de la I.E. N° 10132 “Jesús Divino Maestro”');
  });
});

describe('varios servicios', () => {
  const programas = ['Mi Mundo Feliz', 'Sonrisitas de Amor', 'Botoncitos de María'].map((nombre) => ie(nombre, { nivel: 'Inicial No Escolarizado', codigoModular: '2627224' }));

  test('de una misma institución la nombran una vez, con sus niveles', () => {
    const dos = [SERVICIO, { ...SERVICIO, codigoModular: '1197532', nivel: 'SECUNDARIA', nombreIe: 'n° 10132 "Jesus divino maestro"' }];
    expect(institucionesConNiveles(dos)).toBe('la I.E. N° 10132 “Jesús Divino Maestro” (Primaria y Secundaria)');
  });

  test('de varias se enumeran con su plural', () => {
    expect(institucionesDe([ie('N° 10132'), ie('N° 11142')])).toBe('las II.EE. N° 10132 y N° 11142');
    expect(institucionesDe(programas)).toBe('los PRONOEI Mi Mundo Feliz, Sonrisitas de Amor y Botoncitos de María');
    expect(institucionesDe([ie('N° 10132'), ie('CEBA San José')])).toBe('la I.E. N° 10132 y el CEBA San José');
  });

  test('si son muchas se nombra la primera y se cuentan las demás', () => {
    expect(institucionesDe(['1', '2', '3', '4', '5'].map((n) => ie(n)))).toBe('la I.E. 1 y otras 4 instituciones educativas');
    expect(institucionesDe([...programas, { ...programas[0] ?? SERVICIO, nombreIe: 'Otro' }])).toBe('el PRONOEI Mi Mundo Feliz y otros 3 programas');
  });

  test('el lugar se dice una vez cuando el centro poblado y el distrito se llaman igual', () => {
    expect(lugarDe(SERVICIO)).toBe('Mochumí');
    expect(lugarDe({ ...SERVICIO, centroPoblado: 'Totoras', distrito: 'Incahuasi' })).toBe('Totoras – Incahuasi');
    expect(lugarDe({ ...SERVICIO, centroPoblado: '', distrito: '' })).toBe('');
  });
});

describe('los números de los documentos', () => {
  test.each([
    ['015-2026-UGEL/I.E.', 'Oficio N.° 015-2026-UGEL/I.E.'],
    ['N° 341-2025-GRA', 'Oficio N° 341-2025-GRA'],
    ['Nº 7', 'Oficio Nº 7'],
    ['OFICIO N° 12-2026', 'OFICIO N° 12-2026'],
    ['Oficio Múltiple N.° 3', 'Oficio Múltiple N.° 3'],
    ['Carta N° 2', 'Carta N° 2'],
    ['', 'Oficio S/N'],
    ['s/n', 'Oficio S/N'],
    ['Nro. 5', 'Oficio Nro. 5'],
    ['Norte-12', 'Oficio N.° Norte-12'],
  ])('«%s» se cita «%s»', (numero, citado) => {
    expect(oficioEnFrase({ numero, fecha: null })).toBe(citado);
  });

  test('la resolución se antepone solo si no se escribió', () => {
    const rd = { tipo: 'encargatura', fecha: null, desde: null, hasta: null, adjunta: true } as const;
    expect(sustentoEnFrase({ ...rd, numero: '1207-2026' })).toBe('Resolución Directoral N.° 1207-2026');
    expect(sustentoEnFrase({ ...rd, numero: 'R.D. N° 1207-2026' })).toBe('R.D. N° 1207-2026');
    expect(sustentoEnFrase(null)).toBe('documento de sustento no indicado');
  });

  test('los plazos se dicen en cifras y en letras', () => {
    expect(diasHabiles(1)).toBe('1 (un) día hábil');
    expect(diasHabiles(2)).toBe('2 (dos) días hábiles');
    expect(diasHabiles(22)).toBe('22 (veintidós) días hábiles');
    expect(diasHabiles(40)).toBe('40 días hábiles');
  });

  test('un motivo termina en un punto y solo en uno', () => {
    expect([conPunto('no procede'), conPunto('No procede. ')]).toEqual(['no procede.', 'No procede.']);
  });
});
