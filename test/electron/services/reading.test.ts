import { afterEach, beforeEach, expect, it } from 'vitest';
import { meetingList } from '../../../electron/services/meeting-list.ts';
import { createReading } from '../../../electron/services/reading.ts';
import {
  type ACouncil,
  aCouncil,
  packHash,
  revisedHash,
  today,
  withMeeting,
} from '../../builders/a-council.ts';

let council: ACouncil;
beforeEach(() => {
  council = withMeeting(aCouncil());
});
afterEach(() => council.remove());

const counts = () => {
  const [meeting] = meetingList({ ...council, today: '2025-02-10' });
  return { read: meeting?.papersRead, changed: meeting?.papersChanged };
};

it('remembers where I left off, each file for itself, and never as something to undo', async () => {
  const reading = createReading({ ...council, clock: () => today });
  const place = { pdfPage: 4, offsetPerMille: 250, fit: 1.5, quarterTurns: 1 };
  await reading['reading.remember']({ hash: packHash, textView: true, ...place });
  expect(await reading['reading.position']({ hash: packHash })).toEqual({
    id: packHash,
    textView: 1,
    readAt: '2025-02-10T09:00:00.000Z',
    ...place,
  });
  expect(await reading['reading.position']({ hash: 'ff'.repeat(32) })).toBeNull();
  expect(council.personal.next()).toEqual({ undo: null, redo: null });
});

it('goes on with the file that I read last, and passes over one that is not here', async () => {
  let now = today.getTime();
  const reading = createReading({ ...council, clock: () => new Date(now) });
  expect(reading['reading.latest']({})).toBeNull();
  const place = { offsetPerMille: 0, fit: 'width', quarterTurns: 0, textView: false } as const;
  await reading['reading.remember']({ hash: packHash, pdfPage: 1, ...place });
  now += 1000;
  await reading['reading.remember']({ hash: revisedHash, pdfPage: 2, ...place });
  expect(reading['reading.latest']({})).toMatchObject({ hash: packHash, meeting: 'm' });
});

it('U3: says of a supplement that its pages are its own, and of a replaced pack that a newer one is here', async () => {
  const reading = createReading({ ...council, clock: () => today });
  const place = { offsetPerMille: 0, fit: 'width', quarterTurns: 0, textView: false } as const;
  const pages = [{ pdfPage: 1, printed: '1', kind: 'text' as const }];
  const supplement = { meeting: 'm', kind: 'supplement' as const, label: 'Supplement 1: Item 5' };
  const importing = (row: { revises: string | null }) =>
    council.council.change({ name: 'Import' }, 'Import', (tx) =>
      tx.set('pack', revisedHash, { ...supplement, pages, ...row }),
    );
  importing({ revises: null });
  await reading['reading.remember']({ hash: revisedHash, pdfPage: 1, ...place });
  expect(reading['reading.latest']({})).toMatchObject({ page: 'Page 1 of Supplement 1' });
});

it('U3: goes on in the newer edition of a pack, on the page that mine has become', async () => {
  let now = today.getTime();
  const reading = createReading({ ...council, clock: () => new Date(now) });
  const place = { offsetPerMille: 400, fit: 'width', quarterTurns: 0, textView: false } as const;
  await reading['reading.remember']({ hash: packHash, pdfPage: 1, ...place });
  const pages = [1, 2].map((page) => ({
    pdfPage: page,
    printed: `${page}`,
    kind: 'text' as const,
  }));
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('pack', revisedHash, {
      meeting: 'm',
      kind: 'agendaPack',
      label: 'Agenda pack, edition 2',
      pageCount: 2,
      pages,
      revises: packHash,
      changes: [{ kind: 'inserted', pdfPage: 1, heading: 'Late paper' }],
    }),
  );
  expect(await reading['reading.position']({ hash: revisedHash })).toMatchObject({
    pdfPage: 2,
    offsetPerMille: 400,
  });
  expect(reading['reading.latest']({})).toMatchObject({
    hash: revisedHash,
    label: expect.stringContaining('Agenda pack, edition 2'),
    page: 'Page 2 of the pack',
  });
  now += 1000;
  await reading['reading.remember']({ hash: revisedHash, pdfPage: 1, ...place });
  expect(await reading['reading.position']({ hash: revisedHash })).toMatchObject({ pdfPage: 1 });
});

it('ticks a paper in the words it has now: new words make it "changed"', async () => {
  const reading = createReading({ ...council, clock: () => today });
  expect(counts()).toEqual({ read: 0, changed: 0 });
  await reading['reading.markRead']({ paper: 'p', read: true });
  expect(counts()).toEqual({ read: 1, changed: 0 });
  council.council.change({ name: 'Import' }, 'Import', (tx) =>
    tx.set('paperVersion', 'v2', { paper: 'p', pack: packHash, number: 2, textHash: 'words-2' }),
  );
  expect(counts()).toEqual({ read: 0, changed: 1 });
  await reading['reading.markRead']({ paper: 'p', read: true });
  expect(counts()).toEqual({ read: 1, changed: 0 });
  await reading['reading.markRead']({ paper: 'p', read: false });
  expect(counts()).toEqual({ read: 0, changed: 0 });
});

it('refuses to tick a paper that is not here', () => {
  expect(() =>
    createReading({ ...council, clock: () => today })['reading.markRead']({
      paper: 'x',
      read: true,
    }),
  ).toThrow('notFound');
});
