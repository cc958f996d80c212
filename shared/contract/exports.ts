import { z } from 'zod';
import { annotationKind } from '../domain/annotation.ts';
import { actionFilter, actionGroup } from './actions.ts';
import { call } from './call.ts';

/**
 * What comes out: my notes as a list (Word, Markdown, W3C Web Annotations), a copy of the PDF with my notes
 * in it, or pages of it for paper.
 */
export const exportForm = z.enum(['word', 'markdown', 'webAnnotations', 'pdf', 'print']);
export type ExportForm = z.infer<typeof exportForm>;

/** What minutes and decision notes come out as. "akn" is Akoma Ntoso 1.0, "json" the document tree itself. */
export const minutesForm = z.enum(['docx', 'pdf', 'html', 'md', 'akn', 'json']);
export type MinutesForm = z.infer<typeof minutesForm>;

/** What the list of asks comes out as. "html" is a page for printing. */
export const actionsForm = z.enum(['docx', 'csv', 'html']);
export type ActionsForm = z.infer<typeof actionsForm>;

export interface ExportJob {
  id: string;
  form: ExportForm | 'minutes' | 'decisionNote' | 'actions' | 'calendar' | 'popolo' | 'programme';
  state: 'working' | 'done' | 'refused' | 'cancelled';
  /** Steps done, of all; 0 of 0 until the work has been looked over. */
  done: number;
  of: number;
  /** Plain sentence for people: what happened, what is safe, what to do. Empty while it works. */
  reason: string;
  /** Sentences about what came out otherwise than expected. */
  notices: string[];
  /** The finished file, to be fetched once by its token. */
  file: { token: string; name: string; bytes: number } | null;
}

const hash = z.string().regex(/^[0-9a-f]{64}$/);

export const exportRequest = z.strictObject({
  /** Files by their SHA-256. A copy of a PDF and its printing take one; of a mark in several the first tells. */
  hashes: z.array(hash).min(1).max(50),
  form: exportForm,
  /** Pages of the one file; null: all, and with them notes that have no place in it. */
  pdfPages: z.array(z.int().positive()).min(1).max(5_000).nullable(),
  /** Kinds of marks; none for printing without marks. */
  kinds: z.array(annotationKind).max(annotationKind.options.length),
  /** What a list is grouped by. */
  groupBy: z.enum(['item', 'page']),
  /** Tags too; in a copy of the PDF also the quoted words and the pen's pressure, for reading it back. */
  tags: z.boolean(),
});
export type ExportRequest = z.infer<typeof exportRequest>;

/** Minutes to be taken out, or the decision note that is made of them. */
export const minutesRequest = z.strictObject({
  meeting: z.string().min(1).max(100),
  /** One issued text; null: as they stand now. */
  version: z.string().min(1).max(100).nullable(),
  format: minutesForm,
  /** With the private business, for those entitled. Without, the file is searched for its words first. */
  private: z.boolean(),
});
export type MinutesRequest = z.infer<typeof minutesRequest>;

/** The asks that a filter leaves, as a list. Of the public ones alone, always. */
export const actionsRequest = z.strictObject({
  filter: actionFilter,
  group: actionGroup,
  format: actionsForm,
});
export type ActionsRequest = z.infer<typeof actionsRequest>;

/** A committee's plan of work in the form of its packs, as it is shown: ours, or else the newest that a pack prints. */
export const programmeRequest = z.strictObject({
  committee: z.string().min(1).max(100),
  yearKey: z.string().regex(/^\d{2}$/),
  format: z.enum(['docx', 'html']),
});
export type ProgrammeRequest = z.infer<typeof programmeRequest>;

/** One committee; null: all of them. */
const ofCommittee = z.strictObject({ committee: z.string().min(1).max(100).nullable() });

const job = z.string().min(1).max(100);

export const exportCalls = {
  /** Begins to make a file. It goes nowhere by itself: the host hands it over for its token. */
  'exports.start': call<{ job: string }>()(exportRequest),
  /** My questions for a meeting as a Word file. */
  'exports.questions': call<{ job: string }>()(
    z.strictObject({ meeting: z.string().min(1).max(100) }),
  ),
  /**
   * The minutes of a meeting. Where a public document would hold words of private business the job is refused,
   * nothing is written, and `notices` say which words: for the clerk's screen, never for a log.
   */
  'exports.minutes': call<{ job: string }>()(minutesRequest),
  /** Who was there, what was declared, decided and voted, without the debate (rule R7). Never private. */
  'exports.decisionNote': call<{ job: string }>()(minutesRequest.omit({ private: true })),
  /** Public asks as Word, CSV (RFC 4180) or a page for printing. Searched for words of private business first. */
  'exports.actions': call<{ job: string }>()(actionsRequest),
  /** Meetings and the days on which something is due, as iCalendar (RFC 5545). Nothing of private business. */
  'exports.calendar': call<{ job: string }>()(ofCommittee),
  /** People, memberships, motions and votes as Popolo JSON (popoloproject.com). Nothing of private business. */
  'exports.popolo': call<{ job: string }>()(ofCommittee),
  'exports.programme': call<{ job: string }>()(programmeRequest),
  'exports.list': call<ExportJob[]>()(z.strictObject({})),
  /** Leaves nothing behind. A job that has ended stays as it ended. */
  'exports.cancel': call<null>()(z.strictObject({ job })),
  /** Takes an ended job off the list, and its file away where nobody has fetched it. */
  'exports.dismiss': call<null>()(z.strictObject({ job })),
};

export interface ExportEvents {
  'exports.changed': { job: ExportJob };
}
