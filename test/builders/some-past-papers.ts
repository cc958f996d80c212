import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { aPack } from './a-pack.ts';
import { aSupplement } from './a-supplement.ts';
import { anAgendaOf } from './an-agenda-of.ts';
import { council, earlier, meeting } from './pack/council.ts';
import { drawEarlierMinutes } from './pack/earlier-minutes.ts';
import { Sheet } from './pack/sheet.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June'];
const two = (count: number) => String(count).padStart(2, '0');

/** The minutes of the meeting before the sample's, as a file of their own. */
async function minutesAlone(): Promise<Uint8Array> {
  const sheet = new Sheet({
    title: 'Printed minutes',
    subject: `${council.committee}, ${earlier.day}`,
    producer: 'Moothall sample maker',
    modifiedAt: new Date('2026-01-20T09:00:00Z'),
  });
  sheet.newPage({ front: false });
  drawEarlierMinutes(sheet);
  return sheet.bytes();
}

/** So many small packs of two committees of one invented council, by path. */
export async function smallPacks(count: number): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (let index = 0; index < count; index += 1) {
    const month = index % months.length;
    const [year, day] = [2016 + Math.floor(index / months.length), 3 + (index % 2)];
    const committee = index % 2 === 0 ? 'Harbour Scrutiny Board' : 'Parks Scrutiny Board';
    const bytes = await anAgendaOf({
      organisation: council.name,
      committee,
      day: `Thursday, ${day} ${months[month]}, ${year}`,
      numbers: `${two(day)}/${two(month + 1)}/${year} 14:00`,
      clock: '2.00 pm',
      items: ['Apologies', 'Minutes', `Lamps of the year ${year}`, 'Any Other Business'],
      chair: 'J Odell',
      councillors: ['A Hartley', 'R Quillfeather'],
      earlier: { day: `Thursday, ${day} December, ${year - 1}`, lastNumber: 20 + index },
    });
    files.set(`${year}/${committee}/${month + 1} agenda.pdf`, bytes);
  }
  return files;
}

/**
 * Past papers by their path in a folder: small packs, an agenda with its supplement and the minutes of the meeting
 * before, one of the packs twice, a report that names no meeting, a file that is no PDF.
 */
export async function somePastPapers(packs: number): Promise<Map<string, Uint8Array>> {
  const files = await smallPacks(packs);
  const [first] = files.values();
  if (first !== undefined) files.set('copies/the same again.pdf', first);
  // in the folder's order both come before the agenda that they belong to
  files.set(`${meeting.iso} a supplement.pdf`, (await aSupplement()).bytes);
  files.set('0 minutes of the meeting before.pdf', await minutesAlone());
  files.set(`${meeting.iso} agenda.pdf`, (await aPack({ frontSheetOnly: true })).bytes);
  files.set('Letters/web page.pdf', Buffer.from('<!doctype html><title>Sign in</title>'));
  return files;
}

export function writeFiles(folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of files) {
    const place = join(folder, ...path.split('/'));
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, bytes);
  }
}
