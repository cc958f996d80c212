import { EventEmitter } from 'node:events';

/**
 * Stands in for the `electron` module in tests: remembers what it was asked to do. `fake` is the test's side of
 * it. Only what electron/main and electron/preload really use is here.
 */
export const fake = {
  /** Options of every window that was opened. */
  windows: [] as Record<string, unknown>[],
  /** Every address that was loaded or opened outside. */
  loaded: [] as string[],
  openedOutside: [] as string[],
  questions: [] as Record<string, unknown>[],
  errors: [] as string[],
  /** Which button the next question is answered with. */
  answer: 0,
  /** Where the next file is to be kept; empty: the dialog was cancelled. */
  saveTo: '',
  /** What the next file dialog answers. */
  chosen: [] as string[],
  dialogs: [] as Record<string, unknown>[],
  schemes: [] as { scheme: string; privileges: Record<string, boolean> }[],
  exposed: {} as Record<string, Record<string, (...args: never[]) => unknown>>,
  /** What the preload script sent, and what main answers. */
  invoked: [] as unknown[][],
  /** What the preload script said without asking. */
  sent: [] as unknown[][],
  invoke: (..._words: unknown[]): unknown => undefined,
  path: '',
  screens: [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
  reset(): void {
    for (const list of [
      fake.windows,
      fake.loaded,
      fake.openedOutside,
      fake.questions,
      fake.errors,
      fake.dialogs,
      fake.invoked,
      fake.sent,
    ])
      list.length = 0;
    fake.answer = 0;
    fake.chosen = [];
    fake.saveTo = '';
  },
};

export class FakeContents extends EventEmitter {
  mainFrame = { origin: 'app://meeting' };
  sent: unknown[][] = [];
  reloads = 0;
  isGone = false;
  isDead = false;
  openHandler: (details: { url: string }) => unknown = () => undefined;
  send = (...words: unknown[]): void => void this.sent.push(words);
  reload = (): void => void this.reloads++;
  isCrashed = (): boolean => this.isDead;
  isDestroyed = (): boolean => this.isGone;
  setWindowOpenHandler = (handler: (details: { url: string }) => unknown): void => {
    this.openHandler = handler;
  };
}

export class BrowserWindow extends EventEmitter {
  webContents = new FakeContents();
  isFull = false;
  calls: string[] = [];
  private readonly options: Record<string, unknown>;
  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    fake.windows.push(options);
  }
  loadURL = async (address: string): Promise<void> => void fake.loaded.push(address);
  getNormalBounds = () => ({
    x: 10,
    y: 20,
    width: Number(this.options['width']),
    height: Number(this.options['height']),
  });
  isMaximized = (): boolean => this.isFull;
  maximize = (): void => {
    this.isFull = true;
  };
  isMinimized = (): boolean => this.calls.includes('minimize');
  minimize = (): void => void this.calls.push('minimize');
  restore = (): void => void this.calls.push('restore');
  show = (): void => void this.calls.push('show');
  focus = (): void => void this.calls.push('focus');
  close = (): void => void this.calls.push('close');
  isDestroyed = (): boolean => false;
}

export const screen = { getAllDisplays: () => fake.screens };
export const shell = {
  openExternal: async (address: string): Promise<void> => void fake.openedOutside.push(address),
};
/** A Linux desktop without a keyring: what it would keep could be read by anybody. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => false,
  encryptStringAsync: async (words: string) => Buffer.from(words),
  decryptStringAsync: async (sealed: Buffer) => ({ result: sealed.toString() }),
  getSelectedStorageBackend: () => 'basic_text',
};

export const dialog = {
  /** With a window or, before there is one, without. */
  showMessageBox: async (...words: Record<string, unknown>[]) => {
    fake.questions.push(words.at(-1) ?? {});
    return { response: fake.answer };
  },
  showOpenDialog: async (_window: unknown, options: Record<string, unknown>) => {
    fake.dialogs.push(options);
    return { filePaths: fake.chosen };
  },
  showSaveDialog: async (_window: unknown, options: Record<string, unknown>) => {
    fake.dialogs.push(options);
    return { filePath: fake.saveTo, canceled: fake.saveTo === '' };
  },
  showErrorBox: (title: string, words: string): void => void fake.errors.push(`${title}: ${words}`),
};
export const protocol = {
  registerSchemesAsPrivileged: (schemes: typeof fake.schemes): void => {
    fake.schemes = schemes;
  },
};

const wire = new EventEmitter();
export const ipcRenderer = {
  invoke: async (...words: unknown[]): Promise<unknown> => {
    fake.invoked.push(words);
    return fake.invoke(...words);
  },
  on: (channel: string, listener: (...words: unknown[]) => void) => wire.on(channel, listener),
  off: (channel: string, listener: (...words: unknown[]) => void) => wire.off(channel, listener),
  removeAllListeners: (channel: string) => wire.removeAllListeners(channel),
  send: (...words: unknown[]): void => void fake.sent.push(words),
  emit: (channel: string, ...words: unknown[]) => wire.emit(channel, ...words),
};
export const contextBridge = {
  exposeInMainWorld: (name: string, functions: (typeof fake.exposed)[string]): void => {
    fake.exposed[name] = functions;
  },
};
export const webUtils = { getPathForFile: (): string => fake.path };
