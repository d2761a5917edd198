import { describe, expect, test } from 'vitest';
import { componerCargo } from '../../electron/letters/cargo-recepcion.ts';
import { componerHoja, type EntradaDeHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerMuestra } from '../../electron/letters/muestra.ts';
import type { Entrada } from '../../electron/letters/oficio.ts';
import { componerDevolucion } from '../../electron/letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../../electron/letters/oficio-improcedencia.ts';
import { componerObservacion } from '../../electron/letters/oficio-observacion.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { textoDeCarta, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import { deberes } from '../../shared/domain/credencial.ts';
import { MOTIVOS } from '../../shared/domain/servicio.ts';
import { TipoPedido } from '../../shared/domain/pedido.ts';
import { ClaseCarta, MARCADORES, PARES } from '../../shared/domain/textos.ts';
import { fecha, instante } from '../../shared/domain/tiempo.ts';
import type { ServicioVisto } from '../../shared/vistas.ts';
import { AJUSTES, CLAVE, dosServicios, entrada, FIRMANTE, MARZO, MOMENTO, muchos, pedido, SERVICIO, SOLICITANTE, vistos } from './casos.ts';

const clases = (carta: Carta): string[] => carta.bloques.map(({ clase }) => clase);
const de = <C extends Bloque['clase']>(carta: Carta, clase: C) => carta.bloques.filter((bloque): bloque is Extract<Bloque, { clase: C }> => bloque.clase === clase);
const hoja = (cambios: Partial<EntradaDeHoja> = {}, base: Entrada = entrada({ rotulo: 'HOJA DE CREDENCIALES N.° 0001-2026' })): Carta =>
  componerHoja({ ...base, usuario: '17589436', clave: CLAVE, registro: false, ...cambios });
const PRONOEI = { ...SERVICIO, codigoModular: '2627224', nombreIe: 'Mi Mundo Feliz', nivel: 'Inicial No Escolarizado' };

describe('todo oficio', () => {
  const cartas: readonly (readonly [string, Carta])[] = [
    ['respuesta', componerRespuesta(entrada())],
    ['observación', componerObservacion({ ...entrada(), puntos: ['Falta'], dias: 2 })],
    ['improcedencia', componerImprocedencia(entrada({ servicios: vistos([SERVICIO], [{ decision: 'improcedente', motivo: 'x', resultado: null }]) }))],
    ['devolución', componerDevolucion({ ...entrada(), observacion: { rotulo: 'OFICIO N.° 0100-2026', fecha: MARZO, dias: 2, notificadaEl: MARZO } })],
  ];

  test.each(cartas)('de %s lleva sus partes en el orden en que las escribe el Estado', (_, carta) => {
    expect(clases(carta).slice(0, 6)).toEqual(['membrete', 'fecha', 'rotulo', 'destinatario', 'etiquetado', 'etiquetado']);
    const firma = clases(carta).indexOf('firma');
    expect(carta.bloques[firma - 1]).toEqual({ clase: 'parrafo', texto: 'Atentamente,' });
    expect(clases(carta)[firma + 1]).toBe('notas');
  });

  test.each(cartas)('de %s no deja un marcador sin llenar ni un blanco doble', (_, carta) => {
    expect(textoDeCarta(carta)).not.toMatch(/[{}]|\bundefined\b|\bnull\b|\S {2,}\S| ,| \./);
  });

  test('cita el oficio recibido y el expediente, con letra', () => {
    expect(de(componerRespuesta(entrada()), 'etiquetado')[1]?.lineas).toEqual(['a) Oficio N.° 015-2026-GRED-LAMB/UGEL-LAMB/I.E.N° 10132-D, del 6 de marzo de 2026', 'b) Expediente N.° 2026-00017']);
  });

  test('cita también los números que le dio el sistema de la oficina', () => {
    const carta = componerRespuesta(entrada({ pedido: pedido({ recepcion: { ...pedido().recepcion, expedienteExterno: '4187265', documentoExterno: '6593011' } }) }));
    expect(de(carta, 'etiquetado')[1]?.lineas[2]).toBe('c) Expediente N.° 4187265, documento N.° 6593011 de mesa de partes');
  });

  test('lleva las iniciales y las copias una debajo de otra, o nada si no las hay', () => {
    const con = { ...FIRMANTE, copias: ['c.c. Archivo', 'AGP'] };
    const sin = { ...FIRMANTE, iniciales: '', copias: [] };
    expect(de(componerRespuesta(entrada({ firmante: con })), 'notas')[0]?.lineas.map((linea) => linea.trim())).toEqual(['GTM/eslp', 'c.c.: Archivo', 'AGP']);
    expect(clases(componerRespuesta(entrada({ firmante: sin })))).not.toContain('notas');
  });

  test('mientras es proyecto lo dice en lugar del número', () => {
    const carta = componerRespuesta(entrada({ rotulo: null }));
    expect(de(carta, 'rotulo')[0]?.texto).toBe('PROYECTO – SIN NÚMERO');
    expect(textoDeCarta(carta)).not.toContain('OFICIO N.°');
  });

  test('sin nombre de quien pide, se dirige a su cargo', () => {
    const carta = componerRespuesta(entrada({ pedido: pedido({ solicitante: { ...SOLICITANTE, apellidos: '', nombres: '', trato: '' } }) }));
    expect(de(carta, 'destinatario')[0]?.lineas.slice(0, 2)).toEqual(['Señor(a)', 'DIRECTOR(A) DE LA I.E. N° 10132 “JESÚS DIVINO MAESTRO”']);
  });

  test('lleva las líneas del año del día en que se firma: dos, una o ninguna', () => {
    const lineas = ['2026-03-11', '2026-01-10', '2028-01-10'].map((dia) => de(componerRespuesta(entrada({ fecha: fecha(dia) })), 'membrete')[0]?.lineasDelAnio.length);
    expect(lineas).toEqual([2, 1, 0]);
  });

  test('la imagen del membrete reemplaza a las líneas de los órganos', () => {
    const imagen = new Uint8Array([1]);
    expect(de(componerRespuesta(entrada({ imagenMembrete: imagen })), 'membrete')[0]).toMatchObject({ imagen, organos: [] });
  });
});

