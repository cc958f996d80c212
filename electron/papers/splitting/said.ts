import type { Confidence, Evidence } from '../../../shared/domain/evidence.ts';

/** A value with the reason to believe it. */
export interface Said<Value> {
  value: Value;
  evidence: Evidence;
}

export function said<Value>(
  value: Value,
  level: Confidence,
  sentence: string,
  pdfPage: number | null = null,
): Said<Value> {
  return { value, evidence: { level, sentence, pdfPage } };
}

export function notFound(sentence: string): Said<null> {
  return said(null, 'unknown', sentence);
}

/** "the outline, the stamp and the page numbers". */
export function listed(words: string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

export function capitalised(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
