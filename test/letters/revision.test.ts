// What is found in a letter before it is issued, on the letters as they are composed.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cabidaDe } from '../../electron/letters/cabida.ts';
import { componerCargo } from '../../electron/letters/cargo-recepcion.ts';
import { componerHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerMuestra } from '../../electron/letters/muestra.ts';
import type { Entrada } from '../../electron/letters/oficio.ts';
import { componerImprocedencia } from '../../electron/letters/oficio-improcedencia.ts';
import { componerObservacion } from '../../electron/letters/oficio-observacion.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { datosDe } from '../../electron/letters/valores.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { TipoPedido, type Pedido, type ServicioPedido, type Solicitante } from '../../shared/domain/pedido.ts';
import { conBlancosDeMas, enMayusculasEntero, porQueNoEsHabil, revisarCarta, type Revision } from '../../shared/domain/revision-de-carta.ts';
import { ClaseCarta, MARCADORES, rellenar, SIN_DATO } from '../../shared/domain/textos.ts';
import { fecha } from '../../shared/domain/tiempo.ts';
import { AJUSTES, CLAVE, entrada, FIRMANTE, fuentes, MARZO, MOMENTO, muchos, pedido, SERVICIO, SOLICITANTE, vistos } from './casos.ts';

const base: Revision = { pedido: pedido(), fecha: MARZO, noLaborables: [], firmante: FIRMANTE, sinLetra: [], noCaben: [], paginas: 1 };

/** Each finding as its gravity, its sentence and the kind of block it is in. */
const hallados = (carta: Carta, cambios: Partial<Revision> = {}): string[] =>
  revisarCarta(carta, { ...base, ...cambios }).map(({ gravedad, mensaje, bloque }) => `${gravedad} · ${bloque === null ? 'la carta' : (carta.bloques[bloque]?.clase ?? '?')} · ${mensaje}`);

const de = (suyo: Pedido, otra: Partial<Entrada> = {}, revision: Partial<Revision> = {}): string[] =>
  hallados(componerRespuesta(entrada({ pedido: suyo, ...otra })), { pedido: suyo, ...revision });
const conServicio = (cambios: Partial<ServicioPedido>) => pedido({ servicios: [{ ...SERVICIO, ...cambios }] });
const conSolicitante = (cambios: Partial<Solicitante>) => pedido({ solicitante: { ...SOLICITANTE, ...cambios } });
/** A letter whose text is that. */
const diciendo = (cuerpo: string): Partial<Entrada> => ({ ajustes: { ...AJUSTES, textos: { ...AJUSTES.textos, respuesta: { asunto: 'Asunto', cuerpo } } } });

test.each(ClaseCarta.options)('de la muestra de %s no hay nada que decir', (clase) => {
  const carta = componerMuestra(clase, { ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, firmante: FIRMANTE, expediente: entrada().expediente, observacion: null, puntos: [] });
  expect(hallados(carta)).toEqual([]);
});

test('ni del cargo ni de la hoja de un pedido en orden', () => {
  expect(hallados(componerCargo({ ...entrada(), adjuntos: [], recibidoPor: 'Ana' }), { firmante: null })).toEqual([]);
  expect(hallados(componerHoja({ ...entrada(), usuario: '17589436', clave: CLAVE, registro: false }), { firmante: null })).toEqual([]);
});

test('de una carta que no es de un expediente se revisan la firma, la fecha y los cuadros, y no los datos de nadie', () => {
  const suyo = conServicio({ nivel: '', distrito: 'MOCHUMÍ' });
  const dia = fecha('2026-03-15');
  const carta = componerRespuesta(entrada({ pedido: suyo, fecha: dia }));
  expect(hallados(carta, { pedido: null, fecha: dia, firmante: null })).toEqual([
    'impide · firma · No hay quien firme los oficios: escríbalo en Ajustes, en «Firmantes».',
    'avisa · fecha · La fecha del documento, 15/03/2026, es domingo.',
    'avisa · tabla · En el cuadro falta «Nivel o modalidad».',
  ]);
});

