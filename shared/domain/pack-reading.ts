import { z } from 'zod';
import { agendaItemKind } from './agenda-item.ts';
import { evidenceByField } from './evidence.ts';
import { offsetRun } from './page-range.ts';
import { isoDate, isoTime } from './when.ts';

/** Printed and file pages, first and last, both counted from 1; blank closing pages included. */
export const pageRange = z.tuple([z.int().positive(), z.int().positive()]);
export type PageRange = z.infer<typeof pageRange>;

const evidenced = { evidence: evidenceByField };

export const personRole = z.enum([
  'chair',
  'viceChair',
  'member',
  'coOpted',
  'byInvitation',
  'other',
]);

/** A person as printed: "CE Thomas", title apart ("Councillor", "Mrs"), post as printed after the name. */
export const personReading = z.strictObject({
  name: z.string().min(1),
  title: z.string().nullable(),
  role: personRole,
  post: z.string().optional(),
  substituteFor: z.string().optional(),
});
export type PersonReading = z.infer<typeof personReading>;

export const documentReading = z.strictObject({
  title: z.string().min(1),
  role: z.enum(['report', 'appendix', 'presentation', 'minutes', 'workProgramme', 'late', 'other']),
  /** A paper ends at its last page with text; null where the file has no printed numbers. */
  pages: pageRange.nullable(),
  pdfPages: pageRange,
  ...evidenced,
});
export type DocumentReading = z.infer<typeof documentReading>;

export const itemReading = z.strictObject({
  /** As printed, without its dot: "3", "1.1", "2399"; null where the agenda gives none. */
  printedNumber: z.string().nullable(),
  title: z.string().min(1),
  kind: agendaItemKind,
  subItems: z.array(z.strictObject({ label: z.string(), title: z.string() })),
  /** As the front sheet or the stamps print them; an item includes the blank page that closes it. */
  pages: pageRange.nullable(),
  pdfPages: pageRange.nullable(),
  /** "Briefing Note of the Director of ..." as printed. */
  reportOf: z.string().nullable(),
  /** Other words under the title, as printed. */
  text: z.string().nullable(),
  /** File number of the item where one is printed ("21-0177", "24/00108"). */
  reference: z.string().nullable(),
  paperState: z.enum(['here', 'notInFile', 'toFollow', 'inSupplement', 'verbal', 'none']),
  /** "exempt" is only ever proposed; the evidence of `access` says which heading it stands under. */
  access: z.enum(['public', 'exempt', 'confidential']),
  documents: z.array(documentReading),
  ...evidenced,
});
export type ItemReading = z.infer<typeof itemReading>;

export const minuteReading = z.strictObject({
  /** As printed: "58", "286"; null where the minutes have headings only. */
  number: z.string().nullable(),
  title: z.string(),
  /** "(Item 1)" of Kent, "(Agenda item 4)" of Merton. */
  itemNumber: z.string().nullable(),
  /** The prose, paragraphs joined by a line feed, decisions left out. */
  text: z.string(),
  subHeading: z.string().nullable(),
  resolvedStem: z.string().nullable(),
  resolved: z.array(z.string()),
  requestedStem: z.string().nullable(),
  requested: z.array(z.string()),
  agreed: z.array(z.string()),
  noted: z.array(z.string()),
  votes: z.array(
    z.strictObject({
      for: z.int().nonnegative().nullable(),
      against: z.int().nonnegative().nullable(),
      abstain: z.int().nonnegative().nullable(),
      /** The words of the result as printed: "CARRIED unanimously", "Amendment lost." */
      result: z.string().nullable(),
      names: z
        .strictObject({
          for: z.array(z.string()),
          against: z.array(z.string()),
          abstain: z.array(z.string()),
        })
        .nullable(),
    }),
  ),
  pdfPage: z.int().positive(),
  ...evidenced,
});
export type MinuteReading = z.infer<typeof minuteReading>;

export const minutesReading = z.strictObject({
  /** The agenda item they stand under; null in a file that holds nothing but minutes. */
  itemNumber: z.string().nullable(),
  committee: z.string().nullable(),
  organisation: z.string().nullable(),
  date: isoDate.nullable(),
  time: isoTime.nullable(),
  place: z.string().nullable(),
  present: z.strictObject({
    members: z.array(personReading),
    coOptedMembers: z.array(personReading),
    otherMembers: z.array(personReading),
    employees: z.array(z.strictObject({ group: z.string(), names: z.array(z.string()) })),
    othersPresent: z.array(z.strictObject({ name: z.string(), post: z.string().nullable() })),
  }),
  apologies: z.array(z.strictObject({ name: z.string(), title: z.string().nullable() })),
  minutes: z.array(minuteReading),
  closedAt: isoTime.nullable(),
  ...evidenced,
});
export type MinutesReading = z.infer<typeof minutesReading>;

export const briefingNoteReading = z.strictObject({
  itemNumber: z.string().nullable(),
  to: z.string().nullable(),
  date: isoDate.nullable(),
  subject: z.string().nullable(),
  recommendationStem: z.string().nullable(),
  recommendations: z.array(z.string()),
  authors: z.array(z.strictObject({ name: z.string(), post: z.string().nullable() })),
  pdfPage: z.int().positive(),
  ...evidenced,
});
export type BriefingNoteReading = z.infer<typeof briefingNoteReading>;

