// What is being written of an oficio múltiple, as it is on the screen.
import type { Destinatario, Multiple } from '../../../shared/domain/multiple.ts';
import type { TextoDeCarta } from '../../../shared/domain/textos.ts';

export type Fila = Destinatario & { readonly key: number };

/** `referencias`: a line each. */
export type Escrito = { readonly asunto: string; readonly cuerpo: string; readonly referencias: string; readonly destinatarios: readonly Fila[] };

let last = 0;

export const filaDe = (destinatario: Destinatario): Fila => {
  last += 1;
  return { ...destinatario, key: last };
};

export const destinatarioDe = ({ trato, nombre, cargo, institucion, lugar }: Fila): Destinatario => ({ trato, nombre, cargo, institucion, lugar });

export const escritoCon = ({ asunto, cuerpo }: TextoDeCarta, destinatarios: readonly Destinatario[] = []): Escrito => ({
  asunto, cuerpo, referencias: '', destinatarios: destinatarios.map(filaDe),
});

export const multipleDe = ({ asunto, cuerpo, referencias, destinatarios }: Escrito): Multiple => ({
  asunto,
  cuerpo,
  referencias: referencias.split('\n').map((linea) => linea.trim()).filter((linea) => linea !== ''),
  destinatarios: destinatarios.map(destinatarioDe),
});

/** `Rosa Chapoñán, Directora`: who it is, for the list. */
export const enLista = ({ nombre, cargo }: Destinatario): string => [nombre, cargo].filter((dato) => dato !== '').join(', ') || 'Sin nombre';
