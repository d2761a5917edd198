// The filters that a person keeps: chosen from a menu, kept under a name, put in order.
import { Bookmark, ChevronDown, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button as AriaButton, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { filtroEnPalabras, SIN_FILTRO, type FiltroGuardado } from '../../../shared/domain/bandeja.ts';
import frame from '../../app.module.css';
import { call } from '../../bridge.ts';
import { useActs } from '../../parts/acts.ts';
import button from '../../parts/button.module.css';
import { Button, IconButton } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { fieldFailures } from '../../parts/failure-fields.ts';
import { CheckField } from '../../parts/fields/choice-field.tsx';
import { FormNotes } from '../../parts/fields/notes.tsx';
import { TextField } from '../../parts/fields/text-field.tsx';
import { tell } from '../../state/notice.ts';
import { useTask } from '../../state/task.ts';
import styles from './filtros.module.css';
import { dropFiltro, sonIguales, takePreferencias, usePreferencias } from './preferencias.ts';
import { filter, useBandeja } from './store.ts';

/** What is being written: a new filter, or one that is kept. */
type Escrito = Omit<FiltroGuardado, 'id'> & { readonly id: number | null };

/** What is asked, in one line. */
function EnUnaLinea({ filtro }: Pick<FiltroGuardado, 'filtro'>) {
  const { miembros } = useBandeja();
  return filtroEnPalabras(filtro, miembros).join(' · ') || 'Todos los expedientes';
}

export function MisFiltros() {
  const { filtro, miembros } = useBandeja();
  const { filtros } = usePreferencias();
  const [abierto, setAbierto] = useState<Escrito | 'organizar' | null>(null);
  const guardar = () => setAbierto({ id: null, nombre: filtroEnPalabras(filtro, miembros).join(', ').slice(0, 60), filtro, inicial: false });
  const acciones = [
    { text: 'Guardar este filtro…', cabe: !sonIguales(filtro, SIN_FILTRO), run: guardar },
    { text: 'Organizar mis filtros…', cabe: filtros.length > 0, run: () => setAbierto('organizar') },
  ].filter(({ cabe }) => cabe);
  useActs(acciones);

  return (
    <>
      <MenuTrigger>
        <AriaButton className={classes(button.button, button.normal)}>
          <Bookmark aria-hidden />
          Mis filtros
          <ChevronDown aria-hidden />
        </AriaButton>
        <Popover className={classes(frame.menu, styles.menu)} placement="bottom end">
          <Menu
            aria-label="Mis filtros"
            disabledKeys={['ninguno']}
            onAction={(key) => {
              const elegido = filtros.find(({ id }) => id === key);
              if (elegido) filter(elegido.filtro);
              else acciones.find(({ text }) => text === key)?.run();
            }}
          >
            <MenuSection>
              <Header className={classes(styles.title)}>Filtros guardados</Header>
              {filtros.map((uno) => (
                <MenuItem key={uno.id} id={uno.id} textValue={uno.nombre} className={classes(frame.item, styles.saved)}>
                  {uno.nombre}
                  <small>
                    {sonIguales(uno.filtro, filtro) && 'En uso: '}
                    <EnUnaLinea filtro={uno.filtro} />
                  </small>
                </MenuItem>
              ))}
              {filtros.length === 0 && (
                <MenuItem id="ninguno" className={classes(frame.item, styles.nothing)}>
                  {acciones.length === 0 ? 'Todavía ninguno: filtre la bandeja y guarde el filtro aquí.' : 'Todavía ninguno.'}
                </MenuItem>
              )}
            </MenuSection>
            {acciones.map(({ text }) => (
              <MenuItem key={text} id={text} className={classes(frame.item)}>
                {text}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      {abierto === 'organizar' && <Organizar onEscribir={setAbierto} onClose={() => setAbierto(null)} />}
      {abierto !== null && abierto !== 'organizar' && <Escribir empieza={abierto} onClose={() => setAbierto(abierto.id === null ? null : 'organizar')} />}
    </>
  );
}

function Escribir({ empieza, onClose }: { readonly empieza: Escrito; readonly onClose: () => void }) {
  const [escrito, setEscrito] = useState(empieza);
  const task = useTask();
  const failures = fieldFailures(task.failure);
  const guardar = () =>
    void task.run(
      () => call('bandeja.guardarFiltro', escrito),
      (preferencias) => {
        takePreferencias(preferencias);
        onClose();
        tell({ text: empieza.id === null ? `Guardado: está en «Mis filtros» y se encuentra con Ctrl + K.` : 'Filtro guardado.' });
      },
    );
  return (
    <Dialog
      title={empieza.id === null ? 'Guardar este filtro' : 'Cambiar el filtro'}
      size="small"
      onClose={onClose}
      failure={failures.some(({ field }) => field === 'nombre') ? null : task.failure}
      busy={task.pending}
      onSave={guardar}
      footer={
        <>
          <Button onPress={onClose} isDisabled={task.pending}>
            Cancelar
          </Button>
          <Button kind="primary" shortcut="guardar" pending={task.pending} onPress={guardar}>
            Guardar
          </Button>
        </>
      }
    >
      <FormNotes failures={failures}>
        <p className={classes(styles.words)}><EnUnaLinea filtro={escrito.filtro} /></p>
        <TextField label="Nombre" path="nombre" value={escrito.nombre} onChange={(nombre) => setEscrito({ ...escrito, nombre })} onEnter={guardar} />
        <CheckField label="Abrir la bandeja con este filtro" path="inicial" value={escrito.inicial} onChange={(inicial) => setEscrito({ ...escrito, inicial })} />
      </FormNotes>
    </Dialog>
  );
}

function Organizar({ onEscribir, onClose }: { readonly onEscribir: (filtro: Escrito) => void; readonly onClose: () => void }) {
  const { filtros } = usePreferencias();
  return (
    <Dialog title="Mis filtros" onClose={onClose} footer={<Button onPress={onClose}>Cerrar</Button>}>
      {filtros.length === 0 && <p>Ya no hay ningún filtro guardado.</p>}
      <ul className={classes(styles.list)}>
        {filtros.map((uno) => (
          <li key={uno.id}>
            <span>
              <strong>{uno.nombre}</strong> {uno.inicial && <em>Abre la bandeja</em>}
              <small><EnUnaLinea filtro={uno.filtro} /></small>
            </span>
            <IconButton icon={Pencil} label={`Cambiar «${uno.nombre}»`} onPress={() => onEscribir(uno)} />
            <IconButton icon={Trash2} label={`Borrar «${uno.nombre}»`} onPress={() => void dropFiltro(uno)} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
