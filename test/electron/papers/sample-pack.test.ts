import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../electron/papers/reading/read-pdf.ts';
import { itemStamp, pageStamp } from '../../../electron/papers/splitting/stamps.ts';
import type { PageText, PdfText } from '../../../shared/domain/page-text.ts';
import type { Pack } from '../../builders/a-pack.ts';
import { samplePack } from '../../builders/sample-pack.ts';

const shippedFile = join(import.meta.dirname, '../../../resources/sample/agenda-pack.pdf');

async function read(bytes: Uint8Array): Promise<PdfText> {
  const document = await openPdf(new Uint8Array(bytes), pdfjsFolder());
  return readPdf(document, { fileName: 'agenda-pack.pdf', truncated: false });
}

let made: Pack;
let sample: PdfText;
beforeAll(async () => {
  made = await samplePack();
  sample = await read(made.bytes);
});

function stampsOf(page: PageText): { page: number | undefined; item: string | undefined } {
  const first = <Found>(found: (Found | null)[]) => found.find((one) => one !== null) ?? undefined;
  return { page: first(page.lines.map(pageStamp)), item: first(page.lines.map(itemStamp)) };
}

describe('the sample meeting', () => {
  it('is shipped as its maker makes it, in 40 pages and less than 1.5 MB', async () => {
    const shipped = await read(readFileSync(shippedFile));
    const wordsOf = (pdf: PdfText) => pdf.pages.map((page) => page.lines.map((line) => line.text));
    expect(wordsOf(shipped)).toEqual(wordsOf(sample));
    expect(shipped).toMatchObject({ title: sample.title, outline: sample.outline });
    expect(shipped.pages.length).toBe(40);
    expect(statSync(shippedFile).size).toBeLessThan(1_500_000);
  });

  it('bears the stamps of a council’s pack in their place, turned on landscape pages, none on blank ones', () => {
    const numbers = sample.pages.map((page) => stampsOf(page).page);
    const expected = sample.pages.map(({ pdfPage }) =>
      pdfPage <= 2 || made.blankPages.includes(pdfPage) ? undefined : pdfPage,
    );
    expect(numbers).toEqual(expected);
    const starts = sample.pages.flatMap((page) => {
      const { item } = stampsOf(page);
      return item === undefined ? [] : [[item, page.pdfPage]];
    });
    expect(starts).toEqual(Object.entries(made.ranges).map(([item, { pdf }]) => [item, pdf[0]]));
    const turned = sample.pages.filter((page) => page.lines.some((line) => line.turned));
    expect(turned.map((page) => page.pdfPage)).toEqual([39, 40]);
  });

  it('has an outline whose borders fit and whose appendices are children', () => {
    expect(
      sample.outline.map(({ title, pdfPage, depth }) => `${depth} ${pdfPage} ${title}`),
    ).toEqual([
      '0 1 Agenda',
      '0 3 3 Minutes',
      '0 9 4 Recycling Service Performance',
      '1 13 Appendix 1',
      '1 29 Appendix 2',
      '0 31 5 Harbour Road Flood Resilience Scheme',
      '1 35 Appendix 1',
      '1 36 Appendix 2',
      '1 37 Appendix 3',
      '0 39 6 Work Programme',
    ]);
    expect(new Set(sample.outline.map((entry) => entry.destination))).toEqual(new Set(['fit']));
  });

  it('names no real body: its web addresses lead nowhere and its telephone numbers ring nowhere', () => {
    const words = sample.pages.flatMap((page) => page.lines.map((line) => line.text)).join('\n');
    const hosts = [...words.matchAll(/@([\w.-]+\w)/g)].map((match) => match[1]);
    const telephones = [...words.matchAll(/\b0\d{4} \d{6}\b/g)].map((match) => match[0]);
    expect(new Set(hosts)).toEqual(new Set(['wexcombe.example']));
    expect(telephones.every((number) => number.startsWith('01632 960'))).toBe(true);
    expect(telephones.length).toBeGreaterThan(0);
  });
});
