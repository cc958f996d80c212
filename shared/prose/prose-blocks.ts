export const blockKinds = ['paragraph', 'subheading', 'bullet', 'number'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** One line of a minute's prose. Its text has no line breaks; numbers are counted, never stored. */
export interface Block {
  kind: BlockKind;
  text: string;
}

/** Blocks of nothing but blanks are where somebody pressed Enter: they are not printed. */
export const isBlank = ({ text }: Block): boolean => text.trim() === '';

/** What may stand in a block: no line breaks, no control characters, none of the signs that mark a kind. */
export function cleanText(text: string): string {
  return text.replace(/[\p{Zl}\p{Zp}\r\n\t]+/gu, ' ').replace(/[\p{Cc}\uE001-\uE003]/gu, '');
}