describe('la respuesta', () => {
  test.each([1, 5, 20])('lista los %i servicios que proceden', (cuantos) => {
    const carta = componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(cuantos) }) }));
    const tabla = de(carta, 'tabla')[0];
    expect(tabla?.filas).toHaveLength(cuantos);
    expect(tabla?.columnas.reduce((suma, { ancho }) => suma + ancho, 0)).toBeCloseTo(1, 2);
    for (const fila of tabla?.filas ?? []) expect(fila).toHaveLength(tabla?.columnas.length ?? 0);
  });

  test('que concede unos y niega otros da en la misma carta el motivo de los negados', () => {
    const { servicios } = dosServicios();
    const carta = componerRespuesta(entrada({ pedido: dosServicios(), servicios: vistos(servicios, [{}, { decision: 'improcedente', resultado: null, motivo: MOTIVOS.no_acredita.texto }]) }));
    expect(de(carta, 'tabla')[0]?.filas.map(([codigo]) => codigo)).toEqual(['0346098']);
    expect(de(carta, 'lista')[0]?.puntos).toEqual([`I.E. N° 10132 “Jesús Divino Maestro”, Secundaria (código modular 1197532): ${MOTIVOS.no_acredita.texto}.`]);
  });

  test('que concede todo no habla de lo que no procede', () => {
    expect(textoDeCarta(componerRespuesta(entrada()))).not.toContain('No procede');
  });

  test('dice que la credencial va aparte, a la persona y con cargo, solo si la hay', () => {
    expect(textoDeCarta(componerRespuesta(entrada()))).toMatch(/se entrega aparte.*de manera personal y con cargo, a ROSA ELVIRA CHAPOÑÁN BANCES, DNI N\.° 17589436/);
    const inactivacion = componerRespuesta(entrada({ pedido: pedido({ tipo: 'inactivacion' }), servicios: vistos([SERVICIO], [{ resultado: 'inactivado' }]) }));
    expect(textoDeCarta(inactivacion)).not.toMatch(/credencial|contraseña/);
  });

  test('a quien ya tenía usuario le dice que conserva su contraseña', () => {
    const texto = textoDeCarta(componerRespuesta(entrada({ servicios: vistos([SERVICIO], [{ resultado: 'usuario_existente' }]) })));
    expect(texto).toContain('conserva la contraseña que tiene');
    expect(texto).not.toContain('temporal');
  });

  test('de un reseteo deja sin efecto la contraseña y la hoja anteriores', () => {
    const texto = textoDeCarta(componerRespuesta(entrada({ pedido: pedido({ tipo: 'reseteo' }), servicios: vistos([SERVICIO], [{ resultado: 'clave_nueva' }]) })));
    expect(texto).toContain('reseteo de contraseña');
    expect(texto).toContain('queda sin efecto la anterior');
  });

  test('de una inactivación dice el día en que se hizo, o que se hace', () => {
    const [hecha, pendiente] = [{ en: MOMENTO, por: 'Ana', usuario: '17589436' }, null].map((hecho) =>
      textoDeCarta(componerRespuesta(entrada({ pedido: pedido({ tipo: 'inactivacion' }), servicios: vistos([SERVICIO], [{ resultado: 'inactivado', hecho }]) }))),
    );
    expect(hecha).toContain('se realizó el 11 de marzo de 2026');
    expect(pendiente).toContain('La inactivación se realiza en el SIAGIE');
  });

  test('de un cambio de director dice si ya se inactivó a quien estuvo antes en todos los servicios, o si se realiza', () => {
    const suyo = dosServicios({ tipo: 'cambio_director' });
    const inactivado = { en: MOMENTO, por: 'Ana Rojas Salas', usuario: '17589436' };
    const dice = (hechos: readonly Partial<ServicioVisto>[]) => textoDeCarta(componerRespuesta(entrada({ pedido: suyo, servicios: vistos(suyo.servicios, hechos) })));
    expect(dice([{}, {}])).toContain('la inactivación del permiso de quien ejercía antes el cargo se realiza en el SIAGIE');
    expect(dice([{ inactivado }, {}])).toContain('el cargo se realiza en el SIAGIE');
    expect(dice([{ inactivado }, { inactivado }])).toContain('el cargo se realizó el 11 de marzo de 2026 en el SIAGIE');
    const dispensado = { en: MOMENTO, por: 'Ana Rojas Salas', motivo: 'Falleció.' };
    expect(dice([{ inactivado }, { dispensado }])).toContain('el cargo se realizó el 11 de marzo de 2026 en el SIAGIE');
    expect(dice([{ dispensado }, { dispensado }])).not.toContain('quien ejercía antes');
  });
});

