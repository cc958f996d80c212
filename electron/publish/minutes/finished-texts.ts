import type { MinutesForm } from '../../../shared/contract/exports.ts';
import { calendarTexts } from '../calendar/calendar-texts.ts';
import { markupTexts } from './markup-texts.ts';
import { pdfTexts } from './pdf-texts.ts';
import { zipParts } from './zip-parts.ts';

/** Forms of files that can be looked into. */
export type FinishedForm = MinutesForm | 'csv' | 'ics';

/**
 * Every text of a finished file, its metadata too: what a person, a search engine or a program for looking into files
 * could find in it. It reads the bytes as they are and knows nothing of how they were written.
 */
export async function finishedTexts(bytes: Uint8Array, form: FinishedForm): Promise<string[]> {
  switch (form) {
    case 'docx':
      return [...zipParts(bytes)].flatMap(([name, part]) => [name, ...markupTexts(decoded(part))]);
    case 'pdf':
      return pdfTexts(bytes);
    case 'html':
    case 'akn':
      return markupTexts(decoded(bytes));
    case 'md':
      return [decoded(bytes), decoded(bytes).replace(/\\(?=[!-/:-@[-`{-~])/g, '')];
    case 'csv':
      return [decoded(bytes), decoded(bytes).replaceAll('""', '"')];
    case 'ics':
      return calendarTexts(decoded(bytes));
    case 'json':
      return jsonTexts(JSON.parse(decoded(bytes)));
  }
}

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

function jsonTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...jsonTexts(inside)]);
}
