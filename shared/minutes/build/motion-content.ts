import { amendmentChain, type ChainStep } from '../../domain/amendment-chain.ts';
import type { Motion } from '../../domain/motion.ts';
import { type VoteOutcome, voteResult } from '../../domain/vote-result.ts';
import type { Content } from '../minutes-tree.ts';
import type { MinutesWord } from '../styles/english-words.ts';
import { type VoteSubject, voteContent, votesOn } from './vote-content.ts';
import { inPosition, type MinuteMatter, type Writing } from './writing.ts';

/** The motions of a minute, each with its amendments and the votes on them, in the order moved (R23). */
export function motionContent(writing: Writing, matter: MinuteMatter): Content[] {
  return inPosition(matter.rows.motions)
    .filter((one) => one.minute === matter.minute.id)
    .flatMap((motion) => oneMotion(writing, matter, motion));
}

function oneMotion(writing: Writing, matter: MinuteMatter, motion: Motion): Content[] {
  const { say } = writing;
  const movers = moversOf(writing, motion, ['movedAndSeconded', 'moved', 'movedUnnamed']);
  const chain = amendmentChain(motion, matter.rows.amendments, outcomesIn(matter));
  const subject = chain.standing === 'substantive' ? 'substantiveMotion' : 'motion';
  const ended: Content[] =
    motion.state === 'open'
      ? votes(writing, matter, motion.id, subject)
      : [{ kind: 'procedure', text: say(motion.state, { subject: say(subject) }) }];
  return [
    { kind: 'motion', text: motion.text, movers },
    ...chain.steps.flatMap((step) => amendment(writing, matter, step)),
    ...ended,
  ];
}

function outcomesIn({ rows }: MinuteMatter): Map<string, VoteOutcome> {
  const taken = inPosition(rows.votes).flatMap((vote): [string, VoteOutcome][] =>
    vote.subject === null ? [] : [[vote.subject, voteResult(vote, rows.voteEntries).result]],
  );
  return new Map(taken);
}

/** Figures and names stand in the vote behind it; without a vote the result says what became of the amendment. */
function amendment(writing: Writing, matter: MinuteMatter, step: ChainStep): Content[] {
  const { say } = writing;
  const row = matter.rows.amendments.find(({ id }) => id === step.amendment);
  if (row === undefined) return [];
  const movers = moversOf(writing, row, [
    'amendmentMovedAndSeconded',
    'amendmentMoved',
    'amendmentUnnamed',
  ]);
  const isSettled = row.state !== 'open';
  const result = row.state === 'open' ? '' : say(row.state, { subject: say('amendment') });
  return [
    { kind: 'amendment', text: row.after, movers, result },
    ...(isSettled ? [] : votes(writing, matter, row.id, 'amendment')),
  ];
}

const votes = (
  writing: Writing,
  matter: MinuteMatter,
  subject: string,
  word: VoteSubject,
): Content[] =>
  votesOn(matter, subject).flatMap((vote) => voteContent(writing, matter, vote, word) ?? []);

function moversOf(
  { say, person }: Writing,
  { mover, seconder }: { mover: string | null; seconder: string | null },
  [both, one, none]: [MinutesWord, MinutesWord, MinutesWord],
): string {
  const names = { mover: person(mover), seconder: person(seconder) };
  if (names.mover === '') return say(none);
  return say(names.seconder === '' ? one : both, names);
}
