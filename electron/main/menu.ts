import type { App, BrowserWindow, Menu, MenuItemConstructorOptions } from 'electron';
import { type Choice, chooseFiles } from './choose-files.ts';

export interface MenuActions {
  open(choice: Choice): void;
  /** Presses a key in the page, so that a menu line and its key can never do different things. */
  press(key: string, modifiers: ('control' | 'meta' | 'shift')[]): void;
  about(): void;
}

export interface MenuSurroundings {
  isMac: boolean;
  /** False adds the developer's tools. */
  isPackaged: boolean;
}

/** The menu in plain words. Lines with a role are the system's own and work without us. */
export function menuTemplate(
  actions: MenuActions,
  { isMac, isPackaged }: MenuSurroundings,
): MenuItemConstructorOptions[] {
  const command = isMac ? 'meta' : 'control';
  /** A line whose key the page itself handles: shown, not taken away from the page. */
  const pageKey = (label: string, key: string, isCommand = true): MenuItemConstructorOptions => ({
    label,
    accelerator: isCommand ? `CmdOrCtrl+${key}` : key,
    registerAccelerator: false,
    click: () => actions.press(key, isCommand ? [command] : []),
  });
  return [
    ...(isMac ? [{ role: 'appMenu' as const }] : []),
    { label: '&File', submenu: fileLines(actions, isMac) },
    { label: '&Edit', submenu: editLines(pageKey, isMac) },
    { label: '&View', submenu: viewLines(isPackaged) },
    { role: 'windowMenu', label: '&Window' },
    {
      role: 'help',
      label: '&Help',
      submenu: [
        pageKey('Help with this page', 'F1', false),
        ...(isMac ? [] : [{ label: 'About Moothall', click: actions.about }]),
      ],
    },
  ];
}

type PageKey = (label: string, key: string, isCommand?: boolean) => MenuItemConstructorOptions;

function fileLines(actions: MenuActions, isMac: boolean): MenuItemConstructorOptions[] {
  return [
    {
      label: '&Open agenda pack…',
      accelerator: 'CmdOrCtrl+O',
      click: () => actions.open('files'),
    },
    { label: 'Open a &folder of packs…', click: () => actions.open('folder') },
    { type: 'separator' },
    isMac ? { role: 'close' } : { role: 'quit', label: '&Close Moothall' },
  ];
}

function editLines(pageKey: PageKey, isMac: boolean): MenuItemConstructorOptions[] {
  // on a Mac these two roles send the keys to the page first, elsewhere they would keep them from it
  const undo: MenuItemConstructorOptions[] = isMac
    ? [{ role: 'undo' }, { role: 'redo' }]
    : [pageKey('&Undo', 'Z'), pageKey('&Redo', 'Y')];
  return [
    ...undo,
    { type: 'separator' },
    { role: 'cut', label: 'Cu&t' },
    { role: 'copy', label: '&Copy' },
    { role: 'paste', label: '&Paste' },
    { role: 'selectAll', label: 'Select &all' },
    { type: 'separator' },
    pageKey('&Find in this paper', 'F'),
    pageKey('Find &everywhere', 'K'),
  ];
}

function viewLines(isPackaged: boolean): MenuItemConstructorOptions[] {
  const tools: MenuItemConstructorOptions[] = [
    { type: 'separator' },
    { role: 'reload', label: 'Load the page again' },
    { role: 'toggleDevTools', label: 'Developer tools' },
  ];
  return [
    { role: 'zoomIn', label: '&Larger' },
    { role: 'zoomOut', label: '&Smaller' },
    { role: 'resetZoom', label: '&Normal size' },
    { type: 'separator' },
    { role: 'togglefullscreen', label: '&Full screen' },
    ...(isPackaged ? [] : tools),
  ];
}

/** Gives the app its menu. Packs that were chosen in it go to `importFiles` as whole paths. */
export function setupMenu(
  app: App,
  menu: typeof Menu,
  window: BrowserWindow,
  importFiles: (paths: string[]) => Promise<void>,
): void {
  app.setAboutPanelOptions({
    applicationName: 'Moothall',
    applicationVersion: app.getVersion(),
    copyright: 'MIT licence. The Moothall authors.',
  });
  const actions: MenuActions = {
    open: (choice) => void chooseFiles(window, choice).then(importFiles),
    press(keyCode, modifiers) {
      window.webContents.focus();
      for (const type of ['keyDown', 'keyUp'] as const)
        window.webContents.sendInputEvent({ type, keyCode, modifiers });
    },
    about: () => app.showAboutPanel(),
  };
  const surroundings = { isMac: process.platform === 'darwin', isPackaged: app.isPackaged };
  menu.setApplicationMenu(menu.buildFromTemplate(menuTemplate(actions, surroundings)));
}
