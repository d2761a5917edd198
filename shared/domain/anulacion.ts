// Annulling a document that was issued: its number stays used, and another one may be issued in its place.
import type { DocumentoVisto } from '../vistas.ts';
import type { Estado } from './expediente.ts';

type Quien = {
  /** Of its case; null when it is of none. */
  readonly estado: Estado | null;
  readonly esJefe: boolean;
  /** Whoever asks issued it, on this same day. */
  readonly esSuyoYDeHoy: boolean;
};

/** Null when that person may annul it, otherwise the sentence that refuses it and says what to do. */
export function impedimentoDeAnular({ clase, rotulo, anulado, entrega }: Pick<DocumentoVisto, 'clase' | 'rotulo' | 'anulado' | 'entrega'>, { estado, esJefe, esSuyoYDeHoy }: Quien): string | null {
  if (anulado) return `${rotulo} ya está anulado.`;
  if (clase === 'hoja') return 'Una hoja de credenciales se anula al hacer otra: restablezca la contraseña en SIAGIE y use «Hacer otra hoja». Si nadie la recogió, destrúyala por acta.';
  if (clase === 'observacion' && estado === 'no_presentado') {
    return 'El expediente se dio por no presentado por ese oficio: retome primero la verificación.';
  }
  if (!esJefe && entrega) return `${rotulo} ya fue entregado: solo el jefe puede anularlo.`;
  if (!esJefe && !esSuyoYDeHoy) return `Solo quien emitió ${rotulo}, y el mismo día, puede anularlo. Pídalo al jefe.`;
  return null;
}
