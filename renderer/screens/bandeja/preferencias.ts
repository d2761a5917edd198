// What the person who is in keeps of their tray: filters under a name, and its columns.
import { create } from 'zustand';
import { COLUMNAS_INICIALES, SIN_FILTRO, type FiltroDeBandeja, type FiltroGuardado, type Preferencias } from '../../../shared/domain/bandeja.ts';
import { call } from '../../bridge.ts';
import { tell } from '../../state/notice.ts';
import { goTo } from '../../state/route.ts';
import { whenSessionEnds } from '../../state/session.ts';
import { filter, useBandeja } from './store.ts';

type PreferenciasState = Preferencias & { readonly leidas: boolean };

const EMPTY: PreferenciasState = { filtros: [], columnas: [...COLUMNAS_INICIALES], leidas: false };

export const usePreferencias = create<PreferenciasState>()(() => EMPTY);

export const sonIguales = (uno: FiltroDeBandeja, otro: FiltroDeBandeja): boolean => JSON.stringify({ ...SIN_FILTRO, ...uno }) === JSON.stringify({ ...SIN_FILTRO, ...otro });

/** Reads them. The first time, the tray opens with the filter that the person chose for that, unless it is asked something already. */
export async function readPreferencias(): Promise<void> {
  const result = await call('bandeja.preferencias', {});
  if (!result.ok) return;
  const { leidas } = usePreferencias.getState();
  takePreferencias(result.value);
  const inicial = leidas ? undefined : result.value.filtros.find((uno) => uno.inicial);
  if (inicial && sonIguales(useBandeja.getState().filtro, SIN_FILTRO)) filter(inicial.filtro);
}

export const takePreferencias = (preferencias: Preferencias): void => usePreferencias.setState({ ...preferencias, leidas: true });

/** Shows the tray as a filter asks, wherever one is. */
export function openTray(filtro: FiltroDeBandeja): void {
  filter(filtro);
  goTo({ screen: 'bandeja' });
}

/** Deletes a filter, and tells how to have it back. */
export async function dropFiltro({ id, ...filtro }: FiltroGuardado): Promise<void> {
  const result = await call('bandeja.quitarFiltro', { id });
  if (!result.ok) {
    tell({ text: result.failure.message });
    return;
  }
  takePreferencias(result.value);
  const undo = async () => {
    const vuelto = await call('bandeja.guardarFiltro', { id: null, ...filtro });
    if (vuelto.ok) takePreferencias(vuelto.value);
    tell({ text: vuelto.ok ? `El filtro «${filtro.nombre}» está otra vez.` : vuelto.failure.message });
  };
  tell({ text: `Se borró el filtro «${filtro.nombre}».`, action: { label: 'Deshacer', run: () => void undo() } });
}

whenSessionEnds(() => usePreferencias.setState(EMPTY));
