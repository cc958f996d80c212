import { expect, it, vi } from 'vitest';
import { openExchange } from '../../../electron/database/exchange/store.ts';
import type { IngestingLedger } from '../../../electron/ledger/ingesting-ledger.ts';
import type { NounMap } from '../../../electron/ledger/ledger.ts';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';
import { createApplying } from '../../../electron/sync/applying.ts';
import { takeFrame } from '../../../electron/sync/door.ts';
import { encodeSegment } from '../../../electron/sync/envelope/segment.ts';
import { createForks } from '../../../electron/sync/forks.ts';
import type { GroupKnown } from '../../../electron/sync/group.ts';
import { CallError } from '../../../shared/contract/call-error.ts';
import { privateBusinessNouns } from '../../../shared/domain/nouns.ts';
import { safetyRules } from '../../../shared/sync/safety-rules.ts';
import {
  aGroupOfLaptops,
  type GroupLaptop,
  type GroupOfLaptops,
  swapRecords,
} from '../../builders/a-laptop-of-a-group.ts';
import { aCouncilLedger, aDatabase } from '../../builders/a-ledger.ts';
import { aChange, anOp, steadyRandom } from '../../builders/a-sealed-segment.ts';

/** A member whom a clerk let in while the other clerk removed that one: the founder has not told anybody yet. */
async function letInByOneWhoWasRemoved({ clerk, member, newLaptop }: GroupOfLaptops) {
  const deputy = await member('Deputy', 'clerk');
  const reader = await member('Reader');
  const guest = await newLaptop();
  const request = await guest.acts.askToJoin({ name: 'Guest', wishes: 'member', runs: [] });
  swapRecords(deputy, guest);
  await deputy.acts.admit({ request, role: 'member', privateOf: [] });
  swapRecords(deputy, guest, reader);
  await clerk.acts.remove(deputy.keys.device, {});
  return { guest, reader };
}

async function segmentOf(
  { keys, run, read }: GroupLaptop,
  group: string,
  wall: Date,
): Promise<Uint8Array> {
  const { membership, ring } = await read();
  const key = ring.current('everyone');
  const [member] = membership.heads;
  if (key === null || member === undefined) throw new Error('no member');
  const op = anOp(run, 1, { noun: 'committee', row: 'c1', field: 'name', value: 'Planning' });
  const content = { ledger: 'council' as const, changes: [aChange(run, [op])] };
  return encodeSegment(
    {
      ...{ group, device: keys.device, run, first: 1, last: 1, prev: null, seen: {}, member },
      ...{ wall: wall.toISOString(), sections: [{ circleEpoch: key, content }] },
    },
    { keys, random: steadyRandom('segment') },
  ).bytes;
}

/** What a laptop of a group reads with. */
function aReadingLaptop(group: string, { keys, read }: GroupLaptop) {
  const store = openExchange(aDatabase('exchange.db'));
  const { ledger: council, clock } = aCouncilLedger();
  const privateBusiness = openLedger({
    ...{ database: aDatabase('private-business.db'), nouns: privateBusinessNouns },
    ...{ clock: clock.read, random: steadyRandom('private') },
  });
  const untyped = (ledger: unknown) => ledger as IngestingLedger<NounMap>;
  const ledgers = { council: untyped(council), private: untyped(privateBusiness) };
  const told: unknown[] = [];
  const names = () => council.rows('committee').map(({ name }) => name);
  /** A launch of it, with the records that it holds by then, which has found this. */
  const launched = async (bytes: Uint8Array | null) => {
    const { membership, ring } = await read();
    const known: GroupKnown = { id: group, membership, ring };
    const parts = {
      ...{ store, ledgers, keys, group: () => known, clock: clock.read },
      ...{ random: steadyRandom('reader'), rules: safetyRules },
    };
    const applying = createApplying({
      ...{ ...parts, tick: () => 0 },
      ...{ forks: createForks(ledgers), notice: (...one: unknown[]) => void told.push(one) },
    });
    applying.groupChanged();
    const taken = bytes === null ? null : takeFrame(parts, bytes, 'place');
    if (taken?.kind === 'segment') applying.add([taken.hash]);
    return applying;
  };
  const launch = async (bytes: Uint8Array | null) => (await launched(bytes)).work(async () => {});
  return { store, ledgers, clock, told, names, launch, launched };
}

