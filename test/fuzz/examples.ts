// Inputs that the office of roles takes as it was at the beginning, for calls whose data must agree among themselves to get deep.
import type { CallName, Input } from '../../shared/contract.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { CLAVE_DE_DEMOSTRACION as CLAVE } from '../../shared/domain/demostracion.ts';
import { FRASES_INICIALES, TEXTOS_INICIALES } from '../../shared/domain/textos.ts';
import { PNG, pdfDePrueba } from '../fixtures/archivos.ts';
import { pedidoCompleto as pedido } from '../fixtures/pedidos.ts';
import { APARTADO } from '../support/roles.ts';

type Examples = { readonly [N in CallName]?: readonly Input<N>[] };

const multiple = {
  asunto: 'Uso de los usuarios', cuerpo: 'Es grato dirigirme a ustedes.', referencias: [],
  destinatarios: [{ trato: 'senora' as const, nombre: 'Rosa Prueba', cargo: 'Directora', institucion: 'I.E. N.° 90001', lugar: 'San Roque' }],
};

const titular = { nombre: 'José Prueba', tipoDocumento: 'DNI' as const, numeroDocumento: '16712345' };

const libro = { tipo: 'oficio', anio: 2026, mes: null, texto: '' } as const;
const recibo = { recibidoPor: 'Rosa Elvira', documento: '12345678', fecha: '2026-03-20', hora: '08:00' };

const TEXTOS = { ...TEXTOS_INICIALES, frases: FRASES_INICIALES };

