import { describe, expect, test } from 'vitest';
import { aceptables, siguientePaso } from '../../renderer/screens/expediente/pasos.ts';
import type { Pedido } from '../../shared/domain/pedido.ts';
import { requisitosDe, type Calificacion } from '../../shared/domain/requisitos.ts';
import { fecha, Hora, instante } from '../../shared/domain/tiempo.ts';
import type { DocumentoVisto, ExpedienteVisto, RequisitoVisto, ServicioVisto } from '../../shared/vistas.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';

type Caso = Parameters<typeof siguientePaso>[0];

const deCambio: Pedido = { ...pedidoCompleto, tipo: 'cambio_director' };
const HOY = '2026-03-12';
const AHORA = instante(new Date('2026-03-12T15:00:00.000Z'));

const caso = (partes: Partial<Caso>): Caso => ({
  estado: 'recibido', pedido: pedidoCompleto, servicios: [], requisitos: [], hallazgos: [], documentos: [], observaciones: [], proyectos: [], ...partes,
});

const requisitos = (calificacion: Calificacion | null, sugerida: Calificacion | null = 'cumple', tipo: Pedido['tipo'] = 'alta'): RequisitoVisto[] =>
  requisitosDe(tipo).map((uno) => ({ ...uno, calificacion, sugerida, nota: '' }));

function servicio(decision: ServicioVisto['decision'], hecho: boolean): ServicioVisto {
  const [pedido] = pedidoCompleto.servicios;
  if (!pedido) throw new Error('the fixture has a servicio');
  return { id: 1, ...pedido, decision, motivo: '', resultado: 'usuario_nuevo', hecho: hecho ? { en: AHORA, por: 'Ana', usuario: '12345678' } : null, inactivado: null, dispensado: null };
}

const documento = (id: number, clase: DocumentoVisto['clase'], partes: Partial<DocumentoVisto> = {}): DocumentoVisto => ({
  id, clase, rotulo: `N.° ${id}`, fecha: fecha(HOY), emitidoEn: AHORA, emitidoPor: 'Ana', huella: '', conClave: false, impreso: false, anulado: false, motivoDeAnulacion: '', deAntes: false, firmados: [],
  entrega: null, ...partes,
});
const entrega = { fecha: fecha(HOY), hora: Hora.parse('10:00'), recibidoPor: 'Rosa', documento: '', adjuntoId: null };

const observacion = (vence: string | null): ExpedienteVisto['observaciones'][number] => ({
  puntos: ['Adjuntar la RD.'], dias: 2, documentoId: 1, notificadaEl: vence === null ? null : fecha('2026-03-10'), vence: vence === null ? null : fecha(vence), subsanados: [], subsanada: false,
});

const proyecto = (estado: ExpedienteVisto['proyectos'][number]['estado']): ExpedienteVisto['proyectos'][number] => ({
  id: 1, clase: 'respuesta', estado, observacion: null, enviadoEn: AHORA, enviadoPor: 'Ana', vistoEn: null, vistoPor: '', nota: '',
});

const falta = { gravedad: 'falta', campo: 'sustento', requisito: 'sustento', mensaje: 'Falta.', propuestas: [] } as const;

