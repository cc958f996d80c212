import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { harvestMinutes } from '../../electron/papers/harvest/harvest-minutes.ts';
import { openPdf, pdfjsFolder } from '../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../electron/papers/reading/read-pdf.ts';
import { formatTime } from '../../shared/domain/format-date.ts';
import type { MinutesReading } from '../../shared/domain/pack-reading.ts';
import type { AgendaOf } from './an-agenda-of.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs/coventry');
export const hasPublishedPacks = existsSync(packs);

/** Minutes that a pack prints of the meeting before, and its words that differ from the shipped style's. */
export interface PublishedMinutes {
  file: string;
  /** Pages of the file, first and last. */
  pages: readonly [number, number];
  /** The meeting before that one: its day, and the day as a date of its minutes. */
  before: string;
  words: Record<string, string>;
}

export const ofJanuary2025: PublishedMinutes = {
  file: 'coventry-2025-02-13-pack.pdf',
  pages: [3, 8],
  before: 'Thursday, 28 November 2024',
  words: {},
};

export const ofJanuary2018: PublishedMinutes = {
  file: 'coventry-2018-02-14-pack.pdf',
  pages: [3, 6],
  before: 'Thursday, 30 November 2017',
  words: {
    employees: 'Employees (by Directorate):',
    noDeclarations: 'There were no Disclosable Pecuniary Interests.',
    dateOfMinutes: '{ordinal} {month}, {year}',
    clauseNumber: '{number})',
  },
};

/** What the minutes say, read from the pack as the app reads it. */
export async function readPublished({ file, pages }: PublishedMinutes): Promise<MinutesReading> {
  const bytes = new Uint8Array(readFileSync(join(packs, file)));
  const document = await openPdf(bytes, pdfjsFolder());
  const read = await readPdf(document, { fileName: file, truncated: false });
  await document.loadingTask.destroy();
  const reading = harvestMinutes(read.pages.slice(pages[0] - 1, pages[1]));
  if (reading === null) throw new Error('no minutes in the pack');
  return reading;
}

const familyOf = (name: string): string => name.split(' ').at(-1) ?? name;

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The agenda that the meeting may have had: its minutes' titles, and the people who were asked to come. */
export function agendaFor(reading: MinutesReading, { before }: PublishedMinutes): AgendaOf {
  const { date, time, present, apologies, minutes } = reading;
  const day = new Date(`${date}T12:00:00Z`);
  const month = day.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' });
  const long = `${weekdays[day.getUTCDay()]}, ${day.getUTCDate()} ${month}, ${day.getUTCFullYear()}`;
  const { members } = present;
  const ordinary = members.filter(
    ({ role, substituteFor }) => role === 'member' && substituteFor === undefined,
  );
  const seat = (one: { name: string; title: string | null }) =>
    one.title === null || one.title === 'Councillor' ? one.name : `${one.title} ${one.name}`;
  return {
    organisation: reading.organisation ?? '',
    committee: reading.committee ?? '',
    day: long,
    numbers: `${(date ?? '').split('-').reverse().join('/')} ${time}`,
    clock: time === null ? '' : formatTime(time),
    items: minutes.map(({ title }) => title),
    chair: members.find(({ role }) => role === 'chair')?.name ?? '',
    // a front sheet has its members by the alphabet, whoever came
    councillors: [...ordinary, ...apologies.filter(({ title }) => title !== null)]
      .map(seat)
      .sort((one, other) => familyOf(one).localeCompare(familyOf(other), 'en')),
    coOpted: [...present.coOptedMembers, ...apologies.filter(({ title }) => title === null)].map(
      seat,
    ),
    invited: present.otherMembers.map(({ name, post }) => ({ name, post: post ?? null })),
    earlier: { day: before, lastNumber: Number(minutes[0]?.number ?? 1) - 1 },
  };
}
