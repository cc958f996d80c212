import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerOfFile } from '../../../../electron/services/exchange/circle-of.ts';
import type { LoggedLedger } from '../../../../electron/services/exchange/row-facts.ts';
import { actionOfRow } from '../../../../electron/services/minuting/keep-actions.ts';
import { settlePrivateMinutes } from '../../../../electron/services/minuting/move-minute.ts';
import { derived } from '../../../builders/a-ledger.ts';
import { aRecord, aRecordRoom } from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { aCutter, type CutPiece, deliver, isShut } from '../../../builders/cut-by-circle.ts';
import { howMany } from '../../../builders/long-run.ts';

const item = 'Winter service';
const me = { name: 'Ada Clerk' };
const textOf = (pieces: readonly CutPiece[]): string => JSON.stringify(pieces);
const openText = (pieces: readonly CutPiece[]): string =>
  textOf(pieces.filter((piece) => !isShut(piece)));

async function aDesk() {
  const room = withAgenda(aRecordRoom());
  const desk = await aRecord(room).start();
  const minute = await desk.minute(item);
  const cut = aCutter(room);
  const shut = () => desk.set('recordedMinute', minute, { access: 'exempt' });
  return { room, desk, minute, cut, shut };
}

describe('security S27: words that were typed while an item was public and not sent before it became private', () => {
  it('go to nobody but those entitled: prose, titles, rows, asks, questions, the plan of work', async () => {
    const { room, desk, minute, cut, shut } = await aDesk();
    const canary = 'Zephyrine';
    await desk.type(item, `The price for ${canary} is low`);
    await desk.set('recordedMinute', minute, { title: `Sale to ${canary}` });
    await desk.set('recordedMinute', minute, { title: 'Property' });
    await desk.set('recordedMinute', minute, { urgencyReason: canary, publicSummary: canary });
    await desk.set('recordedMinute', minute, { publicSummary: 'A sale' });
    const motion = await desk.add('motion', 'Property', { text: `Sell to ${canary}` });
    await desk.add('amendment', null, { motion, after: `Keep from ${canary}` });
    const clause = await desk.add('clause', 'Property', { text: `Pay ${canary}`, toWhom: canary });
    await desk.remove('clause', await desk.add('clause', 'Property', { text: `Gone, ${canary}` }));
    const action = actionOfRow('clause', clause);
    room.council.change(me, 'Rows', (tx) => {
      tx.set('actionUpdate', 'report', { action, text: canary, position: 1 });
      const planned = { committee: 'c', slot: 's', action, detail: canary };
      tx.set('plannedItem', 'planned', { ...planned, title: canary, leadOfficers: [canary] });
      const of = room.council.row('recordedMinute', minute)?.item ?? null;
      tx.set('sharedQuestion', 'question', { meeting: 'm', item: of, text: canary, quote: canary });
    });
    room.council.change(me, 'Undone later', (tx) =>
      tx.set('declaration', 'd', { minute, record: desk.at('x'), nature: canary }),
    );
    room.council.undo(me);
    await shut();
    settlePrivateMinutes(room);
    const pieces = cut();
    expect(textOf(pieces)).toContain(canary);
    expect(openText(pieces)).not.toContain(canary);
    expect(new Set(pieces.filter(isShut).map(({ circle }) => circle))).toEqual(
      new Set(['private:c']),
    );
    const titles = pieces.filter((piece) => !isShut(piece)).flatMap(({ change }) => change.ops);
    expect(
      titles
        .filter(({ row, field }) => row === minute && field === 'title')
        .map(({ value }) => value),
    ).toEqual([item]);
  });

  it('go to those entitled whole, who then hold what the writer holds', async () => {
    const { room, desk, cut, shut } = await aDesk();
    await desk.type(item, 'Words');
    await desk.add('clause', item, { text: 'Pay' });
    await shut();
    const other = aRecordRoom();
    deliver(cut(), other);
    for (const name of ['council', 'privateBusiness'] as const)
      expect(derived(other.databases[name])).toEqual(derived(room.databases[name]));
  });

  it('leave nothing of the item standing with those who had been sent a part of it', async () => {
    const { desk, cut, shut } = await aDesk();
    const stranger = aRecordRoom();
    const clause = await desk.add('clause', item, { text: 'Pay' });
    deliver(cut(), stranger, (piece) => !isShut(piece));
    expect(stranger.council.row('clause', clause)?.text).toBe('Pay');
    // what replaces it is private when it is sent, and what takes it away must reach behind that
    await desk.set('clause', clause, { text: 'Pay Zephyrine' });
    await shut();
    deliver(cut(), stranger, (piece) => !isShut(piece));
    expect(stranger.council.row('clause', clause)).toBeNull();
  });

  it('once the item is public again go to everybody of the committee', async () => {
    const { room, desk, minute, cut, shut } = await aDesk();
    await desk.add('clause', item, { text: 'Pay Zephyrine' });
    await shut();
    await desk.set('recordedMinute', minute, { access: 'public' });
    const pieces = cut();
    expect(openText(pieces)).toContain('Zephyrine');
    const other = aRecordRoom();
    deliver(pieces, other, (piece) => !isShut(piece));
    expect(other.council.rows('clause').map(({ text }) => text)).toContain('Pay Zephyrine');
    expect(room.privateBusiness.rows('clause').map(({ text }) => text)).not.toContain(
      'Pay Zephyrine',
    );
  });

  it('stay private while only one of two laptops says that the item is public', async () => {
    const { room, desk, minute, cut, shut } = await aDesk();
    const other = aRecordRoom();
    deliver(cut(), other);
    await desk.add('clause', item, { text: 'Pay Zephyrine' });
    await shut();
    // later by its number, so that it is the one that is shown
    for (const time of ['a', 'b', 'c', 'd'])
      other.council.change(me, 'x', (tx) => tx.set('recordedMinute', minute, { number: time }));
    for (let step = 0; step < 60; step += 1)
      other.council.change(me, 'x', (tx) => tx.set('meeting', 'm', { place: `${step}` }));
    other.council.change(me, 'x', (tx) =>
      tx.set('recordedMinute', minute, { access: 'confidential' }),
    );
    other.council.change(me, 'x', (tx) => tx.set('recordedMinute', minute, { access: 'public' }));
    deliver(aCutter(other)(), room);
    expect(room.council.row('recordedMinute', minute)?.access).toBe('public');
    expect(openText(cut())).not.toContain('Zephyrine');
  });
});

