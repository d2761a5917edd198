// Inputs that the office of roles takes as it was at the beginning, for calls whose data must agree among themselves to get deep.
import type { CallName, Input } from '../../shared/contract.ts';
import { SIN_FILTRO } from '../../shared/domain/auditoria.ts';
import { CLAVE_DE_DEMOSTRACION as CLAVE } from '../../shared/domain/demostracion.ts';
import { FRASES_INICIALES, TEXTOS_INICIALES } from '../../shared/domain/textos.ts';
import { PNG, pdfDePrueba } from '../fixtures/archivos.ts';
import { pedidoCompleto as pedido } from '../fixtures/pedidos.ts';

type Examples = { readonly [N in CallName]?: readonly Input<N>[] };

const recibo = { recibidoPor: 'Rosa Elvira', documento: '12345678', fecha: '2026-03-20', hora: '08:00' };

const TEXTOS = { ...TEXTOS_INICIALES, frases: FRASES_INICIALES };

/** The cases are those of `fill` in test/support/roles.ts. */
export const EXAMPLES: Examples = {
  'sesion.entrar': [{ miembroId: 3, clave: CLAVE }],
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
  'adjuntos.agregar': [{ expedienteId: 2, nombre: 'foto.png', clase: 'sustento', bytes: PNG }],
  'adjuntos.retirar': [{ adjuntoId: 2, motivo: 'Era de otro' }],
  'verificacion.iniciar': [{ expedienteId: 1 }],
  'verificacion.calificar': [{ expedienteId: 2, calificaciones: [{ clave: 'sustento', calificacion: 'no_cumple', nota: 'No se lee' }] }],
  'verificacion.pedirOpinion': [{ expedienteId: 9, nota: '' }],
  'verificacion.recibirOpinion': [{ expedienteId: 8, favorable: true, nota: 'El especialista de primaria' }],
  'observaciones.observar': [{ expedienteId: 2, puntos: ['Adjuntar la RD.'], dias: 2, motivo: '' }],
  'observaciones.subsanar': [{ expedienteId: 4, nota: '' }],
  'observaciones.vencer': [{ expedienteId: 10 }],
  'observaciones.retomar': [{ expedienteId: 10, motivo: 'Trajo la RD' }],
  'decisiones.decidir': [{ expedienteId: 2, servicios: [{ servicioId: 2, decision: 'procedente', motivo: '', resultado: 'usuario_nuevo' }] }],
  'siagie.hecho': [{ expedienteId: 3, servicios: [{ servicioId: 3, usuario: '12345678' }] }],
  'documentos.emitir': [{ expedienteId: 3, clase: 'respuesta' }, { expedienteId: 7, clase: 'improcedencia' }],
  'documentos.emitirCargo': [{ expedienteId: 2 }],
  'documentos.vistaPrevia': [{ expedienteId: 3, clase: 'respuesta', firmante: 'Nadie con ese nombre' }, { expedienteId: 2, clase: 'observacion', puntos: ['Adjuntar la RD.'], dias: 2 }, { expedienteId: 3, clase: 'respuesta' }],
  'documentos.sacar': [{ documentoId: 2, para: 'imprimir' }, { documentoId: 3, para: 'guardar' }],
  'documentos.salioBien': [{ documentoId: 2 }],
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
  'ajustes.guardar': [{ seccion: 'seguridad', valor: { minutosDeBloqueo: 15 } }, { seccion: 'plazos', valor: { observacion: 3 } }],
  'ajustes.muestra': [{ clase: 'respuesta', textos: TEXTOS, expedienteId: 3 }, { clase: 'devolucion', textos: TEXTOS, expedienteId: null }],
  'ajustes.versiones': [{ de: 'respuesta', despuesDe: null, limite: 10 }],
  'auditoria.buscar': [{ filtro: SIN_FILTRO, despuesDe: null, limite: 10 }],
  'auditoria.exportar': [{ filtro: SIN_FILTRO }],
  'ajustes.imagenDeMembrete': [{ bytes: PNG }],
};
