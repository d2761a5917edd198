// What a post that is handed over leaves behind: nothing, or a bit of everything with so many open cases.
import { componerActaDeCargo } from '../../electron/letters/acta-cargo.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import type { ActaDeCargo } from '../../shared/domain/entrega-de-cargo.ts';
import { TipoDocumental } from '../../shared/domain/numeracion.ts';
import { fecha, Hora, instanteEnLima } from '../../shared/domain/tiempo.ts';
import { AJUSTES, MOMENTO } from './casos.ts';

const numero = (i: number): string => `2026-${String(i + 1).padStart(5, '0')}`;
const ESTADOS = ['recibido', 'en_verificacion', 'observado', 'espera_opinion', 'decidido', 'atendido'] as const;
const AYER = instanteEnLima(fecha('2026-03-10'), Hora.parse('17:05'));
const IE = 'N.° 10132 «Jesús Divino Maestro»';

const SIN_NADA: ActaDeCargo = {
  entrega: { nombre: 'Rojas Tello Ana', cargo: 'Especialista SIAGIE' },
  recibe: { nombre: 'Díaz Ríos Bruno', cargo: '' },
  jefe: null,
  proveido: 'Recibir por entrega de cargo.',
  casos: [], hojas: [], observaciones: [], inactivaciones: [], proyectos: [],
  anio: 2026,
  numeros: TipoDocumental.options.map((tipo) => ({ tipo, ultimo: null, siguiente: `${tipo.toUpperCase()} N.° 0001-2026` })),
  anulados: [],
  respaldos: { ultimo: null, reparos: [], segunda: null },
  llaves: { entran: ['Rojas Tello Ana'], hoja: null },
};

const conTodo = (casos: number): ActaDeCargo => ({
  ...SIN_NADA,
  jefe: { nombre: 'Ferrer Ato Julia', cargo: 'Jefa del Área de Gestión Institucional' },
  casos: Array.from({ length: casos }, (_, i) => ({
    numero: numero(i), estado: ESTADOS[i % ESTADOS.length] ?? 'recibido', tipo: i % 5 === 0 ? 'reseteo' : 'alta', vence: i % 4 === 0 ? null : fecha(`2026-03-${12 + (i % 15)}`),
    solicitante: i % 7 === 0 ? '' : 'Rosa Elvira Chapoñán Bances', ie: IE,
  })),
  hojas: [{ rotulo: 'HOJA DE CREDENCIALES N.° 0031-2026', fecha: fecha('2026-03-09'), persona: 'Rosa Elvira Chapoñán Bances', ie: IE, expediente: numero(5) }],
  observaciones: [
    { expediente: numero(2), rotulo: 'OFICIO N.° 0122-2026-UGEL-CHICLAYO/SIAGIE', notificadaEl: fecha('2026-03-10'), vence: fecha('2026-03-12') },
    { expediente: numero(8), rotulo: 'OFICIO N.° 0123-2026-UGEL-CHICLAYO/SIAGIE', notificadaEl: null, vence: null },
  ],
  inactivaciones: [{ expediente: numero(4), ie: IE, servicio: '0346098-0' }],
  proyectos: [{ expediente: numero(10), clase: 'respuesta', devuelto: false, enviadoEn: AYER }, { expediente: numero(11), clase: 'observacion', devuelto: true, enviadoEn: AYER }],
  numeros: TipoDocumental.options.map((tipo, i) => ({ tipo, ultimo: 120 + i, siguiente: `${tipo.toUpperCase()} N.° 0${121 + i}-2026-UGEL-CHICLAYO/SIAGIE` })),
  anulados: [{ rotulo: 'OFICIO N.° 0088-2026-UGEL-CHICLAYO/SIAGIE', anuladoEn: AYER, motivo: 'Llevaba el nombre de otra institución.' }],
  respaldos: { ultimo: AYER, reparos: [], segunda: { etiqueta: 'RESPALDO (E:)', ultimo: AYER, falla: 'No está conectada.' } },
  llaves: { entran: ['Ferrer Ato Julia', 'Rojas Tello Ana', 'Díaz Ríos Bruno'], hoja: { hechaEn: AYER, probadaEn: AYER } },
});

/** @param casos how many are open; null: there is nothing at all to hand over. */
export const actaDeCargo = (casos: number | null): Carta =>
  componerActaDeCargo({ ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, acta: casos === null ? SIN_NADA : conTodo(casos) });
