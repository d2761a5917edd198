// The persons of the office, their roles and passwords.
import type { DatosMiembro } from '../../shared/domain/miembro.ts';
import { Refusal } from '../../shared/failure.ts';
import type { Miembro } from '../../shared/vistas.ts';
import type { Handler, Part, Turno } from './handler.ts';

function leer({ store }: Turno, id: number): Miembro {
  const miembro = store.miembros.leer(id);
  if (!miembro) throw new Refusal('no_existe', 'No existe esa persona en la oficina.', 'id');
  return miembro;
}

function anotar({ store, ahora, miembro }: Turno, acto: string, quien: DatosMiembro & { readonly id: number }): void {
  store.actuaciones.anotar({
    expedienteId: null, en: ahora, miembroId: miembro.id, acto, estadoAntes: null, estadoDespues: null,
    detalle: { miembroId: quien.id, nombre: quien.nombre, rol: quien.rol },
  });
}

/** Whether nobody but that person can administer the office. */
const unicoJefe = ({ store }: Turno, id: number): boolean =>
  !store.miembros.listar().some((otro) => otro.id !== id && otro.activo && otro.rol === 'jefe');

export const miembros: Part<'miembros'> & { readonly 'sesion.cambiarClave': Handler<'sesion.cambiarClave'> } = {
  'miembros.listar': ({ store }) => ({ miembros: store.miembros.listar() }),

  'miembros.agregar': async (turno, { clave, ...datos }) => {
    const id = turno.store.write(() => {
      const nuevo = turno.store.miembros.agregar(datos);
      anotar(turno, 'agregar_miembro', { ...datos, id: nuevo });
      return nuevo;
    });
    await turno.llaves.dar({ id, nombre: datos.nombre }, clave);
    return leer(turno, id);
  },

  'miembros.cambiar': (turno, { id, activo, nombre, cargo, rol }) => {
    leer(turno, id);
    if ((!activo || rol !== 'jefe') && unicoJefe(turno, id)) {
      throw new Refusal('valor_imposible', 'Es el único jefe: nombre antes a otra persona como jefe.', activo ? 'rol' : 'activo');
    }
    const datos = { nombre, cargo, rol };
    turno.store.write(() => {
      turno.store.miembros.cambiar(id, datos, activo);
      anotar(turno, 'cambiar_miembro', { ...datos, id });
    });
    if (activo) turno.llaves.renombrar(id, nombre);
    else turno.llaves.quitar(id);
    return leer(turno, id);
  },

  'miembros.darClave': async (turno, { id, clave }) => {
    const quien = leer(turno, id);
    if (!quien.activo) throw new Refusal('valor_imposible', 'Esa persona está desactivada: actívela antes de darle una contraseña.', 'id');
    turno.store.write(() => anotar(turno, 'dar_clave', quien));
    await turno.llaves.dar(quien, clave);
    return quien;
  },

  'sesion.cambiarClave': async (turno, { actual, nueva }) => {
    await turno.intentos.comprobar(turno.miembro.id, 'actual', async () => (await turno.llaves.esSuya(turno.miembro.id, actual)) || null);
    turno.store.write(() => anotar(turno, 'cambiar_clave', turno.miembro));
    await turno.llaves.dar(turno.miembro, nueva);
    return {};
  },
};
