// Cases for the letters: synthetic requests from the shortest to the longest, built by changing one good one.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cutFonts } from '../../build/fonts.ts';
import { componerActaDeDestruccion } from '../../electron/letters/acta-destruccion.ts';
import { componerCargo, type EntradaDeCargo } from '../../electron/letters/cargo-recepcion.ts';
import { loadFonts, type Fonts } from '../../electron/letters/fonts.ts';
import { componerConstancia, type EntradaDeConstancia } from '../../electron/letters/constancia-inactivacion.ts';
import { componerLibro, type EntradaDeLibro } from '../../electron/letters/libro.ts';
import { componerHoja, type EntradaDeHoja } from '../../electron/letters/hoja-credenciales.ts';
import { componerListaDeSiagie } from '../../electron/letters/lista-siagie.ts';
import type { Entrada } from '../../electron/letters/oficio.ts';
import { componerDevolucion } from '../../electron/letters/oficio-devolucion.ts';
import { componerImprocedencia } from '../../electron/letters/oficio-improcedencia.ts';
import { componerMultiple, type EntradaDeMultiple } from '../../electron/letters/oficio-multiple.ts';
import { componerObservacion } from '../../electron/letters/oficio-observacion.ts';
import { componerRespuesta } from '../../electron/letters/oficio-respuesta.ts';
import { ajustesIniciales, type Ajustes } from '../../shared/domain/ajustes.ts';
import type { Carta } from '../../shared/domain/carta.ts';
import type { Destinatario } from '../../shared/domain/multiple.ts';
import type { Firmante } from '../../shared/domain/firmantes.ts';
import type { Pedido, ServicioPedido, Solicitante } from '../../shared/domain/pedido.ts';
import { MOTIVOS, type Motivo, type Resultado } from '../../shared/domain/servicio.ts';
import { fecha, Hora, instanteEnLima } from '../../shared/domain/tiempo.ts';
import type { FilaDeLibro, ServicioVisto } from '../../shared/vistas.ts';
import type { TareaEnSiagie } from '../../shared/vistas-siagie.ts';

export const MARZO = fecha('2026-03-11');
export const MOMENTO = instanteEnLima(MARZO, Hora.parse('10:42'));

/** A password with look-alikes and signs, that stands nowhere else. */
export const CLAVE = 'kQ7m*RIl0O=x9T';

export const FONTS_DIR = fileURLToPath(new URL('../../.test-output/fonts/', import.meta.url));

/** The fonts, cut when they are not there yet. */
export async function fuentes(): Promise<Fonts> {
  await cutFonts(FONTS_DIR);
  return loadFonts(FONTS_DIR);
}

export const salida = (nombre: string): string => join(fileURLToPath(new URL('../../.test-output/letters/', import.meta.url)), nombre);

export const SERVICIO: ServicioPedido = {
  codigoModular: '0346098',
  anexo: '0',
  nombreIe: 'N° 10132 “Jesús Divino Maestro”',
  nivel: 'Primaria',
  centroPoblado: 'Mochumí',
  distrito: 'Mochumí',
  delPadron: [],
};

export const SOLICITANTE: Solicitante = {
  apellidos: 'Chapoñán Bances',
  nombres: 'Rosa Elvira',
  tipoDocumento: 'DNI',
  numeroDocumento: '17589436',
  verificador: '',
  trato: 'senora',
  calidad: 'director_designado',
  celulares: ['979412086'],
  correos: ['rchaponan@ejemplo.pe'],
};

export const FIRMANTE: Firmante = {
  nombre: 'Griselda Tafur Montenegro',
  trato: 'senora',
  postfirma: ['Directora', 'Unidad de Gestión Educativa Local de Chiclayo'],
  iniciales: 'GTM/eslp',
  copias: ['Archivo'],
  desde: null,
  hasta: null,
};

