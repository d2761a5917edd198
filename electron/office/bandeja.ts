// What each person keeps of their tray: filters under a name, and the columns it shows. Nothing of a case changes with it.
import { LIMITE_FILTROS, reparoDeColumnas, type Preferencias } from '../../shared/domain/bandeja.ts';
import { Refusal } from '../../shared/failure.ts';
import type { Part, Turno } from './handler.ts';

const preferenciasDe = ({ store, miembro }: Turno): Preferencias => ({
  filtros: store.preferencias.filtros(miembro.id),
  columnas: store.preferencias.columnas(miembro.id),
});

const YA_NO_ESTA = 'Ese filtro ya no está: se borró en otra ventana.';

export const bandeja: Part<'bandeja'> = {
  'bandeja.preferencias': preferenciasDe,

  'bandeja.guardarFiltro': (turno, { id, ...nuevo }) => {
    const { store, miembro } = turno;
    store.write(() => {
      const otro = store.preferencias.conNombre(miembro.id, nuevo.nombre);
      if (otro && otro.id !== id) throw new Refusal('duplicado', `Ya tiene un filtro que se llama «${otro.nombre}»: escriba otro nombre.`, 'nombre');
      if (id === null && store.preferencias.filtros(miembro.id).length >= LIMITE_FILTROS) {
        throw new Refusal('valor_imposible', `Caben hasta ${LIMITE_FILTROS} filtros: borre alguno que ya no use.`, 'nombre');
      }
      if (!store.preferencias.guardar(miembro.id, id, nuevo)) throw new Refusal('no_existe', YA_NO_ESTA, 'id');
    });
    return preferenciasDe(turno);
  },

  'bandeja.quitarFiltro': (turno, { id }) => {
    const { store, miembro } = turno;
    if (!store.write(() => store.preferencias.quitar(miembro.id, id))) throw new Refusal('no_existe', YA_NO_ESTA, 'id');
    return preferenciasDe(turno);
  },

  'bandeja.elegirColumnas': (turno, { columnas }) => {
    const { store, miembro } = turno;
    const reparo = reparoDeColumnas(columnas);
    if (reparo !== null) throw new Refusal('valor_imposible', reparo, 'columnas');
    store.write(() => store.preferencias.elegirColumnas(miembro.id, columnas));
    return preferenciasDe(turno);
  },
};
