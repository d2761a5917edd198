// The lists that the office makes its own, and the case that keeps the one it was judged by.
import { describe, expect, test } from 'vitest';
import { detallesDe } from '../../shared/domain/acto-en-palabras.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import type { Pedido, TipoPedido } from '../../shared/domain/pedido.ts';
import { listaInicial } from '../../shared/domain/requisitos-iniciales.ts';
import type { ListasPropias } from '../../shared/domain/requisitos.ts';
import { pedidoCompleto, registro } from '../fixtures/pedidos.ts';
import { caseAt, desk, type Desk } from '../support/office.ts';

const FIRMA = { clave: 'propio_1', texto: 'Oficio firmado', falta: 'Presentar el oficio firmado.', activo: true };
const conFirma = (tipo: TipoPedido = 'alta'): ListasPropias => [{ tipo, gestion: 'publica', lista: [FIRMA, ...listaInicial(tipo, 'publica')] }];
const guardar = (mesa: Desk, valor: ListasPropias) => mesa.does('ajustes.guardar', { seccion: 'requisitos', valor });
const verificado = (mesa: Desk, pedido: Pedido = pedidoCompleto) => caseAt(mesa, 'en_verificacion', registro(pedido));

describe('los requisitos de la oficina', () => {
  test('un expediente se verifica con los suyos, y el propio se califica y se observa como los demás', async () => {
    const mesa = await desk();
    await guardar(mesa, conFirma());
    const caso = await verificado(mesa);
    expect(caso.lista).toEqual({ gestion: 'publica', origen: 'desconocida' });
    expect(caso.requisitos.map(({ clave, sugerida }) => [clave, sugerida]).slice(0, 2)).toEqual([['propio_1', null], ['ie_nombre', 'cumple']]);
    expect(caso.requisitos).toHaveLength(10);
    const visto = await mesa.does('verificacion.calificar', { expedienteId: caso.id, calificaciones: [{ clave: 'propio_1', calificacion: 'no_cumple', nota: '' }] });
    expect(visto.requisitos[0]).toMatchObject({ falta: 'Presentar el oficio firmado.', calificacion: 'no_cumple' });
    expect(await mesa.refuses('verificacion.calificar', { expedienteId: caso.id, calificaciones: [{ clave: 'propio_2', calificacion: 'cumple', nota: '' }] })).toMatchObject({ code: 'no_existe' });
  });

  test('el que ya empezó sigue con su lista, cambie lo que cambie; el que aún no, toma la nueva', async () => {
    const mesa = await desk();
    const empezado = await verificado(mesa);
    const recibido = await caseAt(mesa, 'recibido');
    await guardar(mesa, conFirma());
    expect((await mesa.does('expedientes.ver', { expedienteId: empezado.id })).requisitos).toEqual(empezado.requisitos);
    expect((await mesa.does('verificacion.iniciar', { expedienteId: recibido.id })).requisitos).toHaveLength(10);
    await guardar(mesa, []);
    expect((await mesa.does('expedientes.ver', { expedienteId: recibido.id })).requisitos).toHaveLength(10);
  });

  test('corregido a otro tipo, toma la lista de ese tipo; deshecho, vuelve la suya con lo calificado', async () => {
    const mesa = await desk();
    await guardar(mesa, conFirma('reseteo'));
    const { id: expedienteId } = await verificado(mesa);
    const marcado = await mesa.does('verificacion.calificar', { expedienteId, calificaciones: [{ clave: 'ie_nombre', calificacion: 'cumple', nota: '' }] });
    const corregido = await mesa.does('expedientes.corregir', { expedienteId, pedido: { ...pedidoCompleto, tipo: 'reseteo' }, motivo: '' });
    expect(corregido.requisitos[0]).toMatchObject({ clave: 'propio_1', calificacion: null });
    expect((await mesa.does('expedientes.deshacer', { expedienteId })).requisitos).toEqual(marcado.requisitos);
  });

  test('con todo sin pedir no hay qué verificar: se decide sin más, y nada se halla que falte', async () => {
    const mesa = await desk();
    await guardar(mesa, [{ tipo: 'alta', gestion: 'publica', lista: listaInicial('alta', 'publica').map((uno) => ({ ...uno, activo: false })) }]);
    const caso = await verificado(mesa, { ...pedidoCompleto, sustento: null, solicitante: { ...pedidoCompleto.solicitante, correos: [] } });
    expect(caso).toMatchObject({ requisitos: [], hallazgos: [], lista: { gestion: 'publica' } });
    const servicios = caso.servicios.map(({ id }) => ({ servicioId: id, decision: 'procedente' as const, motivo: '', resultado: null }));
    expect(await mesa.does('decisiones.decidir', { expedienteId: caso.id, servicios })).toMatchObject({ estado: 'decidido' });
  });

  test('el cambio se cuenta en palabras, y solo lo hace el jefe con textos completos', async () => {
    const mesa = await desk();
    await guardar(mesa, conFirma());
    const { actos } = await mesa.does('auditoria.buscar', { filtro: { ...SIN_FILTRO, grupo: 'ajustes' }, despuesDe: null, limite: 1 });
    expect(actos.map(detallesDe)).toEqual([['Requisitos, Alta de usuario (Pública): se agregó «Oficio firmado»']]);
    expect(await mesa.refuses('ajustes.guardar', { seccion: 'requisitos', valor: [{ tipo: 'alta', gestion: 'publica', lista: [{ ...FIRMA, falta: '' }] }] })).toMatchObject({
      code: 'entrada_invalida', field: 'valor.0.lista.0.falta', message: 'Escriba cómo dirá el oficio de observación que falta.',
    });
  });
});