/** The cases are those of `fill` in test/support/roles.ts. */
export const EXAMPLES: Examples = {
  'sesion.entrar': [{ miembroId: 3, clave: CLAVE }],
  'sesion.bloquear': [{ porque: 'tecla' }],
  'sesion.cambiarClave': [{ actual: CLAVE, nueva: CLAVE }],
  'miembros.agregar': [{ nombre: 'Persona nueva', cargo: '', rol: 'mesa', clave: CLAVE }],
  'miembros.darClave': [{ id: 2, clave: CLAVE }],
  'miembros.cambiar': [{ id: 2, nombre: 'Persona de mesa', cargo: 'Otro cargo', rol: 'mesa', activo: true }],
  'expedientes.registrar': [{ pedido, archivos: [{ nombre: 'oficio.pdf', clase: 'oficio', bytes: await pdfDePrueba() }], aunqueSeParezca: true }],
  'expedientes.corregir': [{ expedienteId: 2, pedido: { ...pedido, nota: 'corregido' }, motivo: 'Se leyó mal' }],
  'expedientes.archivar': [{ expedienteId: 6 }],
  'expedientes.reabrir': [{ expedienteId: 6, motivo: 'Se decidió mal' }],
  'expedientes.anular': [{ expedienteId: 1, motivo: 'Por error' }],
  'expedientes.deshacer': [{ expedienteId: 3 }, { expedienteId: 7 }],
  'pases.pasar': [{ casos: [{ expedienteId: 1, de: 1 }, { expedienteId: 2, de: 1 }], para: 3, proveido: 'Para su atención.' }, { casos: [{ expedienteId: 3, de: 1 }], para: 1, proveido: '' }],
  'cargos.vistaPrevia': [{ de: 1, para: 3, proveido: 'Para su atención.' }],
  'bandeja.guardarFiltro': [{ id: null, nombre: 'Observados de San Roque', filtro: { texto: '', estado: 'observado', distrito: 'San Roque' }, inicial: true }],
  'bandeja.elegirColumnas': [{ columnas: ['estado', 'numero', 'vence'] }],
  'adjuntos.agregar': [{ expedienteId: 2, nombre: 'foto.png', clase: 'sustento', bytes: PNG }],
  'adjuntos.retirar': [{ adjuntoId: 2, motivo: 'Era de otro' }],
  'verificacion.iniciar': [{ expedienteId: 1 }],
  'verificacion.calificar': [{ expedienteId: 2, calificaciones: [{ clave: 'sustento', calificacion: 'no_cumple', nota: 'No se lee' }] }],
  'verificacion.pedirOpinion': [{ expedienteId: 9, nota: '' }],
  'verificacion.recibirOpinion': [{ expedienteId: 8, favorable: true, nota: 'El especialista de primaria' }],
  'observaciones.observar': [{ expedienteId: 2, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' }],
  'observaciones.subsanar': [{ expedienteId: 4, nota: '' }, { expedienteId: 4, puntos: [0], nota: '' }],
  'observaciones.vencer': [{ expedienteId: 10 }],
  'observaciones.retomar': [{ expedienteId: 10, motivo: 'Trajo la RD' }],
  'decisiones.decidir': [{ expedienteId: 2, servicios: [{ servicioId: 2, decision: 'procedente', motivo: '', resultado: 'usuario_nuevo' }] }],
  'siagie.hecho': [{ expedienteId: 3, servicios: [{ servicioId: 3, usuario: '12345678' }] }],
  'siagie.inactivado': [{ expedienteId: 12, servicios: [12] }],
  'siagie.porHacer': [{ despuesDe: null, limite: 10 }, { despuesDe: { expedienteId: 3, servicioId: 3, clase: 'conceder' }, limite: 1 }],
  'siagie.hechos': [
    { tareas: [{ servicioId: 3, clase: 'conceder', usuario: '12345678', resultado: 'usuario_existente' }] },
    { tareas: [{ servicioId: 12, clase: 'inactivar_anterior', usuario: '' }, { servicioId: 12, clase: 'conceder', usuario: '12345678' }] },
  ],
  'siagie.lista': [{ tareas: null }, { tareas: [{ expedienteId: 12, servicioId: 12, clase: 'inactivar_anterior' }] }],
  'siagie.dispensar': [{ expedienteId: 12, servicios: [12], motivo: 'Sigue en otra IE.' }],
  'siagie.titularAnterior': [{ expedienteId: 2 }],
  'documentos.emitir': [{ expedienteId: 3, clase: 'respuesta' }, { expedienteId: 7, clase: 'improcedencia', numero: '300' }, { expedienteId: 11, clase: 'constancia', titular }],
  'documentos.emitirCargo': [{ expedienteId: 2 }, { expedienteId: 3, numero: '88' }],
  'documentos.anular': [{ documentoId: 3, motivo: 'Salió mal', comunicado: '' }, { documentoId: 2, motivo: 'Salió mal', comunicado: '' }],
  'firmados.adjuntar': [{ documentoId: 3, nombre: 'firmado.pdf', bytes: await pdfDePrueba(2) }],
  'firmados.abrir': [{ firmadoId: 1 }],
  'firmados.sacar': [{ firmadoId: 1, para: 'guardar' }],
  'proyectos.enviar': [{ expedienteId: 3, clase: 'respuesta' }],
  'proyectos.ver': [{ proyectoId: 1 }],
  'proyectos.devolver': [{ proyectoId: 1, nota: 'Falta el c.c.' }],
  'proyectos.retirar': [{ proyectoId: 1 }],
  'destrucciones.destruir': [{ documentoIds: [4], motivo: 'Nadie la recogió', testigos: [{ nombre: 'Luis Testigo', cargo: '' }] }],
  'libro.ver': [{ filtro: libro, despuesDe: null, limite: 50 }, { filtro: { ...libro, texto: 'rosa' }, despuesDe: null, limite: 50 }],
  'libro.exportar': [{ filtro: libro }],
  'libro.empezarInforme': [{ filtro: libro }],
  'documentos.vistaPrevia': [{ expedienteId: 3, clase: 'respuesta', firmante: 'Nadie con ese nombre' }, { expedienteId: 2, clase: 'observacion', puntos: ['Adjuntar la RD.'], dias: 2 }, { expedienteId: 3, clase: 'respuesta' }],
  'documentos.guardar': [{ documentoId: 3 }],
  'documentos.paraImprimir': [{ documentoId: 2 }, { documentoId: 4 }],
  'documentos.impresos': [{ documentoIds: [2, 3] }],
  'documentos.salieronBien': [{ documentoIds: [2, 3] }],
  'documentos.deExpedientes': [{ expedienteIds: [3, 4, 5] }],
  'documentos.salioBien': [{ documentoId: 2 }],
  'multiples.destinatarios': [{ de: 'expediente', expedienteId: 2 }, { de: 'padron', texto: 'olaya' }],
  'multiples.vistaPrevia': [multiple],
  'multiples.emitir': [multiple],
  'credenciales.vistaPrevia': [{ expedienteId: 3, usuario: 'rchaponan', clave: 'Temporal*7KQ' }, { expedienteId: 5, usuario: '12345678', clave: 'Temporal*7KQ' }],
  'credenciales.emitir': [
    { expedienteId: 3, usuario: 'rchaponan', clave: 'Temporal*7KQ', motivo: '' },
    { expedienteId: 5, usuario: '12345678', clave: 'Temporal*7KQ', motivo: 'Se extravió' },
  ],
  'credenciales.impresa': [{ documentoId: 4 }],
  'entregas.registrar': [
    { ...recibo, expedienteId: 5, documentoIds: [3, 4], cargoFirmado: { nombre: 'cargo.png', bytes: PNG } },
    { ...recibo, expedienteId: 4, documentoIds: [2], cargoFirmado: null },
  ],
  'respaldos.hacer': [{ carpeta: null }],
  'respaldos.quitarApartado': [{ apartado: APARTADO }],
  'ajustes.guardar': [{ seccion: 'seguridad', valor: { minutosDeBloqueo: 15 } }, { seccion: 'distancia', valor: [{ distrito: 'San Roque', dias: 2 }] }],
  'plazos.guardar': [
    { seccion: 'plazos', valor: { derivar: 0, tramite: 5, observacion: 3, informe: 7, notificacion: 5 } },
    { seccion: 'noLaborables', valor: [{ fecha: '2026-03-12', motivo: 'Aniversario' }, { fecha: '2026-03-23', motivo: '' }] },
  ],
  'respaldos.segundaCarpeta': [{ carpeta: null }],
  'auditoria.buscar': [{ filtro: SIN_FILTRO, despuesDe: null, limite: 50 }],
  'auditoria.exportar': [{ filtro: { ...SIN_FILTRO, grupo: 'expedientes' } }],
  'ajustes.muestra': [{ clase: 'respuesta', textos: TEXTOS, expedienteId: 3 }, { clase: 'devolucion', textos: TEXTOS, expedienteId: null }],
  'ajustes.versiones': [{ de: 'respuesta', despuesDe: null, limite: 10 }],
  'ajustes.imagenDeMembrete': [{ bytes: PNG }],
};
