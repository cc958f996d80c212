import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import type { EmbeddedAnnotation } from '../../../../electron/papers/embedded-annotations/embedded-annotation.ts';
import { readEmbedded } from '../../../../electron/papers/embedded-annotations/read-embedded.ts';
import type { CopyMark } from '../../../../electron/publish/annotated-copy/copy-mark.ts';
import { unpackPoints } from '../../../../shared/domain/ink-points.ts';
import { aCopy } from '../../../builders/annotated-copies.ts';
import { aCopyMark, markId, oneOfEach } from '../../../builders/annotated-marks.ts';
import {
  aSource,
  hybrid,
  type PageShape,
  withGenerations,
  withIndirectList,
} from '../../../builders/annotated-sources.ts';
import { byQpdf, hasQpdf } from '../../../builders/annotated-tools.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const bookmark = aCopyMark({ id: markId(9), kind: 'bookmark', text: 'Costs', colour: 'blue' });
const marks = [...oneOfEach(), bookmark];

const shapes: [string, PageShape][] = [
  ['upright', {}],
  ['turned 90', { turn: 90 }],
  ['turned 180', { turn: 180 }],
  ['turned 270', { turn: 270 }],
  ['a shifted CropBox', { cropBox: [50, 60, 545, 800] }],
  ['UserUnit 2', { userUnit: 2 }],
  ['all of them', { turn: 90, cropBox: [50, 60, 545, 800], userUnit: 2 }],
];
const forms: [string, boolean, (bytes: Uint8Array) => Promise<Uint8Array>][] = [
  ['a table', true, async (bytes) => bytes],
  ['a stream', true, async (bytes) => (await PDFDocument.load(bytes)).save()],
  ['linearised', hasQpdf, async (bytes) => byQpdf(scratch.path, bytes, ['--linearize'])],
  [
    'linearised, in object streams',
    hasQpdf,
    async (bytes) => byQpdf(scratch.path, bytes, ['--linearize', '--object-streams=generate']),
  ],
];

