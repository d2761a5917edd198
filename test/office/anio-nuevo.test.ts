// The turn of the year in an office, on a clock set by hand: what is told, what each thing done changes, and the letters around midnight.
import { expect, test } from 'vitest';
import type { TareaDeAnioNuevo } from '../../shared/domain/anio-nuevo.ts';
import { fecha } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const FIRMANTE = { nombre: 'Julia Ferrer Ato', trato: 'senora' as const, postfirma: ['Directora'], iniciales: 'JFA', copias: [], desde: null, hasta: null };

async function estados(mesa: Desk) {
  const { pasos } = await mesa.does('anioNuevo.ver', {});
  return (tarea: TareaDeAnioNuevo) => pasos.find((paso) => paso.tarea === tarea)?.estado;
}

const avisa = async (mesa: Desk) => (await mesa.does('anioNuevo.ver', {})).avisar;

async function responder(mesa: Desk) {
  const { id: expedienteId } = await caseAt(mesa, 'decidido');
  const { documentoId, expediente } = await mesa.does('documentos.emitir', { expedienteId, clase: 'respuesta' });
  return { rotulo: expediente.documentos.at(-1)?.rotulo, texto: (await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes)).replaceAll(/\s+/g, ' ') };
}

test('se avisa desde mediados de diciembre, se pospone hasta que cambia el año y calla cuando nada queda', async () => {
  const mesa = await desk();
  expect(await avisa(mesa)).toBe(false);
  await mesa.at('2026-12-14 23:59');
  expect(await avisa(mesa)).toBe(false);
  await mesa.at('2026-12-15 00:01');
  expect(await avisa(mesa)).toBe(true);
  expect((await mesa.does('anioNuevo.posponer', {})).avisar).toBe(false);
  await mesa.at('2026-12-31 23:59');
  expect(await avisa(mesa)).toBe(false);
  await mesa.at('2027-01-01 00:01');
  expect(await avisa(mesa)).toBe(true);
  await mesa.at('2027-02-01 08:00');
  expect(await avisa(mesa)).toBe(false);
});

test('cada cosa que se hace deja de estar pendiente', async () => {
  const mesa = await desk();
  const { id: expedienteId, servicios } = await caseAt(mesa, 'decidido', registro({
    ...pedidoCompleto,
    solicitante: { ...pedidoCompleto.solicitante, calidad: 'director_encargado' },
    sustento: { tipo: 'encargatura', numero: '000123-2026', fecha: fecha('2026-01-05'), desde: fecha('2026-01-05'), hasta: fecha('2026-12-31'), adjunta: true },
  }));
  await mesa.does('siagie.hecho', { expedienteId, servicios: servicios.map(({ id }) => ({ servicioId: id, usuario: '12345678' })) });
  await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [{ ...FIRMANTE, hasta: fecha('2026-12-31') }] });
  await mesa.at('2026-12-20 09:00');
  const antes = await estados(mesa);
  expect(['encargaturas', 'firmante', 'noLaborables', 'respaldo', 'padron'].map((tarea) => antes(tarea as TareaDeAnioNuevo))).toEqual(Array.from({ length: 5 }, () => 'pendiente'));
  expect([antes('lineas'), antes('numeracion')]).toEqual(['puede_faltar', 'hecho']);

  await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [FIRMANTE] });
  await mesa.does('plazos.guardar', { seccion: 'noLaborables', valor: [{ fecha: fecha('2027-01-04'), motivo: 'Puente' }] });
  const { abiertos } = await mesa.does('vigencias.inactivar', { titulares: [{ codigoModular: '1234566', anexo: '0', documento: 'DNI 12345678' }], motivo: 'Termina su encargatura.' });
  const despues = await estados(mesa);
  expect([despues('firmante'), despues('noLaborables')]).toEqual(['hecho', 'hecho']);
  // Asked for is not yet done: the permission is still there.
  expect(abiertos).toHaveLength(1);
  expect(despues('encargaturas')).toBe('pendiente');
});

test('una carta de las 23:59 es del año que termina y lleva sus líneas; la de las 00:01, la primera del otro, también sin nombre de año', async () => {
  const mesa = await desk();
  await mesa.does('ajustes.guardar', { seccion: 'firmantes', valor: [FIRMANTE] });
  await mesa.at('2026-12-31 23:59');
  const vieja = await responder(mesa);
  await mesa.at('2027-01-01 00:01');
  const nueva = await responder(mesa);
  expect([vieja.rotulo, nueva.rotulo]).toEqual(['OFICIO N.° 0001-2026-UGEL-SAN-ROQUE/SIAGIE', 'OFICIO N.° 0001-2027-UGEL-SAN-ROQUE/SIAGIE']);
  expect(vieja.texto).toContain('Año de la Esperanza y el Fortalecimiento de la Democracia');
  expect(nueva.texto).not.toContain('Año de la Esperanza');
  expect(nueva.texto).toContain('1 de enero de 2027');

  // A year of no line at all: the letter is whole without one.
  const { lineasDelAnio } = await mesa.does('ajustes.ver', {});
  await mesa.does('ajustes.guardar', { seccion: 'lineasDelAnio', valor: lineasDelAnio.filter(({ hasta }) => hasta < '2027-01-01') });
  const sinLinea = await responder(mesa);
  expect(sinLinea.rotulo).toBe('OFICIO N.° 0002-2027-UGEL-SAN-ROQUE/SIAGIE');
  expect(sinLinea.texto).not.toMatch(/Decenio|«Año/);
  expect((await mesa.does('anioNuevo.ver', {})).pasos.find(({ tarea }) => tarea === 'lineas')).toMatchObject({ estado: 'puede_faltar', dicho: expect.stringContaining('sin ninguna línea') });
});
