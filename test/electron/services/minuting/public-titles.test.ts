import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMinuting } from '../../../../electron/services/minuting/minuting.ts';
import { settlePublicTitles } from '../../../../electron/services/minuting/public-titles.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

const open = 'Winter service';
const closed = 'Sale of the ice house';
const me = { name: 'Ada Clerk' };

let room: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await aRecord(room).start();
});

const titles = (store: 'council' | 'privateBusiness', id: string) =>
  (store === 'council'
    ? room.council
    : (room.privateBusiness as unknown as typeof room.council)
  ).row('recordedMinute', id)?.title;
const set = (id: string, fields: Record<string, string>) =>
  record.set('recordedMinute', id, fields);
const shut = (id: string) => set(id, { access: 'exempt' });

describe('S50, R31: what the public knows a private minute by', () => {
  it('is its number where it is private on the agenda; its own title is with those entitled', async () => {
    const id = await record.minute(closed);
    expect([titles('council', id), titles('privateBusiness', id)]).toEqual([
      'Private item 8',
      closed,
    ]);
    const desk = await record.desk();
    expect(desk.private.minutes.map(({ title }) => title)).toEqual([closed]);
    expect(JSON.stringify(desk.public)).not.toContain(closed);
  });

  it('is what the public agenda calls it where that is public, whatever it was called since', async () => {
    const id = await record.minute(open);
    await set(id, { title: 'Zephyrine Holdings' });
    await shut(id);
    expect([titles('council', id), titles('privateBusiness', id)]).toEqual([
      open,
      'Zephyrine Holdings',
    ]);
    await set(id, { access: 'public' });
    expect([titles('council', id), titles('privateBusiness', id)]).toEqual([
      'Zephyrine Holdings',
      undefined,
    ]);
  });

  it('is neutral for a matter on no agenda, closed later or private from its beginning', async () => {
    const [later, born] = [record.anId(), record.anId()];
    await set(later, { title: 'The case of Zephyrine' });
    await shut(later);
    await set(born, { title: 'The case of Zephyrine', access: 'exempt' });
    for (const id of [later, born])
      expect([titles('council', id), titles('privateBusiness', id)]).toEqual([
        'Private item',
        'The case of Zephyrine',
      ]);
  });

  it('is the clerk’s to say, apart from its own title, and a public minute has none', async () => {
    const id = await record.minute(closed);
    await set(id, { title: 'Zephyrine Holdings' });
    await set(id, { publicTitle: 'A sale' });
    expect([titles('council', id), titles('privateBusiness', id)]).toEqual([
      'A sale',
      'Zephyrine Holdings',
    ]);
    await expect(set(await record.minute(open), { publicTitle: 'x' })).rejects.toThrow(
      'invalidInput',
    );
  });

  it('is not brought back by Undo from the time when the minute was public', async () => {
    const id = await record.minute(open);
    await set(id, { title: 'Zephyrine Holdings' });
    await set(id, { title: open });
    await shut(id);
    room.council.undo(me);
    expect(titles('council', id)).toBe('Zephyrine Holdings');
    settlePublicTitles(room, new Set([id]));
    expect(titles('council', id)).toBe(open);
  });
});

describe('an item that becomes private on the agenda after its minutes were begun', () => {
  beforeEach(() => {
    const profileFolder = mkdtempSync(join(tmpdir(), 'moothall-titles-'));
    createMinuting({
      ...room,
      profileFolder,
      copies: { setLive: () => {}, now: async () => ({ kind: 'made' }) },
      emit: () => {},
      report: (error) => {
        throw error;
      },
    });
    return () => rmSync(profileFolder, { recursive: true });
  });
  const mark = (access: 'public' | 'exempt', item = 'i3') =>
    room.council.change(me, 'Marked', (tx) => tx.set('agendaItem', item, { access }));
  const minuteAfter = (id: string) => {
    const row = room.council.row('recordedMinute', id);
    return [row?.access, row?.title];
  };

  it('takes its minute with it, title and words', async () => {
    const id = await record.minute(open);
    await record.add('clause', open, { text: 'Pay Zephyrine' });
    mark('exempt');
    expect(minuteAfter(id)).toEqual(['exempt', 'Private item 4']);
    expect(room.council.rows('clause')).toEqual([]);
    expect(room.privateBusiness.rows('clause')).toMatchObject([{ text: 'Pay Zephyrine' }]);
    expect(titles('privateBusiness', id)).toBe(open);
  });

  it('takes the agenda’s title from a minute that the public was excluded from already', async () => {
    const id = await record.minute(open);
    await shut(id);
    expect(minuteAfter(id)).toEqual(['exempt', open]);
    mark('exempt');
    expect(minuteAfter(id)).toEqual(['exempt', 'Private item 4']);
  });

  it('does not close again what was made public by name since, nor minutes that are issued', async () => {
    const id = await record.minute(closed);
    await set(id, { access: 'public' });
    room.council.change(me, 'Read again', (tx) => tx.set('agendaItem', 'i7', { position: 9 }));
    expect(minuteAfter(id)).toEqual(['public', closed]);
    const other = await record.minute('Harbour dredging');
    room.council.change(me, 'Issued', (tx) =>
      tx.set('meetingRecord', room.council.rows('meetingRecord')[0]?.id ?? '', { state: 'issued' }),
    );
    mark('exempt', 'i4');
    expect(minuteAfter(other)).toEqual(['public', 'Harbour dredging']);
  });

  it('said on another laptop, is followed where the record was begun, until the meeting opens', async () => {
    const other = withAgenda(aRecordRoom());
    for (const { run } of room.council.runs())
      other.council.ingest(room.council.changesOfRun(run, 0, 100_000));
    const tell = (item: string) => {
      const before = new Map(other.council.runs().map(({ run, last }) => [run, last]));
      other.council.change(me, 'Marked', (tx) => tx.set('agendaItem', item, { access: 'exempt' }));
      for (const { run } of other.council.runs())
        room.council.ingest(other.council.changesOfRun(run, before.get(run) ?? 0, 100_000));
    };
    const [first, second] = [await record.minute(open), await record.minute('Harbour dredging')];
    tell('i3');
    expect(minuteAfter(first)).toEqual(['exempt', 'Private item 4']);
    await record.open();
    tell('i4');
    expect(minuteAfter(second)).toEqual(['public', 'Harbour dredging']);
  });
});