describe('lo que falta', () => {
  test.each<readonly [string, Pedido, string, string]>([
    ['el nombre', conSolicitante({ nombres: '', apellidos: '' }), '{usted}', 'avisa · destinatario · No consta el nombre de quien pide: el oficio se dirige a su cargo.'],
    ['los apellidos', conSolicitante({ apellidos: '' }), '{usted}', 'avisa · destinatario · Faltan los apellidos de quien pide.'],
    ['el trato', conSolicitante({ trato: '' }), '{ie}', 'avisa · destinatario · No consta si es señor o señora: sale «Señor(a)».'],
    ['el documento', conSolicitante({ numeroDocumento: '' }), 'Con {documento}.', 'avisa · parrafo · Falta «Tipo y número de su documento»: sale «documento de identidad no indicado».'],
    ['el correo', conSolicitante({ correos: [] }), 'A {correos}.', 'avisa · parrafo · Falta «Sus correos»: sale «correo no indicado».'],
    ['el celular', conSolicitante({ celulares: [''] }), 'A {celulares}.', 'avisa · parrafo · Falta «Sus celulares»: sale «celular no indicado».'],
    ['la RD', pedido({ sustento: null }), 'Por {sustento}.', 'avisa · parrafo · Falta «RD u otro documento que lo acredita»: sale «documento de sustento no indicado».'],
    ['la fecha del oficio', pedido({ oficio: { numero: '15-2026', fecha: null } }), '{ie}', 'avisa · etiquetado · Falta «Fecha del oficio recibido»: sale «sin fecha».'],
    ['el número del oficio', pedido({ oficio: { numero: '', fecha: MARZO } }), '{ie}', 'avisa · etiquetado · No consta el número del oficio recibido: sale «Oficio S/N».'],
    ['la IE', conServicio({ nombreIe: '', codigoModular: '' }), '{ie}', 'avisa · destinatario · Falta «Institución educativa»: sale «la institución educativa solicitante».'],
    ['el nombre de la IE', conServicio({ nombreIe: '' }), '{ie}', 'avisa · destinatario · Falta el nombre de la institución educativa: se la nombra por su código modular.'],
    ['el lugar', conServicio({ centroPoblado: '', distrito: '' }), '{ie}', 'avisa · destinatario · No consta el centro poblado ni el distrito: el destinatario sale sin lugar.'],
    ['el nivel', conServicio({ nivel: '' }), '{servicios_procedentes}', 'avisa · tabla · En el cuadro falta «Nivel o modalidad».'],
  ])('%s se dice donde la carta lo diría', (_, suyo, cuerpo, dice) => {
    expect(de(suyo, diciendo(cuerpo), { pedido: suyo })).toContain(dice);
  });

  test.each([conSolicitante({ correos: [], celulares: [], numeroDocumento: '' }), pedido({ sustento: null })])('y no se dice donde la carta no lo usa', (suyo) => {
    expect(de(suyo, diciendo('Para {ie}.'))).toEqual([]);
  });

  test('de un cuadro se dice en qué filas', () => {
    const servicios = muchos(4).map((servicio, i) => ({ ...servicio, nivel: i === 1 || i === 3 ? '' : servicio.nivel }));
    const suyo = pedido({ servicios });
    expect(de(suyo)).toEqual(['avisa · tabla · En el cuadro falta «Nivel o modalidad» en las filas 2 y 4.']);
  });

  test('cada marcador, en cada tipo de pedido, se llena; y sin el dato dice lo que sus hallazgos buscan', () => {
    for (const tipo of TipoPedido.options) {
      for (const suyo of [pedido({ tipo }), { ...pedido({ tipo, sustento: null, oficio: { numero: '', fecha: null } }), ...conVacio(tipo) }]) {
        const datos = datosDe({ numero: '2026-00017', pedido: suyo, servicios: vistos(suyo.servicios) }, AJUSTES, 2);
        for (const marcador of Object.keys(MARCADORES)) expect(rellenar(`{${marcador}}`, datos)).toMatch(/^[^{}]+$/);
      }
      const { valores } = datosDe({ numero: '1', pedido: { ...pedido({ tipo, sustento: null, oficio: { numero: '', fecha: null } }), ...conVacio(tipo) }, servicios: [] }, AJUSTES, 2);
      expect(Object.fromEntries(Object.keys(SIN_DATO).map((marcador) => [marcador, Object.entries(valores).find(([uno]) => uno === marcador)?.[1]]))).toEqual(SIN_DATO);
    }
  });
});

const conVacio = (tipo: Pedido['tipo']): Partial<Pedido> => ({
  tipo,
  solicitante: { ...SOLICITANTE, nombres: '', apellidos: '', numeroDocumento: '', celulares: [], correos: [] },
  servicios: [{ ...SERVICIO, nombreIe: '', codigoModular: '' }],
});