export const AJUSTES: Ajustes = (() => {
  const base = ajustesIniciales(
    { ugel: 'UGEL Chiclayo', codigo: '140002', etiquetaSuperior: 'GRE', superior: 'Gerencia Regional de Educación de Lambayeque', lugar: 'Chiclayo', direccion: 'Calle Ejemplo 123, Chiclayo' },
    2026,
  );
  return {
    ...base,
    membrete: { imagen: null, organos: ['Gobierno Regional de Lambayeque', 'Gerencia Regional de Educación', 'Unidad de Gestión Educativa Local de Chiclayo'] },
    firmantes: [FIRMANTE],
  };
})();

export const pedido = (cambios: Partial<Pedido> = {}): Pedido => ({
  tipo: 'alta',
  recepcion: { fecha: fecha('2026-03-09'), hora: Hora.parse('10:42'), folios: 3, canal: 'fisico', documentoExterno: '', expedienteExterno: '' },
  oficio: { numero: '015-2026-GRED-LAMB/UGEL-LAMB/I.E.N° 10132-D', fecha: fecha('2026-03-06') },
  servicios: [SERVICIO],
  solicitante: SOLICITANTE,
  sustento: { tipo: 'designacion', numero: '004821-2023-GR.LAMB/GRED', fecha: fecha('2023-12-22'), desde: null, hasta: null, adjunta: true },
  nota: '',
  ...cambios,
});

/** The servicios as granted, in whatever each entry of `cambios` differs. */
export const vistos = (servicios: readonly ServicioPedido[], cambios: readonly Partial<ServicioVisto>[] = []): ServicioVisto[] =>
  servicios.map((servicio, i) => ({ ...servicio, id: i + 1, decision: 'procedente', motivo: '', resultado: 'usuario_nuevo', hecho: null, inactivado: null, dispensado: null, ...cambios[i] }));

/** Primaria and secundaria of one institution. */
export const dosServicios = (cambios: Partial<Pedido> = {}): Pedido =>
  pedido({ servicios: [SERVICIO, { ...SERVICIO, codigoModular: '1197532', nivel: 'Secundaria' }], ...cambios });

/** `n` servicios of one institution, of the levels it may have. */
export const muchos = (n: number): ServicioPedido[] =>
  Array.from({ length: n }, (_, i) => ({ ...SERVICIO, codigoModular: String(1_000_000 + i * 37).padStart(7, '0'), nivel: ['Inicial – Jardín', 'Primaria', 'Secundaria', 'EBA – Avanzado'][i % 4] ?? '', anexo: String(i % 3) }));

export const entrada = (cambios: Partial<Entrada> & { readonly pedido?: Pedido; readonly servicios?: readonly ServicioVisto[] } = {}): Entrada => {
  const { pedido: suyo = pedido(), servicios, ...resto } = cambios;
  return {
    ajustes: AJUSTES,
    imagenMembrete: null,
    momento: MOMENTO,
    fecha: MARZO,
    rotulo: 'OFICIO N.° 0123-2026-UGEL-CHICLAYO/SIAGIE',
    firmante: FIRMANTE,
    expediente: { numero: '2026-00017', pedido: suyo, servicios: servicios ?? vistos(suyo.servicios) },
    ...resto,
  };
};

/** Observed, with the term past: what a return refers to. */
export const OBSERVACION = { rotulo: 'OFICIO N.° 0100-2026-UGEL-CHICLAYO/SIAGIE', fecha: fecha('2026-03-02'), dias: 2, notificadaEl: fecha('2026-03-04') };

const HOJA = 'HOJA DE CREDENCIALES N.° 0001-2026';
const PRONOEI: ServicioPedido = { codigoModular: '2627224', anexo: '0', nombreIe: 'Mi Mundo Feliz', nivel: 'Inicial No Escolarizado', centroPoblado: 'Totoras', distrito: 'Incahuasi', delPadron: [] };
const SENOR: Solicitante = { ...SOLICITANTE, apellidos: 'Ñique Ipanaqué', nombres: 'Óscar', trato: 'senor', numeroDocumento: '40218855' };
const ENCARGADO: Solicitante = { ...SENOR, calidad: 'director_encargado' };
const COORDINADORA: Solicitante = { ...SOLICITANTE, calidad: 'coordinadora_pronoei' };

