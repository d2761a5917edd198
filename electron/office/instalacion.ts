// The first start: makes the store and the keyring aside, and puts them in place in one step.
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ParsedInput } from '../../shared/contract.ts';
import { ajustesIniciales, type Ajustes, SECCIONES, type Seccion } from '../../shared/domain/ajustes.ts';
import { anioDe, type Fecha, type Instante } from '../../shared/domain/tiempo.ts';
import { Refusal } from '../../shared/failure.ts';
import { abrirATodos } from '../store/acceso.ts';
import { guardarLlavero, leerLlavero, sellar } from '../store/llavero.ts';
import { syncFolder } from '../store/reemplazar.ts';
import { openStore, type Store } from '../store/store.ts';
import type { LugarPreparado } from './lugares.ts';

const esSeccion = (clave: string): clave is Seccion => Object.hasOwn(SECCIONES, clave);

export function guardarTodos(store: Store, ajustes: Ajustes): void {
  for (const seccion of Object.keys(ajustes)) {
    if (esSeccion(seccion)) store.ajustes.guardar(seccion, ajustes[seccion]);
  }
}

/**
 * Sets the office up in `dir`, which must be empty or not exist. The data are made in a folder beside it that takes its
 * name at the end: a cut half way leaves an office that was never set up, not half of one. Answers its first person and
 * the key of the data, which the caller wipes.
 */
export async function instalar(
  { dir, deTodos }: LugarPreparado,
  { oficina, miembro, clave }: Omit<ParsedInput<'sesion.instalar'>, 'lugar'>,
  ahora: Instante,
  hoy: Fecha,
): Promise<{ miembroId: number; llave: Buffer }> {
  if (leerLlavero(dir)) throw new Refusal('ya_configurado', 'Esta oficina ya está configurada: elija su nombre y escriba su contraseña.');
  if (existsSync(dir) && readdirSync(dir).length > 0) {
    throw new Refusal(
      'datos_ilegibles',
      'La carpeta de datos tiene archivos, pero falta el de llaves (llavero.json). No se ha tocado nada: recupérelo de una copia, o mueva esos archivos a otra carpeta.',
    );
  }
  const aparte = `${dir}.instalando`;
  rmSync(aparte, { recursive: true, force: true });
  mkdirSync(aparte, { recursive: true });
  if (deTodos) abrirATodos(aparte);
  const llave = randomBytes(32);
  const oficinaId = randomUUID();
  try {
    const store = openStore(aparte, llave);
    let miembroId: number;
    try {
      miembroId = store.write(() => {
        const id = store.miembros.agregar({ ...miembro, rol: 'jefe' });
        const iniciales = ajustesIniciales(oficina, anioDe(hoy));
        const postfirma = miembro.cargo === '' ? [] : [miembro.cargo];
        guardarTodos(store, { ...iniciales, firmantes: [{ nombre: miembro.nombre, trato: '', postfirma, iniciales: '', copias: [], desde: null, hasta: null }] });
        store.actuaciones.anotar({
          expedienteId: null, en: ahora, miembroId: id, acto: 'instalar', estadoAntes: null, estadoDespues: null,
          detalle: { oficina: oficinaId, ugel: oficina.ugel },
        });
        return id;
      });
    } finally {
      store.close();
    }
    const ranura = await sellar(oficinaId, { id: miembroId, nombre: miembro.nombre }, clave, llave);
    guardarLlavero(aparte, { version: 1, oficina: oficinaId, ugel: oficina.ugel, ranuras: [ranura] });
    if (existsSync(dir)) rmdirSync(dir);
    renameSync(aparte, dir);
    syncFolder(dirname(dir));
    return { miembroId, llave };
  } catch (error) {
    llave.fill(0);
    throw error;
  }
}
