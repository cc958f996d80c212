import type { Question } from '../../../shared/domain/question.ts';
import type { QuestionsList } from '../../publish/questions-word.ts';
import { meetingLabel } from '../meeting-label.ts';
import { myQuestions } from '../questions/question-lists.ts';
import type { ExportParts } from './export-parts.ts';

const kindWords: Record<Question['toWhomKind'], string> = {
  officer: 'officer',
  cabinetMember: 'cabinet member',
  chair: 'chair',
  witness: 'witness',
  other: '',
};

/** "Robin Ferry (officer)", "officer" where nobody is named. */
function toWhomWords({ toWhom, toWhomKind }: Question): string {
  const [name, kind] = [toWhom.trim(), kindWords[toWhomKind]];
  if (name === '' || kind === '') return name || kind;
  return `${name} (${kind})`;
}

/** Everything that a list of my questions for a meeting says; those without words are left out. */
export function gatherQuestions(parts: ExportParts, meeting: string): QuestionsList {
  const { council, personal } = parts;
  const questions = myQuestions(parts, meeting).filter(({ text }) => text.trim() !== '');
  const titleOf = (id: string | null): string => {
    const item = id === null ? null : council.row('agendaItem', id);
    if (item === null || item.removed !== 0) return 'The meeting as a whole';
    return item.printedNumber === null ? item.title : `Item ${item.printedNumber}: ${item.title}`;
  };
  const groups = Map.groupBy(questions, ({ item }) => titleOf(item));
  return {
    meeting: meetingLabel(council, meeting),
    author: personal.row('profile', 'me')?.name ?? '',
    items: [...groups].map(([title, of]) => ({
      title,
      questions: of.map((question) => ({
        text: question.text.trim(),
        toWhom: toWhomWords(question),
        lineOfEnquiry: question.lineOfEnquiry.trim(),
        quote: question.passage?.quote ?? '',
        page: question.passage?.page ?? '',
        state: question.state,
        answer: question.answer.trim(),
      })),
    })),
  };
}