describe('lo mal escrito', () => {
  test.each<readonly [string, Pedido, readonly string[]]>([
    ['en mayúsculas', conServicio({ nombreIe: 'JESÚS DIVINO MAESTRO' }), ['avisa · destinatario · Servicio 1, nombre de la IE: «JESÚS DIVINO MAESTRO» está todo en mayúsculas.']],
    ['con espacios de más', conServicio({ distrito: 'San  Roque' }), ['avisa · destinatario · Servicio 1, distrito: «San  Roque» tiene espacios de más.']],
    ['un nombre con espacios de más, que en mayúsculas saldría igual', conSolicitante({ apellidos: 'CHAPOÑÁN  BANCES' }), ['avisa · destinatario · Apellidos: «CHAPOÑÁN  BANCES» tiene espacios de más.']],
    ['del padrón, que es como lo escribe el Estado', conServicio({ nombreIe: 'JESUS DIVINO', delPadron: ['nombreIe'] }), []],
    ['dos servicios con el mismo nombre se dicen una vez', pedido({ servicios: muchos(2).map((servicio) => ({ ...servicio, distrito: 'MOCHUMÍ' })) }), ['avisa · destinatario · Servicio 1, distrito: «MOCHUMÍ» está todo en mayúsculas.']],
  ])('%s', (_, suyo, dicen) => {
    // The other place would be the same word in other letters.
    const con = { ...suyo, servicios: suyo.servicios.map((servicio) => ({ ...servicio, centroPoblado: 'El Molino' })) };
    expect(de(con)).toEqual(dicen);
  });

  test('se busca donde la carta habla del caso, y como está escrito: no en el lugar de la oficina ni en un nombre que se le parece', () => {
    const carta = componerRespuesta(entrada({ pedido: conServicio({ nombreIe: 'N.° 1 «Chiclayo»', distrito: 'CHICLAYO', centroPoblado: '' }) }));
    const [hallado] = revisarCarta(carta, { ...base, pedido: conServicio({ nombreIe: 'N.° 1 «Chiclayo»', distrito: 'CHICLAYO', centroPoblado: '' }) });
    expect(carta.bloques[hallado?.bloque ?? -1]?.clase).toBe('destinatario');
  });

  test('un punto de la observación', () => {
    const carta = componerObservacion({ ...entrada(), puntos: ['Adjuntar la RD.', 'FALTA EL DISTRITO'], dias: 2 });
    expect(hallados(carta)).toEqual(['avisa · lista · El punto 2 está todo en mayúsculas.']);
  });

  test('un motivo de improcedencia', () => {
    const carta = componerImprocedencia(entrada({ servicios: vistos([SERVICIO], [{ decision: 'improcedente', resultado: null, motivo: 'NO CORRESPONDE A ESTA UGEL' }]) }));
    expect(hallados(carta)).toEqual(['avisa · parrafo · Este párrafo está todo en mayúsculas.']);
  });

  test.each([
    ['I.E. N° 10132', false], ['PRONOEI', false], ['CEBA San José', false], ['CEBA SAN JOSÉ', true], ['II.EE.', false], ['San Juan XXIII', false], ['Ñ', false], ['ĆĘŁĄ', true], ['1234', false], ['𐐷𐐷𐐷𐐷', false],
  ])('«%s» en mayúsculas: %s', (texto, si) => {
    expect(enMayusculasEntero(texto)).toBe(si);
  });

  test.each([['a b', false], ['a  b', true], ['Ana ,', true], ['( a)', true], ['«Los Algarrobos»', false], ['N.° 15 – 2026', false], ['a b', false]])('«%s» con espacios de más: %s', (texto, si) => {
    expect(conBlancosDeMas(texto)).toBe(si);
  });

  test('lo que está en minúsculas nunca está en mayúsculas', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (texto) => {
      expect(enMayusculasEntero(texto.toLocaleLowerCase('es'))).toBe(false);
    }));
  });
});

