// The menu: hidden until Alt is pressed. It is what gives the window its keys for zoom and full screen.
import { Menu, type MenuItemConstructorOptions, type WebContents } from 'electron';

const EDITING: MenuItemConstructorOptions[] = [
  { role: 'undo', label: 'Deshacer' },
  { role: 'redo', label: 'Rehacer' },
  { type: 'separator' },
  { role: 'cut', label: 'Cortar' },
  { role: 'copy', label: 'Copiar' },
  { role: 'paste', label: 'Pegar' },
  { role: 'selectAll', label: 'Seleccionar todo' },
];

export function setMenu(): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: 'Programa', submenu: [{ role: 'quit', label: 'Salir' }] },
      { label: 'Edición', submenu: EDITING },
      {
        label: 'Ver',
        submenu: [
          { role: 'zoomIn', label: 'Acercar', accelerator: 'CommandOrControl+Plus' },
          // The same key without Shift, and that of the number pad.
          { role: 'zoomIn', accelerator: 'CommandOrControl+=', visible: false, acceleratorWorksWhenHidden: true },
          { role: 'zoomIn', accelerator: 'CommandOrControl+numadd', visible: false, acceleratorWorksWhenHidden: true },
          { role: 'zoomOut', label: 'Alejar' },
          { role: 'zoomOut', accelerator: 'CommandOrControl+numsub', visible: false, acceleratorWorksWhenHidden: true },
          { role: 'resetZoom', label: 'Tamaño normal' },
          { type: 'separator' },
          { role: 'togglefullscreen', label: 'Pantalla completa' },
        ],
      },
    ]),
  );
}

/** The right button in a field, or over selected text. A password field offers no copy: Chromium says it cannot be. */
export function giveContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, selectionText, editFlags }) => {
    if (isEditable) {
      Menu.buildFromTemplate([
        { role: 'cut', label: 'Cortar', enabled: editFlags.canCut },
        { role: 'copy', label: 'Copiar', enabled: editFlags.canCopy },
        { role: 'paste', label: 'Pegar', enabled: editFlags.canPaste },
        { role: 'selectAll', label: 'Seleccionar todo', enabled: editFlags.canSelectAll },
      ]).popup();
    } else if (selectionText.trim() !== '') {
      Menu.buildFromTemplate([{ role: 'copy', label: 'Copiar' }]).popup();
    }
  });
}
