import { beforeEach, describe, expect, it } from 'vitest';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

let room: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await aRecord(room).start();
});

const item = 'Winter service';
const closed = 'Sale of the ice house';
/** @param deed begun here, so that what stood before is known */
const refused = async (deed: () => Promise<unknown>) => {
  const before = [room.council.rows('clause'), room.privateBusiness.rows('clause')];
  await expect(deed()).rejects.toThrow('invalidInput');
  expect([room.council.rows('clause'), room.privateBusiness.rows('clause')]).toEqual(before);
};

describe('rows of the record', () => {
  it('are of this record by themselves, and of no other', async () => {
    const motion = await record.add('motion', item, { text: 'Grit more roads' });
    expect((await record.desk()).public.motions).toEqual([
      expect.objectContaining({ id: motion, text: 'Grit more roads', record: expect.any(String) }),
    ]);
    await refused(() => record.set('motion', motion, { record: 'other' }));
    await refused(async () =>
      record.set('clause', 'x', { minute: await record.minute(item), record: 'other' }),
    );
  });

  it('name only what is in this record', async () => {
    room.council.change({ name: 'Import' }, 'Import', (tx) => {
      tx.set('meeting', 'm2', { committee: 'c', date: '2025-03-13' });
      tx.set('agendaItem', 'j1', { meeting: 'm2', title: 'Another item' });
    });
    const other = await aRecord(room, 'm2').start();
    const minute = await other.minute('Another item');
    await refused(() => record.add('clause', null, { minute, text: 'x' }));
    await refused(() => record.add('clause', null, { text: 'x' }));
    await refused(() => record.add('motion', item, { mover: 'nobody' }));
    await refused(() => record.add('voteEntry', null, { vote: 'x', attendance: 'y' }));
    const clause = await other.add('clause', 'Another item', { text: 'theirs' });
    await refused(() => record.set('clause', clause, { text: 'ours' }));
    await refused(() => record.remove('clause', clause));
    await refused(async () =>
      record.set('recordedMinute', await record.minute(item), { item: 'j1' }),
    );
  });

  it('may name what the same change makes', async () => {
    const minute = await record.minute(item);
    const attendance = await record.person('C Lugg');
    await record.write([
      { noun: 'voteEntry', id: 'e', fields: { vote: 'v', attendance, option: 'for' } },
      { noun: 'vote', id: 'v', fields: { minute, method: 'named' } },
    ]);
    expect((await record.desk()).public.voteEntries).toHaveLength(1);
  });

  it('are all kept or none: a value that does not fit keeps back the whole change, in both stores', async () => {
    const [open, shut] = [await record.minute(item), await record.minute(closed)];
    const clauses = (last: object) => [
      { noun: 'clause' as const, id: 'a', fields: { minute: shut, text: 'a' } },
      { noun: 'clause' as const, id: 'b', fields: { minute: open, text: 'b', ...last } },
    ];
    await refused(() => record.write(clauses({ kind: 'nonsense' })));
    await refused(() => record.write(clauses({ colour: 'red' })));
    await refused(() => record.write(clauses({ __proto__: null, constructor: 'x' })));
    await record.write(clauses({}));
  });

  it('go over to the other store with the minute they are moved to', async () => {
    const clause = await record.add('clause', item, { text: 'moved', toWhom: 'the Cabinet' });
    const stands = async () => {
      const { public: open, private: shut } = await record.desk();
      const own = (rows: typeof open.clauses) => rows.filter(({ id }) => id === clause);
      return [own(open.clauses), own(shut.clauses)].map((rows) => rows.map(({ toWhom }) => toWhom));
    };
    await record.set('clause', clause, { minute: await record.minute(closed) });
    expect(await stands()).toEqual([[], ['the Cabinet']]);
    expect(room.council.row('clause', clause)).toBeNull();
    await record.set('clause', clause, { minute: await record.minute(item) });
    expect(await stands()).toEqual([['the Cabinet'], []]);
    expect(room.privateBusiness.row('clause', clause)).toBeNull();
  });

  it('take what hangs on them along: no amendment is left in the open when its motion has gone', async () => {
    const motion = await record.add('motion', item, { text: 'moved' });
    const amendment = await record.add('amendment', null, { motion, after: 'moved too' });
    await record.set('motion', motion, { minute: await record.minute(closed) });
    expect(room.council.row('amendment', amendment)).toBeNull();
    expect((await record.desk()).private.amendments).toMatchObject([{ after: 'moved too' }]);
  });

  it('corrections are of this meeting’s minutes or of those that it approves, and of no others', async () => {
    const [minute, own] = [await record.minute(item), (await record.desk()).record.id];
    const write = (fields: Record<string, string>) =>
      record.write([{ noun: 'correction', id: 'k', fields: { minute, after: 'x', ...fields } }]);
    await refused(() => write({ record: 'another' }));
    await refused(() => write({ record: own, atRecord: 'another' }));
    await write({ record: own });
    await refused(() => write({ record: 'another' }));
  });

  it('are joined to one step of Undo while they are typed', async () => {
    const minute = await record.minute(item);
    const write = (text: string) =>
      record.calls['record.write']({
        meeting: 'm',
        label: 'Clause typed',
        set: [{ noun: 'clause', id: 'typed', fields: { minute, text } }],
        remove: [],
        typing: 'typed text',
      });
    await write('A');
    await write('A clause');
    room.council.undo({ name: 'Me' });
    expect(room.council.row('clause', 'typed')).toBeNull();
  });

  it('keep no words of a minute that are not its prose', async () =>
    refused(async () => record.set('recordedMinute', await record.minute(item), { words: 'x' })));
});

