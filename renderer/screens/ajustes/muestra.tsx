// A letter with sample data, drawn anew a moment after the last key.
import { useEffect, useState } from 'react';
import type { ClaseCarta, TextoDeCarta } from '../../../shared/domain/textos.ts';
import { NOMBRE_CARTA } from '../../../shared/domain/textos.ts';
import type { Failure } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { classes } from '../../parts/classes.ts';
import { sentenceOf } from '../../parts/failure-fields.ts';
import { Notice } from '../../parts/notice.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import styles from './ajustes.module.css';

const PAUSE_MS = 400;

export function Muestra({ clase, texto: { asunto, cuerpo } }: { readonly clase: ClaseCarta; readonly texto: TextoDeCarta }) {
  const [file, setFile] = useState<FileToShow | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    let gone = false;
    const timer = setTimeout(async () => {
      const result = await call('ajustes.muestra', { clase, texto: { asunto, cuerpo } });
      if (gone) return;
      setFailure(result.ok ? null : result.failure);
      // What was seen last stays while the text cannot be drawn.
      if (result.ok) setFile({ bytes: result.value.bytes, type: 'application/pdf' });
    }, PAUSE_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [clase, asunto, cuerpo]);
  return (
    <div className={classes(styles.sample)}>
      {failure && (
        <Notice kind="warning" live>
          <p>{sentenceOf(failure)}</p>
        </Notice>
      )}
      <Visor file={file} name={`Muestra: ${NOMBRE_CARTA[clase]}`} />
    </div>
  );
}
