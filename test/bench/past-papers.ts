import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBackend, type RunningBackend } from '../../electron/backend.ts';
import { ownFiles } from '../../electron/own-files.ts';
import type { PastPapersState } from '../../shared/contract/past-papers.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { smallPacks, writeFiles } from '../builders/some-past-papers.ts';
import type { BenchRow } from './bench-row.ts';
import { textAlone } from './text-alone.ts';

const files = 24;
const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

interface FolderFigures {
  wholeMs: number;
  longestStallMs: number;
  /** Most resident memory in each third of the files, in MB. */
  thirdsMb: [number, number, number];
}

/**
 * A folder of small packs, beside pdf.js' text of the same files in one worker. Small files are the hard case: what
 * each file costs besides its pages counts most. A row in the council's record is written within one stall of the
 * answering thread, so that the longest stall bounds the largest write too.
 */
export async function benchPastPapers(): Promise<BenchRow[]> {
  const folder = scratchFolder();
  try {
    const packs = join(folder.path, 'packs');
    const made = await smallPacks(files);
    writeFiles(packs, made);
    const peer = await textAlone([...made.keys()].map((path) => join(packs, path)));
    const ours = await takeIn(packs, join(folder.path, 'profile'));
    return rows(ours, peer);
  } finally {
    folder.remove();
  }
}

function rows({ wholeMs, longestStallMs, thirdsMb }: FolderFigures, peer: number): BenchRow[] {
  const [first, , last] = thirdsMb;
  const alone = { peer: null, ratio: null };
  const perMinute = (ms: number) => (files * 60_000) / ms;
  return [
    {
      what: `folder of ${files} small packs beside pdf.js' text of the same files`,
      ...{ ours: wholeMs, peer, ratio: wholeMs / peer, target: 6, unit: 'ms' },
    },
    {
      what: 'the same, files per minute (for information)',
      ...{ ours: perMinute(wholeMs), peer: perMinute(peer), ratio: null },
      ...{ target: Number.POSITIVE_INFINITY, unit: 'files' },
    },
    {
      what: 'memory at its most in the last third of the files, beside the first third',
      ...{ ours: last, peer: first, ratio: last / first, target: 1.3, unit: 'MB' },
    },
    {
      what: 'longest stall of the answering thread meanwhile, the largest write among them',
      ...{ ours: longestStallMs, ...alone, target: 100, unit: 'ms' },
    },
  ];
}

async function takeIn(packs: string, profileFolder: string): Promise<FolderFigures> {
  const { page: _page, root: _root, ...own } = ownFiles();
  const backend = await createBackend({
    ...own,
    profileFolder,
    clock: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    log: silentLog,
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const thirdsMb: FolderFigures['thirdsMb'] = [0, 0, 0];
  let done = 0;
  const memory = setInterval(() => {
    const third = done < files / 3 ? 0 : done < (files * 2) / 3 ? 1 : 2;
    thirdsMb[third] = Math.max(thirdsMb[third], process.memoryUsage.rss() / 1e6);
  }, 20);
  try {
    delay.enable();
    const start = performance.now();
    await wholeFolder(backend, packs, (state) => {
      done = state.counts.done;
    });
    delay.disable();
    return {
      wholeMs: performance.now() - start,
      longestStallMs: delay.max / 1e6,
      thirdsMb,
    };
  } finally {
    clearInterval(memory);
    await backend.close();
  }
}

/** @throws where a file was not taken in: its figures would be of other work */
async function wholeFolder(
  { events, handlers, acceptFile }: RunningBackend,
  packs: string,
  look: (state: PastPapersState) => void,
): Promise<void> {
  const ended = new Promise<void>((resolve, reject) => {
    const lookAgain = async (): Promise<void> => {
      const state = await handlers['pastPapers.get']({});
      if (state === null) return;
      look(state);
      if (state.state !== 'done') return;
      if (state.counts.done === files) resolve();
      else reject(new Error(`only ${state.counts.done} of ${files} files were taken in`));
    };
    events.listen(({ name }) => {
      if (name === 'pastPapers.changed') lookAgain().catch(reject);
    });
  });
  await handlers['pastPapers.start']({ folder: acceptFile(packs) });
  await ended;
}
