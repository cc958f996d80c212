import { council, meeting, members } from './council.ts';
import type { PackItem, PackRange } from './pack-item.ts';
import { margin, type Sheet } from './sheet.ts';

export type FrontForm =
  | 'listed'
  | 'cabinet'
  | 'summons'
  | 'covered'
  | 'barePages'
  | 'decimals'
  | 'parish';

export interface FrontContent {
  items: PackItem[];
  rangeOf(item: PackItem): PackRange | undefined;
  /** The day of another meeting of the committee, "Thursday, 16th April, 2026", in the listed form. */
  day?: string;
}

/**
 * Two pages: the agenda, then the people. The forms are those that English councils use:
 * listed "4. Title (Pages 9 - 24)" · cabinet with exempt headings and wide gaps · summons with the range at the
 * right of a long title's first line · covered with a cover box and ranges inside the descriptions ·
 * barePages "4. Title 9" · decimals "5.1" under parts · parish with the minutes' counter and no pages.
 */
export function drawFrontSheet(sheet: Sheet, form: FrontForm, content: FrontContent): void {
  sheet.document.switchToPage(0);
  drawHead(sheet, form, content.day ?? meeting.dayLong);
  for (const item of content.items) drawItem(sheet, form, { item, range: content.rangeOf(item) });
  drawEnd(sheet, form);
  sheet.document.switchToPage(1);
  sheet.document.y = margin.top;
  drawPeople(sheet);
}

function drawHead(sheet: Sheet, form: FrontForm, day: string): void {
  sheet.document.y = margin.top;
  if (form === 'covered') sheet.block('Public Document Pack', { align: 'right', size: 10 });
  sheet.block(council.name, { size: 12, style: 'bold', align: 'center', tag: 'H1' });
  sheet.block(council.committee, {
    size: 15,
    style: 'bold',
    align: 'center',
    tag: 'H1',
    below: 12,
  });
  if (form === 'summons') {
    const words = `Dear Councillor, you are summoned to attend a meeting of the ${council.committee} on ${meeting.day} at ${meeting.clock} in ${council.place}.`;
    sheet.block(words, { below: 14 });
    sheet.block('A G E N D A', { style: 'bold', align: 'center' });
    return;
  }
  if (form === 'covered') {
    for (const line of [
      `Date: ${meeting.day}`,
      `Time: ${meeting.clock}`,
      `Venue: ${council.place}`,
    ])
      sheet.block(line, { style: 'bold' });
    sheet.block(`Issued by: ${council.contact.name}`, { below: 14 });
    sheet.block('Agenda', { style: 'bold', size: 14 });
    return;
  }
  sheet.block('Time and Date', { style: 'bold', below: 2, tag: 'H2' });
  sheet.block(`${meeting.clock} on ${day}`);
  sheet.block('Place', { style: 'bold', below: 2, tag: 'H2' });
  sheet.block(council.place, { below: 12 });
  if (form === 'cabinet') sheet.block('UNRESTRICTED ITEMS', { style: 'bold' });
  else if (form === 'decimals') sheet.block('PART A - OPEN BUSINESS', { style: 'bold' });
  else if (form !== 'parish') sheet.block('Public Business', { style: 'bold', tag: 'H2' });
}

/** An item's number as this form prints it, on the front sheet, in the outline and in its stamp. */
export function numberIn(form: FrontForm, item: PackItem): string {
  if (form === 'parish') return String(counterBefore + Number(item.number));
  return form === 'decimals' ? `5.${item.number}` : item.number;
}

/** Parish councils count their minutes on and on. */
const counterBefore = 2398;

interface Placed {
  item: PackItem;
  range: PackRange | undefined;
}

