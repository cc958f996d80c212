import { readFileSync } from 'node:fs';
import search from 'approx-string-match';
import { packModel } from '../../electron/database/packed-model.ts';
import { ownFiles } from '../../electron/own-files.ts';
import { type FileText, fileText } from '../../electron/papers/anchoring/file-text.ts';
import { likeness } from '../../electron/papers/anchoring/likeness.ts';
import { carryMarks } from '../../electron/papers/anchoring/run-anchoring.ts';
import type { PageModel } from '../../shared/domain/page-model.ts';
import { streamText } from '../../shared/domain/text-stream.ts';
import { modelsOf } from '../builders/a-page-model.ts';
import { madeRevision } from '../builders/made-revision.ts';
import { readModels } from '../builders/read-models.ts';
import { type MarkOnWords, seeded, someMarks } from '../builders/some-marks.ts';
import type { BenchRow } from './bench-row.ts';

const marks = 2000;
/** The peer is measured on fewer: its time is told for each mark. */
const peerMarks = 200;

/** Marks of a long pack found again in a revised one, in a thread as the app does it, beside another way. */
export async function benchAnchoring(file: string): Promise<BenchRow[]> {
  const { models: old } = await readModels(readFileSync(file));
  const next = revised(old);
  const made = someMarks(old, modelsOf(old), { count: marks, seed: 3 });
  const task = { from: 'a'.repeat(64), old: old.map(packModel), next: next.map(packModel) };
  const host = { workerUrl: ownFiles().anchoringUrl, signal: new AbortController().signal };
  const start = performance.now();
  await carryMarks(
    { ...task, marks: made.map(({ mark, quote, place }) => ({ mark, quote, place })) },
    host,
  );
  const ours = performance.now() - start;
  const peer = peerMs(
    made.filter((_, index) => index % (marks / peerMarks) === 0),
    old,
    next,
  );
  const row = { what: `placing ${marks.toLocaleString('en-GB')} marks anew`, ours, unit: 'ms' };
  return [
    { ...row, what: `${row.what}, thread and all`, peer: null, ratio: null, target: 2000 },
    { ...row, what: `${row.what} beside Hypothesis’ way`, peer, ratio: ours / peer, target: 0.15 },
  ];
}

/** Two pages are put in after the thirteenth, and on every tenth page the figures are others. */
function revised(old: readonly PageModel[]): PageModel[] {
  const options = { inserted: 0, removed: 0, isSwapped: false, width: 80, changedFigures: 0 };
  const putIn = madeRevision(1, options).old.slice(0, 2);
  const random = seeded(5);
  const changed = old.map((page, index) => (index % 10 === 4 ? otherFigures(page, random) : page));
  return changed.toSpliced(13, 0, ...putIn).map((page, index) => ({ ...page, pdfPage: index + 1 }));
}

function otherFigures(page: PageModel, random: () => number): PageModel {
  const items = page.items.map((item) => {
    const printed = item.printed.replace(/\d/g, () => String(Math.floor(random() * 10)));
    return { ...item, printed, text: streamText(printed) };
  });
  return { ...page, items };
}

/**
 * What the web annotator Hypothesis does with a PDF, after its published code: page by page from the old one
 * outwards, word for word or with half the letters changed, scored 50 for the quote, 20 each for 32 characters
 * before and after, 2 for the place. Its time for all marks, in ms.
 */
function peerMs(
  some: readonly MarkOnWords[],
  old: readonly PageModel[],
  next: readonly PageModel[],
): number {
  const [before, after] = [fileText(old), fileText(next)];
  const start = performance.now();
  for (const mark of some) placeAsPeer(mark, before, after);
  return ((performance.now() - start) / some.length) * marks;
}

const longestErrors = 256;
const contextLength = 32;

function placeAsPeer(mark: MarkOnWords, before: FileText, after: FileText): number {
  const words = before.text.slice(mark.start, mark.end);
  const prefix = before.text.slice(Math.max(0, mark.start - contextLength), mark.start);
  const suffix = before.text.slice(mark.end, mark.end + contextLength);
  const own = before.pages.findIndex(({ end }) => mark.start < end);
  const order = after.pages
    .map((_, index) => index)
    .sort((one, other) => Math.abs(one - own) - Math.abs(other - own));
  let best = 0;
  for (const index of order) {
    const page = after.pages[index];
    if (page === undefined) continue;
    const text = after.text.slice(page.start, page.end);
    const errors = text.includes(words) ? 0 : Math.min(longestErrors, words.length / 2);
    let isCertain = false;
    for (const match of search(text, words, Math.floor(errors))) {
      const left = likeness(
        prefix,
        text.slice(Math.max(0, match.start - prefix.length), match.start),
      );
      const right = likeness(suffix, text.slice(match.end, match.end + suffix.length));
      const score = 50 * (1 - match.errors / words.length) + 20 * left + 20 * right;
      best = Math.max(best, score + (index === own ? 2 : 0));
      isCertain ||= match.errors === 0 && (left === 1 || right === 1);
    }
    if (isCertain) break;
  }
  return best;
}
