// The table of letters that is held to every rule of form: from the shortest to the longest of each document.
import { componerActa } from '../../electron/letters/acta-auditoria.ts';
import { componerCargo } from '../../electron/letters/cargo-recepcion.ts';
import { componerHoja, type EntradaDeHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerHojaDeRecuperacion } from '../../electron/letters/hoja-recuperacion.ts';
import { componerDevolucion } from '../../electron/letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../../electron/letters/oficio-improcedencia.ts';
import { componerObservacion } from '../../electron/letters/oficio-observacion.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import { fecha } from '../../shared/domain/tiempo.ts';
import { actaDeCargo } from './cargo-entregado.ts';
import { actaDeDestruccion, AJUSTES, CLAVE, dosServicios, enLibro, entrada, libro, MARZO, MOMENTO, muchos, NUMEROS, pedido, SERVICIO, SOLICITANTE, vistos } from './casos.ts';
import { png } from './png.ts';

export const LARGO = { ...SOLICITANTE, nombres: 'María del Rosario Encarnación de las Mercedes Guadalupe Concepción', apellidos: 'Purihuamán-Chapoñán viuda de Santamaría-Quiñones y Farroñán' };
const CORTO = { ...SOLICITANTE, nombres: 'Li', apellidos: 'Wu' };
const VARON = { ...SOLICITANTE, nombres: 'José', apellidos: 'Farroñán Cajusol', trato: 'senor' as const, calidad: 'director_encargado' as const };
const PRONOEI = { ...SERVICIO, codigoModular: '3912345', nombreIe: 'PRONOEI Los Angelitos', nivel: 'Inicial – PRONOEI' };
const LINEAS = ['Uno', 'Dos', 'Tres'].map((texto) => ({ texto: `«Año de prueba ${texto}, con un nombre largo que ocupa bastante más que el ancho de la hoja impresa en la que se escribe, como ya pasó»`, desde: fecha('2026-01-01'), hasta: fecha('2026-12-31') }));

export const observacion = (puntos: number, dias = 2): Carta =>
  componerObservacion({ ...entrada(), dias, puntos: Array.from({ length: puntos }, (_, i) => `Consignar el dato ${i + 1} de la institución educativa, que no consta en el oficio ni en sus anexos, y adjuntar su sustento.`) });

export const hoja = (n: number, cambios: Partial<EntradaDeHoja> = {}): Carta =>
  componerHoja({ ...entrada({ rotulo: 'HOJA DE CREDENCIALES N.° 0001-2026', pedido: pedido({ servicios: muchos(n), solicitante: LARGO }) }), usuario: '17589436', clave: CLAVE, registro: false, ...cambios });

export const cargo = (n: number): Carta =>
  componerCargo({ ...entrada({ rotulo: 'CARGO N.° 0017-2026', pedido: pedido({ servicios: muchos(n) }) }), adjuntos: Array.from({ length: n }, (_, i) => ({ nombre: `escaneo_del_oficio_${i}.pdf`, clase: 'oficio' as const })), recibidoPor: 'Ana Rojas Tello', registradoEl: fecha('2026-03-16') });

const negados = (n: number): Carta =>
  componerImprocedencia(entrada({ pedido: pedido({ servicios: muchos(n) }), servicios: vistos(muchos(n), muchos(n).map((_, i) => ({ decision: 'improcedente', resultado: null, motivo: `motivo ${i} `.repeat(20) }))) }));

const acta = (n: number): Carta =>
  componerActa({
    ajustes: AJUSTES,
    imagenMembrete: null,
    momento: MOMENTO,
    fecha: MARZO,
    primero: fecha('2026-02-01'),
    ultimo: fecha('2026-02-28'),
    cuentas: Array.from({ length: n }, (_, i) => ({ acto: `acto ${i}`, cuantos: i + 1, primero: i * 10 + 1, ultimo: i * 10 + 9 })),
    cabeza: { id: 4711, hash: 'ab12'.repeat(16) },
    miembro: { nombre: 'Ana Rojas Tello', cargo: 'Especialista SIAGIE' },
  });

