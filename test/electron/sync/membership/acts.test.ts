import { beforeAll, describe, expect, it } from 'vitest';
import type { GroupRecords } from '../../../../electron/sync/membership/group-records.ts';
import { sixWords } from '../../../../shared/sync/six-words.ts';
import {
  aGroupOfLaptops,
  type GroupLaptop,
  type GroupOfLaptops,
  swapRecords,
} from '../../../builders/a-laptop-of-a-group.ts';

const done = { kind: 'done' };
const refused = (why: string) => ({ kind: 'refused', why });
const rolesIn = ({ membership, ring }: GroupRecords) =>
  Object.fromEntries(
    [...membership.devices.values()].map(({ device, role, removed }) => [
      ring.personOf(device),
      removed === null ? role : 'removed',
    ]),
  );

describe('a group of laptops', () => {
  let group: GroupOfLaptops;
  let clerk: GroupLaptop;
  beforeAll(async () => {
    group = await aGroupOfLaptops();
    clerk = group.clerk;
  });

  it('begins with its founder, who can seal for everyone', async () => {
    const known = await clerk.read();
    expect(rolesIn(known)).toEqual({ Clerk: 'clerk' });
    expect(known.ring.groupName).toBe('Council');
    expect(known.ring.current('everyone')?.secret).toHaveLength(32);
  });

  it('shows the clerk who asks, under the six words that the new laptop shows', async () => {
    const asking = await group.newLaptop();
    // of two requests of one laptop the last, whose words it shows
    await asking.acts.askToJoin({ name: 'Ada', wishes: 'member', runs: [] });
    const request = await asking.acts.askToJoin({ name: 'Ada', wishes: 'chair', runs: [] });
    swapRecords(clerk, asking);
    const before = await asking.read();
    expect(rolesIn(before)).toEqual({ '': 'clerk' });
    expect(before.ring.current('everyone')).toBeNull();
    expect((await clerk.read()).requests).toEqual([
      {
        ...{ request, device: asking.keys.device, name: 'Ada', wishes: 'chair' },
        ...{ words: sixWords(request), askedAt: '2026-03-02T18:30:00.000Z' },
      },
    ]);
    // the one who asks cannot let himself in
    const own = { request, role: 'chair', privateOf: [] } as const;
    expect(await asking.acts.admit(own)).toEqual(refused('notAdmin'));
    expect(await clerk.acts.admit(own)).toEqual(done);
    expect(await clerk.acts.admit(own)).toEqual(refused('alreadyIn'));
    swapRecords(clerk, asking);
    const after = await asking.read();
    expect(rolesIn(after)).toEqual({ Clerk: 'clerk', Ada: 'chair' });
    expect(after.ring.current('everyone')).toEqual((await clerk.read()).ring.current('everyone'));
    expect(after.requests).toEqual([]);
  });

  it('hands a new laptop the earlier keys of everyone and of the committees, of private business the current one', async () => {
    await clerk.acts.makeCircles(['committee:c1', 'private:c1']);
    const leaver = await group.member('Leaver', 'member', ['c1']);
    await clerk.acts.remove(leaver.keys.device, {});
    const { membership } = await clerk.read();
    const epochsOf = (of: string) =>
      [...membership.circles.values()].find((circle) => circle.of === of)?.epochs ?? [];
    expect(['everyone', 'committee', 'private'].map((of) => epochsOf(of).length)).toEqual([
      2, 2, 2,
    ]);
    const isOpen = async (laptop: GroupLaptop) => {
      const { ring } = await laptop.read();
      return ['everyone', 'committee', 'private'].map((of) =>
        epochsOf(of).map(({ epoch }) => ring.byEpoch(epoch) !== null),
      );
    };
    const both = [true, true];
    expect(await isOpen(await group.member('New', 'member', ['c1']))).toEqual([
      ...[both, both, [true, false]],
    ]);
    const plain = await group.member('Plain');
    expect(await isOpen(plain)).toEqual([both, both, [false, false]]);
    // the record may come to rest on any one clerk's laptop
    expect(await isOpen(await group.member('Deputy', 'clerk'))).toEqual([both, both, both]);
    await clerk.acts.entitle(plain.keys.device, 'private:c1', true);
    swapRecords(clerk, plain);
    expect(await isOpen(plain)).toEqual([both, both, both]);
  });

  it('refuses what nobody may do, and writes nothing then', async () => {
    const chair = await group.member('Chair', 'chair');
    const { device } = chair.keys;
    const before = clerk.store.all().length;
    expect(await chair.acts.setRole(device, 'clerk', {})).toEqual(refused('notAdmin'));
    expect(await chair.acts.makeCircles(['private:c9'])).toEqual(refused('notAdmin'));
    expect(await clerk.acts.remove('0'.repeat(16), {})).toEqual(refused('unknown'));
    expect(await clerk.acts.withdraw(device, 'everyone')).toEqual(refused('unknown'));
    const nobody = { request: 'f'.repeat(64), role: 'member', privateOf: [] } as const;
    expect(await clerk.acts.admit(nobody)).toEqual(refused('unknown'));
    swapRecords(clerk, chair);
    expect(clerk.store.all().length).toBe(before);
  });

  it('never loses its last clerk', async () => {
    const alone = await aGroupOfLaptops();
    const own = alone.clerk.keys.device;
    expect(await alone.clerk.acts.remove(own, {})).toEqual(refused('lastClerk'));
    expect(await alone.clerk.acts.setRole(own, 'member', {})).toEqual(refused('lastClerk'));
    await alone.member('Deputy', 'clerk');
    expect(await alone.clerk.acts.setRole(own, 'member', {})).toEqual(done);
    expect(await alone.clerk.acts.settle()).toEqual(refused('notAdmin'));
  });

  it('settles what is owed once: a second time there is nothing to write', async () => {
    await clerk.acts.settle();
    const before = clerk.store.all().length;
    expect(await clerk.acts.settle()).toEqual(done);
    expect(await clerk.acts.makeCircles(['everyone', 'committee:c1'])).toEqual(done);
    expect(clerk.store.all().length).toBe(before);
  });
});

