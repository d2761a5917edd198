// A document with characters that no font has, made one that can be drawn.
import type { Carta } from '../../shared/domain/carta.ts';
import { hasGlyph, type Fonts } from './fonts.ts';

/** Every text of a value with that done to it. */
function conTextos<T>(valor: T, cambiar: (texto: string) => string): T;
function conTextos(valor: unknown, cambiar: (texto: string) => string): unknown {
  if (typeof valor === 'string') return cambiar(valor);
  if (Array.isArray(valor)) return valor.map((uno: unknown) => conTextos(uno, cambiar));
  if (typeof valor !== 'object' || valor === null || valor instanceof Uint8Array) return valor;
  return Object.fromEntries(Object.entries(valor).map(([clave, hijo]) => [clave, conTextos(hijo, cambiar)]));
}

/** The document with a box in place of each of those characters. */
export function conHuecos(carta: Carta, sinLetra: readonly string[], fonts: Fonts): Carta {
  if (sinLetra.length === 0) return carta;
  const hueco = hasGlyph(fonts, 0x25a1) ? '□' : '?';
  return conTextos(carta, (texto) => sinLetra.reduce((uno, caracter) => uno.normalize('NFC').replaceAll(caracter, hueco), texto));
}
