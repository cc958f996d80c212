import { type Block, type BlockKind, cleanText } from './prose-blocks.ts';

/**
 * Blocks as one string: a line feed between them, and before the text of a block that is no paragraph one sign of
 * its kind (private use characters). One flat text is what lets two windows edit at once: joining, splitting and
 * turning into a bullet move no words, so that only those are ever taken away which somebody took away.
 */
const signs = { subheading: '\uE001', bullet: '\uE002', number: '\uE003' } as const;
const kinds: ReadonlyMap<string, BlockKind> = new Map(
  Object.entries(signs).map(([kind, sign]) => [sign, kind as keyof typeof signs]),
);
const anySign = /[\uE001-\uE003]/;

export function flatProse(blocks: readonly Block[]): string {
  return blocks.map((block) => signOf(block.kind) + cleanText(block.text)).join('\n');
}

/** The blocks of a flat text; never none. Signs in odd places come of two windows' changes at once and mean nothing. */
export function blocksOfFlat(flat: string): Block[] {
  return flat.split('\n').map((line) => {
    const kind = kinds.get(line.charAt(0)) ?? 'paragraph';
    return { kind, text: anySign.test(line) ? cleanText(line) : line };
  });
}

/** The sign a block begins with, '' for a paragraph. */
export const signOf = (kind: BlockKind): string => (kind === 'paragraph' ? '' : signs[kind]);

/** What a flat text says, without signs in odd places. */
export const tidied = (flat: string): string =>
  anySign.test(flat) ? flatProse(blocksOfFlat(flat)) : flat;

/** Where a place of the tidied text stands in the text as it is. */
export function untidiedAt(flat: string, tidiedAt: number): number {
  if (!anySign.test(flat)) return tidiedAt;
  let counted = 0;
  let at = 0;
  while (at < flat.length && (counted < tidiedAt || isOdd(flat, at))) {
    if (!isOdd(flat, at)) counted++;
    at++;
  }
  return at;
}

/** Where a place of the text as it is stands in the tidied text. */
export function tidiedPlace(flat: string, at: number): number {
  if (!anySign.test(flat)) return at;
  let counted = 0;
  for (let place = 0; place < at; place++) if (!isOdd(flat, place)) counted++;
  return counted;
}

const isOdd = (flat: string, at: number): boolean =>
  kinds.has(flat.charAt(at)) && at > 0 && flat.charAt(at - 1) !== '\n';
