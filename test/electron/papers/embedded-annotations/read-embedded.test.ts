import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { limits } from '../../../../electron/papers/embedded-annotations/embedded-annotation.ts';
import { readEmbedded } from '../../../../electron/papers/embedded-annotations/read-embedded.ts';
import { readEmbeddedInThread } from '../../../../electron/papers/embedded-annotations/read-in-thread.ts';
import { place, quad } from '../../../../shared/domain/annotation-target.ts';
import {
  aForeignFile,
  foreignHighlight,
  foreignInk,
  foreignNote,
} from '../../../builders/annotated-foreign.ts';
import { aSource } from '../../../builders/annotated-sources.ts';
import { byQpdf, hasQpdf } from '../../../builders/annotated-tools.ts';
import { activePdf } from '../../../builders/hostile-pdfs.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const only = async (annotation: string) =>
  (await readEmbedded(aForeignFile([annotation]))).annotations[0];
const highlight = (entries: string) => `<< /Type /Annot /Subtype /Highlight ${entries} >>`;

describe('annotations as other programs write them', () => {
  it('name, author, words, colour, day and place', async () => {
    expect(await only(foreignHighlight)).toEqual({
      name: 'hl-1',
      kind: 'highlight',
      colour: 'yellow',
      opacity: 100,
      width: 200,
      style: { fontSize: 11, align: 'left' },
      parts: [{ pdfPage: 1, quads: [[120, 512, 309, 512, 120, 497, 309, 497]] }],
      text: 'Why a tenth?',
      author: 'Edge User',
      madeAt: null,
      changedAt: '2025-02-11T09:15:00.000Z',
      replyTo: null,
      strokes: [],
      objects: ['7R'],
      own: null,
    });
  });

  it.each([
    ['upper left first, as most do', '10 50 90 50 10 40 90 40'],
    ['round and round, as the standard says', '10 40 90 40 90 50 10 50'],
    ['the other way round', '10 50 90 50 90 40 10 40'],
    ['from below', '10 40 90 40 10 50 90 50'],
    ['from the right', '90 50 10 50 90 40 10 40'],
  ])('quads written %s', async (_, numbers) => {
    const found = await only(highlight(`/Rect [0 0 99 99] /QuadPoints [${numbers}]`));
    expect(found?.parts).toEqual([{ pdfPage: 1, quads: [[10, 50, 90, 50, 10, 40, 90, 40]] }]);
  });

  it('quads of any order of corners keep their corners, and both edges run one way', async () => {
    const corners: [number, number][] = [
      [10, 50],
      [90, 50],
      [10, 40],
      [90, 40],
    ];
    const orders = fc.shuffledSubarray(corners, { minLength: 4 });
    await fc.assert(
      fc.asyncProperty(orders, async (order) => {
        const numbers = order.flat().join(' ');
        const found = await only(highlight(`/Rect [0 0 9 9] /QuadPoints [${numbers}]`));
        const [part] = found?.parts ?? [];
        const [first = []] = part !== undefined && 'quads' in part ? part.quads : [];
        const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = first;
        expect([`${a} ${b}`, `${c} ${d}`, `${e} ${f}`, `${g} ${h}`].toSorted()).toEqual(
          corners.map((corner) => corner.join(' ')).toSorted(),
        );
        expect([c - a, d - b]).toEqual([g - e, h - f]);
        expect(b === d).toBe(true);
      }),
      { numRuns: 48 },
    );
  });

  it('a rectangle alone, in any order of its corners', async () => {
    const found = await only(highlight('/Rect [90 50 10 40]'));
    expect(found?.parts).toEqual([{ pdfPage: 1, quads: [[10, 50, 90, 50, 10, 40, 90, 40]] }]);
  });

  it('the highlighter pen of Edge', async () => {
    expect(await only(foreignInk)).toMatchObject({
      kind: 'pen',
      colour: 'green',
      opacity: 50,
      strokes: [{ tool: 'highlighter', baseWidth: 1200, points: [{ x: 100, y: 310 }, {}, {}] }],
    });
  });

  it('words in UTF-16, UTF-8 and in one byte; control characters and formatting are left out', async () => {
    const say = (words: string) => only(foreignNote.replace('(See the budget)', words));
    expect((await say('<FEFF0141007500630A2A>'))?.text).toBe('Łucਪ');
    expect((await say('<EFBBBFC58175>'))?.text).toBe('Łu');
    expect((await say('(one\\r\\ntwo\\007)'))?.text).toBe('one\ntwo');
    const rich = foreignNote.replace('/Contents', '/RC (<b onload="x">rich</b>) /Contents');
    expect((await only(rich))?.text).toBe('See the budget');
  });

  it('ticks and verdicts on a note are no notes; an answer is one', async () => {
    const reply = (more: string) =>
      `<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /IRT 7 0 R ${more} >>`;
    const file = aForeignFile([
      foreignNote,
      reply('/StateModel (Review) /State (Accepted) /Contents (Accepted set by M)'),
      reply('/Contents (Agreed)'),
    ]);
    const { annotations, skipped } = await readEmbedded(file);
    expect(annotations.map(({ text, replyTo }) => [text, replyTo])).toEqual([
      ['See the budget', null],
      ['Agreed', 'page 1, entry 1'],
    ]);
    expect(skipped).toBe(0);
  });

  it('links and form fields are no notes, hidden ones are not shown, stamps are counted', async () => {
    const file = aForeignFile([
      '<< /Type /Annot /Subtype /Link /Rect [0 0 20 20] /A << /S /Launch /F (calc.exe) >> >>',
      '<< /Type /Annot /Subtype /Widget /Rect [0 0 20 20] >>',
      foreignNote.replace('/Subtype', '/F 2 /Subtype'),
      '<< /Type /Annot /Subtype /Stamp /Rect [0 0 20 20] >>',
    ]);
    expect(await readEmbedded(file)).toEqual({ annotations: [], listed: [], skipped: 1 });
  });
});

