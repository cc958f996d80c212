import { z } from 'zod';
import { evidenceByField } from './evidence.ts';
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

/** What an item of the agenda is, told from its title and its papers. */
export const agendaItemKind = z.enum([
  'apologies',
  'declarations',
  'minutes',
  'mattersArising',
  'report',
  'questions',
  'motion',
  'workProgramme',
  'outstandingIssues',
  'aob',
  'exclusion',
  'exempt',
  'procedural',
  'other',
]);
export type AgendaItemKind = z.infer<typeof agendaItemKind>;

/** Where the papers of an item are: in the file, or why they are not. */
export const paperState = z.enum([
  'here',
  'notInFile',
  'toFollow',
  'inSupplement',
  'verbal',
  'none',
  /** The item is no longer on the front sheet of the newest pack. */
  'withdrawn',
]);

/** Public unless a person confirms otherwise; an exempt heading only proposes (LGA 1972 s100A, Sch 12A). */
export const access = z.enum(['public', 'exempt', 'confidential']);

export const subItem = z.strictObject({ label: z.string(), title: z.string() });

/** One numbered matter on an agenda. The printed number is text and may be missing or out of run. */
export const agendaItem = noun(
  'agendaItem',
  'everyone',
  {
    meeting: text(),
    /** The pack whose front sheet lists it; page numbers below are of this pack. */
    pack: optionalText(),
    printedNumber: optionalText(),
    position: integer(),
    title: text(),
    kind: choice(agendaItemKind, 'other'),
    reportOf: optionalText(),
    text: optionalText(),
    reference: optionalText(),
    subItems: json(z.array(subItem), []),
    access: choice(access, 'public'),
    paperState: choice(paperState, 'none'),
    printedFrom: optionalInteger(),
    printedTo: optionalInteger(),
    pdfFrom: optionalInteger(),
    pdfTo: optionalInteger(),
    /** 1 where a person said that this is no item of the meeting; kept, since nothing is lost. */
    removed: integer(),
    evidence: json(evidenceByField, {}),
  },
  ['title', 'reportOf', 'text'],
);
export type AgendaItem = RowOf<typeof agendaItem>;