it('papers of private items, with the file that they stand in, go to those entitled; the rest of the agenda to all', () => {
  const room = withAgenda(aRecordRoom());
  room.council.change({ name: 'Import' }, 'Import of Zephyrine.pdf', (tx) => {
    tx.set('agendaItem', 'shut', { meeting: 'm', title: 'Sale to Zephyrine', access: 'exempt' });
    tx.set('agendaItem', 'open', { meeting: 'm', title: 'Roads' });
    for (const [item, pack] of [
      ['shut', 'shutPack'],
      ['open', 'openPack'],
      ['shut', 'mixed'],
      ['open', 'mixed'],
    ] as const) {
      const words = item === 'shut' ? 'Zephyrine' : 'Roads';
      tx.set('pack', pack, {
        meeting: 'm',
        fileName: pack === 'shutPack' ? 'Zephyrine.pdf' : 'Roads.pdf',
      });
      tx.set('paper', `${pack} ${item}`, { item, title: words });
      tx.set('paperVersion', `${pack} ${item}`, { paper: `${pack} ${item}`, pack, author: words });
      tx.set('briefingNote', `${pack} ${item}`, { item, pack, subject: words });
    }
  });
  const pieces = aCutter(room)();
  expect([openText(pieces).includes('Zephyrine'), openText(pieces).includes('Roads')]).toEqual([
    false,
    true,
  ]);
  const parts = {
    council: room.council as unknown as LoggedLedger,
    privateBusiness: room.privateBusiness as unknown as LoggedLedger,
  };
  expect(
    ['shutPack', 'mixed', 'openPack', 'unknown'].map((pack) => ledgerOfFile(parts, pack)),
  ).toEqual([...['private', 'private', 'council', 'council']]);
});

it('tells the committee’s own business from what all of the group read, and knows what has no committee yet', () => {
  const room = withAgenda(aRecordRoom());
  room.council.change(me, 'Rows', (tx) => {
    tx.set('meetingRecord', 'r', { meeting: 'm' });
    tx.set('attendance', 'a', { record: 'r', name: 'Ann' });
    tx.set('attendance', 'lost', { record: 'nowhere', name: 'Bob' });
    tx.set('person', 'p', { name: 'Ann' });
  });
  room.privateBusiness.change(me, 'Rows', (tx) => {
    tx.set('motion', 'x', { record: 'r', text: 'Sell' });
    tx.set('motion', 'lost', { record: 'nowhere', text: 'Sell' });
  });
  const circles = new Map(
    aCutter(room)().flatMap(({ circle, change }) =>
      change.ops.map((op) => [`${op.noun} ${op.row}`, circle]),
    ),
  );
  expect(
    ['attendance a', 'attendance lost', 'person p', 'motion x', 'motion lost'].map((row) =>
      circles.get(row),
    ),
  ).toEqual(['committee:c', 'everyone', 'everyone', 'private:c', 'private:-']);
});

