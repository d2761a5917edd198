// An open document: its pages one under another, with zoom, turning and the keyboard.
import { ChevronDown, ChevronUp, Maximize, MoveHorizontal, RotateCw, Ruler, ZoomIn, ZoomOut } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Toolbar } from 'react-aria-components';
import { IconButton } from '../button.tsx';
import { classes } from '../classes.ts';
import type { OpenDocument, Turn } from './document.ts';
import { markOf, type GoTo, type Mark } from './marks.tsx';
import { Page } from './page.tsx';
import { useDrag } from './use-drag.ts';
import { useKeys } from './use-keys.ts';
import { useRoom } from './use-room.ts';
import styles from './visor.module.css';
import { scaleFor, stepFrom, turnedSize, useZoom, type Kind, type Zoom } from './zoom.ts';

type PagesProps = {
  readonly source: OpenDocument;
  readonly name: string;
  readonly actions: ReactNode;
  readonly kind: Kind;
  readonly marks: readonly Mark[];
  readonly goTo: GoTo | null;
  readonly steady: boolean;
};

const NEXT_TURN = { 0: 1, 1: 2, 2: 3, 3: 0 } as const satisfies Record<Turn, Turn>;

/** A box that scrolls must be reachable with the keyboard. */
const REACHABLE = { tabIndex: 0 } as const;

export function Pages({ source, name, actions, kind, marks, goTo, steady }: PagesProps) {
  const zoom = useZoom((chosen) => chosen[kind]);
  const setZoom = (chosen: Zoom) => useZoom.setState({ [kind]: chosen });
  const [turn, setTurn] = useState<Turn>(0);
  const [inSight, setInSight] = useState(0);
  const [box, setBox] = useState<HTMLElement | null>(null);
  const room = useRoom(box);
  const heights = useRef(new Map<number, number>());

  const largest = useMemo(() => {
    const sizes = source.pages.map((page) => turnedSize(page, turn));
    return { width: Math.max(1, ...sizes.map((size) => size.width)), height: Math.max(1, ...sizes.map((size) => size.height)) };
  }, [source, turn]);
  const scale = scaleFor(zoom, largest, room);
  const total = source.pages.length;
  const current = Math.min(inSight, total - 1);

  const onInSight = useCallback((index: number, height: number) => {
    heights.current.set(index, height);
    const [[most] = [0]] = [...heights.current].sort(([, one], [, other]) => other - one);
    setInSight(most);
  }, []);
  const goToPage = (index: number) => box?.children[index]?.scrollIntoView({ block: 'start' });
  const closer = () => setZoom(stepFrom(scale, 'in'));
  const farther = () => setZoom(stepFrom(scale, 'out'));
  const turnOnce = () => setTurn(NEXT_TURN[turn]);

  useEffect(() => {
    if (goTo) markOf(box, goTo)?.scrollIntoView({ block: 'center' });
  }, [goTo, box]);
  useDrag(box);
  useKeys(box, {
    '+': closer,
    '-': farther,
    '0': () => setZoom('width'),
    '1': () => setZoom(1),
    '2': () => setZoom('page'),
    n: () => goToPage(Math.min(current + 1, total - 1)),
    p: () => goToPage(Math.max(current - 1, 0)),
    r: turnOnce,
  });

  return (
    <>
      <Toolbar aria-label={`Ver ${name}`} className={classes(styles.bar)}>
        <IconButton icon={ChevronUp} label="Página anterior (P)" onPress={() => goToPage(current - 1)} isDisabled={current === 0} />
        <IconButton icon={ChevronDown} label="Página siguiente (N)" onPress={() => goToPage(current + 1)} isDisabled={current >= total - 1} />
        <span className={classes(styles.where)}>
          Página {current + 1} de {total}
        </span>
        <IconButton icon={ZoomOut} label="Alejar (−)" onPress={farther} />
        <span className={classes(styles.scale)}>{Math.round(scale * 100)} %</span>
        <IconButton icon={ZoomIn} label="Acercar (+)" onPress={closer} />
        {kind !== 'photo' && <IconButton icon={Ruler} label="Tamaño real: 10 cm son 10 cm (1)" onPress={() => setZoom(1)} />}
        <IconButton icon={MoveHorizontal} label="Ajustar al ancho (0)" onPress={() => setZoom('width')} />
        <IconButton icon={Maximize} label="Ver la página entera (2)" onPress={() => setZoom('page')} />
        <IconButton icon={RotateCw} label="Girar (R)" onPress={turnOnce} />
        {actions !== undefined && <div className={classes(styles.actions)}>{actions}</div>}
      </Toolbar>
      <section ref={setBox} className={classes(styles.room)} aria-label={`Páginas de ${name}`} {...REACHABLE}>
        {source.pages
          .map((_, index) => index)
          .map((index) => (
            <Page
              key={index}
              source={source}
              index={index}
              scale={scale}
              turn={turn}
              label={`Página ${index + 1} de ${total} de ${name}`}
              room={box}
              onInSight={onInSight}
              marks={marks}
              goTo={goTo}
              steady={steady}
            />
          ))}
      </section>
    </>
  );
}
