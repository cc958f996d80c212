import { beforeAll, describe, expect, it } from 'vitest';
import { isRunOf } from '../../../../electron/sync/envelope/device-name.ts';
import type { EpochKey } from '../../../../electron/sync/envelope/epoch-key.ts';
import {
  encodeSegment,
  openSection,
  parseSegment,
} from '../../../../electron/sync/envelope/segment.ts';
import { isSignedBy } from '../../../../electron/sync/envelope/signature.ts';
import {
  type GroupRecords,
  readGroup,
} from '../../../../electron/sync/membership/group-records.ts';
import type { CircleName } from '../../../../shared/sync/circle.ts';
import { judgeSegment } from '../../../../shared/sync/judge.ts';
import { type SafetyRules, safetyRules } from '../../../../shared/sync/safety-rules.ts';
import {
  aGroupOfLaptops,
  type GroupLaptop,
  type GroupOfLaptops,
  swapRecords,
} from '../../../builders/a-laptop-of-a-group.ts';

const circle: CircleName = 'private:c1';
const keyOf = ({ ring }: GroupRecords, name: CircleName = circle): EpochKey => {
  const key = ring.current(name);
  if (key === null) throw new Error(`no key of ${name}`);
  return key;
};

/** A segment of one op that sets a value in a circle, citing a record. */
function segmentOf(laptop: GroupLaptop, group: string, key: EpochKey, member: string, seq = 1) {
  const { device } = laptop.keys;
  const { run } = laptop;
  const at = '2026-03-02T18:30:00Z';
  const op = {
    ...{ run, seq, lamport: seq, change: seq, kind: 'set' as const, prev: [], covers: [] },
    ...{ noun: 'clause', row: 'r1', field: 'text', value: 'Kittiwake' },
  };
  const changes = [{ run, first: seq, author: 'Somebody', label: 'Words', at, ops: [op] }];
  const { bytes } = encodeSegment(
    {
      ...{ group, device, run, first: seq, last: seq, prev: null, seen: {}, member, wall: at },
      sections: [{ circleEpoch: key, content: { ledger: 'private', changes } }],
    },
    { keys: laptop.keys, random: (count) => new Uint8Array(count) },
  );
  const parsed = parseSegment(bytes);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed.segment;
}

const inOrder = (one: string | null, other: string | null): number =>
  (one ?? '') < (other ?? '') ? -1 : 1;

describe('private business', () => {
  let group: GroupOfLaptops;
  let clerk: GroupLaptop;
  let chair: GroupLaptop;
  let member: GroupLaptop;
  beforeAll(async () => {
    group = await aGroupOfLaptops();
    clerk = group.clerk;
    await clerk.acts.makeCircles(['committee:c1', circle]);
    chair = await group.member('Chair', 'chair', ['c1']);
    member = await group.member('Member');
    swapRecords(clerk, chair, member);
  });

  it('is checked and passed on, and not read, by a laptop that is not entitled', async () => {
    const known = await member.read();
    const [head = ''] = known.membership.heads;
    const segment = segmentOf(clerk, group.group, keyOf(await clerk.read()), head);
    const signKey = known.membership.devices.get(clerk.keys.device)?.signKey ?? new Uint8Array();
    expect(isSignedBy(segment, signKey)).toBe(true);
    expect(judgeSegment(known.membership, segment.header, isRunOf).kind).toBe('judged');
    // it knows that the circle is there, holds every record of it, and has no key
    expect(known.ring.knows(circle)).toBe(true);
    expect(known.ring.isEntitled(circle)).toBe(false);
    expect(known.ring.current(circle)).toBeNull();
    const [{ epoch } = { epoch: '' }] = segment.header.sections;
    expect(known.ring.byEpoch(epoch)).toBeNull();
    expect(openSection(segment, 0, { ...keyOf(known, 'everyone'), epoch }).ok).toBe(false);
    const entitled = await chair.read();
    expect(openSection(segment, 0, keyOf(entitled))).toMatchObject({ ok: true });
  });

  it('has a new key for new matter once somebody is withdrawn (S51), and comes back when entitled again', async () => {
    const before = keyOf(await chair.read());
    const { device } = chair.keys;
    expect(await clerk.acts.withdraw(device, circle)).toEqual({ kind: 'done' });
    swapRecords(clerk, chair);
    const after = keyOf(await clerk.read());
    expect(after.epoch).not.toBe(before.epoch);
    const { ring } = await chair.read();
    expect(ring.byEpoch(before.epoch)).toEqual(before);
    expect(ring.byEpoch(after.epoch)).toBeNull();
    expect(ring.current(circle)).toBeNull();
    await clerk.acts.entitle(device, circle);
    swapRecords(clerk, chair);
    expect(keyOf(await chair.read())).toEqual(after);
  });

  it("waits while its key is held by somebody who was withdrawn, and everyone's goes on", async () => {
    const kept = clerk.store.all().length;
    await clerk.acts.withdraw(chair.keys.device, circle);
    // the new key's records have not come yet
    const [withdrawal] = clerk.store.all().slice(kept);
    expect(withdrawal).toBeDefined();
    const held = new Set(
      clerk.store
        .all()
        .slice(0, kept + 1)
        .map(({ hash }) => hash),
    );
    const store = {
      all: () => clerk.store.all().filter(({ hash }) => held.has(hash)),
      add: () => {},
    };
    const { ring } = await readGroup(store, clerk.keys, group.group);
    expect(ring.current(circle)).toBeNull();
    expect(ring.isEntitled(circle)).toBe(true);
    expect(ring.current('everyone')).not.toBeNull();
    await clerk.acts.entitle(chair.keys.device, circle);
    swapRecords(clerk, chair);
  });

  it('stays with whom it was given to by name, whatever role they have, and leaves a clerk with that role', async () => {
    await clerk.acts.setRole(chair.keys.device, 'officer', {});
    swapRecords(clerk, chair);
    expect(keyOf(await chair.read())).toEqual(keyOf(await clerk.read()));
    const deputy = await group.member('Deputy', 'clerk');
    const held = keyOf(await deputy.read());
    await clerk.acts.setRole(deputy.keys.device, 'officer', {});
    swapRecords(clerk, deputy, chair);
    const now = keyOf(await clerk.read());
    expect(now.epoch).not.toBe(held.epoch);
    expect((await deputy.read()).ring.byEpoch(now.epoch)).toBeNull();
    expect(keyOf(await chair.read())).toEqual(now);
  });
});

