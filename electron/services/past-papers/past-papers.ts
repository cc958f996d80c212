import { basename } from 'node:path';
import { CallError } from '../../../shared/contract/call-error.ts';
import type { HandlersOf } from '../../../shared/contract/contract.ts';
import type {
  PastPapersAnswer,
  PastPapersStarted,
  PastPapersState,
  pastPapersCalls,
} from '../../../shared/contract/past-papers.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { PastPapersFile } from '../../../shared/domain/past-papers.ts';
import { timeLeft } from '../../../shared/domain/time-left.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import type { FileTokens } from '../file-tokens.ts';
import { proposeMeetings } from '../importing/propose-meetings.ts';
import { atMostEvery } from './at-most-every.ts';
import { Book } from './book.ts';
import { Runner, type RunnerMeans } from './runner.ts';
import { folderToTake, isWithin } from './walk-folder.ts';

export interface PastPapersOptions extends Omit<RunnerMeans, 'book'> {
  personal: Ledger<typeof personalNouns>;
  files: Pick<FileTokens, 'pathOf' | 'release'>;
  profileFolder: string;
}

export interface PastPapers {
  handlers: HandlersOf<typeof pastPapersCalls>;
  /** Goes on with a run that an earlier start left unfinished, where there is one. */
  start(): void;
  /** To be called when an import that a person began comes, goes on or ends. */
  nudge(): void;
  /** Calls off the file in hand and waits until it has ended. */
  close(): Promise<void>;
}

/** How often the screen is told at the most, in milliseconds. */
const tellMs = 250;
const linesAtOnce = 100;