/** Kind, words, colour and author to the letter; places within 0.05 pt. */
function expectSame(found: readonly EmbeddedAnnotation[], wanted: readonly CopyMark[]): void {
  expect(found.map(({ name }) => name).toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  for (const mark of wanted) {
    const same = found.find(({ name }) => name === mark.id);
    expect(same).toMatchObject({
      kind: mark.kind,
      text: mark.text,
      colour: mark.colour,
      opacity: mark.opacity,
      own: { tags: mark.tags },
    });
    if (mark.kind === 'bookmark') continue;
    expect(same).toMatchObject({ author: mark.author, madeAt: mark.madeAt });
    if (mark.kind === 'textBox') expect(same?.style).toEqual(mark.style);
    if (mark.kind !== 'pen') expectNear(numbersIn(same?.parts ?? []), numbersIn(mark.place.parts));
    for (const [at, stroke] of mark.strokes.entries()) {
      const back = same?.strokes[at];
      expect(back).toMatchObject({
        tool: stroke.tool,
        device: stroke.device,
        baseWidth: stroke.baseWidth,
      });
      const pairs = ({ x, y }: { x: number; y: number }) => [x, y];
      const points = unpackPoints(stroke.points);
      expectNear(back?.points.flatMap(pairs) ?? [], points.flatMap(pairs));
      const pressures = points.map(({ pressure }) => Math.round(pressure * 255));
      expect(back?.points.map(({ pressure }) => Math.round(pressure * 255))).toEqual(pressures);
    }
  }
}

const numbersIn = (value: unknown): number[] =>
  JSON.stringify(value)
    .match(/-?\d+(?:\.\d+)?/g)
    ?.map(Number) ?? [];

function expectNear(found: number[], wanted: number[]): void {
  expect(found).toHaveLength(wanted.length);
  const farthest = Math.max(0, ...found.map((value, at) => Math.abs(value - (wanted[at] ?? 0))));
  expect(farthest).toBeLessThanOrEqual(0.05);
}

describe('marks go into a copy and come back the same', () => {
  for (const [form, isHere, write] of forms)
    for (const [shape, page] of shapes)
      it.skipIf(!isHere)(`${form}, ${shape}${isHere ? '' : ' (skipped: needs qpdf)'}`, async () => {
        const source = await write(aSource(page));
        const copy = await aCopy(source, marks);
        expect(copy).toMatchObject({ kind: 'appended', notices: [] });
        expect(Buffer.compare(copy.bytes.subarray(0, source.length), source)).toBe(0);
        const { annotations, skipped } = await readEmbedded(copy.bytes);
        expect(skipped).toBe(0);
        expectSame(annotations, marks);
      });

  it.each([
    ['generation numbers', withGenerations()],
    ['a list of annotations that is its own object', withIndirectList()],
    ['both a table and a stream', hybrid()],
  ])('in a file with %s', async (_, source) => {
    const copy = await aCopy(source, marks);
    expect(copy.kind).toBe('appended');
    expect(Buffer.compare(copy.bytes.subarray(0, source.length), source)).toBe(0);
    expectSame((await readEmbedded(copy.bytes)).annotations, marks);
  });

  it('a copy of a copy has each mark once, as it is now', async () => {
    const once = await aCopy(aSource(), marks);
    const reworded = marks.map((mark) => ({ ...mark, text: `${mark.text} Again.` }));
    const twice = await aCopy(once.bytes, reworded);
    expect(twice.kind).toBe('appended');
    expect(Buffer.compare(twice.bytes.subarray(0, once.bytes.length), once.bytes)).toBe(0);
    expectSame((await readEmbedded(twice.bytes)).annotations, reworded);
  });

  it('a mark over a page break is one mark with two parts', async () => {
    const quad: [number, number, number, number, number, number, number, number] = [
      72, 90, 300, 90, 72, 76, 300, 76,
    ];
    const parts = [
      { pdfPage: 1, quads: [quad] },
      { pdfPage: 2, quads: [quad] },
    ];
    const mark = aCopyMark({ parts });
    const copy = await aCopy(aSource(), [mark]);
    expect((await readEmbedded(copy.bytes)).annotations).toMatchObject([
      { name: mark.id, parts, text: mark.text },
    ]);
  });

  it('a drawing that was moved comes back where it stands now', async () => {
    const still = aCopyMark({ kind: 'pen' });
    const mark = { ...still, place: { ...still.place, shift: [10.5, -20.25] as [number, number] } };
    const { annotations } = await readEmbedded((await aCopy(aSource(), [mark])).bytes);
    const [first] = unpackPoints(mark.strokes[0]?.points ?? '');
    const back = annotations[0]?.strokes[0]?.points[0];
    expect(back?.x).toBeCloseTo((first?.x ?? 0) + 10.5, 1);
    expect(back?.y).toBeCloseTo((first?.y ?? 0) - 20.25, 1);
  });

  it('a reply knows what it answers', async () => {
    const note = aCopyMark({ id: markId(1), kind: 'note' });
    const reply = aCopyMark({ id: markId(2), kind: 'note', replyTo: note.id });
    const { annotations } = await readEmbedded((await aCopy(aSource(), [reply, note])).bytes);
    expect(annotations).toMatchObject([
      { name: reply.id, replyTo: note.id },
      { name: note.id, replyTo: null },
    ]);
  });

  it('without private data the copy holds no tags, quotes or pressure', async () => {
    const { bytes } = await aCopy(aSource(), marks, { privateData: false });
    const { annotations } = await readEmbedded(bytes);
    expect(annotations).toHaveLength(6);
    expect(annotations.every(({ own }) => own === null)).toBe(true);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('MOOT');
  });
});

const pack = resolve('../shared/packs/coventry/coventry-2025-02-13-pack.pdf');

describe.skipIf(!existsSync(pack))('a published pack', () => {
  it('takes 200 marks and gives them back', async () => {
    const source = new Uint8Array(readFileSync(pack));
    const many = Array.from({ length: 200 }, (_, index) => {
      const [mark = aCopyMark()] = oneOfEach().slice(index % 6);
      const parts = mark.place.parts.map((part) => ({ ...part, pdfPage: 1 + (index % 38) }));
      return { ...mark, id: markId(100 + index), place: { ...mark.place, parts } };
    });
    const copy = await aCopy(source, many);
    expect(copy.kind).toBe('appended');
    expect(Buffer.compare(copy.bytes.subarray(0, source.length), source)).toBe(0);
    const ours = (await readEmbedded(copy.bytes)).annotations.filter(({ own }) => own !== null);
    expectSame(ours, many);
  });
});