describe('a laptop that was removed', () => {
  const removedOne = async () => {
    const group = await aGroupOfLaptops();
    const { clerk } = group;
    await clerk.acts.makeCircles([circle]);
    const deputy = await group.member('Deputy', 'clerk');
    const before = await deputy.read();
    const [cited = ''] = before.membership.heads;
    await clerk.acts.remove(deputy.keys.device, { [deputy.run]: 3, [clerk.run]: 7 });
    return { group, clerk, deputy, before, cited };
  };

  it('gets none of the new keys that its circles have from then on (F20)', async () => {
    const { clerk, deputy, before } = await removedOne();
    swapRecords(clerk, deputy);
    const known = await deputy.read();
    for (const name of ['everyone', circle] as const) {
      const now = keyOf(await clerk.read(), name);
      expect(now.epoch).not.toBe(keyOf(before, name).epoch);
      expect(known.ring.byEpoch(now.epoch)).toBeNull();
      expect(known.ring.current(name)).toBeNull();
      // what it could read it can read still: nobody can take that back
      expect(known.ring.byEpoch(keyOf(before, name).epoch)).toEqual(keyOf(before, name));
    }
  });

  it('counts up to what the clerk held, and no further, though it cites a record from before', async () => {
    const { group, clerk, deputy, before, cited } = await removedOne();
    const counts = async (seq: number, rules: SafetyRules = safetyRules) => {
      const { header } = segmentOf(deputy, group.group, keyOf(before), cited, seq);
      const { membership } = await clerk.read(rules);
      const judgement = judgeSegment(membership, header, isRunOf, rules);
      if (judgement.kind !== 'judged') return judgement.kind;
      return judgement.counts({ seq, noun: 'clause', field: 'text', kind: 'set' });
    };
    expect([await counts(3), await counts(4)]).toEqual([true, false]);
    expect(await counts(4, { ...safetyRules, removalCuts: false })).toBe(true);
    const { membership } = await clerk.read();
    // the cut names its own runs alone
    expect(membership.devices.get(deputy.keys.device)?.removed?.cut).toEqual({ [deputy.run]: 3 });
  });

  it('lets nobody in any more by records that it dates back', async () => {
    const { group, clerk, deputy } = await removedOne();
    const friend = await group.newLaptop();
    const request = await friend.acts.askToJoin({ name: 'Friend', wishes: 'clerk', runs: [] });
    const asked = friend.store.all().find(({ hash }) => hash === request);
    deputy.store.add(request, asked?.bytes ?? new Uint8Array());
    // it acts as if it had not heard of its removal
    expect(await deputy.acts.admit({ request, role: 'clerk', privateOf: [] })).toEqual({
      kind: 'done',
    });
    swapRecords(clerk, deputy, friend);
    const { device } = friend.keys;
    expect((await clerk.read()).membership.devices.has(device)).toBe(false);
    const off = await clerk.read({ ...safetyRules, removalWins: false });
    expect(off.membership.devices.get(device)?.role).toBe('clerk');
    await clerk.acts.settle();
    swapRecords(clerk, friend);
    const now = keyOf(await clerk.read(), 'everyone');
    expect((await friend.read()).ring.byEpoch(now.epoch)).toBeNull();
  });
});

describe('the records of a group', () => {
  it('name no person, committee or council to those who only hold them', async () => {
    const canaries = ['Guillemot Council', 'Razorbill', 'Fulmar', 'committee-of-puffins'];
    const [council = '', clerkName = '', chairName = '', committee = ''] = canaries;
    const group = await aGroupOfLaptops({ group: council, clerk: clerkName });
    await group.clerk.acts.makeCircles([`committee:${committee}`, `private:${committee}`]);
    const chair = await group.member(chairName, 'chair', [committee]);
    await group.clerk.acts.setRole(chair.keys.device, 'member', {});
    await group.clerk.acts.withdraw(chair.keys.device, `private:${committee}`);
    await group.clerk.acts.remove(chair.keys.device, {});
    const all = Buffer.concat(group.clerk.store.all().map(({ bytes }) => bytes));
    const base64 = (word: string) => Buffer.from(word).toString('base64').slice(0, -4);
    for (const canary of canaries) {
      expect(all.includes(canary)).toBe(false);
      expect(all.includes(base64(canary))).toBe(false);
    }
    // and they are there, for those who hold the key
    const { ring, membership } = await group.clerk.read();
    expect(ring.groupName).toBe(council);
    expect([...membership.devices.keys()].map(ring.personOf)).toEqual([clerkName, chairName]);
    expect([...membership.circles.keys()].map(ring.nameOf).sort(inOrder)).toEqual([
      ...[`committee:${committee}`, 'everyone', `private:${committee}`],
    ]);
  });
});