/** The least that an oficio may say: no name, no number, no date, a servicio without code. */
const MINIMO = pedido({
  oficio: { numero: '', fecha: null },
  servicios: [{ ...SERVICIO, codigoModular: '', anexo: '', nombreIe: '', nivel: '', centroPoblado: '', distrito: '' }],
  solicitante: { ...SOLICITANTE, apellidos: '', nombres: '', numeroDocumento: '', trato: '' },
  sustento: null,
});
const CORTO = pedido({
  oficio: { numero: '1', fecha: fecha('2026-03-06') },
  servicios: [{ ...SERVICIO, nombreIe: '11', centroPoblado: 'Eten', distrito: 'Eten' }],
  solicitante: { ...SENOR, apellidos: 'Li', nombres: 'Ed' },
});
const LARGO_IE = 'Institución Educativa Emblemática de Gestión Pública Directa N.° 10132-A “Nuestra Señora de la Inmaculada Concepción y del Perpetuo Socorro de los Huérfanos y Desamparados”';
const LARGO = pedido({
  oficio: { numero: '00015-2026-GR.LAMB/GRED/UGEL-LAMB/RED-EDUCATIVA-RURAL-INCAHUASI-CAÑARIS/I.E.N°10132-A/DIR', fecha: fecha('2026-02-28') },
  recepcion: { fecha: fecha('2026-03-10'), hora: Hora.parse('23:59'), folios: 128, canal: 'mesa_virtual', documentoExterno: '0065930112026', expedienteExterno: '0041872652026' },
  servicios: muchos(5).map((uno) => ({ ...uno, nombreIe: LARGO_IE, centroPoblado: 'Comunidad Campesina San Isidro Labrador de Marayhuaca', distrito: 'José Leonardo Ortiz' })),
  solicitante: { ...SOLICITANTE, apellidos: 'De la Cruz Huamaní-Echevarría viuda de Villavicencio', nombres: 'María de los Ángeles Guadalupe Encarnación', tipoDocumento: 'CE', numeroDocumento: '001234567890', calidad: 'haga_sus_veces' },
});
const negados = (motivos: readonly Motivo[]) => motivos.map((motivo) => ({ decision: 'improcedente', resultado: null, motivo: MOTIVOS[motivo].texto }) as const);
const TRES_PAGINAS = ((): Entrada => {
  const servicios = muchos(17).map((uno, i) => ({ ...uno, nombreIe: i < 13 ? LARGO_IE : `N.° 1${i} “San José”` }));
  return entrada({ pedido: pedido({ servicios }), servicios: vistos(servicios, [...Array.from({ length: 13 }, () => ({})), ...negados(['otra_ugel', 'rd_no_vigente', 'no_acredita', 'docentes'])]) });
})();

const conServicios = (servicios: readonly ServicioPedido[], cambios: Partial<Pedido> = {}): Entrada => entrada({ pedido: pedido({ servicios: [...servicios], ...cambios }) });
const conResultado = (resultado: Resultado, cambios: Partial<Pedido> = {}, hecho: ServicioVisto['hecho'] = null): Entrada => {
  const suyo = pedido(cambios);
  return entrada({ pedido: suyo, servicios: vistos(suyo.servicios, [{ resultado, hecho }]) });
};
const negado = (motivo: Motivo, cambios: Partial<Pedido> = {}): Entrada =>
  entrada({ pedido: pedido(cambios), servicios: vistos(cambios.servicios ?? [SERVICIO], negados([motivo])) });
const HECHO = { en: MOMENTO, por: 'Ana Rojas Salas', usuario: '17589436' };

const conLineas = (cuantas: number): Ajustes => ({
  ...AJUSTES,
  lineasDelAnio: Array.from({ length: cuantas }, (_, i) => ({ texto: ['«Decenio de la Igualdad de Oportunidades para Mujeres y Hombres»', '«Año de la Esperanza y el Fortalecimiento de la Democracia»', '«Lambayeque, región de la biodiversidad y de las lenguas originarias»'][i] ?? '', desde: fecha('2026-01-01'), hasta: fecha('2026-12-31') })),
});

