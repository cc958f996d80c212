import { randomUUID } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PapersStore } from '../../database/papers.ts';
import { type FileReading, type ReadListener, ReadRefusal } from '../../papers/read-file.ts';

export interface IndexParts {
  papers: PapersStore;
  /** A folder that is emptied at each start. */
  folder: string;
  readFile: (
    request: { path: string; fileName: string },
    listener: ReadListener,
    signal: AbortSignal,
  ) => Promise<FileReading>;
  inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  signal: AbortSignal;
}

const portion = 1024 * 1024;

/**
 * Sizes, words and text models of a file that came from another laptop, made by the worker that reads imports. No
 * meeting is made: the rows come by themselves. A file that cannot be read stays whole and can be opened as it is.
 */
export async function indexPaper(parts: IndexParts, hash: string): Promise<void> {
  const { papers, readFile, inTurn, signal } = parts;
  const path = join(parts.folder, `${randomUUID()}.pdf`);
  try {
    await writeOut(papers, hash, path);
    const listener: ReadListener = {
      identified: (found) => found === hash,
      part: () => {},
      opened: (sizes) => papers.addSizes(hash, sizes),
      pages: (pages) => papers.addPages(hash, pages),
      models: (models) => papers.addModels(hash, models),
    };
    const { outline } = await inTurn(() =>
      readFile({ path, fileName: 'paper.pdf' }, listener, signal),
    );
    papers.setOutline(hash, outline);
  } catch (error) {
    // the app is closing: it is read at the next start
    if (signal.aborted) return;
    // a protected or damaged file: whoever imported it was told why, and its pages may still be shown
    if (!(error instanceof ReadRefusal)) throw error;
  } finally {
    await rm(path, { force: true });
  }
}

async function writeOut(papers: PapersStore, hash: string, path: string): Promise<void> {
  const bytes = papers.file(hash)?.bytes ?? 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for (let from = 0; from < bytes; from += portion)
      await file.write(papers.read(hash, from, Math.min(bytes, from + portion)));
  } finally {
    await file.close();
  }
}