/** Ten years of packs and minutes from one folder: begun once, it goes on over every restart until it is done. */
export function createPastPapers(options: PastPapersOptions): PastPapers {
  const { personal, council, clock } = options;
  const book = new Book(personal);
  const telling = atMostEvery(tellMs, options.tell);
  const runner = new Runner({ ...options, book, tell: telling.tell });
  const stopListening = council.on((changed) => {
    if (changed.has('meetingRecord')) runner.nudge();
  });

  const runNow = () => {
    const run = book.run();
    if (run === null) throw new CallError('notFound', 'no folder of past papers');
    return run;
  };
  const fileOf = (id: string): PastPapersFile => {
    const file = book.run() === null ? null : book.file(id);
    if (file === null) throw new CallError('notFound', 'no such file');
    return file;
  };

  async function start(word: string): Promise<PastPapersStarted> {
    const folder = await folderToTake(options.files.pathOf(word) ?? word);
    await options.files.release(word);
    if (folder === null) return refused('notAFolder');
    const own = await folderToTake(options.profileFolder);
    if (own !== null && (isWithin(own, folder) || isWithin(folder, own))) return refused('own');
    const run = book.run();
    const isUnderWay = run !== null && (run.state === 'running' || run.state === 'paused');
    if (isUnderWay && run.folder !== folder) return refused('busy');
    if (isUnderWay) book.setRun({ state: 'running' });
    else {
      await runner.reset();
      const startedAt = clock().toISOString();
      const begun = { folder, state: 'running', listed: 0, notice: '', startedAt } as const;
      book.setRun({ ...begun, endedAt: null });
    }
    runner.retry();
    telling.tell();
    return { kind: isUnderWay ? 'goesOn' : 'started' };
  }

  function state(): PastPapersState | null {
    const run = book.run();
    if (run === null) return null;
    const isListing = run.state === 'running' && run.listed === 0;
    const counts = book.counts();
    return {
      state: isListing ? 'listing' : run.state,
      folder: basename(run.folder) || run.folder,
      startedAt: run.startedAt,
      endedAt: run.endedAt,
      counts,
      total: book.files().length,
      current: runner.current()?.path ?? null,
      hold: run.state === 'running' ? runner.hold() : null,
      timeLeft: run.state === 'running' ? timeLeft(runner.measured(), book.bytesLeft()) : null,
      notice: run.notice,
    };
  }

  function settle(file: PastPapersFile, answer: PastPapersAnswer): void {
    const isOpen = ['attention', 'refused', 'gone', 'left'].includes(file.state);
    if (!isOpen) throw new CallError('notFound', 'nothing is asked of this file');
    if (answer.kind === 'leave') {
      book.setFile(file.id, { state: 'left', sentence: 'Left out. It stays in its folder.' });
      return;
    }
    if (answer.kind === 'attach' && council.row('meeting', answer.meeting) === null)
      throw new CallError('notFound', 'no such meeting');
    if (answer.kind === 'makeMeeting' && !namesMeeting(file))
      throw new CallError('invalidInput', 'it names no meeting');
    const said = answer.kind === 'attach' || answer.kind === 'makeMeeting' ? answer.kind : null;
    const meeting = answer.kind === 'attach' ? answer.meeting : null;
    book.setFile(file.id, { state: 'waiting', sentence: '', said, meeting });
    if (runNow().state === 'done') book.setRun({ state: 'running', endedAt: null });
    runner.next(file.id, answer.kind === 'password' ? answer.password : undefined);
  }

  const handlers: HandlersOf<typeof pastPapersCalls> = {
    'pastPapers.start': ({ folder }) => start(folder),
    'pastPapers.get': state,
    'pastPapers.files': ({ states, from }) => {
      const wanted = new Set<string>(states);
      const all = book.run() === null ? [] : book.files().filter((file) => wanted.has(file.state));
      return { files: all.slice(from, from + linesAtOnce).map(lineOf), total: all.length };
    },
    'pastPapers.pause': () => {
      if (runNow().state === 'running') book.setRun({ state: 'paused' });
      runner.nudge();
      telling.tell();
      return null;
    },
    'pastPapers.resume': () => {
      if (runNow().state === 'paused') book.setRun({ state: 'running' });
      runner.retry();
      telling.tell();
      return null;
    },
    'pastPapers.stop': () => {
      const { state: before } = runNow();
      if (before === 'running' || before === 'paused')
        book.setRun({ state: 'stopped', endedAt: clock().toISOString() });
      runner.nudge();
      telling.tell();
      return null;
    },
    'pastPapers.proposals': ({ file }) => {
      const { sentence, head } = fileOf(file);
      const known = head ?? { organisation: null, committee: null, date: null, time: null };
      return {
        sentence,
        proposals: proposeMeetings(council, known),
        canMakeMeeting: namesMeeting(fileOf(file)),
      };
    },
    'pastPapers.settle': ({ file, answer }) => {
      settle(fileOf(file), answer);
      telling.tell();
      return null;
    },
    'pastPapers.dismiss': () => {
      const { state: now } = runNow();
      if (now === 'running' || now === 'paused') throw new CallError('notFound', 'not ended');
      book.setRun({ folder: '' });
      telling.tell();
      return null;
    },
  };

  return {
    handlers,
    start: () => {
      if (book.run()?.state === 'running') runner.start();
    },
    nudge: () => runner.nudge(),
    close: async () => {
      stopListening();
      await runner.close();
      telling.stop();
    },
  };
}

const namesMeeting = ({ head }: PastPapersFile): boolean =>
  head !== null && head.committee !== null && head.date !== null;

const lineOf = ({ id, path, state, sentence, meeting, kind }: PastPapersFile) => ({
  id,
  path,
  state,
  sentence,
  meeting,
  kind,
});

const sentences = {
  busy: 'Another folder is still on its way in. Let it end, or stop it, before another is begun.',
  notAFolder:
    'This folder cannot be found or may not be opened. Nothing was changed. Choose another.',
  own: 'Moothall keeps its own papers in this folder. Nothing was changed. Choose the folder of your packs and minutes.',
} as const;

const refused = (why: keyof typeof sentences): PastPapersStarted => ({
  kind: 'refused',
  why,
  sentence: sentences[why],
});
