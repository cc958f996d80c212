import { deflateSync } from 'node:zlib';
import { content, helvetica, onePagePdf, type RawObject, rawPdf, writing } from './raw-pdf.ts';

/** A 1-bit picture over the whole page, as a scanner makes it. */
function picture(width: number, height: number, bits: Uint8Array): RawObject {
  return {
    entries: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter /FlateDecode`,
    stream: deflateSync(bits),
  };
}

const pictureResources =
  '<< /XObject << /Im1 5 0 R >> /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';
const drawPicture = 'q 595 0 0 842 0 0 cm /Im1 Do Q\n';

/** A page that is a picture; `words` are written over it, as a stamp is. */
export function scannedPage(words = ''): Uint8Array {
  const stamp = words === '' ? '' : writing(words, 278, 38);
  return onePagePdf(content(drawPicture + stamp), {
    resources: pictureResources,
    extra: [picture(160, 226, new Uint8Array(20 * 226).fill(0b01010101))],
  });
}

/** A picture that would take `side` × `side` ÷ 8 bytes, in a file of a few kilobytes. */
export function hugePicture(side: number): Uint8Array {
  return onePagePdf(content(drawPicture), {
    resources: pictureResources,
    extra: [picture(side, side, new Uint8Array(64))],
  });
}

export function emptyPage(): Uint8Array {
  return onePagePdf(content('q Q'));
}

/** `count` pages of one line each; all share their content beyond the first 100. */
export function manyPages(count: number): Uint8Array {
  const kids = Array.from({ length: count }, (_, index) => `${index + 4} 0 R`);
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${count} /MediaBox [0 0 595 842] /Resources ${helvetica} >>`,
    content(writing('Minutes of the Harbour Committee')),
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /Contents 3 0 R >>'),
  ]);
}

/** The same words on a page that is turned, moved or scaled by its boxes. */
export function pageWithBoxes(entries: string): Uint8Array {
  return onePagePdf(content(writing('Harbour Committee', 100, 600)), { page: entries });
}

/** Two pages, of which the file lost the second. */
export function lostPage(): Uint8Array {
  return rawPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R 9 0 R] /Count 2 /MediaBox [0 0 595 842] >>',
    `<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources ${helvetica} >>`,
    content(writing('Harbour Committee')),
  ]);
}
