// An office with a person of each role inside and cases in every stage, which can be put back as it was. Needs no test runner.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cutFonts } from '../../build/fonts.ts';
import { APP } from '../../build/places.ts';
import { instalarMuestra } from '../../electron/hosts/demo-data.ts';
import { askThrough, decidir, entregar, hacerEnSiagie, observar, verificar, type Ask } from '../../electron/hosts/demo-desk.ts';
import { createOffice, type Office } from '../../electron/office/office.ts';
import { CLAVE_DE_DEMOSTRACION as CLAVE } from '../../shared/domain/demostracion.ts';
import type { Rol } from '../../shared/domain/miembro.ts';
import { instante } from '../../shared/domain/tiempo.ts';
import type { Result } from '../../shared/failure.ts';
import type { ExpedienteVisto } from '../../shared/vistas.ts';
import { pdfDePrueba, PNG } from '../fixtures/archivos.ts';
import { pedidoCompleto } from '../fixtures/pedidos.ts';
import { keyOf, openRegister, type Register } from './register.ts';

/** Who calls: a person of each role, each at a window of their own, and a window where nobody has entered. */
export const CALLERS = ['nadie', 'mesa', 'especialista', 'jefe', 'consulta'] as const;
export type Caller = (typeof CALLERS)[number];

const PERSONS: Readonly<Record<Rol, number>> = { jefe: 1, mesa: 2, especialista: 3, consulta: 4 };
const ROLES = ['jefe', 'mesa', 'especialista', 'consulta'] as const satisfies readonly Rol[];
/** When its cases were written, and the day on which it is found: the terms that ran have passed. */
/** What a restore would have set aside: a folder of that name. */
export const APARTADO = 'apartado-2026-03-11T104500';

const WRITTEN = Date.parse('2026-03-11T15:45:00Z');
const FOUND = Date.parse('2026-03-20T15:45:00Z');

export type OfficeOfRoles = {
  call(caller: Caller, name: string, input: unknown): Promise<Result<unknown>>;
  register(): Register;
  /** Whether each is still inside with their role; otherwise they enter again, or all is put back. Answers whether it was. */
  mend(): Promise<boolean>;
  /** Everything as it was at the beginning. */
  renew(): Promise<void>;
  /** The log of bugs. */
  faults(): string;
  close(): Promise<void>;
};

/** A case registered with its scan, and another one for each stage of the desk. */
async function fill(ask: Ask): Promise<void> {
  const bytes = await pdfDePrueba();
  const recibir = (pedido = pedidoCompleto): Promise<ExpedienteVisto> =>
    ask('expedientes.registrar', { pedido, archivos: [{ nombre: 'oficio.pdf', clase: 'oficio', bytes }], aunqueSeParezca: true });
  const enVerificacion = async (pedido = pedidoCompleto) => verificar(ask, (await recibir(pedido)).id);
  const recibido = await recibir();
  await ask('documentos.emitirCargo', { expedienteId: recibido.id });
  await enVerificacion();
  await decidir(ask, await enVerificacion(), null);
  await observar(ask, await enVerificacion(), ['Adjuntar la RD.']);
  const atendido = async () => {
    const { id: expedienteId } = await decidir(ask, await enVerificacion(), null);
    await ask('documentos.emitir', { expedienteId, clase: 'respuesta' });
    await ask('credenciales.emitir', { expedienteId, usuario: '12345678', clave: 'Temporal*7KQ', motivo: '' });
    return hacerEnSiagie(ask, await ask('expedientes.ver', { expedienteId }));
  };
  await atendido();
  await entregar(ask, await atendido(), ['respuesta', 'hoja'], instante(new Date(WRITTEN)));
  await decidir(ask, await enVerificacion(), 'es de otra UGEL');
  const opinion = await enVerificacion({ ...pedidoCompleto, tipo: 'modificacion_excepcional' });
  await ask('verificacion.pedirOpinion', { expedienteId: opinion.id, nota: '' });
  await enVerificacion({ ...pedidoCompleto, tipo: 'modificacion_excepcional' });
  const notificado = await observar(ask, await enVerificacion(), ['Adjuntar la RD.']);
  await entregar(ask, notificado, ['observacion'], instante(new Date(WRITTEN)));
  await hacerEnSiagie(ask, await decidir(ask, await enVerificacion({ ...pedidoCompleto, tipo: 'inactivacion' }), null));
  await decidir(ask, await enVerificacion({ ...pedidoCompleto, tipo: 'cambio_director' }), null);
  const { id: expedienteId } = await decidir(ask, await enVerificacion(), null);
  await ask('ajustes.guardar', { seccion: 'vistoBueno', valor: { oficios: true } });
  await ask('proyectos.enviar', { expedienteId, clase: 'respuesta' });
  await ask('ajustes.guardar', { seccion: 'vistoBueno', valor: { oficios: false } });
  await ask('firmados.adjuntar', { documentoId: 3, nombre: 'firmado.png', bytes: PNG });
}

