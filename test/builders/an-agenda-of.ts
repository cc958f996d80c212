import { aPack } from './a-pack.ts';
import type { PackItem } from './pack/pack-item.ts';
import type { Sheet } from './pack/sheet.ts';

/** A meeting whose agenda is drawn: who it is of, when, with which items. */
export interface AgendaOf {
  organisation: string;
  committee: string;
  /** "Thursday, 12 March, 2026" */
  day: string;
  /** "12/03/2026 14:00" */
  numbers: string;
  /** "2.00 pm" */
  clock: string;
  items: readonly string[];
  /** Under a heading that says so. */
  privateItems?: readonly string[];
  chair: string;
  councillors: readonly string[];
  coOpted?: readonly string[];
  invited?: readonly { name: string; post: string | null }[];
  /** Minutes of the meeting before, under the item called "Minutes", whose last number is this one. */
  earlier?: { day: string; lastNumber: number };
}

/** A small agenda pack as a PDF, in the form that councils publish: the items, then the people. */
export async function anAgendaOf(meeting: AgendaOf): Promise<Uint8Array> {
  const { committee, numbers, earlier } = meeting;
  const titles = [...meeting.items, ...(meeting.privateItems ?? [])];
  const items: PackItem[] = titles.map((title, index) => ({
    number: String(index + 1),
    title,
    papers:
      earlier !== undefined && title === 'Minutes'
        ? [{ title: null, draw: (sheet) => drawEarlier(sheet, meeting, earlier) }]
        : [],
  }));
  const subject = `${committee}, ${numbers}`;
  const { bytes } = await aPack({
    items,
    subject,
    title: `(Public Pack)Agenda Document for ${subject}`,
    drawFront: (sheet, rangeOf) => {
      sheet.document.switchToPage(0);
      drawHead(sheet, meeting);
      for (const item of items) {
        if (Number(item.number) === meeting.items.length + 1) privateHead(sheet);
        const range = rangeOf(item)?.printed;
        const pages = range ? ` (Pages ${range[0]} - ${range[1]})` : '';
        sheet.point(`${item.number}.`, item.title + pages, { style: 'bold', below: 7 });
      }
      if ((meeting.privateItems ?? []).length === 0) {
        privateHead(sheet);
        sheet.block('Nil');
      }
      sheet.document.switchToPage(1);
      drawPeople(sheet, meeting);
    },
  });
  return bytes;
}

function drawHead(sheet: Sheet, { organisation, committee, clock, day }: AgendaOf): void {
  sheet.document.y = 64;
  sheet.block(organisation, { size: 12, style: 'bold', align: 'center', tag: 'H1' });
  sheet.block(committee, { size: 15, style: 'bold', align: 'center', tag: 'H1', below: 12 });
  sheet.block('Time and Date', { style: 'bold', below: 2, tag: 'H2' });
  sheet.block(`${clock} on ${day}`);
  sheet.block('Place', { style: 'bold', below: 2, tag: 'H2' });
  sheet.block('Committee Room 2 - Town Hall', { below: 12 });
  sheet.block('Public Business', { style: 'bold', tag: 'H2' });
}

const privateHead = (sheet: Sheet): void =>
  sheet.block('Private Business', { style: 'bold', below: 3, tag: 'H2' });

function drawPeople(sheet: Sheet, meeting: AgendaOf): void {
  const { chair, councillors, coOpted = [], invited = [] } = meeting;
  const list = (names: readonly string[]) =>
    names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
  const all = [`${chair} (Chair)`, ...councillors];
  const others = coOpted.map((name) => `${name} (Co-opted Member)`);
  sheet.document.y = 64;
  sheet.block(`Membership: Councillors ${list([...all, ...others])}`);
  if (invited.length > 0) {
    const named = invited.map(({ name, post }) => (post === null ? name : `${name} (${post})`));
    sheet.block(`By Invitation: Councillors ${list(named)}`);
  }
}

/** Three minutes without a word of anybody's: what matters is their day and the last number. */
function drawEarlier(
  sheet: Sheet,
  { organisation, committee, clock }: AgendaOf,
  { day, lastNumber }: { day: string; lastNumber: number },
): void {
  const head = { style: 'bold', align: 'center' } as const;
  sheet.block(organisation, { ...head, size: 14, tag: 'H1' });
  const title = `Minutes of the Meeting of ${committee} held at ${clock} on ${day}`;
  sheet.block(title, { ...head, below: 12 });
  sheet.block('Present:', { style: 'bold', below: 3 });
  sheet.heading('Public Business');
  const minutes = ['Declarations of Interests', 'Lamps', 'Any Other Business'];
  for (const [index, about] of minutes.entries()) {
    sheet.heading(`${lastNumber - minutes.length + 1 + index}. ${about}`, 12);
    sheet.block('There was nothing to say.');
  }
  sheet.block('(Meeting closed at 4.05 pm)');
}
