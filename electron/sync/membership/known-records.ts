import type { SignedRecord } from '../../../shared/sync/membership-record.ts';
import { type SafetyRules, safetyRules } from '../../../shared/sync/safety-rules.ts';
import { tellingRecords } from '../../../shared/sync/telling-records.ts';
import { type ParsedKeyRecord, parseKeyRecord } from '../envelope/key-record.ts';
import { isSignedBy } from '../envelope/signature.ts';
import type { RecordStore } from './record-store.ts';

/** A record whose signature is good, with its body as it travelled. */
export interface KnownRecord extends SignedRecord {
  body: Uint8Array;
}

/** What was found out of records before, so that each is parsed, verified and opened once. By hash. */
export interface Memory {
  parsed: Map<string, ParsedKeyRecord>;
  signed: Set<string>;
  /** Bodies that were age files for this device; null: they did not open. */
  unwrapped: Map<string, Uint8Array | null>;
}
export const newMemory = (): Memory => ({
  parsed: new Map(),
  signed: new Set(),
  unwrapped: new Map(),
});

export interface SortedRecords {
  /** Those that can say anything of the group. */
  telling: KnownRecord[];
  /** Every one whose signature is good. */
  signed: KnownRecord[];
}

/**
 * The records of a group whose signature is good. Those by a device whose own `found` or `join` is not here yet are
 * left out until it is.
 */
export function knownRecords(
  store: RecordStore,
  group: string,
  memory: Memory = newMemory(),
  rules: SafetyRules = safetyRules,
): SortedRecords {
  const parsed = store.all().flatMap((stored) => {
    // a store may read bytes only when they are asked for
    const record = memory.parsed.get(stored.hash) ?? parseKeyRecord(stored.bytes);
    if (!record.ok) return [];
    memory.parsed.set(stored.hash, record);
    return record.record.group === group ? [record] : [];
  });
  const keys = new Map<string, Uint8Array[]>();
  for (const { record } of parsed)
    if (record.kind === 'found' || record.kind === 'join')
      keys.set(record.device, [
        ...(keys.get(record.device) ?? []),
        Buffer.from(record.signKey, 'base64'),
      ]);
  const isSigned = (record: ParsedKeyRecord): boolean => {
    if (!rules.signatures || memory.signed.has(record.hash)) return true;
    const isGood = (keys.get(record.record.by) ?? []).some((key) => isSignedBy(record, key));
    if (isGood) memory.signed.add(record.hash);
    return isGood;
  };
  const signed = parsed.filter(isSigned).map(({ hash, record, body }) => ({ hash, record, body }));
  return { signed, telling: rules.admission ? tellingRecords(signed) : signed };
}
