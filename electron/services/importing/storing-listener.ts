import type { ImportJob } from '../../../shared/contract/imports.ts';
import { formatShortDate } from '../../../shared/domain/format-date.ts';
import type { ReadListener } from '../../papers/read-file.ts';
import type { ImportRun } from './import-run.ts';
import type { ImportMeans } from './run-import.ts';

/** The file is here already, or waits here for an answer: not a failure, but nothing more is to be done. */
export class KnownFile extends Error {
  readonly part: Partial<ImportJob>;
  constructor(part: Partial<ImportJob>) {
    super('known');
    this.part = part;
  }
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/**
 * Stores a file while it is read: bytes first, so that its pages can be looked at early, then the words.
 * `onStored` is told the hash before anything is stored. `known` answers why reading was stopped, if it was.
 */
export function storingListener(
  means: ImportMeans,
  run: ImportRun,
  onStored: (hash: string) => void,
): { listener: ReadListener; known: () => KnownFile | null } {
  const { papers } = means;
  let known: KnownFile | null = null;
  let file = '';
  // bytes of an import that was undone are kept for its redo, whatever becomes of this one
  let isKept = false;
  const listener: ReadListener = {
    identified: (hash, bytes) => {
      known = alreadyHere(means, run, hash);
      if (known !== null) return false;
      file = hash;
      isKept = papers.isComplete(hash);
      if (!isKept) {
        onStored(hash);
        papers.begin(hash, bytes);
      }
      return true;
    },
    part: (index, bytes) => {
      if (!isKept) papers.addPart(file, index, bytes);
    },
    opened: (sizes) => {
      if (!isKept) papers.addSizes(file, sizes);
      means.show(run, { pagesTotal: sizes.length, pagesDone: 0, readable: file, reason: '' });
    },
    pages: (pages) => {
      if (!isKept) papers.addPages(file, pages);
      means.show(run, { pagesDone: run.job.pagesDone + pages.length });
    },
    // a file that was kept from before may have been read by a version that made none
    models: (models) => papers.addModels(file, models),
    arriving: (bytes) =>
      means.show(run, { reason: `This file is still arriving: ${megabytes(bytes)} so far.` }),
  };
  return { listener, known: () => known };
}

function alreadyHere(means: ImportMeans, run: ImportRun, hash: string): KnownFile | null {
  const pack = means.council.row('pack', hash);
  if (pack !== null)
    return new KnownFile({
      state: 'done',
      status: 'already',
      meeting: pack.meeting,
      reason: `This file is already here (imported ${formatShortDate(pack.importedAt.slice(0, 10))}). Nothing was changed.`,
    });
  if (!means.isHeldByAnother(run, hash)) return null;
  return new KnownFile({
    state: 'done',
    status: 'already',
    reason: 'This file is in the list already and waits for your answer. Nothing was changed.',
  });
}
