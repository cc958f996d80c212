import {
  type MembershipRecord,
  membershipRecord,
  type RecordOf,
} from '../../../shared/sync/membership-record.ts';
import { deviceOf, groupOf } from './device-name.ts';
import { keyRecordName } from './file-names.ts';
import { encodeFrame, frameKinds, parseFrame, type Refused, refused } from './frame.ts';
import { isSignedBy, type SigningKey } from './signature.ts';

/**
 * A signed membership record. Its body is sealed, or an age file, by whoever makes it.
 * @throws RangeError where it is larger than others read
 */
export function encodeKeyRecord(
  record: MembershipRecord,
  body: Uint8Array,
  tools: { keys: SigningKey },
): { hash: string; name: string; bytes: Uint8Array } {
  if (tools.keys.device !== record.by) throw new Error('a record is signed by whom it names');
  const { hash, bytes } = encodeFrame(frameKinds.keyRecord, record, [body], tools.keys);
  return { hash, bytes, name: keyRecordName({ hash }) };
}

export interface ParsedKeyRecord {
  ok: true;
  hash: string;
  record: MembershipRecord;
  body: Uint8Array;
  signature: Uint8Array;
}

/**
 * Checks hash and header and, of records that bring their own key (found, join), that they are signed with it and that
 * the ids of device and group are made of it. Whose signature another record has, is asked with isSignedBy once its
 * device is known.
 */
export function parseKeyRecord(bytes: Uint8Array): ParsedKeyRecord | Refused {
  const parsed = parseFrame(frameKinds.keyRecord, bytes);
  if (!parsed.ok) return parsed;
  const { success, data: record } = membershipRecord.safeParse(parsed.frame.header);
  if (!success) return refused('header');
  const { hash, body, signature } = parsed.frame;
  if (record.kind === 'found' || record.kind === 'join') {
    if (!isOfItsKey(record)) return refused('forged');
    const signKey = Buffer.from(record.signKey, 'base64');
    if (!isSignedBy({ hash, signature }, signKey)) return refused('signature');
  }
  return { ok: true, hash, record, body, signature };
}

function isOfItsKey(record: RecordOf<'found' | 'join'>): boolean {
  const signKey = Buffer.from(record.signKey, 'base64');
  if (record.by !== record.device || record.device !== deviceOf(signKey)) return false;
  if (record.kind === 'join') return true;
  return record.group === groupOf(signKey, Buffer.from(record.salt, 'base64'));
}
