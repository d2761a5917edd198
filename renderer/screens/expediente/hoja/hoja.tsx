// The hoja de credenciales: composed, issued, printed, forgotten. Its password lives only in this component's state.
import { useState } from 'react';
import type { ExpedienteVisto } from '../../../../shared/vistas.ts';
import { useUnsaved } from '../../../state/route.ts';
import { Componer } from './componer.tsx';
import { Imprimir, type HojaEmitida } from './imprimir.tsx';
import { useSecretFile } from '../../../parts/visor/use-secret-file.ts';

type HojaProps = { readonly expediente: ExpedienteVisto; readonly onClose: () => void };

const LOST_SHEET = 'La hoja con la contraseña se borra de la memoria. Si no se imprimió bien, habrá que restablecer la contraseña en SIAGIE y emitir otra.';

export function Hoja({ expediente, onClose }: HojaProps) {
  const [emitida, setEmitida] = useState<HojaEmitida | null>(null);
  const sheet = useSecretFile();
  useUnsaved(emitida !== null, LOST_SHEET);
  if (emitida) return <Imprimir hoja={emitida} sheet={sheet} onClose={onClose} />;
  return <Componer expediente={expediente} sheet={sheet} onIssued={setEmitida} onClose={onClose} />;
}
