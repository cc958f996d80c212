/** Everything that CommonMark and GitHub's dialect give a meaning inside a line. */
const signs = /[\\`*_{}[\]<>#+\-|~&!$^=@]/g;

/**
 * Words as one line of Markdown that shows exactly them (CommonMark 0.31 §2.4): a backslash takes away what a
 * sign would mean. Addresses are kept from becoming links, numbers at the beginning from becoming lists.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/(?![\t\n])\p{Cc}|[\u2028\u2029]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(signs, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\bwww\./gi, (www) => `${www.slice(0, 3)}\\.`)
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

/** Lines as people typed them, each its own paragraph's line; empty ones part paragraphs. */
export const escapedLines = (text: string): string[] =>
  text.split(/\r\n|\r|\n/).map(escapeMarkdown);
