// How long each caller has been quiet. The window locks by itself; this holds also for one that is stuck, or that lies.

/** What a window that is used may be late in saying so, and what it may need to lock: so that it is always the first. */
const MARGEN_MS = 2 * 60_000;

export type Inactividad = {
  /** That caller has just been heard. */
  oir(caller: string): void;
  olvidar(caller: string): void;
  /** Whether the caller has been quiet for longer than the office allows. */
  vencida(caller: string, minutos: number): boolean;
};

/**
 * @param monotono milliseconds that only run forward and that nobody can set: neither a clock put right, nor the office's
 * clock moved by hand in scripts, makes anyone be locked out or in.
 */
export function createInactividad(monotono: () => number): Inactividad {
  const oidos = new Map<string, number>();
  return {
    oir: (caller) => void oidos.set(caller, monotono()),
    olvidar: (caller) => void oidos.delete(caller),
    vencida: (caller, minutos) => {
      const oido = oidos.get(caller);
      return oido !== undefined && monotono() - oido > minutos * 60_000 + MARGEN_MS;
    },
  };
}
