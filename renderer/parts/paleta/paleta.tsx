// The palette: any act, case, school or person, by a few letters of its name.
import { CircleHelp, CornerDownRight, FolderOpen, School, User } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete, Collection, Dialog, Header, Input, ListBox, ListBoxItem, ListBoxSection, Modal, ModalOverlay, TextField,
} from 'react-aria-components';
import { call } from '../../bridge.ts';
import { useWipeOnLock } from '../../state/lock.ts';
import { goTo } from '../../state/route.ts';
import { openManual, useTopic } from '../../state/ayuda.ts';
import { coincide, keyOf, offeredActs } from '../acts.ts';
import { buscarEnManual } from '../ayuda/buscar.ts';
import { PAGINAS } from '../ayuda/manual.ts';
import { classes } from '../classes.ts';
import { FirstFocus } from '../dialog.tsx';
import { SHORTCUTS } from '../shortcuts.ts';
import { destinoDeEscuela, destinoDeExpediente, destinosDePersonas, recientesPrimero, type Destino } from './destinos.ts';
import styles from './paleta.module.css';
import { recordarActo, recordarDestino, useRecientes } from './recientes.ts';

const ICON = { ayuda: CircleHelp, acto: CornerDownRight, expediente: FolderOpen, escuela: School, persona: User } as const;

/** As many cases as are read to find the persons in them, and as many of each kind as are shown. */
const READ = 40;
const SHOWN = 6;

type Opcion = {
  readonly key: string;
  readonly clase: keyof typeof ICON;
  readonly text: string;
  readonly detail: string;
  readonly keys?: string;
  readonly run: () => void;
};
type Grupo = { readonly titulo: string; readonly opciones: readonly Opcion[] };

function actos(texto: string, recientes: readonly string[]): Opcion[] {
  const hay = offeredActs()
    .filter(({ text, where = '' }) => coincide(`${text} ${where}`, texto))
    .map((act): Opcion => {
      const { text, where = '', shortcut, run } = act;
      const key = keyOf(act);
      return {
        key,
        clase: 'acto',
        text,
        detail: where,
        ...(shortcut && { keys: SHORTCUTS[shortcut].keys }),
        run: () => {
          recordarActo(key);
          run();
        },
      };
    });
  return recientesPrimero(hay, recientes);
}

/** What the manual says of that text. */
const ayudas = (texto: string): Opcion[] =>
  buscarEnManual(texto, PAGINAS).map(({ lugar, titulo, pagina }) => ({
    key: `ayuda ${lugar.pagina} ${lugar.seccion ?? ''}`,
    clase: 'ayuda',
    text: titulo,
    detail: pagina,
    run: () => openManual(lugar),
  }));

type Hallado = { readonly expedientes: readonly Destino[]; readonly escuelas: readonly Destino[]; readonly personas: readonly Destino[] };
const NADA: Hallado = { expedientes: [], escuelas: [], personas: [] };

/** What the register and the padrón hold of that text. Asked at each key; until they answer, what they said before and still fits. */
function useHallado(texto: string): Hallado {
  const [hallado, setHallado] = useState({ texto: '', ...NADA });
  useEffect(() => {
    if (texto === '') return undefined;
    let gone = false;
    const ask = async () => {
      const [casos, servicios] = await Promise.all([
        call('expedientes.buscar', { texto, estado: null, despuesDe: null, limite: READ }),
        call('padron.buscar', { texto }),
      ]);
      if (gone) return;
      const filas = casos.ok ? casos.value.filas : [];
      setHallado({
        texto,
        expedientes: filas.map(destinoDeExpediente),
        escuelas: servicios.ok ? servicios.value.servicios.map(destinoDeEscuela) : [],
        personas: destinosDePersonas(filas, texto),
      });
    };
    void ask();
    return () => {
      gone = true;
    };
  }, [texto]);
  if (texto === '') return NADA;
  if (texto === hallado.texto) return hallado;
  const aun = (destinos: readonly Destino[]) => destinos.filter(({ text, detail }) => coincide(`${text} ${detail}`, texto));
  return { expedientes: aun(hallado.expedientes), escuelas: aun(hallado.escuelas), personas: aun(hallado.personas) };
}

