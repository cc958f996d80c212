import type { CircleName } from '../../../shared/sync/circle.ts';
import type { Membership } from '../../../shared/sync/membership.ts';
import type { RecordFault } from '../../../shared/sync/record-fault.ts';
import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import type { DeviceKeys } from '../device-keys.ts';
import { unwrapWith } from '../envelope/age-file.ts';
import type { EpochKey } from '../envelope/epoch-key.ts';
import { checkOf, readSecrets } from './grant-body.ts';
import { type KnownRecord, type Memory, newMemory } from './known-records.ts';
import { openWords } from './sealed-body.ts';

/** The keys that this device was granted, and what stands sealed in the group's records, as far as it can open it. */
export interface KeyRing {
  /** What to seal for a circle with; null where there is none yet, or none that this device may write with. */
  current(circle: CircleName): EpochKey | null;
  byEpoch(epoch: string): EpochKey | null;
  /** Whether an admin has made the circle. */
  knows(circle: CircleName): boolean;
  /** Whether this device belongs to the circle: its key may still be on the way. */
  isEntitled(circle: CircleName): boolean;
  idOf(circle: CircleName): string | null;
  nameOf(circleId: string): CircleName | null;
  /** Name of a device's person; empty where it cannot be read. */
  personOf(device: string): string;
  /** Name of the group; empty where it cannot be read. */
  groupName: string;
}

/** Opening a grant takes some milliseconds: `memory` spares those that were opened before. */
export async function createKeyRing(
  records: readonly KnownRecord[],
  membership: Membership,
  keys: DeviceKeys,
  { memory = newMemory(), rules = safetyRules }: { memory?: Memory; rules?: SafetyRules } = {},
): Promise<KeyRing> {
  const { group, circles, devices } = membership;
  const secrets = await secretsFor(records, membership, keys, { memory, rules });
  const byHash = new Map(records.map((record) => [record.hash, record]));
  const byEpoch = (epoch: string): EpochKey | null => secrets.get(epoch) ?? null;
  const opened = new Map<string, ReturnType<typeof openWords>>();
  // asked for everybody's name at each look at the exchange, and the same as long as this ring is
  const wordsOf = (hash: string): ReturnType<typeof openWords> => {
    const known = byHash.get(hash);
    if (known === undefined) return {};
    const words =
      opened.get(hash) ?? openWords(known.body, byEpoch, { group, by: known.record.by });
    opened.set(hash, words);
    return words;
  };

  const ids = new Map<CircleName, string>();
  const names = new Map<string, CircleName>();
  for (const { id, of, record } of circles.values()) {
    const name = of === 'everyone' ? of : (wordsOf(record).circle ?? '');
    if (!isNameOf(of, name)) continue;
    names.set(id, name);
    if (!ids.has(name)) ids.set(name, id);
  }
  const circleOf = (name: CircleName) => circles.get(ids.get(name) ?? '');
  const founding = records.find(({ record, hash }) => {
    return record.kind === 'found' && !membership.invalid.has(hash);
  });
  return {
    byEpoch,
    current(name) {
      const { epochs: [epoch] = [], entitled, of } = circleOf(name) ?? {};
      if (epoch === undefined || epoch.isVoid || !isEntitled(name)) return null;
      // private business waits for the key that somebody who left does not have; the rest goes on
      if (of === 'private' && [...epoch.granted].some((device) => !entitled?.has(device)))
        return null;
      return byEpoch(epoch.epoch);
    },
    knows: (name) => circleOf(name)?.isVoid === false,
    isEntitled,
    idOf: (name) => ids.get(name) ?? null,
    nameOf: (id) => names.get(id) ?? null,
    personOf(device) {
      const standing = devices.get(device);
      return standing === undefined ? '' : (wordsOf(standing.admittedBy).name ?? '');
    },
    groupName: founding === undefined ? '' : (wordsOf(founding.hash).groupName ?? ''),
  };

  function isEntitled(name: CircleName): boolean {
    return circleOf(name)?.entitled.has(keys.device) === true;
  }
}

/** A committee's circle is told by its sealed name, and nothing else may call itself one. */
const isNameOf = (of: string, name: string): name is CircleName =>
  name === 'everyone' ? of === name : name.startsWith(`${of}:`) && name.length > of.length + 1;

/**
 * Every secret that some grant hands to this device and that is the one its epoch's record speaks of: whoever handed it
 * over, it is that key and no other. Where clerks take each other's part away at once, what was sealed with a key of
 * the one that was overruled is closed to the other until a member who holds that key hands it on.
 */
async function secretsFor(
  records: readonly KnownRecord[],
  { group, circles, invalid }: Membership,
  keys: DeviceKeys,
  { memory, rules }: { memory: Memory; rules: SafetyRules },
): Promise<Map<string, EpochKey>> {
  const epochs = [...circles.values()].flatMap(({ id, epochs: all }) =>
    all.map(({ epoch, check }) => [epoch, { check, circle: id }] as const),
  );
  const known = new Map(epochs);
  const secrets = new Map<string, EpochKey>();
  for (const { hash, record, body } of records) {
    if (record.kind !== 'grant' || !record.to.includes(keys.device)) continue;
    if (!handsOver(invalid.get(hash))) continue;
    if (record.epochs.every(({ epoch }) => secrets.has(epoch))) continue;
    const plain = await unwrapOnce(hash, body, keys, memory);
    for (const key of plain === null ? [] : readSecrets(plain, group)) {
      const named = known.get(key.epoch);
      if (named?.circle !== key.circle) continue;
      if (!rules.keyChecks || named.check === checkOf(key)) secrets.set(key.epoch, key);
    }
  }
  return secrets;
}

/** What a removed admin handed out still opens what was sealed with it meanwhile. */
const handsOver = (fault: RecordFault | undefined): boolean =>
  fault === undefined || fault === 'revoked' || fault === 'handedOn';

/** An age file that may be for this device, opened once. */
export async function unwrapOnce(
  hash: string,
  body: Uint8Array,
  keys: DeviceKeys,
  memory: Memory,
): Promise<Uint8Array | null> {
  const known = memory.unwrapped.get(hash);
  if (known !== undefined) return known;
  const plain = await unwrapWith(keys.identity, body);
  memory.unwrapped.set(hash, plain);
  return plain;
}
