import type { QuestionState } from '../../shared/domain/question.ts';
import type { WordBlock, WordDocument, WordRun } from './word/word-document.ts';

/** A question as a list on paper tells it; every field in words, "" where there is nothing to say. */
export interface QuestionEntry {
  text: string;
  /** "Robin Ferry (officer)" */
  toWhom: string;
  lineOfEnquiry: string;
  quote: string;
  /** "Page 12 of the pack" */
  page: string;
  state: QuestionState;
  answer: string;
}

/** All that the list is made from, as plain data that may go to another thread. */
export interface QuestionsList {
  /** "Scrutiny Board, 13 February 2025" */
  meeting: string;
  author: string;
  /** In the order of the agenda; within each in the order they are to be put. */
  items: { title: string; questions: QuestionEntry[] }[];
}

const stateWords: Record<QuestionState, string> = {
  draft: 'Draft',
  shared: 'Shared with the chair',
  asked: 'Asked',
  answered: 'Answered',
  writtenAnswerPromised: 'Written answer promised',
  withdrawn: 'Withdrawn',
};

/** My questions for a meeting, item by item, numbered through, with room to write where no answer is noted. */
export function questionsDocument({ meeting, author, items }: QuestionsList): WordDocument {
  let number = 0;
  const blocks = items.flatMap(({ title, questions }): WordBlock[] => [
    { kind: 'heading', level: 1, text: title },
    ...questions.flatMap((question) => {
      number += 1;
      return blocksOf(question, number);
    }),
  ]);
  return { title: 'My questions', subtitle: meeting, author, blocks };
}

function blocksOf(question: QuestionEntry, number: number): WordBlock[] {
  const { text, toWhom, lineOfEnquiry, quote, page, state, answer } = question;
  const said: [string, string][] = [
    ['To', toWhom],
    ['Line of enquiry', lineOfEnquiry],
    ['State', stateWords[state]],
  ];
  const about = said
    .filter(([, value]) => value !== '')
    .map(([label, value]) => labelled(label, value));
  return [
    {
      kind: 'paragraph',
      text: [
        { text: `${number}. `, bold: true },
        { text, bold: true },
      ],
    },
    ...about,
    ...quoted(quote, page),
    labelled('Answer', answer === '' ? '……………………………………………………' : answer),
  ];
}

function labelled(label: string, value: string): WordBlock {
  const runs: WordRun[] = [{ text: `${label}: `, bold: true }, { text: value }];
  return { kind: 'paragraph', text: runs };
}

function quoted(quote: string, page: string): WordBlock[] {
  if (quote === '') return page === '' ? [] : [labelled('About', page)];
  return [{ kind: 'quote', text: page === '' ? quote : `${quote}\n(${page})` }];
}
