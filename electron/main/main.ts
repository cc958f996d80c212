import { join } from 'node:path';
import { app, type BrowserWindow, ipcMain, Menu, protocol, session } from 'electron';
import { logFolder } from '../backend.ts';
import { createLog } from '../log.ts';
import { createDispatch } from '../transport/dispatch.ts';
import { setupAppProtocol } from './app-protocol.ts';
import { chooseFiles } from './choose-files.ts';
import { chooseFolder } from './choose-folder.ts';
import { setupLastWords, setupPageRevival } from './crashes.ts';
import { createExternalLinks } from './external-links.ts';
import { fileArguments } from './file-arguments.ts';
import { createFileInbox } from './file-inbox.ts';
import { setupIpc, tellWindow } from './ipc.ts';
import { setupLeaving } from './leaving.ts';
import { setupMenu } from './menu.ts';
import { setupNavigation } from './navigation.ts';
import { setupNoNetwork, silenceChromium } from './no-network.ts';
import { setupOutgoingProtocol } from './outgoing-protocol.ts';
import { setupPaperProtocol } from './paper-protocol.ts';
import { setupPermissions } from './permissions.ts';
import { printFile } from './print-file.ts';
import { setupProfileFolder } from './profile-folder.ts';
import { setupOrderlyEnd } from './quitting.ts';
import { setupSandbox } from './sandbox.ts';
import { saveFile } from './save-file.ts';
import { registerSchemes } from './schemes.ts';
import { setupSingleInstance } from './single-instance.ts';
import { appFolders, startBackend } from './start-backend.ts';
import { createViewerRights } from './viewer-rights.ts';
import { setupNoWebviews } from './webviews.ts';
import { focusWindow, openWindow } from './window.ts';

/** From source the command line holds the program and its folder, installed only the program. */
const ownWords = app.isPackaged ? 1 : 2;

const folders = appFolders(import.meta.dirname);
const inbox = createFileInbox();
let window: BrowserWindow | null = null;

setupSandbox(app);
silenceChromium(app);
registerSchemes();
const profileFolder = setupProfileFolder(app, process.argv, process.cwd());
const log = createLog(logFolder(profileFolder), () => new Date());
setupLastWords(process, app, log);

const files = fileArguments(process.argv, process.cwd(), ownWords);
const isFirst = setupSingleInstance(app, {
  files,
  onSecondStart(more) {
    if (window !== null) focusWindow(window);
    inbox.put(more);
  },
});
// not awaited: with a top-level await Electron would wait for this module, and this module for Electron
if (isFirst) void app.whenReady().then(start);

async function start(): Promise<void> {
  const backend = await startBackend(app, profileFolder, folders, log);
  if (backend === null) return app.exit(1);
  const dispatch = createDispatch(backend.handlers, { log });
  const openExternal = createExternalLinks(() => window);

  const rights = createViewerRights();
  setupNoNetwork(session.defaultSession, rights);
  setupPermissions(session.defaultSession);
  setupNoWebviews(app);
  setupNavigation(app, openExternal, rights);
  setupAppProtocol(protocol, folders.page);
  setupPaperProtocol(protocol, backend);
  setupOutgoingProtocol(protocol, backend.outgoing);
  setupOrderlyEnd(app, backend, log);

  window = openWindow({
    preload: join(folders.preload, 'preload.cjs'),
    state: join(app.getPath('userData'), 'window-state.json'),
  });
  const shown = window;
  const wire = {
    dispatch,
    listen: backend.events.listen,
    acceptFile: (path: string) => backend.acceptFile(path),
    chooseFiles: () => chooseFiles(shown, 'files'),
    saveFile: (token: string) =>
      saveFile({ app, window: shown, outgoing: backend.outgoing }, token),
    printFile: (token: string) => printFile({ outgoing: backend.outgoing, rights }, token),
    chooseFolder: () => chooseFolder(shown),
  };
  const importFiles = async (paths: string[]): Promise<void> => {
    if (paths.length === 0) return;
    const tokens = paths.map((path) => backend.acceptFile(path));
    await dispatch('imports.start', { files: tokens, meeting: null });
  };
  setupIpc(ipcMain, wire);
  setupLeaving(window, ipcMain);
  tellWindow(window.webContents, wire);
  setupPageRevival(window, log, () => performance.now());
  setupMenu(app, Menu, window, importFiles);
  inbox.open((paths) => void importFiles(paths));
  inbox.put(files);
  window.once('closed', () => {
    window = null;
  });
}
