import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeReading } from '../../../electron/services/importing/write-reading.ts';
import { createReview } from '../../../electron/services/review.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-item.ts';
import { aDocument, anItem, aPackReading, pageHashes } from '../../builders/a-pack-reading.ts';
import { aProfile, type TestProfile } from '../../builders/a-profile.ts';

let test: TestProfile;
let review: ReturnType<typeof createReview>;
let meeting: string;
beforeEach(() => {
  test = aProfile();
  review = createReview({ council: test.profile.council, ...test, name: () => 'A Clerk' });
  const item = (number: string, from: number, to: number) =>
    anItem({
      printedNumber: number,
      title: `Item ${number}`,
      pages: [from, to],
      pdfPages: [from, to],
      documents: [aDocument({ pages: [from, to], pdfPages: [from, to] })],
    });
  const reading = aPackReading({ items: [item('1', 2, 3), item('2', 4, 6)] });
  const file = { hash: 'a', bytes: 1, fileName: 'a.pdf', importedAt: '2026-02-01T09:00:00Z' };
  ({ meeting } = writeReading(test.profile.council, {
    ...file,
    reading,
    textHashes: pageHashes(6),
    meeting: null,
    changesBetween: () => [],
  }));
});
afterEach(() => test.close());

const items = () => test.profile.council.rows('agendaItem', { meeting, removed: 0 });
const named = (title: string): AgendaItem => {
  const found = items().find((item) => item.title === title);
  if (found === undefined) throw new Error(`no item ${title}`);
  return found;
};
const pagesOf = (title: string) => {
  const item = named(title);
  const [paper] = test.profile.council.rows('paper', { item: item.id });
  const [version] = test.profile.council.rows('paperVersion', { paper: paper?.id ?? '' });
  return [item.pdfFrom, item.pdfTo, version?.pdfFrom, version?.pdfTo];
};

describe('mending', () => {
  it('keeps the value, who said so and when, and what it was before', async () => {
    const { id } = named('Item 1');
    await review['review.mend']({
      noun: 'agendaItem',
      id,
      field: 'title',
      value: 'Apologies',
      confirms: null,
    });
    expect(named('Apologies').evidence['title']).toEqual({
      level: 'confirmed',
      sentence: 'Mended by A Clerk on 5 February 2026.',
      pdfPage: 1,
    });
    expect(
      test.profile.council.history('agendaItem', id, 'title').map((one) => [one.value, one.author]),
    ).toEqual([
      ['Apologies', 'A Clerk'],
      ['Item 1', 'Import'],
    ]);
  });

  it('is taken back by Undo', async () => {
    const { id } = named('Item 1');
    await review['review.mend']({
      noun: 'agendaItem',
      id,
      field: 'title',
      value: 'Apologies',
      confirms: null,
    });
    test.profile.council.undo({ name: 'A Clerk' });
    expect(named('Item 1').evidence['title']?.level).toBe('sure');
  });

  it('refuses a value that is none of that field, and a field that is none of that noun', () => {
    const { id } = named('Item 1');
    const mend = (field: string, value: string | number) => () =>
      review['review.mend']({ noun: 'agendaItem', id, field, value, confirms: null });
    expect(mend('kind', 'party')).toThrow('invalidInput');
    expect(mend('constructor', 'x')).toThrow('invalidInput');
    expect(mend('evidence', 'x')).toThrow('invalidInput');
    expect(mend('pdfFrom', 'four')).toThrow('invalidInput');
  });

  it('confirms a value without changing it', async () => {
    const { id } = named('Item 1');
    await review['review.confirm']({ noun: 'agendaItem', id, fields: ['title', 'pdfPages'] });
    const { evidence, title } = named('Item 1');
    expect([title, evidence['title']?.level, evidence['pdfPages']?.sentence]).toEqual([
      'Item 1',
      'confirmed',
      'Confirmed by A Clerk on 5 February 2026.',
    ]);
  });
});

