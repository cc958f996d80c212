import { beforeEach, describe, expect, it } from 'vitest';
import { createProse } from '../../../../electron/services/minuting/prose.ts';
import { followProseFromElsewhere } from '../../../../electron/services/minuting/prose-from-elsewhere.ts';
import { createProseMemory } from '../../../../electron/services/minuting/prose-memory.ts';
import { derived } from '../../../builders/a-ledger.ts';
import { type ARecordRoom, aRecord, aRecordRoom } from '../../../builders/a-record.ts';
import { withAgenda } from '../../../builders/an-agenda.ts';
import { meet as meetLedgers } from '../../../builders/laptops.ts';
import { aProseWindow } from '../../../builders/prose-window.ts';

const item = 'Winter service';

/** The desk of one laptop over these stores; made anew it is the next start of the app. */
function aLaptop(room: ARecordRoom) {
  const told: unknown[] = [];
  const problems: unknown[] = [];
  const parts = {
    ...room,
    proses: createProseMemory(room),
    tell: (change: unknown) => told.push(change),
    report: (error: unknown) => problems.push(error),
  };
  followProseFromElsewhere(parts);
  return { room, told, problems, calls: createProse(parts) };
}
type Laptop = ReturnType<typeof aLaptop>;

function meet(...laptops: Laptop[]): void {
  meetLedgers(...laptops.map(({ room }) => room.council));
  meetLedgers(...laptops.map(({ room }) => room.privateBusiness));
}
const opCount = ({ room }: Laptop): number =>
  [room.council, room.privateBusiness]
    .flatMap((ledger) => ledger.runs())
    .reduce((sum, { last }) => sum + last, 0);
const flags = ({ room }: Laptop) => room.council.rows('paragraphToCheck');

let minute: string;
let one: Laptop;
let two: Laptop;
/** Types at a place of the minute on one laptop. */
async function type(
  { calls }: Laptop,
  editor: string,
  at: number,
  words: string,
  over = 0,
): Promise<void> {
  const window = await aProseWindow(calls, minute, editor);
  window.type(at, words, over);
  await window.send();
}

beforeEach(async () => {
  one = aLaptop(withAgenda(aRecordRoom()));
  const record = await aRecord(one.room).start();
  await record.open();
  minute = await record.minute(item);
  two = aLaptop(aRecordRoom());
  await type(one, 'a', 0, 'Mr Smith spoke.\nThe Board thanked him.');
  meet(one, two);
});

describe('words typed on two laptops', () => {
  it('reliability F1: that changed one paragraph apart are both kept, and the paragraph is marked alike on both', async () => {
    await type(one, 'a', 3, 'Smythe', 5);
    await type(two, 'b', 3, 'Schmidt', 5);
    meet(one, two);
    const texts = await Promise.all(
      [one, two].map(async ({ calls }) => (await aProseWindow(calls, minute, 'x')).text()),
    );
    expect(texts[0]).toBe(texts[1]);
    expect(texts[0]).toContain('Smythe');
    expect(texts[0]).toContain('Schmidt');
    meet(one, two);
    expect(flags(one)).toMatchObject([{ minute, editors: ['a', 'b'] }]);
    expect(derived(two.room.databases.council)).toEqual(derived(one.room.databases.council));
    expect([...one.problems, ...two.problems]).toEqual([]);
  });

  it('are quiet after one more round: no laptop answers what the other wrote in answer', async () => {
    await type(one, 'a', 3, 'Smythe', 5);
    await type(two, 'b', 3, 'Schmidt', 5);
    meet(one, two);
    meet(one, two);
    const counts = [opCount(one), opCount(two)];
    meet(one, two);
    meet(two, one);
    expect([opCount(one), opCount(two)]).toEqual(counts);
    expect(counts[0]).toBe(counts[1]);
  });

  it.each<[string, () => Promise<void>]>([
    [
      'were read by the other first',
      async () => {
        await type(one, 'a', 3, 'Smythe', 5);
        meet(one, two);
        await type(two, 'b', 3, 'Schmidt', 6);
      },
    ],
    [
      'stand in other paragraphs',
      async () => {
        await type(one, 'a', 3, 'Smythe', 5);
        await type(two, 'b', 20, 'whole ');
      },
    ],
  ])('that %s mark nothing', async (_, typing) => {
    await typing();
    meet(one, two);
    expect([flags(one), flags(two)]).toEqual([[], []]);
  });

  it('are noticed also after both laptops were started anew', async () => {
    await type(one, 'a', 3, 'Smythe', 5);
    await type(two, 'b', 3, 'Schmidt', 5);
    [one, two] = [aLaptop(one.room), aLaptop(two.room)];
    meet(one, two);
    expect([flags(one).length, flags(two).length]).toEqual([1, 1]);
  });

  it('stay looked at: neither a third laptop nor one that joins later marks them again', async () => {
    await type(one, 'a', 3, 'Smythe', 5);
    await type(two, 'b', 3, 'Schmidt', 5);
    meet(one, two);
    meet(one, two);
    const [flag] = flags(one);
    await one.calls['prose.looked']({ minute, paragraph: flag?.paragraph ?? '' });
    const third = aLaptop(aRecordRoom());
    meet(one, two, third);
    meet(one, two, third);
    expect([one, two, third].map((laptop) => flags(laptop))).toEqual([[], [], []]);
    expect(third.room.council.ownRuns()).toEqual(new Set());
  });

  it('are told to the windows, who ask for them, and only once they are whole', async () => {
    await type(two, 'b', 0, 'So: ');
    const window = await aProseWindow(one.calls, minute, 'a');
    const run = two.room.council.currentRun();
    one.told.length = 0;
    for (const change of two.room.council.changesOfRun(run, 0, 1000))
      for (const op of change.ops) one.room.council.ingest([{ ...change, ops: [op] }]);
    expect(new Set(one.told)).toEqual(new Set([{ minute, editor: '' }]));
    await window.refresh();
    expect(window.text()).toBe('So: Mr Smith spoke.\nThe Board thanked him.');
  });

  it('do not stop what else comes where they cannot be marked here', async () => {
    await type(one, 'a', 3, 'Smythe', 5);
    one.room.council.restrict(() => false);
    await type(two, 'b', 3, 'Schmidt', 5);
    meet(one, two);
    expect([flags(one), one.problems]).toEqual([[], []]);
  });
});
