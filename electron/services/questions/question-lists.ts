import type { QuestionInList, SharedQuestionInList } from '../../../shared/contract/questions.ts';
import type { Question } from '../../../shared/domain/question.ts';
import { isOlder, leavingWords, sharingMember } from './leaving-words.ts';
import { type Ledgers, quotedPassage } from './quoted-passage.ts';

interface Ordered {
  item: string | null;
  position: number;
}

/** By the order of the agenda, questions about the meeting as a whole last; then by their own order. */
function byAgenda({ council }: Ledgers, meeting: string): (a: Ordered, b: Ordered) => number {
  const items = council.rows('agendaItem', { meeting });
  const places = new Map(items.map(({ id, position }) => [id, position]));
  const place = ({ item }: Ordered) =>
    (item === null ? undefined : places.get(item)) ?? Number.MAX_SAFE_INTEGER;
  return (one, other) => place(one) - place(other) || one.position - other.position;
}

/** My questions for a meeting, as the list shows them. */
export function myQuestions(ledgers: Ledgers, meeting: string): QuestionInList[] {
  return ledgers.personal
    .rows('question', { meeting })
    .sort(byAgenda(ledgers, meeting))
    .map((question) => questionInList(ledgers, question));
}

function questionInList(ledgers: Ledgers, question: Question): QuestionInList {
  const shared =
    question.sharedAs === null ? null : ledgers.council.row('sharedQuestion', question.sharedAs);
  return {
    ...question,
    passage: quotedPassage(ledgers, question.id),
    sharedIsOlder: shared !== null && isOlder(shared, leavingWords(ledgers, question)),
  };
}

/** What members have shared for a meeting; within an item by member, then by the member's own order. */
export function sharedQuestions(ledgers: Ledgers, meeting: string): SharedQuestionInList[] {
  const compare = byAgenda(ledgers, meeting);
  const me = sharingMember(ledgers);
  const isMine = ({ id, member }: { id: string; member: string }) =>
    member === me || ledgers.personal.rows('question', { sharedAs: id }).length > 0;
  return ledgers.council
    .rows('sharedQuestion', { meeting })
    .sort((one, other) => one.member.localeCompare(other.member, 'en') || compare(one, other))
    .sort((one, other) => compare({ ...one, position: 0 }, { ...other, position: 0 }))
    .map((row) => ({ ...row, isMine: isMine(row) }));
}

/** Lines of enquiry I have used, the most used first, then the latest. */
export function linesOfEnquiry({ personal }: Pick<Ledgers, 'personal'>): string[] {
  const uses = new Map<string, { count: number; at: string }>();
  for (const { lineOfEnquiry, changedAt } of personal.rows('question')) {
    const line = lineOfEnquiry.trim();
    if (line === '') continue;
    const known = uses.get(line) ?? { count: 0, at: '' };
    uses.set(line, {
      count: known.count + 1,
      at: changedAt > known.at ? changedAt : known.at,
    });
  }
  return [...uses]
    .sort(([, one], [, other]) => other.count - one.count || other.at.localeCompare(one.at))
    .map(([line]) => line);
}
