import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { markLooks } from '../../../../shared/domain/mark-look.ts';
import { aCopy } from '../../../builders/annotated-copies.ts';
import { aCopyMark, aStroke, markId, oneOfEach } from '../../../builders/annotated-marks.ts';
import { aSource, hybrid, withGenerations } from '../../../builders/annotated-sources.ts';
import {
  byQpdf,
  countByMutool,
  drawnByPoppler,
  hasMutool,
  hasPoppler,
  hasQpdf,
  run,
} from '../../../builders/annotated-tools.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const bookmark = aCopyMark({ id: markId(9), kind: 'bookmark', text: 'Costs' });
const marks = [...oneOfEach(), bookmark];
const asCopy = async (source: Uint8Array, name: string) =>
  scratch.put(`${name}.pdf`, (await aCopy(source, marks)).bytes);

async function countByPdfjs(file: string, pdfPage: number): Promise<number> {
  const document = await openPdf(new Uint8Array(readFileSync(file)), pdfjsFolder());
  const found = await (await document.getPage(pdfPage)).getAnnotations();
  await document.loadingTask.destroy();
  return found.filter(({ subtype }) => subtype !== 'Popup').length;
}

const rgbOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

const sources: [string, () => Promise<Uint8Array>, boolean][] = [
  ['a table', async () => aSource(), true],
  ['a stream', async () => (await PDFDocument.load(aSource())).save(), true],
  ['both', async () => hybrid(), true],
  ['generation numbers', async () => withGenerations(), true],
  ['a linearised file', async () => byQpdf(scratch.path, aSource(), ['--linearize']), hasQpdf],
  [
    'a linearised file with object streams',
    async () => byQpdf(scratch.path, aSource(), ['--linearize', '--object-streams=generate']),
    hasQpdf,
  ],
];

describe.skipIf(!hasQpdf)(`qpdf${hasQpdf ? '' : ' (skipped: needs qpdf)'}`, () => {
  it.each(sources)('finds no fault in a copy of %s', async (name, make) => {
    const file = await asCopy(await make(), `qpdf-${name}`);
    // linearisation is given up by whatever is appended: qpdf says so, and it is no fault
    expect(run('qpdf', ['--check', '--no-warn', '--warning-exit-0', file])).toMatch(
      /No syntax or stream encoding errors/,
    );
    const twice = (await aCopy(new Uint8Array(readFileSync(file)), marks)).bytes;
    const again = scratch.put('twice.pdf', twice);
    expect(run('qpdf', ['--check', '--no-warn', '--warning-exit-0', again])).toMatch(/No syntax/);
  });
});

describe.skipIf(!hasMutool)(`mutool${hasMutool ? '' : ' (skipped: needs mutool)'}`, () => {
  it.each(sources.filter(([, , isHere]) => isHere))(
    'and pdf.js count the same annotations in a copy of %s',
    async (name, make) => {
      const file = await asCopy(await make(), `mutool-${name}`);
      expect(countByMutool(file, 1)).toBe(6);
      expect(await countByPdfjs(file, 1)).toBe(6);
    },
  );

  it('shows the bookmarks in a branch of their own', async () => {
    const file = await asCopy(aSource(), 'outline');
    expect(run('mutool', ['show', file, 'outline'])).toMatch(/My bookmarks"[\s\S]*Costs"/);
  });
});

describe.skipIf(!hasPoppler)(`poppler${hasPoppler ? '' : ' (skipped: needs poppler)'}`, () => {
  const drawn = async (made: readonly ReturnType<typeof aCopyMark>[], source = aSource()) => {
    const file = scratch.put('drawn.pdf', (await aCopy(source, made)).bytes);
    return drawnByPoppler(scratch.path, file, 1);
  };

  it.each(Object.entries(markLooks))(
    'shows %s inside the quads, and print through it',
    async (colour, { fill }) => {
      const quads: [number, number, number, number, number, number, number, number][] = [
        [110, 520, 330, 520, 110, 494, 330, 494],
      ];
      const picture = await drawn([
        aCopyMark({ colour: colour as keyof typeof markLooks, parts: [{ pdfPage: 1, quads }] }),
      ]);
      const inside = picture.at(114, 842 - 517);
      for (const [at, part] of rgbOf(fill).entries())
        expect(Math.abs((inside[at] ?? 0) - part)).toBeLessThanOrEqual(4);
      expect(picture.at(104, 842 - 507)).toEqual([255, 255, 255]);
      // the darkest pixel of the words is still print
      let darkest = 255;
      for (let x = 120; x < 300; x += 1)
        for (let y = 842 - 512; y < 842 - 498; y += 1)
          darkest = Math.min(darkest, picture.at(x, y)[0]);
      expect(darkest).toBeLessThan(60);
    },
  );

  it('shows every kind by its own appearance', async () => {
    const plain = drawnByPoppler(scratch.path, scratch.put('plain.pdf', aSource()), 1);
    for (const mark of oneOfEach()) {
      const picture = await drawn([mark]);
      let changed = 0;
      for (let x = 0; x < picture.width; x += 1)
        for (let y = 0; y < picture.height; y += 1)
          if (picture.at(x, y).join() !== plain.at(x, y).join()) changed += 1;
      expect([mark.kind, changed > 100]).toEqual([mark.kind, true]);
    }
  });

  it.each([0, 90, 180, 270] as const)(
    'a note stands where it was put on a page turned %i',
    async (turn) => {
      const picture = await drawn([aCopyMark({ kind: 'note', colour: 'blue' })], aSource({ turn }));
      const [x, y] = [300, 420.5];
      const place = { 0: [x, 842 - y], 90: [y, x], 180: [595 - x, y], 270: [842 - y, 595 - x] }[
        turn
      ];
      const [across = 0, down = 0] = place;
      // above the icon's first line, as it is seen: the sheet; on the line: its ink
      const paper = rgbOf(markLooks.blue.fill);
      const seen = picture.at(across + 2, down - 7);
      for (const [at, part] of paper.entries())
        expect(Math.abs((seen[at] ?? 0) - part)).toBeLessThanOrEqual(6);
    },
  );

  it('a heavier hand draws a broader line', async () => {
    const pressed = (pressure: number) =>
      aCopyMark({
        kind: 'pen',
        colour: 'blue',
        strokes: [aStroke({ pressure })],
      });
    const ink = async (pressure: number) => {
      const picture = await drawn([pressed(pressure)]);
      let count = 0;
      for (let x = 100; x < 250; x += 1)
        for (let y = 842 - 280; y < 842 - 190; y += 1) if (picture.at(x, y)[0] < 200) count += 1;
      return count;
    };
    expect(await ink(0.9)).toBeGreaterThan((await ink(0.1)) * 1.3);
  });
});

