// The calibration page: rulers of 10 cm and the corners of the margins, to see that the printer neither scales nor shifts.
import type { Carta } from '../../shared/domain/carta.ts';
import type { Instante } from '../../shared/domain/tiempo.ts';

const TITULO = 'Hoja de calibración';

export const componerCalibracion = ({ ugel, momento }: { readonly ugel: string; readonly momento: Instante }): Carta => ({
  titulo: TITULO,
  autor: ugel,
  momento,
  pie: [`${TITULO} · ${ugel}`],
  bloques: [
    { clase: 'titulo', texto: TITULO.toUpperCase() },
    { clase: 'parrafo', texto: 'Sirve para saber si la impresora respeta el tamaño de los oficios. Imprímala como cualquier documento y mídala con una regla.' },
    { clase: 'regla' },
    { clase: 'titulo', texto: 'Qué medir', menor: true },
    {
      clase: 'lista',
      marca: 'numero',
      puntos: [
        'Cada regla mide 10 cm exactos, a lo ancho y a lo alto.',
        'Las cuatro esquinas están a 2,5 cm de los bordes del papel.',
      ],
    },
    { clase: 'titulo', texto: 'Si no mide lo que debe', menor: true },
    {
      clase: 'lista',
      marca: 'numero',
      puntos: [
        'En la ventana de imprimir, elija «Tamaño real», «Escala: 100 %» o «Predeterminada», y nunca «Ajustar a la página» ni «Ajustar al área de impresión».',
        'El papel debe ser A4 (210 × 297 mm) tanto en esa ventana como en la bandeja de la impresora; no Carta ni Oficio.',
        'Si las reglas miden 10 cm pero las esquinas no, el papel entra corrido: ajuste las guías de la bandeja.',
        'Imprima otra vez esta hoja hasta que mida bien. Elija lo mismo en todos los documentos.',
      ],
    },
  ],
});