it('judges at a new launch what was never judged by these records, also of whoever is in the group no more', async () => {
  const group = await aGroupOfLaptops();
  const { guest, reader } = await letInByOneWhoWasRemoved(group);
  const { clock, launch, names, told } = aReadingLaptop(group.group, reader);
  const threeHoursAhead = new Date(clock.read().getTime() + 3 * 3_600_000);
  await launch(await segmentOf(guest, group.group, threeHoursAhead));
  expect(names()).toEqual(['Planning']);
  // two clocks that differ hold up nothing: how far is told, and no more
  expect(told).toEqual([['clockOff', guest.keys.device, 180]]);
  // the record came, and the laptop was switched off before it had judged by it
  swapRecords(group.clerk, reader);
  await launch(null);
  expect(names()).toEqual([]);
});

it('has done again what the disk did not take, and ends only when all is there', async () => {
  const group = await aGroupOfLaptops();
  const [officer, reader] = [await group.member('Officer', 'clerk'), await group.member('Reader')];
  const { store, ledgers, clock, launched, names } = aReadingLaptop(group.group, reader);
  const { council } = ledgers;
  const steps: string[] = [];
  vi.spyOn(store, 'onDisk').mockImplementation(async () => void steps.push('kept'));
  vi.spyOn(store, 'late').mockImplementation((work) => {
    steps.push('noted as opened');
    return work();
  });
  const ingest = council.ingestLate.bind(council);
  // the first time it is lost before it reached the disk, and the disk says so
  const lost = { ops: true, told: false };
  vi.spyOn(council, 'ingestLate').mockImplementation((...of) => {
    steps.push('taken in');
    if (!lost.ops) ingest(...of);
    lost.told = lost.ops;
    lost.ops = false;
  });
  vi.spyOn(council, 'onDisk').mockImplementation(async () => {
    steps.push('on the disk');
    const isRefused = lost.told;
    lost.told = false;
    if (isRefused) throw new CallError('notSaved');
  });
  const applying = await launched(await segmentOf(officer, group.group, clock.read()));
  await expect(applying.work(async () => {})).rejects.toMatchObject({ code: 'notSaved' });
  // what it came in is on the disk before the ledger knows of it
  expect(steps.slice(0, steps.indexOf('taken in'))).toContain('kept');
  expect(names()).toEqual([]);
  steps.length = 0;
  expect(await applying.work(async () => {})).toBe(1);
  expect(names()).toEqual(['Planning']);
  const order = ['taken in', 'noted as opened', 'on the disk', 'kept'];
  expect(steps.slice(-order.length)).toEqual(order);
});

it('judges again the words of a laptop of whose admissions one fell, though its role stays what it was', () => {
  const standing = { role: 'officer', removed: null, roleCuts: [], runs: [] };
  const known = (admissions: string[]) =>
    ({
      membership: {
        devices: new Map([['chair', { ...standing, admissions }]]),
        circles: new Map(),
        heads: [],
      },
    }) as unknown as GroupKnown;
  const groups = [known(['one', 'other']), known(['one', 'other']), known(['one'])];
  const asked: string[] = [];
  const segments = {
    newest: () => new Map(),
    ofDevice: (device: string) => {
      asked.push(device);
      return [];
    },
  };
  let group = groups[0];
  const applying = createApplying({
    ...{ store: { segments }, ledgers: {}, rules: safetyRules, group: () => group, tick: () => 0 },
  } as unknown as Parameters<typeof createApplying>[0]);
  for (group of groups) applying.groupChanged();
  expect(asked).toEqual(['chair']);
});
