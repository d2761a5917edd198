// Who and what opens the data: the recovery sheet, and whether losing one password would lose everything.
import { randomBytes } from 'node:crypto';
import { BYTES_DE_LA_CLAVE, gruposDe, leerClaveDeRecuperacion } from '../../shared/domain/clave-de-recuperacion.ts';
import { Refusal } from '../../shared/failure.ts';
import type { Seguridad } from '../../shared/vistas.ts';
import { componerHojaDeRecuperacion } from '../letters/hoja-recuperacion.ts';
import type { Llavero } from '../store/llavero.ts';
import { dibujar } from './dibujo.ts';
import type { Part, Turno } from './handler.ts';

/** Safe is what two persons can open, or one and a sheet that was shown to open. */
export function seguridadDe({ ranuras, recuperacion, retiradas }: Llavero): Seguridad {
  const hoja = recuperacion && { hechaEn: recuperacion.hechaEn, probadaEn: recuperacion.probadaEn };
  return { entran: ranuras.length, hoja, enRiesgo: ranuras.length < 2 && (hoja?.probadaEn ?? null) === null, retiradas };
}

/** A key that is not well copied is refused with the group to look at, without trying it. */
export function exigirBienCopiada(clave: string): void {
  const leida = leerClaveDeRecuperacion(clave);
  if ('falla' in leida) throw new Refusal('entrada_invalida', leida.falla, 'clave');
}

function anotar({ store, ahora, miembro }: Turno, acto: string): void {
  store.write(() =>
    store.actuaciones.anotar({ expedienteId: null, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null, detalle: {} }),
  );
}

export const seguridad: Omit<Part<'seguridad'>, 'seguridad.cambiarLlave'> = {
  'seguridad.ver': ({ llaves }) => seguridadDe(llaves.leer()),

  'seguridad.hacerHoja': async (turno) => {
    const { store, ajustes, ahora, hoy, llaves, miembro } = turno;
    const azar = randomBytes(BYTES_DE_LA_CLAVE);
    const grupos = gruposDe(azar);
    azar.fill(0);
    const { imagen } = ajustes.membrete;
    const imagenMembrete = imagen === null ? null : store.blobs.leer(imagen);
    // Drawn before it is put in force: a sheet that cannot be drawn leaves the former one as it was.
    const bytes = await dibujar(turno, componerHojaDeRecuperacion({ ajustes, imagenMembrete, momento: ahora, fecha: hoy, grupos, hechaPor: miembro.nombre }), {});
    anotar(turno, 'hacer_hoja_de_recuperacion');
    await llaves.darHoja(grupos.join(''), ahora);
    return { bytes };
  },

  'seguridad.probarHoja': async (turno, { clave }) => {
    const { llaves, intentos, ahora } = turno;
    if (!llaves.leer().recuperacion) throw new Refusal('no_existe', 'Todavía no hay hoja de recuperación: haga una primero.', 'clave');
    exigirBienCopiada(clave);
    await intentos.comprobar('hoja', 'clave', async () => (await llaves.esLaDeLaHoja(clave)) || null);
    anotar(turno, 'probar_hoja_de_recuperacion');
    llaves.hojaProbada(ahora);
    return seguridadDe(llaves.leer());
  },
};
