import { z } from 'zod';
import { choice, integer, noun, optionalInteger, optionalText, type RowOf, text } from './noun.ts';
import { localMoment } from './when.ts';

export const voteMethod = z.enum(['assent', 'count', 'named', 'ballot']);
export type VoteMethod = z.infer<typeof voteMethod>;
export const voteOption = z.enum(['for', 'against', 'abstain', 'absent']);
export type VoteOption = z.infer<typeof voteOption>;

/** One taking of a decision. The result is derived (R18, R19) and never kept. */
export const vote = noun('vote', 'everyone', {
  record: text(),
  minute: text(),
  /** The motion or amendment voted on; null: the resolution of the minute. */
  subject: optionalText(),
  position: integer(),
  method: choice(voteMethod, 'assent'),
  /** Who asked for names, as printed, or a standing order. */
  calledFor: text(),
  /** Counts of a show of hands; those of a named vote are counted from its entries. */
  forCount: optionalInteger(),
  againstCount: optionalInteger(),
  abstainCount: optionalInteger(),
  /** 1: on equal votes whoever presides would not give a casting vote. */
  castingDeclined: integer(),
  at: optionalText(localMoment),
});
export type Vote = RowOf<typeof vote>;

/** One member's vote in a named vote, or the casting vote in any: the presider's two votes are two rows. */
export const voteEntry = noun('voteEntry', 'everyone', {
  record: text(),
  vote: text(),
  attendance: text(),
  option: choice(voteOption, 'absent'),
  role: choice(z.enum(['ordinary', 'casting']), 'ordinary'),
});
export type VoteEntry = RowOf<typeof voteEntry>;

/** A member asked that his or her own vote be recorded (SI 1993/202 Sch 2 para 1); the vote stays unnamed (R20). */
export const ownVote = noun('ownVote', 'everyone', {
  record: text(),
  vote: text(),
  attendance: text(),
  option: choice(voteOption, 'against'),
});
export type OwnVote = RowOf<typeof ownVote>;
