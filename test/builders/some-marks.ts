import type { PageModels } from '../../electron/papers/anchoring/anchor-passage.ts';
import { anchorPassage } from '../../electron/papers/anchoring/anchor-passage.ts';
import type { PlacedMark } from '../../electron/papers/anchoring/re-anchor.ts';
import type { MarkPart } from '../../shared/domain/annotation-target.ts';
import type { PageModel } from '../../shared/domain/page-model.ts';
import { printedWords, spansBetween, streamLength } from '../../shared/domain/page-stream.ts';
import { quadsBetween } from '../../shared/domain/passage-quads.ts';
import { streamText } from '../../shared/domain/text-stream.ts';

/** A mark on words, with what the test knows of it without asking the anchors. */
export interface MarkOnWords extends PlacedMark {
  start: number;
  end: number;
}

/** Numbers that look random and are the same on every run: a linear congruential generator. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Lengths in words: figures and single words, phrases, sentences, paragraphs, and more than a paragraph. */
const lengths: readonly [number, number][] = [
  [1, 1],
  [1, 3],
  [3, 8],
  [8, 25],
  [25, 80],
  [80, 200],
];

/** Offsets of every printed word in the file's stream. */
function wordsOf(models: readonly PageModel[]): [number, number][] {
  const words: [number, number][] = [];
  let offset = 0;
  for (const { items } of models)
    for (const item of items) {
      if (item.furniture) continue;
      let within = offset;
      for (const word of item.printed.split(/\s+/)) {
        const { length } = streamText(word);
        if (length > 0) words.push([within, within + length]);
        within += length;
      }
      offset += item.text.length;
    }
  return words;
}

/** Marks on words of every length, a third of the single ones on figures, made as the reader makes them. */
export function someMarks(
  models: readonly PageModel[],
  file: PageModels,
  { count, seed }: { count: number; seed: number },
): MarkOnWords[] {
  const random = seeded(seed);
  const words = wordsOf(models);
  const pick = (most: number) => Math.floor(random() * most);
  return Array.from({ length: count }, (_, index) => {
    const [fewest, most] = lengths[index % lengths.length] ?? [1, 1];
    const first = pick(words.length);
    const last = Math.min(words.length - 1, first + fewest + pick(most - fewest + 1) - 1);
    const [start] = words[first] ?? [0, 0];
    const [, end] = words[last] ?? [0, 0];
    return markOn(models, file, { start, end, mark: `mark-${index}` });
  });
}

/** A mark on a stretch of the file's stream, held by the words and quads that a reader's selection has. */
export function markOn(
  models: readonly PageModel[],
  file: PageModels,
  { start, end, mark }: { start: number; end: number; mark: string },
): MarkOnWords {
  const parts: MarkPart[] = [];
  const exact: string[] = [];
  let before = 0;
  for (const model of models) {
    const [from, to] = [start - before, Math.min(end - before, streamLength(model))];
    before += streamLength(model);
    if (to <= 0 || from >= streamLength(model)) continue;
    const quads = quadsBetween(model, Math.max(0, from), to);
    if (quads.length > 0) parts.push({ pdfPage: model.pdfPage, quads });
    exact.push(printedWords(spansBetween(model, Math.max(0, from), to)));
  }
  const passage = {
    pdfPage: parts[0]?.pdfPage ?? 1,
    exact: exact.join(' '),
    prefix: '',
    suffix: '',
    parts,
  };
  return { mark, start, end, ...anchorPassage(file, passage) };
}
