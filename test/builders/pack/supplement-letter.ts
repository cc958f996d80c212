import { council, meeting } from './council.ts';
import type { PackItem, PackRange } from './pack-item.ts';
import { margin, type Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** The letter in front of a supplement; its table's head "Agenda Item No" is no stamp. Its second page is blank. */
export function drawSupplementLetter(
  sheet: Sheet,
  items: PackItem[],
  more: { rangeOf(item: PackItem): PackRange | undefined; replaces: boolean },
): void {
  sheet.document.switchToPage(0);
  sheet.document.y = margin.top;
  sheet.block(council.name, { style: 'bold', align: 'center', tag: 'H1' });
  sheet.block(`${council.contact.name}, Telephone: ${council.contact.telephone}`, {
    align: 'right',
  });
  sheet.block('Tuesday, 10 March 2026', { align: 'right', below: 18 });
  sheet.block('Dear Member', { below: 12 });
  sheet.block(`${council.committee.toUpperCase()} - ${meeting.day.toUpperCase()}`, {
    style: 'bold',
  });
  sheet.block(
    more.replaces
      ? `I am now able to enclose, for consideration at the meeting on ${meeting.day}, the following report, which replaces the version available in the original agenda pack.`
      : `I am now able to enclose, for consideration at the meeting on ${meeting.day}, the following report that was unavailable when the agenda was printed.`,
    { below: 14 },
  );
  const rows = items.map((item) => {
    const [first, last] = more.rangeOf(item)?.printed ?? [1, 1];
    return [item.number, `${item.title} (Pages ${first} - ${last})`];
  });
  drawTable(
    sheet,
    [
      { title: 'Agenda Item No', share: 0.22 },
      { title: '', share: 0.78 },
    ],
    rows,
  );
  sheet.block('Yours sincerely', { below: 34 });
  sheet.block(council.director);
  sheet.document.switchToPage(1);
  sheet.document.y = sheet.page.height / 2;
  sheet.block('This page is intentionally left blank', { align: 'center' });
}
