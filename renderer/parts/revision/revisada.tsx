// A document before it is issued: its pages, what is against it beside them, and each finding marked in its place.
import { CircleCheck } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import type { HallazgoEnCarta } from '../../../shared/vistas.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { FindingLine } from '../fields/findings.tsx';
import type { GoTo, Mark } from '../visor/marks.tsx';
import type { FileToShow } from '../visor/use-document.ts';
import { Visor } from '../visor/visor.tsx';
import styles from './revisada.module.css';

type RevisadaProps = {
  /** Null: not seen yet, or no page can hold it. */
  readonly file: FileToShow | null;
  readonly hallazgos: readonly HallazgoEnCarta[];
  readonly name: string;
  /** What is said when there is nothing against it; without it, nothing is. */
  readonly allGood?: string;
  /** Before the findings. */
  readonly children?: ReactNode;
  readonly steady?: boolean;
  /** Beside the pages, or over them where the place is narrow. */
  readonly lista: 'beside' | 'above';
};

/** One mark for each place, however many findings lead to it. */
export function marksOf(hallazgos: readonly HallazgoEnCarta[]): Mark[] {
  const marks = new Map<string, Mark>();
  hallazgos.forEach(({ gravedad, lugar }, id) => {
    if (!lugar) return;
    const place = JSON.stringify(lugar);
    const known = marks.get(place);
    const strong = gravedad === 'impide' || known?.strong === true;
    marks.set(place, { findings: [...(known?.findings ?? []), id], page: lugar.pagina, top: lugar.arriba, bottom: lugar.abajo, strong });
  });
  return [...marks.values()];
}

export function Revisada({ file, hallazgos, name, allGood, children, steady = false, lista }: RevisadaProps) {
  const [goTo, setGoTo] = useState<(GoTo & { readonly of: RevisadaProps['hallazgos'] }) | null>(null);
  const marks = useMemo(() => marksOf(hallazgos), [hallazgos]);
  return (
    <div className={classes(styles.panes, styles[lista])}>
      <div className={classes(styles.side)}>
        {children}
        <ListaDeHallazgos hallazgos={hallazgos} onGo={(finding) => setGoTo({ finding, of: hallazgos })} />
        {hallazgos.length === 0 && file && allGood !== undefined && (
          <p className={classes(styles.good)}>
            <CircleCheck aria-hidden /> {allGood}
          </p>
        )}
      </div>
      <div className={classes(styles.paper)}>
        {file === null && hallazgos.length > 0 ? (
          <p className={classes(styles.nothing)}>Así no se puede componer en páginas.</p>
        ) : (
          <Visor file={file} name={name} kind="letter" marks={marks} goTo={goTo?.of === hallazgos ? goTo : null} steady={steady} />
        )}
      </div>
    </div>
  );
}

/** What forbids comes first, as the office answers it; each leads to its place. */
export function ListaDeHallazgos({ hallazgos, onGo }: { readonly hallazgos: readonly HallazgoEnCarta[]; readonly onGo: (finding: number) => void }) {
  const impiden = hallazgos.some(({ gravedad }) => gravedad === 'impide');
  return (
    <section aria-label="Revisión antes de emitir" className={classes(styles.findings)} hidden={hallazgos.length === 0}>
      <h3>{impiden ? 'No se puede emitir así' : 'Antes de emitir, vea'}</h3>
      <ol>
        {hallazgos.map((hallazgo, id) => ({ ...hallazgo, id })).map(({ gravedad, mensaje, lugar, id }) => {
          const line = <FindingLine finding={{ gravedad: gravedad === 'impide' ? 'error' : 'aviso', mensaje }} />;
          return (
            <li key={id} data-gravedad={gravedad}>
              {lugar ? (
                <Button kind="quiet" onPress={() => onGo(id)}>
                  {line}
                </Button>
              ) : (
                line
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
