import { describe, expect, it } from 'vitest';
import { openExchange } from '../../../../electron/database/exchange/store.ts';
import { parseSegment } from '../../../../electron/sync/envelope/segment.ts';
import type { Mailbox } from '../../../../electron/sync/mailbox/mailbox.ts';
import type { MemoryPlace } from '../../../../electron/sync/mailbox/memory.ts';
import { aDatabase } from '../../../builders/a-ledger.ts';
import {
  day,
  emptyFolder,
  hour,
  type Keeper,
  someKeepers,
} from '../../../builders/some-keepers.ts';

const namesIn = (folder: MemoryPlace, area: 'new' | 'log' = 'new') => [
  ...folder.files[area].keys(),
];

/** The segments that a laptop which comes new can read in a folder. */
async function readable(folder: MemoryPlace, keeper: Keeper): Promise<number> {
  const good = [...folder.files.new.values()].filter(({ bytes }) => parseSegment(bytes).ok);
  expect(await keeper.mailbox.identify()).toBe('ours');
  return good.length;
}

function flip(folder: MemoryPlace, name: string, area: 'new' | 'log' = 'new'): Uint8Array {
  const file = folder.files[area].get(name);
  if (file === undefined) throw new Error(`${name} is not there`);
  file.bytes[file.bytes.length >> 1] = (file.bytes[file.bytes.length >> 1] ?? 0) ^ 4;
  return file.bytes.slice();
}

describe('what a folder lost', () => {
  it('is put back at once by the laptop that made it, as it was (F15)', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(3);
    const [name = ''] = namesIn(folder);
    const before = folder.files.new.get(name)?.bytes;
    folder.files.new.delete(name);
    expect(await clerk.pass()).toMatchObject({ written: 1, lost: 0 });
    expect(folder.files.new.get(name)?.bytes).toEqual(before);
    expect(await clerk.pass()).toMatchObject({ written: 0 });
  });

  it('stays lost where the rule is off', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk', { rules: { healing: false } });
    await clerk.write(3);
    folder.files.new.delete(namesIn(folder)[0] ?? '');
    await clerk.pass();
    expect(namesIn(folder)).toHaveLength(2);
  });

  it('is put back by another laptop after one to 24 hours of running, also over launches', async () => {
    const { folder, keeper, wait } = someKeepers();
    await keeper('clerk').write(3);
    const deputy = keeper('deputy');
    await deputy.pass();
    folder.files.new.delete(namesIn(folder)[1] ?? '');
    await deputy.pass();
    wait(hour - 1);
    await deputy.pass();
    expect(namesIn(folder)).toHaveLength(2);
    // a month in a drawer is no running time
    wait(30 * day);
    const again = keeper('deputy', { store: deputy.store });
    await again.pass();
    expect(namesIn(folder)).toHaveLength(2);
    for (let hours = 0; hours < 24; hours += 1) {
      wait(hour);
      await again.pass();
    }
    expect(namesIn(folder)).toHaveLength(3);
  });

  it('is left alone where somebody else put it back meanwhile', async () => {
    const { folder, keeper, wait } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(3);
    const deputy = keeper('deputy');
    await deputy.pass();
    folder.files.new.delete(namesIn(folder)[1] ?? '');
    await deputy.pass();
    await clerk.pass();
    wait(25 * hour);
    expect(await deputy.pass()).toMatchObject({ written: 0 });
    expect(deputy.store.missing.ofMailbox('place').size).toBe(0);
  });

  it('is not told from a file that its cloud has not brought yet', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(2);
    const [name = ''] = namesIn(folder);
    const file = clerk.store.files.ofArea('place', 'new').get(name);
    if (file === undefined) throw new Error('not known');
    clerk.store.files.put({ ...file, result: 'timeout' });
    expect(await clerk.upkeep.pass(clerk.place, 'now')).toMatchObject({ written: 0 });
  });
});

describe('a folder that is not there', () => {
  const vanishing = (mailbox: Mailbox): Mailbox => {
    let asked = 0;
    return {
      ...mailbox,
      identify: async () => (asked++ % 2 === 0 ? 'ours' : 'absent'),
      list: async (area) => (asked === 0 ? mailbox.list(area) : []),
    };
  };

  it('concludes nothing from a listing during which the folder went away (F17)', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(2);
    const store = clerk.store;
    const blind = keeper('clerk', { store, mailbox: vanishing });
    await expect(blind.upkeep.pass(blind.place, 'now')).rejects.toThrow('absent');
    expect(namesIn(folder)).toHaveLength(2);
    expect(blind.upkeep.lost('place')).toBe(0);
    const trusting = keeper('clerk', { store, mailbox: vanishing, rules: { identify: false } });
    folder.files.new.clear();
    await trusting.upkeep.pass(trusting.place, 'now');
    expect(namesIn(folder)).toHaveLength(2);
  });
});

