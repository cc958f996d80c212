import { readFileSync } from 'node:fs';
import { annotatedCopy } from '../../electron/publish/annotated-copy/annotated-copy.ts';
import type { CopyMark } from '../../electron/publish/annotated-copy/copy-mark.ts';
import { openSource } from '../../electron/publish/annotated-copy/source.ts';
import { writeMarks } from '../../electron/publish/annotated-copy/write-marks.ts';
import { copyOptions } from '../builders/annotated-copies.ts';
import { aCopyMark, markId } from '../builders/annotated-marks.ts';
import { withPictures } from '../builders/with-pictures.ts';
import { type BenchRow, median } from './bench-row.ts';

const count = 500;
const runs = 3;
const hooks = { progress: () => {}, signal: new AbortController().signal };

/** A copy with 500 marks of a pack of pictures, the check of it included, beside pdf-lib's way: all written anew. */
export async function benchCopying(file: string, pages: number): Promise<BenchRow[]> {
  const source = await withPictures(readFileSync(file));
  const marks = marksOver(pages);
  const [ours, peers]: [number[], number[]] = [[], []];
  let size = 0;
  // the first of each is not counted: it has the code compiled
  for (let run = 0; run <= runs; run += 1) {
    const peer = await cpuMs(() => writtenAnew(source, marks));
    const own = await cpuMs(async () => {
      const { bytes } = await annotatedCopy(source, marks, copyOptions, hooks);
      size = bytes.length;
    });
    if (run > 0) peers.push(peer);
    if (run > 0) ours.push(own);
  }
  const [own, peer] = [median(ours), median(peers)];
  const megabytes = Math.round(source.length / 1e6);
  const what = `a copy of ${megabytes} MB with ${count} marks`;
  const none = { peer: null, ratio: null };
  return [
    {
      what: `${what}, processor, beside pdf-lib`,
      ours: own,
      peer,
      ratio: own / peer,
      target: 0.6,
      unit: 'ms',
    },
    {
      what: `${what}: bytes a mark`,
      ours: (size - source.length) / count,
      ...none,
      target: 2048,
      unit: 'B',
    },
  ];
}

/** Processor time of this process, whatever else the machine does. */
async function cpuMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

async function writtenAnew(bytes: Uint8Array, marks: readonly CopyMark[]): Promise<void> {
  const source = await openSource(bytes);
  writeMarks(source, marks, copyOptions, hooks);
  await source.document.save({ addDefaultPage: false, updateFieldAppearances: false });
}

/** Every kind but bookmarks, evenly over the pages. */
function marksOver(pages: number): CopyMark[] {
  const kinds = [
    'highlight',
    'note',
    'underline',
    'pen',
    'highlight',
    'textBox',
    'strike',
  ] as const;
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length];
    const mark = aCopyMark({ id: markId(at + 1), ...(kind && { kind }) });
    const pdfPage = 1 + Math.floor((at * pages) / count);
    const parts = mark.place.parts.map((part) => ({ ...part, pdfPage }));
    return { ...mark, place: { ...mark.place, parts } };
  });
}
