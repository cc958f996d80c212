import type { Membership } from '../../shared/sync/membership.ts';
import type { DeviceStanding } from '../../shared/sync/standings.ts';
import type { KeyRecords, StoredKeyRecord } from '../database/exchange/key-records.ts';
import { parseKeyRecord } from './envelope/key-record.ts';
import type { ExchangeParts } from './group.ts';
import { limits } from './limits.ts';

interface Kept {
  records: number;
  bytes: number;
}

const megabyte = 1024 * 1024;
/** Requests to join, and keys that are handed on: a handful of each. */
const ofMember: Kept = { records: 200, bytes: 4 * megabyte };
/** It was a clerk's once, or may have been: a clerk makes all circles and keys of a council. */
const wasAdmin: Kept = { records: 10_000, bytes: 64 * megabyte };

/** What each signer has here, counted anew when the group changes. */
const counted = new WeakMap<Membership, Map<string, Kept>>();
/** The signer and size of each record, by its hash: to be found out once. */
const read = new WeakMap<KeyRecords, Map<string, { by: string; bytes: number }>>();

/**
 * Whether one more record of that signer is kept, which is then counted. Records are kept for ever and passed on to
 * every place, whether they say anything or not. A clerk's always are; a member can sign any number, and whoever writes
 * to a folder can lay down any number of requests. What finds no room is looked at again when the group changes.
 */
export function takesRoom(
  { store, group }: Pick<ExchangeParts, 'store' | 'group'>,
  by: string,
  bytes: number,
): boolean {
  const { membership } = group();
  const signer = membership.devices.get(by);
  const kept = counted.get(membership) ?? countAll(store.keyRecords);
  counted.set(membership, kept);
  const own = kept.get(by) ?? { records: 0, bytes: 0 };
  if (
    signer === undefined ? !isRoomForStranger(kept, membership, bytes) : !fits(own, signer, bytes)
  )
    return false;
  kept.set(by, { records: own.records + 1, bytes: own.bytes + bytes });
  return true;
}

function fits(own: Kept, { role, roleCuts, removed }: DeviceStanding, bytes: number): boolean {
  const isClerk = role === 'clerk';
  if (isClerk && removed === null) return true;
  const most = isClerk || roleCuts.length > 0 ? wasAdmin : ofMember;
  return own.records < most.records && own.bytes + bytes <= most.bytes;
}

function isRoomForStranger(
  kept: ReadonlyMap<string, Kept>,
  { devices }: Membership,
  bytes: number,
): boolean {
  if (bytes > limits.strangersRecord) return false;
  let records = 0;
  for (const [by, some] of kept) if (!devices.has(by)) records += some.records;
  return records < limits.strangersRecords;
}

function countAll(keyRecords: KeyRecords): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const record of keyRecords.all()) {
    const { by, bytes } = signerOf(keyRecords, record);
    const own = kept.get(by) ?? { records: 0, bytes: 0 };
    kept.set(by, { records: own.records + 1, bytes: own.bytes + bytes });
  }
  return kept;
}

function signerOf(keyRecords: KeyRecords, record: StoredKeyRecord): { by: string; bytes: number } {
  const known = read.get(keyRecords) ?? new Map<string, { by: string; bytes: number }>();
  read.set(keyRecords, known);
  const { hash } = record;
  const before = known.get(hash);
  if (before !== undefined) return before;
  const { bytes } = record;
  const parsed = parseKeyRecord(bytes);
  const found = { by: parsed.ok ? parsed.record.by : '', bytes: bytes.length };
  known.set(hash, found);
  return found;
}
