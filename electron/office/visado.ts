// The V.° B.°: where the office wants it, no letter is numbered before the jefe has seen what it says.
import { textoDeCarta, type Carta } from '../../shared/domain/carta.ts';
import { ClaseOficio } from '../../shared/domain/textos.ts';
import type { Fecha } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import type { ClaseDocumento } from '../../shared/vistas.ts';
import type { Proyecto } from '../store/proyectos.ts';
import type { Turno } from './handler.ts';

type Componible = { readonly componer: (rotulo: string | null, turno: Turno) => Carta };
type Letra = Componible & { readonly expedienteId: number; readonly clase: ClaseDocumento };

/** All that the letter would say, but its number, on that day: what is compared with what was seen. */
export const textoDe = (turno: Turno, { componer }: Componible, fecha: Fecha): string => textoDeCarta(componer(null, { ...turno, hoy: fecha }));

const llevaVisto = ({ ajustes }: Turno, { clase }: Letra): boolean => ajustes.vistoBueno.oficios && (clase === 'constancia' || ClaseOficio.safeParse(clase).success);

/** What is issued in one step, without a proyecto that could wait: where letters need their V.° B.°, it is the jefe who issues it. @param que `la constancia la` */
const sinProyecto = (que: string): Refusal => new Refusal('sin_permiso', `Los oficios pasan por V.° B.°: ${que} emite el jefe.`);

/** Refuses a múltiple that is not issued by whoever gives the V.° B.°, where letters need it. */
export function exigirVistoDeMultiple({ ajustes, miembro }: Turno): void {
  if (ajustes.vistoBueno.oficios && miembro.rol !== 'jefe') throw sinProyecto('el oficio múltiple lo');
}

function abierto({ store }: Turno, { expedienteId, clase }: Letra): Proyecto | null {
  const oficio = ClaseOficio.safeParse(clase);
  return oficio.success ? store.proyectos.abierto(expedienteId, oficio.data) : null;
}

/** Whether the letter would still say what was seen. */
export const sigueIgual = (turno: Turno, letra: Componible, { fecha, texto }: Proyecto): boolean => textoDe(turno, letra, fecha) === texto;

/** Refuses a letter that lacks its V.° B.°. Whoever gives it needs nobody else's: to issue is then to give it. */
export function exigirVisado(turno: Turno, letra: Letra): void {
  if (!llevaVisto(turno, letra) || turno.miembro.rol === 'jefe') return;
  if (letra.clase === 'constancia') throw sinProyecto('la constancia la');
  const proyecto = abierto(turno, letra);
  switch (proyecto?.estado) {
    case 'visado':
      if (sigueIgual(turno, letra, proyecto)) return;
      throw new Refusal('fuera_de_orden', 'Los datos cambiaron después del V.° B.° y el oficio diría otra cosa: envíelo de nuevo a V.° B.°.');
    case 'por_visar':
      throw new Refusal('fuera_de_orden', 'El proyecto espera el V.° B.° del jefe: podrá emitirlo cuando lo dé.');
    case 'devuelto':
      throw new Refusal('fuera_de_orden', `El jefe devolvió el proyecto: «${proyecto.nota}». Corríjalo y envíelo de nuevo a V.° B.°.`);
    default:
      throw new Refusal('fuera_de_orden', 'Los oficios pasan por V.° B.°: envíe primero el proyecto al jefe.');
  }
}

/** The letter is being issued: its proyecto ends. Answers who gave the V.° B.°; null when it needs none. Inside the transaction. */
export function cerrarVisado(turno: Turno, letra: Letra): string | null {
  exigirVisado(turno, letra);
  const { store, miembro } = turno;
  const proyecto = abierto(turno, letra);
  if (proyecto) store.proyectos.cerrar(proyecto.id, 'emitido');
  if (!llevaVisto(turno, letra)) return null;
  return proyecto?.estado === 'visado' && miembro.rol !== 'jefe' ? proyecto.vistoPor : miembro.nombre;
}