export const programmeEntry = z.strictObject({
  /** The slot as printed: "13th March 25 PM (moved from 27th March 25)", "Date to be determined". */
  when: z.string(),
  date: isoDate.nullable(),
  cancelled: z.boolean(),
  movedFrom: isoDate.nullable(),
  rows: z.array(
    z.strictObject({
      title: z.string(),
      detail: z.string(),
      cabinetMembers: z.array(z.string()),
      leadOfficers: z.array(z.string()),
      pdfPage: z.int().positive(),
    }),
  ),
});
export const workProgrammeReading = z.strictObject({
  itemNumber: z.string().nullable(),
  title: z.string().nullable(),
  lastUpdated: isoDate.nullable(),
  entries: z.array(programmeEntry),
  ...evidenced,
});
export type WorkProgrammeReading = z.infer<typeof workProgrammeReading>;

export const actionPlanReading = z.strictObject({
  itemNumber: z.string().nullable(),
  /** The line above the table that names it: "Table 1 Actions". */
  title: z.string().nullable(),
  rows: z.array(
    z.strictObject({
      action: z.string().min(1),
      /** As printed; null where the cell is empty or the table has no such column. */
      lead: z.string().nullable(),
      target: z.string().nullable(),
      status: z.string().nullable(),
      pdfPage: z.int().positive(),
    }),
  ),
  ...evidenced,
});
export type ActionPlanReading = z.infer<typeof actionPlanReading>;

/** What a paper that is no officers' note asks of the committee, verbatim. */
export const appendixRecommendationReading = z.strictObject({
  itemNumber: z.string().nullable(),
  /** Title of the paper they stand in. */
  paper: z.string(),
  stem: z.string(),
  recommendations: z.array(z.string()),
  pdfPage: z.int().positive(),
  ...evidenced,
});
export type AppendixRecommendationReading = z.infer<typeof appendixRecommendationReading>;

export const contactReading = z.strictObject({
  name: z.string(),
  post: z.string().nullable(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
});
export type ContactReading = z.infer<typeof contactReading>;

/**
 * What kind of document the file is. agendaPack: front sheet and papers · agenda: front sheet only ·
 * supplement: adds to a meeting that has its agenda already · minutes, report, document: no agenda.
 */
export const packKind = z.enum([
  'agendaPack',
  'agenda',
  'supplement',
  'minutes',
  'report',
  'document',
]);
export type PackKind = z.infer<typeof packKind>;

export const pageFact = z.strictObject({
  pdfPage: z.int().positive(),
  /** The printed number ("12"), also of a blank page that bears none but is counted. */
  printed: z.string().nullable(),
  kind: z.enum(['text', 'scan', 'mixed', 'blank']),
});
export type PageFact = z.infer<typeof pageFact>;

/** Everything understood of one file. What could not be found is null, empty or absent: nothing is invented. */
export const packReading = z.strictObject({
  kind: packKind,
  /** The body that publishes: "Coventry City Council". */
  organisation: z.string().nullable(),
  committee: z.string().nullable(),
  date: isoDate.nullable(),
  time: isoTime.nullable(),
  place: z.string().nullable(),
  publishedDate: isoDate.nullable(),
  /** The day this file was made, by its own account; a revised pack may keep the printed day of the first. */
  modifiedDate: isoDate.nullable(),
  /** Title of a report or document that is no agenda; name of a supplement ("Item 5 - Appendix 1"). */
  title: z.string().nullable(),
  contact: contactReading.nullable(),
  /** Further officers whom the front sheet names with telephone or e-mail. */
  otherContacts: z.array(contactReading),
  membership: z.array(personReading),
  byInvitation: z.array(personReading),
  /** The private heading of the front sheet: its words ("Nil") and the numbers of items under it. */
  privateBusiness: z.strictObject({ text: z.string(), items: z.array(z.string()) }).nullable(),
  items: z.array(itemReading),
  /** A replacement is claimed by the letter or title ("replaces the version in the original pack"). */
  replaces: z.boolean(),
  previousMinutes: z.array(minutesReading),
  briefingNotes: z.array(briefingNoteReading),
  workProgramme: workProgrammeReading.nullable(),
  actionPlans: z.array(actionPlanReading),
  appendixRecommendations: z.array(appendixRecommendationReading),
  /** Bookmarks inside items that are headings of a paper's text and no papers, as the file has them. */
  outlineNoise: z.array(z.string()),
  pages: z.array(pageFact),
  frontPages: z.int().nonnegative(),
  offsetRuns: z.array(offsetRun),
  /** Pages that belong to no item and no front sheet; kept, and shown as "Other pages". */
  otherPages: z.array(pageRange),
  /** Plain sentences about the file: missing end, pictures without text, active parts switched off. */
  notices: z.array(z.string()),
  /** What a person should look at, worst first. `field` is a path such as "items.4.pdfPages". */
  unsure: z.array(z.strictObject({ field: z.string(), what: z.string(), why: z.string() })),
  ...evidenced,
});
export type PackReading = z.infer<typeof packReading>;
