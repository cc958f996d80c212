import {
  CircleCheck,
  CircleX,
  type LucideIcon,
  Mail,
  MessageSquareText,
  PencilLine,
  Users,
} from 'lucide-react';
import type { ItemInMeeting } from '../../../shared/contract/meetings.ts';
import type { Question, QuestionState } from '../../../shared/domain/question.ts';

interface StateLook {
  words: string;
  icon: LucideIcon;
  tone: 'plain' | 'good' | 'warn' | 'bad';
}

/** A state in words; icon and colour only repeat it. */
export const stateLooks: Record<QuestionState, StateLook> = {
  draft: { words: 'Draft', icon: PencilLine, tone: 'plain' },
  shared: { words: 'Shared with the chair', icon: Users, tone: 'plain' },
  asked: { words: 'Asked', icon: MessageSquareText, tone: 'good' },
  answered: { words: 'Answered', icon: CircleCheck, tone: 'good' },
  writtenAnswerPromised: { words: 'Written answer promised', icon: Mail, tone: 'warn' },
  withdrawn: { words: 'Withdrawn', icon: CircleX, tone: 'plain' },
};

export type QuestionedKind = Question['toWhomKind'];

export const kindChoices: readonly { value: QuestionedKind; label: string }[] = [
  { value: 'officer', label: 'An officer' },
  { value: 'cabinetMember', label: 'A cabinet member' },
  { value: 'chair', label: 'The chair' },
  { value: 'witness', label: 'A witness' },
  { value: 'other', label: 'Somebody else' },
];

const kindWords: Record<QuestionedKind, string> = {
  officer: 'officer',
  cabinetMember: 'cabinet member',
  chair: 'chair',
  witness: 'witness',
  other: '',
};

/** "Robin Ferry (officer)", "A cabinet member", or "" where nobody was named. */
export function toWhomWords({
  toWhom,
  toWhomKind,
}: Pick<Question, 'toWhom' | 'toWhomKind'>): string {
  const name = toWhom.trim();
  if (name === '')
    return kindChoices.find(({ value }) => value === toWhomKind && value !== 'other')?.label ?? '';
  return kindWords[toWhomKind] === '' ? name : `${name} (${kindWords[toWhomKind]})`;
}

export const wholeMeeting = 'The meeting as a whole';

/** "4. Education performance" */
export function itemWords(item: Pick<ItemInMeeting, 'printedNumber' | 'title'>): string {
  return item.printedNumber === null ? item.title : `${item.printedNumber}. ${item.title}`;
}

/** The title of an item by its id; of an item that is gone, the meeting as a whole. */
export function itemWordsOf(items: readonly ItemInMeeting[], id: string | null): string {
  const item = items.find((one) => one.id === id);
  return item === undefined ? wholeMeeting : itemWords(item);
}

/** Characters of a question that name it on a button. */
const shortLength = 60;

/** The beginning of a question, to tell its buttons from those of another. */
export function shortWords({ text }: Pick<Question, 'text'>): string {
  const words = text.replace(/\s+/g, ' ').trim();
  if (words === '') return 'question without words';
  return words.length <= shortLength ? words : `${words.slice(0, shortLength).trimEnd()}…`;
}
