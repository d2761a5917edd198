// The acta de entrega de cargo: what whoever leaves hands over, item by item, and who signs it.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import { CELDA_SIN_DATO, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import type { ActaDeCargo } from '../../shared/domain/entrega-de-cargo.ts';
import { NOMBRE_ESTADO } from '../../shared/domain/expediente.ts';
import { NOMBRE_DOCUMENTO } from '../../shared/domain/nombres-de-documento.ts';
import { NOMBRE_TIPO } from '../../shared/domain/numeracion.ts';
import { NOMBRE_PEDIDO } from '../../shared/domain/pedido.ts';
import { fechaCorta, fechaEnLima, fechaEnPalabras, horaEnLima, momentoCorto, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import { membreteDe } from './letterhead.ts';

export type EntradaDeActaDeCargo = {
  readonly ajustes: Ajustes;
  readonly imagenMembrete: Uint8Array | null;
  readonly momento: Instante;
  readonly acta: ActaDeCargo;
};

const TITULO = 'Acta de entrega de cargo';

type Quien = ActaDeCargo['entrega'];
const conCargo = ({ nombre, cargo }: Quien): string => (cargo === '' ? nombre : `${nombre}, ${cargo}`);
const dia = (fecha: Fecha | null): string => (fecha === null ? CELDA_SIN_DATO : fechaCorta(fecha));
const oSinDato = (texto: string): string => (texto === '' ? CELDA_SIN_DATO : texto);

type Columnas = readonly (readonly [titulo: string, ancho: number])[];

const tabla = (titulo: string, columnas: Columnas, filas: readonly (readonly string[])[]): Bloque[] => [
  { clase: 'titulo', menor: true, texto: titulo },
  { clase: 'tabla', columnas: columnas.map(([nombre, ancho]) => ({ titulo: nombre, ancho })), filas },
];

/** A part with its table and how many rows it has, or a line where there is nothing to hand over. */
const parte = (titulo: string, nada: 'ninguno' | 'ninguna', columnas: Columnas, filas: readonly (readonly string[])[]): Bloque[] =>
  filas.length === 0 ? [{ clase: 'parrafo', texto: `${titulo}: ${nada}.` }] : tabla(`${titulo} (${filas.length})`, columnas, filas);

const pendientes = ({ casos, hojas, observaciones, inactivaciones, proyectos }: ActaDeCargo): Bloque[] => [
  ...parte(
    'Expedientes abiertos', 'ninguno',
    [['N.°', 0.07], ['Expediente', 0.13], ['Estado', 0.16], ['Vence', 0.12], ['Solicitante', 0.26], ['Institución educativa', 0.26]],
    casos.map(({ numero, estado, tipo, vence, solicitante, ie }, i) => [String(i + 1), numero, NOMBRE_ESTADO[estado], dia(vence), `${oSinDato(solicitante)} (${NOMBRE_PEDIDO[tipo].toLowerCase()})`, oSinDato(ie)]),
  ),
  ...parte(
    'Hojas de credenciales por entregar', 'ninguna',
    [['Hoja', 0.27], ['Emitida', 0.12], ['Para', 0.26], ['Institución educativa', 0.22], ['Expediente', 0.13]],
    hojas.map(({ rotulo, fecha, persona, ie, expediente }) => [rotulo, fechaCorta(fecha), oSinDato(persona), oSinDato(ie), expediente]),
  ),
  ...parte(
    'Observaciones en plazo', 'ninguna',
    [['Expediente', 0.16], ['Oficio de observación', 0.48], ['Notificada', 0.18], ['Vence', 0.18]],
    observaciones.map(({ expediente, rotulo, notificadaEl, vence }) => [expediente, rotulo, notificadaEl === null ? 'Sin notificar' : fechaCorta(notificadaEl), dia(vence)]),
  ),
  ...parte(
    'Inactivaciones pendientes en SIAGIE', 'ninguna',
    [['Expediente', 0.16], ['Servicio educativo', 0.3], ['Institución educativa', 0.54]],
    inactivaciones.map(({ expediente, servicio, ie }) => [expediente, oSinDato(servicio), oSinDato(ie)]),
  ),
  ...parte(
    'Proyectos en espera de V.° B.°', 'ninguno',
    [['Expediente', 0.16], ['Documento', 0.46], ['Enviado', 0.2], ['Situación', 0.18]],
    proyectos.map(({ expediente, clase, devuelto, enviadoEn }) => [expediente, NOMBRE_DOCUMENTO[clase], momentoCorto(enviadoEn), devuelto ? 'Devuelto' : 'Por visar']),
  ),
];

const delAnio = ({ anio, numeros, anulados }: ActaDeCargo): Bloque[] => [
  ...tabla(
    `Numeración de ${anio}`,
    [['Tipo de documento', 0.34], ['Último número', 0.16], ['El que sigue', 0.5]],
    numeros.map(({ tipo, ultimo, siguiente }) => [NOMBRE_TIPO[tipo], ultimo === null ? 'Ninguno' : String(ultimo), siguiente]),
  ),
  ...parte(
    `Documentos anulados en ${anio}`, 'ninguno',
    [['Documento', 0.42], ['Anulado', 0.16], ['Motivo', 0.42]],
    anulados.map(({ rotulo, anuladoEn, motivo }) => [rotulo, fechaCorta(fechaEnLima(anuladoEn)), oSinDato(motivo)]),
  ),
];

function custodia({ respaldos, llaves }: ActaDeCargo): Bloque[] {
  const { ultimo, reparos, segunda } = respaldos;
  const propio = ultimo === null ? 'Todavía no hay ninguna copia buena.' : `Última copia buena: ${momentoCorto(ultimo)}, comprobada al hacerla.`;
  const otra = segunda && `${segunda.etiqueta}: ${segunda.ultimo === null ? 'todavía sin copia' : `última copia del ${momentoCorto(segunda.ultimo)}`}${segunda.falla === null ? '' : `. ${segunda.falla}`}`;
  const { entran, hoja } = llaves;
  return [
    { clase: 'titulo', menor: true, texto: 'Copias de seguridad y llaves' },
    {
      clase: 'datos',
      filas: [
        { etiqueta: 'En esta PC', valor: [propio, ...reparos].join(' ') },
        { etiqueta: 'Segunda carpeta', valor: otra ?? 'No se ha elegido ninguna.' },
        { etiqueta: 'Pueden entrar', valor: entran.join('; ') },
        {
          etiqueta: 'Hoja de recuperación',
          valor: hoja === null ? 'No se ha hecho.' : `Hecha el ${momentoCorto(hoja.hechaEn)}; ${hoja.probadaEn === null ? 'sin probar' : `probada el ${momentoCorto(hoja.probadaEn)}`}.`,
        },
      ],
    },
    { clase: 'parrafo', tono: 'menor', texto: 'Esta acta no lleva contraseñas ni la clave de la hoja de recuperación. El sobre de la hoja se entrega en mano y se deja constancia de quién lo guarda.' },
  ];
}

export function componerActaDeCargo({ ajustes, imagenMembrete, momento, acta }: EntradaDeActaDeCargo): Carta {
  const { ugel, direccion, lugar } = ajustes.oficina;
  const fecha = fechaEnLima(momento);
  const { entrega, recibe, jefe, casos, proveido } = acta;
  const pasan =
    casos.length === 0 ? 'No hay expedientes que pasen a su cargo.'
    : casos.length === 1 ? 'El expediente abierto que se relaciona pasa a su cargo desde este momento.'
    : `Los ${casos.length} expedientes abiertos que se relacionan pasan a su cargo desde este momento.`;
  return {
    titulo: `${TITULO} · ${entrega.nombre} · ${fechaCorta(fecha)}`,
    autor: ugel,
    momento,
    pie: [`${TITULO} · ${fechaCorta(fecha)} ${horaEnLima(momento)}`, ...(direccion === '' ? [] : [`${ugel} · ${direccion}`])],
    bloques: [
      membreteDe(ajustes, imagenMembrete, fecha),
      { clase: 'titulo', texto: TITULO.toUpperCase() },
      {
        clase: 'parrafo',
        texto: `En ${lugar || ugel}, el ${fechaEnPalabras(fecha)}, a las ${horaEnLima(momento)} horas, en las oficinas de ${ugel}, ${conCargo(entrega)}, hace entrega de su cargo en la atención de los usuarios del SIAGIE a ${conCargo(recibe)}. ${pasan}`,
      },
      { clase: 'datos', filas: [{ etiqueta: 'Entrega', valor: conCargo(entrega) }, { etiqueta: 'Recibe', valor: conCargo(recibe) }, { etiqueta: 'Proveído', valor: oSinDato(proveido) }] },
      ...pendientes(acta),
      ...delAnio(acta),
      ...custodia(acta),
      { clase: 'parrafo', texto: 'Leída la presente acta, y en señal de conformidad, firman:' },
      {
        clase: 'firmas',
        personas: [
          { nombre: entrega.nombre, postfirma: [entrega.cargo, 'Quien entrega'].filter((una) => una !== '') },
          { nombre: recibe.nombre, postfirma: [recibe.cargo, 'Quien recibe'].filter((una) => una !== '') },
          { nombre: jefe?.nombre ?? '', postfirma: [jefe?.cargo ?? '', 'V.° B.° del jefe'].filter((una) => una !== '') },
        ],
      },
    ],
  };
}
