import type { Membership } from '../../shared/sync/membership.ts';
import { hash16 } from '../sync/envelope/base32.ts';
import type { Findings } from './report.ts';

/** What is kept of a segment once it was read: its words are not. */
export interface SegmentFacts {
  hash: string;
  file: string;
  device: string;
  run: string;
  first: number;
  last: number;
  prev: string | null;
  /** Newest segments of others that its writer held, by device. */
  seen: readonly (readonly [device: string, hash: string])[];
  member: string;
}

export interface ChainParts {
  membership: Membership;
  findings: Findings;
  /** Letters of the hashes of damaged files, by which what they were is known. */
  damaged: ReadonlySet<string>;
}

export interface ChainsFound {
  /** Devices of which something is missing, doubled or damaged. */
  incomplete: Set<string>;
  /** Something names what is not here, and no damaged file explains it. */
  lacks: boolean;
}

/** Holds all segments against each other: chains, what they saw of others, and the ranges of every run. */
export function checkChains(
  segments: ReadonlyMap<string, SegmentFacts>,
  parts: ChainParts,
): ChainsFound {
  const found: ChainsFound = { incomplete: new Set(), lacks: false };
  const told = new Set<string>();
  const lack = (by: SegmentFacts, hash: string, device: string) => {
    found.incomplete.add(device);
    if (told.has(hash)) return;
    told.add(hash);
    const name = hash16(hash);
    const isDamaged = parts.damaged.has(name);
    if (!isDamaged) found.lacks = true;
    const what = `changes of laptop ${device} (${name})`;
    parts.findings.fault(
      by.file,
      isDamaged
        ? `It names ${what}, whose file is damaged.`
        : `It names ${what} that are not here.`,
    );
  };
  for (const one of segments.values()) {
    checkPrevious(one, segments, parts, lack);
    for (const [device, hash] of one.seen) {
      const other = segments.get(hash);
      if (other === undefined) lack(one, hash, device);
      else if (other.device !== device)
        parts.findings.fault(one.file, 'It names a file of one laptop as that of another.');
    }
  }
  for (const [run, some] of Map.groupBy(segments.values(), ({ run: of }) => of))
    checkRun(run, some, parts, found);
  return found;
}

function checkPrevious(
  one: SegmentFacts,
  segments: ReadonlyMap<string, SegmentFacts>,
  { membership, findings }: ChainParts,
  lack: (by: SegmentFacts, hash: string, device: string) => void,
): void {
  if (one.prev === null) return;
  const before = segments.get(one.prev);
  if (before === undefined) {
    lack(one, one.prev, one.device);
    return;
  }
  if (before.device !== one.device)
    findings.fault(one.file, 'It follows a file of another laptop.');
  const isOlder =
    one.member !== before.member &&
    !membership.invalid.has(before.member) &&
    membership.follows(before.member, one.member);
  if (isOlder)
    findings.fault(one.file, 'It goes by an older record of the group than the file before it.');
}

function checkRun(
  run: string,
  some: readonly SegmentFacts[],
  { findings }: ChainParts,
  found: ChainsFound,
): void {
  let end = 0;
  let reaching: SegmentFacts | null = null;
  for (const one of some.toSorted((a, b) => a.first - b.first || a.last - b.last)) {
    if (one.first > end + 1) {
      found.incomplete.add(one.device);
      found.lacks = true;
      findings.fault(
        one.file,
        `Changes ${end + 1} to ${one.first - 1} before it (${run}) are not here.`,
      );
    }
    if (reaching !== null && one.first <= end) {
      found.incomplete.add(one.device);
      findings.fault(
        one.file,
        `It and ${reaching.file} both hold changes ${one.first} to ${Math.min(end, one.last)} (${run}) of one laptop. Its files were brought back from a copy, or somebody wrote in its name.`,
      );
    }
    if (one.last >= end) [end, reaching] = [one.last, one];
  }
}
