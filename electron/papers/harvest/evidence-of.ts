import type { Confidence, Evidence } from '../../../shared/domain/evidence.ts';

const longestQuote = 90;

/** Evidence from one place of the file. The sentence names what was found, in its own words. */
export function evidenceOf(level: Confidence, sentence: string, pdfPage: number | null): Evidence {
  return { level, sentence, pdfPage };
}

/** Words of the file between quotation marks, cut where they are long. */
export function quoted(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return text.length > longestQuote ? `“${text.slice(0, longestQuote).trim()} …”` : `“${text}”`;
}
