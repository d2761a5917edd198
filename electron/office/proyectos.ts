// From the proyecto to its V.° B.°: sent, seen by the jefe, given back or approved, or withdrawn.
import { ACTO_DE_CARTA } from '../../shared/domain/expediente.ts';
import { NOMBRE_DOCUMENTO } from '../../shared/domain/nombres-de-documento.ts';
import { Refusal } from '../../shared/failure.ts';
import { huellaDe } from '../store/blobs.ts';
import type { Envio, Proyecto } from '../store/proyectos.ts';
import { emisionDe } from './cartas.ts';
import { actuar, exigir, leerCaso, verCaso } from './caso.ts';
import { dibujar, quienFirma } from './dibujo.ts';
import type { Emision } from './emision.ts';
import type { Part, Turno } from './handler.ts';
import { emisionDeObservacion } from './observaciones.ts';
import { sigueIgual, textoDe } from './visado.ts';

function letraDe(turno: Turno, { expedienteId, clase, observacion, firmante }: Pick<Envio, 'expedienteId' | 'clase' | 'observacion' | 'firmante'>): Emision {
  if (clase !== 'observacion') return emisionDe(turno, { expedienteId, clase }, firmante);
  if (observacion === null) throw new Error('a proyecto of observation has no points');
  return emisionDeObservacion(turno, { ...observacion, expedienteId }, firmante);
}

function leerProyecto({ store }: Turno, proyectoId: number): Proyecto {
  const proyecto = store.proyectos.leer(proyectoId);
  if (!proyecto) throw new Refusal('no_existe', 'No existe ese proyecto.', 'proyectoId');
  return proyecto;
}

const detalleDe = ({ clase }: Pick<Proyecto, 'clase'>) => ({ nombre: NOMBRE_DOCUMENTO[clase] });

const YA_NO: Readonly<Record<Proyecto['estado'], string>> = {
  por_visar: 'El proyecto espera el V.° B.°.',
  visado: 'El proyecto ya tiene el V.° B.°.',
  devuelto: 'El proyecto ya fue devuelto: espere a que lo envíen de nuevo.',
  retirado: 'El proyecto fue retirado.',
  emitido: 'El oficio ya fue emitido.',
};

function exigirPorVisar({ estado }: Proyecto): void {
  if (estado !== 'por_visar') throw new Refusal('fuera_de_orden', YA_NO[estado]);
}

export const proyectos: Part<'proyectos'> = {
  'proyectos.enviar': async (turno, peticion) => {
    const { store, ajustes, ahora, hoy, miembro } = turno;
    const { expedienteId, clase } = peticion;
    const observacion = peticion.clase === 'observacion' ? { puntos: peticion.puntos, dias: peticion.dias, motivo: peticion.motivo } : null;
    const caso = leerCaso(turno, expedienteId);
    if (!ajustes.vistoBueno.oficios) throw new Refusal('fuera_de_orden', 'En esta oficina los oficios no pasan por V.° B.°: emítalo directamente.');
    exigir(ACTO_DE_CARTA[clase], caso);
    // Whoever reads it later must see the same name under it.
    const firmante = quienFirma(turno, peticion.firmante)?.nombre ?? null;
    const letra = letraDe(turno, { expedienteId, clase, observacion, firmante });
    letra.exigirPosible(caso);
    // What could not be drawn is not worth anybody's V.° B.°.
    await dibujar(turno, letra.componer(null, turno), letra.fuentes);
    actuar(turno, expedienteId, 'enviar_proyecto', (ahoraCaso) => {
      exigir(ACTO_DE_CARTA[clase], ahoraCaso);
      letra.exigirPosible(ahoraCaso);
      const abierto = store.proyectos.abierto(expedienteId, clase);
      if (abierto?.estado === 'por_visar') throw new Refusal('fuera_de_orden', 'El proyecto ya se envió y espera el V.° B.°: retírelo si quiere cambiarlo.');
      if (abierto?.estado === 'visado' && sigueIgual(turno, letra, abierto)) {
        throw new Refusal('fuera_de_orden', 'El proyecto ya tiene el V.° B.° y no ha cambiado: emítalo.');
      }
      store.proyectos.enviar({ expedienteId, clase, observacion, firmante, fecha: hoy, texto: textoDe(turno, letra, hoy), en: ahora, por: miembro.id }, abierto);
      return detalleDe({ clase });
    });
    return verCaso(turno, expedienteId);
  },

  'proyectos.porVisar': ({ store }) => ({ proyectos: store.proyectos.porVisar() }),

  'proyectos.ver': async (turno, { proyectoId }) => {
    const proyecto = leerProyecto(turno, proyectoId);
    if (proyecto.estado === 'retirado' || proyecto.estado === 'emitido') throw new Refusal('fuera_de_orden', YA_NO[proyecto.estado]);
    const letra = letraDe(turno, proyecto);
    const bytes = await dibujar(turno, letra.componer(null, turno), letra.fuentes);
    const texto = textoDe(turno, letra, proyecto.fecha);
    return { bytes, huella: huellaDe(new TextEncoder().encode(texto)), cambiado: texto !== proyecto.texto };
  },

  'proyectos.visar': (turno, { proyectoId, huella }) => {
    const { store, ahora, miembro } = turno;
    const { expedienteId } = leerProyecto(turno, proyectoId);
    actuar(turno, expedienteId, 'visar', (caso) => {
      const proyecto = leerProyecto(turno, proyectoId);
      exigirPorVisar(proyecto);
      const letra = letraDe(turno, proyecto);
      letra.exigirPosible(caso);
      const texto = textoDe(turno, letra, proyecto.fecha);
      if (huellaDe(new TextEncoder().encode(texto)) !== huella) {
        throw new Refusal('fuera_de_orden', 'Los datos cambiaron mientras lo leía y el oficio dice otra cosa: léalo de nuevo antes de dar el V.° B.°.');
      }
      store.proyectos.visar(proyectoId, texto, ahora, miembro.id);
      return detalleDe(proyecto);
    });
    return verCaso(turno, expedienteId);
  },

  'proyectos.devolver': (turno, { proyectoId, nota }) => {
    const { store, ahora, miembro } = turno;
    const { expedienteId } = leerProyecto(turno, proyectoId);
    actuar(turno, expedienteId, 'devolver_proyecto', () => {
      const proyecto = leerProyecto(turno, proyectoId);
      exigirPorVisar(proyecto);
      store.proyectos.devolver(proyectoId, nota, ahora, miembro.id);
      return { ...detalleDe(proyecto), nota };
    });
    return verCaso(turno, expedienteId);
  },

  'proyectos.retirar': (turno, { proyectoId }) => {
    const { expedienteId } = leerProyecto(turno, proyectoId);
    actuar(turno, expedienteId, 'retirar_proyecto', () => {
      const proyecto = leerProyecto(turno, proyectoId);
      if (proyecto.estado === 'retirado' || proyecto.estado === 'emitido') throw new Refusal('fuera_de_orden', YA_NO[proyecto.estado]);
      turno.store.proyectos.cerrar(proyectoId, 'retirado');
      return detalleDe(proyecto);
    });
    return verCaso(turno, expedienteId);
  },
};
