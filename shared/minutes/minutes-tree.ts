/**
 * Minutes as a document: what every writer (Word, PDF, HTML, Markdown, Akoma Ntoso) and the preview are given, and
 * what is frozen when a draft is issued. Plain JSON. It knows no rows and no layout; words are final, in house style.
 */
export interface MinutesTree {
  /** Shape of this tree; writers of later apps read earlier shapes. */
  form: 1;
  /** BCP 47: "en-GB". */
  language: string;
  authority: string;
  committee: string;
  /** ISO day of the meeting. */
  date: string | null;
  place: string | null;
  /** "Minutes of the Meeting of … held at 10.00 am on Thursday, 16 January 2025" */
  title: string;
  /** What the watermark says: a draft never looks like the record. */
  standing: 'draft' | 'issuedDraft' | 'approved' | 'signed';
  /** Version shown, from 1; null before the first is issued. */
  version: number | null;
  /** "private" wherever one private block is in it. */
  access: 'public' | 'private';
  blocks: Block[];
  /** Null before signing. */
  signature: SignatureBlock | null;
}

export type Block =
  | AttendanceBlock
  | { kind: 'section'; title: string; access: 'public' | 'private' }
  | MinuteBlock
  | { kind: 'closing'; text: string };

/** Those present, by class; apologies last. */
export interface AttendanceBlock {
  kind: 'attendance';
  /** "Present:" */
  title: string;
  groups: AttendanceGroup[];
}

export interface AttendanceGroup {
  /** "Members:", "Employees (by Service Area):" */
  label: string;
  /** Service area or directorate, each with its people; a group without areas has one of "". */
  areas: { label: string; lines: string[] }[];
  /** Run on in one paragraph ("Mrs S Hanson, David Jackson and Ghulam Vohra") or a line each. */
  layout: 'lines' | 'runOn';
}

export interface MinuteBlock {
  kind: 'minute';
  /** Row of the minute, so that versions can be compared and the preview can go there. */
  id: string;
  /** "58"; "" where the style numbers by item or not at all. */
  number: string;
  /** Printed number of the agenda item; "" for none. */
  itemNumber: string;
  title: string;
  access: 'public' | 'private';
  content: Content[];
}

export type Content =
  | { kind: 'paragraph'; text: string }
  | { kind: 'subheading'; text: string }
  | { kind: 'bullets'; items: string[] }
  | { kind: 'numbers'; items: string[] }
  | { kind: 'declaration'; text: string }
  | { kind: 'motion'; text: string; movers: string }
  | { kind: 'amendment'; text: string; movers: string; result: string }
  | VoteContent
  | ResolutionContent
  | { kind: 'requests'; stem: string; items: string[] }
  | { kind: 'correction'; text: string; before: string; after: string };

export interface VoteContent {
  kind: 'vote';
  /** "For 5, against 5, abstentions 1. Carried on the casting vote of the Chair." */
  text: string;
  /** Names by option, for a named vote; empty else. */
  names: { option: string; names: string[] }[];
  /** One line for each member who asked that his or her own vote be recorded. */
  own: string[];
}

export interface ResolutionContent {
  kind: 'resolution';
  /** "RESOLVED that the Education and Children's Services Scrutiny Board (2):" */
  stem: string;
  /** Verbatim; one clause may run on from the stem without a number. */
  clauses: { number: string; text: string }[];
}

export interface SignatureBlock {
  /** "Signed", with who presided at the signing meeting and the day. */
  text: string;
  presider: string;
  signedOn: string | null;
  firstLeaf: number | null;
  leaves: number | null;
}
