// What is decided and done for each servicio of a case.
import { z } from 'zod';
import type { TipoPedido } from './pedido.ts';

export const Decision = z.enum(['procedente', 'improcedente']);
export type Decision = z.infer<typeof Decision>;

/** What a granted request ends in at a servicio: see PRODUCT, "what an alta ends in". */
export const Resultado = z.enum(['usuario_nuevo', 'usuario_existente', 'clave_nueva', 'inactivado', 'modificado']);
export type Resultado = z.infer<typeof Resultado>;

export const NOMBRE_RESULTADO: Readonly<Record<Resultado, string>> = {
  usuario_nuevo: 'Usuario nuevo',
  usuario_existente: 'Permiso a usuario existente',
  clave_nueva: 'Contraseña nueva',
  inactivado: 'Inactivado',
  modificado: 'Modificación habilitada',
};

/** The outcomes a granted servicio may end in, by kind of request; the first is the usual one. */
export const RESULTADOS_DE: Readonly<Record<TipoPedido, readonly Resultado[]>> = {
  alta: ['usuario_nuevo', 'usuario_existente'],
  cambio_director: ['usuario_nuevo', 'usuario_existente'],
  reseteo: ['clave_nueva'],
  inactivacion: ['inactivado'],
  modificacion_excepcional: ['modificado'],
  fuera_de_alcance: [],
};

/** Outcomes whose sheet carries a password. */
export const llevaClave = (resultado: Resultado): boolean => resultado === 'usuario_nuevo' || resultado === 'clave_nueva';

/** What was done in SIAGIE at a servicio: that, and, where somebody else held its user before, the end of their permission. */
export type HechoEnServicio<H> = { readonly decision: Decision | null; readonly hecho: H | null; readonly inactivado: H | null };

/** Kinds that end somebody's permission at a servicio. */
export const inactiva = (tipo: TipoPedido): boolean => tipo === 'inactivacion' || tipo === 'cambio_director';

/** The end of a permission at a servicio; null while it is not recorded as done. */
export const inactivacionDe = <H>(tipo: TipoPedido, { decision, hecho, inactivado }: HechoEnServicio<H>): H | null =>
  decision !== 'procedente' ? null : tipo === 'inactivacion' ? hecho : inactivado;

/** What became of the task of ending the permission of who held the post before. */
type TareaEnServicio = { readonly decision: Decision | null; readonly inactivado: unknown; readonly dispensado: unknown };

/** The granted servicios at which somebody's permission is to end, or has: all but those where that was waived. */
export const conInactivacion = <S extends TareaEnServicio>(servicios: readonly S[]): S[] =>
  servicios.filter(({ decision, inactivado, dispensado }) => decision === 'procedente' && (inactivado !== null || dispensado === null));

/** Of a cambio de director: the granted servicios at which who held the post before is neither inactivated nor waived. */
export const porInactivar = <S extends TareaEnServicio>(tipo: TipoPedido, servicios: readonly S[]): S[] =>
  tipo !== 'cambio_director' ? [] : conInactivacion(servicios).filter(({ inactivado }) => inactivado === null);

/** Null when nothing of what was granted keeps the case from its archive, otherwise the sentence that says what is wanting. */
export function pendienteParaArchivar(tipo: TipoPedido, servicios: readonly TareaEnServicio[]): string | null {
  const cuantos = porInactivar(tipo, servicios).length;
  if (cuantos === 0) return null;
  const donde = cuantos === 1 ? 'un servicio' : `${cuantos} servicios`;
  return `Falta inactivar en el SIAGIE a quien ejercía antes en ${donde}: registre que ya se hizo, o escriba por qué no corresponde, antes de archivar.`;
}

/** Ready grounds for an improcedencia: key, name for the list, and the text of the letter. */
export const MOTIVOS = {
  fuera_de_alcance: {
    nombre: 'Está fuera de lo que atiende la UGEL',
    texto:
      'lo solicitado no está entre lo que esta UGEL atiende en el SIAGIE; los demás usuarios de una institución educativa los asigna y revoca quien la dirige, desde su propia cuenta, y en los PRONOEI no se asignan usuarios adicionales',
  },
  docentes: {
    nombre: 'Pide usuarios de docentes',
    texto:
      'los usuarios de los docentes no los asigna la UGEL: los asigna y revoca quien dirige la institución educativa, desde su propia cuenta, verificando los datos y el vínculo laboral de cada docente',
  },
  familias: {
    nombre: 'Pide usuarios de familias',
    texto:
      'los usuarios de padres, madres y apoderados no los asigna la UGEL: los asigna y revoca quien dirige la institución educativa, desde su propia cuenta, verificando los datos de cada persona',
  },
  pronoei: {
    nombre: 'PRONOEI pide usuarios adicionales',
    texto:
      'quien es responsable, coordinador o coordinadora de un PRONOEI puede tener usuario, pero su cuenta no habilita a crear otros: en los PRONOEI no se asignan usuarios adicionales',
  },
  otra_ugel: {
    nombre: 'Es de otra UGEL',
    texto: 'el servicio educativo no está en la jurisdicción de esta UGEL; corresponde presentar el pedido ante la UGEL a la que pertenece',
  },
  rd_no_vigente: {
    nombre: 'RD no vigente',
    texto: 'la resolución que sustenta el pedido no estaba vigente el día de su recepción',
  },
  no_acredita: {
    nombre: 'No acredita el cargo',
    texto: 'no se ha acreditado que la persona solicitante dirija el servicio educativo o haga las veces de director',
  },
} as const satisfies Readonly<Record<string, { nombre: string; texto: string }>>;
export type Motivo = keyof typeof MOTIVOS;
