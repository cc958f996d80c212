import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AskDesk, anAskDesk } from '../../../builders/an-ask-desk.ts';

let desk: AskDesk;
beforeEach(() => {
  desk = anAskDesk();
});
afterEach(() => desk.remove());

const linksOf = async (id: string) =>
  (await desk.call('actions.get', { id })).links.map(({ type, standing, label }) => [
    ...[type, standing, label],
  ]);

describe('links', () => {
  it('lead on from "Further to Minute 8/17", and say so where that is not in this app yet (V14)', async () => {
    desk.council.change({ name: 'Import' }, 'x', (tx) => {
      tx.set('minutes', 'old', { foundAt: 'm', pack: 'x', date: '2017-06-08' });
      tx.set('minute', 'old8', { minutes: 'old', number: '8', title: 'Sunday ferries' });
      tx.set('minute', 'n1', {
        text: 'Further to minute 8/17 and further to Minute 9/17, members asked.',
      });
    });
    expect(await linksOf('a2')).toEqual([
      ['furtherTo', 'suggested', 'Minute 8/17, Sunday ferries'],
      ['furtherTo', 'suggested', 'Minute 9/17: not in this app yet'],
    ]);
  });

  it('suggest that one meeting asked the same twice, and merge nothing (V44)', async () => {
    desk.council.change({ name: 'Import' }, 'x', (tx) => {
      tx.set('action', 'a1', { text: 'A report back on private moorings' });
      tx.set('action', 'b1', { committee: 'c', saidOn: '2025-01-16', minute: 'n2', position: 1 });
      tx.set('action', 'b1', {
        text: 'An update on private moorings to be added to the programme',
      });
      tx.set('minute', 'n2', { minutes: 'n', number: '62', title: 'Work Programme' });
    });
    expect(await linksOf('b1')).toEqual([
      ['repeats', 'suggested', 'Minute 58/24: A report back on private moorings'],
    ]);
    expect(await desk.ids({ standing: 'open' })).toEqual(expect.arrayContaining(['a1', 'b1']));
  });

  it('suggest the item of the next agenda that it seems to have become (V45)', async () => {
    await desk.change(['a1'], { text: 'That gritting in winter be looked at' });
    const label = 'Item 2, Winter service (Harbour Scrutiny Board, 13 February 2025)';
    expect(await linksOf('a1')).toEqual([['movedTo', 'suggested', label]]);
    const link = { from: 'a1', to: 'i2', toNoun: 'agendaItem', type: 'movedTo' } as const;
    await desk.call('actions.link', { ...link, standing: 'confirmed' });
    expect(await linksOf('a1')).toEqual([['movedTo', 'confirmed', label]]);
    await desk.call('actions.link', { ...link, standing: 'refused' });
    expect(await linksOf('a1')).toEqual([['movedTo', 'refused', label]]);
  });

  it('to what is not there, or to itself, are refused', async () => {
    const link = { from: 'a2', type: 'repeats', standing: 'confirmed', toNoun: 'action' } as const;
    await expect(desk.call('actions.link', { ...link, to: 'nobody' })).rejects.toThrow('notFound');
    await expect(desk.call('actions.link', { ...link, to: 'a2' })).rejects.toThrow('invalidInput');
    expect(await linksOf('a2')).toEqual([]);
  });
});

