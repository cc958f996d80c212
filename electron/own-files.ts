import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the app brings along, where it lies when it is run from its sources. */
export interface OwnFiles {
  workerUrl: URL;
  backupWorkerUrl: URL;
  anchoringUrl: URL;
  publishUrl: URL;
  copyWorkerUrl: URL;
  mailboxUrl: URL;
  passphraseUrl: URL;
  /** Folder of the packages' fonts. */
  fonts: string;
  /** Folder of pdf.js' fonts, character maps, profiles and WebAssembly. */
  assets: string;
  samplePath: string;
  version: string;
  /** The checkout. */
  root: string;
  /** The built page. */
  page: string;
}

/** The app's own files beside this one. Nothing of pdf.js is loaded for it. */
export function ownFiles(): OwnFiles {
  const root = dirname(dirname(fileURLToPath(import.meta.url)));
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return {
    workerUrl: new URL('./papers/worker.ts', import.meta.url),
    backupWorkerUrl: new URL('./services/backups/worker.ts', import.meta.url),
    anchoringUrl: new URL('./papers/anchoring/anchoring-worker.ts', import.meta.url),
    publishUrl: new URL('./publish/publish-worker.ts', import.meta.url),
    copyWorkerUrl: new URL('./database/copies/copy-worker.ts', import.meta.url),
    mailboxUrl: new URL('./sync/mailbox/mailbox-worker.ts', import.meta.url),
    passphraseUrl: new URL('./sync/passphrase-worker.ts', import.meta.url),
    fonts: join(root, 'node_modules', '@fontsource'),
    assets: dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
    samplePath: join(root, 'resources', 'sample', 'agenda-pack.pdf'),
    version: String(version),
    root,
    page: join(root, 'out', 'app', 'renderer'),
  };
}
