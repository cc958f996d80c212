import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { createBackend, type RunningBackend } from '../../electron/backend.ts';
import { ownFiles } from '../../electron/own-files.ts';
import { scratchFolder } from '../builders/scratch-folder.ts';
import { type BenchRow, median } from './bench-row.ts';
import { textAlone } from './text-alone.ts';

const runs = 3;
const silentLog = { info: () => {}, warn: () => {}, error: () => {} };

interface ImportFigures {
  wholeMs: number;
  readableMs: number;
  longestStallMs: number;
  memoryMb: number;
}

/** Import of one file beside pdf.js alone and, where it is installed, pdftotext; medians of some runs. */
export async function benchImporting(file: string, pages: number): Promise<BenchRow[]> {
  const ours: ImportFigures[] = [];
  const alone: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    alone.push(await textAlone([file]));
    ours.push(await importOnce(file));
  }
  const whole = median(ours.map((figures) => figures.wholeMs));
  const peer = median(alone);
  const poppler = pdftotextMs(file);
  const row = (what: string, value: number, target: number, unit: string): BenchRow => ({
    what,
    ours: value,
    peer: null,
    ratio: null,
    target,
    unit,
  });
  return [
    {
      what: `import of ${pages} pages beside pdf.js' text of the same pages`,
      ours: whole,
      peer,
      ratio: whole / peer,
      target: 1.5,
      unit: 'ms',
    },
    ...(poppler === null
      ? []
      : [
          {
            what: `import of ${pages} pages beside pdftotext (for information)`,
            ours: whole,
            peer: poppler,
            ratio: whole / poppler,
            target: Number.POSITIVE_INFINITY,
            unit: 'ms',
          },
        ]),
    row(
      'longest stall of the answering thread during the import',
      Math.max(...ours.map((figures) => figures.longestStallMs)),
      100,
      'ms',
    ),
    row(
      'drop to a pack whose pages can be read',
      median(ours.map((figures) => figures.readableMs)),
      1000,
      'ms',
    ),
    row('memory of the backend at its most', median(ours.map((one) => one.memoryMb)), 700, 'MB'),
  ];
}

async function importOnce(file: string): Promise<ImportFigures> {
  const folder = scratchFolder();
  const { page: _page, root: _root, ...own } = ownFiles();
  const backend = await createBackend({
    ...own,
    samplePath: file,
    profileFolder: folder.path,
    clock: () => new Date(),
    random: (bytes) => randomBytes(bytes),
    log: silentLog,
  });
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const memory = watchMemory();
  try {
    delay.enable();
    const start = performance.now();
    const { readable, done } = await importAndTime(backend, file);
    delay.disable();
    return {
      wholeMs: done - start,
      readableMs: readable - start,
      longestStallMs: delay.max / 1e6,
      memoryMb: memory(),
    };
  } finally {
    await backend.close();
    folder.remove();
  }
}

async function importAndTime(
  backend: RunningBackend,
  file: string,
): Promise<{ readable: number; done: number }> {
  let readable = Number.NaN;
  const ended = new Promise<number>((resolve, reject) => {
    backend.events.listen((named) => {
      if (named.name !== 'imports.changed') return;
      const { job } = named.event;
      if (job.readable !== null && Number.isNaN(readable)) readable = performance.now();
      if (job.state === 'done') resolve(performance.now());
      if (job.state === 'refused' || job.state === 'asking') reject(new Error(job.reason));
    });
  });
  await backend.handlers['imports.start']({ files: [backend.acceptFile(file)], meeting: null });
  return { done: await ended, readable };
}

/** Most resident memory since the start, in MB, looked at every 20 ms. */
function watchMemory(): () => number {
  let most = 0;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  return () => {
    clearInterval(timer);
    return most / 1e6;
  };
}

function pdftotextMs(file: string): number | null {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
  } catch {
    return null; // not installed here: the row is left out
  }
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    execFileSync('pdftotext', [file, '/dev/null'], { stdio: 'ignore' });
    return performance.now() - start;
  });
  return median(times);
}
