import { resolve } from 'node:path';
import type { Backend } from '../../shared/contract/contract.ts';
import type { PastPapersLine, PastPapersState } from '../../shared/contract/past-papers.ts';
import type { PastPapersFileState } from '../../shared/domain/past-papers.ts';
import { statesToLookAt } from '../../shared/domain/past-papers-states.ts';
import { type BackendCommand, CommandFailure, WrongUsage } from './command.ts';

const told: Record<PastPapersFileState, string> = {
  done: 'taken in',
  already: 'here already',
  attention: 'to look at',
  refused: 'could not be read',
  gone: 'no longer there',
  left: 'left out',
  later: 'kept for the end',
  waiting: 'waiting',
};

/** "12 taken in, 1 to look at": the counts that are not nought. */
function countsInWords({ counts }: PastPapersState): string {
  const words = (Object.keys(told) as PastPapersFileState[])
    .filter((state) => counts[state] > 0)
    .map((state) => `${counts[state]} ${told[state]}`);
  return words.join(', ') || 'nothing yet';
}

/** One line whenever something is different that a person would want to know. */
function progressLine(state: PastPapersState): string {
  if (state.hold !== null) return state.hold.sentence;
  if (state.state === 'listing') return `Looking through “${state.folder}”.`;
  const { waiting, later } = state.counts;
  const left = state.timeLeft === null ? '' : `, ${state.timeLeft}`;
  return `${state.total - waiting - later} of ${state.total} files${left}: ${countsInWords(state)}.`;
}

/** Waits until the run has ended, and says how far it is meanwhile. */
function ended(backend: Backend, say: (line: string) => void): Promise<PastPapersState> {
  return new Promise((settle, reject) => {
    let last = '';
    // while a hold lasts nothing else keeps the program from ending
    const alive = setInterval(() => {}, 60_000);
    const look = async (): Promise<void> => {
      const state = await backend.call('pastPapers.get', {});
      if (state === null) return;
      const line = progressLine(state);
      if (line !== last) say(line);
      last = line;
      if (state.state !== 'done' && state.state !== 'stopped') return;
      stop();
      clearInterval(alive);
      settle(state);
    };
    const stop = backend.on('pastPapers.changed', () => void look().catch(reject));
    // it may have ended before anybody listened
    look().catch(reject);
  });
}

async function toLookAt(backend: Backend): Promise<PastPapersLine[]> {
  const lines: PastPapersLine[] = [];
  for (;;) {
    const { files, total } = await backend.call('pastPapers.files', {
      states: [...statesToLookAt],
      from: lines.length,
    });
    lines.push(...files);
    if (files.length === 0 || lines.length >= total) return lines;
  }
}

/**
 * `moothall import-folder FOLDER`. The same words again go on where it was ended, at whatever moment. Exit code 1
 * where a file needs a look.
 */
export const importFolder: BackendCommand = async (context, backend, open) => {
  const { words, options, say, complain } = context;
  const [folder, second] = words;
  if (folder === undefined || second !== undefined)
    throw new WrongUsage('import-folder takes one folder.');
  const token = open.acceptFile(resolve(folder));
  const started = await backend.call('pastPapers.start', { folder: token });
  if (started.kind === 'refused') throw new CommandFailure(started.sentence);
  const tell = options.json ? complain : say;
  if (started.kind === 'goesOn') tell('Going on where it was.');
  const state = await ended(backend, tell);
  const files = await toLookAt(backend);
  if (options.json) say(JSON.stringify({ ...state, files }));
  else report(state, files, say);
  return files.length === 0 ? 0 : 1;
};

function report(
  state: PastPapersState,
  files: readonly PastPapersLine[],
  say: (line: string) => void,
): void {
  if (state.total === 0) say('There is no PDF in this folder.');
  if (state.notice !== '') say(state.notice);
  for (const { path, sentence } of files) say(`${path}: ${sentence}`);
}
