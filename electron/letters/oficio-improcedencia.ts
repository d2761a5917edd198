// The answer to a request that is refused whole, out-of-scope ones (accounts of teachers) included.
import type { Carta } from '../../shared/domain/carta.ts';
import { motivosDe } from './motivos.ts';
import { componerOficio, improcedentes, type Entrada } from './oficio.ts';

export const componerImprocedencia = (entrada: Entrada): Carta =>
  componerOficio(entrada, {
    clase: 'improcedencia',
    dias: entrada.ajustes.plazos.observacion,
    bloques: { servicios_procedentes: [], servicios_improcedentes: motivosDe(improcedentes(entrada), false), puntos: [], entrega: [] },
  });
