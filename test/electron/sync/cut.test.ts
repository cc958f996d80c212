import { expect, it } from 'vitest';
import { openExchange } from '../../../electron/database/exchange/store.ts';
import type { IngestingLedger } from '../../../electron/ledger/ingesting-ledger.ts';
import type { NounMap } from '../../../electron/ledger/ledger.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { type CutParts, cutAll } from '../../../electron/sync/cut.ts';
import { makeDeviceKeys } from '../../../electron/sync/device-keys.ts';
import { openSection, parseSegment } from '../../../electron/sync/envelope/segment.ts';
import type { KeyRing } from '../../../electron/sync/membership/key-ring.ts';
import { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import type { Membership } from '../../../shared/sync/membership.ts';
import { safetyRules } from '../../../shared/sync/safety-rules.ts';
import { aCouncilLedger, aDatabase, clerk } from '../../builders/a-ledger.ts';
import { anEpochKey, someGroup, steadyRandom } from '../../builders/a-sealed-segment.ts';

/** More circles than one segment has sections. */
const many = 70;

/** A clerk's laptop that holds the key of every circle, as far as cutting goes. */
async function aCutter(circleOf: CutParts['circleOf']) {
  const random = steadyRandom('cut');
  const { keys } = await makeDeviceKeys(random);
  const { ledger: council, clock } = aCouncilLedger();
  const privateBusiness = openLedger({
    ...{ database: aDatabase('private-business.db'), nouns: privateBusinessNouns },
    ...{ clock: clock.read, random },
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
  const key = anEpochKey('a');
  const ring = {
    current: () => key,
    knows: () => true,
    isEntitled: () => true,
  } as unknown as KeyRing;
  const parts: CutParts = {
    ...{ store, keys, random, clock: clock.read, rules: safetyRules, told: new Map(), circleOf },
    ledgers: { council: untyped(council), private: untyped(privateBusiness) },
    group: () => ({ id: someGroup, membership, ring }),
  };
  const cut = async () => {
    await cutAll(parts, async () => {});
    return store.segments.ofRun(council.currentRun());
  };
  /** What every section says, under the one key that they all are sealed with here. */
  const read = (hash: string) => {
    const parsed = parseSegment(store.segments.bytes(hash) ?? new Uint8Array());
    if (!parsed.ok) throw new Error(parsed.why);
    return parsed.segment.sections.flatMap((_, index) => {
      const opened = openSection(parsed.segment, index, key);
      return opened.ok ? opened.ops : [];
    });
  };
  return { council, store, cut, read };
}

it('makes more than one segment of an act for more circles than one holds', async () => {
  const { council, store, cut } = await aCutter((_, { row }) => `committee:${row}`);
  council.change(clerk, 'Committees named', (tx) => {
    for (let at = 0; at < many; at += 1) tx.set('committee', `c${at}`, { name: `Committee ${at}` });
  });
  const made = await cut();
  expect(made.map(({ first, last }) => [first, last])).toEqual([
    [1, expect.any(Number)],
    [expect.any(Number), council.runs()[0]?.last],
  ]);
  const sections = made.flatMap(({ hash }) => store.segments.sections(hash));
  expect(sections).toHaveLength(many);
});

it('takes an act back without a word of its private part, where only the rest of it could be taken back', async () => {
  const { council, cut, read } = await aCutter((_, { row }) =>
    row === 'shut' ? 'private:planning' : 'everyone',
  );
  const name = (title: string) => (tx: Parameters<Parameters<typeof council.change>[2]>[0]) => {
    tx.set('committee', 'open', { name: title });
    tx.set('committee', 'shut', { name: `${title}, in private` });
  };
  council.change(clerk, 'Committees named', name('Before'));
  council.change(clerk, 'Import of Closure of the mill.pdf', name('After'));
  // somebody changes the private part since, so that taking back leaves it as it is
  const later = { undoable: false };
  council.change(clerk, 'Named', (tx) => tx.set('committee', 'shut', { name: 'Mill' }), later);
  council.undo(clerk);
  const cutUp = (await cut()).flatMap(({ hash }) => read(hash));
  const open = cutUp.filter(({ ops }) => ops.some(({ row }) => row === 'open'));
  expect(open.map(({ label }) => label)).toEqual(['A change', 'A change', 'A change']);
  expect(council.history('committee', 'open', 'name')[0]?.label).toContain('Closure of the mill');
});
