// The acts as sentences, with their detail in words.
import type { Actuacion } from '../vistas.ts';
import { fraseDe, grupoDe } from './actos.ts';
import { cambioDeAjustes } from './ajuste-en-palabras.ts';
import { enGrupos } from './auditoria.ts';
import { campoEnPalabras, valorEnPalabras } from './campos.ts';
import { momentoEnPalabras } from './comprobacion.ts';
import { NOMBRE_ROL, Rol } from './miembro.ts';
import { esDeSiagie } from './deshacer.ts';
import { NOMBRE_RESULTADO, Resultado } from './servicio.ts';
import { Fecha, fechaCorta } from './tiempo.ts';

type Detalle = Actuacion['detalle'];

const texto = (detalle: Detalle, nombre: string): string => {
  const valor = detalle[nombre];
  return typeof valor === 'string' ? valor : '';
};

function cambios(detalle: Detalle): string[] {
  const lista = detalle['cambios'];
  if (!Array.isArray(lista)) return [];
  return lista.flatMap((uno) => {
    if (typeof uno !== 'object' || uno === null || Array.isArray(uno)) return [];
    const campo = String(uno['campo']);
    return [`${campoEnPalabras(campo)}: ${valorEnPalabras(campo, uno['antes'])} → ${valorEnPalabras(campo, uno['despues'])}`];
  });
}

const numero = (detalle: Detalle, nombre: string): string => {
  const valor = detalle[nombre];
  return typeof valor === 'number' ? String(valor) : '';
};

const elementos = (detalle: Detalle, nombre: string): readonly Detalle[] => {
  const lista = detalle[nombre];
  return Array.isArray(lista) ? lista.flatMap((uno) => (typeof uno === 'object' && uno !== null && !Array.isArray(uno) ? [uno] : [])) : [];
};

const deQuien = (detalle: Detalle, nombre: string): string => {
  const quien = detalle[nombre];
  return typeof quien === 'object' && quien !== null && !Array.isArray(quien) ? texto(quien, 'nombre') : '';
};

const rolEnPalabras = (detalle: Detalle): string => {
  const rol = Rol.safeParse(detalle['rol']);
  return rol.success ? ` (${NOMBRE_ROL[rol.data]})` : '';
};

/** What the wrong one was for. */
const PARA_QUE: Readonly<Record<string, string>> = {
  contrasena: 'Para entrar',
  hoja: 'La de la hoja de recuperación',
  respaldo: 'Para abrir una copia de seguridad',
  archivo_ilegible: 'El archivo en que esperaban las anteriores se dañó: no se sabe cuántas fueron',
};

const puntos = (detalle: Detalle, nombre: string): readonly string[] => {
  const lista = detalle[nombre];
  return Array.isArray(lista) ? lista.map((punto, i) => `${i + 1}. ${String(punto)}`) : [];
};

const dia = (detalle: Detalle, nombre: string): string => {
  const leido = Fecha.safeParse(detalle[nombre]);
  return leido.success ? fechaCorta(leido.data) : '';
};

/** The servicios of an act, by their code and name. */
const dondeFue = (detalle: Detalle): readonly string[] =>
  elementos(detalle, 'servicios').map((uno) => [texto(uno, 'codigoModular'), texto(uno, 'nombreIe')].filter((parte) => parte !== '').join(' · '));
const libroEnPalabras = (detalle: Detalle): string[] => [[texto(detalle, 'nombre'), texto(detalle, 'formato')].filter((parte) => parte !== '').join(', en '), `${numero(detalle, 'cuantos')} documentos`];

