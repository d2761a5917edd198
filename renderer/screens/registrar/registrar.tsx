// Registering an oficio: the paper on one side, its data on the other.
import { ClipboardPaste, FileUp } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Pedido, type Costumbres } from '../../../shared/domain/pedido.ts';
import { horaEnLima, instante } from '../../../shared/domain/tiempo.ts';
import type { Result } from '../../../shared/failure.ts';
import type { ClaseAdjunto, ExpedienteVisto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { failureOfIssues, fieldFailures } from '../../parts/failure-fields.ts';
import { FailureNotice } from '../../parts/failure-notice.tsx';
import { focusField } from '../../parts/fields/notes.tsx';
import { FileList } from '../../parts/files/file-list.tsx';
import { useFileDrop } from '../../parts/files/use-file-drop.ts';
import { useFiles } from '../../parts/files/use-files.ts';
import { printCargo } from '../../parts/impresion/issue-and-print.ts';
import { Notice } from '../../parts/notice.tsx';
import { ScreenTitle } from '../../parts/screen-title.tsx';
import screen from '../../parts/screen.module.css';
import { Section } from '../../parts/section.tsx';
import { useShortcut } from '../../parts/shortcuts.ts';
import { TwoPanes } from '../../parts/two-panes.tsx';
import { Visor } from '../../parts/visor/visor.tsx';
import { tell } from '../../state/notice.ts';
import { goAfterSaving, useUnsaved } from '../../state/route.ts';
import { useMay, useToday } from '../../state/session.ts';
import { useTask } from '../../state/task.ts';
import { AvisoDeParecidos } from './aviso-de-parecidos.tsx';
import { conCostumbres, duplicadoDe, entradaDe, entradaSinBlancos, escritoVacio, esDistinto, type Escrito } from './escrito.ts';
import { Formulario } from './formulario.tsx';
import { PegarTexto } from './pegar-texto.tsx';
import { Registrado } from './registrado.tsx';
import styles from './registrar.module.css';
import { askInicio } from './store.ts';
import { useConsultas } from './use-consultas.ts';
import { usePaste } from './use-paste.ts';

/** The oficio comes first and its RD after. */
const classOf = (place: number): ClaseAdjunto => (place === 0 ? 'oficio' : 'sustento');

type RegistrarProps = {
  /** The case whose data the new one starts with. */
  readonly de: number | null;
};

/** The form; a new key starts it anew for the next oficio. */
export function Registrar({ de }: RegistrarProps) {
  const [turn, setTurn] = useState(0);
  if (!useMay()('expedientes.registrar')) {
    return (
      <div className={classes(screen.screen)}>
        <div className={classes(screen.head)}>
          <ScreenTitle>Registrar oficio</ScreenTitle>
          <Notice>
            <p>Su rol no registra oficios.</p>
          </Notice>
        </div>
      </div>
    );
  }
  return (
    <Empezado
      key={turn}
      de={de}
      onAnother={() => {
        // The next oficio is another one's.
        if (de === null) setTurn(turn + 1);
        else goAfterSaving({ screen: 'registrar' });
      }}
    />
  );
}

type EmpezadoProps = RegistrarProps & { readonly onAnother: () => void };

function Empezado({ de, onAnother }: EmpezadoProps) {
  const hoy = useToday();
  const [inicio, setInicio] = useState<RegistrarUnoProps['inicio'] | null>(null);
  useEffect(() => {
    let gone = false;
    const start = async () => {
      const { costumbres, pedido } = await askInicio(de);
      if (gone) return;
      const hora = horaEnLima(instante(new Date()));
      const vacio = pedido ? duplicadoDe(pedido, hoy, hora) : escritoVacio(hoy, hora);
      setInicio((before) => before ?? { escrito: costumbres ? conCostumbres(vacio, costumbres) : vacio, costumbres });
    };
    void start();
    return () => {
      gone = true;
    };
  }, [de, hoy]);
  return inicio && <RegistrarUno inicio={inicio} onAnother={onAnother} />;
}

type RegistrarUnoProps = {
  readonly inicio: { readonly escrito: Escrito; readonly costumbres: Costumbres | null };
  readonly onAnother: () => void;
};

function RegistrarUno({ inicio, onAnother }: RegistrarUnoProps) {
  const inicial = inicio.escrito;
  const [escrito, setEscrito] = useState(inicial);
  const [registrado, setRegistrado] = useState<ExpedienteVisto | null>(null);
  const [seen, setSeen] = useState<number | null>(null);
  const [verifying, setVerifying] = useState(false);
  const [panes, setPanes] = useState<HTMLDivElement | null>(null);
  const form = useRef<HTMLDivElement>(null);
  const { files, refused, change, add } = useFiles(classOf);
  const task = useTask();
  const [pegado, setPegado] = useState<string | null>(null);
  const may = useMay();

  // Date and hour are already there: the first thing to write is how many sheets it has.
  useLayoutEffect(() => focusField(form.current, 'recepcion.folios'), []);
  useUnsaved(registrado === null && (files.length > 0 || esDistinto(inicial, escrito)));
  useConsultas(escrito);

  const { forget } = task;
  const onChange = useCallback((cambio: (antes: Escrito) => Escrito) => setEscrito(cambio), []);
  const onFiles = async (chosen: readonly File[]) => {
    const added = await add(chosen);
    const [first] = added;
    if (!first) return;
    setSeen((before) => before ?? first.key);
    if (added.some((file) => file.clase === 'sustento')) {
      onChange((antes) => ({ ...antes, sustento: { ...antes.sustento, adjunta: true } }));
    }
    focusField(form.current, 'recepcion.folios');
  };
  const over = useFileDrop(panes, (dropped) => void onFiles(dropped));

  const enviar = async (aunqueSeParezca: boolean): Promise<Result<ExpedienteVisto>> => {
    const parsed = Pedido.safeParse(entradaDe(escrito));
    const result = parsed.success
      ? await call('expedientes.registrar', {
          pedido: entradaSinBlancos(escrito),
          archivos: files.map(({ nombre, clase, bytes }) => ({ nombre, clase, bytes })),
          aunqueSeParezca,
        })
      : { ok: false as const, failure: failureOfIssues(parsed.error.issues) };
    if (!result.ok) {
      const [first] = fieldFailures(result.failure, 'pedido.');
      if (first && result.failure.code !== 'duplicado') focusField(form.current, first.field);
    }
    return result;
  };
  const registrar = (verificar: boolean, aunqueSeParezca = false) => {
    setVerifying(verificar);
    void task.run(
      async () => {
        const result = await enviar(aunqueSeParezca);
        // It is registered: should verification not start, the case itself says so and offers it again.
        if (result.ok && verificar) await call('verificacion.iniciar', { expedienteId: result.value.id });
        return result;
      },
      (visto) => {
        if (verificar) openAndTell(visto);
        else setRegistrado(visto);
      },
    );
  };
  const mayVerify = may('verificacion.iniciar');
  useShortcut('guardar', () => registrar(mayVerify));
  usePaste(setPegado);

  const duplicado = task.failure?.code === 'duplicado' ? task.failure : null;
  const file = files.find((one) => one.key === seen) ?? files[0] ?? null;

  return (
    <div className={classes(screen.screen)}>
      <div className={classes(screen.head, styles.head)}>
        <ScreenTitle>Registrar oficio</ScreenTitle>
        <Button icon={ClipboardPaste} onPress={() => setPegado('')}>
          Pegar texto…
        </Button>
      </div>
      <TwoPanes
        ref={setPanes}
        paperLabel="Documento recibido"
        paper={file ? <Visor file={file} name={file.nombre} /> : <DropHere />}
        notices={
          <>
            <AvisoDeParecidos failure={duplicado} pending={task.pending} onAnyway={() => registrar(verifying, true)} />
            {task.failure && !duplicado && (
              <FailureNotice
                failure={task.failure}
                prefix="pedido."
                onField={(path) => {
                  focusField(form.current, path);
                }}
              />
            )}
          </>
        }
        buttons={
          <>
            <Button pending={task.pending} onPress={() => registrar(false)} {...(!mayVerify && { kind: 'primary', shortcut: 'guardar' })}>
              Registrar
            </Button>
            {mayVerify && (
              <Button kind="primary" pending={task.pending} shortcut="guardar" onPress={() => registrar(true)}>
                Registrar y verificar
              </Button>
            )}
          </>
        }
      >
        <div ref={form} className={classes(styles.form, over && styles.over)}>
          <Section title="Archivos">
            <FileList files={files} refused={refused} onChoose={(chosen) => void onFiles(chosen)} onChange={change} seen={file?.key ?? null} onSee={setSeen} />
          </Section>
          <Formulario escrito={escrito} costumbres={inicio.costumbres} onChange={onChange} failures={duplicado ? [] : fieldFailures(task.failure, 'pedido.')} />
        </div>
      </TwoPanes>
      {pegado !== null && <PegarTexto inicial={pegado} escrito={escrito} onChange={onChange} onClose={() => setPegado(null)} />}
      {registrado && (
        <Registrado
          expediente={registrado}
          onAnother={() => {
            forget();
            onAnother();
          }}
        />
      )}
    </div>
  );
}

function openAndTell({ id, numero }: ExpedienteVisto): void {
  goAfterSaving({ screen: 'expediente', id });
  tell({ text: `Registrado con el número ${numero}.`, action: { label: 'Imprimir cargo', run: () => void printAndTell(id) } });
}

async function printAndTell(expedienteId: number): Promise<void> {
  const result = await printCargo(expedienteId);
  if (!result.ok) tell({ text: result.failure.message });
}

function DropHere() {
  return (
    <div className={classes(styles.drop)}>
      <FileUp aria-hidden />
      <p>Arrastre aquí el oficio escaneado y su RD.</p>
      <p>Lo verá aquí mismo mientras escribe sus datos.</p>
    </div>
  );
}
