import { describe, expect, it } from 'vitest';
import { type Membership, resolveMembership } from '../../../shared/sync/membership.ts';
import { safetyRules } from '../../../shared/sync/safety-rules.ts';
import { AGroup } from '../../builders/a-group.ts';

const resolve = (group: AGroup, rules = safetyRules as Parameters<typeof resolveMembership>[2]) =>
  resolveMembership(group.records, 'group', rules);
const rolesIn = ({ devices }: Membership) =>
  Object.fromEntries(
    [...devices.values()].map(({ device, role, removed }) => [
      device,
      removed === null ? role : 'removed',
    ]),
  );

describe('a group', () => {
  it('is what its founder and those whom he admits as clerks make of it', () => {
    const group = new AGroup();
    group.found();
    group.admits('clerk', 'deputy', 'clerk');
    group.admits('deputy', 'chair', 'chair');
    group.gives('clerk', 'chair', 'officer');
    group.joins('stranger');
    const membership = resolve(group);
    expect(rolesIn(membership)).toEqual({ clerk: 'clerk', deputy: 'clerk', chair: 'officer' });
    expect(membership.heads).toEqual(group.last());
    expect(membership.requests).toHaveLength(1);
    expect(membership.devices.get('chair')?.signKey).toEqual(Uint8Array.of(1, 2, 3));
  });

  it('tells every admission of a laptop that counts: one that falls may change what it might write, and not its role', () => {
    const group = new AGroup();
    group.found();
    group.admits('clerk', 'third', 'clerk');
    group.admits('clerk', 'deputy', 'clerk');
    const known = group.last();
    group.joins('chair');
    const first = group.admits('clerk', 'chair', 'chair', known);
    const second = group.admits('deputy', 'chair', 'member', known);
    const between = group.admits('clerk', 'friend', 'member', [first, second]);
    group.gives('clerk', 'chair', 'officer');
    const before = resolve(group);
    group.removes('third', 'deputy', {}, known);
    const after = resolve(group);
    const told = [before, after].map((membership) => {
      const { role, admittedBy, admissions } = membership.devices.get('chair') ?? {};
      const cited = membership.closureOf(between)?.devices.get('chair')?.role;
      return { role, admittedBy, admissions, cited };
    });
    const same = { role: 'officer', admittedBy: first };
    expect(told).toEqual([
      { ...same, admissions: [first, second], cited: 'member' },
      { ...same, admissions: [first], cited: 'chair' },
    ]);
  });

  it('lets nobody in who was not admitted, and nobody grants himself a role (S43)', () => {
    const group = new AGroup();
    group.found();
    group.admits('clerk', 'member', 'member');
    const known = group.last();
    const admitted = group.admits('stranger', 'stranger', 'clerk', known);
    const raised = group.gives('member', 'member', 'clerk', {}, known);
    const chained = group.admits('member', 'friend', 'clerk', [raised]);
    const removed = group.removes('member', 'clerk', {}, [raised]);
    const membership = resolve(group);
    expect(rolesIn(membership)).toEqual({ clerk: 'clerk', member: 'member' });
    for (const hash of [admitted, raised, chained, removed])
      expect(membership.invalid.get(hash)).toBe('notAdmin');
    // with the rule off all of it counts
    const off = rolesIn(resolve(group, { ...safetyRules, admission: false }));
    expect(off).toMatchObject({ stranger: 'clerk', friend: 'clerk', clerk: 'removed' });
  });

  it('is founded once: a second beginning under its name counts nowhere', () => {
    const group = new AGroup((count) => `${9 - count}`.repeat(64));
    group.found();
    group.found();
    const [first, second] = group.records.map(({ hash }) => hash);
    expect([...resolve(group).invalid]).toEqual([[first, 'double']]);
    expect(resolve(group).heads).toEqual([second]);
  });

  it('does not hear records of another group', () => {
    const group = new AGroup();
    group.found();
    const foreign = group.records.map(({ record }) => ({
      hash: 'f'.repeat(64),
      record: { ...record, group: 'other', by: 'thief', device: 'thief' },
    })) as typeof group.records;
    const membership = resolveMembership([...foreign, ...group.records], 'group');
    expect(rolesIn(membership)).toEqual({ clerk: 'clerk' });
    expect(membership.invalid.get('f'.repeat(64))).toBe('otherGroup');
  });

  it('lets a record wait for those that it follows', () => {
    const group = new AGroup();
    group.found();
    const first = group.admits('clerk', 'deputy', 'clerk');
    const second = group.admits('deputy', 'chair', 'chair');
    const without = group.records.filter(({ hash }) => hash !== first);
    const membership = resolveMembership(without, 'group');
    expect(rolesIn(membership)).toEqual({ clerk: 'clerk' });
    expect([...membership.waiting]).toEqual([second]);
    expect(membership.closureOf(second)).toBeNull();
  });

  it('gives the lesser of two roles that were given at once', () => {
    const group = new AGroup();
    group.found();
    group.admits('clerk', 'deputy', 'clerk');
    group.admits('clerk', 'chair', 'member');
    const known = group.last();
    group.gives('clerk', 'chair', 'officer', {}, known);
    group.gives('deputy', 'chair', 'chair', {}, known);
    expect(rolesIn(resolve(group))).toMatchObject({ chair: 'chair' });
  });

  it('keeps a run with the device of longest standing that names it', () => {
    const group = new AGroup();
    const [run, bound] = ['0000000000abc', '00000000abcdefghjkmn'];
    group.found('clerk', [run]);
    group.joins('thief', [run, '0000000000xyz', bound]);
    group.admits('clerk', 'thief', 'member');
    const { devices } = resolve(group);
    expect(devices.get('clerk')?.runs).toEqual([run]);
    // a run of 20 letters is bound to its device's key and can be named by nobody
    expect(devices.get('thief')?.runs).toEqual(['0000000000xyz']);
  });
});

