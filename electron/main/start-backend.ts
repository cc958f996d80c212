import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, dialog, safeStorage } from 'electron';
import { createBackend, type RunningBackend } from '../backend.ts';
import type { Log } from '../log.ts';
import { isRecoverable } from '../recovery-offer.ts';
import { offerRecovery } from './offer-recovery.ts';
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

/** Each of the files may be damaged and brought back once; more often than that is a fault of ours. */
const mostRecoveries = 4;

/**
 * Opens the profile. Where that is refused the reason is told in plain words, and a copy is offered in the place of
 * a damaged file; null comes back where nothing was opened.
 */
export async function startBackend(
  app: App,
  profileFolder: string,
  folders: AppFolders,
  log: Log,
): Promise<RunningBackend | null> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await create(app, profileFolder, folders, log);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ProfileRefusal') throw error;
      const answer =
        isRecoverable(error) && tries < mostRecoveries
          ? await offerRecovery(profileFolder, bindingOf(app))
          : 'none';
      if (answer === 'restored') continue;
      if (answer === 'none') dialog.showErrorBox('Moothall cannot open its papers', error.message);
      return null;
    }
  }
}

/** For test hosts that cannot load the shipped addon; never in what people install. */
const bindingOf = (app: App): string | undefined =>
  app.isPackaged ? undefined : process.env['MOOTHALL_SQLITE'];

function create(
  app: App,
  profileFolder: string,
  folders: AppFolders,
  log: Log,
): Promise<RunningBackend> {
  return createBackend({
    profileFolder,
    clock: () => new Date(),
    random: randomBytes,
    log,
    workerUrl: pathToFileURL(join(folders.main, 'worker.js')),
    backupWorkerUrl: pathToFileURL(join(folders.main, 'backup-worker.js')),
    anchoringUrl: pathToFileURL(join(folders.main, 'anchoring-worker.js')),
    publishUrl: pathToFileURL(join(folders.main, 'publish-worker.js')),
    copyWorkerUrl: pathToFileURL(join(folders.main, 'copy-worker.js')),
    mailboxUrl: pathToFileURL(join(folders.main, 'mailbox-worker.js')),
    passphraseUrl: pathToFileURL(join(folders.main, 'passphrase-worker.js')),
    fonts: join(folders.main, 'fonts'),
    assets: folders.pdfjs,
    samplePath: join(folders.resources, 'sample/agenda-pack.pdf'),
    version: app.getVersion(),
    secrets: createSecrets(safeStorage, process.platform),
    nativeBinding: bindingOf(app),
  });
}
