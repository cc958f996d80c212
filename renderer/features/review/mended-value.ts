import { formatDate, formatShortDate, formatTime } from '../../../shared/domain/format-date.ts';
import { parseDate } from '../../../shared/domain/parse-date.ts';
import { parseTime } from '../../../shared/domain/parse-time.ts';
import type { Edit } from './review-line.ts';

/** What somebody typed, understood; or why it cannot be kept. */
export type Mended =
  | { kind: 'value'; value: string | number | null | string[]; words: string | null }
  | { kind: 'wrong'; why: string };

const kept = (value: string | number | null | string[], words: string | null = null): Mended => ({
  kind: 'value',
  value,
  words,
});
const wrong = (why: string): Mended => ({ kind: 'wrong', why });

/** The text a person starts from when a value is mended. */
export function typedForm(edit: Edit): string {
  switch (edit.kind) {
    case 'text':
      return edit.value ?? '';
    case 'choice':
      return edit.value;
    case 'list':
      return onePerLine(edit.value);
    case 'date':
      return edit.value === null ? '' : formatShortDate(edit.value);
    case 'time':
      return edit.value === null ? '' : formatTime(edit.value);
    case 'itemEnd':
      return edit.pdfTo === null ? '' : String(edit.pdfTo);
    case 'itemStart':
      return edit.pdfFrom === null ? '' : String(edit.pdfFrom);
    case 'paperPages':
      return `${edit.pdfFrom}-${edit.pdfTo}`;
    case 'none':
      return '';
  }
}

/** One entry a line: a clause that runs over several printed lines stays one. */
export const onePerLine = (entries: readonly string[]): string =>
  entries.map((entry) => entry.replace(/\s*\n\s*/g, ' ')).join('\n');

/** Reads what was typed for a value of this kind. Nothing typed means that there is none. */
export function mendedValue(edit: Edit, typed: string): Mended {
  const text = typed.trim();
  switch (edit.kind) {
    case 'choice':
      return kept(typed);
    case 'list':
      return kept(
        typed
          .split('\n')
          .map((entry) => entry.trim())
          .filter((entry) => entry !== ''),
      );
    case 'date':
      return text === '' ? kept(null) : dateOf(text);
    case 'time':
      return text === '' ? kept(null) : timeOf(text);
    case 'itemEnd':
    case 'itemStart':
      return text === '' ? kept(null) : pageOf(text);
    case 'text':
      if (text === '' && edit.isNeeded) return wrong('This cannot be left empty.');
      return kept(text === '' && !edit.isNeeded ? emptyLike(edit.value) : text);
    case 'none':
    case 'paperPages':
      return wrong('This is not mended here.');
  }
}

/** Texts that may be missing are null; the others are empty. */
const emptyLike = (value: string | null): string | null => (value === null ? null : '');

function dateOf(text: string): Mended {
  const date = parseDate(text);
  return date === null
    ? wrong('Enter a date with its year, such as 13 February 2025.')
    : kept(date, formatDate(date));
}

function timeOf(text: string): Mended {
  const time = parseTime(text);
  return time === null ? wrong('Enter a time, such as 10.00 am.') : kept(time, formatTime(time));
}

function pageOf(text: string): Mended {
  const page = Number(text);
  return Number.isInteger(page) && page > 0
    ? kept(page)
    : wrong('Enter a page of the file as a number, such as 12.');
}
