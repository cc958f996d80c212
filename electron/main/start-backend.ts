import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, dialog, safeStorage } from 'electron';
import { createBackend, type RunningBackend } from '../backend.ts';
import type { Log } from '../log.ts';
import { createSecrets } from './secrets.ts';

/** Folders of the built app, as seen from the bundle of this file: out/app/main. */
export interface AppFolders {
  main: string;
  preload: string;
  page: string;
  pdfjs: string;
  resources: string;
}

export function appFolders(main: string): AppFolders {
  return {
    main,
    preload: join(main, '../preload'),
    page: join(main, '../renderer'),
    // the page's own copy: one is enough
    pdfjs: join(main, '../renderer/pdfjs'),
    resources: join(main, '../../../resources'),
  };
}

/**
 * Opens the profile. Where that is refused the reason is told in plain words, nothing was changed, and null
 * comes back.
 */
export async function startBackend(
  app: App,
  profileFolder: string,
  folders: AppFolders,
  log: Log,
): Promise<RunningBackend | null> {
  try {
    return await createBackend({
      profileFolder,
      clock: () => new Date(),
      random: randomBytes,
      log,
      workerUrl: pathToFileURL(join(folders.main, 'worker.js')),
      backupWorkerUrl: pathToFileURL(join(folders.main, 'backup-worker.js')),
      anchoringUrl: pathToFileURL(join(folders.main, 'anchoring-worker.js')),
      publishUrl: pathToFileURL(join(folders.main, 'publish-worker.js')),
      copyWorkerUrl: pathToFileURL(join(folders.main, 'copy-worker.js')),
      fonts: join(folders.main, 'fonts'),
      assets: folders.pdfjs,
      samplePath: join(folders.resources, 'sample/agenda-pack.pdf'),
      version: app.getVersion(),
      secrets: createSecrets(safeStorage, process.platform),
      // for test hosts that cannot load the shipped addon; never in what people install
      nativeBinding: app.isPackaged ? undefined : process.env['MOOTHALL_SQLITE'],
    });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ProfileRefusal') throw error;
    dialog.showErrorBox('Moothall cannot open its papers', error.message);
    return null;
  }
}
