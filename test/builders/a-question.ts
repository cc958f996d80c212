import type { Anchor } from '../../electron/services/annotating/parts.ts';
import { createQuestions } from '../../electron/services/questions.ts';
import type { InputOf } from '../../shared/contract/contract.ts';
import type { QuestionInList } from '../../shared/contract/questions.ts';
import type { Place } from '../../shared/domain/annotation-target.ts';
import { type ACouncil, packHash } from './a-council.ts';

/** The nth id that a page might make. */
export const anId = (n: number): string => `0192f000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** What the page sends for a question about item i2 of the builder's meeting, that quotes nothing. */
export const aNewQuestion = (
  n: number,
  part: Partial<InputOf<'questions.add'>> = {},
): InputOf<'questions.add'> => ({
  id: anId(n),
  meeting: 'm',
  item: 'i2',
  text: `Question ${n}?`,
  lineOfEnquiry: '',
  toWhomKind: 'officer',
  toWhom: '',
  annotation: null,
  hash: null,
  passage: null,
  ...part,
});

export const aPassage = (exact: string, pdfPage = 3): InputOf<'questions.add'>['passage'] => ({
  pdfPage,
  exact,
  prefix: '',
  suffix: '',
  parts: [{ pdfPage, quads: [[10, 20, 30, 20, 10, 10, 30, 10]] }],
});

/** A passage's place as it was made, on one line of a page. */
export const aPlace = (part: Partial<Place> = {}): Place => ({
  parts: [{ pdfPage: 3, quads: [[10, 20, 30, 20, 10, 10, 30, 10]] }],
  shift: [0, 0],
  start: 0,
  end: 10,
  textModel: 1,
  state: 'original',
  confidence: null,
  from: null,
  ...part,
});

/** Holds a passage by the words that were sent, as the real one does on a page without text. */
const bySentWords: Anchor = (_hash, { exact, prefix, suffix, parts }) => ({
  quote: { exact, prefix, suffix, hint: null },
  place: aPlace({ parts: parts ?? [] }),
});

/** The service over a council's real ledgers, at a time that can be set. */
export function questionsOf(council: ACouncil, start = '2025-02-10T09:00:00Z') {
  const time = { now: new Date(start) };
  const service = createQuestions({
    ...council,
    clock: () => time.now,
    anchor: bySentWords,
  });
  return { service, time };
}

export const quoting = (exact: string) => ({ hash: packHash, passage: aPassage(exact) });

/** A question as a list answers it, for screens. */
export const aQuestion = (part: Partial<QuestionInList> = {}): QuestionInList => ({
  id: anId(1),
  meeting: 'meeting-1',
  item: 'item-2',
  annotation: null,
  text: 'Why do the pools close at noon?',
  lineOfEnquiry: '',
  toWhomKind: 'officer',
  toWhom: 'Robin Ferry',
  position: 0,
  state: 'draft',
  answer: '',
  sharedAs: null,
  madeAt: '2025-02-08T12:00:00.000Z',
  changedAt: '2025-02-08T12:00:00.000Z',
  passage: null,
  sharedIsOlder: false,
  ...part,
});
