import { afterEach, beforeEach, expect, it } from 'vitest';
import { meetingDetail } from '../../../electron/services/meetings.ts';
import { createReading } from '../../../electron/services/reading.ts';
import {
  type ACouncil,
  aCouncil,
  revisedHash,
  today,
  withMeeting,
} from '../../builders/a-council.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

const reading = () => createReading({ ...council, clock: () => today });

it('tells the files that came into a meeting since I last looked, and nothing at the first look', async () => {
  const since = async () => await reading()['reading.sinceLooked']({ meeting: 'm' });
  expect(await since()).toBeNull();
  await reading()['reading.looked']({ meeting: 'm' });
  expect(await since()).toEqual({ at: today.toISOString(), packs: [] });
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('pack', revisedHash, { meeting: 'm', label: 'Supplement 1' }),
  );
  expect((await since())?.packs).toEqual([revisedHash]);
  await reading()['reading.looked']({ meeting: 'm' });
  expect((await since())?.packs).toEqual([]);
  expect(council.personal.next().undo).toBeNull();
});

it('refuses a meeting that is not here', () => {
  expect(() => reading()['reading.looked']({ meeting: 'x' })).toThrow('notFound');
});

it('tells how long each paper takes to read, from the words of its own pages', () => {
  const papers = { lengths: () => [1, 2, 3, 4].map((pdfPage) => ({ pdfPage, characters: 3_000 })) };
  const detail = meetingDetail({ ...council, papers }, 'm');
  const paper = detail.items.flatMap((item) => item.papers)[0];
  const { pdfFrom = 0, pdfTo = 0 } = paper?.versions[0] ?? {};
  const own = papers.lengths().filter(({ pdfPage }) => pdfFrom <= pdfPage && pdfPage <= pdfTo);
  expect(own).not.toEqual([]);
  expect(paper?.minutes).toBe(Math.ceil((3_000 * own.length) / 1_200));
});
