import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as hostile from '../../builders/hostile-pdfs.ts';
import { manyPages } from '../../builders/odd-pages.ts';
import { readAsApp, type Told } from '../../builders/read-as-app.ts';
import { type ScratchFolder, scratchFolder } from '../../builders/scratch-folder.ts';

/** Shorter than in the app, so that the test need not wait; long enough to start a thread on a busy machine. */
const impatient = { stepMs: 5000, growthMiB: 600 };
/** For what may be refused for its slowness: there nothing is gained by waiting. */
const mostImpatient = { ...impatient, stepMs: 2000 };

let folder: ScratchFolder;
beforeAll(() => {
  folder = scratchFolder();
});
afterAll(() => folder.remove());

function readBytes(bytes: Uint8Array, limits = impatient): Promise<Told> {
  const path = folder.put(`${crypto.randomUUID()}.pdf`, bytes);
  return readAsApp(path, { limits });
}

describe('security S31: a hostile file gets its sentence and harms nothing', () => {
  it.each([
    ['a page tree that is its own child', hostile.recursivePageTree(), ['damaged']],
    ['a page tree of 2⁴⁰ ways', hostile.branchingPageTree(), ['damaged', 'tooSlow']],
    ['a page tree that boasts of pages it lacks', hostile.boastfulPageTree(), ['damaged']],
    ['drawings without end', hostile.drawingsWithoutEnd(), ['tooSlow', 'tooMuchMemory']],
    ['words that unpack to 400 MB', hostile.packedBomb(400), ['tooSlow', 'tooMuchMemory']],
    ['10,000 pages', manyPages(10_000), ['tooManyPages']],
  ])('%s', async (_, bytes, codes) => {
    const isSlow = codes.includes('tooSlow');
    const { refusal } = await readBytes(bytes, isSlow ? mostImpatient : impatient);
    expect(codes).toContain(refusal?.code);
  });

  it('a form that draws itself is drawn once', async () => {
    const { pages } = await readBytes(hostile.formThatDrawsItself());
    expect(pages.map((page) => page.kind)).toEqual(['blank']);
  });

  it('references that go round leave the pages readable', async () => {
    const { pages, reading } = await readBytes(hostile.loopingReferences());
    expect(pages.map((page) => page.text)).toEqual(['', 'Harbour Committee']);
    expect(reading?.reading.notices).toEqual(['active']);
  });

  it('2,000 pages are many and not too many', async () => {
    const { pages } = await readBytes(manyPages(2000));
    expect(pages.length).toBe(2000);
    expect(pages.at(-1)).toMatchObject({ pdfPage: 2000, text: 'Minutes of the Harbour Committee' });
  });
});

describe('security S30: active parts are noticed and never run', () => {
  it.each([
    ['scripts and links that lead out', hostile.activePdf()],
    ['a link that starts a program', hostile.launchingPdf()],
    ['a file inside the file', hostile.pdfWithAttachment()],
  ])('%s', async (_, bytes) => {
    const { reading, pages } = await readBytes(bytes);
    expect(pages[0]?.text).toBe('Harbour Committee');
    expect(reading?.reading.notices).toEqual(['active']);
  });

  it('a script in the place of a number stays words', async () => {
    const { pages } = await readBytes(hostile.scriptInFontMatrix());
    expect(pages[0]?.text).toBe('Harbour Committee');
    expect('wasRun' in globalThis).toBe(false);
  });
});
