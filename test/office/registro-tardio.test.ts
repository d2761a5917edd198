// What came in before it could be registered: its true moment counts for its terms, the moment of registering for its number.
import { expect, test } from 'vitest';
import { vencimiento } from '../../shared/domain/plazos.ts';
import { fecha, Hora, sumarDias } from '../../shared/domain/tiempo.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { desk } from '../support/office.ts';
import { textOf } from '../support/pdf-text.ts';

const recibido = (dia: string, hora: string, numero = '015-2026') =>
  registro({ ...pedidoCompleto, recepcion: { ...pedidoCompleto.recepcion, fecha: fecha(dia), hora: Hora.parse(hora) }, oficio: { numero, fecha: fecha('2026-03-02') } });

test('lo que llegó el viernes a las 16:50 y se registra el lunes cuenta sus plazos desde el viernes, y toma el número que sigue', async () => {
  const mesa = await desk();
  await mesa.at('2026-03-16 09:00');
  const deHoy = await mesa.does('expedientes.registrar', recibido('2026-03-16', '08:30', '020-2026'));
  const delViernes = await mesa.does('expedientes.registrar', { ...recibido('2026-03-13', '16:50'), aunqueSeParezca: true });
  expect([deHoy.numero, delViernes.numero]).toEqual(['2026-00001', '2026-00002']);
  expect([deHoy.plazo?.vence, delViernes.plazo?.vence]).toEqual(['2026-03-16', '2026-03-13']);
  expect(delViernes.plazo?.quedan).toBe(-1);
  const enVerificacion = await mesa.does('verificacion.iniciar', { expedienteId: delViernes.id });
  expect(enVerificacion.plazo?.vence).toBe(vencimiento(fecha('2026-03-13'), 3, new Set()));

  const { documentoId } = await mesa.does('documentos.emitirCargo', { expedienteId: delViernes.id });
  const texto = (await textOf((await mesa.does('documentos.abrir', { documentoId })).bytes)).replaceAll(/\s+/g, ' ');
  expect(texto).toContain('13 de marzo de 2026, 16:50 horas');
  expect(texto).toContain('16 de marzo de 2026; los plazos se cuentan desde la recepción');
  const { documentoId: otro } = await mesa.does('documentos.emitirCargo', { expedienteId: deHoy.id });
  expect(await textOf((await mesa.does('documentos.abrir', { documentoId: otro })).bytes)).not.toContain('después');
});

test('el plazo es el mismo se registre el día que se registre, también de un día que no es hábil', async () => {
  const mesa = await desk();
  for (const [i, tarde] of [0, 1, 3, 12].entries()) {
    await mesa.at(`${sumarDias(fecha('2026-03-14'), tarde)} 18:00`);
    const { plazo } = await mesa.does('expedientes.registrar', { ...recibido('2026-03-14', '10:00', `${i}-2026`), aunqueSeParezca: true });
    // A Saturday: the day counts from the Monday.
    expect(plazo?.vence).toBe('2026-03-16');
  }
});

test('una recepción futura se rechaza en su campo: otro día en la fecha, más tarde hoy en la hora', async () => {
  const mesa = await desk();
  await mesa.at('2026-03-16 09:00');
  expect(await mesa.refuses('expedientes.registrar', recibido('2026-03-18', '09:00'))).toMatchObject({ code: 'valor_imposible', field: 'pedido.recepcion.fecha' });
  expect(await mesa.refuses('expedientes.registrar', recibido('2026-03-16', '09:30'))).toMatchObject({ code: 'valor_imposible', field: 'pedido.recepcion.hora' });
});

test('recibido en diciembre y registrado en enero toma número del año en que se registra', async () => {
  const mesa = await desk();
  await mesa.at('2027-01-04 08:00');
  const caso = await mesa.does('expedientes.registrar', recibido('2026-12-31', '16:50'));
  expect([caso.numero, caso.plazo?.vence]).toEqual(['2027-00001', '2026-12-31']);
});