it('keeps what two committees are named for to the clerks until one has said whose it is, and heeds no word that does not count', () => {
  const room = withAgenda(aRecordRoom());
  const elsewhere = withAgenda(aRecordRoom());
  room.council.change(me, 'Rows', (tx) => tx.set('meetingRecord', 'r', { meeting: 'm' }));
  aCutter(elsewhere)();
  elsewhere.council.change(me, 'Moved', (tx) => tx.set('meeting', 'm', { committee: 'd' }));
  let seq = 0;
  const circleNow = (): string | undefined => {
    seq += 1;
    room.privateBusiness.change(me, 'Words', (tx) =>
      tx.set('motion', 'x', { record: 'r', text: `Sell ${seq}` }),
    );
    return cut().at(-1)?.circle;
  };
  const cut = aCutter(room);
  expect(circleNow()).toBe('private:c');
  const said = aCutter(elsewhere)().filter(({ change }) => change.label === 'Moved');
  deliver(said, room);
  expect(circleNow()).toBe('private:-');
  const ids = said.flatMap(({ change }) => change.ops);
  const judge = (counts: boolean) =>
    room.council.judge(ids.map((op) => ({ run: op.run, seq: op.seq, counts })));
  judge(false);
  expect(circleNow()).toBe('private:c');
  judge(true);
  room.council.change(me, 'Chosen', (tx) => tx.set('meeting', 'm', { committee: 'c' }));
  expect(circleNow()).toBe('private:c');
});

it('security S27: however typing, moving, undoing and sending follow each other, no word of a minute that is private when it is sent goes to others', async () => {
  const step = fc.record({
    title: fc.constantFrom(item, 'Harbour dredging'),
    deed: fc.constantFrom(
      'clause',
      'clause',
      'mend',
      'prose',
      'shut',
      'open',
      'remove',
      'undo',
      'send',
      'send',
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (steps) => {
      const room = withAgenda(aRecordRoom());
      const desk = await aRecord(room).start();
      const cut = aCutter(room);
      const entitled = aRecordRoom();
      const stranger = aRecordRoom();
      const words = new Map<string, string>();
      const isPrivate = (minute: string) =>
        room.council.row('recordedMinute', minute)?.access !== 'public';
      const send = () => {
        const pieces = cut();
        deliver(pieces, entitled);
        deliver(pieces, stranger, (piece) => !isShut(piece));
        const open = openText(pieces);
        for (const [word, minute] of words) if (isPrivate(minute)) expect(open).not.toContain(word);
      };
      for (const [index, { title, deed }] of steps.entries()) {
        const minute = await desk.minute(title);
        const word = `word${index}x`;
        const store = isPrivate(minute) ? room.privateBusiness : room.council;
        const [clause] = store.rows('clause').filter((row) => row.minute === minute);
        if (['clause', 'mend'].includes(deed)) words.set(word, minute);
        if (deed === 'clause') await desk.add('clause', title, { text: word });
        else if (deed === 'mend' && clause) await desk.set('clause', clause.id, { text: word });
        else if (deed === 'remove' && clause) await desk.remove('clause', clause.id);
        else if (deed === 'prose') {
          words.set(word, minute);
          store.change(
            me,
            'Words typed',
            (tx) =>
              tx.set('recordedMinute', minute, {
                record: room.council.row('recordedMinute', minute)?.record ?? '',
                words: word,
              }),
            { undoable: false },
          );
        } else if (deed === 'shut' || deed === 'open')
          await desk.set('recordedMinute', minute, {
            access: deed === 'open' ? 'public' : 'exempt',
          });
        else if (deed === 'undo' && room.council.next().undo === 'Record changed') {
          room.council.undo(me);
          settlePrivateMinutes(room);
        } else if (deed === 'send') send();
      }
      send();
      for (const name of ['council', 'privateBusiness'] as const)
        expect(derived(entitled.databases[name])).toEqual(derived(room.databases[name]));
      const rowsOf = (of: typeof room) =>
        of.council.rows('clause').map(({ id, text, minute }) => ({ id, text, minute }));
      expect(rowsOf(stranger)).toEqual(rowsOf(room));
      const recorded = (of: typeof room) =>
        of.council
          .rows('recordedMinute')
          .map(({ id, words: now, title, access }) => [id, now, title, access]);
      expect(recorded(stranger)).toEqual(recorded(room));
    }),
    { numRuns: howMany(8, 400) },
  );
}, 600_000);
