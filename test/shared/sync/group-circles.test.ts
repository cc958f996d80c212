import { describe, expect, it } from 'vitest';
import { resolveMembership } from '../../../shared/sync/membership.ts';
import { AGroup } from '../../builders/a-group.ts';

/** A clerk, a deputy clerk, a member, and the circle of private business with one key. */
const withCircle = (hash?: (count: number) => string) => {
  const group = new AGroup(hash);
  group.found();
  group.admits('clerk', 'deputy', 'clerk');
  group.admits('clerk', 'member', 'member');
  group.says('clerk', { kind: 'circle', circle: 'c', of: 'private' });
  const made = epoch(group, 'clerk', 'e1', 1);
  return { group, made };
};
const epoch = (group: AGroup, by: string, name: string, n: number, follows?: string[]) =>
  group.says(by, { kind: 'epoch', circle: 'c', epoch: name, n, check: '' }, follows);
const grant = (group: AGroup, by: string, to: string, name = 'e1', follows?: string[]) =>
  group.says(by, { kind: 'grant', epochs: [{ circle: 'c', epoch: name }], to: [to] }, follows);
const circleIn = (group: AGroup) => {
  const membership = resolveMembership(group.records, 'group');
  const circle = membership.circles.get('c');
  return {
    entitled: [...(circle?.entitled ?? [])].sort(),
    epochs: circle?.epochs.map(({ epoch: name, isVoid }) => (isVoid ? `${name} void` : name)),
    granted: Object.fromEntries(
      circle?.epochs.map(({ epoch: name, granted }) => [name, [...granted]]) ?? [],
    ),
    faults: [...membership.invalid.values()],
  };
};

describe('a circle of private business', () => {
  it("is the clerks' and theirs to whom a clerk gave a key", () => {
    const { group } = withCircle();
    expect(circleIn(group).entitled).toEqual(['clerk', 'deputy']);
    grant(group, 'deputy', 'member');
    expect(circleIn(group).entitled).toEqual(['clerk', 'deputy', 'member']);
    grant(group, 'member', 'stranger');
    expect(circleIn(group)).toMatchObject({ faults: ['handedOn'], granted: { e1: ['member'] } });
  });

  it('is left by a withdrawal, which wins over a grant that did not know of it', () => {
    const { group, made } = withCircle();
    const given = grant(group, 'clerk', 'member', 'e1', [made]);
    const left = group.says('clerk', { kind: 'withdraw', circle: 'c', device: 'member' }, [given]);
    grant(group, 'deputy', 'member', 'e1', [given]);
    expect(circleIn(group).entitled).toEqual(['clerk', 'deputy']);
    grant(group, 'deputy', 'member', 'e1', [left]);
    expect(circleIn(group).entitled).toEqual(['clerk', 'deputy', 'member']);
  });

  it("is left with the clerk's role, whatever that clerk was given as one", () => {
    const { group } = withCircle();
    grant(group, 'clerk', 'deputy');
    group.gives('clerk', 'deputy', 'officer');
    expect(circleIn(group).entitled).toEqual(['clerk']);
  });

  it('is written with the key of the highest number, then of the higher hash, that somebody holds', () => {
    for (const hash of [(n: number) => `${n + 10}`, (n: number) => `${99 - n}`]) {
      const { group, made } = withCircle(hash);
      const [one, other] = [
        epoch(group, 'clerk', 'e2', 2, [made]),
        epoch(group, 'deputy', 'e3', 2, [made]),
      ];
      for (const name of ['e1', 'e2', 'e3']) grant(group, 'clerk', 'clerk', name, [one, other]);
      epoch(group, 'clerk', 'e4', 9);
      const ties = one > other ? ['e2', 'e3'] : ['e3', 'e2'];
      expect(circleIn(group).epochs).toEqual([...ties, 'e1', 'e4']);
    }
  });

  it("keeps a removed admin's keys for what was sealed with them, and the names he took for others", () => {
    // the removed one's records have the lower hashes
    const { group, made } = withCircle((n) => `${99 - n}`);
    group.says('clerk', { kind: 'withdraw', circle: 'c', device: 'nobody' }, [made]);
    const honest = epoch(group, 'clerk', 'e2', 2, group.last());
    group.removes('clerk', 'deputy', {}, [honest]);
    epoch(group, 'deputy', 'e2', 7, [made]);
    epoch(group, 'deputy', 'e3', 8, [made]);
    const { epochs, faults } = circleIn(group);
    expect(epochs).toEqual(['e2', 'e1', 'e3 void']);
    expect(faults).toEqual(['revoked', 'revoked']);
    expect(
      resolveMembership(group.records, 'group')
        .circles.get('c')
        ?.epochs.find((one) => one.epoch === 'e2')?.record,
    ).toBe(honest);
  });

  it('does not believe that a removed admin handed out a key that was made without him', () => {
    const { group, made } = withCircle();
    group.removes('clerk', 'deputy', {}, [made]);
    epoch(group, 'clerk', 'e2', 2);
    grant(group, 'deputy', 'friend', 'e1', [made]);
    grant(group, 'deputy', 'friend', 'e2', [made]);
    expect(circleIn(group).granted).toEqual({ e1: ['friend'], e2: [] });
  });

  it('is made once under a name, and has no key of a circle that nobody made', () => {
    const { group } = withCircle();
    group.says('deputy', { kind: 'circle', circle: 'c', of: 'everyone' });
    epoch(group, 'deputy', 'e1', 4);
    group.says('clerk', { kind: 'epoch', circle: 'x', epoch: 'e5', n: 1, check: '' });
    const { faults, epochs } = circleIn(group);
    expect({ faults: faults.sort(), epochs }).toEqual({
      ...{ faults: ['double', 'double', 'unknown'], epochs: ['e1'] },
    });
  });
});

describe('the circles of everyone and of a committee', () => {
  it("are everybody's who was not removed; a committee's can be left", () => {
    const group = new AGroup();
    group.found();
    group.admits('clerk', 'member', 'member');
    group.admits('clerk', 'gone', 'member');
    group.says('clerk', { kind: 'circle', circle: 'e', of: 'everyone' });
    group.says('clerk', { kind: 'circle', circle: 'k', of: 'committee' });
    group.removes('clerk', 'gone');
    const entitled = (circle: string) => [
      ...(resolveMembership(group.records, 'group').circles.get(circle)?.entitled ?? []),
    ];
    expect([entitled('e'), entitled('k')]).toEqual(Array(2).fill(['clerk', 'member']));
    group.says('clerk', { kind: 'withdraw', circle: 'k', device: 'member' });
    expect([entitled('e'), entitled('k')]).toEqual([['clerk', 'member'], ['clerk']]);
  });
});
