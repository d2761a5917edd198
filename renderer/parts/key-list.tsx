// The list of keys, in a dialog.
import { Dialog } from './dialog.tsx';
import { classes } from './classes.ts';
import styles from './key-list.module.css';
import { SHORTCUTS } from './shortcuts.ts';

const OTHERS = [
  { keys: 'Tab', text: 'Pasar al dato siguiente (con Mayús, al anterior)' },
  { keys: 'Flechas', text: 'Elegir entre opciones, moverse por la bandeja y por las partes de una fecha' },
  { keys: '↓ en la búsqueda', text: 'Pasar a la lista; Enter abre el expediente' },
  { keys: 'Alt + ↓', text: 'Abrir el calendario de una fecha o la lista de un campo' },
  { keys: '+  −  0', text: 'En un documento: acercar, alejar, ajustar al ancho' },
  { keys: 'R', text: 'En un documento: girar la página' },
] as const;

export function KeyList({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Teclas" onClose={onClose}>
      <table className={classes(styles.keys)}>
        <tbody>
          {[...Object.values(SHORTCUTS), ...OTHERS].map(({ keys, text }) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
