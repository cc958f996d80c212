import { judgeSegment } from '../../shared/sync/judge.ts';
import type { ChangeOfOps, Op } from '../../shared/sync/op.ts';
import { readerVersion } from '../../shared/sync/segment-header.ts';
import { isRunOf } from './envelope/device-name.ts';
import { openSection, type ParsedSegment, parseSegment } from './envelope/segment.ts';
import type { Forks } from './forks.ts';
import type { ExchangeParts } from './group.ts';
import type { HandingOver } from './handing-over.ts';
import { isTime } from './is-time.ts';
import { limits } from './limits.ts';

export interface ApplyParts extends ExchangeParts {
  forks: Forks;
  /** Told of a segment whose writer broke a rule, for the page of the shared folder. */
  notice: (
    kind: 'forged' | 'twoOfOne' | 'notAllowed' | 'newerApp' | 'clockOff',
    device: string,
    minutes?: number,
  ) => void;
}

/** What became of a segment: all of it that can be read is in its ledger, or it waits for a record, a key or a newer app. */
export type Applied = 'applied' | 'waitsForRecord' | 'waitsForKey' | 'waitsForApp' | 'refused';

/**
 * Brings a segment that is kept here into the ledgers: opens what this device may read, judges every op by the rights
 * of its writer, and hands the ops over: they are there once `handing` has written them. Idempotent, and the same in
 * any order of segments and records.
 */
export function applySegment(parts: ApplyParts, hash: string, handing: HandingOver): Applied {
  const bytes = parts.store.segments.bytes(hash);
  const parsed = bytes === null ? null : parseSegment(bytes, parts.rules);
  if (parsed === null || !parsed.ok) return 'refused';
  const { segment } = parsed;
  const judgement = judgeSegment(parts.group().membership, segment.header, isRunOf, parts.rules);
  if (judgement.kind === 'waits') return 'waitsForRecord';
  if (judgement.kind === 'forged') {
    parts.notice('forged', segment.header.device);
    return 'refused';
  }
  if (segment.header.minReader > readerVersion) {
    parts.notice('newerApp', segment.header.device);
    return 'waitsForApp';
  }
  // shown, and never decided by: one of the two clocks is wrong, and nobody knows which
  const ahead = Date.parse(segment.header.wall) - parts.clock().getTime();
  if (ahead > limits.clockOff)
    parts.notice('clockOff', segment.header.device, Math.round(ahead / 60_000));
  let result: Applied = 'applied';
  for (const { index, ledger } of parts.store.segments.sections(hash)) {
    const parcel = `${hash}:${index}`;
    const isTaken = ledger !== null && parts.ledgers[ledger].hasTaken(parcel);
    if (isTaken || (ledger !== null && !parts.rules.takenInLedger)) continue;
    const opened = openedPart(parts, segment, index);
    if (opened === 'refused') result = 'refused';
    else if (opened === null) result = result === 'refused' ? result : 'waitsForKey';
    else handOver(parts, { segment, index, parcel, counts: judgement.counts, ...opened }, handing);
  }
  return result;
}

interface Opened {
  ledger: 'council' | 'private';
  /** Random name of the circle that it was sealed for. */
  circle: string;
  changes: readonly ChangeOfOps[];
}

/** Null where its key is not here. */
function openedPart(
  parts: ApplyParts,
  segment: ParsedSegment,
  index: number,
): Opened | 'refused' | null {
  const epoch = segment.header.sections[index]?.epoch;
  const key = epoch === undefined ? null : parts.group().ring.byEpoch(epoch);
  if (key === null) return null;
  const opened = openSection(segment, index, key, parts.rules);
  const { circle } = key;
  // private business that its writer sealed for others than those entitled is taken from nobody
  const isPrivate = parts.group().membership.circles.get(circle)?.of === 'private';
  if (!opened.ok || (opened.content.ledger === 'private' && !isPrivate)) {
    parts.notice('forged', segment.header.device);
    return 'refused';
  }
  return { ...opened.content, circle };
}

