// What the padrón says of the servicios that are being written: asked a moment after the last key, once for each code.
import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import type { EnPadron } from '../../../shared/domain/padron.ts';
import { call } from '../../bridge.ts';
import { whenSessionEnds } from '../../state/session.ts';
import { conElPadron, type Cambiar, type ServicioEscrito } from './escrito.ts';

const PAUSE_MS = 200;

type EnPadronState = {
  /** Whether any padrón is loaded; null until it is known. */
  readonly cargado: boolean | null;
  /** By `clave`. */
  readonly sabidos: ReadonlyMap<string, EnPadron>;
};

export const useEnPadron = create<EnPadronState>()(() => ({ cargado: null, sabidos: new Map() }));

export const clave = ({ codigoModular, anexo }: Pick<ServicioEscrito, 'codigoModular' | 'anexo'>): string => `${codigoModular.trim()}-${anexo.trim() || '0'}`;

/** A new form asks anew: a padrón may have come in meanwhile. */
async function empezar(): Promise<void> {
  const result = await call('padron.ver', {});
  useEnPadron.setState({ cargado: result.ok && result.value.cortes.length > 0, sabidos: new Map() });
}

async function preguntar(servicios: readonly ServicioEscrito[]): Promise<void> {
  const result = await call('padron.juzgar', { servicios: servicios.map(({ codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito }) => ({ codigoModular, anexo, nombreIe, nivel, centroPoblado, distrito })) });
  if (!result.ok) return;
  const sabidos = new Map(useEnPadron.getState().sabidos);
  servicios.forEach((servicio, i) => {
    const suyo = result.value.enPadron[i];
    if (suyo) sabidos.set(clave(servicio), suyo);
  });
  useEnPadron.setState({ sabidos });
}

/** Asks, and fills what is still empty of a servicio whose code has just been typed. */
export function useConsultaAlPadron(servicios: readonly ServicioEscrito[], onChange: Cambiar): void {
  const { cargado, sabidos } = useEnPadron();
  const llenados = useRef(new Map<number, string>());
  useEffect(() => void empezar(), []);
  useEffect(() => {
    if (cargado !== true) return undefined;
    const nuevos = servicios.filter((servicio) => /^\d{7}$/.test(servicio.codigoModular.trim()) && !sabidos.has(clave(servicio)));
    if (nuevos.length === 0) return undefined;
    const timer = setTimeout(() => void preguntar(nuevos), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [cargado, sabidos, servicios]);
  useEffect(() => {
    for (const servicio of servicios) {
      const oficial = sabidos.get(clave(servicio))?.servicio;
      if (!oficial || llenados.current.get(servicio.key) === clave(servicio)) continue;
      llenados.current.set(servicio.key, clave(servicio));
      onChange((antes) => ({ ...antes, servicios: antes.servicios.map((uno) => (uno.key === servicio.key ? conElPadron(uno, oficial, 'vacios') : uno)) }));
    }
  }, [onChange, sabidos, servicios]);
}

whenSessionEnds(() => useEnPadron.setState({ cargado: null, sabidos: new Map() }));
