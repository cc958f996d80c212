import { describe, expect, it } from 'vitest';
import { encodeAck } from '../../../../electron/sync/envelope/ack.ts';
import { memoryPlace } from '../../../../electron/sync/mailbox/memory.ts';
import { anEpochKey, someGroup, steadyRandom } from '../../../builders/a-sealed-segment.ts';
import { hour, type Keeper, someKeepers } from '../../../builders/some-keepers.ts';

const minutes = 60_000;

describe('who has what', () => {
  it('counts the others that hold all that was sent, and nobody who was removed', async () => {
    const { keeper } = someKeepers();
    const clerk = keeper('clerk');
    const rest = [keeper('deputy'), keeper('chair')];
    expect(clerk.upkeep.received()).toBeNull();
    await clerk.write(2);
    expect(clerk.upkeep.received()).toEqual({ by: 0, of: 2 });
    await rest[0]?.pass();
    await clerk.pass();
    expect(clerk.upkeep.received()).toEqual({ by: 1, of: 2 });
    await clerk.write(1);
    expect(clerk.upkeep.received()).toEqual({ by: 0, of: 2 });
    for (const one of rest) await one.pass();
    await clerk.pass();
    expect(clerk.upkeep.received()).toEqual({ by: 2, of: 2 });
    rest[0]?.leave();
    expect(clerk.upkeep.received()).toEqual({ by: 1, of: 1 });
  });

  it('tells of changes that have not arrived: by a gap, by another’s ack, by a name', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    const [, second] = await clerk.write(3);
    const files = new Map(folder.files.new);
    const nameOf = (hash = '') =>
      [...clerk.store.files.ofArea('place', 'new').values()].find((file) => file.hash === hash)
        ?.name ?? '';
    const deputy = keeper('deputy');
    folder.files.new.delete(nameOf(second));
    await deputy.read();
    const device = clerk.keys.device;
    expect(deputy.upkeep.notArrived()).toEqual([{ device, changes: 1 }]);
    // the last two are known to the chair alone, who says so
    const chair = keeper('chair');
    for (const [name, file] of files) folder.files.new.set(name, file);
    await chair.pass();
    const behind = keeper('member');
    for (const name of [...files.keys()].slice(1)) folder.files.new.delete(name);
    await behind.upkeep.pass(behind.place, 'now');
    await behind.read();
    await behind.upkeep.pass(behind.place, 'now');
    expect(behind.upkeep.notArrived()).toEqual([{ device, changes: 2 }]);
    // nothing is left of the clerk's but what the chair's own segment names
    await chair.write(1);
    for (const name of files.keys()) folder.files.new.delete(name);
    folder.files.ack.clear();
    const last = keeper('officer');
    await last.read();
    expect(last.upkeep.notArrived()).toEqual([{ device, changes: 1 }]);
    // once all is there nothing is missing
    for (const [name, file] of files) folder.files.new.set(name, file);
    await last.read();
    expect(last.upkeep.notArrived()).toEqual([]);
  });
});

it('an ack that claims what nobody wrote is not believed, and frightens nobody', async () => {
  const { keeper } = someKeepers();
  const [clerk, deputy, member] = [keeper('clerk'), keeper('deputy'), keeper('member')];
  await clerk.write(2);
  const claims = async (n: number, last: number) => {
    const content = { have: { [clerk.run]: [[1, last] as [number, number]] }, n, app: '' };
    const ack = { group: someGroup, wall: '2026-03-14T19:05:00.000Z', content };
    const tools = { keys: member.keys, key: anEpochKey('a'), random: steadyRandom() };
    const { name, bytes } = encodeAck(ack, tools);
    await member.mailbox.replace('ack', name, bytes);
    for (const one of [deputy, clerk]) await one.pass();
  };
  await claims(1, 2 ** 41);
  expect(deputy.upkeep.notArrived()).toEqual([]);
  await claims(2, 2 ** 40);
  expect(deputy.upkeep.notArrived()).toEqual([{ device: clerk.keys.device, changes: 100_000 }]);
  // the deputy alone has told what can be so
  expect(clerk.upkeep.received()).toEqual({ by: 1, of: 2 });
  await claims(3, 2);
  expect(clerk.upkeep.received()).toEqual({ by: 2, of: 2 });
});