describe('las fechas', () => {
  test.each([
    ['2026-03-11', null],
    ['2026-03-14', 'es sábado'],
    ['2026-03-15', 'es domingo'],
    ['2026-07-28', 'es feriado (Fiestas Patrias)'],
    ['2026-03-12', 'es día no laborable (Aniversario)'],
    ['2026-03-13', 'es día no laborable'],
  ])('el %s: %s', (dia, porque) => {
    const noLaborables = [{ fecha: fecha('2026-03-12'), motivo: 'Aniversario' }, { fecha: fecha('2026-03-13'), motivo: '' }];
    expect(porQueNoEsHabil(fecha(dia), noLaborables)).toBe(porque);
  });

  test('la del documento se marca en su lugar', () => {
    const dia = fecha('2026-03-15');
    expect(hallados(componerRespuesta(entrada({ fecha: dia })), { fecha: dia })).toEqual(['avisa · fecha · La fecha del documento, 15/03/2026, es domingo.']);
  });

  test('la de un oficio posterior a su recepción, y la de una RD que aún no llega', () => {
    const suyo = pedido({ oficio: { numero: '15', fecha: fecha('2026-03-10') }, sustento: { tipo: 'designacion', numero: '0099-2027', fecha: fecha('2026-03-12'), desde: null, hasta: null, adjunta: true } });
    expect(de(suyo, diciendo('Por {sustento}.'))).toEqual([
      'avisa · etiquetado · El oficio recibido tiene fecha 10/03/2026, posterior a su recepción (09/03/2026).',
      'avisa · parrafo · El sustento tiene fecha 12/03/2026, que aún no llega.',
    ]);
  });
});

const con = (firmante: Revision['firmante']): string[] => hallados(componerRespuesta(entrada({ firmante })), { firmante });

describe('quien firma', () => {
  test('si no lo hay, impide emitir; de un documento que nadie firma no se dice', () => {
    expect(con(null)).toEqual(['impide · firma · No hay quien firme los oficios: escríbalo en Ajustes, en «Firmantes».']);
    expect(hallados(componerCargo({ ...entrada(), adjuntos: [], recibidoPor: 'Ana' }), { firmante: null })).toEqual([]);
  });

  test.each([
    [{ hasta: fecha('2026-03-10') }, 'avisa · firma · El cargo de Griselda Tafur Montenegro terminó el 10/03/2026: el documento es del 11/03/2026.'],
    [{ desde: fecha('2026-03-12') }, 'avisa · firma · El cargo de Griselda Tafur Montenegro empieza el 12/03/2026: el documento es del 11/03/2026.'],
    [{ postfirma: [] }, 'avisa · firma · Griselda Tafur Montenegro no tiene post-firma: no se dice con qué cargo firma.'],
    [{ trato: 'senor' as const }, 'avisa · firma · La post-firma dice «Directora»: de Griselda Tafur Montenegro sería «director».'],
  ])('%j', (cambios, dice) => {
    expect(con({ ...FIRMANTE, ...cambios })).toEqual([dice]);
  });
});

describe('la forma', () => {
  test('un carácter sin letra impide emitir, en su lugar y diciendo de qué dato viene', () => {
    const suyo = conSolicitante({ nombres: 'Rosa 🌹' });
    expect(de(suyo, {}, { sinLetra: [{ caracter: '🌹', campo: 'pedido.solicitante.nombres' }] })).toEqual([
      'impide · destinatario · El carácter «🌹» no se puede imprimir (Nombres): ninguna letra lo tiene. Corrija ese dato y vuelva a intentarlo.',
    ]);
  });

  test('lo que no cabe impide emitir, y va antes que los avisos', () => {
    const suyo = conSolicitante({ trato: '' });
    expect(de(suyo, {}, { noCaben: [6], paginas: null })).toEqual([
      'impide · parrafo · Un dato es tan largo que no cabe en una página. Acórtelo y vuelva a intentarlo.',
      'avisa · destinatario · No consta si es señor o señora: sale «Señor(a)».',
    ]);
  });

  test('se halla el bloque que no cabe en ninguna página, y solo ese', async () => {
    const carta = componerRespuesta(entrada());
    const aviso = { clase: 'parrafo', tono: 'aviso', texto: 'muy largo '.repeat(2000) } as const;
    const bloques = carta.bloques.toSpliced(3, 0, aviso);
    expect(await cabidaDe({ ...carta, bloques }, await fuentes())).toEqual({ trazos: [], noCaben: [3] });
    const { trazos, noCaben } = await cabidaDe(carta, await fuentes());
    expect([noCaben, new Set(trazos.map(({ bloque }) => bloque)).size]).toEqual([[], carta.bloques.length]);
  });

  test.each([[1, 1, false], [1, 2, true], [5, 1, false], [20, 3, false], [20, 4, true]])('con %i servicios, %i páginas son de más: %s', (servicios, paginas, si) => {
    const suyo = pedido({ servicios: muchos(servicios) });
    expect(de(suyo, {}, { paginas }).some((uno) => uno.includes('lo usual sería'))).toBe(si);
  });
});
