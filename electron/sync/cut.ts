import {
  type CircleName,
  type LedgerName,
  labelIn,
  privateCircle,
} from '../../shared/sync/circle.ts';
import { judgeSegment } from '../../shared/sync/judge.ts';
import type { ChangeOfOps, Op } from '../../shared/sync/op.ts';
import type { ExchangeStore } from '../database/exchange/store.ts';
import { citedBy } from './cited-by.ts';
import { isRunOf } from './envelope/device-name.ts';
import { type SectionContent, sectionText } from './envelope/section.ts';
import { encodeSegment, type SegmentToWrite } from './envelope/segment.ts';
import type { ExchangeParts } from './group.ts';
import { noteKeptHere } from './kept-here.ts';
import { limits } from './limits.ts';
import { sealingKey } from './sealing-key.ts';

export interface CutParts extends ExchangeParts {
  /** Of each other device the newest segment that mine have named in this launch: a header names what is new. */
  told: Map<string, string>;
  /** Which circle an op travels in, asked as late as can be: what became private meanwhile goes to the entitled alone. */
  circleOf: (ledger: LedgerName, op: Op) => CircleName;
}

/** Characters of JSON after which a segment is closed: deflated it is far below the limit of its bytes. */
const mostCharacters = 600_000;

/**
 * Makes segments of own ops that no own segment covers, at most `most` of them, and keeps them before anything is
 * written anywhere: every later try writes the same bytes under the same name. Answers how many were made.
 */
export function cutOwn(parts: CutParts, most: number): number {
  let made = 0;
  for (const name of ['council', 'private'] as const)
    for (const { run, last } of ownRuns(parts, name)) {
      for (let to = coveredTo(parts, run, last); to < last && made < most; made += 1) {
        const end = cutNext(parts, name, run, to);
        if (end === null) break;
        to = end;
      }
    }
  return made;
}

/** Segments made before others are let work. */
const cutAtOnce = 4;

/** All of them, a few at a time. */
export async function cutAll(parts: CutParts, breathe: () => Promise<void>): Promise<void> {
  while (cutOwn(parts, cutAtOnce) === cutAtOnce) await breathe();
}

/** Own ops that wait: all of a run that come after one. */
export interface RunBeyond {
  run: string;
  after: number;
}

/** What is in no segment yet. */
export function uncut(parts: ExchangeParts): RunBeyond[] {
  return (['council', 'private'] as const)
    .flatMap((name) => ownRuns(parts, name))
    .map(({ run, last }) => ({ run, last, after: coveredTo(parts, run, last) }))
    .filter(({ last, after }) => last > after);
}

/** Runs that were written on this laptop and that the others take from its device. */
function ownRuns({ ledgers, keys, group }: ExchangeParts, name: LedgerName) {
  const own = ledgers[name].ownRuns();
  const device = group().membership.devices.get(keys.device);
  if (device === undefined || own.size === 0) return [];
  return ledgers[name].runs().filter(({ run }) => own.has(run) && isRunOf(run, device));
}

/** By run, what was found covered: it never grows less, and ten years have thousands of runs that nobody goes on with. */
const coveredBefore = new WeakMap<ExchangeStore, Map<string, number>>();

/** The last op up to which own segments hold all ops of a run, whose last op is known. */
function coveredTo({ store }: Pick<CutParts, 'store'>, run: string, lastOp: number): number {
  const known = coveredBefore.get(store) ?? new Map<string, number>();
  coveredBefore.set(store, known);
  let to = known.get(run) ?? 0;
  if (to >= lastOp) return to;
  for (const { first, last } of store.segments.ofRun(run))
    if (first <= to + 1) to = Math.max(to, last);
  known.set(run, to);
  return to;
}

type Pieces = Map<CircleName, ChangeOfOps & { ops: Op[] }>;

interface Portion {
  last: number;
  circles: Map<CircleName, ChangeOfOps[]>;
}

/** One segment from the op behind `after`; its last op, or null where the next op has to wait. */
function cutNext(parts: CutParts, ledger: LedgerName, run: string, after: number): number | null {
  const { store, keys, clock } = parts;
  const portion = portionOf(parts, ledger, run, after);
  if (portion === null) return null;
  const { id: group, membership } = parts.group();
  const all = [...portion.circles].flatMap(([circle, changes]) => {
    const key = sealingKey(parts, circle);
    const content: SectionContent = { ledger, changes };
    // 'never': business that this device is not entitled to, written here while it was public. It stays here.
    return typeof key === 'string' ? [] : [{ circleEpoch: key, content }];
  });
  const newest = store.segments.newest();
  const facts = {
    device: keys.device,
    run,
    first: after + 1,
    last: portion.last,
    prev: newest.get(keys.device) ?? null,
    member: citedBy(membership, keys.device),
  };
  newest.delete(keys.device);
  const wall = clock().toISOString();
  const seen = Object.fromEntries([...newest].filter(([id, hash]) => parts.told.get(id) !== hash));
  const told = { ...facts, group, seen, wall };
  const { segment, sections, leftOut } = encoded(parts, told, all);
  store.together(() => {
    const { hash, bytes } = segment;
    store.segments.add(
      { ...facts, hash, bytes, own: true, via: '', receivedAt: wall },
      sections.map(({ circleEpoch }) => circleEpoch.epoch),
    );
    for (const index of sections.keys()) store.segments.setLedger(hash, index, ledger);
    noteKeptHere(parts, ledger, leftOut);
  });
  for (const [id, hash] of newest) parts.told.set(id, hash);
  judgeOwn(parts, ledger, {
    ...facts,
    changes: sections.flatMap(({ content }) => content.changes),
  });
  // the ledger has these ops: were it restored to an older state, it would take them in again from here
  for (const index of sections.keys()) parts.ledgers[ledger].ingest([], `${segment.hash}:${index}`);
  return portion.last;
}

