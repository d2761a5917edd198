// The office's settings: each section saved whole, refused whole.
import type { Ajustes, Seccion } from '../../shared/domain/ajustes.ts';
import { Refusal } from '../../shared/failure.ts';
import { componerCalibracion } from '../letters/calibracion.ts';
import { hasGlyph } from '../letters/fonts.ts';
import { componerMuestra } from '../letters/muestra.ts';
import { revisarImagen } from './archivos.ts';
import { dibujar } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';

/** Every text of a value with its path: what a letter may have to print. */
function textosDe(valor: unknown, ruta: string): { ruta: string; texto: string }[] {
  if (typeof valor === 'string') return [{ ruta, texto: valor }];
  if (typeof valor !== 'object' || valor === null) return [];
  return Object.entries(valor).flatMap(([clave, hijo]) => textosDe(hijo, `${ruta}.${clave}`));
}

/** A character that no font has would stop every letter: refused here, next to its field. */
function exigirLetras({ fonts }: Turno, valor: unknown): void {
  for (const { ruta, texto } of textosDe(valor, 'valor')) {
    const sinLetra = [...texto].find((caracter) => caracter !== '\n' && !hasGlyph(fonts, caracter.codePointAt(0) ?? 0));
    if (sinLetra !== undefined) {
      throw new Refusal('caracter_sin_letra', `El carácter «${sinLetra}» no se puede imprimir: bórrelo o escríbalo de otra manera.`, ruta);
    }
  }
}

/** Keeps a section whole, and tells it. @param luego what follows from it, in the same transaction. */
export function guardar<S extends Seccion>(turno: Turno, seccion: S, valor: Ajustes[S], luego: () => void = () => {}): Ajustes {
  const { store, ahora, miembro } = turno;
  store.write(() => {
    const antes = store.ajustes.leer()[seccion];
    store.ajustes.guardar(seccion, valor);
    store.actuaciones.anotar({
      expedienteId: null, en: ahora, miembroId: miembro.id, acto: 'cambiar_ajustes', estadoAntes: null, estadoDespues: null,
      detalle: { seccion, antes: JSON.stringify(antes), despues: JSON.stringify(valor) },
    });
    luego();
  });
  return store.ajustes.leer();
}

export const ajustes: Part<'ajustes'> = {
  'ajustes.ver': (turno) => turno.ajustes,

  'ajustes.guardar': (turno, { seccion, valor }) => {
    exigirLetras(turno, valor);
    if (seccion === 'membrete' && valor.imagen !== null && valor.imagen !== turno.ajustes.membrete.imagen) {
      throw new Refusal('no_existe', 'Esa imagen no está guardada: vuelva a elegirla.', 'valor.imagen');
    }
    const guardados = guardar(turno, seccion, valor);
    if (seccion === 'oficina') turno.llaves.nombrarOficina(valor.ugel);
    return guardados;
  },

  'ajustes.imagenDeMembrete': async (turno, { bytes }) => {
    await revisarImagen(bytes, 'bytes');
    const imagen = turno.store.blobs.guardar(bytes);
    return guardar(turno, 'membrete', { ...turno.ajustes.membrete, imagen });
  },

  'ajustes.verImagen': ({ store, ajustes: { membrete } }) => ({ bytes: membrete.imagen === null ? null : store.blobs.leer(membrete.imagen) }),

  'ajustes.muestra': async (turno, { clase, texto }) => {
    const { store, ajustes, ahora, hoy } = turno;
    const { imagen } = ajustes.membrete;
    const imagenMembrete = imagen === null ? null : store.blobs.leer(imagen);
    const carta = componerMuestra(clase, texto, { ajustes, imagenMembrete, momento: ahora, fecha: hoy });
    return { bytes: await dibujar(turno, carta, { texto }) };
  },

  'ajustes.hojaDeCalibracion': async (turno) => ({
    bytes: await dibujar(turno, componerCalibracion({ ugel: turno.ajustes.oficina.ugel, momento: turno.ahora }), {}),
  }),
};