describe('one laptop’s broken copy', () => {
  /** The member's own copy of the folder: the cloud brings it everything but one file, which it holds torn. */
  function broken(rules = {}) {
    const world = someKeepers();
    const copy = memoryPlace();
    const clerk = world.keeper('clerk', { rules });
    const member = world.keeper('member', { folder: copy });
    let torn = '';
    const bring = () => {
      for (const [name, file] of copy.files.ack)
        if (name === `a-${member.keys.device.slice(0, 8)}.mma`)
          world.folder.files.ack.set(name, { ...file });
      for (const [area, files] of Object.entries(world.folder.files))
        for (const [name, file] of files)
          if (name !== torn) copy.files[area as 'new'].set(name, { ...file });
    };
    return {
      ...{ ...world, clerk, member, copy },
      /** One segment reaches the member torn, whatever is tried. */
      tear() {
        torn = [...world.folder.files.new.keys()][1] ?? '';
        copy.files.new.set(torn, { bytes: new Uint8Array(40), mtime: 1 });
        bring();
      },
      async round(ms: number) {
        world.wait(ms);
        bring();
        await member.pass();
        bring();
        await clerk.pass();
        bring();
      },
    };
  }
  const segmentsOf = ({ store }: Keeper) => store.segments.count();

  it('is sent anew under a fresh name once two acks half an hour apart lack it', async () => {
    const world = broken();
    await world.clerk.write(3);
    world.tear();
    await world.round(0);
    await world.round(29 * minutes);
    expect(world.folder.files.new.size).toBe(3);
    await world.round(2 * minutes);
    expect(world.folder.files.new.size).toBe(4);
    await world.round(0);
    expect(segmentsOf(world.member)).toBe(3);
    await world.round(2 * hour);
    expect(world.folder.files.new.size).toBe(4);
  });

  it('is sent anew although another laptop with the same keys tells between that it has all', async () => {
    const world = broken();
    await world.clerk.write(3);
    world.tear();
    const twin = world.keeper('member');
    for (const ms of [0, 31 * minutes, 31 * minutes]) {
      await world.round(ms);
      await twin.pass();
      // written over by a laptop that knows no other time of it
      for (const ack of world.folder.files.ack.values()) ack.mtime += 50;
      await world.clerk.pass();
    }
    expect(world.folder.files.new.size).toBe(4);
  });

  it('is not told by two acks a minute apart, of a laptop that then went home', async () => {
    const world = broken();
    await world.clerk.write(3);
    world.tear();
    await world.round(0);
    await world.clerk.write(1);
    await world.round(minutes);
    for (let hours = 0; hours < 9; hours += 1) {
      world.wait(hour);
      await world.clerk.pass();
    }
    expect(world.folder.files.new.size).toBe(4);
  });

  it('stays broken where the rule is off', async () => {
    const world = broken({ acks: false });
    await world.clerk.write(3);
    world.tear();
    for (let round = 0; round < 8; round += 1) await world.round(31 * minutes);
    expect(segmentsOf(world.member)).toBe(2);
  });

  /** Ops that a laptop and its twin each put into a file of their own; the second of the two files is the torn one. */
  async function cutTwice(rules = {}) {
    const world = broken(rules);
    await world.clerk.write(1);
    const twin = world.keeper('clerk');
    // draws other random letters than the first did
    await twin.upkeep.pass(twin.place, 'now');
    await twin.write(1);
    world.tear();
    return world;
  }

  it('is sent anew also where the laptop has the other of two files with the same changes', async () => {
    const world = await cutTwice();
    await world.round(0);
    expect(segmentsOf(world.clerk)).toBe(2);
    expect(segmentsOf(world.member)).toBe(1);
    for (let round = 0; round < 2; round += 1) await world.round(31 * minutes);
    expect(segmentsOf(world.member)).toBe(2);
    const files = world.folder.files.new.size;
    for (let round = 0; round < 4; round += 1) await world.round(2 * hour);
    expect(world.folder.files.new.size).toBe(files);
  });

  it('stays broken then where that rule is off', async () => {
    const world = await cutTwice({ overlaps: false });
    for (let round = 0; round < 8; round += 1) await world.round(31 * minutes);
    expect(segmentsOf(world.member)).toBe(1);
  });

  it('is not guessed from the ack of an older app, which names no file', async () => {
    const world = await cutTwice();
    for (let n = 1; n <= 9; n += 1) {
      const have = { [world.clerk.run]: [[1, 1] as [number, number]] };
      const ack = { group: someGroup, wall: '', content: { have, n, app: '' } };
      const tools = { keys: world.member.keys, key: anEpochKey('a'), random: steadyRandom() };
      const { name, bytes } = encodeAck(ack, tools);
      world.folder.files.ack.set(name, { bytes, mtime: n });
      world.wait(hour);
      await world.clerk.pass();
    }
    expect(world.folder.files.new.size).toBe(2);
  });

  it('is nothing that an old ack of a laptop in a drawer could tell', async () => {
    const world = someKeepers();
    const clerk = world.keeper('clerk');
    await clerk.write(1);
    await world.keeper('member').pass();
    await clerk.write(5);
    for (let hours = 0; hours < 9; hours += 1) {
      world.wait(hour);
      await clerk.pass();
    }
    expect(world.folder.files.new.size).toBe(6);
  });
});

