/** Bullets of Symbol and Wingdings, which Word leaves in the private use area. */
const privateBullets = /[\u{F0A7}\u{F0B7}\u{F0D8}\u{F0A8}\u{F076}]/gu;
/** Control characters, lone surrogates and zero-width marks: none is a word, and some upset a database. */
const unwanted = /[\p{Cc}\p{Cs}\u{200B}\u{200C}\u{FEFF}]/gu;

/** A line's words as people read them: bullets shown, nothing invisible left but soft hyphens. */
export function readable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(privateBullets, '•').replace(unwanted, '').trim();
}

/**
 * Lines of one paragraph as one text. A soft hyphen at a line's end goes, and so does a plain one if the page
 * has the word without it elsewhere; else it may be the writer's own ("co-opted") and stays, without a blank.
 */
export function joinLines(lines: string[], words: ReadonlySet<string>): string {
  return lines
    .reduce((joined, line) => (joined === '' ? line : joinTwo(joined, line, words)), '')
    .replaceAll('\u{AD}', '');
}

function joinTwo(before: string, after: string, words: ReadonlySet<string>): string {
  if (before.endsWith('\u{AD}')) return before.slice(0, -1) + after;
  const broken = /(\p{L}+)[-‐]$/u.exec(before);
  const rest = /^\p{Ll}+/u.exec(after);
  if (!broken || !rest)
    return /[\p{L}\p{N}][-‐]$/u.test(before) && /^\p{N}/u.test(after)
      ? before + after
      : `${before} ${after}`;
  const whole = `${broken[1]}${rest[0]}`.toLowerCase();
  return words.has(whole) ? before.slice(0, -1) + after : before + after;
}
