import { setImmediate } from 'node:timers/promises';
import type { ImportJob } from '../../../shared/contract/imports.ts';
import { type ImportRefusal, refusalSentence } from '../../../shared/domain/import-refusal.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import type { PapersStore } from '../../database/papers.ts';
import {
  type FileReading,
  type ReadListener,
  ReadRefusal,
  type ReadRequest,
} from '../../papers/read-file.ts';
import { changesBetween } from './changes-between.ts';
import { awaitAnswer, type ImportRun } from './import-run.ts';
import { unplacedSentence } from './imported-sentence.ts';
import type { CouncilLedger } from './keep-mended.ts';
import { withKnownCouncil } from './known-council.ts';
import { namedMeeting, proposeMeetings } from './propose-meetings.ts';
import { KnownFile, storingListener } from './storing-listener.ts';
import { isAgendaKind, writeReading } from './write-reading.ts';

export interface ImportMeans {
  council: CouncilLedger;
  papers: PapersStore;
  readFile: (
    request: ReadRequest,
    listener: ReadListener,
    signal: AbortSignal,
  ) => Promise<FileReading>;
  clock: () => Date;
  /** Reading is heavy: one file at a time. */
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Replaces part of what the screen sees of the run, and tells it. */
  show: (run: ImportRun, part: Partial<ImportJob>) => void;
  /** Whether another import holds this file and waits for an answer. */
  isHeldByAnother: (run: ImportRun, hash: string) => boolean;
  /** Answers in a person's place where nobody watches; absent where a person is asked. */
  unattended?: Unattended;
}

export interface Unattended {
  /** The file's password, where a person has named it before. */
  password: string | undefined;
  /**
   * The meeting it belongs to, or null where its own head names it.
   * @throws ReadRefusal('notAgenda') where that is not sure
   */
  meetingOf: (reading: PackReading) => string | null;
}

/**
 * Takes one file in: reads it, asks what must be asked, writes it. Whatever ends it early leaves nothing
 * behind, neither rows nor bytes. Never rejects: the end is told through `show`. A bug is thrown on to `report`.
 */
export async function runImport(
  means: ImportMeans,
  run: ImportRun,
  report: (error: unknown) => void,
): Promise<void> {
  const stored = new StoredBytes(means.papers, report);
  try {
    const file = await readWithPassword(means, run, stored);
    run.reading = withKnownCouncil(means.council, file.reading);
    means.show(run, { itemsFound: file.reading.items.length });
    const meeting = await meetingFor(means, run, file);
    means.show(run, { state: 'storing', question: null });
    means.papers.setOutline(file.hash, file.outline);
    means.papers.complete(file.hash);
    // the rows are the longest piece of work on the thread that answers: it answers others first
    await setImmediate();
    run.abort.signal.throwIfAborted();
    const written = writeReading(means.council, {
      hash: file.hash,
      bytes: file.bytes,
      fileName: run.job.fileName,
      reading: run.reading,
      textHashes: file.textHashes,
      importedAt: means.clock().toISOString(),
      meeting,
      isUndoable: means.unattended === undefined,
      changesBetween: (before, after) => changesBetween(means.papers, before, after),
    });
    const { status, sentence } = written;
    run.follows = written.follows;
    means.show(run, { state: 'done', status, reason: sentence, meeting: written.meeting });
  } catch (error) {
    await stored.drop();
    means.show(run, { question: null, readable: null, ...ending(run, error, report) });
  }
}

/** What this import has stored so far: all of it goes when the import ends early, and nothing else. */
class StoredBytes {
  readonly #papers: PapersStore;
  readonly #report: (error: unknown) => void;
  #hash: string | null = null;

  constructor(papers: PapersStore, report: (error: unknown) => void) {
    this.#papers = papers;
    this.#report = report;
  }

  add(hash: string): void {
    this.#hash = hash;
  }

