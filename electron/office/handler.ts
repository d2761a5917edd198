// What a call's handler is given, and what shape the parts of the office have.
import type { CallName, Contract, Output, ParsedInput } from '../../shared/contract.ts';
import type { Ajustes } from '../../shared/domain/ajustes.ts';
import type { Fecha, Instante } from '../../shared/domain/tiempo.ts';
import type { Miembro } from '../../shared/vistas.ts';
import type { Fonts } from '../letters/fonts.ts';
import type { Store } from '../store/store.ts';
import type { Intentos } from './intentos.ts';
import type { Llaves } from './llaves.ts';

/** The session's own: who calls, when, on which store. Lives as long as one call. */
export type Turno = {
  readonly miembro: Miembro;
  readonly ahora: Instante;
  readonly hoy: Fecha;
  readonly store: Store;
  readonly ajustes: Ajustes;
  readonly fonts: Fonts;
  readonly llaves: Llaves;
  readonly intentos: Intentos;
};

type Answer<N extends CallName> = Output<N> | Promise<Output<N>>;

/** Calls that need no session get the caller's name instead of a turn. */
export type Handler<N extends CallName> = Contract[N]['who'] extends 'nadie'
  ? (caller: string, input: ParsedInput<N>) => Answer<N>
  : (turno: Turno, input: ParsedInput<N>) => Answer<N>;

export type Handlers = { readonly [N in CallName]: Handler<N> };

/** The handlers of the calls whose name begins with `P.`: one part of the office. */
export type Part<P extends string> = { readonly [N in CallName as N extends `${P}.${string}` ? N : never]: Handler<N> };
