// The oficios múltiples issued: seen again, printed, annulled.
import { FileText, Printer } from 'lucide-react';
import { useState } from 'react';
import { impedimentoDeAnular } from '../../../shared/domain/anulacion.ts';
import { fechaCorta, fechaEnLima } from '../../../shared/domain/tiempo.ts';
import type { MultipleEmitido } from '../../../shared/vistas.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { Section } from '../../parts/section.tsx';
import { useMay, useSession, useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { AnularDocumento } from '../expediente/anular-documento.tsx';
import documentos from '../expediente/documentos.module.css';
import { imprimir } from '../expediente/imprimir.ts';
import { VerDocumento } from '../expediente/ver-documento.tsx';
import { loadMas, useMultiples } from './store.ts';

/** It belongs to no case, and nobody is asked to sign for it. */
const SUELTO = { clase: 'multiple', entrega: null } as const;

/** Whether whoever is in may annul it today. */
function useSeAnula(emitido: MultipleEmitido): boolean {
  const may = useMay();
  const hoy = useToday();
  const nombre = useSession((state) => state.estado?.sesion?.nombre);
  const esSuyoYDeHoy = emitido.emitidoPor === nombre && fechaEnLima(emitido.emitidoEn) === hoy;
  return may('documentos.anular') && impedimentoDeAnular({ ...emitido, ...SUELTO }, { estado: null, esJefe: may('proyectos.visar'), esSuyoYDeHoy }) === null;
}

export function Emitidos() {
  const { emitidos, hayMas } = useMultiples();
  const [visto, setVisto] = useState<number | null>(null);
  const documento = emitidos.find(({ id }) => id === visto);
  const [porAnular, setPorAnular] = useState<MultipleEmitido | null>(null);
  return (
    <Section title="Emitidos">
      {emitidos.length === 0 && <p>Todavía no se ha emitido ninguno.</p>}
      <ul className={classes(documentos.documentos)}>
        {emitidos.map((uno) => (
          <li key={uno.id}>
            <Emitido emitido={uno} onSee={() => setVisto(uno.id)} onAnnul={() => setPorAnular(uno)} />
          </li>
        ))}
      </ul>
      {hayMas && <Button onPress={() => void loadMas()}>Ver más</Button>}
      {documento && <VerDocumento documento={{ ...documento, ...SUELTO }} onClose={() => setVisto(null)} />}
      {porAnular && <AnularDocumento documento={{ ...porAnular, ...SUELTO }} onClose={() => setPorAnular(null)} />}
    </Section>
  );
}

type EmitidoProps = { readonly emitido: MultipleEmitido; readonly onSee: () => void; readonly onAnnul: () => void };

function Emitido({ emitido, onSee, onAnnul }: EmitidoProps) {
  const { rotulo, asunto, destinatarios, fecha, emitidoPor, impreso, anulado } = emitido;
  const may = useMay()('documentos.paraImprimir');
  const seAnula = useSeAnula(emitido);
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
        {seAnula && (
          <Button onPress={onAnnul} aria-label={`Anular ${rotulo}`}>
            Anular
          </Button>
        )}
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