describe('two clerks who act at once', () => {
  it('both come to write with one key, and can read what was sealed with either', async () => {
    const group = await aGroupOfLaptops();
    const { clerk } = group;
    const deputy = await group.member('Deputy', 'clerk');
    const [one, other] = [await group.member('One'), await group.member('Other')];
    swapRecords(clerk, deputy, one, other);
    await clerk.acts.remove(one.keys.device, {});
    const asking = await group.newLaptop();
    const request = await asking.acts.askToJoin({ name: 'New', wishes: 'member', runs: [] });
    swapRecords(deputy, asking);
    await deputy.acts.remove(other.keys.device, {});
    await deputy.acts.admit({ request, role: 'member', privateOf: [] });
    const rings = [(await clerk.read()).ring, (await deputy.read()).ring];
    const keys = rings.map((ring) => ring.current('everyone'));
    expect(keys[0]).not.toEqual(keys[1]);
    swapRecords(clerk, deputy, asking, one, other);
    // each of the two keys was handed to somebody who left: neither is written with for long
    await clerk.acts.settle();
    swapRecords(clerk, deputy, asking, one, other);
    await deputy.acts.settle();
    swapRecords(clerk, deputy, asking, one, other);
    const known = await Promise.all([clerk, deputy, asking].map((laptop) => laptop.read()));
    const current = known.map(({ ring }) => ring.current('everyone'));
    expect(current[1]).toEqual(current[0]);
    expect(current[2]).toEqual(current[0]);
    for (const { ring } of known)
      for (const key of keys) expect(ring.byEpoch(key?.epoch ?? '')).toEqual(key);
    for (const left of [one, other]) {
      const { ring } = await left.read();
      expect(ring.byEpoch(current[0]?.epoch ?? '')).toBeNull();
      expect(ring.current('everyone')).toBeNull();
    }
  });

  it('who make one circle each for a committee come to write with one of them', async () => {
    const group = await aGroupOfLaptops();
    const deputy = await group.member('Deputy', 'clerk');
    await group.clerk.acts.makeCircles(['private:c1']);
    await deputy.acts.makeCircles(['private:c1']);
    swapRecords(group.clerk, deputy);
    await group.clerk.acts.settle();
    swapRecords(group.clerk, deputy);
    const [one, other] = [await group.clerk.read(), await deputy.read()];
    expect(one.ring.current('private:c1')).not.toBeNull();
    expect(other.ring.current('private:c1')).toEqual(one.ring.current('private:c1'));
  });
});
