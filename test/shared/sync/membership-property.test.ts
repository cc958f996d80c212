import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Membership, resolveMembership } from '../../../shared/sync/membership.ts';
import type { GroupRole, SignedRecord } from '../../../shared/sync/membership-record.ts';
import { AGroup } from '../../builders/a-group.ts';
import { someHistory } from '../../builders/a-group-history.ts';
import { howMany } from '../../builders/long-run.ts';
import { naiveMembership } from './naive-membership.ts';

const numRuns = howMany(150, 5000);
const resolve = (records: readonly SignedRecord[]) => resolveMembership(records, 'group');

const byText = (one: string, other: string): number => (one < other ? -1 : 1);

/** All that a membership says, in an order of its own. */
const told = ({ devices, circles, heads, invalid, waiting, requests, size }: Membership) => ({
  ...{ devices: [...devices], heads, size, requests: [...requests].sort(byText) },
  ...{
    invalid: [...invalid].sort(([one], [other]) => byText(one, other)),
    waiting: [...waiting].sort(byText),
  },
  circles: [...circles.values()].map(({ entitled, epochs, ...circle }) => ({
    ...circle,
    entitled: [...entitled].sort(),
    epochs: epochs.map(({ granted, ...epoch }) => ({ ...epoch, granted: [...granted].sort() })),
  })),
});

describe('a membership', () => {
  it('is the same whatever the order in which its records came, and however often', () => {
    const inSomeOrder = someHistory(24).chain(({ records }) =>
      fc.tuple(
        fc.constant(records),
        fc.shuffledSubarray(records).chain((again) =>
          fc.shuffledSubarray([...records, ...again], {
            minLength: records.length + again.length,
          }),
        ),
      ),
    );
    fc.assert(
      fc.property(inSomeOrder, ([records, shuffled]) => {
        expect(told(resolve(shuffled))).toEqual(told(resolve(records)));
      }),
      { numRuns },
    );
  });

  it('is what the rules say in their plainest form, of all records and of any part of them', () => {
    const some = someHistory(14).chain(({ records }) =>
      fc.tuple(fc.constant(records), fc.shuffledSubarray(records)),
    );
    fc.assert(
      fc.property(some, ([all, part]) => {
        for (const records of [all, part]) {
          const { devices } = resolve(records);
          const roles = [...devices.values()].map(({ device, role, removed }) => [
            device,
            removed === null ? role : 'removed',
          ]);
          expect(Object.fromEntries(roles)).toEqual(naiveMembership(records));
        }
      }),
      { numRuns },
    );
  });

  it("does not change for anything that devices without the clerk's role sign: nobody grants himself a role (S43)", () => {
    const acts = fc.array(
      fc.record({
        by: fc.constantFrom('member', 'stranger', 'chair'),
        whom: fc.constantFrom('member', 'stranger', 'chair', 'clerk', 'deputy'),
        what: fc.constantFrom('admit', 'remove', 'role', 'found', 'circle', 'grant', 'withdraw'),
        role: fc.constantFrom<GroupRole>('clerk', 'chair', 'officer', 'member'),
        follows: fc.nat(20),
      }),
      { minLength: 1, maxLength: 12 },
    );
    fc.assert(
      fc.property(acts, (forged) => {
        const group = new AGroup();
        group.found();
        group.joins('stranger');
        group.admits('clerk', 'deputy', 'clerk');
        group.admits('clerk', 'member', 'member');
        group.admits('deputy', 'chair', 'chair');
        group.says('clerk', { kind: 'circle', circle: 'c', of: 'private' });
        const honest = told(resolve(group.records));
        const count = group.records.length;
        for (const { by, whom, what, role, follows } of forged) {
          const after = group.records[follows % group.records.length]?.hash ?? '';
          if (what === 'admit') group.admits(by, whom, role, [after]);
          else if (what === 'found') group.found(by);
          else {
            const common = { device: whom, role, cut: {}, of: 'private', circle: 'c', to: [whom] };
            group.says(by, { kind: what, ...common, epochs: [] }, [after]);
          }
        }
        const signed = group.records.slice(count).filter(({ record }) => record.kind !== 'join');
        const { invalid, requests, ...rest } = told(resolve(group.records));
        expect(new Set(invalid.map(([hash]) => hash))).toEqual(
          new Set(signed.map(({ hash }) => hash)),
        );
        const { invalid: _none, requests: _asked, ...before } = honest;
        expect(rest).toEqual(before);
      }),
      { numRuns },
    );
  });
});