/** What a detail says that is particular to its kind of act. */
const PROPIOS: Readonly<Record<string, (detalle: Detalle) => readonly string[]>> = {
  registrar: (detalle) => elementos(detalle, 'archivos').map((archivo) => texto(archivo, 'nombre')),
  observar: (detalle) => puntos(detalle, 'puntos'),
  subsanar_en_parte: (detalle) => ['Se subsanó:', ...puntos(detalle, 'subsanados'), 'Falta:', ...puntos(detalle, 'faltan')],
  mover_plazo: (detalle) => [`${dia(detalle, 'de')} → ${dia(detalle, 'a')}`],
  decidir: (detalle) =>
    elementos(detalle, 'servicios').map((uno, i) => `Servicio ${i + 1}: ${[texto(uno, 'decision'), texto(uno, 'motivo')].filter((parte) => parte !== '').join(', ')}`),
  hacer_en_siagie: (detalle) =>
    elementos(detalle, 'servicios').map((uno, i) => {
      const resultado = Resultado.safeParse(uno['resultado']);
      const dicho = [resultado.success ? NOMBRE_RESULTADO[resultado.data] : '', texto(uno, 'usuario') && `usuario ${texto(uno, 'usuario')}`].filter((parte) => parte !== '');
      return `Servicio ${i + 1}${dicho.length === 0 ? '' : `: ${dicho.join(', ')}`}`;
    }),
  imprimir_por_hacer: (detalle) => [`${numero(detalle, 'cuantas')} ${detalle['cuantas'] === 1 ? 'fila' : 'filas'}`],
  inactivar_anterior: dondeFue,
  dispensar_inactivacion: dondeFue,
  emitir_multiple: (detalle) => [texto(detalle, 'asunto'), `${numero(detalle, 'destinatarios')} ${detalle['destinatarios'] === 1 ? 'destinatario' : 'destinatarios'}`],
  pasar: (detalle) => [texto(detalle, 'de') && `De ${texto(detalle, 'de')}`, `A ${texto(detalle, 'para')}`, texto(detalle, 'proveido') && `Proveído: ${texto(detalle, 'proveido')}`],
  entregar_cargo: (detalle) => {
    const casos = detalle['casos'];
    const cuantos = Array.isArray(casos) ? casos.length : 0;
    return [`De ${deQuien(detalle, 'entrega')} a ${deQuien(detalle, 'recibe')}`, cuantos === 1 ? '1 expediente' : `${cuantos} expedientes`, texto(detalle, 'proveido') && `Proveído: ${texto(detalle, 'proveido')}`];
  },
  deshacer: (detalle) => [fraseDe(texto(detalle, 'acto')), esDeSiagie(texto(detalle, 'acto')) ? 'SIAGIE no cambia con esto: lo que allí se hizo se corrige allí' : ''],
  instalar: (detalle) => [texto(detalle, 'ugel')],
  cambiar_ajustes: (detalle) => cambioDeAjustes(texto(detalle, 'seccion'), detalle['antes'], detalle['despues']),
  agregar_miembro: (detalle) => [`${texto(detalle, 'nombre')}${rolEnPalabras(detalle)}`],
  cambiar_miembro: (detalle) => [`${texto(detalle, 'nombre')}${rolEnPalabras(detalle)}`],
  entrada_fallida: (detalle) => [
    PARA_QUE[texto(detalle, 'clase')] ?? '',
    texto(detalle, 'ocurrioEn') && `Ocurrió el ${momentoEnPalabras(texto(detalle, 'ocurrioEn'))}`,
    numero(detalle, 'cuantas') && `Otros ${numero(detalle, 'cuantas')} intentos, sin detalle`,
  ],
  bloquear: (detalle) => [texto(detalle, 'porque') === 'inactividad' ? 'Se bloqueó sola' : ''],
  respaldar: (detalle) => [texto(detalle, 'respaldo'), detalle['bueno'] === false ? 'La copia tiene reparos' : ''],
  quitar_apartado: (detalle) => [texto(detalle, 'carpeta')],
  cambiar_segunda_carpeta: (detalle) => [texto(detalle, 'carpeta') || 'Ninguna'],
  buscar: (detalle) => [`«${texto(detalle, 'texto')}»: ${numero(detalle, 'hallados')}${detalle['hayMas'] === true ? ' o más' : ''} en la lista`],
  ver_escuela: (detalle) => [`Código modular ${texto(detalle, 'codigoModular')}, anexo ${texto(detalle, 'anexo')}`],
  ver_persona: (detalle) => [`${texto(detalle, 'tipoDocumento')} ${texto(detalle, 'numeroDocumento')}`],
  buscar_documento: (detalle) => [`«${texto(detalle, 'texto')}»: ${numero(detalle, 'hallados')}${detalle['hayMas'] === true ? ' o más' : ''} en la lista`],
  destruir_hoja: (detalle) => [`En presencia de ${puntos(detalle, 'testigos').join(', ')}`],
  emitir_acta_destruccion: (detalle) => [
    ...elementos(detalle, 'hojas').map((hoja) => `${texto(hoja, 'rotulo')}, ${texto(hoja, 'persona')}`),
    `En presencia de ${elementos(detalle, 'testigos').map((testigo) => texto(testigo, 'nombre')).join(', ')}`,
  ],
  posponer_anio_nuevo: (detalle) => [numero(detalle, 'anio')],
  exportar_libro: libroEnPalabras,
  imprimir_libro: libroEnPalabras,
  ver_libro: libroEnPalabras,
  consultar_persona: (detalle) => [`${texto(detalle, 'tipoDocumento')} ${texto(detalle, 'numeroDocumento')}`],
  comprobar_registro: (detalle) => [texto(detalle, 'resultado')],
  comparar_cabeza: (detalle) => [`Acto n.° ${numero(detalle, 'id')}: ${texto(detalle, 'resultado')}`],
  exportar_auditoria: (detalle) => [`${numero(detalle, 'cuantos')} actos`],
  emitir_acta: (detalle) => [texto(detalle, 'mes')],
  cabeza_no_hallada: (detalle) => [`Acto n.° ${numero(detalle, 'id')}, ${enGrupos(texto(detalle, 'hash'))}`],
};

