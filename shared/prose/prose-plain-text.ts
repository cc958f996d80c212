import { type Block, type BlockKind, cleanText, isBlank } from './prose-blocks.ts';

const marked: readonly { kind: BlockKind; sign: RegExp }[] = [
  { kind: 'subheading', sign: /^## / },
  { kind: 'bullet', sign: /^- / },
  // a year that begins a sentence is no number of a list
  { kind: 'number', sign: /^\d{1,3}\. / },
];

/**
 * Prose as plain text that a person can type: a line is a block, "## " begins a subheading, "- " a bullet, "1. " a
 * numbered line. Lines of one list stand together, all else has an empty line between. A paragraph that itself
 * begins like one of those has a backslash before it. Blank blocks are left out.
 */
export function plainText(blocks: readonly Block[]): string {
  let before: BlockKind | null = null;
  let count = 0;
  let text = '';
  for (const block of blocks) {
    if (isBlank(block)) continue;
    const { kind } = block;
    const isSameList = kind === before && (kind === 'bullet' || kind === 'number');
    count = isSameList ? count + 1 : 1;
    text += `${before === null ? '' : isSameList ? '\n' : '\n\n'}${line(block, count)}`;
    before = kind;
  }
  return text;
}

function line({ kind, text }: Block, count: number): string {
  switch (kind) {
    case 'subheading':
      return `## ${text}`;
    case 'bullet':
      return `- ${text}`;
    case 'number':
      // three figures are the most that is read back as a number
      return `${Math.min(count, 999)}. ${text}`;
    case 'paragraph':
      return /^\\/.test(text) || marked.some(({ sign }) => sign.test(text)) ? `\\${text}` : text;
  }
}

/** The blocks of plain text: the other way of `plainText`. Empty lines only part; they are no blocks. */
export function blocksOf(text: string): Block[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(blockOf)
    .filter((block) => !isBlank(block));
}

/** The block that one line of plain text is. */
export function blockOf(line: string): Block {
  for (const { kind, sign } of marked)
    if (sign.test(line)) return { kind, text: cleanText(line.replace(sign, '')) };
  return { kind: 'paragraph', text: cleanText(line.replace(/^\\/, '')) };
}
