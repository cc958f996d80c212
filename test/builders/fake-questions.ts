import { CallError } from '../../shared/contract/call-error.ts';
import type { EventName, Events, HandlersOf } from '../../shared/contract/contract.ts';
import type {
  LeavingQuestion,
  QuestionInList,
  questionCalls,
} from '../../shared/contract/questions.ts';
import { mayBecome, mayBeShared, stateWithAnswer } from '../../shared/domain/question-states.ts';
import { aQuestion } from './a-question.ts';
import type { FakeState } from './fake-state.ts';

const fingerprintOf = (questions: LeavingQuestion[]) =>
  JSON.stringify(questions).length.toString(16).padStart(64, '0');

function leaving(question: QuestionInList, member: string): LeavingQuestion {
  const { meeting, item, text, lineOfEnquiry, toWhomKind, toWhom, position, passage } = question;
  return {
    question: question.id,
    words: {
      ...{ meeting, item, member, text, lineOfEnquiry, toWhomKind, toWhom, position },
      quote: passage?.quote ?? '',
      quotedFrom: passage?.page ?? '',
    },
    access: 'public',
    replaces: question.sharedAs !== null,
  };
}

/** Questions as the backend keeps them, over memory. */
export function fakeQuestionHandlers(
  state: FakeState,
  tell: <N extends EventName>(name: N, event: Events[N]) => void,
): HandlersOf<typeof questionCalls> {
  const told = (label: string) => {
    state.undo.push(label);
    tell('questions.changed', { meeting: null });
    tell('history.changed', {});
    return null;
  };
  const known = (id: string): QuestionInList => {
    const question = state.questions.find((one) => one.id === id);
    if (!question) throw new CallError('notFound');
    return question;
  };
  const preview = (ids: string[]) => {
    const chosen = ids.map(known);
    if (!chosen.every(mayBeShared)) throw new CallError('invalidInput');
    const questions = chosen.map((one) => leaving(one, state.profile?.name ?? ''));
    return { questions, fingerprint: fingerprintOf(questions) };
  };
  const unshare = (shared: readonly (string | null)[]) => {
    state.sharedQuestions = state.sharedQuestions.filter(({ id }) => !shared.includes(id));
    for (const question of state.questions) {
      if (question.sharedAs === null || !shared.includes(question.sharedAs)) continue;
      question.sharedAs = null;
      if (question.state === 'shared') question.state = 'draft';
    }
  };
  return {
    'questions.list': ({ meeting }) =>
      state.questions
        .filter((one) => one.meeting === meeting)
        .sort((one, other) => one.position - other.position),
    'questions.shared': ({ meeting }) =>
      state.sharedQuestions.filter((one) => one.meeting === meeting),
    'questions.lines': () => state.questions.flatMap(({ lineOfEnquiry }) => lineOfEnquiry || []),
    'questions.add': ({ hash, passage, ...question }) => {
      if (state.questions.some(({ id }) => id === question.id)) return null;
      const quoted = hash && passage && { hash, pdfPage: passage.pdfPage, quote: passage.exact };
      state.questions.push(
        aQuestion({
          ...question,
          position: state.questions.length,
          passage: quoted ? { ...quoted, page: 'Page 4 of the pack', state: 'original' } : null,
        }),
      );
      return told('Question added');
    },
    'questions.change': ({ id, fields }) => {
      Object.assign(known(id), fields);
      return told('Question changed');
    },
    'questions.reorder': ({ ids }) => {
      ids.forEach((id, position) => {
        known(id).position = position;
      });
      return told('Questions put in order');
    },
    'questions.setState': ({ id, state: next }) => {
      const question = known(id);
      if (!mayBecome(question, next)) throw new CallError('invalidInput');
      question.state = next;
      return told('Question asked');
    },
    'questions.answer': ({ id, answer }) => {
      const question = known(id);
      Object.assign(question, { answer, state: stateWithAnswer(question.state, answer) });
      return told('Answer noted');
    },
    'questions.remove': ({ ids }) => {
      unshare(ids.map((id) => known(id).sharedAs));
      state.questions = state.questions.filter(({ id }) => !ids.includes(id));
      return told('Question removed');
    },
    'questions.preview': ({ ids }) => preview(ids),
    'questions.share': ({ ids, fingerprint }) => {
      const { questions, fingerprint: now } = preview(ids);
      if (now !== fingerprint) return { shared: false };
      for (const { question, words } of questions) {
        const row = { ...words, id: `shared ${question}`, sharedAt: '2025-02-08T12:00:00Z' };
        state.sharedQuestions.push({ ...row, isMine: true });
        Object.assign(known(question), { sharedAs: row.id, state: 'shared' });
      }
      told('Questions shared');
      return { shared: true };
    },
    'questions.unshare': ({ shared }) => {
      unshare(shared);
      return told('Taken back');
    },
  };
}
