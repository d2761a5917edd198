// What the screens are shown of backups. Folders and backups are named by tokens: no path ever leaves the main side.
import { z } from 'zod';
import { MotivoDeRespaldo } from './domain/respaldos.ts';
import { Instante } from './domain/tiempo.ts';
import { Failure } from './failure.ts';

export const Ficha = z.string().regex(/^[0-9a-f]{24}$/);

export const CarpetaOfrecida = z.strictObject({ carpeta: Ficha, etiqueta: z.string() });
export type CarpetaOfrecida = z.infer<typeof CarpetaOfrecida>;

/** `elegida`: the host's own dialog has asked already, and there is one at most; otherwise the screen lets choose. */
export const CarpetasOfrecidas = z.strictObject({ elegida: z.boolean(), carpetas: z.array(CarpetaOfrecida) });
export type CarpetasOfrecidas = z.infer<typeof CarpetasOfrecidas>;

export const TrabajoEnMarcha = z.strictObject({
  clase: z.enum(['respaldar', 'verificar', 'comprobar', 'preparar']),
  paso: z.enum(['copiar', 'revisar', 'archivar', 'ordenar']).nullable(),
  hecho: z.number(),
  /** 0 when it cannot be known. */
  total: z.number(),
});
export type TrabajoEnMarcha = z.infer<typeof TrabajoEnMarcha>;

/** A change of key: which file is copied, put under the new key or looked through; `hecho` of `total`, in bytes. */
export const AvanceDeLlave = z.strictObject({
  paso: z.enum(['copiar', 'cifrar', 'revisar', 'poner']),
  fichero: z.enum(['oficina', 'archivo']),
  hecho: z.number(),
  total: z.number(),
});
export type AvanceDeLlave = z.infer<typeof AvanceDeLlave>;

/** What the last long work came to: said until the next one begins. */
export const FinDeTrabajo = z.strictObject({ clase: TrabajoEnMarcha.shape.clase, en: Instante, dicho: z.string(), falla: Failure.nullable() });
export type FinDeTrabajo = z.infer<typeof FinDeTrabajo>;

/** Something wrong that everybody should know: shown in the frame. `reloj`: the PC's clock is behind the last act. */
export const AvisoDeDatos = z.strictObject({ clase: z.enum(['dano', 'faltas', 'reloj', 'reemplazado']), mensaje: z.string() });
export type AvisoDeDatos = z.infer<typeof AvisoDeDatos>;

export const EstadoDeRespaldos = z.strictObject({
  /** The last good one in the data's own folder. */
  ultimo: Instante.nullable(),
  atrasado: z.boolean(),
  segunda: z.strictObject({ etiqueta: z.string(), ultimo: Instante.nullable(), falla: z.string().nullable() }).nullable(),
  trabajo: TrabajoEnMarcha.nullable(),
  fin: FinDeTrabajo.nullable(),
  avisos: z.array(AvisoDeDatos),
});
export type EstadoDeRespaldos = z.infer<typeof EstadoDeRespaldos>;

export const RespaldoVisto = z.strictObject({
  respaldo: Ficha,
  donde: z.enum(['propia', 'segunda', 'elegida']),
  id: z.string(),
  /** Null for one that cannot be used, and `defecto` says why. */
  registro: z
    .strictObject({
      en: Instante,
      motivo: MotivoDeRespaldo,
      ugel: z.string(),
      programa: z.string(),
      esquema: z.int(),
      expedientes: z.int(),
      documentos: z.int(),
      actuaciones: z.int(),
      archivos: z.int(),
      /** Of the register and its scans together. */
      bytes: z.number(),
      reparos: z.array(z.string()),
    })
    .nullable(),
  defecto: z.string().nullable(),
});
export type RespaldoVisto = z.infer<typeof RespaldoVisto>;

/** A former state of the data, set aside by a restore, that may come back. */
export const ApartadoVisto = z.strictObject({ nombre: z.string(), en: Instante, bytes: z.number() });

export const ListaDeRespaldos = z.strictObject({ respaldos: z.array(RespaldoVisto), apartados: z.array(ApartadoVisto) });
export type ListaDeRespaldos = z.infer<typeof ListaDeRespaldos>;

export const RespaldoMirado = RespaldoVisto.extend({
  /** Whose password opens it. */
  personas: z.array(z.strictObject({ id: z.int(), nombre: z.string() })),
  /** Whether the recovery sheet of then opens it too. */
  conHoja: z.boolean(),
  /** Its last acts, newest first; null when the key of the data that are open now is not its own. */
  ultimosActos: z.array(z.strictObject({ en: Instante, por: z.string(), acto: z.string() })).nullable(),
  /** How it stands to the register that is open now: what would be lost. Null when none is. */
  comparado: z.string().nullable(),
});
export type RespaldoMirado = z.infer<typeof RespaldoMirado>;