describe('a border between two items', () => {
  it('moves in one step: the item before ends there, and the papers on both sides fit', async () => {
    await review['review.moveStart']({ item: named('Item 2').id, pdfFrom: 5 });
    expect([pagesOf('Item 1'), pagesOf('Item 2')]).toEqual([
      [2, 4, 2, 3],
      [5, 6, 5, 6],
    ]);
    await review['review.moveStart']({ item: named('Item 2').id, pdfFrom: 3 });
    expect([pagesOf('Item 1'), pagesOf('Item 2')]).toEqual([
      [2, 2, 2, 2],
      [3, 6, 3, 6],
    ]);
    expect(named('Item 2').printedFrom).toBe(3);
  });

  it('is never moved so far that an item has no page left', () => {
    const move = (pdfFrom: number) => () =>
      review['review.moveStart']({ item: named('Item 2').id, pdfFrom });
    expect(move(2)).toThrow('invalidInput');
    expect(move(7)).toThrow('invalidInput');
  });
});

describe('members by hand', () => {
  it('adds somebody whom the front sheet did not give, and takes somebody off the list', async () => {
    const members = () =>
      test.profile.council
        .rows('membership', { meeting })
        .map((row) => [test.profile.council.row('person', row.person)?.name, row.role]);
    const added = { meeting, name: 'C Reed', title: null, role: 'coOpted' } as const;
    const { id } = review['review.addMember'](added) as { id: string };
    expect(members()).toEqual([
      ['A Marlow', 'chair'],
      ['B Thorne', 'member'],
      ['C Reed', 'coOpted'],
    ]);
    await review['review.removeMember']({ id });
    expect(members()).toHaveLength(2);
    expect(test.profile.council.next().undo).toBe('C Reed taken off the list');
  });
});

describe('a value whose reason another row keeps', () => {
  it('is settled there in the same change, so that one Undo takes both back', async () => {
    const committee = test.profile.council.row('meeting', meeting)?.committee ?? '';
    await review['review.mend']({
      noun: 'committee',
      id: committee,
      field: 'name',
      value: 'Parks Board',
      confirms: { noun: 'meeting', id: meeting, fields: ['committee'] },
    });
    const level = () => test.profile.council.row('meeting', meeting)?.evidence['committee']?.level;
    expect(level()).toBe('confirmed');
    test.profile.council.undo({ name: 'A Clerk' });
    expect([test.profile.council.row('committee', committee)?.name, level()]).toEqual([
      'Parks Scrutiny Board',
      'sure',
    ]);
  });
});

describe('items and papers by hand', () => {
  it('puts a new item behind the one named', async () => {
    const after = named('Item 1').id;
    await review['review.addItem']({ meeting, after, printedNumber: '1a', title: 'Late item' });
    const order = items().sort((one, other) => one.position - other.position);
    expect(order.map((item) => item.title)).toEqual(['Item 1', 'Late item', 'Item 2']);
  });

  it('takes an item off the list, and Undo brings it back', async () => {
    await review['review.removeItem']({ id: named('Item 1').id });
    expect(items().map((item) => item.title)).toEqual(['Item 2']);
    test.profile.council.undo({ name: 'A Clerk' });
    expect(items()).toHaveLength(2);
  });

  it('places a paper that was not found, with its printed pages', () => {
    const item = named('Item 2').id;
    const place = { paper: null, item, pack: 'a', title: 'Appendix 9' };
    const { id } = review['review.placePaper']({ ...place, pdfFrom: 6, pdfTo: 6 }) as {
      id: string;
    };
    const [version] = test.profile.council.rows('paperVersion', { paper: id });
    expect([version?.pdfFrom, version?.printedFrom, version?.number]).toEqual([6, 6, 1]);
    expect(() => review['review.placePaper']({ ...place, pdfFrom: 6, pdfTo: 9 })).toThrow(
      'invalidInput',
    );
  });
});
