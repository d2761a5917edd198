// What is asked of the thread of long works on the data, and what it tells.
import type { Failure } from '../../shared/failure.ts';
import type { Hallazgos } from '../store/respaldo/comprobar.ts';
import type { Hallado } from '../store/respaldo/lista.ts';
import type { Paso } from '../store/respaldo/marcha.ts';
import type { Registro } from '../store/respaldo/registro.ts';
import type { PedidoDeRespaldo } from '../store/respaldo/respaldar.ts';

export type Tareas = {
  respaldar: { pide: PedidoDeRespaldo; da: Registro };
  /** Looks a backup through; its damaged packs are put aside, so that the next backup mirrors anew. */
  verificar: { pide: { readonly hallado: Hallado; readonly llave: Uint8Array }; da: Registro };
  comprobar: { pide: { readonly datos: string; readonly llave: Uint8Array; readonly completa: boolean }; da: Hallazgos };
  preparar: { pide: { readonly hallado: Hallado; readonly llave: Uint8Array; readonly datos: string }; da: Registro };
};
export type ClaseDeTarea = keyof Tareas;

/** `parar` holds one 32-bit word: 1 tells it to stop. */
export type Encargo = { [C in ClaseDeTarea]: { readonly clase: C; readonly parar: SharedArrayBuffer } & Tareas[C]['pide'] }[ClaseDeTarea];

export type DeTarea =
  | { readonly que: 'avance'; readonly paso: Paso; readonly hecho: number; readonly total: number }
  | { readonly que: 'fin'; readonly valor: unknown }
  | { readonly que: 'falla'; readonly falla: Failure | null; readonly nombre: string; readonly lugares: string };
