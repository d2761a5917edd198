import { describe, expect, onTestFinished, test } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { PNG } from '../fixtures/archivos.ts';
import { registro } from '../fixtures/pedidos.ts';
import { CLAVE, desk, emptyDesk } from '../support/office.ts';
import { keyOf, openRegister } from '../support/register.ts';

const nombres = Object.entries(contract);

describe('la única puerta', () => {
  test.each(['', 'no.existe', 'toString', '__proto__', 'constructor', 'sesion.Estado'])('«%s» no es una llamada', async (nombre) => {
    const { office } = await emptyDesk();
    expect(await office.call('prueba', nombre, {})).toMatchObject({ ok: false, failure: { code: 'llamada_desconocida' } });
  });

  test('sin sesión no pasa ninguna que la pida, traiga lo que traiga', async () => {
    const { office } = await emptyDesk();
    const conSesion = nombres.filter(([, { who }]) => who !== 'nadie');
    expect(conSesion.length).toBeGreaterThan(30);
    for (const [nombre] of conSesion) {
      expect(await office.call('prueba', nombre, {})).toMatchObject({ ok: false, failure: { code: 'sin_sesion' } });
    }
  });

  test('un dato que sobra, que falta o de otra forma se dice en su campo', async () => {
    const mesa = await desk();
    expect(await mesa.refuses('expedientes.ver', { expedienteId: 1, otro: 2 })).toMatchObject({ code: 'entrada_invalida', message: expect.stringContaining('otro') });
    expect(await mesa.refuses('expedientes.ver', {})).toMatchObject({ code: 'entrada_invalida', field: 'expedienteId', message: 'Falta este dato.' });
    for (const entrada of [null, 7, 'x', [], undefined, { expedienteId: '1' }, { expedienteId: -1 }, { expedienteId: 1.5 }, { expedienteId: Number.NaN }]) {
      expect(await mesa.refuses('expedientes.ver', entrada)).toMatchObject({ code: 'entrada_invalida' });
    }
    expect(await mesa.refuses('expedientes.ver', { expedienteId: 999 })).toMatchObject({ code: 'no_existe', field: 'expedienteId' });
  });

  test('varios datos por corregir se dicen todos de una vez', async () => {
    const mesa = await desk();
    const { pedido } = registro();
    const failure = await mesa.refuses('expedientes.registrar', {
      ...registro(), pedido: { ...pedido, recepcion: { ...pedido.recepcion, folios: 0, hora: '25:00' }, nota: 'a\u0000b' },
    });
    expect(failure.fields?.map(({ field }) => field)).toEqual(['pedido.recepcion.hora', 'pedido.recepcion.folios', 'pedido.nota']);
    expect(failure.message).toMatch(/^Hay 3 datos por corregir/);
  });

  test('una llamada rechazada no escribe nada', async () => {
    const mesa = await desk();
    const caso = await mesa.does('expedientes.registrar', registro());
    const antes = await mesa.does('expedientes.historia', { expedienteId: caso.id });
    for (const nombre of ['decisiones.decidir', 'siagie.hecho', 'documentos.emitir', 'credenciales.emitir', 'observaciones.subsanar', 'expedientes.archivar'] as const) {
      await mesa.refuses(nombre, { expedienteId: caso.id, servicios: [{ servicioId: 1, decision: 'procedente', motivo: '', resultado: null }], nota: '' });
    }
    expect(await mesa.does('expedientes.historia', { expedienteId: caso.id })).toEqual(antes);
  });

  test('los archivos de una llamada rechazada tampoco quedan', async () => {
    const mesa = await desk();
    const { id: expedienteId } = await mesa.does('expedientes.registrar', registro());
    const register = openRegister(mesa.dir, await keyOf(mesa.dir, 1, CLAVE));
    onTestFinished(() => register.close());
    const antes = register.version();
    const entrega = { documentoIds: [99], recibidoPor: 'Rosa', documento: '', fecha: '2026-03-11', hora: '10:45', cargoFirmado: { nombre: 'cargo.png', bytes: PNG } };
    await mesa.refuses('entregas.registrar', { expedienteId, ...entrega });
    await mesa.refuses('adjuntos.agregar', { expedienteId: 99, nombre: 'a.png', clase: 'otro', bytes: PNG });
    await mesa.refuses('expedientes.registrar', { ...registro(), archivos: [{ nombre: 'a.png', clase: 'oficio', bytes: PNG }] });
    expect(register.version()).toBe(antes);
    await mesa.does('adjuntos.agregar', { expedienteId, nombre: 'a.png', clase: 'otro', bytes: PNG });
    expect(register.version()).not.toBe(antes);
  });

  test('cada cambio se cuenta a las ventanas con el expediente que toca', async () => {
    const mesa = await desk();
    const { id } = await mesa.does('expedientes.registrar', registro());
    expect(mesa.events).toEqual([{ type: 'sesion' }, { type: 'registro', expedienteId: id }]);
    await mesa.does('documentos.emitirCargo', { expedienteId: id });
    expect(mesa.events.at(-1)).toEqual({ type: 'registro', expedienteId: id });
    await mesa.does('expedientes.ver', { expedienteId: id });
    expect(mesa.events).toHaveLength(3);
  });

  test('las llamadas van en el orden en que llegaron, aunque nadie espere', async () => {
    const mesa = await desk();
    const casos = await Promise.all(Array.from({ length: 20 }, () => mesa.does('expedientes.registrar', { ...registro(), aunqueSeParezca: true })));
    expect(casos.map(({ numero }) => numero)).toEqual(Array.from({ length: 20 }, (_, i) => `2026-${String(i + 1).padStart(5, '0')}`));
    const cargos = await Promise.all(casos.map(({ id }) => mesa.does('documentos.emitirCargo', { expedienteId: id })));
    expect(cargos.map(({ expediente }) => expediente.documentos[0]?.rotulo)).toEqual(
      Array.from({ length: 20 }, (_, i) => `CARGO N.° ${String(i + 1).padStart(4, '0')}-2026`),
    );
  });
});