describe('the next step of a case', () => {
  test.each<[string, Partial<Caso>, ReturnType<typeof siguientePaso>]>([
    ['received: it is verified', {}, 'iniciar'],
    ['nothing marked and nothing found: what is suggested may be accepted', { estado: 'en_verificacion', requisitos: requisitos(null) }, 'aceptar'],
    ['nothing marked and something missing: it is marked by hand', { estado: 'en_verificacion', requisitos: requisitos(null), hallazgos: [{ ...falta, propuestas: [] }] }, 'calificar'],
    ['all in order: it is decided', { estado: 'en_verificacion', requisitos: requisitos('cumple') }, 'decidir'],
    ['something does not hold: it is observed', { estado: 'en_verificacion', requisitos: requisitos('no_cumple') }, 'observar'],
    ['it was already observed once: it is decided', { estado: 'en_verificacion', requisitos: requisitos('no_cumple'), observaciones: [observacion('2026-03-12')] }, 'decidir'],
    ['out of scope has nothing to verify: it is decided', { estado: 'en_verificacion' }, 'decidir'],
    ['only the opinion is missing: it is asked for', {
      estado: 'en_verificacion',
      requisitos: requisitos('cumple', null, 'modificacion_excepcional').map((uno) => (uno.clave === 'opinion_favorable' ? { ...uno, calificacion: null } : uno)),
    }, 'pedir_opinion'],
    ['waits for the opinion: it is registered', { estado: 'espera_opinion' }, 'registrar_opinion'],
    ['observed and not notified: no term runs yet', { estado: 'observado', observaciones: [observacion(null)] }, 'notificar'],
    ['on the last day it may still be mended', { estado: 'observado', observaciones: [observacion(HOY)] }, 'subsanar'],
    ['past the term it is not presented', { estado: 'observado', observaciones: [observacion('2026-03-11')] }, 'vencer'],
    ['not presented: it is returned', { estado: 'no_presentado' }, 'devolver'],
    ['returned and not notified: the return is', { estado: 'no_presentado', documentos: [documento(2, 'devolucion')] }, 'notificar'],
    ['returned and notified: it is archived', { estado: 'no_presentado', documentos: [documento(2, 'devolucion', { entrega })] }, 'archivar'],
    ['granted: it is done in SIAGIE', { estado: 'decidido', servicios: [servicio('procedente', false)] }, 'siagie'],
    ['done in SIAGIE: it is answered', { estado: 'decidido', servicios: [servicio('procedente', true)] }, 'responder'],
    ['sent to its V.° B.°: it waits', { estado: 'decidido', servicios: [servicio('procedente', true)], proyectos: [proyecto('por_visar')] }, 'esperar_visto'],
    ['with its V.° B.°, or given back: it goes on', { estado: 'decidido', servicios: [servicio('procedente', true)], proyectos: [proyecto('visado')] }, 'responder'],
    ['refused: it is answered', { estado: 'decidido', servicios: [servicio('improcedente', false)] }, 'responder'],
    ['attended with a credential to hand over: its hoja', { estado: 'atendido', servicios: [servicio('procedente', true)], documentos: [documento(1, 'respuesta')] }, 'hoja'],
    ['the hoja is made: it is handed over', { estado: 'atendido', servicios: [servicio('procedente', true)], documentos: [documento(1, 'respuesta'), documento(2, 'hoja')] }, 'entregar'],
    ['the hoja was destroyed, for nobody came: it may be archived', { estado: 'atendido', servicios: [servicio('procedente', true)], documentos: [documento(1, 'respuesta'), documento(2, 'hoja', { anulado: true })] }, 'archivar'],
    ['reopened and decided again: what was issued before is not its answer', {
      estado: 'decidido', servicios: [servicio('procedente', true)], documentos: [documento(1, 'respuesta', { deAntes: true, entrega })],
    }, 'responder'],
    ['nor is its hoja that of what is decided now, handed over', {
      estado: 'atendido', servicios: [servicio('procedente', true)],
      documentos: [documento(1, 'respuesta', { deAntes: true, entrega }), documento(2, 'hoja', { deAntes: true, entrega }), documento(3, 'respuesta')],
    }, 'hoja'],
    ['nor destroyed', {
      estado: 'atendido', servicios: [servicio('procedente', true)],
      documentos: [documento(1, 'respuesta', { deAntes: true }), documento(2, 'hoja', { deAntes: true, anulado: true }), documento(3, 'respuesta')],
    }, 'hoja'],
    ['its refusal is handed over, though an answer of before was', {
      estado: 'atendido', servicios: [servicio('improcedente', false)], documentos: [documento(1, 'respuesta', { deAntes: true, entrega }), documento(2, 'improcedencia')],
    }, 'entregar'],
    ['its answer was annulled: another is issued', { estado: 'atendido', servicios: [servicio('procedente', true)], documentos: [documento(1, 'respuesta', { anulado: true })] }, 'responder'],
    ['also when something had been handed over', { estado: 'entregado', documentos: [documento(1, 'respuesta', { anulado: true, entrega })] }, 'responder'],
    ['refused and not handed over: the letter is', { estado: 'atendido', servicios: [servicio('improcedente', false)], documentos: [documento(1, 'improcedencia')] }, 'entregar'],
    ['refused and handed over: it is archived', { estado: 'atendido', servicios: [servicio('improcedente', false)], documentos: [documento(1, 'improcedencia', { entrega })] }, 'archivar'],
    ['delivered: it is archived', { estado: 'entregado', documentos: [documento(1, 'respuesta', { entrega })] }, 'archivar'],
    ['a cambio that is delivered: who held the post before is inactivated first', { estado: 'entregado', pedido: deCambio, servicios: [servicio('procedente', true)], documentos: [documento(1, 'respuesta', { entrega })] }, 'inactivar_anterior'],
    ['and then it is archived', { estado: 'entregado', pedido: deCambio, servicios: [{ ...servicio('procedente', true), inactivado: { en: AHORA, por: 'Ana' } }], documentos: [documento(1, 'respuesta', { entrega })] }, 'archivar'],
    ['also when it was waived', { estado: 'entregado', pedido: deCambio, servicios: [{ ...servicio('procedente', true), dispensado: { en: AHORA, por: 'Ana', motivo: 'Falleció.' } }], documentos: [documento(1, 'respuesta', { entrega })] }, 'archivar'],
    ['archived: nothing is left', { estado: 'archivado' }, null],
    ['annulled: nothing is left', { estado: 'anulado' }, null],
  ])('%s', (_rule, partes, paso) => {
    expect(siguientePaso(caso(partes), HOY)).toBe(paso);
  });
});

describe('accepting what the machine suggests', () => {
  test('only takes what is not yet marked and is in order', () => {
    const lista = requisitos(null).map((uno, i) => (i === 0 ? { ...uno, calificacion: 'no_aplica' as const } : i === 1 ? { ...uno, sugerida: null } : uno));
    expect(aceptables({ requisitos: lista, hallazgos: [] }).map(({ clave }) => clave)).toStrictEqual(lista.slice(2).map(({ clave }) => clave));
  });

  test('is not offered while a finding is open: until a person has marked what it speaks of', () => {
    const todos = requisitos(null);
    const marcado = todos.map((uno) => (uno.clave === falta.requisito ? { ...uno, calificacion: 'no_cumple' as const } : uno));
    for (const gravedad of ['falta', 'error', 'aviso'] as const) {
      const hallazgos = [{ ...falta, gravedad, propuestas: [] }];
      expect(aceptables({ requisitos: todos, hallazgos })).toStrictEqual([]);
      expect(aceptables({ requisitos: marcado, hallazgos })).toHaveLength(todos.length - 1);
    }
  });

  test('of what speaks of no requisito, only a notice lets it through', () => {
    const todos = requisitos(null);
    const de = (gravedad: 'error' | 'aviso') => aceptables({ requisitos: todos, hallazgos: [{ ...falta, gravedad, requisito: null, propuestas: [] }] });
    expect(de('error')).toStrictEqual([]);
    expect(de('aviso')).toStrictEqual(todos);
  });
});
