import { type Membership, resolveMembership } from '../../shared/sync/membership.ts';
import type { RecordFault } from '../../shared/sync/record-fault.ts';
import type { ParsedKeyRecord } from '../sync/envelope/key-record.ts';
import { isSignedBy } from '../sync/envelope/signature.ts';
import type { Damages } from './damages.ts';
import type { Findings } from './report.ts';

export interface FoundRecord extends ParsedKeyRecord {
  file: string;
}

interface MembershipParts {
  findings: Findings;
  damages: Damages;
}

/** Why a record does not count. What admins did at the same time and against each other is no fault of the folder. */
const faultWords: Readonly<Record<RecordFault, string>> = {
  notAdmin: 'It changes the group and is of a laptop that may not do so. It does not count.',
  handedOn: 'A member handed on a key that its holders lacked. It lets nobody in.',
  double: 'It begins again what was begun already. It does not count.',
  unknown: 'It is about something that no record here tells of. It does not count.',
  otherGroup: 'It belongs to another group.',
  revoked: 'Its laptop lost the right to it at the same time. It does not count.',
  overruled: 'It was overruled by what another clerk did at the same time. It does not count.',
};
const isNoFault: readonly RecordFault[] = ['revoked', 'overruled', 'handedOn'];

/** The group that the records tell, with everything that is wrong with them. Null where no founding stands here. */
export function checkMembership(
  records: readonly FoundRecord[],
  stated: string | null,
  parts: MembershipParts,
): { membership: Membership; signed: FoundRecord[] } | null {
  const { findings } = parts;
  const group = stated ?? records.find(({ record }) => record.kind === 'found')?.record.group;
  if (group === undefined) {
    findings.fault('key', 'No record of how the group was founded is here.');
    return null;
  }
  const signed = signedOnes(records, parts);
  const membership = resolveMembership(signed, group);
  const fileOf = new Map(signed.map(({ hash, file }) => [hash, file]));
  for (const [hash, fault] of membership.invalid) {
    const tell = isNoFault.includes(fault) ? findings.notice : findings.fault;
    tell(fileOf.get(hash) ?? hash, faultWords[fault]);
  }
  const isFounded = signed.some(
    ({ record, hash }) =>
      record.kind === 'found' && record.group === group && !membership.invalid.has(hash),
  );
  if (!isFounded) findings.fault('key', 'The record of how the group was founded is not here.');
  return { membership, signed };
}

function signedOnes(
  records: readonly FoundRecord[],
  { findings, damages }: MembershipParts,
): FoundRecord[] {
  const keys = new Map<string, Uint8Array>();
  for (const { record } of records)
    if (record.kind === 'found' || record.kind === 'join')
      keys.set(record.device, Buffer.from(record.signKey, 'base64'));
  const signed = new Map<string, FoundRecord>();
  for (const found of records) {
    const key = keys.get(found.record.by);
    if (key === undefined)
      findings.fault(found.file, 'The key of the laptop that signed it is not here.');
    else if (isSignedBy(found, key)) {
      damages.whole(found.hash);
      signed.set(found.hash, found);
    } else damages.add(found.file, 'signature');
  }
  return [...signed.values()];
}
