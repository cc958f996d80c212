import { expect, it } from 'vitest';
import { resolveMembership } from '../../../shared/sync/membership.ts';
import type { MembershipRecord, SignedRecord } from '../../../shared/sync/membership-record.ts';
import { tellingRecords } from '../../../shared/sync/telling-records.ts';

const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const device = (n: number): string => `d${letters[n % 32]}${letters[n >> 5] ?? 0}`.padEnd(16, '0');
let made = 0;
const signed = (record: object): SignedRecord => {
  made += 1;
  const common = { v: 1, group: 'g'.repeat(16), follows: [], wall: '' };
  return {
    hash: made.toString(16).padStart(64, '0'),
    record: { ...common, ...record } as unknown as MembershipRecord,
  };
};
const join = (by: string) =>
  signed({ kind: 'join', by, device: by, signKey: '', recipient: '', runs: [], wishes: 'clerk' });

it('leaves out what strangers sign in any number, and keeps everything that can make an admin', () => {
  const [founder, second, third, stranger] = [0, 1, 2, 3].map(device);
  const found = signed({
    ...{ kind: 'found', by: founder, device: founder, signKey: '', recipient: '', runs: [] },
    salt: '',
  });
  const asked = [join(second ?? ''), join(third ?? '')];
  const [first, other] = asked;
  const follows = [found.hash];
  const admitted = signed({
    ...{ kind: 'admit', by: founder, request: first?.hash, role: 'clerk', follows },
  });
  const chain = signed({
    ...{ kind: 'admit', by: second, request: other?.hash, role: 'member' },
    follows: [admitted.hash],
  });
  const own = join(stranger ?? '');
  const junk = Array.from({ length: 200 }, () =>
    signed({ kind: 'admit', by: stranger, request: own.hash, role: 'clerk', follows }),
  );
  const flood = Array.from({ length: 300 }, (_, n) => join(device(100 + n)));
  const telling = [found, ...asked, admitted, chain];
  const late = join(device(90));
  const all = [own, ...junk, chain, ...flood, ...telling, late];
  const kept = tellingRecords(all);
  expect(kept).toEqual(expect.arrayContaining([...telling, late]));
  expect(kept.filter(({ record }) => record.by === stranger && record.kind === 'admit')).toEqual(
    [],
  );
  expect(kept.length).toBeLessThan(110);
  const group = 'g'.repeat(16);
  expect([...resolveMembership(kept, group).devices]).toEqual([
    ...resolveMembership(all, group).devices,
  ]);
});
