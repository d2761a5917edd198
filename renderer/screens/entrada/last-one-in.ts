// Remembers on this PC who entered last, to offer that name first. Only the number of the person is kept.

const KEY = 'altas-siagie.ultima-persona';

export function lastOneIn(): number | null {
  try {
    return Number(localStorage.getItem(KEY)) || null;
  } catch {
    return null; // storage is closed to us: no name comes first
  }
}

export function rememberWhoEntered(miembroId: number): void {
  try {
    localStorage.setItem(KEY, String(miembroId));
  } catch {
    // storage is closed to us: the next entry starts with the first name
  }
}
