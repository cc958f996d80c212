/** Control characters but the line feed, and marks that turn the direction of what follows. */
const steering = /(?!\n)[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu;

/** Words of papers and names of files as a terminal may show them: nothing in them can steer it. */
export function plainText(text: string): string {
  return text.replace(steering, '');
}
