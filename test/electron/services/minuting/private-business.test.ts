import { beforeEach, describe, expect, it } from 'vitest';
import { prepareFindRows } from '../../../../electron/database/search.ts';
import { createHistory } from '../../../../electron/services/history.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import type { RecordRows } from '../../../../shared/contract/record.ts';
import {
  type ARecord,
  type ARecordRoom,
  aRecord,
  aRecordRoom,
} from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';

const item = 'Winter service';
const closed = 'Sale of the ice house';
const canary = 'Quillfish';

let room: ARecordRoom;
let record: ARecord;
beforeEach(async () => {
  room = withAgenda(aRecordRoom());
  record = await aRecord(room).start();
});

/** Everything that a minute can hold, each with its own canary. */
async function fill(title: string, word = canary): Promise<void> {
  const attendance = await record.person('C Lugg');
  const id = await record.minute(title);
  const motion = await record.add('motion', title, { text: `${word}A` });
  const amendment = await record.add('amendment', null, { motion, after: `${word}B` });
  const vote = await record.add('vote', title, { subject: amendment, calledFor: `${word}C` });
  await record.add('voteEntry', null, { vote, attendance, option: 'for' });
  await record.add('ownVote', null, { vote, attendance, option: 'against' });
  await record.add('clause', title, { text: `${word}D`, toWhom: `${word}E` });
  await record.add('ask', title, { text: `${word}F`, due: `${word}G` });
  await record.add('declaration', title, { attendance, nature: `${word}H` });
  await record.set('recordedMinute', id, { resolutionStem: `${word}I`, urgencyReason: `${word}J` });
  await record.type(title, `${word}K`);
}

const bytesOf = (store: 'council' | 'privateBusiness'): string =>
  room.databases[store].serialize().toString('latin1');
/** Prose stands in the file as base64 of what Yjs makes of it, at one of three places of its groups of letters. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((at) =>
    Buffer.from(' '.repeat(at) + word)
      .toString('base64')
      .slice(at === 0 ? 0 : 4, -4),
  );
const holds = (bytes: string, word: string): boolean =>
  [word, ...inBase64(word)].some((form) => bytes.includes(form));

/** Rows of council.db as one text, without the log. */
const publicRows = (): string =>
  JSON.stringify([
    ...['recordedMinute', 'proseUpdate', 'declaration', 'motion', 'amendment', 'vote'].map((noun) =>
      room.council.rows(noun as 'motion'),
    ),
    ...['voteEntry', 'ownVote', 'clause', 'ask', 'paragraphToCheck', 'exclusion'].map((noun) =>
      room.council.rows(noun as 'motion'),
    ),
    room.databases.council.prepare('SELECT * FROM "searchable"').all(),
  ]);
const counts = (rows: RecordRows) =>
  Object.fromEntries(
    Object.entries(rows)
      .filter(([name]) => name !== 'minutes')
      .map(([name, list]) => [name, list.length]),
  );

describe('V55: what is typed into a private minute', () => {
  it('is nowhere in council.db, to its last byte, and all in the private store', async () => {
    await fill(closed);
    for (const letter of 'ABCDEFGHIJK') {
      expect([letter, holds(bytesOf('council'), canary + letter)]).toEqual([letter, false]);
      expect([letter, holds(bytesOf('privateBusiness'), canary + letter)]).toEqual([letter, true]);
    }
  });

  it('the same check finds what is typed into a public one', async () => {
    await fill(item);
    for (const letter of 'ABCDEFGHIJK')
      expect(holds(bytesOf('council'), canary + letter)).toBe(true);
  });

  it('is seen whole by those entitled', async () => {
    await fill(closed);
    const { private: rows, public: open } = await record.desk();
    expect(counts(rows)).toMatchObject({ motions: 1, amendments: 1, votes: 1, voteEntries: 1 });
    expect(rows.minutes).toEqual([
      expect.objectContaining({
        title: closed,
        resolutionStem: `${canary}I`,
        urgencyReason: `${canary}J`,
        words: `${canary}K`,
      }),
    ]);
    expect(JSON.stringify(open)).not.toContain(canary);
  });

  it('is not found by the box that searches everything', async () => {
    await fill(closed);
    await fill(item, 'Otterburn');
    const find = prepareFindRows(room.databases.council);
    expect(find(canary, 20)).toEqual([]);
    expect(find('OtterburnK', 20).map(({ noun }) => noun)).toEqual(['recordedMinute']);
  });
});

