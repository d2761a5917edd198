// The acta de auditoría of a month: how many acts of each kind, and the head of the register, to be kept signed and on paper.
import { fraseDe, grupoDe, NOMBRE_GRUPO } from '../../shared/domain/actos.ts';
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import { enGrupos } from '../../shared/domain/auditoria.ts';
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import { fechaCorta, mesEnPalabras, momentoCorto, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import type { Cabeza, Miembro } from '../../shared/vistas.ts';
import { membreteDe } from './letterhead.ts';

export type EntradaDeActa = {
  readonly ajustes: Ajustes;
  readonly imagenMembrete: Uint8Array | null;
  readonly momento: Instante;
  readonly fecha: Fecha;
  /** First and last day of the month. */
  readonly primero: Fecha;
  readonly ultimo: Fecha;
  readonly cuentas: readonly { readonly acto: string; readonly cuantos: number; readonly primero: number; readonly ultimo: number }[];
  readonly cabeza: Cabeza;
  readonly miembro: Pick<Miembro, 'nombre' | 'cargo'>;
};

const COLUMNAS = [
  { titulo: 'Grupo', ancho: 0.28 },
  { titulo: 'Acto', ancho: 0.56 },
  { titulo: 'Cuántos', ancho: 0.16 },
];

const grupoEnPalabras = (acto: string): string => {
  const grupo = grupoDe(acto);
  return grupo === null ? 'Otros' : NOMBRE_GRUPO[grupo];
};

function actosDelMes({ cuentas }: EntradaDeActa): Bloque[] {
  if (cuentas.length === 0) return [{ clase: 'parrafo', texto: 'En el mes no hubo ningún acto.' }];
  const total = cuentas.reduce((suma, { cuantos }) => suma + cuantos, 0);
  const filas = cuentas
    .map(({ acto, cuantos }) => [grupoEnPalabras(acto), fraseDe(acto), String(cuantos)])
    .sort(([a = ''], [b = '']) => a.localeCompare(b, 'es'));
  return [{ clase: 'tabla', columnas: COLUMNAS, filas: [...filas, ['Total', '', String(total)]] }];
}

function alcance({ cuentas, primero, ultimo }: EntradaDeActa): string {
  const dias = `Del ${fechaCorta(primero)} al ${fechaCorta(ultimo)}`;
  if (cuentas.length === 0) return dias;
  const desde = Math.min(...cuentas.map((una) => una.primero));
  const hasta = Math.max(...cuentas.map((una) => una.ultimo));
  return `${dias}, actos n.° ${desde} a n.° ${hasta}`;
}

export function componerActa(entrada: EntradaDeActa): Carta {
  const { ajustes, imagenMembrete, momento, fecha, primero, cabeza, miembro } = entrada;
  const { ugel, direccion } = ajustes.oficina;
  const titulo = `Acta de auditoría · ${mesEnPalabras(primero)}`;
  const grupos = enGrupos(cabeza.hash);
  const mitad = grupos.indexOf(' ', grupos.length / 2 - 1);
  return {
    titulo,
    autor: ugel,
    momento,
    pie: [titulo, ...(direccion === '' ? [] : [`${ugel} · ${direccion}`])],
    bloques: [
      membreteDe(ajustes, imagenMembrete, fecha),
      { clase: 'titulo', texto: titulo.toUpperCase() },
      {
        clase: 'datos',
        filas: [
          { etiqueta: 'Oficina', valor: ugel },
          { etiqueta: 'Alcance', valor: alcance(entrada) },
          { etiqueta: 'Hecha el', valor: `${momentoCorto(momento)}, por ${miembro.nombre}` },
        ],
      },
      { clase: 'titulo', texto: 'Cabeza del registro', menor: true },
      {
        clase: 'datos',
        filas: [
          { etiqueta: 'Último acto', valor: `N.° ${cabeza.id}`, forma: 'grande' },
          { etiqueta: 'Huella', valor: grupos.slice(0, mitad) },
          { etiqueta: '', valor: grupos.slice(mitad + 1) },
        ],
      },
      {
        clase: 'parrafo',
        tono: 'menor',
        texto:
          'Cada acto del registro lleva una huella que se calcula con la del anterior: la del último responde por todos. Guarde esta acta firmada fuera de la PC. Para comprobar el registro, escriba en Auditoría, en «Comparar con una cabeza anotada», el número y los cuatro primeros grupos de la huella: si faltan actos, si se cambiaron o si se repuso un archivo más antiguo, el programa lo dirá.',
      },
      { clase: 'titulo', texto: 'Actos del mes', menor: true },
      ...actosDelMes(entrada),
      { clase: 'firma', nombre: miembro.nombre, postfirma: miembro.cargo === '' ? [] : [miembro.cargo] },
    ],
  };
}
