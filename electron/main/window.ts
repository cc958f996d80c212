import { BrowserWindow, screen } from 'electron';
import { pageAddress } from './schemes.ts';
import { webPreferences } from './window-options.ts';
import { rememberedState, rememberState } from './window-state.ts';

export interface WindowFiles {
  /** The preload script, one CommonJS file. */
  preload: string;
  /** Where the window's place is kept. */
  state: string;
}

/** A4 side by side with the agenda on a common laptop. */
const firstSize = { width: 1280, height: 860 };
const smallest = { minWidth: 640, minHeight: 480 };
/** Paper-white until the page has painted. */
const backgroundColor = '#fffdf8';

/** Opens the one window, where it stood last. Its title never tells what is being read (security S54). */
export function openWindow(files: WindowFiles): BrowserWindow {
  const screens = screen.getAllDisplays().map((display) => display.workArea);
  const state = rememberedState(files.state, screens);
  const place = state === null ? firstSize : plainBounds(state);
  const window = new BrowserWindow({
    ...place,
    ...smallest,
    title: 'Moothall',
    backgroundColor,
    show: false,
    webPreferences: { ...webPreferences, preload: files.preload },
  });
  if (state?.isMaximized === true) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('page-title-updated', (event) => event.preventDefault());
  window.on('close', () =>
    rememberState(files.state, {
      ...plainBounds(window.getNormalBounds()),
      isMaximized: window.isMaximized(),
    }),
  );
  void window.loadURL(pageAddress);
  return window;
}

/** Brings the window to the front, from wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

const plainBounds = ({ x, y, width, height }: Electron.Rectangle) => ({ x, y, width, height });
