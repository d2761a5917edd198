// The real office in the test's own thread: real files, real letters, a clock set by hand.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { cutFonts } from '../../build/fonts.ts';
import { APP } from '../../build/places.ts';
import { createOffice, type Office } from '../../electron/office/office.ts';
import type { OfficeOptions } from '../../electron/office/protocol.ts';
import { readOutput, type CallName, type Input, type OfficeEvent, type Output } from '../../shared/contract.ts';
import type { Failure } from '../../shared/failure.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { registro } from '../fixtures/pedidos.ts';
import { folderOfTest } from './store.ts';

const FONTS = join(APP, 'fonts');
export const CLAVE = 'clave de prueba 1';

export type Desk = {
  readonly dir: string;
  readonly office: Office;
  readonly events: OfficeEvent[];
  /** Waits for the next event of that type. */
  nextEvent(type: OfficeEvent['type']): Promise<void>;
  /** The value of a call that must go well; throws the failure otherwise. */
  does<N extends CallName>(name: N, input: Input<N>, caller?: string): Promise<Output<N>>;
  /** The failure of a call that must be refused; throws when it went well. */
  refuses(name: CallName, input: unknown, caller?: string): Promise<Failure>;
  /** Sets the time, Lima's clock: `2026-03-11 10:45`. */
  at(lima: string): Promise<void>;
};

/** Whatever a test did, no row is otherwise than its last act left it: what is changed without an act would be an alarm. */
async function expectWhole({ call }: Office): Promise<void> {
  const head = await call('prueba', 'auditoria.cabeza', {});
  if (!head.ok) return;
  const { avisos } = readOutput('auditoria.cabeza', head.value);
  expect(avisos.filter(({ acto }) => acto === 'alteracion_hallada')).toEqual([]);
  for (let desde: unknown = null; ; ) {
    const result = await call('prueba', 'auditoria.comprobar', { desde });
    if (!result.ok) return;
    const { sigue, rotura } = readOutput('auditoria.comprobar', result.value);
    expect(rotura).toBeNull();
    if (sigue === null) return;
    desde = sigue;
  }
}

export type DeskOptions = {
  readonly dir?: string;
  readonly lugares?: OfficeOptions['lugares'];
  /** By which it knows who has been quiet. */
  readonly monotono?: () => number;
  /** The guard makes its rounds, the first after so many ms. */
  readonly espera?: number;
  /** Those that may be chosen. */
  readonly carpetas?: readonly string[];
  /** Why one of those cannot be. */
  readonly impedimentos?: Readonly<Record<string, string>>;
};

/** An office that nobody has set up yet, at 10:45 of 11 March 2026. */
export async function emptyDesk({ dir = join(folderOfTest(), 'datos'), lugares, monotono, espera, carpetas = [], impedimentos = {} }: DeskOptions = {}): Promise<Desk> {
  mkdirSync(FONTS, { recursive: true });
  await cutFonts(FONTS);
  const events: OfficeEvent[] = [];
  const waiting = new Map<OfficeEvent['type'], (() => void)[]>();
  const hear = (event: OfficeEvent) => {
    events.push(event);
    for (const go of waiting.get(event.type) ?? []) go();
    waiting.delete(event.type);
  };
  const options: OfficeOptions = { dir, ...(lugares && { lugares }), ...(espera !== undefined && { espera }), demostracion: false, clock: 'manual' };
  const office = await createOffice(options, pathToFileURL(`${FONTS}/`), hear, {
    elegir: async () => ({ elegida: false, folders: carpetas.map((dir) => ({ dir, impedimento: impedimentos[dir] ?? null })) }),
    ...(monotono && { monotono }),
  });
  onTestFinished(async () => {
    await expectWhole(office);
    await office.close();
  });
  const desk: Desk = {
    dir,
    office,
    events,
    nextEvent: (type) =>
      new Promise((resolve) => {
        waiting.set(type, [...(waiting.get(type) ?? []), resolve]);
      }),
    does: async <N extends CallName>(name: N, input: Input<N>, caller = 'prueba') => {
      const result = await office.call(caller, name, input);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
      return readOutput(name, result.value);
    },
    refuses: async (name, input, caller = 'prueba') => {
      const result = await office.call(caller, name, input);
      if (result.ok) throw new Error(`${name} went well: ${JSON.stringify(result.value).slice(0, 300)}`);
      return result.failure;
    },
    at: (lima) => office.setClock(Date.parse(`${lima.replace(' ', 'T')}:00-05:00`)),
  };
  await desk.at('2026-03-11 10:45');
  return desk;
}

export const instalacion: Input<'sesion.instalar'> = {
  oficina: { ugel: 'UGEL San Roque', codigo: '', etiquetaSuperior: 'GRE', superior: 'Gerencia Regional de Educación', lugar: 'San Roque', direccion: '' },
  miembro: { nombre: 'Ana Prueba Salas', cargo: 'Especialista SIAGIE' },
  clave: CLAVE,
};

/** An office set up, with its first person inside. */
export async function desk(options: DeskOptions = {}): Promise<Desk> {
  const nuevo = await emptyDesk(options);
  await nuevo.does('sesion.instalar', instalacion);
  return nuevo;
}

/** A case registered and, by its steps, brought where the test needs it. */
export async function caseAt(mesa: Desk, hasta: 'recibido' | 'en_verificacion' | 'decidido', pedido = registro()): Promise<ExpedienteVisto> {
  let caso = await mesa.does('expedientes.registrar', { ...pedido, aunqueSeParezca: true });
  if (hasta === 'recibido') return caso;
  caso = await mesa.does('verificacion.iniciar', { expedienteId: caso.id });
  if (hasta === 'en_verificacion') return caso;
  if (caso.requisitos.length > 0) {
    const calificaciones = caso.requisitos.map(({ clave }) => ({ clave, calificacion: 'cumple' as const, nota: '' }));
    await mesa.does('verificacion.calificar', { expedienteId: caso.id, calificaciones });
  }
  const servicios = caso.servicios.map(({ id }) => ({ servicioId: id, decision: 'procedente' as const, motivo: '', resultado: null }));
  return mesa.does('decisiones.decidir', { expedienteId: caso.id, servicios });
}
