import { beforeAll, describe, expect, it } from 'vitest';
import { groupOf } from '../../../../electron/sync/envelope/device-name.ts';
import { encodeKeyRecord } from '../../../../electron/sync/envelope/key-record.ts';
import { wrapSecrets } from '../../../../electron/sync/membership/grant-body.ts';
import { groupIn } from '../../../../electron/sync/membership/group-in.ts';
import { readGroup } from '../../../../electron/sync/membership/group-records.ts';
import type { MembershipRecord } from '../../../../shared/sync/membership-record.ts';
import { safetyRules } from '../../../../shared/sync/safety-rules.ts';
import {
  aGroupOfLaptops,
  type GroupLaptop,
  type GroupOfLaptops,
  swapRecords,
} from '../../../builders/a-laptop-of-a-group.ts';

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

describe('a record that somebody forged', () => {
  let group: GroupOfLaptops;
  let clerk: GroupLaptop;
  let member: GroupLaptop;
  beforeAll(async () => {
    group = await aGroupOfLaptops();
    clerk = group.clerk;
    member = await group.member('Member');
  });

  /** Lays a record into a laptop that holds all of the group's; its hash. */
  async function forge(
    says: object,
    body: Uint8Array = new Uint8Array(),
    keys: Pick<GroupLaptop['keys'], 'device' | 'signKey' | 'sign'> = member.keys,
  ) {
    const victim = await group.newLaptop();
    const { heads } = (await victim.read()).membership;
    const common = { v: 1, group: group.group, by: keys.device, follows: [...heads], wall: '' };
    const record = { ...common, ...says } as MembershipRecord;
    const { hash, bytes } = encodeKeyRecord(record, body, { keys });
    victim.store.add(hash, bytes);
    return { victim, hash };
  }

  it("in the clerk's name is not heard: its signature is another's", async () => {
    const { device } = clerk.keys;
    const forger = { ...member.keys, device, sign: (hash: Uint8Array) => member.keys.sign(hash) };
    const says = { kind: 'role', device: member.keys.device, role: 'clerk', cut: {} };
    const { victim, hash } = await forge(says, undefined, forger);
    const { membership } = await victim.read();
    expect(membership.devices.get(member.keys.device)?.role).toBe('member');
    expect(membership.follows(hash, hash)).toBe(false);
    const off = await victim.read({ ...safetyRules, signatures: false });
    expect(off.membership.devices.get(member.keys.device)?.role).toBe('clerk');
  });

  it('in his own name gives him no role (S43)', async () => {
    const says = { kind: 'role', device: member.keys.device, role: 'clerk', cut: {} };
    const { victim, hash } = await forge(says);
    const { membership, records } = await victim.read();
    // whoever was never an admin may lay down any number of them: none is even weighed
    expect(records.some((record) => record.hash === hash)).toBe(false);
    expect(membership.devices.get(member.keys.device)?.role).toBe('member');
    const off = await victim.read({ ...safetyRules, admission: false });
    expect(off.membership.devices.get(member.keys.device)?.role).toBe('clerk');
  });

  it("begins no group that is there: its name is of the founder's key", async () => {
    const { device, recipient, signKey } = member.keys;
    const own = { device, recipient, signKey: base64(signKey), runs: [] };
    const says = { kind: 'found', ...own, salt: base64(new Uint8Array(16)), follows: [] };
    const { victim, hash } = await forge(says);
    const known = await victim.read();
    expect(known.records.some((record) => record.hash === hash)).toBe(false);
    expect([...known.membership.devices.values()][0]?.device).toBe(clerk.keys.device);
    // a group of his own is another one: a store with two says so
    const foreign = groupOf(signKey, new Uint8Array(16));
    expect(foreign).not.toBe(group.group);
    const record = { v: 1, group: foreign, by: device, wall: '', ...says } as MembershipRecord;
    const other = encodeKeyRecord(record, new Uint8Array(), { keys: member.keys });
    victim.store.add(other.hash, other.bytes);
    expect(() => groupIn(victim.store)).toThrow();
    expect((await victim.read()).membership.devices.size).toBe(2);
  });

  it('hands nobody another secret under the name of an epoch, though an admin made it', async () => {
    const before = (await member.read()).ring.current('everyone');
    if (before === null) throw new Error('no key');
    const { circle, epoch } = before;
    const wrong = { circle, epoch, secret: new Uint8Array(32).fill(7) };
    const body = await wrapSecrets([wrong], group.group, [member.keys.recipient]);
    const to = [member.keys.device];
    const says = { kind: 'grant', epochs: [{ circle, epoch }], to };
    const { victim, hash } = await forge(says, body, clerk.keys);
    const wrongFirst = [...victim.store.all()].sort((one) => (one.hash === hash ? -1 : 1));
    const store = { all: () => wrongFirst, add: () => {} };
    const { ring, membership } = await readGroup(store, member.keys, group.group);
    expect(membership.invalid.has(hash)).toBe(false);
    expect(ring.byEpoch(epoch)).toEqual(before);
  });

  it('or torn is not here, and a record of a laptop whose request has not come waits', async () => {
    const deputy = await group.member('Deputy', 'clerk');
    await deputy.acts.makeCircles(['private:c1']);
    const made = (await deputy.read()).membership.size;
    const isDeputys = ({ record }: { record: MembershipRecord }) =>
      record.kind === 'join' && record.device === deputy.keys.device;
    const request = (await deputy.read()).records.find(isDeputys)?.hash;
    const late = await group.newLaptop();
    swapRecords(late, deputy);
    const all = late.store.all();
    const without = { all: () => all.filter(({ hash }) => hash !== request), add: () => {} };
    const known = await readGroup(without, member.keys, group.group);
    expect(known.membership.devices.has(deputy.keys.device)).toBe(false);
    expect(known.membership.waiting.size).toBeGreaterThan(0);
    const torn = all.map(({ hash, bytes }) => ({
      ...{ hash: `${hash.slice(1)}0`, bytes: hash === request ? bytes.subarray(0, 90) : bytes },
    }));
    const whole = [...all, ...torn.filter(({ bytes }) => bytes.length === 90)];
    const again = await readGroup({ all: () => whole, add: () => {} }, member.keys, group.group);
    expect(again.membership.size).toBe(made);
  });

  it('of an act that broke off before its key was handed out is mended by the next clerk', async () => {
    const alone = await aGroupOfLaptops();
    const { circles, heads } = (await alone.clerk.read()).membership;
    const [circle = ''] = circles.keys();
    const says = { kind: 'epoch', circle, epoch: '0'.repeat(13), n: 2, check: 'f'.repeat(64) };
    const { device } = alone.clerk.keys;
    const common = { v: 1, group: alone.group, by: device, follows: [...heads], wall: '' };
    const record = { ...common, ...says } as MembershipRecord;
    const { hash, bytes } = encodeKeyRecord(record, new Uint8Array(), { keys: alone.clerk.keys });
    alone.clerk.store.add(hash, bytes);
    // nobody holds it: what was written with before is written with still
    expect((await alone.clerk.read()).ring.current('everyone')).not.toBeNull();
    await alone.clerk.acts.settle();
    expect((await alone.clerk.read()).ring.current('everyone')).not.toBeNull();
  });
});
