import { expect, test } from 'vitest';
import { enPalabras, sinRepetidas } from '../../shared/domain/acto-en-palabras.ts';
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

test('marks in a row by one person are told once; those of another are told apart', () => {
  const actuaciones = [acto('decidir'), acto('calificar'), acto('calificar'), acto('calificar', {}, 'Luis'), acto('iniciar_verificacion')];
  expect(sinRepetidas(actuaciones).map(({ frase, por }) => `${por}: ${frase}`)).toStrictEqual([
    'Ana: Decidió',
    'Ana: Calificó los requisitos',
    'Luis: Calificó los requisitos',
    'Ana: Inició la verificación',
  ]);
});
