import { programmeSlot } from '../../electron/papers/harvest/programme-slot.ts';
import { createProgramme } from '../../electron/services/programme/programme.ts';
import { type ACouncil, aCouncil, today } from './a-council.ts';

interface Printed {
  id?: string;
  /** Day of the meeting whose pack prints it. */
  date?: string;
  lastUpdated?: string | null;
  /** Slots in their words, with titles; a title with " | " has a detail behind it. */
  entries: [when: string, ...titles: string[]][];
}

/** Prints a plan of work in a pack of the invented Harbour Scrutiny Board. */
export function printProgramme(council: ACouncil, printed: Printed): string {
  const { id = 'w', date = '2025-02-13', lastUpdated = '2025-02-04', entries } = printed;
  council.council.change({ name: 'Import' }, 'Import', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Abermôr Council' });
    tx.set('meeting', `m-${date}`, { committee: 'c', date, time: '10:00' });
    tx.set('agendaItem', `i-${id}`, { meeting: `m-${date}`, title: 'Work Programme', pdfFrom: 37 });
    tx.set('workProgramme', id, {
      item: `i-${id}`,
      pack: 'ab'.repeat(32),
      title: 'Harbour Scrutiny Board Work Programme',
      lastUpdated,
      slots: entries.map(([when]) => programmeSlot(when)),
    });
    const rows = entries.flatMap(([when, ...titles]) => titles.map((words) => ({ when, words })));
    rows.forEach(({ when, words }, position) => {
      const [title = '', detail = ''] = words.split(' | ');
      tx.set('workProgrammeItem', `${id}-${position}`, {
        programme: id,
        position,
        slot: when,
        date: programmeSlot(when).date,
        title,
        detail,
        cabinetMembers: ['Cllr Quay'],
        leadOfficers: ['B Mooring'],
        pdfPage: 38,
      });
    });
  });
  return id;
}

export const harbourEntries: Printed['entries'] = [
  ['11th July 24', 'Ferries | Yearly report'],
  ['12th September 24 - cancelled'],
  ['13th February 25', 'Winter service', 'Lights'],
  ['13th March 25 PM (moved from 27th March 25)', 'Moorings'],
  [
    '17th April 2025',
    'Gritting | Following the meeting on 16th January Members requested a report',
  ],
  ['Date to be determined', 'Signs'],
  ['Items for 2025-26', 'Dredging'],
  ['Standing Items', 'Accidents'],
];

/** A council with one printed programme, and the calls on it. */
export function aProgrammeDesk(entries = harbourEntries) {
  const council = aCouncil();
  printProgramme(council, { entries });
  const calls = createProgramme({ ...council, clock: () => today });
  const get = (yearKey: string | null = null) => {
    const programme = calls['programme.get']({ committee: 'c', yearKey });
    if (programme instanceof Promise) throw new Error('it answers at once');
    return programme;
  };
  return {
    council,
    calls,
    which: { committee: 'c', yearKey: '24' },
    get,
    /** Titles by the words of their slot; dropped ones in brackets. */
    table: (yearKey: string | null = null) =>
      get(yearKey).slots.map(({ words, items }) => [
        words,
        ...items.map(({ title, standing }) => (standing === 'dropped' ? `(${title})` : title)),
      ]),
    slot: (words: string) => get().slots.find((slot) => slot.words.startsWith(words))?.id ?? '',
    item: (title: string) =>
      get()
        .slots.flatMap(({ items }) => items)
        .find((one) => one.title === title)?.id ?? '',
  };
}
