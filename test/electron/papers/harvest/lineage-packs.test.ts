import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { harvestMinutes } from '../../../../electron/papers/harvest/harvest-minutes.ts';
import { harvestWorkProgramme } from '../../../../electron/papers/harvest/harvest-work-programme.ts';
import { openPdf, pdfjsFolder } from '../../../../electron/papers/reading/open-pdf.ts';
import { readPdf } from '../../../../electron/papers/reading/read-pdf.ts';
import { readFrontSheet } from '../../../../electron/papers/splitting/front-sheet.ts';
import { dueIn } from '../../../../shared/domain/due.ts';
import {
  doubtfulDays,
  programmeFindings,
  suggestedAgendaItems,
  suggestedRepeats,
} from '../../../../shared/domain/suggested-lineage.ts';

/** Published packs kept beside the project; what they say stays there. */
const packs = resolve('../shared/packs/coventry');

interface Pages {
  minutes: [from: number, to: number];
  programme: [from: number, to: number];
}

/** What the printed minutes of a pack ask, named "38.1" by minute and place, and what its programme plans. */
async function asksAndProgramme(file: string, { minutes, programme }: Pages) {
  const document = await openPdf(new Uint8Array(readFileSync(`${packs}/${file}`)), pdfjsFolder());
  const { pages } = await readPdf(document, { fileName: file, truncated: false });
  await document.loadingTask.destroy();
  const of = ([from, to]: [number, number]) => pages.slice(from - 1, to);
  const asks = (harvestMinutes(of(minutes))?.minutes ?? []).flatMap((minute) =>
    [...minute.resolved, ...minute.agreed].map((text, at) => ({
      id: `${minute.number}.${at + 1}`,
      minute: minute.number ?? '',
      minuteTitle: minute.title,
      text,
    })),
  );
  const entries = harvestWorkProgramme(of(programme))?.entries ?? [];
  const rows = entries.flatMap(({ date, rows }) => rows.map((row) => ({ ...row, date })));
  const days = entries.flatMap(({ date }) => date ?? []);
  const items = readFrontSheet(of([1, 2]), new Map()).items;
  return { asks, rows, days, items };
}

let read2018: ReturnType<typeof asksAndProgramme> | undefined;
/** Read once: it takes seconds. */
const of2018 = () => {
  read2018 ??= asksAndProgramme('coventry-2018-02-14-pack.pdf', {
    minutes: [3, 6],
    programme: [49, 54],
  });
  return read2018;
};

describe.skipIf(!existsSync(packs))('lineage in published packs', () => {
  it('V44: what was resolved twice in one meeting is suggested as a repeat, and nothing else is', async () => {
    const { asks } = await of2018();
    // eleven clauses, and what was agreed in prose
    expect(asks.length).toBeGreaterThanOrEqual(11);
    expect(suggestedRepeats(asks)).toEqual([
      { from: '38.1', to: '34.3', type: 'repeats' },
      { from: '38.2', to: '35.3', type: 'repeats' },
    ]);
  });

  it('V45: an ask for the next meeting is suggested with the item that it became', async () => {
    const { asks, items } = await of2018();
    const next = asks.filter(({ id }) => id === '38.3' || id === '39.1');
    const agenda = items.map(({ printedNumber, title }) => ({ id: printedNumber ?? '', title }));
    expect(suggestedAgendaItems(next, agenda).map(({ from, to }) => [from, to])).toEqual([
      ['38.3', '4'],
      ['39.1', '5'],
    ]);
  });

  it('V46: a report back that no row of the programme speaks of is found', async () => {
    const { asks, rows } = await of2018();
    const context = { said: '2018-01-11', meetings: ['2018-02-14'] };
    const planned = asks
      .filter(({ minute }) => minute === '38')
      .map((ask) => ({ ...ask, due: dueIn(ask.text, context) }));
    expect(planned).toHaveLength(3);
    expect(programmeFindings(planned, rows, context.said)).toEqual([
      { ask: '38.1', kind: 'noRow' },
    ]);
  });

  it('V47: of two agreements one has no row, the other is not on the day that was agreed', async () => {
    const pages: Pages = { minutes: [3, 8], programme: [37, 40] };
    const { asks, rows } = await asksAndProgramme('coventry-2025-02-13-pack.pdf', pages);
    const context = { said: '2025-01-16', meetings: ['2025-02-13', '2025-04-17'] };
    const agreed = asks
      .filter(({ minute }) => minute === '62')
      .map((ask) => ({ ...ask, due: dueIn(ask.text, context) }));
    expect(programmeFindings(agreed, rows, context.said)).toEqual([
      { ask: '62.1', kind: 'otherDay', wanted: '2025-04-17', planned: null },
      { ask: '62.2', kind: 'noRow' },
    ]);
  });

  it('V48: a day of minutes that the programme names otherwise is asked about', async () => {
    const { days } = await of2018();
    expect(doubtfulDays(['2017-11-30'], days)).toEqual([
      { minutes: '2017-11-30', programme: '2017-11-23' },
    ]);
    expect(doubtfulDays(['2018-01-11'], days)).toEqual([]);
  });
});