describe('la observación', () => {
  const carta = componerObservacion({ ...entrada(), puntos: ['consignar el distrito', 'Adjuntar la RD.'], dias: 2 });

  test('lista los puntos con letra, el plazo y la norma', () => {
    expect(de(carta, 'lista')[0]).toMatchObject({ marca: 'letra', puntos: ['Consignar el distrito.', 'Adjuntar la RD.'] });
    expect(textoDeCarta(carta)).toMatch(/artículo 136 .*plazo de 2 \(dos\) días hábiles, contado desde el día hábil siguiente/);
  });

  test('termina en un cargo de notificación que se corta, con su firma, DNI, fecha y hora', () => {
    expect(clases(carta).slice(-3)).toEqual(['corte', 'parrafo', 'recibo']);
    expect(de(carta, 'recibo')[0]?.campos).toEqual(['Firma', 'Nombres y apellidos', 'DNI', 'Fecha', 'Hora']);
  });
});

describe('la improcedencia', () => {
  test('de cuentas de docentes explica a quién le toca asignarlas', () => {
    const carta = componerImprocedencia(entrada({ pedido: pedido({ tipo: 'fuera_de_alcance' }), servicios: vistos([SERVICIO], [{ decision: 'improcedente', resultado: null, motivo: MOTIVOS.docentes.texto }]) }));
    expect(textoDeCarta(carta)).toContain('Improcedencia del pedido de asignación de usuarios en el SIAGIE');
    expect(textoDeCarta(carta)).toContain('Los usuarios de los docentes no los asigna la UGEL');
  });

  test('con motivos distintos dice cuál es el de cada servicio', () => {
    const { servicios } = dosServicios();
    const negados = (['uno', 'otro'] as const).map((motivo) => ({ decision: 'improcedente', resultado: null, motivo }) as const);
    const carta = componerImprocedencia(entrada({ pedido: dosServicios(), servicios: vistos(servicios, negados) }));
    expect(de(carta, 'lista')[0]?.puntos).toEqual([
      'I.E. N° 10132 “Jesús Divino Maestro”, Primaria (código modular 0346098): uno.',
      'I.E. N° 10132 “Jesús Divino Maestro”, Secundaria (código modular 1197532): otro.',
    ]);
  });
});

