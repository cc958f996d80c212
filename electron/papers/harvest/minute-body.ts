import type { MinuteReading } from '../../../shared/domain/pack-reading.ts';
import type { Block } from './block.ts';
import { bodyVerbAt } from './body-voice.ts';
import { cellsOf } from './cells.ts';
import { takeListedVote } from './listed-votes.ts';
import { takeMovedMotion } from './moved-motion.ts';
import { resultOf, takeNamedVote } from './named-votes.ts';
import { type ResolutionContext, takeResolution } from './resolution.ts';
import { sentencesOf } from './sentence.ts';
import { countsOf, spokenVotes, type VoteReading } from './spoken-votes.ts';
import { beginsList, takeList } from './take-list.ts';

export type MinuteBody = Pick<
  MinuteReading,
  | 'text'
  | 'subHeading'
  | 'resolvedStem'
  | 'resolved'
  | 'requestedStem'
  | 'requested'
  | 'agreed'
  | 'noted'
  | 'votes'
>;

type Reading = Omit<MinuteBody, 'text'> & { prose: string[] };

const agreedVerb = /\b(?:agreed|approved|decided)\b/;
const minutesAgreed =
  /^(?:The |That the )?(?:draft |public |open )?minutes\b.*\b(?:agreed|approved|signed|confirmed|accepted|adopted)\b/i;
const runOnApproval =
  /^(?:approved|agreed)\b(?: (?:and|&) signed| as (?:a )?(?:true|correct|accurate))|^all (?:approved|agreed)\b/i;
const requestedVerb = /\b(?:requested|asked (?:that|for)|recommended that)\b/;
const clerkAsked = /^(?:The )?Clerk (?:(?:was|is) (?:asked|requested|instructed)|to)\b/;
const askedOf = /^(?:\S+ ){1,5}was asked to\b/;
const requestList = /\b(?:requested|asked(?: for)?|asked that|asked to|actions?)\b[^.]*:$/i;
const notedVerb = /\bnoted\b/;
const actionLabel = /^actions?\s*[:–-]?\s+(?=\p{Lu})/iu;
const notedHead = /^NOTED\b\s*[:–-]?\s*/;

/** What one minute holds: its prose, and what was resolved, requested, agreed, noted and voted on in it. */
export function readMinuteBody(blocks: readonly Block[], context: ResolutionContext): MinuteBody {
  const reading: Reading = {
    subHeading: subHeadingOf(blocks, context),
    resolvedStem: null,
    resolved: [],
    requestedStem: null,
    requested: [],
    agreed: [],
    noted: [],
    votes: [],
    prose: [],
  };
  let index = reading.subHeading === null ? 0 : 1;
  while (index < blocks.length) index = readFrom(blocks, index, reading, context);
  const { prose, ...rest } = reading;
  return { ...rest, text: prose.filter((paragraph) => paragraph !== '').join('\n') };
}

/** Reads what begins at `index` into the reading and answers where to go on. */
function readFrom(
  blocks: readonly Block[],
  index: number,
  reading: Reading,
  context: ResolutionContext,
): number {
  const block = blocks[index];
  if (block === undefined) return blocks.length;
  const recorded = takeNamedVote(blocks, index);
  if (recorded) {
    reading.votes.push(recorded.vote);
    return recorded.next;
  }
  const listed = takeListedVote(blocks, index);
  if (listed) {
    pushListed(listed.vote, reading);
    reading.prose.push(...listed.prose);
    return listed.next;
  }
  const moved = takeMovedMotion(blocks, index);
  if (moved) {
    reading.resolved.push(...moved.resolved);
    reading.prose.push(...moved.prose);
    reading.votes.push(moved.vote);
    return moved.next;
  }
  const result = resultOf(block);
  if (result !== null) {
    reading.votes.push({ ...countsOf(result), result, names: null });
    return index + 1;
  }
  const resolution = takeResolution(blocks, index, context);
  if (resolution && resolution.clauses.length > 0) {
    reading.resolvedStem ??= resolution.stem === '' ? null : resolution.stem;
    reading.resolved.push(...resolution.clauses);
    for (const paragraph of resolution.prose) readProse(paragraph, reading);
    return resolution.next;
  }
  if (requestList.test(block.text) && beginsList(blocks[index + 1]) && isRequest(block.text)) {
    const list = takeList(blocks, index + 1);
    reading.requestedStem ??= block.text;
    reading.requested.push(...list.entries);
    return list.next;
  }
  if (actionLabel.test(block.text)) return readActions(blocks, index, reading);
  if (block.marker?.kind === 'bullet') reading.prose.push(`${block.marker.printed} ${block.text}`);
  else readProse(block.text, reading, block.marker?.printed);
  return index + 1;
}

