import { join } from 'node:path';
import { v7 } from 'uuid';
import type { Handlers } from '../shared/contract/contract.ts';
import { londonDate } from '../shared/domain/days-to-go.ts';
import { openProfile } from './ledger/open-profile.ts';
import type { Profile } from './ledger/profile.ts';
import type { Log } from './log.ts';
import { anchorPassage } from './papers/anchoring/anchor-passage.ts';
import { carryMarks, makeModelsInThread } from './papers/anchoring/run-anchoring.ts';
import { readEmbeddedInThread } from './papers/embedded-annotations/read-in-thread.ts';
import { readFile } from './papers/read-file.ts';
import { publish } from './publish/publish.ts';
import { createActions } from './services/actions/actions.ts';
import { announceActions } from './services/actions/announce-actions.ts';
import { createAdopting } from './services/adopting/adopting.ts';
import type { Anchor } from './services/annotating/parts.ts';
import { createAnnotations } from './services/annotations.ts';
import { announceChanges } from './services/announce-changes.ts';
import { createBackups } from './services/backups/backups.ts';
import type { SecretStore } from './services/backups/secret-store.ts';
import { pageModelsOf } from './services/carrying/page-models-of.ts';
import { createCarrying } from './services/carrying.ts';
import { createChair } from './services/chair/chair.ts';
import { createCommittees } from './services/committees.ts';
import { copiesState } from './services/copies-state.ts';
import { createExports } from './services/exports/exports.ts';
import { createOutgoing, type Outgoing } from './services/exports/outgoing.ts';
import { createFileTokens, type FileTokens } from './services/file-tokens.ts';
import { createHistory } from './services/history.ts';
import { createImports } from './services/imports.ts';
import type { LocalBackups } from './services/local-backups.ts';
import { meetingList } from './services/meeting-list.ts';
import { meetingDetail } from './services/meetings.ts';
import { createMinutes } from './services/minuting/minutes.ts';
import { createMinuting } from './services/minuting/minuting.ts';
import { createPapers } from './services/papers.ts';
import { createPastPapers } from './services/past-papers/past-papers.ts';
import { createPeople } from './services/people.ts';
import { createProfile } from './services/profile.ts';
import { createProgramme } from './services/programme/programme.ts';
import { announceQuestions } from './services/questions/announce-questions.ts';
import { createQuestions } from './services/questions.ts';
import { createReading } from './services/reading.ts';
import { createReview } from './services/review.ts';
import { createSearch } from './services/search.ts';
import { createTracker } from './services/tracker/tracker.ts';
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

interface Folders {
  files: FileTokens;
  outgoing: Outgoing;
  /** Copies of the profile's own files. Whoever opens a meeting says so here, and when it is closed. */
  copies: LocalBackups;
}