test('la devolución cita el oficio de observación y el día en que se notificó', () => {
  const carta = componerDevolucion({ ...entrada(), observacion: { rotulo: 'OFICIO N.° 0100-2026-UGEL', fecha: fecha('2026-03-09'), dias: 3, notificadaEl: fecha('2026-03-10') } });
  expect(de(carta, 'etiquetado')[1]?.lineas[2]).toBe('c) Oficio N.° 0100-2026-UGEL, del 9 de marzo de 2026, notificado el 10 de marzo de 2026');
  expect(textoDeCarta(carta)).toContain('vencido el plazo de 3 (tres) días hábiles');
});

describe('el cargo de recepción', () => {
  const carta = componerCargo({ ...entrada({ rotulo: 'CARGO N.° 0017-2026' }), adjuntos: [{ nombre: 'oficio.pdf', clase: 'oficio' }], recibidoPor: 'Ana Rojas' });

  test('son dos copias iguales con una línea para cortar', () => {
    const corte = clases(carta).indexOf('corte');
    expect(carta.bloques.slice(corte + 1)).toEqual(carta.bloques.slice(0, corte));
  });

  test('dice cuándo entró, con cuántos folios, qué archivos y quién lo recibió', () => {
    for (const dato of ['2026-00017', '9 de marzo de 2026, 10:42 horas · 3 folios · físico', 'oficio.pdf (oficio)', 'Ana Rojas', '0346098', 'CARGO DE RECEPCIÓN N.° 0017-2026']) {
      expect(textoDeCarta(carta)).toContain(dato);
    }
  });

  test('cuenta los códigos y los archivos que no caben', () => {
    const adjuntos = Array.from({ length: 9 }, (_, i) => ({ nombre: `${i}.pdf`, clase: 'otro' }) as const);
    const largo = textoDeCarta(componerCargo({ ...entrada({ pedido: pedido({ servicios: muchos(20) }) }), adjuntos, recibidoPor: 'Ana' }));
    expect(largo).toContain('y 14 más');
    expect(largo).toContain('y 6 más');
  });
});

describe('la hoja de credenciales', () => {
  test('lleva los seis deberes enteros', () => {
    expect(de(hoja(), 'lista')[0]?.puntos).toEqual(deberes(false));
  });

  test('la de un PRONOEI no dice que asigna usuarios', () => {
    const carta = hoja({}, entrada({ pedido: pedido({ servicios: [PRONOEI] }) }));
    expect(de(carta, 'lista')[0]?.puntos).toEqual(deberes(true));
  });

  test('la de una IE con un PRONOEI distingue a quién le toca asignar', () => {
    const puntos = de(hoja({}, entrada({ pedido: pedido({ servicios: [SERVICIO, PRONOEI] }) })), 'lista')[0]?.puntos ?? [];
    expect(puntos[5]).toMatch(/^Asignar y revocar .* En los PRONOEI, la cuenta no habilita a crear usuarios adicionales\.$/);
  });

  test('antes de crearse la cuenta dice que se habilitará; después, que está habilitada', () => {
    const hecho = { en: instante(new Date(MOMENTO)), por: 'Ana', usuario: '17589436' };
    expect(textoDeCarta(hoja())).toContain('La cuenta se habilitará en el SIAGIE para el servicio educativo siguiente');
    expect(textoDeCarta(hoja({}, entrada({ servicios: vistos([SERVICIO], [{ hecho }]) })))).toContain('La cuenta está habilitada en el SIAGIE para el servicio educativo siguiente');
  });

  test('solo nombra los servicios concedidos', () => {
    const { servicios } = dosServicios();
    const carta = hoja({}, entrada({ pedido: dosServicios(), servicios: vistos(servicios, [{}, { decision: 'improcedente', resultado: null }]) }));
    expect(de(carta, 'tabla')[0]?.filas.map(([codigo]) => codigo)).toEqual(['0346098']);
    expect(textoDeCarta(carta)).not.toContain('1197532');
  });

  test('manda cambiar la contraseña en el primer ingreso y no compartirla', () => {
    expect(de(hoja(), 'parrafo').find(({ tono }) => tono === 'aviso')?.texto).toMatch(/^Cambie la contraseña en su primer ingreso al SIAGIE y no la comparta/);
  });

  test('sin contraseña dice que se conserva la que se tiene', () => {
    expect(textoDeCarta(hoja({ clave: null }))).toContain('La que ya tiene: no cambia con esta hoja');
    expect(textoDeCarta(hoja({ clave: null }))).not.toContain('temporal');
  });

  test('la que reemplaza a otra lo dice', () => {
    expect(textoDeCarta(hoja({ anula: 'HOJA DE CREDENCIALES N.° 0001-2026' }))).toContain('Esta hoja deja sin efecto la HOJA DE CREDENCIALES N.° 0001-2026');
  });

  test('tiene la contraseña en un solo lugar, y no en su título ni en su cargo', () => {
    const carta = hoja();
    expect(textoDeCarta(carta).split(CLAVE)).toHaveLength(2);
    expect(carta.titulo).not.toContain(CLAVE);
    const corte = clases(carta).indexOf('corte');
    expect(JSON.stringify(carta.bloques.slice(corte))).not.toContain(CLAVE);
  });

  test('la que se archiva no tiene la contraseña en ninguna parte', () => {
    const carta = hoja({ registro: true });
    expect(JSON.stringify(carta)).not.toContain(CLAVE);
    expect(textoDeCarta(carta)).toContain('Entregada en el original; no se guarda copia');
  });
});

