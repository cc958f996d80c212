import type { ModelItem, PageModel } from '../../shared/domain/page-model.ts';
import { streamText } from '../../shared/domain/text-stream.ts';

export interface ItemOptions {
  x?: number;
  y?: number;
  size?: number;
  furniture?: boolean;
  /** Direction of writing; to the right unless said otherwise. */
  direction?: [number, number];
}

/** A run of words, every letter half the type size wide. */
export function anItem(printed: string, options: ItemOptions = {}): ModelItem {
  const { x = 57, y = 780, size = 12, furniture = false, direction = [1, 0] } = options;
  const [dx, dy] = direction;
  const width = printed.length * size * 0.5;
  return { text: streamText(printed), printed, x, y, dx, dy, width, height: size, furniture };
}

/** A page from its lines, each one run, top to bottom; a line that begins with "§" is furniture. */
export function aPageModel(pdfPage: number, lines: readonly string[]): PageModel {
  const items = lines
    .map((line, index) => {
      const furniture = line.startsWith('§');
      const printed = furniture ? line.slice(1) : line;
      return anItem(printed, { y: 800 - index * 15, furniture });
    })
    .filter((item) => item.text !== '');
  return { pdfPage, box: [0, 0, 595, 842], rotate: 0, userUnit: 1, items };
}

/** A file's pages as the anchors ask for them. */
export function modelsOf(pages: readonly PageModel[]) {
  const starts: number[] = [];
  let length = 0;
  for (const { items } of pages) {
    starts.push(length);
    for (const item of items) if (!item.furniture) length += item.text.length;
  }
  return {
    pages: (from: number, to: number) =>
      pages.filter(({ pdfPage }) => pdfPage >= from && pdfPage <= to),
    startOf: (pdfPage: number) => starts[pdfPage - 1] ?? length,
  };
}