const hoja = (cambios: Partial<EntradaDeHoja> = {}, base: Entrada = entrada()): Carta =>
  componerHoja({ ...base, rotulo: HOJA, usuario: base.expediente.pedido.solicitante.numeroDocumento || 'usuario', clave: CLAVE, registro: false, ...cambios });
const cargo = (base: Entrada, archivos: readonly string[] = ['oficio.pdf'], registradoEl: EntradaDeCargo['registradoEl'] = null): Carta =>
  componerCargo({ ...base, rotulo: 'CARGO N.° 0017-2026', recibidoPor: 'Ana Rojas Salas', registradoEl, adjuntos: archivos.map((nombre, i) => ({ nombre, clase: i === 0 ? 'oficio' : 'sustento' })) });

const TITULAR = { nombre: 'José Santos Ipanaqué Ñiquén', tipoDocumento: 'DNI', numeroDocumento: '16712345' } as const;
const constancia = (base: Entrada, titular: EntradaDeConstancia['titular'] = TITULAR): Carta =>
  componerConstancia({ ...base, rotulo: 'CONSTANCIA N.° 0001-2026-UGEL-CHICLAYO/SIAGIE', titular });

const DESTINATARIA: Destinatario = { trato: 'senora', nombre: 'Rosa Elvira Chapoñán Bances', cargo: 'Directora', institucion: 'I.E. N° 10132 “Jesús Divino Maestro”', lugar: 'Mochumí' };
const DESTINATARIO: Destinatario = { trato: 'senor', nombre: 'Óscar Ñique Ipanaqué', cargo: 'Director', institucion: 'I.E. 11', lugar: 'Eten' };
const DEL_PADRON: Destinatario = { trato: '', nombre: '', cargo: 'Director(a)', institucion: 'I.E. 10998 SAN JOSE', lugar: 'EL MOLINO – SAN ROQUE' };
const multiple = (destinatarios: readonly Destinatario[], cambios: Partial<EntradaDeMultiple['multiple']> = {}): Carta =>
  componerMultiple({
    ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, rotulo: 'OFICIO MÚLTIPLE N.° 0001-2026-UGEL-CHICLAYO/SIAGIE', firmante: FIRMANTE,
    multiple: { ...AJUSTES.textos.multiple, referencias: [], destinatarios: [...destinatarios], ...cambios },
  });

/** A row of the libro: the third of each three is an observation, whose number 7 was annulled; 12 was typed over 9 to 11. */
export const enLibro = (numero: number, cambios: Partial<FilaDeLibro['documento']> = {}): FilaDeLibro => ({
  documento: {
    id: numero, clase: numero % 3 === 0 ? 'observacion' : 'respuesta', rotulo: `OFICIO N.° ${String(numero).padStart(4, '0')}-2026-UGEL-CHICLAYO/SIAGIE`, fecha: MARZO, emitidoEn: MOMENTO,
    emitidoPor: 'Ana Rojas Salas', huella: '', conClave: false, impreso: true, deAntes: false, anulado: numero === 7, motivoDeAnulacion: numero === 7 ? 'Se escribió mal el nombre de la institución educativa' : '',
    firmados: numero === 2 ? [{ id: 1, nombre: 'firmado.pdf', tipo: 'application/pdf', huella: '', tamano: 1, agregadoEn: MOMENTO, agregadoPor: 'Ana Rojas Salas' }] : [],
    entrega: numero === 2 ? { fecha: fecha('2026-03-12'), hora: Hora.parse('09:15'), recibidoPor: 'Rosa Li', documento: '17589436', adjuntoId: null } : null,
    ...cambios,
  },
  numero, tecleado: numero === 12, destinatario: numero === 5 ? '' : SOLICITANTE.nombres === '' ? '' : `${SOLICITANTE.nombres} ${SOLICITANTE.apellidos}`,
  expediente: numero === 4 ? null : { id: numero, numero: `2026-${String(numero).padStart(5, '0')}` },
  huecos: numero === 12 ? [{ desde: 9, hasta: 11, razon: 'tecleado' }] : [],
});
export const libro = (filas: readonly FilaDeLibro[], filtro: Partial<EntradaDeLibro['filtro']> = {}): Carta =>
  componerLibro({ ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, filtro: { tipo: 'oficio', anio: 2026, mes: null, texto: '', ...filtro }, filas, miembro: { nombre: 'Ana Rojas Salas' } });
