import type { Vote, VoteEntry, VoteOption } from '../../domain/vote.ts';
import { type VoteResult, voteResult } from '../../domain/vote-result.ts';
import type { VoteContent } from '../minutes-tree.ts';
import type { MinutesWord } from '../styles/english-words.ts';
import { inPosition, type MinuteMatter, type Writing } from './writing.ts';

/** What is put to the vote, as the sentence of the result calls it. */
export type VoteSubject = Extract<
  MinutesWord,
  'motion' | 'substantiveMotion' | 'amendment' | 'proposal'
>;

/** The votes on a motion, an amendment, or (null) on the resolution itself, in their order. */
export const votesOn = ({ minute, rows }: MinuteMatter, subject: string | null): Vote[] =>
  inPosition(rows.votes).filter((one) => one.minute === minute.id && one.subject === subject);

/**
 * A vote in words: how it was taken, figures, result; names where they were recorded. Assent on a resolution says
 * nothing of itself (R25) and prints only what single members asked to have recorded (R20, V40); null for nothing.
 */
export function voteContent(
  writing: Writing,
  { rows }: MinuteMatter,
  vote: Vote,
  subject: VoteSubject,
): VoteContent | null {
  const result = voteResult(vote, rows.voteEntries);
  const text =
    vote.method === 'assent' && subject === 'proposal'
      ? ''
      : voteWords(writing, vote, result, subject);
  const names = vote.method === 'named' ? namesOf(writing, vote, rows.voteEntries) : [];
  const own = rows.ownVotes
    .filter((one) => one.vote === vote.id)
    .map(({ attendance, option }) =>
      writing.say(ownWords[option], { person: writing.person(attendance) }),
    );
  if (text === '' && names.length === 0 && own.length === 0) return null;
  return { kind: 'vote', text, names, own };
}

const ownWords: Record<VoteOption, MinutesWord> = {
  for: 'ownFor',
  against: 'ownAgainst',
  abstain: 'ownAbstain',
  absent: 'ownAbsent',
};

function voteWords({ say }: Writing, vote: Vote, result: VoteResult, subject: VoteSubject): string {
  const { calledFor, method } = vote;
  const sentences = [
    calledFor.trim() === '' ? '' : say('recordedVote', { by: calledFor.trim() }),
    method === 'ballot' ? say('ballot') : '',
    result.for === null
      ? ''
      : say('figures', {
          for: String(result.for),
          against: String(result.against),
          abstain: String(result.abstain),
        }),
    outcomeWords(say, result, subject),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Nothing of a vote that is not settled: whoever issues is told of it. */
function outcomeWords(say: Writing['say'], result: VoteResult, subject: VoteSubject): string {
  const name = say(subject);
  if (result.result === 'open') return '';
  if (result.result === 'lost' && result.casting === 'declined') {
    const inside = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
    return say('notCarried', { subject: inside });
  }
  return say(result.result, { subject: name });
}

/** Everybody once, in the order of attendance; the casting vote is told in the sentence. */
function namesOf(
  { source, say, person }: Writing,
  vote: Vote,
  entries: readonly VoteEntry[],
): VoteContent['names'] {
  const ordinary = entries.filter((one) => one.vote === vote.id && one.role === 'ordinary');
  const listed = (option: VoteOption): string[] =>
    inPosition(source.attendances)
      .filter(({ id }) => ordinary.some((one) => one.attendance === id && one.option === option))
      .map(({ id }) => person(id));
  const options: [VoteOption, MinutesWord][] = [
    ['for', 'namedFor'],
    ['against', 'namedAgainst'],
    ['abstain', 'namedAbstain'],
  ];
  return options.map(([option, word]) => {
    const names = listed(option);
    return { option: say(word, { count: String(names.length) }), names };
  });
}
