import type { TextBlock } from '../../../shared/contract/papers.ts';
import type { Client } from '../../client/client.ts';

export interface TextPage {
  pdfPage: number;
  /** `at` tells blocks of one page apart that say the same. */
  blocks: (TextBlock & { at: number })[];
}

/** Pages a call: laying out more at once would hold the painting thread for longer than 50 ms. */
const portion = 20;

/**
 * The words of a whole file, portion by portion: first the one around `first`, then what follows, then what
 * goes before. Rejects with CallError.
 */
export async function* textPages(
  client: Client,
  file: { hash: string; pages: number },
  first: number,
): AsyncGenerator<TextPage[]> {
  const portions = Math.ceil(file.pages / portion);
  const begin = Math.min(portions - 1, Math.floor(first / portion));
  const order = Array.from({ length: portions }, (_, number) => number);
  for (const number of [...order.slice(begin), ...order.slice(0, begin).reverse()]) {
    const from = number * portion + 1;
    const to = Math.min(file.pages, from + portion - 1);
    const pages = await client.call('papers.text', { hash: file.hash, from, to });
    yield pages.map(({ pdfPage, blocks }) => ({
      pdfPage,
      blocks: blocks.map((block, at) => ({ ...block, at })),
    }));
  }
}