export const actaDeDestruccion = (cuantas: number, testigos = 1): Carta =>
  componerActaDeDestruccion({
    ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO,
    acta: {
      motivo: 'Sus titulares no se presentaron en los sesenta días que siguieron a su emisión, pese a que se les avisó por teléfono.',
      testigos: Array.from({ length: testigos }, (_, i) => ({ nombre: `Luis Testigo Prueba ${i + 1}`, cargo: i === 0 ? 'Responsable del Órgano de Control Institucional' : '' })),
      destruye: { nombre: 'Ana Rojas Salas', cargo: 'Especialista SIAGIE' },
      hojas: Array.from({ length: cuantas }, (_, i) => ({
        rotulo: `HOJA DE CREDENCIALES N.° ${String(i + 1).padStart(4, '0')}-2026`, fecha: fecha('2026-01-12'), persona: i === 2 ? '' : 'Rosa Elvira Chapoñán Bances',
        documento: i === 2 ? '' : 'DNI 17589436', nombreIe: i === 3 ? '' : 'N.° 10132 “Jesús Divino Maestro”', expediente: `2026-${String(i + 1).padStart(5, '0')}`,
      })),
    },
  });
export const NUMEROS = Array.from({ length: 60 }, (_, i) => 60 - i).filter((numero) => numero < 9 || numero > 11);
const TAREA: TareaEnSiagie = {
  expedienteId: 1, servicioId: 1, clase: 'conceder', numero: '2026-00017', tipo: 'alta', resultado: 'usuario_nuevo', codigoModular: '0346098', anexo: '0',
  nombreIe: 'N° 10132 “Jesús Divino Maestro”', nivel: 'Primaria', persona: 'Rosa Elvira Chapoñán Bances', documento: 'DNI 17589436', celulares: ['979412086', '918240667'],
  correos: ['rosa.elvira.chapoñan.bances_direccion2026@institucioneducativa-ejemplo.edu.pe'], calidad: 'director_designado', usuario: '17589436',
};
const SIN_SABER: TareaEnSiagie = {
  ...TAREA, clase: 'inactivar_anterior', tipo: 'cambio_director', resultado: 'inactivado', persona: '', documento: '', celulares: [], correos: [], calidad: null, usuario: '',
};
const listaDeSiagie = (filas: readonly TareaEnSiagie[], cuantas = filas.length): Carta =>
  componerListaDeSiagie({ ajustes: AJUSTES, imagenMembrete: null, momento: MOMENTO, fecha: MARZO, filas, cuantas, quien: 'Ana Rojas Salas' });

