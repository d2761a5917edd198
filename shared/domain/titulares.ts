// Who has held a servicio's user and when, as the acts in SIAGIE tell it.
import type { Calidad } from './pedido.ts';
import type { Resolucion } from './resolucion.ts';
import type { Resultado } from './servicio.ts';
import { fechaEnLima, type Fecha, type Instante } from './tiempo.ts';

/** Something done in SIAGIE at one servicio, for one person. */
export type HechoEnSiagie = {
  readonly en: Instante;
  readonly resultado: Resultado;
  readonly persona: string;
  /** Type and number for comparing. */
  readonly documento: string;
  readonly usuario: string;
  readonly calidad: Calidad;
  /** What makes them who they say they are, as that case brought it. */
  readonly sustento: Pick<Resolucion, 'tipo' | 'numero' | 'hasta'> | null;
  readonly expedienteId: number;
  readonly numero: string;
};

export type Titular = Omit<HechoEnSiagie, 'en' | 'resultado'> & { readonly desde: Fecha; readonly hasta: Fecha | null };

/**
 * Newest first. A new holder ends the former one's time; a reset does not, nor an exceptional change;
 * an inactivation ends that of the user it names, or of its applicant. Who holds it now has no `hasta`. A holder who asks again
 * is in the post by what the later case brought, and that case is told.
 * @param hechos in the order they were done.
 */
export function titularesDe(hechos: readonly HechoEnSiagie[]): Titular[] {
  const titulares: Titular[] = [];
  const acabar = (cual: (titular: Titular) => boolean, hasta: Fecha) => {
    titulares.forEach((titular, i) => {
      if (titular.hasta === null && cual(titular)) titulares[i] = { ...titular, hasta };
    });
  };
  /** False when that person does not hold it. */
  const renovar = (quien: Omit<HechoEnSiagie, 'en' | 'resultado'>): boolean => {
    const i = titulares.findIndex(({ documento, hasta }) => hasta === null && documento === quien.documento);
    const suyo = titulares[i];
    if (suyo) titulares[i] = { ...suyo, ...quien, sustento: quien.sustento ?? suyo.sustento };
    return suyo !== undefined;
  };
  for (const { en, resultado, ...quien } of hechos) {
    const dia = fechaEnLima(en);
    switch (resultado) {
      case 'usuario_nuevo':
      case 'usuario_existente':
        acabar(({ documento }) => documento !== quien.documento, dia);
        if (!renovar(quien)) titulares.push({ ...quien, desde: dia, hasta: null });
        break;
      case 'inactivado':
        acabar(({ documento, usuario }) => documento === quien.documento || (usuario !== '' && usuario === quien.usuario), dia);
        break;
      case 'clave_nueva':
        renovar(quien);
        break;
      case 'modificado':
        break;
    }
  }
  return titulares.toReversed();
}
