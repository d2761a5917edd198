// The list of keys, in a dialog.
import { Dialog } from './dialog.tsx';
import { classes } from './classes.ts';
import styles from './key-list.module.css';
import { SHORTCUTS } from './shortcuts.ts';

/** Those that fields, lists and documents hear by themselves. */
export const OTHER_KEYS = [
  { keys: ['Enter'], text: 'En un formulario: pasar al dato siguiente; en una lista abierta, elegir' },
  { keys: ['Mayús + Enter'], text: 'En un formulario: volver al dato anterior' },
  { keys: ['Ctrl + ↓', 'Ctrl + ↑'], text: 'En un formulario: pasar al siguiente dato que falta llenar, o al anterior' },
  { keys: ['Tab', 'Mayús + Tab'], text: 'Pasar por todo lo que hay en la pantalla, también los botones' },
  { keys: ['Espacio'], text: 'Marcar una casilla, abrir la lista de un campo, apretar un botón' },
  { keys: ['Alt + ↓'], text: 'Abrir el calendario de una fecha o la lista de un campo' },
  { keys: ['Flechas'], text: 'Elegir entre opciones, moverse por la bandeja y por las partes de una hora' },
  { keys: ['↓'], text: 'En la búsqueda de la bandeja: pasar a la lista; Enter abre el expediente' },
  { keys: ['+', '−', '0'], text: 'En un documento: acercar, alejar, ajustar al ancho' },
  { keys: ['R'], text: 'En un documento: girar la página' },
  { keys: ['Ctrl + V'], text: 'Al registrar, fuera de los campos: pegar un texto y tomar sus datos' },
] as const;

const ROWS = [...Object.values(SHORTCUTS).map(({ keys, also, text }) => ({ keys: [keys, ...also], text })), ...OTHER_KEYS];

export function KeyTable() {
  return (
    <table className={classes(styles.keys)}>
      <tbody>
        {ROWS.map(({ keys, text }) => (
          <tr key={text}>
            <th scope="row">
              {keys.map((one) => (
                <kbd key={one}>{one}</kbd>
              ))}
            </th>
            <td>{text}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">Una fecha</th>
          <td>
            Se escribe como <kbd>150626</kbd> <kbd>15/6/26</kbd> <kbd>15 jun</kbd> o <kbd>15 de junio de 2026</kbd>
          </td>
        </tr>
      </tbody>
    </table>
  );
}

export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Teclas" onClose={onClose}>
      {/* It may be longer than the window: whoever has no mouse scrolls it from here. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div tabIndex={0}>
        <KeyTable />
      </div>
    </Dialog>
  );
}