function services(options: BackendOptions, profile: Profile, folders: Folders, events: EventHub) {
  const { files, outgoing } = folders;
  const { council, personal, papers, reads } = profile;
  const { clock, log } = options;
  const newId = () => v7({ msecs: clock().getTime(), random: options.random(16) });
  const reading = {
    council,
    papers,
    files,
    clock,
    readFile: (
      request: Parameters<typeof readFile>[0],
      listener: Parameters<typeof readFile>[1],
      signal: AbortSignal,
    ) =>
      readFile(request, listener, {
        workerUrl: options.workerUrl,
        assets: options.assets,
        signal,
      }),
    report: (error: unknown) => log.error({ code: 'importFailed', error }),
  };
  const imports = createImports({
    ...reading,
    newId,
    samplePath: options.samplePath,
    tell: (job) => {
      if (job.state === 'done' && job.readable !== null)
        log.info({ code: 'importDone', subject: `pack-${job.readable}` });
      events.emit('imports.changed', { job });
      pastPapers.nudge();
    },
  });
  const pastPapers = createPastPapers({
    ...reading,
    personal,
    profileFolder: options.profileFolder,
    inTurn: imports.inTurn,
    isHeld: imports.holds,
    isImporting: imports.isBusy,
    tell: () => events.emit('pastPapers.changed', {}),
  });
  const backups = createBackups({
    personal,
    files,
    profileFolder: options.profileFolder,
    clock,
    random: options.random,
    version: options.version,
    workerUrl: options.backupWorkerUrl,
    secrets: options.secrets ?? null,
    tell: () => events.emit('backups.changed', {}),
    report: (error) => log.error({ code: 'backupFailed', error }),
  });
  const exports = createExports({
    council,
    personal,
    privateBusiness: profile.privateBusiness,
    trees: {
      preview: (meeting, isPrivate) => handlers['minutes.preview']({ meeting, private: isPrivate }),
      version: (version, isPrivate) => handlers['minutes.version']({ version, private: isPrivate }),
    },
    actions: (wish) => handlers['actions.list'](wish),
    programme: (which) => handlers['programme.get'](which),
    papers,
    marks: reads.marks,
    publish,
    publishUrl: options.publishUrl,
    fonts: options.fonts,
    outgoing,
    clock,
    newId,
    tell: (job) => events.emit('exports.changed', { job }),
    report: (error) => log.error({ code: 'exportFailed', error }),
  });
  const tracker = createTracker({ council, personal, files, newId, emit: events.emit });
  const carrying = carryingOver(options, profile);
  const name = () => personal.row('profile', 'me')?.name ?? '';
  const about = {
    version: options.version,
    folder: options.profileFolder,
    sqlite: profile.sqliteVersion,
  };
  const minuting = { council, privateBusiness: profile.privateBusiness, personal };
  const desk = createMinuting({
    ...minuting,
    profileFolder: options.profileFolder,
    copies: folders.copies,
    emit: events.emit,
    report: (error) => log.error({ code: 'minutesFailed', error }),
  });
  const anchor: Anchor = (hash, passage) => anchorPassage(pageModelsOf(papers, hash), passage);
  const handlers: Handlers = {
    ...createActions({ ...minuting, asks: profile.asks, clock, newId }),
    ...imports.handlers,
    ...pastPapers.handlers,
    ...exports.handlers,
    ...createReview({ council, clock, newId, name }),
    'meetings.list': () => meetingList({ reads, council, personal, today: londonDate(clock()) }),
    'meetings.get': ({ id }) => meetingDetail({ council, personal, papers }, id),
    ...createPapers({ council, papers }),
    ...createAnnotations({ council, personal, papers, marks: reads.marks, anchor, clock }),
    ...createAdopting({
      council,
      personal,
      papers,
      marks: reads.marks,
      anchor,
      clock,
      readEmbedded: (bytes) =>
        readEmbeddedInThread(bytes, {
          workerUrl: options.workerUrl,
          signal: new AbortController().signal,
        }),
    }),
    ...createQuestions({ council, personal, papers, anchor, clock }),
    ...createReading({ council, personal, clock }),
    ...createSearch({ council, personal, papers, reads }),
    ...createHistory({
      council,
      privateBusiness: profile.privateBusiness,
      personal,
      stepped: desk.stepped,
    }),
    ...createProfile({ personal, about }),
    ...createPeople(council),
    ...createProgramme({
      council,
      reads,
      privateBusiness: profile.privateBusiness,
      personal,
      clock,
    }),
    ...tracker.handlers,
    ...createCommittees({ council, personal }),
    'copies.get': () => copiesState(folders.copies, options.profileFolder),
    ...backups.handlers,
    ...desk.handlers,
    ...createMinutes({ ...minuting, clock, newId }),
    ...createChair(minuting),
  };
  return { handlers, exports, imports, pastPapers, tracker, backups, carrying, desk };
}

/** Marks that follow their papers into newer editions, each piece of work in a thread of its own. */
function carryingOver(options: BackendOptions, { council, personal, papers, reads }: Profile) {
  const { anchoringUrl: workerUrl, assets, log } = options;
  return createCarrying({
    council,
    personal,
    papers,
    reads,
    makeModels: (bytes, signal) => makeModelsInThread({ bytes, assets }, { workerUrl, signal }),
    carry: (task, signal) => carryMarks(task, { workerUrl, signal }),
    report: (error) => log.error({ code: 'carryingFailed', error }),
  });
}

/**
 * Builds everything below the contract over one profile folder. Knows no Electron and no wire. Rejects with
 * ProfileRefusal, whose message is for people, where the folder cannot be opened; nothing is changed then.
 */
export async function createBackend(options: BackendOptions): Promise<RunningBackend> {
  const { profileFolder, log } = options;
  const reopened = () => log.warn({ code: 'reopened' });
  const profile = openProfile(profileFolder, { ...options, reopened });
  for (const _file of profile.report.unclean) log.warn({ code: 'uncleanEnd' });
  await sweep(profile);
  const files = createFileTokens(profileFolder);
  const outgoing = createOutgoing(profileFolder);
  const events = createEventHub((error) => log.error({ code: 'listenerFailed', error }));
  announceChanges(profile.council, profile.personal, events.emit);
  announceQuestions(profile.council, profile.personal, events.emit);
  announceActions(profile, events.emit);
  const copies = localCopies(options, events);
  const { handlers, exports, imports, pastPapers, tracker, backups, carrying, desk } = services(
    options,
    profile,
    { files, outgoing, copies },
    events,
  );
  const stopBackups = eachMinute(backups.tick);
  const stopFirstCopy = onceAfter(firstCopyMs, copies.tick);
  const stopCopies = eachMinute(copies.tick);
  const stopPastPapers = onceAfter(pastPapersMs, async () => pastPapers.start());
  const stopResting = restWhenQuiet(profile, events, copies);
  carrying.start();
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
      await backups.close();
      await pastPapers.close();
      await imports.close();
      await carrying.close();
      await tracker.close();
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
