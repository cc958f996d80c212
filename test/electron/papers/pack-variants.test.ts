import { describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../electron/papers/reading/read-pdf.ts';
import { understand } from '../../../electron/papers/understand.ts';
import type { PackReading } from '../../../shared/domain/pack-reading.ts';
import { aPack, type Pack, type PackOptions } from '../../builders/a-pack.ts';
import { aRevisedPack } from '../../builders/a-revised-pack.ts';
import { aSupplement } from '../../builders/a-supplement.ts';
import { sampleItems } from '../../builders/pack/sample-items.ts';

async function readingOf(pack: Pack): Promise<PackReading> {
  const document = await openPdf(new Uint8Array(pack.bytes), pdfjsFolder());
  return understand(await readPdf(document, { fileName: 'pack.pdf', truncated: false }));
}

function make(options: PackOptions): Promise<Pack> {
  return aPack({ items: sampleItems(8), ...options });
}

/** Pages of the items that have papers, in the order of the agenda. */
function pagesFound(reading: PackReading): { pdf: number[] | null; printed: number[] | null }[] {
  return reading.items
    .filter((item) => item.pdfPages !== null)
    .map((item) => ({ pdf: item.pdfPages, printed: item.pages }));
}

const forms: [string, PackOptions][] = [
  ['ranges beside the titles', { form: 'listed' }],
  ['a cabinet’s front sheet that is not counted', { form: 'cabinet', offset: 2 }],
  ['a summons with the ranges at the right', { form: 'summons', offset: 2 }],
  ['a cover sheet, ranges in the descriptions, no padding', { form: 'covered', padded: false }],
  ['bare start pages', { form: 'barePages' }],
  ['numbers with decimals under parts', { form: 'decimals' }],
  ['no outline', { outline: false }],
  ['no stamps', { stamps: false }],
];

describe('every item of a made pack is found on its pages', () => {
  it.each(forms)('%s', async (_, options) => {
    const pack = await make(options);
    const reading = await readingOf(pack);
    expect(pagesFound(reading)).toEqual(Object.values(pack.ranges));
    expect({ kind: reading.kind, items: reading.items.length, date: reading.date }).toEqual({
      kind: 'agendaPack',
      items: 7,
      date: '2026-03-12',
    });
  });

  it('a revised pack: the same meeting, later pages', async () => {
    const pack = await aRevisedPack();
    const reading = await readingOf(pack);
    expect(pagesFound(reading)).toEqual(Object.values(pack.ranges));
    expect(reading.date).toBe('2026-03-12');
  });

  it('a supplement: its one item, printed pages from 1', async () => {
    const pack = await aSupplement();
    const reading = await readingOf(pack);
    expect({ kind: reading.kind, pages: pagesFound(reading) }).toEqual({
      kind: 'supplement',
      pages: [{ pdf: [3, 4], printed: [1, 2] }],
    });
  });
});

describe('what a file does not hold is not invented', () => {
  it('a front sheet without its papers has ranges as printed and none in the file', async () => {
    const pack = await make({ frontSheetOnly: true });
    const reading = await readingOf(pack);
    expect(reading.kind).toBe('agenda');
    expect(pagesFound(reading)).toEqual([]);
    const printed = reading.items.flatMap((item) => (item.pages === null ? [] : [item.pages]));
    expect(printed).toEqual(Object.values(pack.ranges).map((range) => range.printed));
  });

  it('an agenda without page numbers, outline and stamps has no item that is sure of its pages', async () => {
    const pack = await make({ form: 'parish', outline: false, stamps: false });
    const reading = await readingOf(pack);
    expect(reading.items.map((item) => item.printedNumber)).toEqual(
      Array.from({ length: 7 }, (_, index) => String(2399 + index)),
    );
    const sure = reading.items.filter((item) => item.evidence['pdfPages']?.level === 'sure');
    expect(sure).toEqual([]);
  });
});
