// Everything a UGEL makes its own. One value per section, each saved whole.
import { z } from 'zod';
import { Firmantes } from './firmantes.ts';
import { LineaDelAnio, LINEAS_CONOCIDAS } from './lineas-del-anio.ts';
import { TablaDeDias } from './no-laborables.ts';
import { Distancias, Plazos, PLAZOS_INICIALES } from './plazos.ts';
import { MASCARA_INICIAL, NOMBRE_TIPO, Numeracion, seConfunden, TipoDocumental } from './numeracion.ts';
import { ListasPropias } from './requisitos.ts';
import { Sustentos, SUSTENTOS_INICIALES } from './sustentos.ts';
import { linea, lineaObligatoria } from './texto.ts';
import { Frases, FRASES_INICIALES, TEXTOS_INICIALES, TextoDeCarta, TextoDeMultiple } from './textos.ts';

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

/** How each type is numbered: no two may write the same label. */
const Numeraciones = z.strictObject({ oficio: Numeracion, multiple: Numeracion, constancia: Numeracion, cargo: Numeracion, hoja: Numeracion }).superRefine((numeraciones, contexto) => {
  for (const [i, tipo] of TipoDocumental.options.entries()) {
    const igual = TipoDocumental.options.slice(0, i).find((otro) => seConfunden(numeraciones[otro], numeraciones[tipo]));
    if (igual === undefined) continue;
    const message = `Se escribirían igual que los de «${NOMBRE_TIPO[igual]}»: cambie alguna palabra.`;
    contexto.addIssue({ code: 'custom', path: [tipo, 'mascara'], message });
  }
});

/** Whether the letters need the jefe's V.° B.° before they are numbered. */
export const VistoBueno = z.strictObject({ oficios: z.boolean() });
export type VistoBueno = z.infer<typeof VistoBueno>;

export const SECCIONES = {
  oficina: Oficina,
  membrete: Membrete,
  firmantes: Firmantes,
  numeracion: Numeraciones,
  vistoBueno: VistoBueno,
  lineasDelAnio: z.array(LineaDelAnio).max(60),
  requisitos: ListasPropias,
  sustentos: Sustentos,
  textos: z.strictObject({
    respuesta: TextoDeCarta,
    observacion: TextoDeCarta,
    improcedencia: TextoDeCarta,
    devolucion: TextoDeCarta,
    constancia: TextoDeCarta,
    multiple: TextoDeMultiple,
    frases: Frases,
  }),
  plazos: Plazos,
  noLaborables: TablaDeDias,
  distancia: Distancias,
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
      oficio: { mascara: MASCARA_INICIAL.oficio, siglas, relleno: 4, primero },
      multiple: { mascara: MASCARA_INICIAL.multiple, siglas, relleno: 4, primero },
      constancia: { mascara: MASCARA_INICIAL.constancia, siglas, relleno: 4, primero },
      cargo: { mascara: MASCARA_INICIAL.cargo, siglas: '', relleno: 4, primero },
      hoja: { mascara: MASCARA_INICIAL.hoja, siglas: '', relleno: 4, primero },
    },
    vistoBueno: { oficios: false },
    lineasDelAnio: [...LINEAS_CONOCIDAS],
    requisitos: [],
    sustentos: SUSTENTOS_INICIALES,
    textos: { ...TEXTOS_INICIALES, frases: FRASES_INICIALES },
    plazos: PLAZOS_INICIALES,
    noLaborables: [],
    distancia: [],
    seguridad: { minutosDeBloqueo: 10 },
  };
}