/** Name and letter. None has a letterhead image but one, which is of a single grey. */
export const CARTAS: readonly (readonly [string, Carta])[] = [
  ['respuesta-1', componerRespuesta(entrada())],
  ['respuesta-varon-un-servicio-negado', componerRespuesta(entrada({ pedido: dosServicios({ solicitante: VARON }), servicios: vistos(dosServicios().servicios, [{}, { decision: 'improcedente', resultado: null, motivo: 'no se ha acreditado que dirija el servicio educativo' }]) }))],
  ['respuesta-5', componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(5) }) }))],
  ['respuesta-20-nombre-largo', componerRespuesta(entrada({ pedido: pedido({ servicios: muchos(20), solicitante: LARGO }) }))],
  ['observacion-de-tres-paginas', observacion(50)],
  ['respuesta-pronoei', componerRespuesta(entrada({ pedido: pedido({ servicios: [PRONOEI], solicitante: { ...SOLICITANTE, calidad: 'coordinadora_pronoei' } }) }))],
  ['respuesta-minima', componerRespuesta(entrada({ rotulo: null, ajustes: { ...AJUSTES, lineasDelAnio: [], membrete: { imagen: null, organos: [] } }, firmante: null, pedido: pedido({ solicitante: CORTO }) }))],
  ['respuesta-sin-linea-del-anio', componerRespuesta(entrada({ ajustes: { ...AJUSTES, lineasDelAnio: [] } }))],
  ['respuesta-tres-lineas-del-anio', componerRespuesta(entrada({ ajustes: { ...AJUSTES, lineasDelAnio: LINEAS } }))],
  ['respuesta-con-imagen', componerRespuesta(entrada({ imagenMembrete: png(900, 120) }))],
  ['respuesta-sin-cortes', componerRespuesta(entrada({ pedido: pedido({ servicios: [{ ...SERVICIO, nombreIe: 'X'.repeat(200), centroPoblado: 'y'.repeat(120) }], oficio: { numero: '1'.repeat(120), fecha: null } }) }))],
  ['observacion-2', observacion(2)],
  ['observacion-30', observacion(30)],
  ['improcedencia-1', negados(1)],
  ['improcedencia-20', negados(20)],
  ['devolucion', componerDevolucion({ ...entrada(), observacion: { rotulo: 'OFICIO N.° 0100-2026-UGEL', fecha: fecha('2026-03-09'), dias: 2, notificadaEl: fecha('2026-03-10') } })],
  ['cargo-1', cargo(1)],
  ['cargo-20', cargo(20)],
  ['hoja-1', hoja(1)],
  ['hoja-20', hoja(20)],
  ['hoja-pronoei', hoja(1, entrada({ rotulo: 'HOJA DE CREDENCIALES N.° 0002-2026', pedido: pedido({ servicios: [PRONOEI], solicitante: CORTO }) }))],
  ['hoja-reemitida', hoja(2, { anula: 'HOJA DE CREDENCIALES N.° 0001-2026' })],
  ['hoja-sin-clave', hoja(2, { clave: null })],
  ['hoja-de-recuperacion', componerHojaDeRecuperacion({ ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, hechaPor: 'Ana Rojas Tello', grupos: Array.from({ length: 8 }, (_, i) => `A${i}B7`) })],
  ['acta-12', acta(12)],
  ['acta-vacia', acta(0)],
  ['acta-de-destruccion-40', actaDeDestruccion(40, 3)],
  ['libro-1', libro([enLibro(7)])],
  ['libro-apaisado-de-varias-paginas', libro(NUMEROS.map((numero) => enLibro(numero)))],
  ['acta-de-cargo-sin-nada', actaDeCargo(null)],
  ['acta-de-cargo-13', actaDeCargo(13)],
  ['acta-de-cargo-120', actaDeCargo(120)],
];
