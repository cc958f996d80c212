/** One indirect object: its source, or a dictionary's entries with the stream that follows. */
export type RawObject = string | { entries: string; stream: Uint8Array };

/**
 * A PDF written object by object, for files that no library would write. The objects are numbered from 1 in
 * their order; the first is the catalogue.
 */
export function rawPdf(objects: RawObject[], trailer = ''): Uint8Array {
  const chunks: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = chunks[0]?.length ?? 0;
  const write = (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const places = objects.map((object, index) => {
    const place = length;
    write(source(object, index + 1));
    return place;
  });
  const start = length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
  write(Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join('')}`));
  write(Buffer.from(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\n`));
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`));
  return Buffer.concat(chunks);
}

function source(object: RawObject, number: number): Buffer {
  if (typeof object === 'string')
    return Buffer.from(`${number} 0 obj\n${object}\nendobj\n`, 'latin1');
  const head = `${number} 0 obj\n<< ${object.entries} /Length ${object.stream.length} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    object.stream,
    Buffer.from('\nendstream\nendobj\n'),
  ]);
}

/** A content stream of plain operators. */
export function content(operators: string, entries = ''): RawObject {
  return { entries, stream: Buffer.from(operators, 'latin1') };
}

export const helvetica =
  '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>';

/** Operators that write one line at a place, in points. */
export function writing(words: string, x = 72, y = 700, size = 12): string {
  return `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET\n`;
}

/** A file of one page; `extra` objects are numbered from 5, `catalogue` and `page` are further entries. */
export function onePagePdf(
  operators: RawObject,
  more: { catalogue?: string; page?: string; resources?: string; extra?: RawObject[] } = {},
): Uint8Array {
  return rawPdf([
    `<< /Type /Catalog /Pages 2 0 R ${more.catalogue ?? ''} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources ${more.resources ?? helvetica} ${more.page ?? ''} >>`,
    operators,
    ...(more.extra ?? []),
  ]);
}
