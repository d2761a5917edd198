// Correcting the data of a case: the same form as registering, with the papers beside it.
import { useCallback, useEffect, useRef, useState } from 'react';
import { Pedido } from '../../../shared/domain/pedido.ts';
import { fechaEnLima } from '../../../shared/domain/tiempo.ts';
import type { ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { failureOfIssues, fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField } from '../../parts/fields/notes.tsx';
import { LongTextField } from '../../parts/fields/text-field.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { Section } from '../../parts/section.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { tell } from '../../state/notice.ts';
import { goAfterSaving, goTo, useUnsaved } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { entradaDe, entradaSinBlancos, escritoDe, esDistinto, type Escrito } from '../registrar/escrito.ts';
import { Formulario } from '../registrar/formulario.tsx';
import { Papeles } from './papeles.tsx';
import { forget, load, take, useExpediente } from './store.ts';

export function Corregir({ id }: { readonly id: number }) {
  const { expediente, failure } = useExpediente();
  const may = useMay()('expedientes.corregir');
  useEffect(() => {
    void load(id);
    return forget;
  }, [id]);
  if (expediente && may) return <CorregirEste expediente={expediente} />;
  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head)}>
        {!may && (
          <>
            <ScreenTitle>Corregir datos</ScreenTitle>
            <Notice>
              <p>Su rol no corrige expedientes.</p>
            </Notice>
          </>
        )}
        {may && (failure ? <FailureNotice failure={failure} onRetry={() => void load(id)} /> : <output>Abriendo el expediente…</output>)}
      </div>
    </div>
  );
}

function CorregirEste({ expediente }: { readonly expediente: ExpedienteVisto }) {
  const { id: expedienteId, numero } = expediente;
  const [inicial] = useState(() => escritoDe(expediente.pedido));
  const [escrito, setEscrito] = useState(inicial);
  const [motivo, setMotivo] = useState('');
  const form = useRef<HTMLDivElement>(null);
  const task = useTask();
  const onChange = useCallback((cambio: (antes: Escrito) => Escrito) => setEscrito(cambio), []);
  useUnsaved(esDistinto(inicial, escrito));

  const guardar = () =>
    void task.run(
      async () => {
        const parsed = Pedido.safeParse(entradaDe(escrito));
        const result = parsed.success
          ? await call('expedientes.corregir', { expedienteId, pedido: entradaSinBlancos(escrito), motivo })
          : { ok: false as const, failure: failureOfIssues(parsed.error.issues) };
        const [first] = result.ok ? [] : fieldFailures(result.failure, 'pedido.');
        if (first) focusField(form.current, first.field);
        return result;
      },
      (visto) => {
        take(visto);
        tell({ text: 'Datos corregidos.' });
        goAfterSaving({ screen: 'expediente', id: expedienteId });
      },
    );
  useShortcut('guardar', guardar);

  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head)}>
        <ScreenTitle>Corregir datos del {numero}</ScreenTitle>
      </div>
      <TwoPanes
        paperLabel="Documentos recibidos"
        paper={<Papeles expediente={expediente} />}
        notices={task.failure && <FailureNotice failure={task.failure} prefix="pedido." onField={(path) => focusField(form.current, path)} />}
        buttons={
          <>
            <Button onPress={() => goTo({ screen: 'expediente', id: expedienteId })}>Volver</Button>
            <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={guardar}>
              Guardar los cambios
            </Button>
          </>
        }
      >
        <div ref={form} className={classes(grid.stack)}>
          <Formulario escrito={escrito} onChange={onChange} failures={fieldFailures(task.failure, 'pedido.')} showAll registrado={fechaEnLima(expediente.registradoEn)} />
          <Section title="Corrección">
            <LongTextField label="Motivo de la corrección (opcional)" rows={2} value={motivo} onChange={setMotivo} help="Queda en la historia con lo que cambió." />
          </Section>
        </div>
      </TwoPanes>
    </div>
  );
}