describe('hostile and broken files', () => {
  it('broken entries are skipped and counted, the sound ones are read', async () => {
    const file = aForeignFile(
      [
        foreignNote,
        '(no dictionary)',
        highlight('/Rect [(a) 0 1]'),
        highlight('/Rect [0 0 9e9 1]'),
      ],
      '[7 0 R 8 0 R 9 0 R 10 0 R 99 0 R null 7 0 R << /Type /Annot >>]',
    );
    const { annotations, skipped } = await readEmbedded(file);
    expect(annotations).toMatchObject([{ text: 'See the budget' }]);
    expect(skipped).toBe(7);
  });

  it('an action in an annotation is not taken over', async () => {
    const acting = foreignNote.replace(
      '/Contents',
      '/A << /S /JavaScript /JS (app.alert\\(1\\)) >> /AA << /E << /S /URI /URI (http://x.example) >> >> /Contents',
    );
    const found = await only(acting);
    expect(found).toMatchObject({ text: 'See the budget' });
    expect(JSON.stringify(found)).not.toMatch(/alert|x\.example/);
    expect(await readEmbedded(activePdf())).toEqual({ annotations: [], listed: [], skipped: 0 });
  });

  it('two of one name are two', async () => {
    const { annotations } = await readEmbedded(aForeignFile([foreignHighlight, foreignHighlight]));
    expect(new Set(annotations.map(({ name }) => name)).size).toBe(2);
  });

  it('replies that go round in a ring answer nothing that leads back to them', async () => {
    const note = (answered: number) =>
      foreignNote.replace('/Contents', `/IRT ${answered} 0 R /Contents`);
    const { annotations } = await readEmbedded(aForeignFile([note(7), note(9), note(10), note(8)]));
    const answeredBy = new Map(annotations.map(({ name, replyTo }) => [name, replyTo]));
    expect([...answeredBy.values()]).toEqual([null, 'page 1, entry 3', 'page 1, entry 4', null]);
  });

  it('a mark over more pages than a mark may have is several', async () => {
    const named = Array.from({ length: limits.parts + 5 }, (_, at) =>
      foreignNote.replace('/Contents', `/NM (one${at === 0 ? '' : `/${at + 1}`}) /Contents`),
    );
    const { annotations } = await readEmbedded(aForeignFile(named));
    expect(annotations.map(({ parts }) => parts.length)).toEqual([limits.parts, 1, 1, 1, 1, 1]);
  });

  it('numbers, lengths and counts are bounded', async () => {
    const quads = Array.from({ length: limits.quads + 1 }, () => '1 2 3 2 1 1 3 1').join(' ');
    const found = await only(highlight(`/Rect [0 0 9 9] /QuadPoints [${quads}]`));
    expect(found?.parts).toEqual([{ pdfPage: 1, quads: [[0, 9, 9, 9, 0, 0, 9, 0]] }]);
    const long = foreignNote.replace('See the budget', 'x'.repeat(50_000));
    expect((await only(long))?.text).toHaveLength(20_000);
    const many = Array.from({ length: limits.annotations + 50 }, () => '7 0 R').join(' ');
    const { annotations, skipped } = await readEmbedded(aForeignFile([foreignNote], `[${many}]`));
    expect(annotations).toHaveLength(1);
    expect(skipped).toBeGreaterThanOrEqual(limits.annotations);
  });

  it('whatever stands in an annotation: it is read as a mark may be, or skipped', async () => {
    const value = fc.oneof(
      fc.constantFrom(
        'null',
        '[]',
        '<<>>',
        '(x)',
        '/N',
        '7 0 R',
        '3 0 R',
        '-1',
        '1e30',
        '[[1 2] 3]',
        '<FEFFD800>',
      ),
      fc
        .array(fc.double({ noNaN: true, min: -30_000, max: 30_000 }), { maxLength: 17 })
        .map((list) => `[${list.map((one) => one.toFixed(3)).join(' ')}]`),
    );
    const keys = [
      'Rect',
      'QuadPoints',
      'InkList',
      'C',
      'CA',
      'BS',
      'Contents',
      'NM',
      'M',
      'DA',
      'Q',
      'IRT',
      'MOOT_Mark',
      'F',
    ];
    const entries = fc.dictionary(fc.constantFrom(...keys), value);
    const kinds = fc.constantFrom('Highlight', 'Text', 'FreeText', 'Ink', 'StrikeOut', 'Squiggly');
    await fc.assert(
      fc.asyncProperty(kinds, entries, async (kind, given) => {
        const words = Object.entries(given).map(([key, said]) => `/${key} ${said}`);
        const { annotations, skipped } = await readEmbedded(
          aForeignFile([`<< /Type /Annot /Subtype /${kind} ${words.join(' ')} >>`]),
        );
        expect(annotations.length + skipped).toBeLessThanOrEqual(1);
        for (const one of annotations) {
          expect(place.shape.parts.safeParse(one.parts).success).toBe(true);
          expect(one.opacity).toBeGreaterThanOrEqual(1);
          expect(one.opacity).toBeLessThanOrEqual(100);
          expect(one.width).toBeGreaterThanOrEqual(10);
        }
      }),
      { numRuns: 150 },
    );
    expect(quad.safeParse([1, 2, 3, 4, 5, 6, 7, 8]).success).toBe(true);
  });
});

const workerUrl = new URL('../../../../electron/papers/worker.ts', import.meta.url);
const host = () => ({ workerUrl, signal: new AbortController().signal });

describe('the reader’s thread', () => {
  it('reads off the answering thread', async () => {
    const reading = await readEmbeddedInThread(aForeignFile([foreignHighlight]), host());
    expect(reading.annotations).toMatchObject([{ name: 'hl-1' }]);
  });

  it('tells a damaged file from a fault of ours', async () => {
    const junk = new Uint8Array(Buffer.from('no PDF'));
    await expect(readEmbeddedInThread(junk, host())).rejects.toMatchObject({ code: 'damaged' });
  });

  it.skipIf(!hasQpdf)('tells a protected one', async () => {
    const scratch = scratchFolder();
    const words = ['--encrypt', '', 'owner', '256', '--'];
    const bytes = byQpdf(scratch.path, aSource(), words);
    scratch.remove();
    await expect(readEmbeddedInThread(bytes, host())).rejects.toMatchObject({ code: 'protected' });
  });
});