test.each(ClaseCarta.exclude(['multiple']).options)('la muestra de %s usa el texto dado y es un proyecto', (clase) => {
  const ajustes = { ...AJUSTES, textos: { ...AJUSTES.textos, [clase]: { asunto: 'Asunto de {pedido}', cuerpo: 'Cuerpo para {ie}.' } } };
  const carta = componerMuestra(clase, { ajustes, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, firmante: FIRMANTE, expediente: null, observacion: null, puntos: [] });
  expect(textoDeCarta(carta)).toContain('Cuerpo para la I.E. N.° 10999 «Modelo» (Primaria y Secundaria).');
  expect(textoDeCarta(carta)).toMatch(/Asunto de (alta de usuario|asignación de usuarios|inactivación de usuario)/i);
  expect(textoDeCarta(carta)).toContain('PROYECTO – SIN NÚMERO');
});

test('la muestra del oficio múltiple usa el texto dado y es un proyecto', () => {
  const ajustes = { ...AJUSTES, textos: { ...AJUSTES.textos, multiple: { asunto: 'Asunto de la {ugel}', cuerpo: 'Cuerpo.' } } };
  const texto = textoDeCarta(componerMuestra('multiple', { ajustes, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, firmante: FIRMANTE, expediente: null, observacion: null, puntos: [] }));
  for (const parte of ['OFICIO MÚLTIPLE · PROYECTO – SIN NÚMERO', 'Señoras y señores directores de:', 'Asunto de la UGEL Chiclayo', 'Cuerpo.']) expect(texto).toContain(parte);
});

test.each(ClaseCarta.exclude(['multiple']).options)('%s de cada tipo de pedido, con todos los marcadores, sale llena y sin hablar de lo que no se sabe', (clase) => {
  const frase = [...Object.keys(MARCADORES).map((marcador) => `{${marcador}}`), ...Object.keys(PARES)].join(' y ');
  const ajustes = { ...AJUSTES, textos: { ...AJUSTES.textos, [clase]: { asunto: 'Asunto', cuerpo: frase }, frases: { ...AJUSTES.textos.frases, cierre: frase } } };
  for (const tipo of TipoPedido.options) {
    const suyo = dosServicios({ tipo });
    const expediente = { numero: '2026-00017', pedido: suyo, servicios: vistos(suyo.servicios) };
    const carta = componerMuestra(clase, { ajustes, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, firmante: FIRMANTE, expediente, observacion: null, puntos: [] });
    const texto = textoDeCarta(carta);
    expect(texto).not.toMatch(/[{}|]|\bundefined\b|\bnull\b|no indicad/);
    expect(texto).toContain('y señora y los servicios educativos');
  }
});
