import { describe, expect, it } from 'vitest';
import {
  exemptPages,
  itemWords,
  onAgenda,
  targetOfItem,
  wholeOf,
} from '../../../../renderer/features/reading/agenda-places.ts';
import { aHash, aMeetingDetail, anItem, aPaper } from '../../../builders/a-meeting-detail.ts';

const report = aPaper('item-4');
const item = anItem({
  id: 'item-4',
  printedNumber: '4',
  title: 'Swimming pools',
  pdfFrom: 5,
  pdfTo: 14,
  papers: [report],
});
const meeting = { ...aMeetingDetail(), items: [anItem(), item] };

describe('where a page stands on the agenda', () => {
  it('is its paper and item; the blank page behind the paper still belongs to the item', () => {
    expect(onAgenda(meeting, aHash(), 6)).toEqual({ item, paper: report });
    expect(onAgenda(meeting, aHash(), 14)).toEqual({ item, paper: null });
    expect(onAgenda(meeting, aHash(), 1)).toEqual({ item: null, paper: null });
  });

  it('is nowhere in another file, and nowhere while the meeting is not known', () => {
    expect(onAgenda(meeting, aHash('b'), 6)).toEqual({ item: null, paper: null });
    expect(onAgenda(null, aHash(), 6)).toEqual({ item: null, paper: null });
  });

  it('is said in words, with the number where one is printed', () => {
    expect(itemWords(item)).toBe('item 4, Swimming pools');
    expect(itemWords({ ...item, printedNumber: null })).toBe('Swimming pools');
    expect(itemWords(null)).toBe('');
  });
});

it('an item begins on its own pages, else on those of its first paper, else nowhere', () => {
  expect(targetOfItem(item)).toEqual({ hash: aHash(), pdfPage: 5 });
  const inSupplement = anItem({ papers: [aPaper('item-1')] });
  expect(targetOfItem(inSupplement)).toEqual({ hash: aHash(), pdfPage: 5 });
  expect(targetOfItem(anItem())).toBeNull();
});

it('pages are called after the kind of file they are in', () => {
  const [pack] = meeting.packs;
  expect(wholeOf(meeting, pack?.id ?? '')).toBe('the pack');
  expect(wholeOf(null, aHash())).toBe('the pack');
  const supplement = meeting.packs.map((one) => ({
    ...one,
    kind: 'supplement' as const,
    label: 'Supplement 1: Item 2',
  }));
  expect(wholeOf({ ...meeting, packs: supplement }, pack?.id ?? '')).toBe('Supplement 1');
});

it('security S54: pages of exempt items leave no picture, in any of their files', () => {
  const exempt = { ...item, access: 'exempt' as const };
  const isLeftOut = exemptPages({ ...meeting, items: [anItem(), exempt] }, aHash());
  expect([3, 4, 13, 14].map((index) => isLeftOut(index))).toEqual([false, true, true, false]);
  expect(exemptPages(meeting, aHash())(5)).toBe(false);
});
