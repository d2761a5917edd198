// A letter as it will be printed, drawn anew as its words are written, with sample data or those of a case.
import { useMemo, useState } from 'react';
import type { Input, Output } from '../../../shared/contract.ts';
import type { Ajustes } from '../../../shared/domain/ajustes.ts';
import { NOMBRE_CARTA, type ClaseCarta } from '../../../shared/domain/textos.ts';
import { call } from '../../bridge.ts';
import { classes } from '../../parts/classes.ts';
import { sentenceOf } from '../../parts/failure-fields.ts';
import { Notice } from '../../parts/notice.tsx';
import { Revisada } from '../../parts/revision/revisada.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { useLatest } from '../../state/latest.ts';
import styles from './ajustes.module.css';
import { ElegirExpediente } from './elegir-expediente.tsx';
import { useAjustes } from './store.ts';

type MuestraProps = { readonly clase: ClaseCarta; readonly texto: Ajustes['textos'][ClaseCarta]; readonly frases: Ajustes['textos']['frases'] };

const NINGUNO: Output<'ajustes.muestra'>['hallazgos'] = [];
const ask = (question: Input<'ajustes.muestra'>) => call('ajustes.muestra', question);

export function Muestra({ clase, texto, frases }: MuestraProps) {
  const guardados = useAjustes(({ ajustes }) => ajustes?.textos ?? null);
  const [expediente, setExpediente] = useState<{ readonly id: number; readonly numero: string } | null>(null);
  // Only what is seen is asked with the words being written: a slip in another letter would keep this one from being drawn.
  const question = useMemo(
    () => guardados && { clase, textos: { ...guardados, [clase]: texto, frases }, expedienteId: expediente?.id ?? null },
    [guardados, clase, texto, frases, expediente],
  );
  const { value, failure } = useLatest(question, ask);
  const file = useMemo((): FileToShow | null => (value?.bytes ? { bytes: value.bytes, type: 'application/pdf' } : null), [value]);
  return (
    <div className={classes(styles.sample)}>
      <ElegirExpediente elegido={expediente} onChoose={setExpediente} />
      {failure && (
        <Notice kind="warning" live>
          <p>{sentenceOf(failure)} Se ve la última que salió bien.</p>
        </Notice>
      )}
      <Revisada file={file} hallazgos={value?.hallazgos ?? NINGUNO} name={`Vista de ${NOMBRE_CARTA[clase]}`} steady lista="above" />
    </div>
  );
}
