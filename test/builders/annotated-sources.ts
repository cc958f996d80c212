import { content, helvetica, type RawObject, rawPdf, writing } from './raw-pdf.ts';

export interface PageShape {
  /** Degrees, as the page says. */
  turn?: 0 | 90 | 180 | 270;
  /** Left, bottom, right, top. */
  cropBox?: [number, number, number, number];
  userUnit?: number;
}

/** Two pages of words; the first has the shape asked for. */
export function aSource(shape: PageShape = {}, more: { page?: string; extra?: RawObject[] } = {}) {
  const entries = [
    shape.turn === undefined ? '' : `/Rotate ${shape.turn}`,
    shape.cropBox === undefined ? '' : `/CropBox [${shape.cropBox.join(' ')}]`,
    shape.userUnit === undefined ? '' : `/UserUnit ${shape.userUnit}`,
    more.page ?? '',
  ].join(' ');
  const page = (further: string) =>
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${helvetica} ${further} >>`;
  return rawPdf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [3 0 R 5 0 R] /Count 2 >>',
      page(entries),
      content(
        writing('Harbour fees rose by a tenth.', 120, 500, 14) +
          writing('Berths are full.', 120, 484, 14),
      ),
      page(''),
      ...(more.extra ?? []),
    ],
    '/ID [<00112233445566778899aabbccddeeff> <00112233445566778899aabbccddeeff>]',
  );
}

const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const asBytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** The first page's object has generation 7, as in a file whose page was once freed and made anew. */
export function withGenerations(): Uint8Array {
  const text = asText(aSource()).replaceAll('3 0 obj', '3 7 obj').replaceAll('[3 0 R', '[3 7 R');
  const rows = text.split(' n \n');
  return asBytes(
    rows.map((row, at) => (at === 2 ? row.replace(/00000$/, '00007') : row)).join(' n \n'),
  );
}

/** The list of annotations is an object of its own, with a link in it. */
export function withIndirectList(): Uint8Array {
  return aSource(
    {},
    {
      page: '/Annots 6 0 R',
      extra: [
        '[7 0 R]',
        '<< /Type /Annot /Subtype /Link /Rect [72 600 200 620] /Border [0 0 0] /Dest [5 0 R /Fit] >>',
      ],
    },
  );
}

/** A table whose trailer also points to a cross-reference stream (ISO 32000-1 §7.5.8.4). */
export function hybrid(): Uint8Array {
  const row = Buffer.from([0, 0, 0, 0]);
  const stream = content(
    row.toString('latin1'),
    '/Type /XRef /Size 7 /W [1 2 1] /Index [0 1] /Root 1 0 R',
  );
  const plain = asText(aSource({}, { extra: [stream] }));
  const marked = plain.replace('/Root 1 0 R /ID', '/Root 1 0 R /XRefStm 0000000000 /ID');
  const at = String(marked.indexOf('6 0 obj')).padStart(10, '0');
  return asBytes(marked.replace('/XRefStm 0000000000', `/XRefStm ${at}`));
}

/** Words of a mail program in front: every offset is wrong by their length. */
export function withJunkInFront(): Uint8Array {
  return asBytes(`Content-Type: application/pdf\r\n\r\n${asText(aSource())}`);
}

/** Its end, with the table, is missing. */
export function cutOff(): Uint8Array {
  const text = asText(aSource());
  return asBytes(text.slice(0, text.indexOf('xref\n0')));
}
