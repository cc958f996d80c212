import { describe, expect, it } from 'vitest';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../../electron/papers/reading/read-pdf.ts';
import type { PdfText } from '../../../../shared/domain/page-text.ts';
import { pageWithBoxes } from '../../../builders/odd-pages.ts';
import { content, helvetica, rawPdf, writing } from '../../../builders/raw-pdf.ts';

async function read(bytes: Uint8Array): Promise<PdfText> {
  // pdf.js takes its bytes away and accepts no Buffer
  const document = await openPdf(new Uint8Array(bytes), pdfjsFolder());
  return readPdf(document, { fileName: 'pack.pdf', truncated: false });
}

/** Where the one line of a page stands, in whole points. */
async function placeOf(entries: string) {
  const [page] = (await read(pageWithBoxes(entries))).pages;
  const line = page?.lines[0];
  const round = (value = 0) => Math.round(value);
  return {
    page: [round(page?.width), round(page?.height)],
    line: [round(line?.x), round(line?.y)],
    text: line?.text,
    turned: line?.turned,
  };
}

const text = 'Harbour Committee';

describe('lines stand where a reader sees them', () => {
  it.each([
    ['upright', '', { page: [595, 842], line: [100, 600], text, turned: false }],
    [
      'a shifted crop box',
      '/CropBox [50 100 545 742]',
      { page: [495, 642], line: [50, 500], text, turned: false },
    ],
    // turned clockwise by the file: the words run down the right part of the page
    [
      'a page turned by the file',
      '/Rotate 90',
      { page: [842, 595], line: [100, 600], text, turned: true },
    ],
    ['upside down', '/Rotate 180', { page: [595, 842], line: [495, 242], text, turned: false }],
    [
      'a page whose point is twice as long',
      '/UserUnit 2',
      { page: [1190, 1684], line: [200, 1200], text, turned: false },
    ],
  ])('%s', async (_, entries, expected) => {
    expect(await placeOf(entries)).toEqual(expected);
  });
});

/** Two pages with outline, labels, links and an Info dictionary. */
function packLike(): Uint8Array {
  const page = (extra: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources ${helvetica} ${extra} >>`;
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R /Dests << /minutes [4 0 R /FitH 800] >> /PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 1 >>] >> >>',
      '<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>',
      page('/Annots [10 0 R]'),
      page(''),
      content(writing('Agenda')),
      '<< /Type /Outlines /First 7 0 R /Last 9 0 R /Count 3 >>',
      '<< /Title (Agenda ) /Parent 6 0 R /Next 8 0 R /Dest [3 0 R /Fit] >>',
      '<< /Title (3 Minutes) /Parent 6 0 R /Prev 7 0 R /Next 9 0 R /Dest (minutes) /First 11 0 R /Last 11 0 R /Count 1 >>',
      '<< /Title (Lost) /Parent 6 0 R /Prev 8 0 R /Dest [99 0 R /Fit] >>',
      '<< /Type /Annot /Subtype /Link /Rect [72 700 200 720] /Dest [1 /Fit] >>',
      '<< /Title (1.\\tBackground) /Parent 8 0 R /Dest [4 0 R /XYZ 0 500 0] >>',
      "<< /Title (Agenda of 13 March) /Subject (Cabinet) /Producer (Maker 1.0) /ModDate (D:20250206093000+01'00') >>",
    ],
    '/Info 12 0 R',
  );
}

describe('what a file says of itself', () => {
  it('outline with its manner of destination, page labels, links and metadata', async () => {
    const pdf = await read(packLike());
    expect(pdf.outline).toEqual([
      { title: 'Agenda', pdfPage: 1, depth: 0, destination: 'fit' },
      { title: '3 Minutes', pdfPage: 2, depth: 0, destination: 'fit' },
      { title: '1. Background', pdfPage: 2, depth: 1, destination: 'place' },
      { title: 'Lost', pdfPage: null, depth: 0, destination: 'fit' },
    ]);
    expect(pdf.pages.map((page) => page.label)).toEqual(['i', '1']);
    expect(pdf.links).toEqual([{ fromPdfPage: 1, toPdfPage: 2 }]);
    const { title, subject, producer, modifiedAt, active, ownerLocked } = pdf;
    expect({ title, subject, producer, modifiedAt, active, ownerLocked }).toEqual({
      title: 'Agenda of 13 March',
      subject: 'Cabinet',
      producer: 'Maker 1.0',
      modifiedAt: '2025-02-06T08:30:00.000Z',
      active: false,
      ownerLocked: false,
    });
  });
});
