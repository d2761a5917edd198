// The oficio múltiple: to whom, what about, seen before it is issued; and those issued before.
import { useEffect, useRef, useState } from 'react';
import { Multiple as EsquemaMultiple } from '../../../shared/domain/multiple.ts';
import type { TextoDeCarta } from '../../../shared/domain/textos.ts';
import type { Failure } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { failureOfIssues, fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import grid from '../../parts/fields/grid.module.css';
import { focusField, FormNotes } from '../../parts/fields/notes.tsx';
import { LongTextField, TextField } from '../../parts/fields/text-field.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { Section } from '../../parts/section.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { useRegisterChange } from '../../state/events.ts';
import { tell } from '../../state/notice.ts';
import { useUnsaved } from '../../state/route.ts';
import { useMay } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { Emitir } from '../expediente/emitir.tsx';
import { Destinatarios } from './destinatarios.tsx';
import { Emitidos } from './emitidos.tsx';
import { escritoCon, multipleDe } from './escrito.ts';
import styles from './multiple.module.css';
import { loadEmitidos, loadTexto, useMultiples } from './store.ts';

/** A row of the list stands for all the data of its addressee. */
const enSuRenglon = (field: string): string => field.replace(/^(destinatarios\.\d+)\..*$/, '$1');

const conRenglones = (failure: Failure): Failure => ({
  ...failure,
  ...(failure.field !== undefined && { field: enSuRenglon(failure.field) }),
  ...(failure.fields && { fields: failure.fields.map(({ field, message }) => ({ field: enSuRenglon(field), message })) }),
});

export function Multiple() {
  const { texto, failure } = useMultiples();
  const [turn, setTurn] = useState(0);
  const may = useMay()('multiples.emitir');
  useEffect(() => {
    void loadTexto();
    void loadEmitidos();
  }, []);
  useRegisterChange(() => void loadEmitidos());
  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head)}>
        <ScreenTitle>Oficio múltiple</ScreenTitle>
      </div>
      <div className={classes(screen.body)}>
        {failure && <FailureNotice failure={failure} />}
        {may && texto && <Nuevo key={turn} texto={texto} onIssued={() => setTurn(turn + 1)} />}
        <Emitidos />
      </div>
    </div>
  );
}

function Nuevo({ texto, onIssued }: { readonly texto: TextoDeCarta; readonly onIssued: () => void }) {
  const [inicial] = useState(() => escritoCon(texto, useMultiples.getState().elegidos));
  useEffect(() => useMultiples.setState({ elegidos: [] }), []);
  const [escrito, setEscrito] = useState(inicial);
  const [viendo, setViendo] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const task = useTask();
  const { forget } = task;
  useUnsaved(escrito !== inicial);

  const multiple = multipleDe(escrito);
  const ver = () =>
    void task.run(
      async () => {
        const leido = EsquemaMultiple.safeParse(multiple);
        const result = leido.success ? await call('multiples.vistaPrevia', multiple) : { ok: false as const, failure: failureOfIssues(leido.error.issues) };
        if (result.ok) return result;
        const rechazo = conRenglones(result.failure);
        focusField(form.current, rechazo.field ?? '');
        return { ok: false, failure: rechazo };
      },
      () => setViendo(true),
    );
  useShortcut('guardar', ver);

  const en = (campo: 'asunto' | 'cuerpo' | 'referencias') => ({
    path: campo,
    value: escrito[campo],
    onChange: (valor: string) => setEscrito((antes) => ({ ...antes, [campo]: valor })),
  });
  return (
    <FormNotes failures={fieldFailures(task.failure)}>
      <div ref={form} className={classes(grid.stack, grid.formBox)}>
        <Destinatarios
          filas={escrito.destinatarios}
          onChange={(cambio) => {
            // What was said of the former list holds no more.
            forget();
            setEscrito((antes) => ({ ...antes, destinatarios: cambio(antes.destinatarios) }));
          }}
        />
        <Section title="La carta">
          <div className={classes(grid.grid)}>
            <TextField label="Asunto" size={12} {...en('asunto')} />
            <LongTextField label="Referencias (si las hay, una por renglón)" rows={2} {...en('referencias')} />
            <LongTextField
              label="Cuerpo"
              rows={10}
              help="Deje un renglón en blanco entre párrafos. {ugel} y {lugar} se reemplazan por los de su oficina. Con qué texto empieza se cambia en Ajustes, en «Textos»."
              {...en('cuerpo')}
            />
          </div>
        </Section>
        {task.failure && (
          <FailureNotice
            failure={task.failure}
            onField={(path) => {
              focusField(form.current, path);
            }}
          />
        )}
        <div className={classes(styles.buttons, styles.end)}>
          <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={ver}>
            Ver el oficio y emitirlo
          </Button>
        </div>
      </div>
      {viendo && (
        <Emitir
          title="Oficio múltiple"
          tipo="multiple"
          preview={(firmante) => call('multiples.vistaPrevia', { ...multiple, firmante })}
          issue={(firmante, numero) => call('multiples.emitir', { ...multiple, firmante, numero })}
          onIssued={(emitido) => {
            tell({ text: `Emitido: ${emitido.rotulo}.` });
            onIssued();
            return emitido;
          }}
          mayIssue
          onClose={() => setViendo(false)}
        />
      )}
    </FormNotes>
  );
}