function drawItem(sheet: Sheet, form: FrontForm, { item, range }: Placed): void {
  const number = numberIn(form, item);
  const mark = form === 'decimals' ? number : `${number}.`;
  const gap = form === 'cabinet' ? '     ' : '';
  const pages = rangeWords(form, range);
  if (form === 'summons' || form === 'barePages') drawAtRight(sheet, mark, item.title, pages);
  else if (form === 'covered') sheet.point(mark, item.title, { style: 'bold', below: 2 });
  else
    sheet.point(mark + gap, `${item.title}${pages === '' ? '' : ` ${pages}`}`, {
      style: 'bold',
      below: 3,
    });
  for (const sub of item.subItems ?? [])
    sheet.point(`${sub.label})`, sub.title, { indent: 34, below: 3 });
  const described = item.reportOf ?? item.text ?? '';
  const below = form === 'covered' && pages !== '' ? `${described} ${pages}`.trim() : described;
  if (below !== '') sheet.block(below, { indent: 34, below: 4 });
  if (item.state !== undefined) sheet.block(item.state, { indent: 34, style: 'italic' });
  sheet.document.y += 4;
}

function rangeWords(form: FrontForm, range: PackRange | undefined): string {
  if (range === undefined || form === 'parish') return '';
  const [first, last] = range.printed;
  if (form === 'barePages') return String(first);
  return first === last ? `(Page ${first})` : `(Pages ${first} - ${last})`;
}

/** The pages stand flush right on the title's first line. */
function drawAtRight(sheet: Sheet, mark: string, title: string, pages: string): void {
  const top = sheet.document.y;
  const { document } = sheet;
  if (pages !== '')
    sheet.tagged('P', () => {
      document.font('plain').fontSize(11);
      document.text(pages, margin.side, top, {
        width: sheet.width,
        align: 'right',
        lineBreak: false,
      });
    });
  document.y = top;
  sheet.tagged('P', () => {
    document.font('bold').fontSize(11).text(mark, margin.side, top, { lineBreak: false });
    document.text(title, margin.side + 34, top, { width: sheet.width - 34 - 110, lineGap: 1.5 });
  });
  document.y += 3;
}

function drawEnd(sheet: Sheet, form: FrontForm): void {
  if (form === 'cabinet') {
    sheet.block('EXEMPT ITEMS', { style: 'bold', below: 3 });
    sheet.block('(At the time of preparing the agenda there were no exempt items.)', {
      style: 'italic',
    });
  } else if (form === 'decimals') sheet.block('PART B - CLOSED BUSINESS', { style: 'bold' });
  else if (form === 'listed' || form === 'barePages') {
    sheet.block('Private Business', { style: 'bold', below: 3, tag: 'H2' });
    sheet.block('Nil');
  }
}

function drawPeople(sheet: Sheet): void {
  const { contact } = council;
  sheet.block(council.director);
  sheet.block(meeting.published, { below: 12 });
  sheet.block(
    `Note: The person to contact about the agenda and documents for this meeting is ${contact.name}, Email: ${contact.email}`,
  );
  sheet.block(`Membership: Councillors ${list(membership())}`);
  const invited = members.invited.map(({ name, post }) => `${name} (${post})`);
  sheet.block(`By Invitation: Councillors ${list(invited)}`, { below: 14 });
  sheet.heading('Public Access');
  sheet.block(
    'Any member of the public who would like to attend the meeting in person is welcome to do so. Please tell the officer below in advance, so that seats and a hearing loop can be kept free. The meeting is streamed and the recording is kept for six months.',
    { below: 14 },
  );
  sheet.block(contact.name, { style: 'bold', below: 2 });
  sheet.block(`Telephone: ${contact.telephone}`, { style: 'bold', below: 2 });
  sheet.block(`Email: ${contact.email}`, { style: 'bold' });
}

/** In the order of surnames, the chair and co-opted members in their place. */
function membership(): string[] {
  const all = [
    ...members.councillors.map((name) => ({ name, note: '' })),
    ...members.coOpted.map((name) => ({ name, note: ' (Co-opted Member)' })),
    { name: members.chair, note: ' (Chair)' },
  ];
  const surname = (name: string) => name.split(' ').at(-1) ?? name;
  all.sort((one, other) => surname(one.name).localeCompare(surname(other.name), 'en'));
  return all.map(({ name, note }) => name + note);
}

function list(names: string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