/** The field of a list that is always open; which list it is, Autocomplete says. */
const COMBO_BOX = { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox' } as const;

type PaletaProps = {
  readonly onClose: () => void;
  /** Shows in the tray the cases that hold a text. */
  readonly onVerCasos: (texto: string) => void;
};

export function Paleta({ onClose, onVerCasos }: PaletaProps) {
  const [escrito, setEscrito] = useState('');
  const texto = escrito.trim();
  const recientes = useRecientes();
  const hallado = useHallado(texto);
  useWipeOnLock(onClose);
  useTopic('Ir a o hacer');

  const elegible = ({ va, ...destino }: Destino): Opcion => ({
    ...destino,
    run: () => {
      recordarDestino({ ...destino, va });
      if ('casos' in va) onVerCasos(va.casos);
      else goTo(va);
    },
  });
  const claves = recientes.destinos.map(({ key }) => key);
  const primeros = (destinos: readonly Destino[]) => recientesPrimero(destinos, claves).slice(0, SHOWN).map(elegible);
  const grupos: readonly Grupo[] = (
    texto === ''
      ? [
          { titulo: 'Recientes', opciones: recientes.destinos.slice(0, SHOWN).map(elegible) },
          { titulo: 'Acciones', opciones: actos('', recientes.actos) },
        ]
      : [
          { titulo: 'Acciones', opciones: actos(texto, recientes.actos).slice(0, SHOWN) },
          { titulo: 'Expedientes', opciones: primeros(hallado.expedientes) },
          { titulo: 'Escuelas', opciones: primeros(hallado.escuelas) },
          { titulo: 'Personas', opciones: primeros(hallado.personas) },
          { titulo: 'En el manual', opciones: ayudas(texto).slice(0, SHOWN) },
        ]
  ).filter(({ opciones }) => opciones.length > 0);
  const todas = grupos.flatMap(({ opciones }) => opciones);

  return (
    <ModalOverlay className={classes(styles.overlay)} isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
      <Modal className={classes(styles.modal)}>
        <Dialog className={classes(styles.dialog)} aria-label="Ir a o hacer">
          <Autocomplete inputValue={escrito} onInputChange={setEscrito}>
            <TextField aria-label="Ir a o hacer" autoComplete="off" spellCheck="false" className={classes(styles.field)}>
              <FirstFocus>
                <Input
                  className={classes(styles.input)}
                  {...COMBO_BOX}
                  placeholder="Un acto, un expediente, un DNI, un nombre, una escuela…"
                  maxLength={120}
                />
              </FirstFocus>
            </TextField>
            <ListBox
              aria-label="Lo que coincide"
              className={classes(styles.list)}
              items={grupos}
              onAction={(key) => {
                onClose();
                todas.find((una) => una.key === key)?.run();
              }}
              renderEmptyState={() => <p className={classes(styles.nothing)}>Nada coincide con «{texto}».</p>}
            >
              {({ titulo, opciones }) => (
                <ListBoxSection id={titulo}>
                  <Header className={classes(styles.title)}>{titulo}</Header>
                  <Collection items={opciones}>{(opcion) => <Fila key={opcion.key} opcion={opcion} />}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
          <output className={classes(styles.count)}>{texto !== '' && (todas.length === 1 ? '1 resultado' : `${todas.length} resultados`)}</output>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Fila({ opcion: { key, clase, text, detail, keys } }: { readonly opcion: Opcion }) {
  const Icon = ICON[clase];
  return (
    <ListBoxItem id={key} textValue={text} className={classes(styles.item)}>
      <Icon aria-hidden />
      <span className={classes(styles.text)}>{text}</span>
      {detail !== '' && <span className={classes(styles.detail)}>{detail}</span>}
      {keys !== undefined && <kbd className={classes(styles.keys)}>{keys}</kbd>}
    </ListBoxItem>
  );
}
