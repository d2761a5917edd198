// One letter to several addressees: whom it is for is a table at its head, over as many pages as it takes.
import type { Bloque, Carta } from '../../shared/domain/carta.ts';
import type { Destinatario, Multiple } from '../../shared/domain/multiple.ts';
import type { Trato } from '../../shared/domain/pedido.ts';
import { componerCuerpo, componerFrase, rellenar } from '../../shared/domain/textos.ts';
import { conMayuscula, enMayusculas } from './concordancia.ts';
import { SIN_NUMERO } from './letterhead.ts';
import { conLetra, enPapelDeLaOficina, firmado, lugarYFecha, type Base } from './oficio.ts';
import { datosDeNadie } from './valores.ts';

export type EntradaDeMultiple = Base & { readonly multiple: Multiple };

/** The form for one or several men, women, both, or whom one does not know. */
type Formas = { readonly uno: Readonly<Record<Trato, string>>; readonly varios: Readonly<Record<Trato, string>>; readonly ambos: string };

const SENOR: Formas = {
  uno: { senor: 'Señor', senora: 'Señora', '': 'Señor(a)' },
  varios: { senor: 'Señores', senora: 'Señoras', '': 'Señores(as)' },
  ambos: 'Señoras y señores',
};
const DIRECTOR: Formas = {
  uno: { senor: 'director', senora: 'directora', '': 'director(a)' },
  varios: { senor: 'directores', senora: 'directoras', '': 'directores(as)' },
  ambos: 'directores',
};

function forma({ uno, varios, ambos }: Formas, destinatarios: readonly Destinatario[]): string {
  const tratos = new Set(destinatarios.map(({ trato }) => trato));
  const [primero = ''] = tratos;
  if (tratos.size > 1 && !tratos.has('')) return ambos;
  return (destinatarios.length === 1 ? uno : varios)[tratos.size > 1 ? '' : primero];
}

const esDirector = ({ cargo }: Destinatario): boolean => /^director/i.test(cargo);

/** More than these would keep the reader from what the letter says: they go after the signature. */
const CABEN_A_LA_CABEZA = 40;

const vanAlFinal = (destinatarios: readonly Destinatario[]): boolean => destinatarios.length > CABEN_A_LA_CABEZA;

/** `Señoras y señores directores de:`; without the post where they bear different ones. */
function vocativo(destinatarios: readonly Destinatario[]): string {
  const iguales = destinatarios.every(esDirector);
  const quienes = iguales ? `${forma(SENOR, destinatarios)} ${forma(DIRECTOR, destinatarios)}` : forma(SENOR, destinatarios);
  if (vanAlFinal(destinatarios)) return `${quienes} de las instituciones de la relación que sigue a la firma`;
  return iguales ? `${quienes} de:` : `${quienes}:`;
}

/** A post that only says «director» is already in the salutation. */
const diceMas = (destinatario: Destinatario): boolean => !/^director(a|\(a\))?$/i.test(destinatario.cargo.trim());

/** Only the columns that say something. */
function relacion(destinatarios: readonly Destinatario[]): Bloque {
  const todas = [
    { titulo: 'Nombres y apellidos', peso: 30, de: ({ nombre }: Destinatario) => enMayusculas(nombre), hay: destinatarios.some(({ nombre }) => nombre !== '') },
    { titulo: 'Cargo', peso: 18, de: ({ cargo }: Destinatario) => cargo, hay: !destinatarios.every(esDirector) || destinatarios.some(diceMas) },
    { titulo: 'Institución educativa', peso: 30, de: ({ institucion }: Destinatario) => institucion, hay: true },
    { titulo: 'Lugar', peso: 22, de: ({ lugar }: Destinatario) => lugar, hay: destinatarios.some(({ lugar }) => lugar !== '') },
  ].filter(({ hay }) => hay);
  const peso = todas.reduce((suma, una) => suma + una.peso, 0);
  return {
    clase: 'tabla',
    columnas: [{ titulo: 'N.°', ancho: 0.07 }, ...todas.map((una) => ({ titulo: una.titulo, ancho: (0.93 * una.peso) / peso }))],
    filas: destinatarios.map((uno, i) => [String(i + 1), ...todas.map(({ de }) => de(uno))]),
  };
}

export function componerMultiple(entrada: EntradaDeMultiple): Carta {
  const { ajustes, rotulo, firmante, multiple } = entrada;
  const { destinatarios, referencias } = multiple;
  const alFinal = vanAlFinal(destinatarios);
  const datos = datosDeNadie(ajustes);
  const asunto = conMayuscula(rellenar(multiple.asunto, datos));
  return enPapelDeLaOficina(entrada, asunto, null, [
    lugarYFecha(entrada),
    { clase: 'rotulo', texto: rotulo ?? `OFICIO MÚLTIPLE · ${SIN_NUMERO}` },
    { clase: 'destinatario', lineas: [vocativo(destinatarios)] },
    ...(alFinal ? [] : [relacion(destinatarios)]),
    { clase: 'destinatario', lineas: ['Presente.-'] },
    { clase: 'etiquetado', etiqueta: 'ASUNTO', lineas: [asunto] },
    ...(referencias.length === 0 ? [] : [{ clase: 'etiquetado', etiqueta: 'REFERENCIA', lineas: referencias.length === 1 ? referencias : referencias.map(conLetra) } as const]),
    ...componerCuerpo(multiple.cuerpo, datos, {}),
    ...componerFrase(ajustes.textos.frases.despedida, datos),
    ...firmado(firmante),
    ...(alFinal ? [{ clase: 'titulo', menor: true, texto: `Relación de destinatarios (${destinatarios.length})` } as const, relacion(destinatarios)] : []),
  ]);
}
