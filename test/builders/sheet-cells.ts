import { unzipped } from './unzipped.ts';

const plain = (markup: string): string =>
  markup
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&(?:#39|apos);/g, "'")
    .replace(/&amp;/g, '&');

/** Texts of what stands between two marks, one for each. */
const between = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}(?: [^>]*)?>(.*?)</${tag}>`, 'gs'))].map(
    ([, inside]) => inside ?? '',
  );

/** The cells of the last table of a Word file, row by row; paragraphs of a cell are lines. */
export function wordCells(bytes: Uint8Array): string[][] {
  const text = unzipped(bytes).get('word/document.xml') ?? '';
  const table = between(text, 'w:tbl').at(-1) ?? '';
  return between(table, 'w:tr').map((row) =>
    between(row, 'w:tc').map((cell) => between(cell, 'w:p').map(plain).join('\n')),
  );
}

/** The cells of the last table of a page; a day that stands over several rows is in the first of them. */
export function htmlCells(page: string): string[][] {
  const table = between(page, 'table').at(-1) ?? '';
  return between(table, 'tr').map((row) => {
    const cells = [...row.matchAll(/<(th|td)(?: [^>]*)?>(.*?)<\/\1>/gs)].map(([, , inside = '']) =>
      inside.includes('<p>') ? between(inside, 'p').map(plain).join('\n') : plain(inside),
    );
    return cells.length === 3 ? ['', ...cells] : cells;
  });
}
