// The manual, over whatever is on the screen: its pages on one side, what is read on the other. F1 opens it at its place.
import { ArrowLeft, BookOpenText, Printer } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Autocomplete, Collection, Header, Input, ListBox, ListBoxItem, ListBoxSection, TextField } from 'react-aria-components';
import { closeManual, openManual, topicsInFront, turnBack, turnTo, useAyuda, type LugarDelManual } from '../../state/ayuda.ts';
import { useRoute } from '../../state/route.ts';
import { Button } from '../button.tsx';
import { classes } from '../classes.ts';
import { Dialog, FootNote } from '../dialog.tsx';
import { SHORTCUTS, useShortcut } from '../shortcuts.ts';
import { useTask } from '../../state/task.ts';
import styles from './ayuda.module.css';
import { buscarEnManual, marcar } from './buscar.ts';
import { imprimirManual } from './imprimir.tsx';
import { GRUPOS, hallar, lugarDe, paginasPara } from './manual.ts';
import { TextoDelManual } from './texto.tsx';

/** Opens it at what is in front. @param libre nobody is in. */
export function openManualHere(libre: boolean): void {
  openManual(lugarDe(topicsInFront(), useRoute.getState().route, libre));
}

/** Hears F1 everywhere, and holds the manual while it is open. */
export function Ayuda({ libre }: { readonly libre: boolean }) {
  const abierto = useAyuda((state) => state.abierto);
  useShortcut('ayuda', () => openManualHere(libre), { inDialog: true, inLock: true, active: abierto === null });
  const before = useAyuda((state) => state.from);
  useEffect(() => {
    if (abierto !== null || before === null) return undefined;
    // React Aria gives it back, but not into a dialog that lies under this one.
    const frame = requestAnimationFrame(() => {
      if (before.isConnected) before.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [abierto, before]);
  return abierto && <Manual lugar={abierto} libre={libre} />;
}

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean => key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

type ManualProps = { readonly lugar: LugarDelManual; readonly libre: boolean };

function Manual({ lugar, libre }: ManualProps) {
  const paginas = paginasPara(libre);
  const [primera] = paginas;
  const hallado = hallar(lugar, paginas) ?? (primera && { pagina: primera, seccion: null });
  const hayAntes = useAyuda((state) => state.antes.length > 0);
  const [escrito, setEscrito] = useState('');
  const task = useTask();
  const input = useRef<HTMLInputElement>(null);
  const article = useRef<HTMLElement>(null);
  const pagina = hallado?.pagina;

  // What is read has the keyboard: it scrolls by its keys, and a screen reader begins there. Any letter goes to the search.
  useLayoutEffect(() => {
    const at = article.current?.querySelector<HTMLElement>(lugar.seccion === null ? 'h2' : `[data-seccion="${lugar.seccion}"]`);
    at?.scrollIntoView({ block: 'start' });
    at?.focus({ preventScroll: true });
  }, [lugar]);

  const toSearch = () => {
    input.current?.focus();
    input.current?.select();
  };
  const print = (cuales: typeof paginas) => void task.run(() => imprimirManual(cuales));
  useShortcut('buscar', toSearch, { inDialog: true, inLock: true });
  useShortcut('imprimir', () => print(pagina ? [pagina] : []), { inDialog: true, inLock: true });

  return (
    <Dialog
      title="Manual"
      size="large"
      onClose={closeManual}
      failure={task.failure}
      keepsNotice
      footer={
        <>
          <FootNote>
            <kbd className={classes(styles.key)}>{SHORTCUTS.cerrar.keys}</kbd> vuelve a donde estaba
          </FootNote>
          {hayAntes && (
            <Button icon={ArrowLeft} kind="quiet" onPress={turnBack}>
              Volver a lo anterior
            </Button>
          )}
          <Button icon={BookOpenText} onPress={() => print(paginas)} pending={task.pending}>
            Imprimir todo
          </Button>
          <Button icon={Printer} shortcut="imprimir" onPress={() => print(pagina ? [pagina] : [])} pending={task.pending}>
            Imprimir la página
          </Button>
        </>
      }
    >
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- letters typed anywhere in it are for the search */}
      <div
        className={classes(styles.manual)}
        onKeyDown={(event) => {
          // Not by the event's target: the list under the search hears its keys too.
          if (isLetter(event) && document.activeElement !== input.current) toSearch();
        }}
      >
        <nav aria-label="Páginas del manual" className={classes(styles.index)}>
          <Indice input={input} libre={libre} escrito={escrito} onEscrito={setEscrito} leida={pagina?.id ?? ''} />
        </nav>
        {pagina && (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
          <article ref={article} tabIndex={0} aria-label={pagina.titulo} className={classes(styles.article)}>
            <h2 tabIndex={-1} className={classes(styles.title)}>
              {pagina.titulo}
            </h2>
            <TextoDelManual secciones={pagina.secciones} linkTo={(otro) => (hallar(otro, paginas) ? () => turnTo(otro) : undefined)} />
          </article>
        )}
      </div>
    </Dialog>
  );
}

type IndiceProps = {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly libre: boolean;
  readonly escrito: string;
  readonly onEscrito: (escrito: string) => void;
  /** The page that is being read. */
  readonly leida: string;
};

const COMBO_BOX = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const;

type Entrada = { readonly key: string; readonly lugar: LugarDelManual; readonly titulo: string; readonly pagina: string; readonly extracto: string };

/** The search, and under it what answers to it; every page, while nothing is typed. */
function Indice({ input, libre, escrito, onEscrito, leida }: IndiceProps) {
  const paginas = paginasPara(libre);
  const texto = escrito.trim();
  const deCadaGrupo = GRUPOS.map(({ titulo, paginas: suyas }) => ({
    titulo,
    entradas: suyas.flatMap((id): Entrada[] =>
      paginas.filter((una) => una.id === id).map((una) => ({ key: id, lugar: { pagina: id, seccion: null }, titulo: una.titulo, pagina: '', extracto: '' })),
    ),
  }));
  const hallados = buscarEnManual(texto, paginas).map((uno): Entrada => ({ ...uno, key: `${uno.lugar.pagina}#${uno.lugar.seccion ?? ''}` }));
  const grupos = (texto === '' ? deCadaGrupo : [{ titulo: 'Lo que se encontró', entradas: hallados }]).filter(({ entradas }) => entradas.length > 0);
  const todas = grupos.flatMap(({ entradas }) => entradas);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-pagina="${leida}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [leida]);

  return (
    <>
      <Autocomplete inputValue={escrito} onInputChange={onEscrito} disableAutoFocusFirst={texto === ''}>
        <TextField aria-label="Buscar en el manual" autoComplete="off" spellCheck="false">
          <Input ref={input} className={classes(styles.input)} {...COMBO_BOX} placeholder={`Buscar en el manual… (${SHORTCUTS.buscar.keys})`} maxLength={120} />
        </TextField>
        <ListBox
          ref={list}
          aria-label="Páginas"
          className={classes(styles.list)}
          items={grupos}
          dependencies={[leida, texto]}
          onAction={(key) => {
            const una = todas.find((entrada) => entrada.key === key);
            if (una) turnTo(una.lugar);
          }}
          renderEmptyState={() => <p className={classes(styles.nothing)}>El manual no dice nada de «{texto}». Pruebe con otra palabra.</p>}
        >
          {({ titulo, entradas }) => (
            <ListBoxSection id={titulo}>
              <Header className={classes(styles.group)}>{titulo}</Header>
              <Collection items={entradas} dependencies={[leida, texto]}>
                {({ key, titulo: suyo, pagina, extracto }) => (
                  <ListBoxItem id={key} textValue={suyo} className={classes(styles.item, key === leida && styles.read)} data-pagina={key}>
                    <span>{suyo}</span>
                    {pagina !== '' && <small>{pagina}</small>}
                    {extracto !== '' && (
                      <span className={classes(styles.extract)}>
                        {marcar(extracto, texto).map(({ desde, texto: trozo, marca }) => (marca ? <mark key={desde}>{trozo}</mark> : trozo))}
                      </span>
                    )}
                  </ListBoxItem>
                )}
              </Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
      <output className={classes(styles.count)}>{texto !== '' && (todas.length === 1 ? '1 resultado' : `${todas.length} resultados`)}</output>
    </>
  );
}
