// What the words of a letter were: who changed them, when, what changed, and a way to bring them back.
import { diffWordsWithSpace, type Change } from 'diff';
import { Undo2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { momentoCorto } from '../../../shared/domain/tiempo.ts';
import { FRASES, type ClaseDeTexto } from '../../../shared/domain/textos.ts';
import type { Failure } from '../../../shared/failure.ts';
import type { VersionDeTexto } from '../../../shared/vistas.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import styles from './ajustes.module.css';

const POR_PAGINA = 10;
const NOMBRES: Readonly<Record<string, string>> = { asunto: 'Asunto', cuerpo: 'Cuerpo', ...FRASES };

type HistorialProps = {
  readonly de: ClaseDeTexto;
  readonly nombre: string;
  /** Puts those parts into what is being written; nothing is kept until it is saved. */
  readonly onBring: (partes: VersionDeTexto['despues']) => void;
  readonly onClose: () => void;
};

export function HistorialDeTexto({ de, nombre, onBring, onClose }: HistorialProps) {
  const [versiones, setVersiones] = useState<readonly VersionDeTexto[] | null>(null);
  const [hayMas, setHayMas] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [vista, setVista] = useState<VersionDeTexto | null>(null);

  const leer = async (anteriores: readonly VersionDeTexto[]) => {
    const result = await call('ajustes.versiones', { de, despuesDe: anteriores.at(-1)?.id ?? null, limite: POR_PAGINA });
    if (!result.ok) return setFailure(result.failure);
    setFailure(null);
    setVersiones([...anteriores, ...result.value.versiones]);
    setHayMas(result.value.hayMas);
    if (anteriores.length === 0) setVista(result.value.versiones[0] ?? null);
  };
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- once: the dialog is of one text
  useEffect(() => void leer([]), []);

  const traer = (partes: VersionDeTexto['despues']) => {
    onBring(partes);
    onClose();
  };
  return (
    <Dialog title={`Historial: ${nombre}`} size="large" onClose={onClose} failure={failure} footer={<Button onPress={onClose}>Cerrar</Button>}>
      {versiones?.length === 0 && <p>Nadie lo ha cambiado todavía: es el texto original.</p>}
      {versiones && versiones.length > 0 && (
        <div className={classes(styles.history)}>
          <nav aria-label="Cambios, del más nuevo al más antiguo" className={classes(styles.versions)}>
            {versiones.map((una) => (
              <button key={una.id} type="button" className={classes(styles.version)} aria-current={una === vista || undefined} onClick={() => setVista(una)}>
                <b>{momentoCorto(una.en)}</b>
                <span>{una.por}</span>
              </button>
            ))}
            {hayMas && <Button onPress={() => void leer(versiones)}>Ver más antiguos</Button>}
          </nav>
          {vista && <Version key={vista.id} version={vista} onBring={traer} />}
        </div>
      )}
    </Dialog>
  );
}

function Version({ version: { en, por, antes, despues }, onBring }: { readonly version: VersionDeTexto; readonly onBring: HistorialProps['onBring'] }) {
  const partes = Object.keys(despues).filter((parte) => antes[parte] !== despues[parte]);
  return (
    <section aria-label={`Cambio del ${momentoCorto(en)}, de ${por}`} className={classes(styles.change)}>
      {partes.map((parte) => (
        <div key={parte}>
          <h3>{NOMBRES[parte] ?? parte}</h3>
          <p className={classes(styles.words)}>
            <Diferencia antes={antes[parte] ?? ''} despues={despues[parte] ?? ''} />
          </p>
        </div>
      ))}
      <div className={classes(styles.foot)}>
        <Button icon={Undo2} onPress={() => onBring(antes)}>
          Traer el texto de antes
        </Button>
        <Button icon={Undo2} kind="primary" onPress={() => onBring(despues)}>
          Traer este texto
        </Button>
      </div>
    </section>
  );
}

const tinta = (texto: string): number => texto.replaceAll(/\s/g, '').length;

/** Word by word; where little is left of what it was, word by word would be a riddle: first the one whole, then the other. */
function cambiosDe(antes: string, despues: string): readonly Pick<Change, 'value' | 'added' | 'removed'>[] {
  const cambios = diffWordsWithSpace(antes, despues);
  const igual = cambios.reduce((suma, { value, added, removed }) => (added || removed ? suma : suma + tinta(value)), 0);
  if (antes === '' || igual * 2 >= Math.max(tinta(antes), tinta(despues))) return cambios;
  return [
    { value: `${antes}\n\n`, added: false, removed: true },
    { value: despues, added: true, removed: false },
  ];
}

/** What was taken away struck, what was added underlined: told by more than colour. */
function Diferencia({ antes, despues }: { readonly antes: string; readonly despues: string }) {
  let at = 0;
  return cambiosDe(antes, despues).map(({ value, added, removed }) => {
    at += 1;
    if (added) return <ins key={at}>{value}</ins>;
    return removed ? <del key={at}>{value}</del> : <span key={at}>{value}</span>;
  });
}