interface Part extends Opened {
  segment: ParsedSegment;
  index: number;
  parcel: string;
  counts: (op: Op) => boolean;
}

function handOver(parts: ApplyParts, part: Part, handing: HandingOver): void {
  const { segment, index, parcel } = part;
  const { run, device, first, last } = segment.header;
  const changes = signedBy(parts, segment.header, part.changes);
  const ledger = parts.ledgers[part.ledger];
  handing.before(run, first, last);
  const differing = parts.rules.forkVoids ? ledger.opsDiffering(changes) : [];
  if (differing.length > 0) {
    // what was judged before this was known is judged again with all of that run
    handing.write();
    const from = Math.min(...differing.map(({ seq }) => seq));
    parts.forks.note(part.ledger, run, part.circle, from);
    parts.notice('twoOfOne', device);
    for (const { hash } of parts.store.segments.ofRun(run)) judgeAgain(parts, hash);
  }
  const verdicts = verdictsOf(parts, part);
  if (verdicts.some(({ counts }) => !counts)) {
    // before the ops themselves: what does not count is never shown, not even for a moment
    ledger.judge(verdicts.filter(({ counts }) => !counts));
    parts.notice('notAllowed', device);
  }
  const { hash } = segment;
  handing.add({ ledger: part.ledger, hash, index, parcel, device, run, first, last, changes });
}

/**
 * Whose laptop signed a change is known; whom it names as its author is its writer's word. Both are shown where they
 * differ. So is when it was made, and no page can show what is no time.
 */
function signedBy(
  { group }: ApplyParts,
  { device, wall }: Pick<ParsedSegment['header'], 'device' | 'wall'>,
  changes: readonly ChangeOfOps[],
): readonly ChangeOfOps[] {
  const person = group().ring.personOf(device);
  const isOwnWord = ({ author }: ChangeOfOps) =>
    person === '' || author === person || author === 'Import';
  return changes.map((change) => ({
    ...change,
    author: isOwnWord(change) ? change.author : `${change.author} (from ${person}’s laptop)`,
    at: [change.at, wall].find(isTime) ?? new Date(0).toISOString(),
  }));
}

function verdictsOf(
  { forks }: ApplyParts,
  { segment, changes, circle, counts }: Pick<Part, 'segment' | 'changes' | 'circle' | 'counts'>,
): { run: string; seq: number; counts: boolean }[] {
  const { run } = segment.header;
  const fork = forks.of(run, circle) ?? Number.POSITIVE_INFINITY;
  return changes.flatMap(({ ops }) =>
    ops.map((op) => ({ run, seq: op.seq, counts: op.seq < fork && counts(op) })),
  );
}

/**
 * Judges anew every op of a segment that is in its ledger already: a removal or another role came to be known. What
 * does not count is left out of every row, what counts again comes back.
 */
export function judgeAgain(parts: ApplyParts, hash: string): void {
  const bytes = parts.store.segments.bytes(hash);
  const parsed = bytes === null ? null : parseSegment(bytes, parts.rules);
  if (parsed === null || !parsed.ok) return;
  const { segment } = parsed;
  const judgement = judgeSegment(parts.group().membership, segment.header, isRunOf, parts.rules);
  // of a device that is a member no more, or a run that turned out to be another's, nothing counts
  const counts = judgement.kind === 'judged' ? judgement.counts : () => false;
  for (const { index, ledger } of parts.store.segments.sections(hash)) {
    const opened = ledger === null ? null : openedPart(parts, segment, index);
    if (opened === null || opened === 'refused') continue;
    const verdicts = verdictsOf(parts, {
      ...{ segment, changes: opened.changes, circle: opened.circle },
      counts,
    });
    parts.ledgers[opened.ledger].judge(verdicts);
  }
}
