import { createHash } from 'node:crypto';
import { CallError } from '../../../../shared/contract/call-error.ts';
import type { VersionInList } from '../../../../shared/contract/minutes.ts';
import { formatShortDate } from '../../../../shared/domain/format-date.ts';
import type { MeetingRecord } from '../../../../shared/domain/meeting-record.ts';
import type { MinutesVersion } from '../../../../shared/domain/minutes-version.ts';
import type { MinutesTree } from '../../../../shared/minutes/minutes-tree.ts';
import { canonicalJson } from '../../../ledger/canonical-json.ts';
import type { LifeParts } from './life-parts.ts';

type Stores = Pick<LifeParts, 'council' | 'privateBusiness'>;

/** Names exactly this text: SHA-256 of its canonical JSON, in hex. */
export const hashOf = (tree: unknown): string =>
  createHash('sha256').update(canonicalJson(tree)).digest('hex');

/** Whether a version still has the text that it was issued with. */
export const isWhole = ({ tree, hash }: MinutesVersion): boolean => hashOf(tree) === hash;

/** Versions of a record, the first one first. */
export const versionsOf = ({ council }: Pick<Stores, 'council'>, record: string) =>
  council
    .rows('minutesVersion', { record })
    .sort((one, other) => one.number - other.number || one.issuedAt.localeCompare(other.issuedAt));

/** The version that stands: the newest that was not withdrawn. */
export const standingVersion = (stores: Pick<Stores, 'council'>, record: string) =>
  versionsOf(stores, record).findLast(({ state }) => state !== 'withdrawn') ?? null;

export function versionInList(version: MinutesVersion): VersionInList {
  const { record: _record, tree: _tree, ...shown } = version;
  return { ...shown, isWhole: isWhole(version) };
}

/**
 * The frozen text of a version as it stands now: the words of the day, and over them what has become of them since
 * (approved, signed). The private one holds the private business too.
 * @throws CallError('notFound'), CallError('notAsIssued') where the stored text is not the one that was issued
 */
export function versionTree(stores: Stores, id: string, isPrivate: boolean): MinutesTree {
  const { council, privateBusiness } = stores;
  const version = council.row('minutesVersion', id);
  if (version === null) throw new CallError('notFound', 'no such version');
  const closed = isPrivate ? privateBusiness.row('minutesVersion', id) : null;
  const shown = closed ?? version;
  if (!isWhole(version) || !isWhole(shown)) throw new CallError('notAsIssued');
  const record = council.row('meetingRecord', version.record);
  return withStanding(stores, shown.tree as MinutesTree, version, record);
}

/** A withdrawn version stays the draft it was, whatever became of the next one. */
function withStanding(
  { council }: Pick<Stores, 'council'>,
  tree: MinutesTree,
  version: MinutesVersion,
  record: MeetingRecord | null,
): MinutesTree {
  const isStanding = standingVersion({ council }, version.record)?.id === version.id;
  if (record === null || !isStanding) return tree;
  if (record.state === 'approved') return { ...tree, standing: 'approved' };
  if (record.state !== 'signed') return tree;
  const [signature] = council.rows('signature', { record: record.id });
  if (signature === undefined) return { ...tree, standing: 'approved' };
  const { presider, signedOn, firstLeaf, leaves, atRecord } = signature;
  const at = council.row('meeting', council.row('meetingRecord', atRecord)?.meeting ?? '');
  const meeting = at?.date ? `the meeting of ${formatShortDate(at.date)}` : 'a later meeting';
  const text = `Signed by ${presider}, who presided at ${meeting}.`;
  return {
    ...tree,
    standing: 'signed',
    signature: { text, presider, signedOn, firstLeaf, leaves },
  };
}
