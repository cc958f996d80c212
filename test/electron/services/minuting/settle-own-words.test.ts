import { afterAll, afterEach, expect, it } from 'vitest';
import { createMinuting } from '../../../../electron/services/minuting/minuting.ts';
import { derived } from '../../../builders/a-ledger.ts';
import { type ARecordRoom, aRecord, aRecordRoom } from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { meet } from '../../../builders/laptops.ts';
import { scratchFolder } from '../../../builders/scratch-folder.ts';

const item = 'Winter service';
const folder = scratchFolder();
const closing: (() => void)[] = [];
afterAll(folder.remove);
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A laptop with all that its desk does of itself when something changes. */
function aLaptop(room: ARecordRoom) {
  const problems: unknown[] = [];
  const minuting = createMinuting({
    ...room,
    profileFolder: folder.path,
    copies: { setLive: () => {}, now: async () => ({ kind: 'made' }) },
    emit: () => {},
    report: (error) => problems.push(error),
  });
  closing.push(() => void minuting.close());
  return { room, problems, desk: aRecord(room, 'm', { calls: minuting.handlers }) };
}
type Laptop = ReturnType<typeof aLaptop>;

const exchange = (...laptops: Laptop[]): void => {
  meet(...laptops.map(({ room }) => room.council));
  meet(...laptops.map(({ room }) => room.privateBusiness));
};
const opCount = ({ room }: Laptop): number[] =>
  [room.council, room.privateBusiness].map((ledger) =>
    ledger.runs().reduce((sum, { last }) => sum + last, 0),
  );
const texts = (rows: readonly { text: string }[]) => rows.map(({ text }) => text).toSorted();

it('what two clerks type in an item while a third makes it private follows it, and then all are quiet', async () => {
  const one = aLaptop(withAgenda(aRecordRoom()));
  await one.desk.start();
  const minute = await one.desk.minute(item);
  await one.desk.remove('clause', await one.desk.add('clause', item, { text: 'Taken out' }));
  const known = await one.desk.add('clause', item, { text: 'Known' });
  const two = aLaptop(aRecordRoom());
  const three = aLaptop(aRecordRoom());
  exchange(one, two, three);
  await one.desk.set('recordedMinute', minute, { access: 'exempt' });
  await two.desk.add('motion', item, { text: 'Typed on two' });
  await two.desk.set('clause', known, { text: 'Mended on two' });
  await three.desk.type(item, 'Typed on three');
  exchange(one, two, three);
  exchange(one, two, three);
  exchange(one, two, three);
  const counts = [one, two, three].map(opCount);
  exchange(one, two, three);
  exchange(three, two, one);
  expect([one, two, three].map(opCount)).toEqual(counts);
  for (const { room, problems } of [one, two, three]) {
    expect(problems).toEqual([]);
    const { council, privateBusiness } = room;
    expect(
      [...council.rows('motion'), ...council.rows('clause')].filter((row) => row.minute === minute),
    ).toEqual([]);
    expect(council.rows('proseUpdate', { minute })).toEqual([]);
    expect(texts(privateBusiness.rows('motion'))).toEqual(['Typed on two']);
    expect(texts(privateBusiness.rows('clause', { minute }))).toEqual(['Mended on two']);
    expect(privateBusiness.rows('proseUpdate', { minute }).length).toBe(1);
    for (const name of ['council', 'privateBusiness'] as const)
      expect(derived(room.databases[name])).toEqual(derived(one.room.databases[name]));
  }
});

it('a laptop that is not entitled leaves its words where they are', async () => {
  const one = aLaptop(withAgenda(aRecordRoom()));
  await one.desk.start();
  const minute = await one.desk.minute(item);
  const two = aLaptop(aRecordRoom());
  meet(one.room.council, two.room.council);
  await one.desk.set('recordedMinute', minute, { access: 'exempt' });
  const id = await two.desk.add('motion', item, { text: 'Typed on two' });
  meet(one.room.council, two.room.council);
  expect([two.room.council.row('motion', id)?.text, two.room.privateBusiness.runs()]).toEqual([
    'Typed on two',
    [],
  ]);
});