  /** Never rejects: what a full disk does not let go of is swept at the next start. */
  async drop(): Promise<void> {
    const hash = this.#hash;
    this.#hash = null;
    if (hash === null) return;
    try {
      await this.#papers.drop(hash);
    } catch (error) {
      this.#report(error);
    }
  }
}

async function readWithPassword(
  means: ImportMeans,
  run: ImportRun,
  stored: StoredBytes,
): Promise<FileReading> {
  let password = means.unattended?.password;
  for (;;)
    try {
      return await means.inTurn(() => read(means, run, password, stored));
    } catch (error) {
      if (!(error instanceof ReadRefusal && error.code === 'locked') || means.unattended)
        throw error;
      const answered = awaitAnswer(run);
      means.show(run, {
        state: 'asking',
        question: { kind: 'password', wrong: error.wrongPassword },
        reason: refusalSentence.locked,
      });
      const answer = await answered;
      if (answer.kind !== 'password') throw error;
      password = answer.password;
    }
}

async function read(
  means: ImportMeans,
  run: ImportRun,
  password: string | undefined,
  stored: StoredBytes,
): Promise<FileReading> {
  run.abort.signal.throwIfAborted();
  if (run.file.refusal !== null) throw new ReadRefusal(run.file.refusal);
  means.show(run, { state: 'reading', question: null, reason: '' });
  const request = { path: run.file.path, fileName: run.job.fileName };
  const { listener, known } = storingListener(means, run, (hash) => stored.add(hash));
  try {
    const withPassword = password === undefined ? request : { ...request, password };
    const file = await means.readFile(withPassword, listener, run.abort.signal);
    // a cancel may come while the reader's thread is ending
    run.abort.signal.throwIfAborted();
    return file;
  } catch (error) {
    // before the next file's turn, which may be the same file: what that one stores is not ours to drop
    await stored.drop();
    throw known() ?? error;
  }
}

/** The meeting that a person names, or null where the file's own head names it. */
async function meetingFor(
  means: ImportMeans,
  run: ImportRun,
  file: FileReading,
): Promise<string | null> {
  // an Undo while the file was read may have taken the meeting away: then it is asked as if none was named
  const isHere = run.meeting !== null && means.council.row('meeting', run.meeting) !== null;
  if (isHere) return run.meeting;
  const { reading } = file;
  if (means.unattended) return means.unattended.meetingOf(run.reading ?? reading);
  const namesMeeting = reading.committee !== null && reading.date !== null;
  if (isAgendaKind(reading) && namesMeeting) return null;
  const sentence = unplacedSentence(reading);
  const answered = awaitAnswer(run);
  means.show(run, {
    state: 'asking',
    reason: sentence,
    question: {
      kind: 'whichMeeting',
      sentence,
      proposals: proposeMeetings(means.council, namedMeeting(reading)),
      canMakeMeeting: namesMeeting,
    },
  });
  const answer = await answered;
  if (answer.kind === 'attach') return answer.meeting;
  if (answer.kind === 'makeMeeting' && namesMeeting) return null;
  throw new ReadRefusal('notAgenda');
}

function ending(
  run: ImportRun,
  error: unknown,
  report: (error: unknown) => void,
): Partial<ImportJob> {
  if (error instanceof KnownFile) return error.part;
  if (run.abort.signal.aborted)
    return { state: 'cancelled', reason: 'Cancelled. Nothing was kept of this file.' };
  const refusal = refusalOf(error);
  if (refusal === 'unexpected') report(error);
  const reason =
    refusal === 'notAgenda'
      ? `${run.reading === null ? '' : `${unplacedSentence(run.reading)} `}Nothing was kept of this file.`
      : refusalSentence[refusal];
  return { state: 'refused', status: 'refused', refusal, reason };
}

function refusalOf(error: unknown): ImportRefusal {
  if (error instanceof ReadRefusal) return error.code;
  const code = (error as { code?: unknown } | null)?.code;
  const isFull = code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'diskFull';
  return isFull ? 'diskFull' : 'unexpected';
}
