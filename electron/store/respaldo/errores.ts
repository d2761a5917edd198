// Why a backup could not be made, or cannot be used.

/**
 * `cortado`: files lacking or of another size than its record says; `danado`: they are there and hold something else;
 * `otra_oficina`; `mas_nuevo`: made by a newer program; `faltan_archivos`: scans or documents that it names are nowhere.
 */
export type Defecto = 'cortado' | 'danado' | 'otra_oficina' | 'mas_nuevo' | 'faltan_archivos';

/** The backup cannot be used; nothing was changed. */
export class RespaldoInservible extends Error {
  override readonly name = 'RespaldoInservible';
  readonly defecto: Defecto;

  constructor(defecto: Defecto, message: string, options?: ErrorOptions) {
    super(message, options);
    this.defecto = defecto;
  }
}

/** The register itself does not pass SQLite's check: a copy of it would be no backup. */
export class RegistroDanado extends Error {
  override readonly name = 'RegistroDanado';
}

/** The place has less room than the work needs; both in bytes. */
export class SinEspacio extends Error {
  override readonly name = 'SinEspacio';
  readonly falta: number;

  constructor(falta: number) {
    super(`${falta} bytes more are needed`);
    this.falta = falta;
  }
}
