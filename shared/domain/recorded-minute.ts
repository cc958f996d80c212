import { z } from 'zod';
import { access, agendaItemKind } from './agenda-item.ts';
import {
  choice,
  integer,
  json,
  noun,
  optionalInteger,
  optionalText,
  type RowOf,
  text,
} from './noun.ts';
import { localMoment } from './when.ts';

/** Paragraphs of Part 1 of Schedule 12A to the Local Government Act 1972 (England). */
export const exemptParagraph = z.int().min(1).max(7);

/**
 * The record of one item. Of a private one this row, in council.db, holds what the public may read (title, summary,
 * why it is private); its namesake in private-business.db holds the rest.
 */
export const recordedMinute = noun(
  'recordedMinute',
  'everyone',
  {
    record: text(),
    /** Agenda item; null for a matter that stood on no agenda. */
    item: optionalText(),
    /** Order of the agenda. */
    position: integer(),
    /** Order in which the items were taken, from 1; null until it is taken. */
    takenOrder: optionalInteger(),
    title: text(),
    kind: choice(agendaItemKind, 'other'),
    access: choice(access, 'public'),
    exemptParagraphs: json(z.array(exemptParagraph), []),
    /** What the public reads of a private minute (LGA 1972 s100C(2)). */
    publicSummary: text(),
    /** 1 where statutory co-optees may vote (domain rule R12). */
    educationMatter: integer(),
    /** Why a matter on no agenda could not wait (LGA 1972 s100B(4)(b)). */
    urgencyReason: text(),
    /** Fixed when the draft is issued, or set by hand; null is worked out. */
    number: optionalText(),
    startedAt: optionalText(localMoment),
    plannedMinutes: optionalInteger(),
    /** Words before the clauses, "RESOLVED that the Board:"; empty takes those of the house style. */
    resolutionStem: text(),
    /** Words before requests, "The Board requested:"; empty takes those of the house style. */
    requestStem: text(),
    /** The prose as plain text, kept for search and for its earlier versions; the prose itself is proseUpdate. */
    words: text(),
    /** 1 where a person said that this gets no minute. */
    removed: integer(),
  },
  ['title', 'words'],
);
export type RecordedMinute = RowOf<typeof recordedMinute>;
