// Who may do what, written from the meaning of the roles and not from the contract: so that one can be wrong about the other.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { contract, type CallName } from '../../shared/contract.ts';
import { PNG, pdfDePrueba } from '../fixtures/archivos.ts';
import { arbitraryOf } from '../fuzz/arbitrary.ts';
import { EXAMPLES } from '../fuzz/examples.ts';
import { CALLERS, openOfficeOfRoles, type Caller, type OfficeOfRoles } from '../support/roles.ts';

/** Before anyone has entered: to see whose office it is, to set it up, and to enter or leave it. */
const CUALQUIERA: readonly Caller[] = ['nadie', 'mesa', 'especialista', 'jefe', 'consulta'];
/** Whoever has entered reads, and looks after their own session and password. */
const LEE: readonly Caller[] = ['mesa', 'especialista', 'jefe', 'consulta'];
/** mesa de partes: receives, attaches, prints what is handed over at the counter, and notes who received it. */
const REGISTRA: readonly Caller[] = ['mesa', 'especialista', 'jefe'];
/** especialista: all of the case. */
const RESUELVE: readonly Caller[] = ['especialista', 'jefe'];
/** jefe: also settings, persons, reports, audit, and opening again what was closed. */
const DIRIGE: readonly Caller[] = ['jefe'];

/** A row for each call. A call without one fails the test: say here who may make it. */
const MATRIZ: Readonly<Record<string, readonly Caller[]>> = {
  'sesion.estado': CUALQUIERA,
  'sesion.lugares': CUALQUIERA,
  'sesion.instalar': CUALQUIERA,
  'sesion.entrar': CUALQUIERA,
  'sesion.jefesConHoja': CUALQUIERA,
  'sesion.entrarConHoja': CUALQUIERA,
  'sesion.salir': CUALQUIERA,
  'sesion.bloquear': CUALQUIERA,
  'sesion.sigo': LEE,
  'sesion.cambiarClave': LEE,
  'seguridad.ver': DIRIGE,
  'seguridad.hacerHoja': DIRIGE,
  'seguridad.probarHoja': DIRIGE,
  'seguridad.cambiarLlave': DIRIGE,
  'miembros.listar': LEE,
  'miembros.agregar': DIRIGE,
  'miembros.darClave': DIRIGE,
  'miembros.cambiar': DIRIGE,

  'expedientes.contar': LEE,
  'expedientes.buscar': LEE,
  'bandeja.preferencias': LEE,
  'bandeja.guardarFiltro': LEE,
  'bandeja.quitarFiltro': LEE,
  'bandeja.elegirColumnas': LEE,
  'expedientes.ver': LEE,
  'expedientes.historia': LEE,
  'expedientes.parecidos': LEE,
  'expedientes.registrar': REGISTRA,
  'expedientes.costumbres': REGISTRA,
  'expedientes.corregir': REGISTRA,
  'expedientes.archivar': RESUELVE,
  'expedientes.reabrir': DIRIGE,
  'expedientes.anular': RESUELVE,
  'expedientes.deshacer': REGISTRA,
  'pases.pasar': REGISTRA,
  'pases.recibir': RESUELVE,
  'pases.frases': REGISTRA,
  'cargos.vistaPrevia': RESUELVE,
  'cargos.entregar': RESUELVE,
  'cargos.listar': RESUELVE,
  'actas.sacar': RESUELVE,
  'personas.conocida': LEE,
  'personas.ver': LEE,
  'vigencias.ver': LEE,
  'vigencias.inactivar': RESUELVE,
  'adjuntos.agregar': REGISTRA,
  'adjuntos.abrir': LEE,
  'adjuntos.retirar': REGISTRA,

  'verificacion.iniciar': RESUELVE,
  'verificacion.calificar': RESUELVE,
  'verificacion.pedirOpinion': RESUELVE,
  'verificacion.recibirOpinion': RESUELVE,
  'observaciones.observar': RESUELVE,
  'observaciones.subsanar': REGISTRA,
  'observaciones.vencer': RESUELVE,
  'observaciones.retomar': RESUELVE,
  'decisiones.decidir': RESUELVE,
  'siagie.hecho': RESUELVE,
  'siagie.inactivado': RESUELVE,
  'siagie.porHacer': RESUELVE,
  'siagie.hechos': RESUELVE,
  'siagie.lista': RESUELVE,
  'siagie.dispensar': RESUELVE,
  'siagie.titularAnterior': RESUELVE,

  'documentos.vistaPrevia': LEE,
  'documentos.emitir': RESUELVE,
  'documentos.emitirCargo': REGISTRA,
  'documentos.abrir': LEE,
  'documentos.guardar': REGISTRA,
  'documentos.paraImprimir': REGISTRA,
  'documentos.impresos': REGISTRA,
  'documentos.salioBien': REGISTRA,
  'documentos.salieronBien': REGISTRA,
  'documentos.deExpedientes': REGISTRA,
  'multiples.listar': LEE,
  'multiples.destinatarios': RESUELVE,
  'multiples.vistaPrevia': RESUELVE,
  'multiples.emitir': RESUELVE,
  'documentos.anular': RESUELVE,
  'firmados.adjuntar': REGISTRA,
  'firmados.abrir': LEE,
  'firmados.sacar': REGISTRA,
  'proyectos.enviar': RESUELVE,
  'proyectos.porVisar': RESUELVE,
  'proyectos.ver': RESUELVE,
  'proyectos.visar': DIRIGE,
  'proyectos.devolver': DIRIGE,
  'proyectos.retirar': RESUELVE,
  'libro.ver': LEE,
  'libro.cuenta': LEE,
  'libro.exportar': RESUELVE,
  'libro.empezarInforme': RESUELVE,
  'libro.verInforme': RESUELVE,
  'libro.dejarInforme': RESUELVE,
  'libro.sacarInforme': RESUELVE,
  'credenciales.proponerClave': RESUELVE,
  'credenciales.vistaPrevia': RESUELVE,
  'credenciales.emitir': RESUELVE,
  'credenciales.impresa': RESUELVE,
  'entregas.registrar': REGISTRA,
  'anioNuevo.ver': DIRIGE,
  'anioNuevo.posponer': DIRIGE,
  'destrucciones.destruir': RESUELVE,
  'destrucciones.listar': LEE,

  'respaldos.estado': LEE,
  'respaldos.listar': RESUELVE,
  'respaldos.ver': RESUELVE,
  'respaldos.elegirCarpeta': RESUELVE,
  'respaldos.hacer': RESUELVE,
  'respaldos.verificar': RESUELVE,
  'respaldos.comprobar': RESUELVE,
  'respaldos.detener': RESUELVE,
  'respaldos.segundaCarpeta': DIRIGE,
  'respaldos.restaurar': DIRIGE,
  'respaldos.deshacerRestauracion': DIRIGE,
  'respaldos.quitarApartado': DIRIGE,
  'rescate.estado': CUALQUIERA,
  'rescate.elegirCarpeta': CUALQUIERA,
  'rescate.listar': CUALQUIERA,
  'rescate.ver': CUALQUIERA,
  'rescate.restaurar': CUALQUIERA,
  'rescate.detener': CUALQUIERA,

  'padron.ver': LEE,
  'padron.empezar': RESUELVE,
  'padron.parte': RESUELVE,
  'padron.revisar': RESUELVE,
  'padron.aceptar': RESUELVE,
  'padron.cancelar': RESUELVE,
  'padron.cambios': LEE,
  'padron.buscar': LEE,
  'padron.porCodigo': LEE,
  'padron.juzgar': LEE,
  'padron.escuela': LEE,

  'auditoria.cabeza': DIRIGE,
  'auditoria.buscar': DIRIGE,
  'auditoria.comprobar': DIRIGE,
  'auditoria.comparar': DIRIGE,
  'auditoria.exportar': DIRIGE,
  'auditoria.acta': DIRIGE,

  'ajustes.ver': LEE,
  'ajustes.guardar': DIRIGE,
  'plazos.guardar': DIRIGE,
  'plazos.distritos': LEE,
  'ajustes.imagenDeMembrete': DIRIGE,
  'ajustes.verImagen': LEE,
  'ajustes.muestra': LEE,
  'ajustes.hojaDeCalibracion': LEE,
  'ajustes.versiones': DIRIGE,
};

