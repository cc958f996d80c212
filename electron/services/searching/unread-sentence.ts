import type { Pack } from '../../../shared/domain/pack.ts';
import type { Places } from './places.ts';

const plural = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "1", "3 and 4", "19 to 24": pages in a row, first and last. */
function pagesInWords(numbers: string[], inRow: boolean): string {
  const [first, last] = [numbers[0] ?? '', numbers.at(-1) ?? ''];
  if (numbers.length === 1) return `Page ${first}`;
  if (inRow && numbers.length > 2) return `Pages ${first} to ${last}`;
  return numbers.length === 2 ? `Pages ${first} and ${last}` : plural(numbers.length, 'page');
}

/**
 * Says which pages the search could not look into, since they are pictures without text; null where there
 * are none. A search that finds nothing must not be taken for "it is not in the papers".
 */
export function unreadSentence(places: Places, packs: Pack[]): string | null {
  const withScans = packs
    .filter((pack) => !places.isRevised(pack.id))
    .map((pack) => ({ pack, scans: pack.pages.filter((page) => page.kind === 'scan') }))
    .filter(({ scans }) => scans.length > 0);
  const [only, second] = withScans;
  if (only === undefined) return null;
  if (second !== undefined) {
    const pages = withScans.reduce((sum, { scans }) => sum + scans.length, 0);
    return `${plural(pages, 'page')} in ${withScans.length} files are pictures without text, so they were not searched.`;
  }
  const numbers = only.scans.map((page) => page.printed ?? String(page.pdfPage));
  const span = (only.scans.at(-1)?.pdfPage ?? 0) - (only.scans[0]?.pdfPage ?? 0) + 1;
  const pages = pagesInWords(numbers, span === only.scans.length);
  const [are, they] =
    numbers.length === 1 ? ['is a picture', 'it was'] : ['are pictures', 'they were'];
  return `${pages} of ${only.pack.label} (${places.meeting(only.pack.meeting)}) ${are} without text, so ${they} not searched.`;
}
