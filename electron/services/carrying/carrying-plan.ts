import { setImmediate } from 'node:timers/promises';
import type { AnnotationTarget, Place } from '../../../shared/domain/annotation-target.ts';
import type { personalNouns } from '../../../shared/domain/nouns.ts';
import type { Revision } from '../../database/carrying.ts';
import type { Reader } from '../../ledger/ledger.ts';
import type { CouncilReads, PersonalReads } from '../../ledger/profile.ts';
import { targetId } from '../annotating/write-mark.ts';

/** A mark that is to be placed in a newer edition, and the place of an older one to start from. */
export interface Carried {
  mark: string;
  source: AnnotationTarget;
  /** A person left it on an older edition: it is proposed, never drawn on its own. */
  isLeft: boolean;
}

/** All that is to be placed in one edition, by the older file it is placed from. */
export interface CarryingStep {
  newer: string;
  sources: Map<string, Carried[]>;
}

export interface PlanParts {
  personal: Reader<typeof personalNouns>;
  reads: Pick<CouncilReads, 'revisions'> & Pick<PersonalReads, 'markedFiles' | 'uncarried'>;
}

/** What a run looks at: everything, or only files whose places changed and marks that a person placed anew. */
export interface Scope {
  files: ReadonlySet<string> | 'all';
  marks: ReadonlySet<string>;
}

/** More editions of one pack than any council publishes; guards against a ring of them. */
const mostEditions = 50;

/** Marks that are looked up before others are answered again. */
const marksAtOnce = 250;

/** Editions that need marks from older ones, in a fixed order. */
export async function carryingPlan(parts: PlanParts, scope: Scope): Promise<CarryingStep[]> {
  const revisions = parts.reads.revisions();
  const marked = new Set(parts.reads.markedFiles());
  const { files } = scope;
  const steps: CarryingStep[] = [];
  for (const { pack } of revisions) {
    const older = chainOf(revisions, pack).filter((hash) => marked.has(hash));
    if (older.length === 0) continue;
    if (files !== 'all' && !older.some((hash) => files.has(hash))) continue;
    const marks = new Set([
      ...older.flatMap((hash) => parts.reads.uncarried(hash, pack)),
      ...[...scope.marks].filter((mark) => isStale(parts, mark, pack)),
    ]);
    const sources = await sourcesOf(parts, [...marks], older);
    if (sources.size > 0) steps.push({ newer: pack, sources });
  }
  return steps;
}

/** Where each mark starts from, by the file. What changes meanwhile is compared again when it is written. */
async function sourcesOf(
  parts: PlanParts,
  marks: readonly string[],
  older: readonly string[],
): Promise<CarryingStep['sources']> {
  const sources: CarryingStep['sources'] = new Map();
  for (const [index, mark] of marks.entries()) {
    if (index > 0 && index % marksAtOnce === 0) await setImmediate();
    const carried = carriedFrom(parts, mark, older);
    if (carried === null) continue;
    const own = sources.get(carried.source.hash) ?? [];
    own.push(carried);
    sources.set(carried.source.hash, own);
  }
  return sources;
}

/** The editions before a pack, nearest first. */
export function chainOf(revisions: readonly Revision[], pack: string): string[] {
  const before = new Map(revisions.map((one) => [one.pack, one.revises]));
  const chain: string[] = [];
  for (let hash = before.get(pack); hash !== undefined; hash = before.get(hash)) {
    if (chain.includes(hash) || chain.length >= mostEditions) break;
    chain.push(hash);
  }
  return chain;
}

/** Set by a person: the only places that others are found from, so that errors do not add up. */
export const isByPerson = ({ state }: Place): boolean =>
  state === 'original' || state === 'byHand' || state === 'accepted';

/** Found by the app, and looked at by nobody yet. */
export const isUnsettled = ({ state }: Place): boolean =>
  state === 'sure' || state === 'likely' || state === 'check' || state === 'gone';

/** A place that the app found and that nobody settled follows the place it was found from. */
function isStale({ personal }: PlanParts, mark: string, hash: string): boolean {
  const target = personal.row('annotationTarget', targetId(mark, hash));
  return target !== null && isUnsettled(target.place);
}

function carriedFrom(
  { personal }: PlanParts,
  mark: string,
  older: readonly string[],
): Carried | null {
  let isLeft = false;
  for (const hash of older) {
    const target = personal.row('annotationTarget', targetId(mark, hash));
    if (target === null) continue;
    if (isByPerson(target.place)) return { mark, source: target, isLeft };
    isLeft ||= target.place.state === 'left';
  }
  return null;
}