export async function openOfficeOfRoles(): Promise<OfficeOfRoles> {
  const fonts = join(APP, 'fonts');
  mkdirSync(fonts, { recursive: true });
  await cutFonts(fonts);
  const base = mkdtempSync(join(tmpdir(), 'altas-roles-'));
  const dir = join(base, 'datos');
  const kept = join(base, 'al-principio');
  let office: Office;
  let register: Register;
  let now = WRITTEN;
  const waiting: (() => void)[] = [];

  const open = async (at: number): Promise<Office> => {
    const opened = await createOffice({ dir, demostracion: false, clock: 'manual' }, pathToFileURL(`${fonts}/`), ({ type }) => {
      if (type === 'respaldos') for (const go of waiting.splice(0)) go();
    });
    await opened.setClock((now = at));
    return opened;
  };
  /** Past whatever wait the wrong passwords have earned. */
  const enter = async (rol: Rol): Promise<boolean> => {
    for (let tries = 0; tries < 8; tries += 1) {
      const result = await office.call(rol, 'sesion.entrar', { miembroId: PERSONS[rol], clave: CLAVE });
      if (result.ok || result.failure.code === 'sin_permiso') return result.ok;
      await office.setClock((now += 3_600_000));
    }
    return false;
  };
  const isInside = async (rol: Rol): Promise<boolean> => {
    const { sesion } = await askThrough((name, input) => office.call(rol, name, input))('sesion.estado', {});
    return sesion?.rol === rol && sesion.miembroId === PERSONS[rol];
  };
  const enterAll = async (): Promise<void> => {
    for (const rol of ROLES) if (!(await enter(rol))) throw new Error(`the ${rol} cannot enter`);
  };

  office = await open(WRITTEN);
  const jefe = askThrough((name, input) => office.call('jefe', name, input));
  await instalarMuestra(jefe);
  for (const rol of ROLES.slice(1)) await jefe('miembros.agregar', { nombre: `Persona de ${rol}`, cargo: '', rol, clave: CLAVE });
  await fill(jefe);
  const llave = await keyOf(dir, PERSONS.jefe, CLAVE);
  await office.close();
  mkdirSync(join(dir, APARTADO));
  cpSync(dir, kept, { recursive: true });
  office = await open(FOUND);
  await enterAll();
  register = openRegister(dir, llave);

  const renew = async () => {
    register.close();
    await office.close();
    rmSync(dir, { recursive: true });
    cpSync(kept, dir, { recursive: true });
    office = await open(FOUND);
    await enterAll();
    register = openRegister(dir, llave);
  };

  /** The data get another key, and another place: nobody else may have them open meanwhile. */
  const changeKey = async (input: unknown): Promise<Result<unknown>> => {
    register.close();
    const result = await office.call('jefe', 'seguridad.cambiarLlave', input);
    try {
      register = openRegister(dir, await keyOf(dir, PERSONS.jefe, CLAVE));
    } catch {
      // That password opens no more: one of the calls before gave the jefe another.
      await renew();
    }
    return result;
  };

  /** A long work goes on by itself after its call: until its end, which is told, it may still write. */
  const atRest = async (caller: Caller): Promise<void> => {
    for (;;) {
      const told = new Promise<void>((resolve) => {
        waiting.push(resolve);
      });
      const { trabajo } = await askThrough((name, input) => office.call(caller, name, input))('respaldos.estado', {});
      if (trabajo === null) return;
      await told;
    }
  };
  const ask = async (caller: Caller, name: string, input: unknown): Promise<Result<unknown>> => {
    const result = await office.call(caller, name, input);
    if (result.ok && name.startsWith('respaldos.')) await atRest(caller);
    return result;
  };

  return {
    call: (caller, name, input) => (caller === 'jefe' && name === 'seguridad.cambiarLlave' ? changeKey(input) : ask(caller, name, input)),
    register: () => register,
    renew,
    mend: async () => {
      let mended = false;
      for (const rol of ROLES) {
        if (await isInside(rol)) continue;
        mended = true;
        if (!(await enter(rol)) || !(await isInside(rol))) {
          await renew();
          return true;
        }
      }
      return mended;
    },
    faults: () => {
      const log = join(base, 'fallas.log');
      return existsSync(log) ? readFileSync(log, 'utf8') : '';
    },
    close: async () => {
      register.close();
      await office.close();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
