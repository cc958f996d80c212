import { join } from 'node:path';
import type { Handlers } from '../shared/contract/contract.ts';
import { buildExchange, keyKeeper } from './build-exchange.ts';
import { buildServices } from './build-services.ts';
import { openProfile } from './ledger/open-profile.ts';
import type { Log } from './log.ts';
import type { SecretStore } from './secret-store.ts';
import { announceActions } from './services/actions/announce-actions.ts';
import { announceChanges } from './services/announce-changes.ts';
import { createOutgoing, type Outgoing } from './services/exports/outgoing.ts';
import { createFileTokens, type FileTokens } from './services/file-tokens.ts';
import { announceQuestions } from './services/questions/announce-questions.ts';
import type { ExchangeOptions } from './sync/exchange-options.ts';
import type { KeyKeeper } from './sync/key-keeper.ts';
import { createEventHub, type EventHub } from './transport/events.ts';
import type { PaperBytes } from './transport/paper-bytes.ts';
import {
  eachMinute,
  firstCopyMs,
  localCopies,
  onceAfter,
  pastPapersMs,
  restWhenQuiet,
  sweep,
} from './upkeep.ts';

export interface BackendOptions {
  profileFolder: string;
  clock: () => Date;
  random: (bytes: number) => Uint8Array;
  log: Log;
  /** The worker's entry: electron/papers/worker.ts from source, worker.js beside main.js when bundled. */
  workerUrl: URL;
  /** The worker that seals and opens backups: backups/worker.ts from source, backup-worker.js bundled. */
  backupWorkerUrl: URL;
  /** The anchoring thread's entry: electron/papers/anchoring/anchoring-worker.ts, or anchoring-worker.js when bundled. */
  anchoringUrl: URL;
  /** The copying thread's entry: electron/database/copies/copy-worker.ts, or copy-worker.js when bundled. */
  copyWorkerUrl: URL;
  /** The entry of a place's thread: electron/sync/mailbox/mailbox-worker.ts, or mailbox-worker.js when bundled. */
  mailboxUrl: URL;
  /** The thread's entry that seals this device's keys: electron/sync/passphrase-worker.ts, or passphrase-worker.js when bundled. */
  passphraseUrl: URL;
  /** The publishing thread's entry: electron/publish/publish-worker.ts, or publish-worker.js when bundled. */
  publishUrl: URL;
  /** Folder of the packages' fonts, for text boxes in copies of PDFs. */
  fonts: string;
  /** Folder with pdf.js' cmaps, standard_fonts, wasm and iccs. */
  assets: string;
  /** The pack of the invented council that the app brings along. */
  samplePath: string;
  version: string;
  /** The system's own store for secrets; a plain browser and the command line have none. */
  secrets?: SecretStore;
  /** Time by which the exchange paces itself; a test in a hurry hands in its own. */
  exchangeTime?: Pick<ExchangeOptions, 'tick' | 'timers'>;
  /** Another build of the SQLite addon, for hosts that cannot load the shipped one. */
  nativeBinding?: string | undefined;
  /** Told in plain words before a check at the start that may take longer than half a second. */
  progress?: (words: string) => void;
}

export interface RunningBackend extends PaperBytes {
  handlers: Handlers;
  events: EventHub;
  /** Takes a file or folder that a person handed over; answers its token for `imports.start`. */
  acceptFile: FileTokens['accept'];
  /** Folder for copies that arrive over a wire; emptied at every start. */
  incoming: string;
  /** Finished files on their way to a person. */
  outgoing: Outgoing;
  /** Ends what runs, then closes the profile in order. */
  close(): Promise<void>;
}

/**
 * Builds everything below the contract over one profile folder. Knows no Electron and no wire. Rejects with
 * ProfileRefusal, whose message is for people, where the folder cannot be opened; nothing is changed then.
 */
export async function createBackend(options: BackendOptions): Promise<RunningBackend> {
  const { profileFolder, log } = options;
  const reopened = () => log.warn({ code: 'reopened' });
  let keeper: KeyKeeper | null = null;
  const profile = openProfile(profileFolder, {
    ...options,
    reopened,
    // once this laptop has a key, all that it writes is bound to it
    newRun: (exchange) => {
      keeper ??= keyKeeper(options, exchange);
      return keeper.newRun(options.random);
    },
  });
  for (const _file of profile.report.unclean) log.warn({ code: 'uncleanEnd' });
  await sweep(profile);
  const files = createFileTokens(profileFolder);
  const outgoing = createOutgoing(profileFolder);
  const events = createEventHub((error) => log.error({ code: 'listenerFailed', error }));
  announceChanges(profile.council, profile.personal, events.emit);
  announceQuestions(profile.council, profile.personal, events.emit);
  announceActions(profile, events.emit);
  const copies = localCopies(options, events);
  const closing = new AbortController();
  const engine = await buildExchange(options, profile, {
    keeper: keeper ?? keyKeeper(options, profile.exchange),
    incoming: files.incoming,
    paperCame: () => events.emit('meetings.changed', { meeting: null }),
    signal: closing.signal,
  });
  const {
    handlers,
    exports,
    imports,
    pastPapers,
    tracker,
    backups,
    carrying,
    desk,
    exchange,
    published,
  } = buildServices(options, profile, { files, outgoing, copies, engine }, events);
  const stopBackups = eachMinute(backups.tick);
  const stopFirstCopy = onceAfter(firstCopyMs, copies.tick);
  const stopCopies = eachMinute(copies.tick);
  const stopPastPapers = onceAfter(pastPapersMs, async () => pastPapers.start());
  const stopResting = restWhenQuiet(profile, events, copies);
  carrying.start();
  published.start();
  log.info({ code: 'started' });
  return {
    handlers,
    events,
    acceptFile: files.accept,
    incoming: files.incoming,
    outgoing,
    paperSize: (hash) => profile.papers.file(hash)?.bytes ?? null,
    readPaper: (hash, from, to) => profile.papers.read(hash, from, to),
    async close() {
      stopResting();
      stopBackups();
      stopFirstCopy();
      stopCopies();
      stopPastPapers();
      closing.abort();
      exchange.close();
      await engine.close();
      await backups.close();
      await pastPapers.close();
      await imports.close();
      await carrying.close();
      await tracker.close();
      await published.close();
      await exports.close();
      await desk.close();
      await copies.close();
      profile.close();
      log.info({ code: 'closed' });
    },
  };
}

/** Where a profile keeps its log. */
export const logFolder = (profileFolder: string): string => join(profileFolder, 'logs');
