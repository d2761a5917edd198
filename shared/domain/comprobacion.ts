// What the verification of the register found, and how it stands to a head kept elsewhere, said to a person.
import type { Comparacion, Rotura } from '../vistas.ts';
import { fraseDe } from './actos.ts';
import { Instante, momentoCorto } from './tiempo.ts';

/** The moment of an act; one that is none, as it is written. */
export const momentoEnPalabras = (en: string): string => {
  const leido = Instante.safeParse(en);
  return leido.success ? momentoCorto(leido.data) : en;
};

/** The act by its number, moment and person, as far as its row still tells. */
function actoEnPalabras({ actoId, en, por, acto }: Rotura): string {
  const quien = por === null ? '' : ` de ${por}`;
  const cuando = en === null ? '' : `, del ${momentoEnPalabras(en)}`;
  const que = acto === null ? '' : ` («${fraseDe(acto)}»)`;
  return `acto n.° ${actoId ?? '—'}${quien}${cuando}${que}`;
}

/** The first thing that is not as the acts say, in a sentence. */
export function roturaEnPalabras(rotura: Rotura): string {
  const expediente = rotura.expediente?.numero ?? '';
  switch (rotura.clase) {
    case 'falta':
      return rotura.por === null
        ? `Falta el acto n.° ${rotura.actoId ?? '—'}.`
        : `Falta el acto n.° ${rotura.actoId ?? '—'}: alguien lo borró. El que le sigue es de ${rotura.por}, del ${momentoEnPalabras(rotura.en ?? '')}.`;
    case 'cambiado':
      return `No es como se escribió el ${actoEnPalabras(rotura)}: alguien lo cambió, lo agregó o lo movió después.`;
    case 'sin_expediente':
      return `Ya no está el expediente del ${actoEnPalabras(rotura)}: alguien lo borró.`;
    case 'estado':
      return rotura.actoId === null
        ? `El expediente ${expediente} no lo registró ningún acto: alguien lo agregó por fuera del programa.`
        : `El expediente ${expediente} no está en el estado en que lo dejó su último acto, el ${actoEnPalabras(rotura)}.`;
    case 'expediente':
      return `Los datos, archivos o documentos del expediente ${expediente} no son los que dejó su último acto, el ${actoEnPalabras(rotura)}.`;
    case 'oficina':
      return `Las personas, los ajustes o los oficios múltiples de la oficina no son los que dejó su último cambio, el ${actoEnPalabras(rotura)}.`;
  }
}

export const resultadoEnPalabras = (rotura: Rotura | null): string => (rotura === null ? 'Todo concuerda.' : roturaEnPalabras(rotura));

export const QUE_HACER_SI_NO_CONCUERDA =
  'No siga registrando en esta PC. No borre nada: haga una copia de seguridad de lo que hay, guárdela aparte y compárela con la última copia buena. Anote esta frase y avise a quien responde por los datos personales de la UGEL: un incidente se comunica en 48 horas.';

/** In few words, for the register's own act. */
export const NOMBRE_COMPARACION: Readonly<Record<Comparacion, string>> = {
  igual: 'es el último acto',
  anterior: 'está en el registro, que siguió después',
  ausente: 'falta: el registro es más antiguo',
  distinta: 'no coincide',
};
