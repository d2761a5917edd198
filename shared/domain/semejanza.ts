// How alike two names of a school or a place are: forgives accents, abbreviations, «I.E. N.°», zeros and the order of words.
import { palabras } from './texto.ts';

/** Words that say what a thing is, not which one. */
const GENERICAS: ReadonlySet<string> = new Set([
  'i', 'e', 'ie', 'iei', 'iep', 'ieip', 'institucion', 'educativa', 'educativo', 'inicial', 'primaria', 'secundaria', 'particular', 'privada',
  'n', 'no', 'nro', 'num', 'numero', 'cei', 'cep', 'pronoei', 'colegio', 'escuela', 'jardin', 'p', 'de', 'del', 'la', 'el', 'los', 'las', 'y',
]);

const ABREVIADAS: Readonly<Record<string, string>> = {
  sta: 'santa', sto: 'santo', sn: 'san', sr: 'senor', sra: 'senora', ntra: 'nuestra', nstra: 'nuestra', virg: 'virgen', fco: 'francisco', ma: 'maria',
  jse: 'jose', mcal: 'mariscal', gral: 'general', cnel: 'coronel', crl: 'coronel', cap: 'capitan', tte: 'teniente', almte: 'almirante', dr: 'doctor',
  dra: 'doctora', prof: 'profesor', ing: 'ingeniero', mons: 'monsenor', pj: 'pueblo', ppjj: 'pueblo', aahh: 'asentamiento', aa: 'asentamiento',
  urb: 'urbanizacion', coop: 'cooperativa', cp: 'centro', hda: 'hacienda', fdo: 'fundo', pq: 'parque', jr: 'jiron', av: 'avenida',
};

/** The words that tell one name from another; all of them when none does. */
function distintivas(nombre: string): string[] {
  const todas = palabras(nombre).map((palabra) => ABREVIADAS[palabra] ?? palabra.replace(/^0+(?=\d)/, ''));
  const propias = todas.filter((palabra) => !GENERICAS.has(palabra));
  return propias.length > 0 ? propias : todas;
}

const esNumero = (palabra: string): boolean => /^\d/.test(palabra);

/** Whether one letter mistyped, missing, left over or swapped with its neighbour makes one of the other. */
function aUnaLetra(uno: string, otro: string): boolean {
  if (Math.abs(uno.length - otro.length) > 1) return false;
  let i = 0;
  while (i < uno.length && uno[i] === otro[i]) i += 1;
  const [cola, otraCola] = [uno.slice(i), otro.slice(i)];
  if (cola.slice(1) === otraCola.slice(1) || cola.slice(1) === otraCola || cola === otraCola.slice(1)) return true;
  return cola[0] === otraCola[1] && cola[1] === otraCola[0] && cola.slice(2) === otraCola.slice(2);
}

/** 0 to 1. Numbers are the same or they are not. */
function semejanzaDePalabras(uno: string, otro: string): number {
  if (uno === otro) return 1;
  if (esNumero(uno) || esNumero(otro)) return 0;
  const [corta, larga] = uno.length <= otro.length ? [uno, otro] : [otro, uno];
  if (corta.length >= 3 && larga.startsWith(corta)) return 0.9;
  return corta.length >= 4 && aUnaLetra(corta, larga) ? 0.85 : 0;
}

const peso = (lista: readonly string[]): number => lista.reduce((suma, palabra) => suma + palabra.length, 0);

/** The weight of what both share, pairing each word with its likest, over the weight of the shorter name and of both. */
function emparejar(unas: readonly string[], otras: readonly string[]): number {
  const pares = unas
    .flatMap((una, i) => otras.map((otra, j) => ({ i, j, semejanza: semejanzaDePalabras(una, otra), largo: Math.min(una.length, otra.length) })))
    .filter(({ semejanza }) => semejanza > 0)
    .sort((a, b) => b.semejanza - a.semejanza || b.largo - a.largo);
  const usadas = { unas: new Set<number>(), otras: new Set<number>() };
  let comun = 0;
  for (const { i, j, semejanza } of pares) {
    if (usadas.unas.has(i) || usadas.otras.has(j)) continue;
    usadas.unas.add(i);
    usadas.otras.add(j);
    comun += (semejanza * ((unas[i]?.length ?? 0) + (otras[j]?.length ?? 0))) / 2;
  }
  const [menor, ambas] = [Math.min(peso(unas), peso(otras)), (peso(unas) + peso(otras)) / 2];
  return Math.min(1, 0.75 * Math.min(1, comun / menor) + 0.25 * (comun / ambas));
}

/**
 * 0 (nothing in common) to 1 (the same). The shorter name counts most, for people write part of the whole one:
 * «I.E. N.° 10132» is the padrón's «10132 JESÚS DIVINO MAESTRO». Schools whose numbers differ are not alike.
 */
export function semejanza(uno: string, otro: string): number {
  // In a fixed order, so that it does not matter which is asked about which.
  const [unas, otras] = [distintivas(uno), distintivas(otro)].sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1));
  if (!unas || !otras || unas.length === 0 || otras.length === 0) return 0;
  const numeros = unas.filter(esNumero);
  const otrosNumeros = otras.filter(esNumero);
  if (numeros.length > 0 && otrosNumeros.length > 0) {
    if (!numeros.some((numero) => otrosNumeros.includes(numero))) return 0;
    // The number names the school; what is written beside it seldom is the whole name.
    return Math.max(emparejar(unas, otras), numeros.some((numero) => numero.length >= 3 && otrosNumeros.includes(numero)) ? 0.8 : 0);
  }
  return emparejar(unas, otras);
}

/** From here on, two names are taken to mean the same. */
const PARECIDAS = 0.6;

export const sonParecidas = (uno: string, otro: string): boolean => semejanza(uno, otro) >= PARECIDAS;
