import type { Block } from './block.ts';
import { bodyVerbAt, namesBody } from './body-voice.ts';
import { takeMarker } from './list-marker.ts';
import { beginsList, takeList } from './take-list.ts';

/** A decision as printed: the words that open it, and its clauses verbatim, never joined or repaired. */
export interface ResolutionReading {
  stem: string;
  clauses: string[];
  /** What stands before the headword in the same paragraph, and headings between the clauses. */
  prose: string[];
  next: number;
}

export interface ResolutionContext {
  /** The body's own full name belongs to the words that open a decision about it. */
  committee: string | null;
  /** Font of the prose: a decision printed in another one ends where that font ends. */
  bodyFont: string;
}

const loud = '(?:RESOLVED|AGREED|APPROVED|DECIDED|PENDERFYNWYD|CYTUNWYD)';
const atStart = new RegExp(
  `^(?:IT WAS |It was |AND IT WAS |And )?(?:(?:unanimously|UNANIMOUSLY) )?(?:${loud}|Resolved|resolved|Decisions?(?= ?:))(?:\\s*[:;–-]*\\s*(?:that|to|THAT|TO)\\b)?\\s*[:;–-]*`,
);
const afterSentence = new RegExp(
  `(?<=[.;:]\\s)(?:It was (?:then |therefore |unanimously )*|and it was |Accordingly,? it was )?${loud}(?:\\s+(?:that|to)\\b)?\\s*[:;–-]*`,
);
const inSentence = new RegExp(`\\b(?:it was )${loud}(?:\\s+(?:that|to)\\b)?\\s*[:;–-]*`);
const spoken =
  /^(?:(?:The |the )?(?:Board|Committee|Council|Cabinet|Panel|Members|Councillors|meeting) |It was (?:unanimously )?)?resolved (?:that|to)\b\s*:?/i;
const nounNotVerb = /^(?:AGREED|APPROVED|Resolved|Decisions?)\s+(?:by|in|at|on|as|minutes|with)\b/;
const pastVerb = /^(?:has |have |had )?(?:unanimously |also )?(?:[a-z]+ed)\b/;

/**
 * The decision that begins in the paragraph at `index`, or null. Headwords: "RESOLVED that", "It was AGREED that",
 * "It was APPROVED that;", "RESOLVED: (A) That", "Resolved to", and a paragraph "That the Committee …" in the
 * font of decisions. Quoted headwords are none.
 */
export function takeResolution(
  blocks: readonly Block[],
  index: number,
  context: ResolutionContext,
): ResolutionReading | null {
  const block = blocks[index];
  if (block === undefined || block.marker?.kind === 'bullet') return null;
  const head = headOf(block, blocks[index + 1], context);
  if (head === null) return null;
  const prose = head.at > 0 ? [block.text.slice(0, head.at).trim()] : [];
  const opening = block.text.slice(head.at, head.at + head.length).trim();
  const rest = block.text.slice(head.at + head.length).trim();
  return rest === ''
    ? withFollowing(blocks, index + 1, { stem: opening, prose }, context)
    : withRest(blocks, index + 1, { stem: opening, rest, prose }, context);
}

function headOf(block: Block, after: Block | undefined, context: ResolutionContext) {
  const { text } = block;
  for (const pattern of [atStart, spoken, afterSentence, inSentence]) {
    const match = pattern.exec(text);
    if (!match || isQuoted(text, match.index) || nounNotVerb.test(text)) continue;
    return { at: match.index, length: match[0].length };
  }
  const inDecisionFont = block.font !== context.bodyFont && /^That (?:the|it|a|this)\b/.test(text);
  const isTold = bodyVerbAt(text, /\b(?:noted|agreed)\b/) > 0;
  const opensList = beginsList(after) || (/[.]$/.test(text) && !isTold);
  return inDecisionFont && opensList ? { at: 0, length: 0 } : null;
}

function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return (before.match(/[“"]/g)?.length ?? 0) > (before.match(/[”"](?=\W|$)/g)?.length ?? 0);
}