describe('a removal', () => {
  const three = (): { group: AGroup; known: string[] } => {
    const group = new AGroup();
    group.found();
    group.admits('clerk', 'deputy', 'clerk');
    group.admits('clerk', 'third', 'clerk');
    return { group, known: group.last() };
  };

  it('voids what the removed admin signed without knowing of it, as back-dated records are', () => {
    const { group, known } = three();
    const before = group.admits('deputy', 'chair', 'chair');
    group.removes('clerk', 'deputy');
    const backdated = group.admits('deputy', 'friend', 'clerk', known);
    const chained = group.admits('friend', 'other', 'member', [backdated]);
    const membership = resolve(group);
    expect(rolesIn(membership)).toEqual({
      ...{ clerk: 'clerk', deputy: 'removed', third: 'clerk', chair: 'chair' },
    });
    expect(membership.invalid.has(before)).toBe(false);
    expect(membership.invalid.get(backdated)).toBe('revoked');
    expect(membership.invalid.get(chained)).toBe('revoked');
    const off = resolve(group, { ...safetyRules, removalWins: false });
    expect(rolesIn(off)).toMatchObject({ friend: 'clerk', other: 'member' });
  });

  it('is for good: a removed device asks again under a new key', () => {
    const { group } = three();
    group.removes('clerk', 'deputy');
    group.admits('clerk', 'deputy', 'clerk');
    expect(rolesIn(resolve(group))).toMatchObject({ deputy: 'removed' });
  });

  it('is not undone by the removed one striking back: the longer standing prevails, whatever the hashes', () => {
    for (const hash of [(n: number) => `${n}`, (n: number) => `${99 - n}`]) {
      const group = new AGroup(hash);
      group.found();
      group.admits('clerk', 'deputy', 'clerk');
      const known = group.last();
      const struck = group.removes('deputy', 'clerk', {}, known);
      group.removes('clerk', 'deputy', {}, known);
      const membership = resolve(group);
      expect(rolesIn(membership)).toEqual({ clerk: 'clerk', deputy: 'removed' });
      expect(membership.invalid.get(struck)).toBe('overruled');
    }
  });

  it('holds against one of longer standing who does not strike back', () => {
    const { group, known } = three();
    group.removes('deputy', 'clerk', {}, known);
    const late = group.removes('clerk', 'third', {}, known);
    const membership = resolve(group);
    expect(rolesIn(membership)).toEqual({ clerk: 'removed', deputy: 'clerk', third: 'clerk' });
    expect(membership.invalid.get(late)).toBe('revoked');
  });

  it('settles three who remove each other in a ring by the longest standing', () => {
    const { group, known } = three();
    group.removes('clerk', 'deputy', {}, known);
    group.removes('deputy', 'third', {}, known);
    group.removes('third', 'clerk', {}, known);
    expect(rolesIn(resolve(group))).toEqual({
      ...{ clerk: 'clerk', deputy: 'removed', third: 'clerk' },
    });
  });

  it('counts what either of two admins held, and what a later one says anew', () => {
    const { group, known } = three();
    group.admits('clerk', 'member', 'member', known);
    const admitted = group.last();
    const one = group.removes('clerk', 'member', { a: 3, b: 9 }, admitted);
    const other = group.removes('deputy', 'member', { a: 5 }, admitted);
    expect(resolve(group).devices.get('member')?.removed?.cut).toEqual({ a: 5, b: 9 });
    group.removes('third', 'member', { a: 1 }, [one, other]);
    expect(resolve(group).devices.get('member')?.removed?.cut).toEqual({ a: 1 });
  });

  it("of the clerk's role works as one of the laptop, until the role is given again", () => {
    const { group, known } = three();
    const lost = group.gives('clerk', 'deputy', 'member', {}, known);
    const backdated = group.admits('deputy', 'friend', 'clerk', known);
    const again = group.gives('third', 'deputy', 'clerk', {}, [lost]);
    group.admits('deputy', 'chair', 'chair', [again]);
    const membership = resolve(group);
    expect(rolesIn(membership)).toEqual({
      ...{ clerk: 'clerk', deputy: 'clerk', third: 'clerk', chair: 'chair' },
    });
    expect(membership.invalid.get(backdated)).toBe('revoked');
  });
});

describe('the membership up to a record', () => {
  it('knows what that record knew, less what does not count any more', () => {
    const group = new AGroup();
    group.found();
    const deputy = group.admits('clerk', 'deputy', 'clerk');
    const friend = group.admits('deputy', 'friend', 'clerk');
    const other = group.removes('clerk', 'deputy', {}, [deputy]);
    const membership = resolve(group);
    expect(rolesIn(membership.closureOf(deputy) as Membership)).toEqual({
      ...{ clerk: 'clerk', deputy: 'clerk' },
    });
    // the friend's admission was not known to the removal: it never was
    expect(rolesIn(membership.closureOf(friend) as Membership)).toEqual({
      ...{ clerk: 'clerk', deputy: 'clerk' },
    });
    expect(membership.follows(other, deputy)).toBe(true);
    expect(membership.follows(deputy, other)).toBe(false);
    expect(membership.closureOf(deputy)).toBe(membership.closureOf(deputy));
  });
});
