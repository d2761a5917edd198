// What is filtered of the libro as sheets of paper: drawn while one may go on or give it up, then seen, printed or kept outside.
import { Download, Printer } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import type { Output } from '../../../shared/contract.ts';
import { nombreDeLibro, type FiltroDeLibro } from '../../../shared/domain/libro.ts';
import type { Failure } from '../../../shared/failure.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { conMiles } from '../../parts/con-miles.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { printPdf } from '../../parts/impresion/print.ts';
import { useShortcut } from '../../parts/shortcuts.ts';
import { TakeOut } from '../../parts/take-out.tsx';
import type { FileToShow } from '../../parts/visor/use-document.ts';
import { Visor } from '../../parts/visor/visor.tsx';
import { useOfficeEvent } from '../../state/events.ts';
import { useTask } from '../../state/task.ts';
import styles from './documentos.module.css';
import { useDocumentos } from './store.ts';

type Hecho = NonNullable<Output<'libro.verInforme'>['hecho']> & { readonly file: FileToShow };

/** Nothing yet, when it is still drawn. */
async function take(informe: string, took: (hecho: Hecho) => void, failed: (failure: Failure) => void): Promise<void> {
  const result = await call('libro.verInforme', { informe });
  if (!result.ok) failed(result.failure);
  else if (result.value.hecho) took({ ...result.value.hecho, file: { bytes: result.value.hecho.bytes, type: 'application/pdf' } });
}

/** The report of what the filter showed when it was asked for; given up when the part that asked goes away. */
function useInforme(filtro: FiltroDeLibro | null) {
  const [pedido] = useState(filtro);
  const [informe, setInforme] = useState<string | null>(null);
  const [avance, setAvance] = useState(0);
  const [hecho, setHecho] = useState<Hecho | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    if (!pedido) return undefined;
    let gone = false;
    let begun: string | null = null;
    const leave = () => {
      if (begun !== null) void call('libro.dejarInforme', { informe: begun });
    };
    const begin = async () => {
      const result = await call('libro.empezarInforme', { filtro: pedido });
      begun = result.ok ? result.value.informe : null;
      if (gone) return leave();
      if (!result.ok) return setFailure(result.failure);
      setInforme(result.value.informe);
      // A short one may be there before the first word of its progress is heard.
      return take(result.value.informe, setHecho, setFailure);
    };
    void begin();
    return () => {
      gone = true;
      leave();
    };
  }, [pedido]);
  useOfficeEvent((event) => {
    if (event.type !== 'informe' || event.informe !== informe) return;
    setAvance(event.hecho);
    if (event.hecho === 1) void take(event.informe, setHecho, setFailure);
  });
  return { informe, avance, hecho, failure, pedido };
}

export function LibroEnPdf({ onClose }: { readonly onClose: () => void }) {
  const { informe, avance, hecho, failure, pedido } = useInforme(useDocumentos((state) => state.filtro));
  const [saving, setSaving] = useState(false);
  const task = useTask();
  const print = () => {
    if (hecho && informe !== null) void task.run(() => printPdf(hecho.bytes, { kept: true, ready: () => call('libro.sacarInforme', { informe, para: 'imprimir' }) }));
  };
  useShortcut('imprimir', print, { active: hecho !== null, inDialog: true });
  const guardar = async () => {
    if (!hecho || informe === null) return { ok: false as const, failure: { code: 'no_existe' as const, message: 'Ese informe ya no está: vuelva a hacerlo.' } };
    const noted = await call('libro.sacarInforme', { informe, para: 'guardar' });
    return noted.ok ? { ok: true as const, value: hecho } : noted;
  };
  if (!pedido) return null;
  const title = `Libro de registro · ${nombreDeLibro(pedido)}`;
  if (!hecho) {
    return (
      <Dialog title={title} size="small" onClose={onClose} failure={failure} footer={<Button onPress={onClose}>{failure ? 'Cerrar' : 'Cancelar'}</Button>}>
        {!failure && (
          <ProgressBar value={avance} maxValue={1} className={classes(styles.drawing)}>
            {({ percentage }) => (
              <>
                <Label>Haciendo el PDF. Puede cancelarlo: no se cambia nada.</Label>
                <progress aria-hidden value={percentage ?? 0} max={100} />
              </>
            )}
          </ProgressBar>
        )}
      </Dialog>
    );
  }
  return (
    <>
      <Dialog
        title={title}
        size="large"
        onClose={onClose}
        failure={task.failure}
        footer={
          <>
            <Button onPress={onClose}>Cerrar</Button>
            <Button icon={Download} onPress={() => setSaving(true)}>
              Guardar como…
            </Button>
            <Button kind="primary" icon={Printer} shortcut="imprimir" pending={task.pending} onPress={print}>
              Imprimir
            </Button>
          </>
        }
      >
        <Visor file={hecho.file} name={title} kind="letter" />
      </Dialog>
      {saving && (
        <TakeOut
          title="Guardar el libro fuera del programa"
          confirm="Guardar la copia"
          take={guardar}
          done={({ cuantos }) => (cuantos === 1 ? 'Se guardó el libro, con 1 documento.' : `Se guardó el libro, con ${conMiles(cuantos)} documentos.`)}
          onClose={() => setSaving(false)}
        >
          <p>La copia sale del archivo cifrado: cualquiera que use esa carpeta podrá leer los nombres. Queda anotado quién la sacó y cuándo.</p>
        </TakeOut>
      )}
    </>
  );
}
