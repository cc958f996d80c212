import { beforeEach, describe, expect, it } from 'vitest';
import { gatherCalendar } from '../../../../electron/services/exports/gather-calendar.ts';
import { type ARecordRoom, aRecordRoom } from '../../../builders/a-record.ts';

const clerk = { name: 'A Hartley' };
let room: ARecordRoom;
beforeEach(() => {
  room = aRecordRoom();
  room.council.change(clerk, 'Papers', (tx) => {
    tx.set('committee', 'c', { name: 'Harbour Scrutiny Board', organisation: 'Saltmarsh Council' });
    tx.set('meeting', 'm', {
      committee: 'c',
      date: '2025-03-13',
      time: '10:00',
      place: 'Town Hall',
    });
    tx.set('action', 'a1', {
      committee: 'c',
      title: 'Winter',
      dueKind: 'day',
      dueOn: '2025-03-01',
    });
    tx.set('action', 'a2', { committee: 'c', text: 'Report', state: 'done', dueOn: '2025-03-02' });
    tx.set('action', 'a3', { committee: 'c', text: 'Report on ferries' });
  });
  room.privateBusiness.change(clerk, 'Private', (tx) => {
    tx.set('action', 'p1', {
      committee: 'c',
      title: 'Bidder',
      dueKind: 'day',
      dueOn: '2025-03-02',
    });
  });
});

describe('what a calendar holds', () => {
  const events = async () => {
    const parts = { council: room.council, clock: () => new Date('2025-02-14T09:00:00Z') };
    return (await gatherCalendar(parts, null, new AbortController().signal)).calendar.events;
  };
  const later = () => room.clock.set(new Date(room.clock.read().getTime() + 60_000).toISOString());
  const change = (work: Parameters<typeof room.council.change>[2]) => {
    later();
    room.council.change(clerk, 'x', work);
  };
  const slot = { committee: 'c', kind: 'meeting' as const, time: '10:00' };

  it('has each meeting once and the day of each open public ask, and no private one', async () => {
    expect((await events()).map(({ uid, date, time }) => [uid, date, time])).toEqual([
      ['m@moothall', '2025-03-13', '10:00'],
      ['a1@moothall', '2025-03-01', null],
    ]);
  });

  it('a planned meeting keeps its name when its papers come', async () => {
    change((tx) => tx.set('programmeSlot', 's', { ...slot, date: '2025-03-13' }));
    expect((await events()).map(({ uid }) => uid)).toEqual(['s@moothall', 'a1@moothall']);
  });

  it('moved is the same name and one more, cancelled another, and undone another still', async () => {
    change((tx) => tx.set('programmeSlot', 's', { ...slot, date: '2025-05-01' }));
    const now = async () => (await events()).find(({ uid }) => uid === 's@moothall');
    expect(await now()).toMatchObject({ sequence: 0, date: '2025-05-01', isCancelled: false });
    change((tx) => tx.set('programmeSlot', 's', { date: '2025-05-08', movedFrom: '2025-05-01' }));
    expect(await now()).toMatchObject({ sequence: 1, date: '2025-05-08' });
    change((tx) => tx.set('programmeSlot', 's', { cancelled: 1 }));
    expect(await now()).toMatchObject({ sequence: 2, isCancelled: true });
    later();
    room.council.undo(clerk);
    expect(await now()).toMatchObject({ sequence: 3, isCancelled: false });
    change((tx) => tx.set('programmeSlot', 's', { label: 'formal' }));
    expect(await now()).toMatchObject({ sequence: 3 });
  });

  it('day and time moved at once are one change', async () => {
    change((tx) => tx.set('programmeSlot', 's', { ...slot, date: '2025-05-01' }));
    change((tx) => tx.set('programmeSlot', 's', { date: '2025-05-08', time: '14:00' }));
    expect((await events()).find(({ uid }) => uid === 's@moothall')?.sequence).toBe(1);
  });

  it('the answer to a recommendation is due two months after it was sent, until it comes', async () => {
    const sent = { committee: 'c', kind: 'recommendation' as const, state: 'sent' as const };
    change((tx) => tx.set('action', 'r', { ...sent, text: 'Fund it', sentOn: '2025-01-31' }));
    const due = async () => (await events()).find(({ uid }) => uid === 'r@moothall');
    expect(await due()).toMatchObject({ category: 'Answer due', date: '2025-03-31', time: null });
    change((tx) => tx.set('action', 'r', { respondedOn: '2025-02-20' }));
    expect(await due()).toBeUndefined();
  });
});
