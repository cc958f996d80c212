import { createHash } from 'node:crypto';
import type { LeavingQuestion, LeavingWords } from '../../../shared/contract/questions.ts';
import type { Question } from '../../../shared/domain/question.ts';
import type { SharedQuestion } from '../../../shared/domain/shared-question.ts';
import { canonicalJson } from '../../ledger/canonical-json.ts';
import { type Ledgers, quotedPassage } from './quoted-passage.ts';

/** Who shares, as others will read it; the profile may have been left without a name. */
export const sharingMember = ({ personal }: Pick<Ledgers, 'personal'>): string =>
  personal.row('profile', 'me')?.name.trim() || 'A member';

/** The one place that says what of a private question leaves when it is shared. */
export function leavingWords(ledgers: Ledgers, question: Question): LeavingWords {
  const { meeting, item, text, lineOfEnquiry, toWhomKind, toWhom, position } = question;
  const passage = quotedPassage(ledgers, question.id);
  return {
    meeting,
    item,
    member: sharingMember(ledgers),
    text,
    lineOfEnquiry,
    toWhomKind,
    toWhom,
    quote: passage?.quote ?? '',
    quotedFrom: passage?.page ?? '',
    position,
  };
}

/** What leaves with a question, and what the person should know of it. */
export function leavingQuestion(ledgers: Ledgers, question: Question): LeavingQuestion {
  const item = question.item === null ? null : ledgers.council.row('agendaItem', question.item);
  const { sharedAs } = question;
  return {
    question: question.id,
    words: leavingWords(ledgers, question),
    access: item?.access ?? 'public',
    replaces: sharedAs !== null && ledgers.council.row('sharedQuestion', sharedAs) !== null,
  };
}

/** Names exactly these words: SHA-256 of all that leaves, in hex. */
export const fingerprintOf = (questions: readonly LeavingQuestion[]): string =>
  createHash('sha256')
    .update(canonicalJson(questions.map(({ question, words }) => [question, words])))
    .digest('hex');

/** Whether the chair has other words than mine are now. Another order, or name of mine, is no other words. */
export function isOlder(shared: SharedQuestion, words: LeavingWords): boolean {
  const fields = Object.keys(words) as (keyof LeavingWords)[];
  return fields.some(
    (field) => field !== 'position' && field !== 'member' && shared[field] !== words[field],
  );
}