const isCall = (name: string): name is CallName => Object.hasOwn(contract, name);
const NAMES = Object.keys(contract).filter(isCall);

let office: OfficeOfRoles;
let files: readonly Uint8Array[];
beforeAll(async () => {
  office = await openOfficeOfRoles();
  files = [await pdfDePrueba(), PNG];
}, 120_000);
afterAll(() => office.close());

/** A good input, which whoever may can have taken: an example, or one that the schema makes. */
const inputOf = (name: CallName): unknown => EXAMPLES[name]?.[0] ?? fc.sample(arbitraryOf(contract[name].input, files), { numRuns: 1, seed: 3 })[0];

describe('quién puede qué', () => {
  test('la matriz dice de cada llamada quién la puede hacer, y de ninguna otra', () => {
    expect(Object.keys(MATRIZ).sort()).toEqual([...NAMES].sort());
  });

  test.each(NAMES)('%s: quien no puede recibe su negativa y nada se escribe', async (name) => {
    const input = inputOf(name);
    const refused = CALLERS.filter((caller) => !MATRIZ[name]?.includes(caller));
    const before = { acts: office.register().acts().length, version: office.register().version(), digest: office.register().digest() };
    for (const caller of refused) {
      const expected = caller === 'nadie' ? 'sin_sesion' : 'sin_permiso';
      expect([caller, await office.call(caller, name, input)]).toMatchObject([caller, { ok: false, failure: { code: expected } }]);
    }
    expect({ acts: office.register().acts().length, version: office.register().version(), digest: office.register().digest() }).toEqual(before);
  });

  test.each(NAMES)('%s: a quien puede no se le niega por su rol', async (name) => {
    const input = inputOf(name);
    for (const caller of CALLERS.filter((one) => MATRIZ[name]?.includes(one))) {
      const result = await office.call(caller, name, input);
      expect([caller, result.ok ? 'bien' : result.failure.code]).not.toEqual([caller, expect.stringMatching(/^(sin_permiso|sin_sesion|interno)$/)]);
      // Whoever left, or was changed, is put back in their place.
      await office.mend();
    }
  });
});
