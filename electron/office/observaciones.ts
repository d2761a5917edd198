// Observation: once per case, with its letter and term; mended, or past its term.
import { Refusal } from '../../shared/failure.ts';
import { faltantes } from '../../shared/domain/observacion.ts';
import { relojAtrasado } from '../../shared/domain/respaldos.ts';
import type { ProyectoVisto } from '../../shared/vistas.ts';
import { fechaCorta } from '../../shared/domain/tiempo.ts';
import { componerObservacion } from '../letters/oficio-observacion.ts';
import type { Caso } from '../store/expedientes.ts';
import { actuar, leerCaso, verCaso } from './caso.ts';
import { entradaDe, exigirFirmante, quienFirma } from './dibujo.ts';
import { emitir, type Emision } from './emision.ts';
import type { Part, Turno } from './handler.ts';
import { diasParaSubsanar } from './plazos.ts';

/** The term is past only when the letter was notified and its last day is over. */
function exigirPlazoVencido({ store, ahora, hoy }: Turno, { plazo, vence }: Caso): void {
  if (plazo !== 'subsanar' || vence === null) {
    throw new Refusal('fuera_de_orden', 'El plazo no corre todavía: registre primero el día en que se notificó el oficio de observación.');
  }
  if (hoy > vence) return;
  const reloj = relojAtrasado(ahora, store.respaldos.ultimoActo()) ? ` El reloj de esta PC está atrasado (dice que hoy es ${fechaCorta(hoy)}): corríjalo antes.` : '';
  throw new Refusal('fuera_de_orden', `El plazo para subsanar vence el ${fechaCorta(vence)}: hasta ese día se puede presentar la subsanación.${reloj}`);
}

/** The law allows one observation: another is the jefe's to make, and needs its reason (TUO Ley 27444 art. 136). */
function exigirQuePuedaObservarse({ store, miembro }: Turno, expedienteId: number, motivo: string): void {
  if (store.documentos.observaciones(expedienteId).length === 0) return;
  const yaFue = 'Este expediente ya fue observado una vez, que es lo que permite la ley:';
  if (miembro.rol !== 'jefe') throw new Refusal('sin_permiso', `${yaFue} decídalo, o pida al jefe que lo observe de nuevo.`);
  if (motivo === '') throw new Refusal('falta_dato', `${yaFue} escriba por qué se observa de nuevo.`, 'motivo');
}

type Observacion = NonNullable<ProyectoVisto['observacion']> & { readonly expedienteId: number };

/** How the letter of observation is issued. @param elegido who was asked to sign it. @param escrito the number that a person wrote. */
export function emisionDeObservacion(turno: Turno, { expedienteId, puntos, dias, motivo }: Observacion, elegido: string | null, escrito = ''): Emision {
  const { store } = turno;
  const firmante = quienFirma(turno, elegido)?.nombre ?? null;
  const pedido = store.pedidos.leer(expedienteId);
  const conDistancia = diasParaSubsanar(turno, pedido, dias);
  return {
    expedienteId,
    clase: 'observacion',
    tipo: 'oficio',
    acto: 'observar',
    conClave: false,
    escrito,
    exigirPosible: () => {
      exigirFirmante(turno);
      exigirQuePuedaObservarse(turno, expedienteId, motivo);
    },
    componer: (rotulo, enTurno) => componerObservacion({ ...entradaDe(enTurno, expedienteId, rotulo, firmante), puntos, dias: conDistancia }),
    fuentes: { puntos, pedido },
    alEmitir: (documentoId) => {
      store.documentos.observar(documentoId, expedienteId, puntos, conDistancia);
      return { puntos, dias, distancia: conDistancia - dias, motivo, firmante };
    },
  };
}

export const observaciones: Part<'observaciones'> = {
  'observaciones.observar': async (turno, { numero, firmante, ...observacion }) => {
    leerCaso(turno, observacion.expedienteId);
    await emitir(turno, emisionDeObservacion(turno, observacion, firmante, numero));
    return verCaso(turno, observacion.expedienteId);
  },

  'observaciones.subsanar': (turno, { expedienteId, puntos, nota }) => {
    const { store, ahora } = turno;
    const observacion = store.documentos.observaciones(expedienteId).at(-1);
    const porSubsanar = observacion ? faltantes(observacion) : [];
    const faltan = porSubsanar.filter((punto) => puntos !== null && !puntos.includes(punto));
    if (!observacion || faltan.length === 0) {
      actuar(turno, expedienteId, 'subsanar', () => {
        store.documentos.subsanar(expedienteId, ahora);
        return { nota };
      });
    } else {
      const subsanados = porSubsanar.filter((punto) => !faltan.includes(punto));
      const enPalabras = (lugares: readonly number[]) => lugares.flatMap((lugar) => observacion.puntos[lugar] ?? []);
      actuar(turno, expedienteId, 'subsanar_en_parte', () => {
        if (subsanados.length === 0) throw new Refusal('no_existe', 'Lo marcado no está entre lo que falta subsanar: vuelva a abrir el expediente.', 'puntos');
        store.documentos.subsanarPuntos(observacion.documentoId, [...observacion.subsanados, ...subsanados].sort((uno, otro) => uno - otro));
        return { subsanados: enPalabras(subsanados), faltan: enPalabras(faltan), nota };
      });
    }
    return verCaso(turno, expedienteId);
  },

  'observaciones.vencer': (turno, { expedienteId }) => {
    actuar(turno, expedienteId, 'vencer', (caso) => exigirPlazoVencido(turno, caso));
    return verCaso(turno, expedienteId);
  },

  'observaciones.retomar': (turno, { expedienteId, motivo }) => {
    actuar(turno, expedienteId, 'retomar', () => {
      turno.store.documentos.subsanar(expedienteId, turno.ahora);
      return { motivo };
    });
    return verCaso(turno, expedienteId);
  },
};
