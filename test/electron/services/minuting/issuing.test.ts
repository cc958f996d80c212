import { beforeEach, describe, expect, it } from 'vitest';
import { createHistory } from '../../../../electron/services/history.ts';
import { exemptMatter } from '../../../../electron/services/minuting/exempt-search.ts';
import { createMinutes } from '../../../../electron/services/minuting/minutes.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

const closed = 'Sale of the ice house';
const item = 'Winter service';

let room: ARecordRoom;
let record: ARecord;
let minutes: ReturnType<typeof createMinutes>;
let history: ReturnType<typeof createHistory>;

/** Opens a meeting with everybody there. */
async function opened(one: ARecord): Promise<ARecord> {
  await one.open('10:00');
  const present = { state: 'present' };
  const all = (await one.desk()).attendances;
  await one.write(all.map(({ id }) => ({ noun: 'attendance' as const, id, fields: present })));
  return one;
}

beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await opened(await aRecord(room).start());
  let made = 0;
  const newId = () => {
    made += 1;
    return `version ${made}`;
  };
  minutes = createMinutes({ ...room, clock: room.clock.read, newId });
  history = createHistory({ ...room, stepped: () => settlePrivateMinutes(room) });
  await record.exclude([closed], [3]);
  const publicSummary = 'The Board resolved on the sale.';
  await record.set('recordedMinute', await record.minute(closed), { publicSummary });
});

const issue = (reason = '', meeting = 'm') => minutes['minutes.issue']({ meeting, reason });

describe('issued minutes', () => {
  it('are changed by no Undo and no Redo, in either store, while other steps stay', async () => {
    await record.add('clause', item, { text: 'That the depot be kept' });
    await record.add('clause', closed, { text: 'That the price be taken' });
    const gone = await record.add('ask', item, { text: 'A further report' });
    await record.remove('ask', gone);
    await record.close();
    room.council.change({ name: 'Me' }, 'Office moved', (tx) =>
      tx.set('meeting', 'm', { place: 'Old Office' }),
    );
    await record.add('ask', item, { text: 'Undone again' });
    await history['history.undo']({});
    await issue();
    const before = await record.desk();
    expect(await history['history.next']({})).toEqual({ undo: 'Office moved', redo: null });
    await history['history.undo']({});
    expect(await record.desk()).toEqual({
      ...before,
      meeting: { ...before.meeting, place: 'Custom House' },
    });
  });

  it('R37: when approved leave no correction undecided, in neither store', async () => {
    await record.type(closed, 'The price was seven pounds.');
    await record.close();
    await issue();
    room.council.change({ name: 'Import' }, 'March', (tx) => {
      tx.set('meeting', 'march', { committee: 'c', date: '2025-03-13' });
      tx.set('membership', 'march chair', { meeting: 'march', person: 'p0', role: 'chair' });
      tx.set('agendaItem', 'march item', { meeting: 'march', title: 'Minutes', kind: 'minutes' });
    });
    const march = await opened(await aRecord(room, 'march').start());
    const minute = await record.minute(closed);
    const words = { before: 'seven', after: 'eight', reason: '', proposedBy: '' };
    await minutes['minutes.correct']({ meeting: 'm', minute, ...words });
    const at = { atMeeting: 'march', atMinute: await march.minute('Minutes') };
    await minutes['minutes.approve']({ meeting: 'm', ...at, outcome: 'approved', corrections: [] });
    expect((await minutes['minutes.life']({ meeting: 'm' })).corrections).toMatchObject([
      { state: 'refused' },
    ]);
  });

  it('R31: are issued again once a private item was made public, whose words an older version holds', async () => {
    const words =
      'The Board heard that Zephyrine Holdings offered less than the ice house is worth.';
    await record.type(closed, words);
    await record.close();
    await issue();
    await minutes['minutes.withdraw']({ meeting: 'm', reason: 'Sold since' });
    await record.type(item, words);
    expect(() => issue('Sold since')).toThrow('exemptWords');
    await record.set('recordedMinute', await record.minute(closed), { access: 'public' });
    expect(await issue('Sold since')).toEqual({ version: 'version 2' });
  });

  it('R31: are searched for what private minutes heard of an ask, also of one that is public since', async () => {
    await record.add('ask', closed, { text: 'Name the price' });
    const [action] = room.privateBusiness.rows('action');
    const minute = await record.minute('Harbour dredging');
    await record.set('recordedMinute', minute, { access: 'exempt' });
    await record.calls['record.bring']({ meeting: 'm', actions: [action?.id ?? ''], minute });
    const [row] = (await record.desk()).private.mattersArising;
    const answer = 'Zephyrine paid';
    await record.set('matterArising', row?.id ?? '', { answer, outcome: 'answered' });
    await record.set('recordedMinute', await record.minute(closed), { access: 'public' });
    const found = () => exemptMatter(room).exempt.filter(({ text }) => text === answer);
    expect(found()).toEqual([
      { minute, label: 'Harbour dredging', text: answer, isName: false },
      { minute, label: 'Harbour dredging', text: answer, isName: false },
    ]);
    await record.set('recordedMinute', minute, { access: 'public' });
    expect(found()).toEqual([]);
  });
});

it('V12: no number is given that a minute of a meeting issued before has, until a hand gives another', async () => {
  room.council.change({ name: 'Import' }, 'March', (tx) => {
    tx.set('meeting', 'march', { committee: 'c', date: '2025-03-13' });
    tx.set('membership', 'march chair', { meeting: 'march', person: 'p0', role: 'chair' });
    tx.set('agendaItem', 'march item', { meeting: 'march', title: 'Ferries', kind: 'report' });
  });
  const march = await opened(await aRecord(room, 'march').start());
  await march.close();
  await issue('', 'march');
  const [ferries] = (await march.desk()).public.minutes;
  await record.close();
  expect((await minutes['minutes.life']({ meeting: 'm' })).obstacles).toEqual([]);
  const late = await record.add('recordedMinute', null, { title: 'Late', position: 99 });
  expect((await minutes['minutes.life']({ meeting: 'm' })).obstacles).toMatchObject([
    { rule: 'numbers', weight: 'stops', minute: late },
  ]);
  expect(() => issue()).toThrow('notReady');
  await record.set('recordedMinute', late, { number: `${ferries?.number}a` });
  expect(await issue()).toEqual({ version: 'version 2' });
});

it('R16: the past of a sensitive interest’s nature is told nobody', async () => {
  const attendance = await record.person('C Lugg');
  const nature = 'Lives beside the depot';
  const id = await record.add('declaration', item, { attendance, nature });
  const past = () => history['history.of']({ noun: 'declaration', id, field: 'nature' });
  expect(JSON.stringify(await past())).toContain(nature);
  await record.set('declaration', id, { sensitive: 1 });
  expect(await past()).toEqual([]);
});