describe('bit rot', () => {
  it('in a segment is found by the weekly reading and healed beside it (F9)', async () => {
    const { folder, keeper, days } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(3);
    const [name = ''] = namesIn(folder);
    await clerk.pass();
    const damaged = flip(folder, name);
    await days(6, clerk);
    expect(namesIn(folder)).toHaveLength(3);
    await days(1, clerk);
    const again = namesIn(folder).filter((one) => /-r[0-9a-z]{4}\.mms$/.test(one));
    expect(again).toHaveLength(1);
    expect(folder.files.new.get(name)?.bytes).toEqual(damaged);
    expect(await keeper('deputy').read()).toHaveLength(3);
  });

  it('is found at once by whoever asks, and never where the rule is off', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(3);
    await clerk.pass();
    flip(folder, namesIn(folder)[0] ?? '');
    const careless = keeper('clerk', { store: clerk.store, rules: { scans: false } });
    careless.upkeep.scan('place');
    await careless.pass();
    expect(namesIn(folder)).toHaveLength(3);
    clerk.upkeep.scan('place');
    await clerk.pass();
    expect(namesIn(folder)).toHaveLength(4);
  });

  it('in a pack brings its segments back as files of their own', async () => {
    const { folder, keeper, days } = someKeepers();
    const clerk = keeper('clerk');
    await clerk.write(4);
    await days(8, clerk);
    const [pack = ''] = namesIn(folder, 'log');
    expect(pack).toMatch(/\.mmp$/);
    folder.files.new.clear();
    flip(folder, pack, 'log');
    clerk.upkeep.scan('place');
    await clerk.pass();
    expect(await readable(folder, clerk)).toBe(4);
  });
});

describe('a folder that was wiped (F16)', () => {
  async function wiped(count: number) {
    const world = someKeepers();
    const clerk = world.keeper('clerk');
    await clerk.write(count);
    const deputy = world.keeper('deputy');
    await deputy.pass();
    await clerk.pass();
    world.folder.files.new.clear();
    return { ...world, clerk, deputy };
  }

  it('is not filled again before a person says so, not even after a new start', async () => {
    const { folder, clerk, keeper, wait } = await wiped(60);
    expect(await clerk.pass()).toMatchObject({ lost: 60, written: 0 });
    wait(25 * hour);
    const again = keeper('clerk', { store: clerk.store });
    expect(await again.pass()).toMatchObject({ lost: 60, written: 0 });
    expect(again.upkeep.lost('place')).toBe(60);
    expect(namesIn(folder)).toEqual([]);
  });

  it('is filled by any laptop, in few files, after the question', async () => {
    const { deputy, keeper } = await wiped(60);
    expect(await deputy.pass()).toMatchObject({ lost: 60, written: 0 });
    const told: [number, number][] = [];
    await deputy.upkeep.refill(deputy.place, (done, of) => told.push([done, of]));
    expect(told.at(-1)).toEqual([1, 1]);
    expect(await keeper('newcomer').read()).toHaveLength(60);
    expect(await deputy.pass()).toMatchObject({ lost: 0, written: 0 });
  });

  it('is filled with a pack from fifty files of one laptop on, and with single files below', async () => {
    for (const [count, packs, singles] of [
      [49, 0, 49],
      [50, 1, 0],
    ] as const) {
      const { deputy, folder } = await wiped(count);
      await deputy.upkeep.refill(deputy.place, () => {});
      expect([folder.files.log.size, folder.files.new.size]).toEqual([packs, singles]);
    }
  });

  it('is a matter of many files: a few are put back without a word', async () => {
    const { clerk, folder } = await wiped(20);
    expect(await clerk.pass()).toMatchObject({ lost: 0, written: 20 });
    expect(namesIn(folder)).toHaveLength(20);
  });

  it('is filled into another empty place as well', async () => {
    const { clerk, keeper } = await wiped(30);
    const folder = emptyFolder();
    const other = keeper('clerk', { store: openExchange(aDatabase('exchange.db')), folder });
    for (const { number: _, ...facts } of clerk.store.segments.since(0, 100))
      other.store.segments.add(
        {
          ...{ ...facts, receivedAt: '', via: 'elsewhere' },
          bytes: clerk.store.segments.bytes(facts.hash) ?? new Uint8Array(),
        },
        [],
      );
    await other.upkeep.refill(other.place, () => {});
    expect(await keeper('deputy', { folder }).read()).toHaveLength(30);
  });
});
