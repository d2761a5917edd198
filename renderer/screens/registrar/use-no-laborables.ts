// The office's table of days on which it does not work, for who writes the day of a reception.
import { useEffect, useState } from 'react';
import type { NoLaborables } from '../../../shared/domain/feriados.ts';
import { diasDe } from '../../../shared/domain/no-laborables.ts';
import { call } from '../../bridge.ts';

const NINGUNO: NoLaborables = new Set();

/** None until they are read: the national holidays are known without them. */
export function useNoLaborables(): NoLaborables {
  const [dias, setDias] = useState(NINGUNO);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const result = await call('ajustes.ver', {});
      if (result.ok && !gone) setDias(diasDe(result.value.noLaborables));
    };
    void read();
    return () => {
      gone = true;
    };
  }, []);
  return dias;
}