/** Whatever an act that this program does not know says of itself. */
const todoLoDicho = (detalle: Detalle): string[] =>
  Object.entries(detalle).map(([clave, valor]) => `${clave}: ${typeof valor === 'string' ? valor : JSON.stringify(valor)}`);

/** The detail of an act, a line each. */
export function detallesDe({ acto, detalle }: Pick<Actuacion, 'acto' | 'detalle'>): string[] {
  if (grupoDe(acto) === null) return todoLoDicho(detalle);
  const recibidoPor = texto(detalle, 'recibidoPor');
  const anula = texto(detalle, 'anula');
  const propios = PROPIOS[acto];
  return [
    texto(detalle, 'rotulo'),
    recibidoPor && `Recibió ${recibidoPor}${texto(detalle, 'documento') && `, documento ${texto(detalle, 'documento')}`}`,
    ...(propios ? propios(detalle) : [texto(detalle, 'nombre')]),
    texto(detalle, 'firmante') && `Firma ${texto(detalle, 'firmante')}`,
    anula && `Deja sin efecto ${anula}`,
    texto(detalle, 'motivo') && `Motivo: ${texto(detalle, 'motivo')}`,
    texto(detalle, 'comunicado') && `Se comunicó: ${texto(detalle, 'comunicado')}`,
    texto(detalle, 'visadoPor') && `V.° B.° de ${texto(detalle, 'visadoPor')}`,
    texto(detalle, 'nota'),
    ...cambios(detalle),
  ].filter((linea) => linea !== '');
}

export type ActoEnPalabras = Pick<Actuacion, 'id' | 'en' | 'por' | 'estadoAntes' | 'estadoDespues'> & {
  readonly frase: string;
  readonly detalles: readonly string[];
};

export const enPalabras = (actuacion: Actuacion): ActoEnPalabras => ({
  id: actuacion.id,
  en: actuacion.en,
  por: actuacion.por,
  estadoAntes: actuacion.estadoAntes,
  estadoDespues: actuacion.estadoDespues,
  frase: fraseDe(actuacion.acto),
  detalles: detallesDe(actuacion),
});

/** Each mark on the checklist is an act: a row of them by one person is told once, as the last. */
export const sinRepetidas = (actuaciones: readonly Actuacion[]): ActoEnPalabras[] =>
  actuaciones
    .filter(({ acto, por }, i) => {
      const antes = actuaciones[i - 1];
      return !(acto === 'calificar' && antes?.acto === 'calificar' && antes.por === por);
    })
    .map(enPalabras);