describe('R28 to R30: excluding the public', () => {
  const exclude = (part: object) =>
    (async () =>
      record.calls['record.exclude']({
        meeting: 'm',
        minute: null,
        covers: [await record.minute(item)],
        paragraphs: [3],
        confidential: false,
        publicInterest: 'It would weaken the council.',
        at: record.at('11:00'),
        ...part,
      }))();

  it('needs a paragraph and a reason, but for confidential business', async () => {
    await expect(exclude({ paragraphs: [] })).rejects.toThrow('invalidInput');
    await expect(exclude({ publicInterest: ' ' })).rejects.toThrow('invalidInput');
    await expect(exclude({ covers: ['x'] })).rejects.toThrow('invalidInput');
    const own = await record.minute(item);
    await expect(exclude({ minute: own, covers: [own] })).rejects.toThrow('invalidInput');
    expect((await record.desk()).exclusions).toEqual([]);
    await exclude({ paragraphs: [], publicInterest: '', confidential: true });
    const { exclusions, public: rows } = await record.desk();
    expect(exclusions).toEqual([expect.objectContaining({ confidential: 1, paragraphs: [] })]);
    expect(rows.minutes.find(({ title }) => title === item)?.access).toBe('confidential');
  });

  it('makes the minute of the resolution, before what it covers and taken at that moment', async () => {
    await record.open();
    await record.take(item, '10:05');
    await exclude({ covers: [await record.minute(closed), await record.minute('Work Programme')] });
    const { public: rows, exclusions } = await record.desk();
    expect(rows.minutes.map(({ title, takenOrder }) => [title, takenOrder]).slice(3, 7)).toEqual([
      [item, 1],
      ['Harbour dredging', null],
      ['Exclusion of Press and Public', 2],
      ['Work Programme', null],
    ]);
    expect(exclusions).toEqual([
      expect.objectContaining({
        minute: await record.minute('Exclusion of Press and Public'),
        covers: [await record.minute(closed), await record.minute('Work Programme')],
        at: record.at('11:00'),
        endedAt: null,
      }),
    ]);
    const paragraphs = rows.minutes.find(
      ({ title }) => title === 'Private item 8',
    )?.exemptParagraphs;
    expect(paragraphs).toEqual([3]);
  });

  it('resolved again by the same minute covers more, and is ended by admitting the public', async () => {
    await exclude({});
    await exclude({ covers: [await record.minute(closed)] });
    const made = (await record.desk()).exclusions.map(({ covers }) => covers.length);
    expect(made).toEqual([1, 1]);
    const [first] = (await record.desk()).exclusions;
    await exclude({ minute: first?.minute, covers: [await record.minute('Harbour dredging')] });
    const after = (await record.desk()).exclusions.find(({ id }) => id === first?.id);
    expect(after?.covers).toHaveLength(2);
    const at = record.at('11:40');
    const readmit = { meeting: 'm', exclusion: first?.id ?? '' };
    await record.calls['record.readmit']({ ...readmit, at });
    await record.calls['record.readmit']({ ...readmit, at: record.at('11:41') });
    expect((await record.desk()).exclusions.find(({ id }) => id === first?.id)?.endedAt).toBe(at);
  });

  it('takes what was written already out of the open, and back again when it is made public', async () => {
    await fill(item);
    const before = (await record.desk()).public;
    await exclude({});
    expect(publicRows().includes(canary)).toBe(false);
    const { private: rows } = await record.desk();
    expect(JSON.stringify(rows)).toContain(`${canary}A`);
    const minute = await record.minute(item);
    expect((await record.calls['prose.get']({ minute })).seen).toBe(1);
    await record.type(item, `${canary}L`);
    await record.set('recordedMinute', minute, { access: 'public', exemptParagraphs: [] });
    const after = (await record.desk()).public;
    expect(counts(after)).toEqual(counts(before));
    expect((await record.calls['prose.get']({ minute })).seen).toBe(2);
    expect(room.privateBusiness.rows('motion')).toEqual([]);
  });

  it('is taken back by no Undo, and no Undo brings words back into the open', async () => {
    const clause = await record.add('clause', item, { text: `${canary}1` });
    await record.set('clause', clause, { text: `${canary}2` });
    const gone = await record.add('ask', item, { text: `${canary}3` });
    await record.remove('ask', gone);
    await exclude({});
    const history = createHistory({ ...room, stepped: () => settlePrivateMinutes(room) });
    expect((await history['history.next']({})).undo).not.toContain('excluded');
    await history['history.undo']({});
    await history['history.undo']({});
    expect(publicRows().includes(canary)).toBe(false);
    expect((await record.desk()).private.asks.map(({ text }) => text)).toEqual([`${canary}3`]);
    expect((await record.desk()).private.clauses.map(({ text }) => text)).toContain(`${canary}2`);
  });
});
