// The oficios múltiples issued: seen again, printed.
import { FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { fechaCorta } from '../../../shared/domain/tiempo.ts';
import type { MultipleEmitido } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import documentos from '../expediente/documentos.module.css';
import { imprimir } from '../expediente/imprimir.ts';
import { VerDocumento } from '../expediente/ver-documento.tsx';
import { loadMas, useMultiples } from './store.ts';

export function Emitidos() {
  const { emitidos, hayMas } = useMultiples();
  const [visto, setVisto] = useState<number | null>(null);
  const documento = emitidos.find(({ id }) => id === visto);
  return (
    <Section title="Emitidos">
      {emitidos.length === 0 && <p>Todavía no se ha emitido ninguno.</p>}
      <ul className={classes(documentos.documentos)}>
        {emitidos.map((uno) => (
          <li key={uno.id}>
            <Emitido emitido={uno} onSee={() => setVisto(uno.id)} />
          </li>
        ))}
      </ul>
      {hayMas && <Button onPress={() => void loadMas()}>Ver más</Button>}
      {documento && <VerDocumento documento={{ ...documento, clase: 'multiple' }} onClose={() => setVisto(null)} />}
    </Section>
  );
}

function Emitido({ emitido, onSee }: { readonly emitido: MultipleEmitido; readonly onSee: () => void }) {
  const { rotulo, asunto, destinatarios, fecha, emitidoPor, impreso, anulado } = emitido;
  const may = useMay()('documentos.paraImprimir');
  const task = useTask();
  return (
    <div className={classes(documentos.documento, anulado && documentos.annulled)}>
      <FileText aria-hidden />
      <div className={classes(documentos.documentoText)}>
        <strong>{rotulo}</strong>
        <span>
          {asunto} · {destinatarios === 1 ? '1 destinatario' : `${conMiles(destinatarios)} destinatarios`} · {fechaCorta(fecha)}, {emitidoPor}
          {anulado ? ' · anulado' : impreso && ' · impreso'}
        </span>
        {task.failure && <FailureNotice failure={task.failure} />}
      </div>
      <div className={classes(documentos.documentoActions)}>
        <Button onPress={onSee} aria-label={`Ver ${rotulo}`}>
          Ver
        </Button>
        {may && (
          <Button icon={Printer} pending={task.pending} onPress={() => void task.run(() => imprimir(emitido))} aria-label={`Imprimir ${rotulo}`}>
            Imprimir
          </Button>
        )}
      </div>
    </div>
  );
}