describe('a folder that was rolled back (F26)', () => {
  it('is told by a newer state that was there, and healed', async () => {
    const { folder, keeper, wait } = someKeepers();
    const clerk = keeper('clerk');
    const deputy = keeper('deputy');
    await clerk.write(8);
    for (const one of [deputy, clerk]) expect((await one.pass()).rolledBack).toBe(false);
    const before = Object.entries(folder.files).map(([area, files]) => [area, new Map(files)]);
    wait(hour);
    await clerk.write(4);
    for (const one of [deputy, clerk]) await one.pass();
    for (const [area, files] of before as [keyof typeof folder.files, Map<string, never>][])
      folder.files[area] = files;
    wait(hour);
    expect((await deputy.pass()).rolledBack).toBe(true);
    expect(await clerk.pass()).toMatchObject({ rolledBack: true, written: 4 });
    expect(clerk.upkeep.isRolledBack('place')).toBe(true);
    expect(await keeper('newcomer').read()).toHaveLength(12);
    wait(hour);
    expect((await clerk.pass()).rolledBack).toBe(false);
  });

  it('is told by acks that are older than they were, where every file is there', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    const deputy = keeper('deputy');
    const round = async () => {
      await clerk.write(1);
      for (const one of [deputy, clerk, deputy]) expect((await one.pass()).rolledBack).toBe(false);
    };
    await round();
    const before = [...folder.files.ack].map(([name, { bytes }]) => ({ name, bytes }));
    await round();
    for (const { name, bytes } of before) folder.files.ack.set(name, { bytes, mtime: 99 });
    expect((await clerk.pass()).rolledBack).toBe(true);
    expect((await deputy.pass()).rolledBack).toBe(true);
  });

  it('is not what one deleted file looks like, nor a laptop restored from its backup', async () => {
    const { folder, keeper } = someKeepers();
    const clerk = keeper('clerk');
    const deputy = keeper('deputy');
    for (let acks = 0; acks < 3; acks += 1) {
      await clerk.write(1);
      for (const one of [clerk, deputy]) await one.pass();
    }
    folder.files.new.delete([...folder.files.new.keys()].at(-1) ?? '');
    expect((await deputy.pass()).rolledBack).toBe(false);
    const restored = keeper('clerk');
    await restored.pass();
    await restored.write(1);
    expect((await restored.pass()).rolledBack).toBe(false);
    expect((await deputy.pass()).rolledBack).toBe(false);
  });
});
