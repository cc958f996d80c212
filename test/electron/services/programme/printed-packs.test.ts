import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harvestWorkProgramme } from '../../../../electron/papers/harvest/harvest-work-programme.ts';
import { programmePeople } from '../../../../electron/papers/harvest/programme-people.ts';
import { programmeSlot } from '../../../../electron/papers/harvest/programme-slot.ts';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../../electron/papers/reading/read-pdf.ts';
import { programmeFile } from '../../../../electron/publish/programme/programme-file.ts';
import { programmeSheet } from '../../../../electron/publish/programme/programme-sheet.ts';
import type { Programme } from '../../../../shared/contract/programme.ts';
import type { WorkProgrammeReading } from '../../../../shared/domain/pack-reading.ts';
import type { PageText } from '../../../../shared/domain/page-text.ts';
import { aProgrammeDesk } from '../../../builders/a-printed-programme.ts';
import { htmlCells, wordCells } from '../../../builders/sheet-cells.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs/coventry');

const sample = resolve('resources/sample/agenda-pack.pdf');

async function readingOf(
  file: string,
  choose: (pages: PageText[]) => PageText[],
): Promise<WorkProgrammeReading> {
  const document = await openPdf(new Uint8Array(readFileSync(file)), pdfjsFolder());
  const { pages } = await readPdf(document, { fileName: 'pack.pdf', truncated: false });
  await document.loadingTask.destroy();
  const reading = harvestWorkProgramme(choose(pages));
  if (reading === null) throw new Error('no programme was read');
  return reading;
}

/** The programme as it stands as ours after it was taken over. */
function adopted(reading: WorkProgrammeReading): Programme {
  const desk = aProgrammeDesk([]);
  desk.council.council.change({ name: 'Import' }, 'Import', (tx) => {
    const { title, lastUpdated, entries } = reading;
    const slots = entries.map(({ rows: _, ...slot }) => slot);
    tx.set('workProgramme', 'w', { title, lastUpdated, slots });
    const rows = entries.flatMap(({ when, date, rows }) =>
      rows.map((row) => ({ ...row, slot: when, date })),
    );
    for (const [position, row] of rows.entries())
      tx.set('workProgrammeItem', `w-${position}`, { ...row, programme: 'w', position });
  });
  void desk.calls['programme.adopt']({ programme: 'w' });
  const programme = desk.get();
  desk.council.remove();
  expect(programme.isOwn).toBe(true);
  return programme;
}

/** What a programme says of each slot and row, whether a pack prints it or ours holds it. */
const said = (programme: Programme) =>
  programme.slots.map(({ words, date, cancelled, movedFrom, items }) => ({
    when: words,
    date,
    cancelled: cancelled === 1,
    movedFrom,
    rows: items.map(({ title, detail, cabinetMembers, leadOfficers, printedAt }) => ({
      title,
      detail,
      cabinetMembers,
      leadOfficers,
      pdfPage: printedAt?.pdfPage ?? null,
    })),
  }));

/** The same, read back from the cells of a file. */
const fromCells = ([, ...rows]: string[][]) => {
  const slots: { when: string; rows: object[] }[] = [];
  for (const [when = '', title = '', detail = '', people = ''] of rows) {
    if (when !== '') slots.push({ ...programmeSlot(when), rows: [] });
    const row = { title, detail, ...programmePeople(people === '' ? [] : people.split('\n')) };
    if (title !== '') slots.at(-1)?.rows.push(row);
  }
  return slots;
};

async function readsBack(programme: Programme, reading: WorkProgrammeReading): Promise<void> {
  const entries = reading.entries.map(({ rows, ...slot }) => ({
    ...slot,
    rows: rows.map(({ pdfPage: _, ...row }) => row),
  }));
  const sheet = programmeSheet(programme);
  expect(fromCells(wordCells(await programmeFile({ sheet, form: 'docx' })))).toEqual(entries);
  const page = new TextDecoder().decode(await programmeFile({ sheet, form: 'html' }));
  expect(fromCells(htmlCells(page))).toEqual(entries);
}

it('takes the programme of the sample pack over as it stands, and writes its table again', async () => {
  const isHead = ({ lines }: PageText) =>
    lines[0]?.text.includes('Work Programme 2025-26') ?? false;
  const reading = await readingOf(sample, (pages) => pages.slice(pages.findIndex(isHead)));
  expect(reading.entries).toHaveLength(10);
  const programme = adopted(reading);
  expect(said(programme)).toEqual(reading.entries);
  await readsBack(programme, reading);
});

describe.skipIf(!existsSync(packs))('work programmes of published packs', () => {
  it.each([
    { file: 'coventry-2025-02-13-pack', from: 37, to: 40, rows: [15, 0, 4, 2], year: '24' },
    { file: 'coventry-2018-02-14-pack', from: 49, to: 54, rows: [22, 9, 1, 2], year: '17' },
  ])(
    'V50: $file, equal to its table once it is ours and once it is written again',
    async ({ file, from, to, rows, year }) => {
      const truth = JSON.parse(readFileSync(`${packs}/${file}.truth.json`, 'utf8')).workProgramme;
      const reading = await readingOf(`${packs}/${file}.pdf`, (pages) => pages.slice(from - 1, to));
      const programme = adopted(reading);
      expect(said(programme)).toEqual(reading.entries);
      expect([programme.lastUpdated, programme.yearKey]).toEqual([truth.lastUpdated, year]);
      expect(
        programme.slots.map(({ words, date, cancelled, movedFrom, items }) => ({
          when: words,
          date,
          ...(cancelled === 1 && { cancelled: true }),
          ...(movedFrom !== null && { movedFrom }),
          titles: items.map(({ title }) => title.replaceAll('’', "'")),
        })),
      ).toEqual(truth.entries);
      const count = (...kinds: string[]) =>
        programme.slots
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((sum, { items }) => sum + items.length, 0);
      expect([
        count('meeting'),
        count('undetermined'),
        count('year'),
        count('standing', 'information'),
      ]).toEqual(rows);
      await readsBack(programme, reading);
    },
  );
});
