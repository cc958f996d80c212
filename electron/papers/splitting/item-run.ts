import { letterValue, type NumberStyle } from './item-number.ts';
import { findRange } from './printed-range.ts';
import { isSameTitle } from './same-title.ts';
import type { SheetLine } from './sheet-line.ts';
import { isStandingTitle } from './standing-title.ts';

/** What other parts of the file say of item numbers: outline and stamps, title where one is given. */
export type ItemHints = ReadonlyMap<string, string | null>;

interface Candidate {
  /** Index among the sheet's lines. */
  index: number;
  line: SheetLine;
  value: number;
  style: NumberStyle;
  score: number;
}

/** Consecutive numbers at one edge, in reading order. */
interface Segment {
  candidates: Candidate[];
  first: number;
  last: number;
  score: number;
}

interface Chain {
  segments: Segment[];
  score: number;
}

/**
 * Indexes of the lines that begin an item. Numbers must continue a run at one left edge and in one manner
 * ("3." and "3)" are two); a list inside a description starts again at 1 and so continues nothing. Gaps and
 * doubles stay where outline, stamps or page ranges support them: nothing is ever renumbered.
 */
export function findItemRun(lines: SheetLine[], hints: ItemHints): number[] {
  const candidates = lines.flatMap((line, index) => toCandidate(line, index, hints));
  const clusters = clusterByEdge(candidates);
  const chains = clusters.map((cluster) => bestChain(toSegments(cluster)));
  const best = chains.reduce<Chain | null>(
    (chosen, chain) => (chosen === null || chain.score > chosen.score ? chain : chosen),
    null,
  );
  const top = best?.segments.flatMap((segment) => segment.candidates) ?? [];
  if (!isCredible(top, hints)) return [];
  return top.map((candidate) => candidate.index);
}

function toCandidate(line: SheetLine, index: number, hints: ItemHints): Candidate[] {
  const { number } = line;
  const value = number?.parts[0];
  if (number === null || value === undefined || number.parts.length > 1) return [];
  if (!/\p{L}/u.test(line.words) || (number.style === 'letter' && !line.isHanging)) return [];
  if (number.style === 'bare' && !line.isHanging && !hints.has(number.printed)) return [];
  const candidate = {
    index,
    line,
    value,
    style: number.style,
    score: scoreOf(line, number.printed, hints),
  };
  // "I." is the first of I, II, III or the ninth of A, B, C
  const isLetter = number.style === 'roman' && number.printed.length === 1;
  return isLetter
    ? [candidate, { ...candidate, style: 'letter', value: letterValue(number.printed) }]
    : [candidate];
}

function scoreOf(line: SheetLine, printed: string, hints: ItemHints): number {
  let score = 1;
  if (findRange(line.text)) score += 2;
  if (line.isHanging) score += 0.5;
  if (isStandingTitle(line.words)) score += 1.5;
  const hint = hints.get(printed);
  if (hint && isSameTitle(hint, line.words)) score += 3;
  else if (hint !== undefined) score += 1;
  return score;
}

/** Numbers set to the right stand a digit's width apart: "9." and "10.". Points. */
const sameEdge = 9;
const sameWordsEdge = 8;

function clusterByEdge(candidates: Candidate[]): Candidate[][] {
  const clusters: Candidate[][] = [];
  for (const candidate of candidates) {
    const cluster = clusters.find((one) => one.some((member) => isAligned(member, candidate)));
    if (cluster) cluster.push(candidate);
    else clusters.push([candidate]);
  }
  return clusters;
}

function isAligned(one: Candidate, other: Candidate): boolean {
  if (one.style !== other.style) return false;
  if (Math.abs(one.line.x - other.line.x) > sameEdge) return false;
  const bothHang = one.line.isHanging && other.line.isHanging;
  return !bothHang || Math.abs(one.line.wordsX - other.line.wordsX) <= sameWordsEdge;
}

function toSegments(cluster: Candidate[]): Segment[] {
  const segments: Segment[] = [];
  for (const candidate of cluster) {
    const last = segments.at(-1);
    if (last && candidate.value === last.last + 1) {
      last.candidates.push(candidate);
      last.last = candidate.value;
      last.score += candidate.score;
    } else {
      const { value, score } = candidate;
      segments.push({ candidates: [candidate], first: value, last: value, score });
    }
  }
  return segments;
}

const gapPenalty = 2;
/** A run that does not start at 1: a parish counts its minutes on, a supplement lists some items only. */
const lateStartPenalty = 1.5;

/** The sequence of segments with the greatest score whose numbers rise. */
function bestChain(segments: Segment[]): Chain {
  const best: Chain[] = [];
  for (const [index, segment] of segments.entries()) {
    let chain: Chain = {
      segments: [segment],
      score: segment.score - (segment.first > 1 ? lateStartPenalty : 0),
    };
    for (const before of best.slice(0, index)) {
      const last = before.segments.at(-1)?.last ?? 0;
      const penalty = joinPenalty(last, segment);
      if (penalty === null) continue;
      const score = before.score + segment.score - penalty;
      if (score > chain.score) chain = { segments: [...before.segments, segment], score };
    }
    best.push(chain);
  }
  return best.reduce<Chain>((chosen, chain) => (chain.score > chosen.score ? chain : chosen), {
    segments: [],
    score: 0,
  });
}

/** What it costs to go on after `last` with a segment; null where it may not. */
function joinPenalty(last: number, segment: Segment): number | null {
  if (segment.first === last + 1) return 0;
  const isSupported = segment.candidates.every((candidate) => candidate.score >= 3);
  if (segment.first > last) return segment.first - last > 20 && !isSupported ? null : gapPenalty;
  return segment.first === last && isSupported ? gapPenalty : null;
}

/** One numbered line alone is an item only where page range, outline or stamp says so. */
function isCredible(top: Candidate[], hints: ItemHints): boolean {
  if (top.length >= 2) return true;
  return top.some(
    ({ line }) => findRange(line.text) !== null || hints.has(line.number?.printed ?? ''),
  );
}
