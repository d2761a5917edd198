// Everything a UGEL makes its own. One value per section, each saved whole.
import { z } from 'zod';
import { Firmantes } from './firmantes.ts';
import { LineaDelAnio, LINEAS_CONOCIDAS } from './lineas-del-anio.ts';
import { Numeracion } from './numeracion.ts';
import { linea, lineaObligatoria } from './texto.ts';
import { Frases, FRASES_INICIALES, TEXTOS_INICIALES, TextoDeCarta } from './textos.ts';
import { Fecha } from './tiempo.ts';

/** SHA-256 of a blob, 64 lower-case hexadecimal digits. */
export const Huella = z.string().regex(/^[0-9a-f]{64}$/);

export const Oficina = z.strictObject({
  ugel: lineaObligatoria(120, 'Escriba el nombre de la UGEL.'),
  codigo: z.string().regex(/^(\d{6})?$/, { error: 'El código de la UGEL tiene 6 dígitos; si no lo sabe, déjelo vacío.' }),
  etiquetaSuperior: z.enum(['DRE', 'GRE']),
  superior: linea(120),
  lugar: lineaObligatoria(80, 'Escriba la ciudad que va en la fecha de los oficios.'),
  direccion: linea(160),
});
export type Oficina = z.infer<typeof Oficina>;

/** Letterhead: an image (by its hash in the archive) or, without one, the organ lines. */
export const Membrete = z.strictObject({
  imagen: Huella.nullable(),
  organos: z.array(lineaObligatoria(160)).max(6, { error: 'Caben hasta 6 líneas.' }),
});
export type Membrete = z.infer<typeof Membrete>;

/** Minutes without use after which the program asks for the password again. */
export const Seguridad = z.strictObject({
  minutosDeBloqueo: z
    .int({ error: 'Escriba los minutos en números.' })
    .min(1, { error: 'El bloqueo es después de 1 minuto o más.' })
    .max(60, { error: 'El bloqueo es después de 60 minutos como máximo.' }),
});
export type Seguridad = z.infer<typeof Seguridad>;

export const SECCIONES = {
  oficina: Oficina,
  membrete: Membrete,
  firmantes: Firmantes,
  numeracion: z.strictObject({ oficio: Numeracion, cargo: Numeracion, hoja: Numeracion }),
  lineasDelAnio: z.array(LineaDelAnio).max(60),
  textos: z.strictObject({
    respuesta: TextoDeCarta,
    observacion: TextoDeCarta,
    improcedencia: TextoDeCarta,
    devolucion: TextoDeCarta,
    frases: Frases,
  }),
  plazos: z.strictObject({ observacion: z.int().min(1).max(30) }),
  noLaborables: z.array(z.strictObject({ fecha: Fecha, motivo: linea(120) })).max(400),
  seguridad: Seguridad,
} as const;
export type Seccion = keyof typeof SECCIONES;

export const Ajustes = z.strictObject(SECCIONES);
export type Ajustes = z.infer<typeof Ajustes>;

/** Settings of an office that has just been set up, in the year it starts. */
export function ajustesIniciales(oficina: Oficina, anio: number): Ajustes {
  const siglas = `${oficina.ugel.replace(/^UGEL\s+/i, 'UGEL-').toUpperCase().replaceAll(/\s+/g, '-')}/SIAGIE`;
  const primero = { anio, numero: 1 };
  return {
    oficina,
    membrete: {
      imagen: null,
      organos: [oficina.superior, oficina.ugel].filter((texto) => texto !== ''),
    },
    firmantes: [],
    numeracion: {
      oficio: { siglas, relleno: 4, primero },
      cargo: { siglas: '', relleno: 4, primero },
      hoja: { siglas: '', relleno: 4, primero },
    },
    lineasDelAnio: [...LINEAS_CONOCIDAS],
    textos: { ...TEXTOS_INICIALES, frases: FRASES_INICIALES },
    plazos: { observacion: 2 },
    noLaborables: [],
    seguridad: { minutosDeBloqueo: 10 },
  };
}
