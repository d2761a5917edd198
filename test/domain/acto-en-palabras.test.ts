import { expect, test } from 'vitest';
import { enPalabras, sinRepetidas } from '../../shared/domain/acto-en-palabras.ts';
import { roturaEnPalabras } from '../../shared/domain/comprobacion.ts';
import { ACTOS } from '../../shared/domain/expediente.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import type { Actuacion } from '../../shared/vistas.ts';

let lastId = 0;
const acto = (nombre: string, detalle: Actuacion['detalle'] = {}, por = 'Ana'): Actuacion => ({
  id: (lastId += 1), en: instante(new Date(0)), por, acto: nombre, estadoAntes: null, estadoDespues: null, detalle,
});

test('every act of a case has its sentence', () => {
  const conNombreTecnico = [...Object.keys(ACTOS), 'registrar', 'deshacer', 'imprimir', 'imprimir_hoja', 'guardar', 'salio_bien'].filter((nombre) =>
    enPalabras(acto(nombre)).frase.startsWith(nombre.replaceAll('_', ' ')),
  );
  expect(conNombreTecnico).toStrictEqual([]);
});

test('a correction tells what each datum was and is', () => {
  const cambios = [
    { campo: 'solicitante.numeroDocumento', antes: '1234567', despues: '12345678' },
    { campo: 'servicios.1.codigoModular', antes: '', despues: '0346098' },
    { campo: 'sustento.hasta', antes: null, despues: '2026-12-31' },
    { campo: 'tipo', antes: 'alta', despues: 'reseteo' },
    { campo: 'solicitante.celulares.0', antes: 'alta', despues: null },
  ];
  expect(enPalabras(acto('corregir', { motivo: 'Se leyó mal', cambios })).detalles).toStrictEqual([
    'Motivo: Se leyó mal',
    'Número de documento: «1234567» → «12345678»',
    'Servicio 2, código modular: nada → «0346098»',
    'Rige hasta: nada → 31/12/2026',
    'Qué pide: Alta de usuario → Reseteo de contraseña',
    'Celular 1: «alta» → nada',
  ]);
});

test('a letter tells who signs it', () => {
  expect(enPalabras(acto('responder', { rotulo: 'OFICIO N.° 0001-2026', firmante: 'Julia Ferrer Ato' })).detalles).toStrictEqual(['OFICIO N.° 0001-2026', 'Firma Julia Ferrer Ato']);
});

test('marks in a row by one person are told once; those of another are told apart', () => {
  const actuaciones = [acto('decidir'), acto('calificar'), acto('calificar'), acto('calificar', {}, 'Luis'), acto('iniciar_verificacion')];
  expect(sinRepetidas(actuaciones).map(({ frase, por }) => `${por}: ${frase}`)).toStrictEqual([
    'Ana: Decidió',
    'Ana: Calificó los requisitos',
    'Luis: Calificó los requisitos',
    'Ana: Inició la verificación',
  ]);
});

const cambio = (antes: unknown, despues: unknown): readonly string[] =>
  enPalabras(acto('cambiar_ajustes', { seccion: 'numeracion', antes: JSON.stringify(antes) ?? '', despues: JSON.stringify(despues) })).detalles;

test('a change of settings tells what each datum was and is', () => {
  expect(cambio({ oficio: { siglas: '', primero: { anio: 2026 } } }, { oficio: { siglas: 'UGEL', primero: { anio: 2027 } } })).toStrictEqual([
    'Numeración, oficio, siglas: nada → «UGEL»',
    'Numeración, oficio, primer número, año: 2026 → 2027',
  ]);
  expect(cambio({ a: 1 }, { a: 1 })).toStrictEqual(['Numeración: se guardó sin cambios']);
  expect(cambio(undefined, null)).toStrictEqual(['Numeración']);
});

test('a decision tells what was decided of each servicio', () => {
  const servicios = [{ servicioId: 9, decision: 'procedente', motivo: '', resultado: 'usuario_nuevo' }, { servicioId: 10, decision: 'improcedente', motivo: 'no acredita', resultado: null }];
  expect(enPalabras(acto('decidir', { servicios })).detalles).toStrictEqual(['Servicio 1: procedente', 'Servicio 2: improcedente, no acredita']);
  expect(enPalabras(acto('hacer_en_siagie', { servicios: [{ servicioId: 9, usuario: '12345678' }] })).detalles).toStrictEqual(['Servicio 1: usuario 12345678']);
});

test('an act of another version is told by its own name, with all that it says', () => {
  const { frase, detalles } = enPalabras(acto('firmar_en_lote', { cuantos: 3, lote: 'A-1' }));
  expect(frase).toBe('Firmar en lote');
  expect(detalles).toStrictEqual(['cuantos: 3', 'lote: A-1']);
});

test('what is found broken names the act, its person and its moment', () => {
  const rotura = { clase: 'cambiado', actoId: 7, en: '2026-03-11T15:45:00.000Z', por: 'Ana', acto: 'decidir', expediente: null } as const;
  expect(roturaEnPalabras(rotura)).toBe('No es como se escribió el acto n.° 7 de Ana, del 11/03/2026 10:45 («Decidió»): alguien lo cambió, lo agregó o lo movió después.');
  expect(roturaEnPalabras({ ...rotura, clase: 'falta' })).toContain('Falta el acto n.° 7: alguien lo borró. El que le sigue es de Ana');
  expect(roturaEnPalabras({ ...rotura, clase: 'cambiado', en: 'ayer' })).toContain('del ayer');
});

test('a due date that moved, and a mending in part, are told whole', () => {
  expect(enPalabras(acto('mover_plazo', { plazo: 'subsanar', de: '2026-03-13', a: '2026-03-16' }))).toMatchObject({
    frase: expect.stringContaining('fecha límite'), detalles: ['13/03/2026 → 16/03/2026'],
  });
  expect(enPalabras(acto('subsanar_en_parte', { subsanados: ['La RD.'], faltan: ['El celular.', 'El distrito.'], nota: 'Por correo' })).detalles).toStrictEqual([
    'Se subsanó:', '1. La RD.', 'Falta:', '1. El celular.', '2. El distrito.', 'Por correo',
  ]);
});

test('a case passed on, and a post handed over, tell from whom to whom and with which words', () => {
  expect(enPalabras(acto('pasar', { de: '', para: 'Bruno', proveido: 'Verificar y atender.' })).detalles).toStrictEqual(['A Bruno', 'Proveído: Verificar y atender.']);
  expect(enPalabras(acto('pasar', { de: 'Ana', para: 'Bruno', proveido: '' })).detalles).toStrictEqual(['De Ana', 'A Bruno']);
  expect(enPalabras(acto('entregar_cargo', { entrega: { nombre: 'Ana', cargo: '' }, recibe: { nombre: 'Bruno', cargo: '' }, casos: [{}, {}], proveido: 'Atender.' })).detalles).toStrictEqual([
    'De Ana a Bruno', '2 expedientes', 'Proveído: Atender.',
  ]);
});