const hasTextTools = hasPoppler && hasMutool;

describe.skipIf(!hasTextTools)('words of a text box', () => {
  it('are set in fonts that the copy brings along, also Łucja and Punjabi', async () => {
    const text = 'Ask Łucja: ਪੁੱਛੋ ਸਿਹਤ';
    const box = aCopyMark({ kind: 'textBox', text });
    const copy = await aCopy(aSource(), [box]);
    expect(copy.notices).toEqual([]);
    const file = scratch.put('words.pdf', copy.bytes);
    const pages = await PDFDocument.load(copy.bytes);
    const fonts = pages.context
      .enumerateIndirectObjects()
      .map(([, object]) => String(object))
      .filter((object) => /\/Subtype \/Type0/.test(object));
    expect(fonts).toHaveLength(3);
    expect(fonts.join()).toMatch(/[A-P]{6}\+AtkinsonHyperlegibleNext-Regular/);
    expect(fonts.join()).toMatch(/[A-P]{6}\+NotoSansGurmukhi/);
    const read = run('mutool', ['draw', '-F', 'stext', file, '1']);
    // Ł of Łucja, and the letter and the sign below it of ਪੁ, and the last letter of all
    for (const letter of ['&#x141;', '&#xa2a;', '&#xa41;', '&#xa24;'])
      expect(read.includes(`c="${letter}"`)).toBe(true);
  });

  it('signs that are raised or lowered do not cost the words behind them', async () => {
    const ink = async (text: string) => {
      const box = aCopyMark({ kind: 'textBox', text });
      const file = scratch.put('signs.pdf', (await aCopy(aSource(), [box])).bytes);
      const picture = drawnByPoppler(scratch.path, file, 1);
      let count = 0;
      for (let x = 153; x < 328; x += 1)
        for (let y = 842 - 379; y < 842 - 302; y += 1) if (picture.at(x, y)[0] < 200) count += 1;
      return count;
    };
    expect(await ink('ਨੂੰ ਸਿਹਤ ਸਿਹਤ')).toBeGreaterThan((await ink('ਨੂੰ')) * 2);
  });

  it('letters without a font are told, and stand in the note', async () => {
    const box = aCopyMark({ kind: 'textBox', text: 'Ask in اردو' });
    const copy = await aCopy(aSource(), [box]);
    expect(copy.notices).toEqual([expect.stringMatching(/empty boxes/)]);
    expect(drawnByPoppler(scratch.path, scratch.put('boxes.pdf', copy.bytes), 1).width).toBe(595);
  });

  it('more words than fit are told', async () => {
    const box = aCopyMark({ kind: 'textBox', text: 'Why is this so? '.repeat(120) });
    expect((await aCopy(aSource(), [box])).notices).toEqual([
      expect.stringMatching(/too small for its words on page 1 /),
    ]);
  });
});

const packs = resolve('../shared/packs/coventry');

describe.skipIf(!existsSync(packs) || !hasQpdf || !hasMutool)('published packs', () => {
  it.each([
    'coventry-2025-02-13-pack.pdf',
    'coventry-2025-02-13-pack-revised.pdf',
    'coventry-2018-02-14-pack.pdf',
  ])('%s', async (name) => {
    const source = new Uint8Array(readFileSync(join(packs, name)));
    const before = await countByPdfjs(join(packs, name), 1);
    const copy = await aCopy(source, marks);
    expect(copy.kind).toBe('appended');
    expect(Buffer.compare(copy.bytes.subarray(0, source.length), source)).toBe(0);
    const file = scratch.put(name, copy.bytes);
    expect(run('qpdf', ['--check', '--no-warn', '--warning-exit-0', file])).toMatch(/No syntax/);
    expect(await countByPdfjs(file, 1)).toBe(before + 6);
    expect(countByMutool(file, 1)).toBe(before + 6);
  });
});
