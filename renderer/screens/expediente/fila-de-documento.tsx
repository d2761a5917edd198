// An issued document in one line: what it is, what became of it, and what may be done with it.
import { FileText, Printer } from 'lucide-react';
import { fechaCorta, momentoCorto } from '../../../shared/domain/tiempo.ts';
import type { DocumentoVisto } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import type { AbrirDialogo } from './dialogos.tsx';
import styles from './documentos.module.css';
import { imprimir } from './imprimir.ts';
import { NOMBRE_DOCUMENTO } from './nombres.ts';

type FilaProps = {
  readonly documento: DocumentoVisto;
  readonly onDialogo: AbrirDialogo;
  /** Also who issued it, when, and its fingerprint. */
  readonly whole?: boolean;
};

export function FilaDeDocumento({ documento, onDialogo, whole = false }: FilaProps) {
  const { id, clase, rotulo, anulado, entrega, emitidoEn, emitidoPor, huella, conClave, impreso } = documento;
  const may = useMay();
  const task = useTask();
  return (
    <div className={classes(styles.documento, anulado && styles.annulled)}>
      <FileText aria-hidden />
      <div className={classes(styles.documentoText)}>
        <strong>{rotulo}</strong>
        <span>
          {NOMBRE_DOCUMENTO[clase]}
          {clase === 'hoja' && (conClave ? ', con contraseña' : ', sin contraseña')}
          {anulado && ' · anulada: la reemplaza otra'}
          {entrega && ` · recibido por ${entrega.recibidoPor} el ${fechaCorta(entrega.fecha)} ${entrega.hora}`}
          {!entrega && !anulado && clase !== 'cargo' && ' · sin entregar'}
        </span>
        {whole && (
          <small>
            Emitido el {momentoCorto(emitidoEn)} por {emitidoPor}
            {impreso && ' · impreso'} · SHA-256 <span title={huella}>{huella.slice(0, 16)}…</span>
          </small>
        )}
        {task.failure && <FailureNotice failure={task.failure} />}
      </div>
      <div className={classes(styles.documentoActions)}>
        {whole && clase !== 'cargo' && !anulado && !entrega && may('entregas.registrar') && (
          <Button onPress={() => onDialogo({ tipo: 'entregar', documentoIds: [id] })}>Registrar entrega</Button>
        )}
        <Button onPress={() => onDialogo({ tipo: 'ver', documentoId: id })} aria-label={`Ver ${rotulo}`}>
          Ver
        </Button>
        {clase !== 'hoja' && may('documentos.paraImprimir') && (
          <Button icon={Printer} pending={task.pending} onPress={() => void task.run(() => imprimir(documento))} aria-label={`Imprimir ${rotulo}`}>
            Imprimir
          </Button>
        )}
      </div>
    </div>
  );
}
