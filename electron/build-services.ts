import { v7 } from 'uuid';
import type { Handlers } from '../shared/contract/contract.ts';
import { londonDate } from '../shared/domain/days-to-go.ts';
import type { BackendOptions } from './backend.ts';
import type { Profile } from './ledger/profile.ts';
import { anchorPassage } from './papers/anchoring/anchor-passage.ts';
import { carryMarks, makeModelsInThread } from './papers/anchoring/run-anchoring.ts';
import { readEmbeddedInThread } from './papers/embedded-annotations/read-in-thread.ts';
import { readFile } from './papers/read-file.ts';
import { publish } from './publish/publish.ts';
import { createActions } from './services/actions/actions.ts';
import { createAdopting } from './services/adopting/adopting.ts';
import type { Anchor } from './services/annotating/parts.ts';
import { createAnnotations } from './services/annotations.ts';
import { createBackups } from './services/backups/backups.ts';
import { pageModelsOf } from './services/carrying/page-models-of.ts';
import { createCarrying } from './services/carrying.ts';
import { createChair } from './services/chair/chair.ts';
import { createCommittees } from './services/committees.ts';
import { copiesState } from './services/copies-state.ts';
import { createConflicts } from './services/exchange/conflicts.ts';
import { createExchange } from './services/exchange/exchange.ts';
import type { ExportParts } from './services/exports/export-parts.ts';
import { createExports } from './services/exports/exports.ts';
import type { Outgoing } from './services/exports/outgoing.ts';
import type { FileTokens } from './services/file-tokens.ts';
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
import { createPublished } from './services/published/published.ts';
import { createQuestions } from './services/questions.ts';
import { createReading } from './services/reading.ts';
import { createReview } from './services/review.ts';
import { createSearch } from './services/search.ts';
import { createTracker } from './services/tracker/tracker.ts';
import type { Engine } from './sync/engine.ts';
import type { EventHub } from './transport/events.ts';

interface Folders {
  files: FileTokens;
  outgoing: Outgoing;
  /** Copies of the profile's own files. Whoever opens a meeting says so here, and when it is closed. */
  copies: LocalBackups;
  /** What exchanges with other laptops; closed by whoever made it. */
  engine: Engine;
}

/**
 * Builds what answers each call of the contract over an open profile, and what works on in the background. Starts
 * none of it: `createBackend` does, and ends it.
 */
export function buildServices(
  options: BackendOptions,
  profile: Profile,
  folders: Folders,
  events: EventHub,
) {
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
  const exportParts = {
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
  } satisfies ExportParts;
  const exports = createExports({
    ...exportParts,
    newId,
    tell: (job) => events.emit('exports.changed', { job }),
    report: (error) => log.error({ code: 'exportFailed', error }),
  });
  const published = createPublished({
    parts: exportParts,
    meta: profile.exchange.meta,
    profileFolder: options.profileFolder,
    newId,
    tell: () => events.emit('exchange.changed', {}),
    report: (error) => log.error({ code: 'exportFailed', error }),
  });
  const exchange = createExchange({
    engine: folders.engine,
    conflicts: createConflicts({
      council,
      privateBusiness: profile.privateBusiness,
      personal,
      unsettled: (ledger) => (ledger === 'council' ? council : profile.privateBusiness).unsettled(),
      returned: (ledger) => (ledger === 'council' ? council : profile.privateBusiness).returned(),
    }),
    published,
    files,
    outgoing,
    personal,
    emit: events.emit,
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
    ...exchange.handlers,
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
    ...published.around(createMinutes({ ...minuting, clock, newId })),
    ...createChair(minuting),
  };
  return {
    handlers,
    exchange,
    exports,
    imports,
    pastPapers,
    tracker,
    backups,
    carrying,
    desk,
    published,
  };
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
