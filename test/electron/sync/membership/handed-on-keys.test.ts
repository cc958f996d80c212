import { beforeAll, describe, expect, it } from 'vitest';
import type { EpochKey } from '../../../../electron/sync/envelope/epoch-key.ts';
import { encodeKeyRecord } from '../../../../electron/sync/envelope/key-record.ts';
import { wrapSecrets } from '../../../../electron/sync/membership/grant-body.ts';
import type { CircleName } from '../../../../shared/sync/circle.ts';
import type { MembershipRecord } from '../../../../shared/sync/membership-record.ts';
import { type SafetyRules, safetyRules } from '../../../../shared/sync/safety-rules.ts';
import { mostHandedOn } from '../../../../shared/sync/telling-records.ts';
import {
  aGroupOfLaptops,
  type GroupLaptop,
  type GroupOfLaptops,
  swapRecords,
} from '../../../builders/a-laptop-of-a-group.ts';

const circle: CircleName = 'private:c1';

/** Lays a grant of a key into a laptop's store, signed by whoever. */
async function grantTo(
  to: readonly GroupLaptop[],
  { epoch: key, by, group }: { epoch: EpochKey; by: GroupLaptop; group: string },
): Promise<void> {
  const body = await wrapSecrets(
    [key],
    group,
    to.map(({ keys }) => keys.recipient),
  );
  const record: MembershipRecord = {
    ...{ v: 1, group, by: by.keys.device, follows: [], wall: '2026-03-02T18:30:00Z' },
    ...{ kind: 'grant', epochs: [{ circle: key.circle, epoch: key.epoch }] },
    to: to.map(({ keys }) => keys.device),
  };
  const { hash, bytes } = encodeKeyRecord(record, body, by);
  for (const { store } of to) store.add(hash, bytes);
}

describe('two clerks who take each other’s part away at once', () => {
  let group: GroupOfLaptops;
  let clerk: GroupLaptop;
  let deputy: GroupLaptop;
  let entitled: GroupLaptop;
  let hostile: GroupLaptop;
  /** Made by the one that was overruled, without the other. */
  let key: EpochKey;
  beforeAll(async () => {
    group = await aGroupOfLaptops();
    clerk = group.clerk;
    await clerk.acts.makeCircles([circle]);
    deputy = await group.member('Deputy', 'clerk');
    entitled = await group.member('Chair', 'chair', ['c1']);
    hostile = await group.member('Member');
    swapRecords(clerk, deputy, entitled, hostile);
    await deputy.acts.setRole(clerk.keys.device, 'member', {});
    await clerk.acts.setRole(deputy.keys.device, 'member', {});
    // the chair hears the deputy first, and seals with his key
    swapRecords(deputy, entitled);
    const sealing = (await entitled.read()).ring.current(circle);
    if (sealing === null) throw new Error('the chair has no key');
    key = sealing;
    swapRecords(clerk, deputy, entitled, hostile);
  });

  const heldBy = async (laptop: GroupLaptop, rules: SafetyRules = safetyRules) =>
    (await laptop.read(rules)).ring.byEpoch(key.epoch);

  it('leave the one who remains without the key, and nobody who is an admin holds it', async () => {
    expect(await heldBy(clerk)).toBeNull();
    await clerk.acts.settle();
    expect(await heldBy(clerk)).toBeNull();
    const { membership } = await clerk.read();
    expect(membership.devices.get(clerk.keys.device)?.role).toBe('clerk');
    expect(membership.devices.get(deputy.keys.device)?.role).toBe('member');
  });

  it('a false key from a member is refused alike on each laptop, whatever comes first', async () => {
    const wrong = { ...key, secret: new Uint8Array(32).fill(7) };
    const late = await group.newLaptop();
    await grantTo([clerk, hostile, late], { epoch: wrong, by: hostile, group: group.group });
    const withoutRule = { ...safetyRules, keyChecks: false };
    for (const laptop of [clerk, hostile]) {
      expect(await heldBy(laptop)).toBeNull();
      expect((await heldBy(laptop, withoutRule))?.secret[0]).toBe(7);
    }
  });

  it('get it from a member who holds it, and hand it to all who lack it', async () => {
    const before = await clerk.read();
    expect(await entitled.acts.handOn()).toEqual({ kind: 'done' });
    swapRecords(clerk, entitled);
    expect(await heldBy(clerk)).toEqual(key);
    const after = await clerk.read();
    // nobody came to belong to anything by it
    expect(after.membership.heads).toEqual(before.membership.heads);
    expect(after.membership.circles).toEqual(before.membership.circles);
    await clerk.acts.settle();
    const { membership } = await clerk.read();
    const epochs = [...membership.circles.values()].flatMap((one) => one.epochs);
    const { device } = clerk.keys;
    expect(epochs.find(({ epoch }) => epoch === key.epoch)?.vouched.has(device)).toBe(true);
    // a second clerk gets it as any other key
    const second = await group.member('Second', 'clerk');
    swapRecords(clerk, second);
    expect(await heldBy(second)).toEqual(key);
    expect(await heldBy(hostile)).toBeNull();
  });

  it('is handed on once, and not at all where a clerk holds the key', async () => {
    const kept = entitled.store.all().length;
    await entitled.acts.handOn();
    await entitled.acts.handOn();
    expect(entitled.store.all()).toHaveLength(kept);
    const chairOfAnother = await group.member('Officer', 'officer', ['c1']);
    const held = chairOfAnother.store.all().length;
    await chairOfAnother.acts.handOn();
    expect(chairOfAnother.store.all()).toHaveLength(held);
  });

  it('whoever lays down thousands of grants has some of them read', async () => {
    const spam = await group.newLaptop();
    const kept = (await spam.read()).handedOn.length;
    for (let times = 0; times < mostHandedOn + 5; times++)
      await grantTo([spam], { epoch: key, by: hostile, group: group.group });
    expect((await spam.read()).handedOn.length).toBeLessThanOrEqual(kept + mostHandedOn);
  });
});