/** Every document in the ways in which it may come out: of these the golden files and the geometry are taken. */
export const CASOS: readonly (readonly [nombre: string, carta: Carta])[] = [
  ['respuesta-senora', componerRespuesta(entrada())],
  ['respuesta-senor-encargado-dos-niveles', componerRespuesta(entrada({ pedido: dosServicios({ solicitante: ENCARGADO }) }))],
  ['respuesta-minima', componerRespuesta(entrada({ pedido: MINIMO }))],
  ['respuesta-corta', componerRespuesta(entrada({ pedido: CORTO }))],
  ['respuesta-larga-cinco-servicios', componerRespuesta(entrada({ pedido: LARGO }))],
  ['respuesta-tres-paginas', componerRespuesta(TRES_PAGINAS)],
  ['respuesta-sin-lineas-del-anio', componerRespuesta(entrada({ ajustes: conLineas(0) }))],
  ['respuesta-tres-lineas-del-anio', componerRespuesta(entrada({ ajustes: conLineas(3) }))],
  ['respuesta-pronoei', componerRespuesta(conServicios([PRONOEI], { solicitante: COORDINADORA }))],
  ['respuesta-tres-instituciones', componerRespuesta(conServicios([SERVICIO, { ...SERVICIO, codigoModular: '0452201', nombreIe: 'CEBA San José', nivel: 'EBA – Avanzado' }, { ...PRONOEI }]))],
  ['respuesta-concede-y-niega', componerRespuesta(entrada({ pedido: dosServicios(), servicios: vistos(dosServicios().servicios, [{}, { decision: 'improcedente', resultado: null, motivo: MOTIVOS.no_acredita.texto }]) }))],
  ['respuesta-usuario-existente', componerRespuesta(conResultado('usuario_existente', { solicitante: ENCARGADO }))],
  ['respuesta-reseteo', componerRespuesta(conResultado('clave_nueva', { tipo: 'reseteo' }))],
  ['respuesta-cambio-de-director', componerRespuesta(conResultado('usuario_nuevo', { tipo: 'cambio_director' }))],
  ['respuesta-inactivacion-pendiente', componerRespuesta(conResultado('inactivado', { tipo: 'inactivacion' }))],
  ['respuesta-inactivacion-hecha', componerRespuesta(conResultado('inactivado', { tipo: 'inactivacion' }, HECHO))],
  ['respuesta-modificacion-excepcional', componerRespuesta(conResultado('modificado', { tipo: 'modificacion_excepcional' }))],
  ['observacion-un-punto', componerObservacion({ ...entrada(), dias: 1, puntos: ['adjuntar copia de la resolución de encargatura vigente'] })],
  ['observacion-senor-ocho-puntos', componerObservacion({ ...entrada({ pedido: pedido({ solicitante: SENOR }) }), dias: 2, puntos: Array.from({ length: 8 }, (_, i) => `Consignar el dato ${i + 1} de la institución educativa, que no figura en el oficio presentado.`) })],
  ...(['otra_ugel', 'rd_no_vigente', 'no_acredita'] as const).map((motivo) => [`improcedencia-${motivo.replaceAll('_', '-')}`, componerImprocedencia(negado(motivo))] as const),
  ...(['fuera_de_alcance', 'docentes', 'familias'] as const).map((motivo) => [`improcedencia-${motivo.replaceAll('_', '-')}`, componerImprocedencia(negado(motivo, { tipo: 'fuera_de_alcance' }))] as const),
  ['improcedencia-pronoei', componerImprocedencia(negado('pronoei', { tipo: 'fuera_de_alcance', servicios: [PRONOEI], solicitante: COORDINADORA }))],
  ['improcedencia-dos-motivos', componerImprocedencia(entrada({ pedido: dosServicios(), servicios: vistos(dosServicios().servicios, negados(['otra_ugel', 'rd_no_vigente'])) }))],
  ['devolucion-senora', componerDevolucion({ ...entrada(), observacion: OBSERVACION })],
  ['devolucion-senor-sin-notificar', componerDevolucion({ ...entrada({ pedido: pedido({ solicitante: ENCARGADO }) }), observacion: { ...OBSERVACION, notificadaEl: null, dias: 1 } })],
  ['constancia-de-inactivacion', constancia(conResultado('inactivado', { tipo: 'inactivacion' }, HECHO))],
  [
    'constancia-cambio-de-director-dos-niveles',
    constancia(entrada({ pedido: dosServicios({ tipo: 'cambio_director', solicitante: ENCARGADO }), servicios: vistos(dosServicios().servicios, [1, 2].map(() => ({ inactivado: HECHO }))) })),
  ],
  ['constancia-sin-documento', constancia(conResultado('inactivado', { tipo: 'inactivacion', oficio: MINIMO.oficio, servicios: [PRONOEI] }, HECHO), { ...TITULAR, numeroDocumento: '' })],
  ['multiple-una-directora', multiple([DESTINATARIA], { referencias: ['Resolución Ministerial N.° 609-2018-MINEDU'] })],
  ['multiple-directoras', multiple([DESTINATARIA, { ...DESTINATARIA, nombre: 'Ana Li', institucion: 'I.E. 12', cargo: 'Directora encargada' }])],
  ['multiple-directoras-y-directores', multiple([DESTINATARIA, DESTINATARIO], { referencias: ['Oficio N.° 100-2026-GRED', 'Resolución Ministerial N.° 609-2018-MINEDU'] })],
  ['multiple-de-varios-cargos', multiple([DESTINATARIO, { ...DESTINATARIA, cargo: 'Coordinadora', institucion: 'PRONOEI Mi Mundo Feliz', lugar: '' }])],
  ['multiple-del-padron-treinta-y-cinco', multiple(Array.from({ length: 35 }, (_, i) => ({ ...DEL_PADRON, institucion: `I.E. ${10_900 + i} SAN JOSE` })))],
  ['multiple-del-padron-noventa', multiple(Array.from({ length: 90 }, (_, i) => ({ ...DEL_PADRON, institucion: `I.E. ${10_900 + i} SAN JOSE` })))],
  ['cargo-corto', cargo(entrada({ pedido: CORTO }), [])],
  ['cargo-largo', cargo(entrada({ pedido: LARGO }), ['oficio escaneado de la institución educativa.pdf', 'RD 004821-2023.pdf', 'contrato.jpg', 'otro.png'])],
  ['cargo-cinco-servicios', cargo(conServicios(muchos(5), { recepcion: LARGO.recepcion }), ['oficio 015-2026.pdf', 'RD 004821-2023.pdf'])],
  ['cargo-registrado-despues', cargo(entrada(), ['oficio.pdf'], fecha('2026-03-16'))],
  ['cargo-pronoei', cargo(conServicios([PRONOEI], { solicitante: COORDINADORA }))],
  ['hoja-senora', hoja()],
  ['hoja-senor-ya-creada', hoja({}, entrada({ pedido: pedido({ solicitante: ENCARGADO }), servicios: vistos([SERVICIO], [{ hecho: HECHO }]) }))],
  ['hoja-cinco-servicios', hoja({}, entrada({ pedido: LARGO }))],
  ['hoja-pronoei', hoja({}, conServicios([PRONOEI], { solicitante: COORDINADORA }))],
  ['hoja-ie-y-pronoei', hoja({}, conServicios([SERVICIO, PRONOEI]))],
  ['hoja-usuario-existente', hoja({ clave: null }, conResultado('usuario_existente'))],
  ['hoja-de-reseteo', hoja({}, conResultado('clave_nueva', { tipo: 'reseteo' }))],
  ['hoja-reemitida', hoja({ anula: HOJA, rotulo: 'HOJA DE CREDENCIALES N.° 0002-2026' })],
  ['hoja-archivada', hoja({ registro: true })],
  ['destruccion-una-hoja', actaDeDestruccion(1)],
  ['destruccion-cuarenta-hojas-tres-testigos', actaDeDestruccion(40, 3)],
  ['libro-un-documento', libro([enLibro(1)], { mes: 3 })],
  ['libro-de-varias-paginas', libro(NUMEROS.map((numero) => enLibro(numero)))],
  ['libro-buscado', libro([enLibro(7, { rotulo: 'Nº 0007-2026-GRA-GREA-UGELI-AGI/PLAN-SIAGIE-ESPECIALISTA DE SISTEMAS' }), enLibro(2)], { texto: 'rosa' })],
  ['lista-siagie', listaDeSiagie([TAREA, SIN_SABER])],
  ['lista-siagie-las-primeras', listaDeSiagie(Array.from({ length: 30 }, (_, i) => ({ ...TAREA, numero: `2026-${10_000 + i}` })), 812)],
];
