import { z } from 'zod';
import type { AgendaItem } from '../domain/agenda-item.ts';
import type { PlaceState } from '../domain/annotation-target.ts';
import { type Question, questionedKind, questionState } from '../domain/question.ts';
import type { SharedQuestion } from '../domain/shared-question.ts';
import { passage } from './annotations.ts';
import { call } from './call.ts';

/** The words a question is about, where they stand in the newest edition in which they were found. */
export interface QuotedPassage {
  hash: string;
  /** Null where the words are known and their place is not. */
  pdfPage: number | null;
  quote: string;
  /** "Page 12 of the pack", or "" */
  page: string;
  state: PlaceState;
}

export interface QuestionInList extends Question {
  passage: QuotedPassage | null;
  /** The chair has other words than these: they were changed here since they were shared. */
  sharedIsOlder: boolean;
}

/** What would leave, field by field; the words of the screen are made from nothing else. */
export type LeavingWords = Omit<SharedQuestion, 'id' | 'sharedAt'>;

export interface LeavingQuestion {
  /** The private question. */
  question: string;
  words: LeavingWords;
  /** Of its item; "public" for a question about the meeting as a whole. */
  access: AgendaItem['access'];
  /** Whether the chair has earlier words of it, which these would replace. */
  replaces: boolean;
}

export interface SharingPreview {
  questions: LeavingQuestion[];
  /** Names exactly these words; sharing is only done with the one that was shown. */
  fingerprint: string;
}

/** A shared question as the chair's list has it. */
export interface SharedQuestionInList extends SharedQuestion {
  /** Shared from this profile, so that it can be taken back here. */
  isMine: boolean;
}

const id = z.uuid();
const row = z.string().min(1).max(100);
const ids = z.array(id).min(1).max(200);

export const longestQuestion = 20_000;

const fields = {
  /** Null is the meeting as a whole. */
  item: row.nullable(),
  text: z.string().max(longestQuestion),
  lineOfEnquiry: z.string().max(300),
  toWhomKind: questionedKind,
  toWhom: z.string().max(200),
};

export const questionCalls = {
  /** My questions for a meeting, in the order of its items, then in mine. */
  'questions.list': call<QuestionInList[]>()(z.strictObject({ meeting: row })),
  /**
   * Keeps a question, last among those of its item. `hash` and `passage` quote a file, or both are null;
   * one that comes from a mark takes over the place of the mark. Sent twice with one id it is one question.
   */
  'questions.add': call<null>()(
    z.strictObject({
      id,
      meeting: row,
      ...fields,
      annotation: id.nullable(),
      hash: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .nullable(),
      passage: passage.nullable(),
    }),
  ),
  /** Changes of one field within two seconds are one step of Undo. Words that were shared stay as they were. */
  'questions.change': call<null>()(
    z.strictObject({ id, fields: z.strictObject(fields).partial() }),
  ),
  /** The questions of one item of one meeting, all of them or the first ones, in their new order. */
  'questions.reorder': call<null>()(z.strictObject({ ids })),
  /** Refused as invalidInput where that state cannot follow (domain/question-states.ts). */
  'questions.setState': call<null>()(z.strictObject({ id, state: questionState })),
  /** The answer in short, as it is typed; an asked question becomes an answered one. */
  'questions.answer': call<null>()(z.strictObject({ id, answer: z.string().max(longestQuestion) })),
  /** Also takes shared words off the chair's list. */
  'questions.remove': call<null>()(z.strictObject({ ids })),
  /** Exactly what sharing these would let out. Refused as invalidInput where one cannot be shared. */
  'questions.preview': call<SharingPreview>()(z.strictObject({ ids })),
  /** Copies the previewed words into the committee's record. Nothing is shared where they have changed since. */
  'questions.share': call<{ shared: boolean }>()(
    z.strictObject({ ids, fingerprint: z.string().regex(/^[0-9a-f]{64}$/) }),
  ),
  /** Takes words of mine off the chair's list. Who has read them has read them. */
  'questions.unshare': call<null>()(z.strictObject({ shared: z.array(row).min(1).max(200) })),
  /** What members have shared for a meeting, in the order of its items. */
  'questions.shared': call<SharedQuestionInList[]>()(z.strictObject({ meeting: row })),
  /** My lines of enquiry so far, the most used first. */
  'questions.lines': call<string[]>()(z.strictObject({})),
};

export interface QuestionEvents {
  /** Questions of one meeting changed, mine or shared ones; null: of several, or it cannot be told. */
  'questions.changed': { meeting: string | null };
}