describe('sentences that look like asks', () => {
  const offer = 'Officers offered to provide further context in the next update.';
  const suggested = async () =>
    (await desk.call('actions.suggestions', { committee: null })).map(({ text }) => text);
  const answer = (take: boolean) =>
    desk.call('actions.takeUp', { minute: 'n1', text: offer, kind: 'offer', take });
  beforeEach(() => {
    desk.council.change({ name: 'Import' }, 'x', (tx) =>
      tx.set('minute', 'n1', { text: `Members asked about Sundays. ${offer}` }),
    );
  });

  it('are suggested and never added unasked (V30)', async () => {
    const before = desk.council.rows('action').length;
    expect(await desk.call('actions.suggestions', { committee: 'c' })).toEqual([
      {
        minute: 'n1',
        minuteName: '58/24',
        title: 'Ferry timetable',
        kind: 'offer',
        text: offer,
        saidOn: '2025-01-16',
      },
    ]);
    expect(desk.council.rows('action')).toHaveLength(before);
  });

  it('are asks once taken up, and suggested no more, from whichever pack', async () => {
    await answer(true);
    await answer(true);
    const [row] = desk.council.rows('action', { kind: 'offer' });
    expect(row).toMatchObject({
      text: offer,
      committee: 'c',
      saidOn: '2025-01-16',
      state: 'open',
      checked: 1,
    });
    expect(desk.council.rows('action', { kind: 'offer' })).toHaveLength(1);
    desk.council.change({ name: 'Import' }, 'x', (tx) => {
      tx.set('minutes', 'again', { foundAt: 'm', pack: 'x', date: '2025-01-16' });
      tx.set('minute', 'again1', { minutes: 'again', number: '58', title: 'Ferry', text: offer });
    });
    expect(await suggested()).toEqual([]);
  });

  it('are not suggested again once refused, and are no asks either', async () => {
    await answer(false);
    expect(await suggested()).toEqual([]);
    expect(desk.council.rows('action', { kind: 'offer' })).toEqual([]);
    desk.council.undo({ name: 'Ada' });
    expect(await suggested()).toEqual([offer]);
  });

  it('are taken from the minute alone: other words are refused', async () => {
    const made = { minute: 'n1', text: 'They agreed to pay.', kind: 'agreed', take: true } as const;
    await expect(desk.call('actions.takeUp', made)).rejects.toThrow('invalidInput');
  });
});

describe('the page of a month', () => {
  const month = () => desk.call('actions.month', { committee: 'c', month: '2025-02' });

  it('counts by the days that were said: opened, closed by a report, and open at each end', async () => {
    const report = { on: '2025-02-03', text: '', state: 'done', paper: null } as const;
    await desk.call('actions.report', { ids: ['a1'], ...report });
    const { months } = await month();
    expect(months).toHaveLength(12);
    // a3 came here closed: it was opened and closed on the day it was said
    expect(months.slice(-3)).toEqual([
      { month: '2024-12', opened: 0, closed: 0, open: 0 },
      { month: '2025-01', opened: 4, closed: 1, open: 3 },
      { month: '2025-02', opened: 0, closed: 1, open: 2 },
    ]);
  });

  it('counts none that was taken up again', async () => {
    const report = { ids: ['a1'], on: '2025-02-03', text: '', paper: null };
    await desk.call('actions.report', { ...report, state: 'done' });
    await desk.call('actions.report', { ...report, state: 'open' });
    expect((await month()).months.at(-1)).toMatchObject({ closed: 0, open: 3 });
  });

  it('tells who has how many, of which age, what moved and what is stuck', async () => {
    desk.council.change({ name: 'A' }, 'x', (tx) => {
      tx.set('action', 'a1', { owner: 'Head of Roads', dueKind: 'day', dueOn: '2025-02-01' });
      tx.set('action', 'a2', { saidOn: '2023-01-12' });
    });
    const report = { ids: ['p1'], on: '2025-02-03', text: 'Begun', state: null, paper: null };
    await desk.call('actions.report', report);
    const { byOwner, byAge, moved, stuck } = await month();
    expect(byOwner).toEqual([
      { owner: '', open: 2, pastDue: 0 },
      { owner: 'Head of Roads', open: 1, pastDue: 1 },
    ]);
    expect(byAge.map(({ open }) => open)).toEqual([2, 0, 0, 0, 1]);
    expect(moved.map(({ id }) => id)).toEqual(['p1']);
    expect(stuck.map(({ id }) => id)).toEqual(['a2', 'a1']);
  });
});
