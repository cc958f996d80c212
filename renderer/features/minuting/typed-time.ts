import type { IsoTime } from '../../../shared/domain/when.ts';

/** A time as it is typed in a hurry, or null: "1042", "10.42", "10:42", "7.05pm", "7 pm". 24 hours without am or pm. */
export function parseTyped(words: string): IsoTime | null {
  const found = /^\s*(\d{1,2})(?:[.:]?(\d{2}))?\s*(am|pm)?\s*$/i.exec(words);
  if (!found) return null;
  const [, hours = '', minutes = '00', half = ''] = found;
  if (found[2] === undefined && half === '') return null;
  const isPm = half.toLowerCase() === 'pm';
  const named = Number(hours);
  if (half !== '' && (named < 1 || named > 12)) return null;
  const hour = half === '' ? named : (named % 12) + (isPm ? 12 : 0);
  if (hour > 23 || Number(minutes) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}`;
}
