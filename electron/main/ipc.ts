import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Answer, NamedEvent, Printed, Saved } from '../../shared/contract/bridge.ts';
import {
  callChannel,
  chooseChannel,
  chooseFolderChannel,
  eventChannel,
  offerChannel,
  printChannel,
  saveChannel,
} from '../preload/channels.ts';
import type { Dispatch } from '../transport/dispatch.ts';
import { pageOrigin } from './schemes.ts';

export interface IpcBackend {
  dispatch: Dispatch;
  /** Hears every event until the function it returns is called. */
  listen(listener: (named: NamedEvent) => void): () => void;
  /** Gives a token for a file or folder. */
  acceptFile(path: string): string;
  /** Shows the file dialog over the window; answers paths. */
  chooseFiles(): Promise<string[]>;
  /** Asks where a finished file is to be kept, and writes it there. */
  saveFile(token: string): Promise<Answer<Saved>>;
  printFile(token: string): Promise<Answer<Printed>>;
  /** Shows the dialog for a folder; answers its path. */
  chooseFolder(): Promise<string | null>;
}

const longestPath = 4096;
const refused: Answer = { ok: false, code: 'unknownCall' };

/** Our own page, in the window itself and not in a frame of it (security S10, Electron checklist 17). */
export function isOwnSender(event: Pick<IpcMainInvokeEvent, 'senderFrame'>): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.origin === pageOrigin;
}

/**
 * The contract over Electron's own wire. Every call is looked at twice: who sent it here, what it says in
 * dispatch. Strangers learn nothing but that there is no such call.
 */
export function setupIpc(ipcMain: IpcMain, backend: IpcBackend): void {
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown): Promise<Answer> | Answer =>
    isOwnSender(event) ? backend.dispatch(name, input) : refused,
  );
  ipcMain.handle(offerChannel, (event, path: unknown): Answer => {
    if (!isOwnSender(event)) return refused;
    if (typeof path !== 'string' || path === '' || path.length > longestPath)
      return { ok: false, code: 'invalidInput' };
    return { ok: true, value: backend.acceptFile(path) };
  });
  ipcMain.handle(chooseChannel, async (event): Promise<Answer> => {
    if (!isOwnSender(event)) return refused;
    const paths = await backend.chooseFiles();
    return { ok: true, value: paths.map((path) => backend.acceptFile(path)) };
  });
  ipcMain.handle(chooseFolderChannel, async (event): Promise<Answer> => {
    if (!isOwnSender(event)) return refused;
    const path = await backend.chooseFolder();
    return { ok: true, value: path === null ? null : backend.acceptFile(path) };
  });
  const withToken = (work: (token: string) => Promise<Answer>) => {
    return (event: IpcMainInvokeEvent, token: unknown): Promise<Answer> | Answer => {
      if (!isOwnSender(event)) return refused;
      return typeof token === 'string' && /^[0-9a-f]{64}$/.test(token)
        ? work(token)
        : { ok: false, code: 'invalidInput' };
    };
  };
  ipcMain.handle(saveChannel, withToken(backend.saveFile));
  ipcMain.handle(printChannel, withToken(backend.printFile));
}

/** Tells one window everything that happens, as long as it shows our page. */
export function tellWindow(contents: WebContents, backend: IpcBackend): void {
  const stop = backend.listen((named) => {
    if (contents.isDestroyed() || contents.mainFrame.origin !== pageOrigin) return;
    contents.send(eventChannel, named);
  });
  contents.once('destroyed', stop);
}