/** "RESOLVED that <rest>": the rest is a clause, or opens a list, or is the list's first entry. */
function withRest(
  blocks: readonly Block[],
  next: number,
  found: { stem: string; rest: string; prose: string[] },
  context: ResolutionContext,
): ResolutionReading {
  const { stem, rest, prose } = found;
  const first = takeMarker(rest);
  if (first.marker && first.marker.value === 1) {
    const own = blocks[next - 1];
    const opening = own ? [{ ...own, marker: first.marker, text: first.rest }] : [];
    const edge = blocks[next]?.x ?? own?.x ?? 0;
    const list = takeList(
      [...opening.map((one) => ({ ...one, x: edge })), ...blocks.slice(next)],
      0,
    );
    return { stem, clauses: list.entries, prose, next: next - 1 + list.next };
  }
  if (beginsList(blocks[next]) && !/\.$/.test(rest)) {
    const list = takeList(blocks, next);
    const clauses = list.entries;
    return {
      stem: joined(stem, rest),
      clauses,
      prose: [...prose, ...list.headings],
      next: list.next,
    };
  }
  if (/:$/.test(rest))
    return withFollowing(blocks, next, { stem: joined(stem, rest), prose }, context);
  return { ...stemAndClause(stem, rest, context), prose, next };
}

/** Nothing but the opening words: what follows is a list, or one paragraph that may itself open a list. */
function withFollowing(
  blocks: readonly Block[],
  index: number,
  found: { stem: string; prose: string[] },
  context: ResolutionContext,
): ResolutionReading {
  let { stem } = found;
  const prose = [...found.prose];
  let next = index;
  const clauses: string[] = [];
  for (let taken = 0; taken < 12; taken++) {
    const block = blocks[next];
    if (block === undefined) break;
    if (beginsList(block)) {
      const list = takeList(blocks, next);
      return { stem, clauses: list.entries, prose: [...prose, ...list.headings], next: list.next };
    }
    if (clauses.length > 0 && (block.font === context.bodyFont || block.marker !== null)) break;
    const opensList = opensListAt(blocks, next);
    if (clauses.length === 0 && opensList > 0) {
      stem = joined(stem, block.text);
      prose.push(...blocks.slice(next + 1, opensList).map((heading) => heading.text));
      next = opensList;
      continue;
    }
    clauses.push(block.text);
    next++;
  }
  return { stem, clauses, prose, next };
}

/** Index of the list that a paragraph opens, past one heading at most; 0 where it opens none. */
function opensListAt(blocks: readonly Block[], index: number): number {
  const text = blocks[index]?.text ?? '';
  if (/\.$/.test(text)) return 0;
  if (beginsList(blocks[index + 1])) return index + 1;
  const heading = blocks[index + 1]?.text ?? '';
  const isHeading = /:$/.test(text) && heading.length < 110 && !/\.$/.test(heading);
  return isHeading && beginsList(blocks[index + 2]) ? index + 2 : 0;
}

/**
 * "RESOLVED that the Roads Committee (2) agreed to note": the body's own name stays with the opening words when it
 * is the full name, or when a verb in the past follows. "that the Board request" is all clause.
 */
function stemAndClause(stem: string, rest: string, { committee }: ResolutionContext) {
  const fold = (text: string) => text.replace(/[’‘]/g, "'").toLowerCase();
  const named = committee === null ? null : `the ${fold(committee)}`;
  if (named !== null && fold(rest).startsWith(`${named} `)) {
    const clause = rest.slice(named.length).trim();
    return { stem: joined(stem, rest.slice(0, named.length)), clauses: [clause] };
  }
  const subject = /^the (?:[\p{Lu}(&][\p{L}\d’'()&-]*\s+|of |and |for )+/u.exec(rest)?.[0] ?? '';
  if (subject !== '' && namesBody(subject) && pastVerb.test(rest.slice(subject.length))) {
    return { stem: joined(stem, subject.trim()), clauses: [rest.slice(subject.length)] };
  }
  return { stem, clauses: [rest] };
}

function joined(one: string, other: string): string {
  return one === '' ? other : `${one} ${other}`;
}
