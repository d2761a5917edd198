// The office's settings: each section saved whole, refused whole.
import { z } from 'zod';
import type { Ajustes, Seccion } from '../../shared/domain/ajustes.ts';
import type { ClaseDeTexto } from '../../shared/domain/textos.ts';
import { Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import { componerCalibracion } from '../letters/calibracion.ts';
import type { VersionDeTexto } from '../../shared/vistas.ts';
import { hasGlyph } from '../letters/fonts.ts';
import { componerMuestra, type BaseDeMuestra } from '../letters/muestra.ts';
import { revisarImagen } from './archivos.ts';
import { dibujar, entradaDe, imagenDeMembrete, quienFirma, revisarYDibujar } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';
import { PRIMERA_PAGINA } from '../store/paging.ts';

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

/** What was last observed of a case, as a letter says it. */
function observado({ store }: Turno, expedienteId: number | null): Pick<BaseDeMuestra, 'observacion' | 'puntos'> {
  const ultima = expedienteId === null ? undefined : store.documentos.observaciones(expedienteId).at(-1);
  const oficio = ultima && store.documentos.leer(ultima.documentoId);
  if (!oficio) return { observacion: null, puntos: [] };
  return { observacion: { rotulo: oficio.rotulo, fecha: oficio.fecha, dias: ultima.dias, notificadaEl: ultima.notificadaEl }, puntos: ultima.puntos };
}

const Guardado = z.looseObject({ seccion: z.literal('textos'), antes: z.string(), despues: z.string() });
const Partes = z.record(z.string(), z.string());

/** The words of one letter in a kept value of the section, by the name of each part; none where it was not yet kept. */
function partesDe(json: string, de: ClaseDeTexto): z.infer<typeof Partes> {
  const seccion = z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  return Partes.safeParse(seccion[de]).data ?? {};
}

const ACTOS_POR_VEZ = 100;

/** The changes of the words of a letter, as the chain of acts keeps them: those before that act, the newest first. */
function versionesDe({ store }: Turno, de: ClaseDeTexto, antesDe: number, limite: number): VersionDeTexto[] {
  const versiones: VersionDeTexto[] = [];
  for (let desde = antesDe; versiones.length < limite; ) {
    const actos = store.auditoria.deClase('cambiar_ajustes', desde, ACTOS_POR_VEZ);
    for (const { id, en, por, detalle } of actos) {
      const guardado = Guardado.safeParse(detalle).data;
      if (!guardado) continue;
      const [antes, despues] = [partesDe(guardado.antes, de), partesDe(guardado.despues, de)];
      if (JSON.stringify(antes) !== JSON.stringify(despues)) versiones.push({ id, en: Instante.parse(en), por, antes, despues });
    }
    desde = actos.at(-1)?.id ?? 0;
    if (actos.length < ACTOS_POR_VEZ) break;
  }
  return versiones.slice(0, limite);
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

  'ajustes.muestra': async (turno, { clase, textos, expedienteId }) => {
    const { ajustes, ahora, hoy } = turno;
    const firmante = quienFirma(turno, null);
    const caso = expedienteId === null ? null : entradaDe(turno, expedienteId, null).expediente;
    const carta = componerMuestra(clase, {
      ajustes: { ...ajustes, textos },
      imagenMembrete: imagenDeMembrete(turno),
      momento: ahora,
      fecha: hoy,
      firmante,
      expediente: caso,
      ...observado(turno, expedienteId),
    });
    const revisada = await revisarYDibujar(turno, carta, { textos, pedido: caso?.pedido }, { pedido: caso?.pedido ?? null, fecha: hoy, firmante });
    return caso === null ? { ...revisada, hallazgos: revisada.hallazgos.filter(({ gravedad }) => gravedad === 'impide') } : revisada;
  },

  'ajustes.versiones': (turno, { de, despuesDe, limite }) => {
    const versiones = versionesDe(turno, de, despuesDe ?? PRIMERA_PAGINA, limite + 1);
    return { versiones: versiones.slice(0, limite), hayMas: versiones.length > limite };
  },

  'ajustes.hojaDeCalibracion': async (turno) => ({
    bytes: await dibujar(turno, componerCalibracion({ ugel: turno.ajustes.oficina.ugel, momento: turno.ahora }), {}),
  }),
};
