import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { chosenPages } from '../../../../electron/publish/chosen-pages/chosen-pages.ts';
import { publish } from '../../../../electron/publish/publish.ts';
import { aPack } from '../../../builders/a-pack.ts';
import { aCopy, copyOptions } from '../../../builders/annotated-copies.ts';
import { aCopyMark, markId } from '../../../builders/annotated-marks.ts';
import { aSource } from '../../../builders/annotated-sources.ts';
import { hasQpdf, run } from '../../../builders/annotated-tools.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const scratch = scratchFolder();
afterAll(() => scratch.remove());

const hooks = () => ({ progress: () => {}, signal: new AbortController().signal });

async function shown(bytes: Uint8Array) {
  const document = await openPdf(new Uint8Array(bytes), pdfjsFolder());
  const pages = [];
  for (let at = 1; at <= document.numPages; at += 1) {
    const page = await document.getPage(at);
    const { items } = await page.getTextContent();
    const words = items.map((item) => ('str' in item ? item.str : '')).join(' ');
    const annotations = (await page.getAnnotations()).filter(({ subtype }) => subtype !== 'Popup');
    pages.push({ words, view: page.view, kinds: annotations.map(({ subtype }) => subtype) });
  }
  const outline = await document.getOutline();
  await document.loadingTask.destroy();
  return { pages, outline };
}

describe('chosen pages', () => {
  it('are those, in the order asked for, as they looked', async () => {
    const { bytes } = await aPack();
    const all = await shown(bytes);
    const some = await shown(await chosenPages(bytes, [9, 3, 9, 4], hooks()));
    expect(some.pages.map(({ words, view }) => [words, view])).toEqual(
      [9, 3, 4].map((page) => [all.pages[page - 1]?.words, all.pages[page - 1]?.view]),
    );
  });

  it('carry their marks, where the copy with marks is handed in', async () => {
    const quad: [number, number, number, number, number, number, number, number] = [
      72, 90, 300, 90, 72, 76, 300, 76,
    ];
    const onPage = (pdfPage: number) =>
      aCopyMark({ id: markId(pdfPage), parts: [{ pdfPage, quads: [quad] }] });
    const copy = await aCopy(aSource(), [onPage(1), onPage(2)]);
    const some = await shown(await chosenPages(copy.bytes, [2], hooks()));
    expect(some.pages.map(({ kinds }) => kinds)).toEqual([['Highlight']]);
  });

  it('hold nothing of the pages left out: no words, notes, outline or title', async () => {
    const secret = 'Confidential: the tender of the harbour';
    const quad: [number, number, number, number, number, number, number, number] = [
      72, 90, 300, 90, 72, 76, 300, 76,
    ];
    const parts = [1, 2].map((pdfPage) => ({ pdfPage, quads: [quad] }));
    const over = aCopyMark({ id: markId(1), parts, text: secret });
    const reply = aCopyMark({
      id: markId(2),
      kind: 'note',
      parts: [{ pdfPage: 2, point: [9, 9] }],
      replyTo: over.id,
      text: 'Mine',
    });
    const bookmark = aCopyMark({ id: markId(3), kind: 'bookmark', text: secret });
    const copy = await aCopy(aSource(), [over, reply, bookmark]);
    const bytes = await chosenPages(copy.bytes, [2], hooks());
    const { pages, outline } = await shown(bytes);
    expect(pages).toHaveLength(1);
    expect(outline).toBeNull();
    const { PDFDocument } = await import('pdf-lib');
    const objects = (await PDFDocument.load(bytes)).context.enumerateIndirectObjects();
    const holds = (words: string) => objects.some(([, object]) => String(object).includes(words));
    expect(Buffer.from(copy.bytes).includes(secret)).toBe(true);
    expect(holds(secret)).toBe(false);
    expect(holds('Mine')).toBe(true);
    // nor which marks there were: what was left out is not missing
    expect(Buffer.from(copy.bytes).includes(markId(3))).toBe(true);
    expect(holds(markId(3))).toBe(false);
  });

  it('pages that are not there are refused', async () => {
    await expect(chosenPages(aSource(), [7, 0], hooks())).rejects.toMatchObject({
      code: 'noPages',
    });
  });

  it.skipIf(!hasQpdf)('are a sound file', async () => {
    const { bytes } = await aPack();
    const file = scratch.put('chosen.pdf', await chosenPages(bytes, [1, 5, 12], hooks()));
    expect(run('qpdf', ['--check', file])).toMatch(/No syntax or stream encoding errors/);
  });
});

const pack = resolve('../shared/packs/coventry/coventry-2025-02-13-pack.pdf');

it.skipIf(!existsSync(pack))(
  'a published pack: its pages alone, with the words they had',
  async () => {
    const source = new Uint8Array(readFileSync(pack));
    const all = await shown(source);
    const some = await shown(await chosenPages(source, [9, 10, 11], hooks()));
    expect(some.pages.map(({ words }) => words)).toEqual(
      [9, 10, 11].map((at) => all.pages[at - 1]?.words),
    );
  },
);

describe('the publishing thread', () => {
  const workerUrl = new URL('../../../../electron/publish/publish-worker.ts', import.meta.url);

  it('makes a copy and tells how far it is', async () => {
    const told: number[] = [];
    const copy = await publish(
      'annotatedCopy',
      { bytes: aSource(), marks: [aCopyMark()], options: copyOptions },
      { workerUrl, progress: (done) => told.push(done), signal: new AbortController().signal },
    );
    expect(copy.kind).toBe('appended');
    expect(told).toContain(1);
  });

  it('hands a refusal on with its sentence', async () => {
    const host = { workerUrl, ...hooks() };
    await expect(
      publish('chosenPages', { bytes: aSource(), pages: [9] }, host),
    ).rejects.toMatchObject({
      code: 'noPages',
      sentence: expect.stringMatching(/choose other pages/),
    });
  });

  it('ends when it is stopped', async () => {
    const stop = new AbortController();
    const host = { workerUrl, progress: () => {}, signal: stop.signal };
    const making = publish('chosenPages', { bytes: aSource(), pages: [1] }, host);
    stop.abort(new Error('not wanted'));
    await expect(making).rejects.toThrow('not wanted');
  });
});