type Sections = SegmentToWrite['sections'];

/**
 * The segment with all of these ops that a reader takes. Values of other devices, which this one's name or replace,
 * may be such that it writes what nobody reads: that stays here, is told to people, and does not hold up all that comes
 * after it.
 */
function encoded(
  { keys, random }: CutParts,
  told: Omit<SegmentToWrite, 'sections'>,
  all: Sections,
): { segment: ReturnType<typeof encodeSegment>; sections: Sections; leftOut: Op[] } {
  const tools = { keys, random };
  const leftOut: Op[] = [];
  try {
    return { segment: encodeSegment({ ...told, sections: all }, tools), sections: all, leftOut };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const sections = all.flatMap(({ circleEpoch, content }) => {
    const changes = content.changes.flatMap((change) => {
      const ops = change.ops.filter((op) => {
        const isRead = isReadable({ ...content, changes: [{ ...change, ops: [op] }] }, told);
        if (!isRead) leftOut.push(op);
        return isRead;
      });
      return ops.length === 0 ? [] : [{ ...change, ops }];
    });
    return changes.length === 0 ? [] : [{ circleEpoch, content: { ...content, changes } }];
  });
  return { segment: encodeSegment({ ...told, sections }, tools), sections, leftOut };
}

function isReadable(content: SectionContent, range: Parameters<typeof sectionText>[1]): boolean {
  try {
    return sectionText(content, range).length <= limits.segmentRead;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return false;
  }
}

/**
 * What this device wrote before it heard that its role had changed does not count with the others: nor does it here.
 * Done before the segment is noted as taken, so that a power cut between the two leaves it to be applied.
 */
function judgeOwn(
  { group, ledgers, rules }: CutParts,
  ledger: LedgerName,
  { changes, ...facts }: { device: string; run: string; member: string; changes: ChangeOfOps[] },
): void {
  const judgement = judgeSegment(group().membership, facts, isRunOf, rules);
  if (judgement.kind !== 'judged') return;
  const ops = changes.flatMap((change) => change.ops).filter((op) => !judgement.counts(op));
  if (ops.length > 0)
    ledgers[ledger].judge(ops.map(({ run, seq }) => ({ run, seq, counts: false })));
}

/** As many ops as one segment holds, by circle; null where the first of them has to wait. */
function portionOf(
  parts: CutParts,
  ledger: LedgerName,
  run: string,
  after: number,
): Portion | null {
  const circles: Portion['circles'] = new Map();
  let last = after;
  let characters = 0;
  const fetched = parts.ledgers[ledger].changesOfRun(run, after, limits.opsWritten);
  const isFull = fetched.reduce((sum, { ops }) => sum + ops.length, 0) >= limits.opsWritten;
  for (const change of fetched) {
    const pieces: Pieces = new Map();
    // what else belongs to the change is not seen here, and may be private
    const isPart = change.ops[0]?.seq !== change.first || (isFull && change === fetched.at(-1));
    for (const op of change.ops) {
      const circle = parts.circleOf(ledger, op);
      const waits = sealingKey(parts, circle) === 'later';
      characters += JSON.stringify([op.value, op.prev, op.covers]).length;
      // files that were restored from different days: the ops between are with others, and come back from them
      const isGap = op.seq !== last + 1;
      const met = new Set([...circles.keys(), ...pieces.keys(), circle]);
      const isFilled = characters > mostCharacters || met.size > limits.sections;
      if (waits || isGap || (last > after && isFilled)) {
        keep(circles, pieces, true);
        return last === after ? null : { last, circles };
      }
      const piece = pieces.get(circle) ?? { ...change, ops: [] };
      piece.ops.push(op);
      pieces.set(circle, piece);
      last = op.seq;
    }
    const undone = parts.ledgers[ledger].undoneBy(change);
    keep(
      circles,
      pieces,
      isPart,
      undone.map((op) => parts.circleOf(ledger, op)),
    );
  }
  return last === after ? null : { last, circles };
}

/**
 * @param isPart whether the change has ops besides these: its label may name what they say
 * @param named circles of a change that this one takes back: the label is that one's
 */
function keep(
  circles: Portion['circles'],
  pieces: Pieces,
  isPart: boolean,
  named: readonly CircleName[] = [],
): void {
  const met = [...pieces.keys(), ...named, ...(isPart ? [privateCircle(null)] : [])];
  for (const [circle, change] of pieces)
    circles.set(circle, [
      ...(circles.get(circle) ?? []),
      { ...change, label: labelIn(circle, change.label, met) },
    ]);
}
