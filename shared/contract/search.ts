import { z } from 'zod';
import { call } from './call.ts';

/** Part of a snippet; `hit` parts are the words found. Text, never markup. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

export interface SearchHit {
  /**
   * "minute" is one that a pack prints, "recorded" one of minutes made here; "note" is a briefing note's
   * recommendation; "action" is an ask of the ledger, found by its words or by a report; "myNote" and "myQuestion" are mine alone.
   */
  kind:
    | 'meeting'
    | 'item'
    | 'paper'
    | 'page'
    | 'minute'
    | 'recorded'
    | 'person'
    | 'workProgramme'
    | 'action'
    | 'note'
    | 'myNote'
    | 'myQuestion';
  title: string;
  /** Where it stands, in words: "Scrutiny Board, 13 February 2025, page 12". */
  where: string;
  snippet: SnippetPart[];
  meeting: string | null;
  item: string | null;
  /** The file and page that open at the passage; null where there is none. */
  hash: string | null;
  pdfPage: number | null;
  /** The mark or question of mine that was found, the minute made here, or the ask; null for all else. */
  mark: string | null;
}

export const searchCalls = {
  /** Words in any order, tolerant of accents and word endings; the last word may be unfinished. */
  'search.find': call<{ hits: SearchHit[]; more: boolean; unread: string | null }>()(
    z.strictObject({
      words: z.string().max(400),
      limit: z.int().min(1).max(100),
      /** Only in this meeting. */
      meeting: z.string().nullable(),
    }),
  ),
};
