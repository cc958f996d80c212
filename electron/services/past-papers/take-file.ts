import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { PackKind, PackReading } from '../../../shared/domain/pack-reading.ts';
import type { PastPapersFile } from '../../../shared/domain/past-papers.ts';
import { ReadRefusal } from '../../papers/read-file.ts';
import { newImportRun } from '../importing/import-run.ts';
import { namedMeeting } from '../importing/propose-meetings.ts';
import { type ImportMeans, runImport } from '../importing/run-import.ts';
import type { Book } from './book.ts';
import { type Doubt, lookSentence } from './look-sentence.ts';
import { placeByHead } from './place-by-head.ts';

export interface TakeMeans
  extends Pick<ImportMeans, 'council' | 'papers' | 'readFile' | 'clock' | 'inTurn'> {
  book: Book;
  /** Whether an import that a person began holds a file of these bytes. */
  isHeld: (hash: string) => boolean;
  report: (error: unknown) => void;
}

export interface FileToTake {
  file: PastPapersFile;
  /** Where it lies. */
  path: string;
  /** Named by a person just now; never kept. */
  password: string | undefined;
}

export type FileOutcome = Pick<
  PastPapersFile,
  'state' | 'sentence' | 'meeting' | 'kind' | 'head'
> & {
  hash: string | null;
};

/** What became of one file; "interrupted" where it was called off and nothing of it was kept. */
export type Taken =
  | { kind: 'ended'; outcome: FileOutcome; wasRead: boolean }
  | { kind: 'interrupted' }
  | { kind: 'unreadable'; sentence: string }
  | { kind: 'diskFull' };

/** One file while it is taken in, with the means to call it off. */
export interface Taking {
  ended: Promise<Taken>;
  /** Calls it off while it waits or is read; what is being written is written whole. */
  interrupt(): void;
}

/** What was found out on the way; the import itself knows of no second turn and no twins. */
interface Found {
  hash: string | null;
  kind: PackKind | null;
  reading: PackReading | null;
  isLater: boolean;
  twin: PastPapersFile | null;
  doubt: Doubt;
}

/** Takes one file in as an import of its own: whole, or not at all. */
export function takeFile(means: TakeMeans, { file, path, password }: FileToTake): Taking {
  const found: Found = {
    ...{ hash: null, kind: null, reading: null, isLater: false, twin: null },
    doubt: 'says too little',
  };
  const fileName = file.path.split('/').at(-1) ?? file.path;
  const meeting = file.said === 'attach' ? file.meeting : null;
  const run = newImportRun(file.id, { path, fileName, refusal: null }, meeting);
  const importMeans: ImportMeans = {
    ...means,
    readFile: (request, listener, signal) => {
      const identified = (hash: string, bytes: number) => {
        found.hash = hash;
        return listener.identified(hash, bytes);
      };
      return means.readFile(request, { ...listener, identified }, signal);
    },
    show: (_, part) => {
      run.job = { ...run.job, ...part };
    },
    isHeldByAnother: (_, hash) => means.isHeld(hash),
    unattended: {
      password,
      meetingOf: (reading) => meetingOf(means, file, reading, found),
    },
  };
  const ended = runImport(importMeans, run, means.report).then(() =>
    taken(means, file, run.job, found),
  );
  return {
    ended,
    interrupt() {
      const { state } = run.job;
      if (state === 'waiting' || state === 'reading') run.abort.abort(new Error('called off'));
    },
  };
}

function meetingOf(
  { council, book }: TakeMeans,
  file: PastPapersFile,
  reading: PackReading,
  found: Found,
): string | null {
  found.reading = reading;
  found.kind = reading.kind;
  found.twin = found.hash === null ? null : book.twinOf(file.id, found.hash);
  const namesMeeting = reading.committee !== null && reading.date !== null;
  if (file.said === 'makeMeeting' && namesMeeting) return null;
  if (found.twin !== null) throw new ReadRefusal('notAgenda');
  const placed = placeByHead(council, reading);
  if (placed.kind === 'look') {
    found.doubt = placed.doubt;
    throw new ReadRefusal('notAgenda');
  }
  const isOfAnAgenda = reading.kind === 'supplement' || reading.kind === 'minutes';
  found.isLater = isOfAnAgenda && file.state === 'waiting' && file.said === null;
  if (found.isLater) throw new ReadRefusal('notAgenda');
  return reading.kind === 'minutes' && placed.kind === 'known' ? placed.meeting : null;
}

function taken(
  { council, book }: TakeMeans,
  file: PastPapersFile,
  job: ReturnType<typeof newImportRun>['job'],
  found: Found,
): Taken {
  const { hash, kind } = found;
  const wasRead = found.reading !== null;
  const ended = (
    state: PastPapersFile['state'],
    sentence = job.reason,
    more: Partial<FileOutcome> = {},
  ): Taken => {
    const outcome = { state, sentence, meeting: job.meeting, hash, kind, head: null, ...more };
    return { kind: 'ended', outcome, wasRead };
  };
  if (job.state === 'cancelled') return { kind: 'interrupted' };
  if (job.refusal === 'diskFull') return { kind: 'diskFull' };
  if (job.refusal === 'unreadable') return { kind: 'unreadable', sentence: job.reason };
  if (found.isLater) return ended('later', laterSentence);
  if (job.refusal === 'notAgenda' && found.twin !== null)
    return ended('already', `The same file as ${found.twin.path}.`);
  if (job.refusal === 'notAgenda' && found.reading !== null)
    return ended('attention', lookSentence(found.reading, found.doubt) ?? job.reason, {
      head: namedMeeting(found.reading),
    });
  if (job.refusal !== null) return ended('refused');
  if (job.status !== 'already') return ended('done');
  // taken in just before an end without warning: the council's record had it, this list did not yet
  const pack = hash === null ? null : council.row('pack', hash);
  const isOwn =
    pack !== null &&
    pack.importedAt >= (book.run()?.startedAt ?? '') &&
    book.twinOf(file.id, pack.id) === null;
  return isOwn
    ? ended('done', `Taken in on ${formatShortDate(pack.importedAt.slice(0, 10))}.`, {
        kind: pack.kind,
      })
    : ended('already');
}

const laterSentence = 'Waits until all agendas are in, since it belongs to one of them.';