describe('what goes along', () => {
  it('takes a motion’s amendments and votes with it, and leaves a clause its words', async () => {
    const motion = await record.add('motion', item, { text: 'Grit more roads' });
    const amendment = await record.add('amendment', null, { motion, after: 'Grit all roads' });
    const attendance = await record.person('C Lugg');
    for (const subject of [motion, amendment]) {
      const vote = await record.add('vote', item, { subject });
      await record.add('voteEntry', null, { vote, attendance, option: 'for' });
      await record.add('ownVote', null, { vote, attendance, option: 'for' });
    }
    const clause = await record.add('clause', item, { text: 'Grit more roads', motion });
    const kept = await record.add('vote', item, {});
    await record.remove('motion', motion);
    const { public: rows } = await record.desk();
    expect([rows.motions, rows.amendments, rows.voteEntries, rows.ownVotes]).toEqual([
      [],
      [],
      [],
      [],
    ]);
    expect(rows.votes.map(({ id }) => id)).toEqual([kept]);
    expect(rows.clauses.find(({ id }) => id === clause)).toMatchObject({
      text: 'Grit more roads',
      motion: null,
    });
  });

  it('takes what a person did with the person, private votes among them', async () => {
    const attendance = await record.person('C Lugg');
    const vote = await record.add('vote', closed, { method: 'named' });
    await record.add('voteEntry', null, { vote, attendance, option: 'for' });
    await record.add('presenceSpan', null, { attendance });
    await record.add('declaration', item, { attendance });
    const motion = await record.add('motion', item, { text: 'x', mover: attendance });
    await record.remove('attendance', attendance);
    const desk = await record.desk();
    expect(desk.attendances.map(({ name }) => name)).not.toContain('C Lugg');
    expect([desk.presenceSpans, desk.public.declarations, desk.private.voteEntries]).toEqual([
      [],
      [],
      [],
    ]);
    expect(desk.public.motions).toEqual([expect.objectContaining({ id: motion, mover: null })]);
  });

  it('sets a minute down as not minuted and keeps it', async () => {
    await record.remove('recordedMinute', await record.minute(item));
    const minute = (await record.desk()).public.minutes.find(({ title }) => title === item);
    expect(minute?.removed).toBe(1);
  });

  it('asked twice goes once', async () => {
    const motion = await record.add('motion', item, { text: 'x' });
    await record.remove('motion', motion);
    await record.remove('motion', motion);
    expect((await record.desk()).public.motions).toEqual([]);
  });
});

describe('R16: a sensitive interest', () => {
  it('keeps no nature, whoever sends it and whenever', async () => {
    const attendance = await record.person('C Lugg');
    const nature = 'Lives beside the depot';
    const id = await record.add('declaration', item, { attendance, nature, sensitive: 0 });
    const natures = async () => (await record.desk()).public.declarations.map((one) => one.nature);
    expect(await natures()).toEqual([nature]);
    await record.set('declaration', id, { sensitive: 1 });
    expect(await natures()).toEqual(['']);
    await record.set('declaration', id, { nature });
    await record.set('declaration', id, { nature, sensitive: 1 });
    await record.add('declaration', item, { attendance, nature, sensitive: 1 });
    expect(await natures()).toEqual(['', '']);
  });
});

describe('once the minutes are issued', () => {
  beforeEach(() =>
    room.council.change({ name: 'Me' }, 'Issued', (tx) =>
      tx.set('meetingRecord', room.council.rows('meetingRecord')[0]?.id ?? '', { state: 'issued' }),
    ),
  );

  it('nothing of them is written any more', async () => {
    await refused(() => record.add('clause', item, { text: 'x' }));
    await refused(() => record.remove('clause', room.council.rows('clause')[0]?.id ?? ''));
    await expect(record.type(item, 'x')).rejects.toThrow('invalidInput');
  });

  it('corrections may be proposed, and the committee’s own words changed', async () => {
    const own = room.council.rows('meetingRecord')[0]?.id ?? '';
    const minute = await record.minute(item);
    await record.write([
      { noun: 'correction', id: 'k', fields: { record: own, minute, after: 'x' } },
    ]);
    await record.write([
      { noun: 'stockPhrase', id: 's', fields: { key: 'res', text: 'RESOLVED' } },
    ]);
    expect((await record.desk()).stockPhrases).toEqual([
      expect.objectContaining({ committee: 'c', key: 'res' }),
    ]);
    expect(room.council.row('correction', 'k')).toMatchObject({ after: 'x' });
  });
});

it('gives the rule in force on the day of the meeting', async () => {
  const rule = (id: string, from: string | null, quorum: number) =>
    record.write([{ noun: 'committeeRule', id, fields: { from, quorum } }]);
  expect((await record.desk()).rule).toBeNull();
  await rule('a', null, 3);
  await rule('b', '2025-01-01', 4);
  await rule('c', '2025-05-15', 5);
  expect((await record.desk()).rule?.quorum).toBe(4);
});
