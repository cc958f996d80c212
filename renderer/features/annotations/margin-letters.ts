import { markLooks } from '../../../shared/domain/mark-look.ts';
import type { MarkHandle } from './mark-handle.ts';

/** Letters whose lines begin no further apart than so many CSS pixels stand in one row. */
const sameRow = 15;

/** What a mark shows in the margin: its colour's letter, with a question mark where its place is likely only. */
export const letterOf = ({ colour, place }: MarkHandle['entry']['mark']): string =>
  markLooks[colour].letter + (place.state === 'likely' ? '?' : '');

interface Row {
  top: number;
  letters: Map<string, { element: HTMLElement; count: number }>;
}

/**
 * Puts the letters of a page into its margin, beside the first line of each mark. Marks of one colour on one
 * line share a letter that counts them, "Y3": letters in a row would read as a word and run into the print.
 */
export function lettersInMargin(handles: readonly MarkHandle[]): void {
  const rows: Row[] = [];
  for (const { element, letter, entry } of handles) {
    if (!letter) continue;
    const top = Math.max(0, Number.parseFloat(element.style.top) || 0);
    const row = rows.find((other) => Math.abs(other.top - top) < sameRow) ?? {
      top,
      letters: new Map(),
    };
    if (row.letters.size === 0) rows.push(row);
    const said = letterOf(entry.mark);
    const known = row.letters.get(said);
    letter.hidden = known !== undefined;
    letter.textContent = said;
    letter.classList.toggle('mark-letter-note', entry.mark.text.trim() !== '');
    if (known) {
      known.count += 1;
      known.element.textContent = `${said}${known.count}`;
      if (entry.mark.text.trim() !== '') known.element.classList.add('mark-letter-note');
      continue;
    }
    letter.style.top = `${row.top}px`;
    letter.style.setProperty('--place', String(row.letters.size));
    row.letters.set(said, { element: letter, count: 1 });
  }
}
