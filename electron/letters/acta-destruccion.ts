// The acta by which hojas that nobody collected are destroyed before witnesses: which they were, and nothing of what they held.
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import { CELDA_SIN_DATO, type Bloque, type Carta } from '../../shared/domain/carta.ts';
import type { ActaDeDestruccion } from '../../shared/domain/destruccion.ts';
import { enumerar } from '../../shared/domain/texto.ts';
import { fechaCorta, fechaEnPalabras, horaEnLima, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import { membreteDe } from './letterhead.ts';

export type EntradaDeActaDeDestruccion = {
  readonly ajustes: Ajustes;
  readonly imagenMembrete: Uint8Array | null;
  readonly momento: Instante;
  readonly fecha: Fecha;
  readonly acta: ActaDeDestruccion;
};

const COLUMNAS = [
  { titulo: 'N.°', ancho: 0.06 },
  { titulo: 'Hoja', ancho: 0.27 },
  { titulo: 'Emitida', ancho: 0.12 },
  { titulo: 'Para', ancho: 0.23 },
  { titulo: 'Institución educativa', ancho: 0.19 },
  { titulo: 'Expediente', ancho: 0.13 },
];

const TITULO = 'Acta de destrucción de hojas de credenciales';

const conCargo = ({ nombre, cargo }: { readonly nombre: string; readonly cargo: string }): string => (cargo === '' ? nombre : `${nombre}, ${cargo}`);

export function componerActaDeDestruccion({ ajustes, imagenMembrete, momento, fecha, acta }: EntradaDeActaDeDestruccion): Carta {
  const { ugel, direccion, lugar } = ajustes.oficina;
  const { motivo, testigos, destruye, hojas } = acta;
  const unas = hojas.length === 1 ? 'la hoja de credenciales que sigue, que su titular no recogió' : `las ${hojas.length} hojas de credenciales que siguen, que sus titulares no recogieron`;
  const quedan = hojas.length === 1
    ? 'Queda sin efecto desde este momento y su número sigue usado. No se copió ni se conservó lo que llevaba escrito.'
    : 'Quedan sin efecto desde este momento y sus números siguen usados. No se copió ni se conservó lo que llevaban escrito.';
  const bloques: Bloque[] = [
    membreteDe(ajustes, imagenMembrete, fecha),
    { clase: 'titulo', texto: TITULO.toUpperCase() },
    {
      clase: 'parrafo',
      texto: `En ${lugar || ugel}, el ${fechaEnPalabras(fecha)}, a las ${horaEnLima(momento)} horas, en las oficinas de ${ugel}, ${conCargo(destruye)}, en presencia de ${enumerar(testigos.map(conCargo))}, destruye, de modo que no ${hojas.length === 1 ? 'pueda' : 'puedan'} volver a leerse, ${unas}:`,
    },
    {
      clase: 'tabla',
      columnas: COLUMNAS,
      filas: hojas.map(({ rotulo, fecha: emitida, persona, documento, nombreIe, expediente }, i) => [
        String(i + 1), rotulo, fechaCorta(emitida), [persona || 'Sin nombre', documento].filter((uno) => uno !== '').join(', '), nombreIe || CELDA_SIN_DATO, expediente,
      ]),
    },
    { clase: 'parrafo', texto: `Motivo: ${motivo}` },
    {
      clase: 'parrafo',
      texto: `${quedan} Si el titular se presenta después, se restablece su contraseña en SIAGIE y se emite otra hoja.`,
    },
    { clase: 'parrafo', texto: 'En señal de conformidad, firman:' },
    { clase: 'firma', nombre: destruye.nombre, postfirma: [destruye.cargo, 'Quien destruye'].filter((una) => una !== '') },
    ...testigos.map(({ nombre, cargo }): Bloque => ({ clase: 'firma', nombre, postfirma: [cargo, 'Testigo'].filter((una) => una !== '') })),
  ];
  return { titulo: `${TITULO} · ${fechaCorta(fecha)}`, autor: ugel, momento, pie: [`${TITULO} · ${fechaCorta(fecha)} ${horaEnLima(momento)}`, ...(direccion === '' ? [] : [`${ugel} · ${direccion}`])], bloques };
}
