import { expect, it } from 'vitest';
import { openExchange } from '../../../electron/database/exchange/store.ts';
import type { IngestingLedger } from '../../../electron/ledger/ingesting-ledger.ts';
import type { NounMap } from '../../../electron/ledger/ledger.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { cutAll } from '../../../electron/sync/cut.ts';
import { makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
import type { KeyRing } from '../../../electron/sync/membership/key-ring.ts';
import { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import type { Membership } from '../../../shared/sync/membership.ts';
import { safetyRules } from '../../../shared/sync/safety-rules.ts';
import { aCouncilLedger, aDatabase, clerk } from '../../builders/a-ledger.ts';
import { anEpochKey, someGroup, steadyRandom } from '../../builders/a-sealed-segment.ts';

/** More circles than one segment has sections. */
const many = 70;

it('makes more than one segment of an act for more circles than one holds', async () => {
  const random = steadyRandom('cut');
  const { keys } = await makeDeviceKeys(random);
  const { ledger: council, clock } = aCouncilLedger();
  const privateBusiness = openLedger({
    ...{ database: aDatabase('private-business.db'), nouns: privateBusinessNouns },
    ...{ clock: clock.read, random },
  });
  council.change(clerk, 'Committees named', (tx) => {
    for (let at = 0; at < many; at += 1) tx.set('committee', `c${at}`, { name: `Committee ${at}` });
  });
  const untyped = (ledger: unknown) => ledger as IngestingLedger<NounMap>;
  const store = openExchange(aDatabase('exchange.db'));
  const standing = {
    ...{ ...keys, runs: [council.currentRun()], role: 'clerk', roleCuts: [], removed: null },
  };
  const known = { devices: new Map([[keys.device, standing]]), size: 1 };
  const membership = {
    ...{ ...known, heads: ['a'.repeat(64)], closureOf: () => known },
  } as unknown as Membership;
  const ring = {
    current: () => anEpochKey('a'),
    knows: () => true,
    isEntitled: () => true,
  } as unknown as KeyRing;
  await cutAll(
    {
      ...{ store, keys, random, clock: clock.read, rules: safetyRules, told: new Map() },
      ledgers: { council: untyped(council), private: untyped(privateBusiness) },
      group: () => ({ id: someGroup, membership, ring }),
      circleOf: (_, { row }) => `committee:${row}`,
    },
    async () => {},
  );
  const made = store.segments.ofRun(council.currentRun());
  expect(made.map(({ first, last }) => [first, last])).toEqual([
    [1, expect.any(Number)],
    [expect.any(Number), council.runs()[0]?.last],
  ]);
  const sections = made.flatMap(({ hash }) => store.segments.sections(hash));
  expect(sections).toHaveLength(many);
});