/** "The motion carried by the following vote:" and the list below it are one vote. */
function pushListed(vote: VoteReading, reading: Reading): void {
  const before = reading.votes.at(-1);
  const opens = before?.names === null && /\bfollowing\b.*\bvote\b|:$/i.test(before.result ?? '');
  if (before !== undefined && opens && vote.result === null)
    reading.votes[reading.votes.length - 1] = { ...vote, result: before.result };
  else reading.votes.push(vote);
}

/** "Actions   Clerk to write …": the label's paragraph and those that stand in its column below it. */
function readActions(blocks: readonly Block[], index: number, reading: Reading): number {
  const label = blocks[index]?.lines[0];
  const column = label === undefined ? null : cellsOf(label)[1]?.x;
  let next = index;
  for (let block = blocks[next]; block !== undefined; block = blocks[next]) {
    if (next > index && (column == null || Math.abs(block.x - column) > 4)) break;
    reading.requested.push(next === index ? block.text.replace(actionLabel, '') : block.text);
    next++;
  }
  return next;
}

/** Files the sentences of a paragraph; it stays in the prose unless all of it was filed. */
function readProse(paragraph: string, reading: Reading, marker?: string): void {
  reading.votes.push(...spokenVotes(paragraph));
  const left = sentencesOf(paragraph).filter((sentence) => !fileSentence(sentence, reading));
  if (left.length > 0) {
    reading.prose.push(marker === undefined ? paragraph : `${marker} ${paragraph}`);
  }
}

function fileSentence(sentence: string, reading: Reading): boolean {
  if (isRequest(sentence) && !/:$/.test(sentence)) reading.requested.push(sentence);
  else if (isAgreement(sentence)) reading.agreed.push(sentence);
  else if (notedHead.test(sentence))
    reading.noted.push(sentence.replace(notedHead, '') || sentence);
  else if (bodyVerbAt(sentence, notedVerb) > 0) reading.noted.push(sentence);
  else return false;
  return true;
}

function isAgreement(sentence: string): boolean {
  if (minutesAgreed.test(sentence) || runOnApproval.test(sentence)) return true;
  return bodyVerbAt(sentence, agreedVerb) > 0;
}

function isRequest(sentence: string): boolean {
  if (clerkAsked.test(sentence) || askedOf.test(sentence)) return true;
  return bodyVerbAt(sentence, requestedVerb) > 0;
}

/** A short first line in the manner of a title, before any sentence: the matter taken under this heading. */
function subHeadingOf(blocks: readonly Block[], context: ResolutionContext): string | null {
  const [first, second] = blocks;
  if (first === undefined || second === undefined || first.marker !== null) return null;
  if (first.text.length > 90 || /[.:;,?!]$/.test(first.text) || first.lines.length > 2) return null;
  if (takeResolution(blocks, 0, context) !== null) return null;
  if (takeMovedMotion(blocks, 0) !== null || takeListedVote(blocks, 0) !== null) return null;
  const words = first.text.split(/\s+/).filter((word) => /^\p{L}{4,}/u.test(word));
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  const isVerbal = /\b(?:was|were|had|has|noted|agreed|considered|received|stated|reported)\b/.test(
    first.text,
  );
  return !isVerbal && words.length > 0 && capitals / words.length > 0.7 ? first.text : null;
}
