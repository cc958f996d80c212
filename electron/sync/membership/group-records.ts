import { type Membership, resolveMembership } from '../../../shared/sync/membership.ts';
import type { GroupRole } from '../../../shared/sync/membership-record.ts';
import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import { sixWords } from '../../../shared/sync/six-words.ts';
import { handedOn } from '../../../shared/sync/telling-records.ts';
import type { DeviceKeys } from '../device-keys.ts';
import { isTime } from '../is-time.ts';
import { createKeyRing, type KeyRing, unwrapOnce } from './key-ring.ts';
import { type KnownRecord, knownRecords, type Memory, newMemory } from './known-records.ts';
import type { RecordStore } from './record-store.ts';
import { readWords } from './sealed-body.ts';

/** A laptop that asks to join, as an admin sees it. */
export interface ReadRequest {
  /** Hash of the request. */
  request: string;
  device: string;
  /** Empty where this device was no admin when it was asked. */
  name: string;
  wishes: GroupRole;
  /** To be compared aloud with those that the new laptop shows. */
  words: string[];
  /** ISO 8601: a claim. */
  askedAt: string;
}

export interface GroupRecords {
  membership: Membership;
  ring: KeyRing;
  /** Of devices that were never admitted; at most 100, since anybody can ask. */
  requests: readonly ReadRequest[];
  records: readonly KnownRecord[];
  /** Grants by members who are no admins. */
  handedOn: readonly KnownRecord[];
}

const mostRequests = 100;
/** A set with a rule off finds things good that are not, so each set remembers for itself. */
const memories = new WeakMap<SafetyRules, WeakMap<DeviceKeys, Memory>>();

function memoryOf(rules: SafetyRules, keys: DeviceKeys): Memory {
  const ofRules = memories.get(rules) ?? new WeakMap<DeviceKeys, Memory>();
  memories.set(rules, ofRules);
  const memory = ofRules.get(keys) ?? newMemory();
  ofRules.set(keys, memory);
  return memory;
}

const lastRead = new WeakMap<Memory, { hashes: string; read: GroupRecords }>();

/** Reads the group out of the records of a store. Opening new grants takes a moment: keep the answer until one comes. */
export async function readGroup(
  store: RecordStore,
  keys: DeviceKeys,
  group: string,
  rules: SafetyRules = safetyRules,
): Promise<GroupRecords> {
  const memory = memoryOf(rules, keys);
  // an admin's laptop asks at every exchange; the same records read with the same keys tell the same
  const hashes = [group, ...store.all().map(({ hash }) => hash)].join(' ');
  const last = lastRead.get(memory);
  if (last?.hashes === hashes) return last.read;
  const read = await readAnew(store, keys, group, { rules, memory });
  lastRead.set(memory, { hashes, read });
  return read;
}

async function readAnew(
  store: RecordStore,
  keys: DeviceKeys,
  group: string,
  { rules, memory }: { rules: SafetyRules; memory: Memory },
): Promise<GroupRecords> {
  const { telling: records, signed } = knownRecords(store, group, memory, rules);
  const membership = resolveMembership(records, group, rules);
  const others = handedOn(signed, records, membership.devices);
  const ring = await createKeyRing([...records, ...others], membership, keys, { memory, rules });
  // without a time that can be shown it is of no app, and would keep the clerk from the page with all others
  const asking = records.filter(
    ({ hash, record }) => membership.requests.includes(hash) && isTime(record.wall),
  );
  const requests: ReadRequest[] = [];
  for (const { hash, record, body } of lastOfEach(asking).slice(0, mostRequests)) {
    if (record.kind !== 'join') continue;
    requests.push({
      ...{ request: hash, device: record.device, wishes: record.wishes, askedAt: record.wall },
      name: readWords(await unwrapOnce(hash, body, keys, memory)).name ?? '',
      words: sixWords(hash),
    });
  }
  return { membership, ring, requests, records, handedOn: others };
}

/** A laptop that asked more than once shows the words of its last request alone. Nobody else can sign one for it. */
function lastOfEach(requests: readonly KnownRecord[]): KnownRecord[] {
  const last = new Map<string, KnownRecord>();
  for (const request of requests) {
    const other = last.get(request.record.by);
    if (other === undefined || other.record.wall <= request.record.wall)
      last.set(request.record.by, request);
  }
  return requests.filter((request) => last.get(request.record.by) === request);
}
